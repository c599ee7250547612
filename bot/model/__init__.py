"""The nouns that every package shares: frozen values, no behaviour that waits.

Nothing here reads a clock, a file or a random number. Texts are the candidate's own
and are never cut or tidied; offsets into them count Python characters.
"""

from bot.model.job import Matter, Posting, Requirement
from bot.model.judgement import (
    Cue,
    Distress,
    Judgement,
    Oddity,
    Outcome,
    Ownership,
    Part,
    Telling,
)
from bot.model.messages import (
    Attachment,
    Button,
    Delivery,
    Explained,
    Rest,
    Run,
    Utterance,
)
from bot.model.panels import Panels, Seat, Want
from bot.model.profile import GENERAL, STARTER, Experience, Profile, Serves, Tone, Track
from bot.model.questions import (
    AnswerKind,
    Competency,
    Example,
    Expects,
    Holds,
    Item,
    Kind,
    Level,
    Mode,
    Opening,
    Point,
    PracticeTopic,
    Presupposed,
    Question,
    Slip,
    TaskKind,
    Topic,
)

# Hundreds of modules name a noun, and none of them where it is kept.
__all__ = [
    "GENERAL",
    "STARTER",
    "AnswerKind",
    "Attachment",
    "Button",
    "Competency",
    "Cue",
    "Delivery",
    "Distress",
    "Example",
    "Expects",
    "Experience",
    "Explained",
    "Holds",
    "Item",
    "Judgement",
    "Kind",
    "Level",
    "Matter",
    "Mode",
    "Oddity",
    "Opening",
    "Outcome",
    "Ownership",
    "Panels",
    "Part",
    "Point",
    "Posting",
    "PracticeTopic",
    "Presupposed",
    "Profile",
    "Question",
    "Requirement",
    "Rest",
    "Run",
    "Seat",
    "Serves",
    "Slip",
    "TaskKind",
    "Telling",
    "Tone",
    "Topic",
    "Track",
    "Utterance",
    "Want",
]
