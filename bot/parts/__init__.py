"""Every part of the product; a new one is a folder and a line in the list."""

from bot.part import Part
from bot.parts.after.part import AFTER, MOMENT_SAID
from bot.parts.asides.part import (
    ASIDES,
    BACK_TO_ONE,
    CONCERNS,
    CONTINUING,
    DOOR,
    DOUBTS,
    EVERYDAY,
    EVERYDAY_SURE,
    EXPLAINED,
    FAREWELL,
    FORM_PIECES,
    KNOWN_AFTER,
    NOTED,
    NOTHING_OPEN,
    OF_THE_DAY,
    READINGS,
    REPAIR,
    REWORDED,
    ROOM,
    ROUND,
    STATE_ASKED,
    TERMS_ASKED,
    UNMET,
    WANTED_AGAIN,
)
from bot.parts.care.part import CARE
from bot.parts.daily.part import DAILY, DAILY_ASKED
from bot.parts.field.part import FIELD, FIELD_ASKED
from bot.parts.home.part import HOME, HOME_ASKED
from bot.parts.interview.part import (
    APPOINTMENT,
    CARD_ASKED,
    FORM_SAID,
    INTERVIEW,
    KEPT_ASKED,
    LENGTHS,
    LISTED,
    PEOPLE_PIECES,
    POST,
    SET_RIGHT,
    VALUE_RIGHT,
    WHICH_DAY,
    WHICH_WEEK,
    WHO_THERE,
)
from bot.parts.job.part import JOB, JOB_SAID
from bot.parts.panel.part import PANEL, SEATING
from bot.parts.practice.part import PRACTICE
from bot.parts.profile.part import PROFILE
from bot.parts.progress.part import PROGRESS
from bot.parts.second_round.part import SECOND_ROUND
from bot.parts.settings.part import SETTINGS, SETTINGS_SAID
from bot.parts.stories.part import SPOKEN, STORIES, UNNAMING
from bot.parts.task.part import (
    OUTLINING,
    TASK,
    TASK_ASKED,
    TASK_LEFT,
    TASK_SAID,
)
from bot.parts.unsaid.part import UNSAID, UNSAYING
from bot.parts.voice.part import VOICE

PARTS: tuple[Part, ...] = (
    CARE,
    VOICE,
    WHICH_DAY,
    REWORDED,
    WANTED_AGAIN,
    ROUND,
    TASK_SAID,
    EVERYDAY_SURE,
    READINGS,
    CONTINUING,
    FAREWELL,
    VALUE_RIGHT,
    MOMENT_SAID,
    HOME_ASKED,
    DAILY_ASKED,
    JOB_SAID,
    TASK_ASKED,
    TERMS_ASKED,
    NOTED,
    SETTINGS_SAID,
    UNSAYING,
    PEOPLE_PIECES,
    LENGTHS,
    SET_RIGHT,
    POST,
    NOTHING_OPEN,
    BACK_TO_ONE,
    KNOWN_AFTER,
    DOUBTS,
    STATE_ASKED,
    KEPT_ASKED,
    FORM_PIECES,
    FORM_SAID,
    LISTED,
    WHICH_WEEK,
    CONCERNS,
    WHO_THERE,
    REPAIR,
    FIELD_ASKED,
    EXPLAINED,
    EVERYDAY,
    OF_THE_DAY,
    SEATING,
    DOOR,
    ROOM,
    OUTLINING,
    SPOKEN,
    UNNAMING,
    FIELD,
    APPOINTMENT,
    CARD_ASKED,
    TASK_LEFT,
    ASIDES,
    HOME,
    PRACTICE,
    TASK,
    PANEL,
    SECOND_ROUND,
    DAILY,
    PROGRESS,
    JOB,
    INTERVIEW,
    STORIES,
    UNSAID,
    AFTER,
    PROFILE,
    SETTINGS,
    UNMET,
)
"""In the order in which commands are listed, and in which the parts hear and offer."""
