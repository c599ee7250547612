"""The field that a newcomer is asked for, as one part."""

from bot.part import Part
from bot.parts.field import decide

FIELD_ASKED = Part("field_asked", first=decide.asked, takes=decide.only_named)
"""What a field on the list is about, and another field that was asked for."""

FIELD = Part("field", first=decide.meet, takes=decide.take)
"""Met before what is said to the interviewer: both may stand in one message."""
