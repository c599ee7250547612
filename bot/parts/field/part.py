"""The field that a newcomer is asked for, as one part."""

from bot.part import Part
from bot.parts.field import decide

FIELD = Part("field", first=decide.meet, takes=decide.take)
"""Met before what is said to the interviewer: both may stand in one message."""
