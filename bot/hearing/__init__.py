"""What the ear makes of words that are no answer to a question of practice.

Asides, values for forms, and protests that something was said already: frozen values
that the ear gives and the decisions take.
"""

from bot.hearing.acts import Act, HeardAct, HeardActs
from bot.hearing.advice import Advice, HeardAdvice
from bot.hearing.asides import (
    ALIKE,
    Aside,
    AsideKind,
    Bearing,
    Protest,
    Scene,
    Standing,
    Steer,
    Wanted,
)
from bot.hearing.at_task import CARD, OUTLINE, OfTask
from bot.hearing.doubts import Doubt
from bot.hearing.forms import (
    FormAnswer,
    FormField,
    FormHearing,
    HeardAssignment,
    Named,
)
from bot.hearing.interjections import Interjected, Interjection
from bot.hearing.outside import (
    Between,
    Concern,
    HeardBetween,
    HeardTopic,
    Idle,
    LookingBack,
)
from bot.hearing.revising import (
    LOOKUPS,
    OF_STORIES,
    Repair,
    Revise,
    Revision,
    Reword,
    Rewording,
)
from bot.hearing.spoken import (
    Beat,
    DetailKind,
    HeardBeat,
    Misread,
    Remark,
)
from bot.hearing.state_asked import HeardState, OfState, StateAsked
from bot.hearing.tips import TOLD, Tip
from bot.hearing.work import (
    AboutField,
    Branch,
    Field,
    FieldTalk,
    Fit,
    Newcomer,
    NewcomerKind,
    Work,
)

__all__ = [
    "ALIKE",
    "CARD",
    "LOOKUPS",
    "OF_STORIES",
    "OUTLINE",
    "TOLD",
    "AboutField",
    "Act",
    "Advice",
    "Aside",
    "AsideKind",
    "Bearing",
    "Beat",
    "Between",
    "Branch",
    "Concern",
    "DetailKind",
    "Doubt",
    "Field",
    "FieldTalk",
    "Fit",
    "FormAnswer",
    "FormField",
    "FormHearing",
    "HeardAct",
    "HeardActs",
    "HeardAdvice",
    "HeardAssignment",
    "HeardBeat",
    "HeardBetween",
    "HeardState",
    "HeardTopic",
    "Idle",
    "Interjected",
    "Interjection",
    "LookingBack",
    "Misread",
    "Named",
    "Newcomer",
    "NewcomerKind",
    "OfState",
    "OfTask",
    "Protest",
    "Remark",
    "Repair",
    "Revise",
    "Revision",
    "Reword",
    "Rewording",
    "Scene",
    "Standing",
    "StateAsked",
    "Steer",
    "Tip",
    "Wanted",
    "Work",
]
