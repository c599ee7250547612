"""What a button means, as the short text that travels with it.

A button is an id and no more: whether it still holds is decided from the session, never
from the text. The text is at most 64 bytes, which is Telegram's limit.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

MAX_BYTES = 64


class Verb(StrEnum):
    """What a button does."""

    DONE = "done"
    HINT = "hint"
    SKIP = "skip"
    NONE = "none"
    REAL = "real"
    NEXT = "next"
    RETRY = "retry"
    RESUME = "resume"
    FINISH = "finish"
    TRACK = "track"
    MORE = "more"
    SET_TRACK = "settrack"
    MORE_SET = "moreset"
    MODE = "mode"
    TONE = "tone"
    FIELDS = "fields"
    DELETE = "delete"
    KEEP = "keep"
    EXPORT = "export"
    DAILY = "daily"
    PROGRESS = "progress"
    CONSENT = "consent"
    FORM = "form"
    JOB = "job"
    DAY = "day"
    STORY = "story"
    UNSAID = "unsaid"
    HOME = "home"
    HOLD = "hold"
    PAGE = "page"
    AFTER = "after"
    THANKS = "thanks"
    REFLECT = "reflect"
    CARE = "care"
    PROFILE = "profile"
    VOICE = "voice"
    TASK = "task"
    REST = "rest"
    PANEL = "panel"
    MEANT = "meant"
    BACK = "back"
    LOOK = "look"
    WANT = "want"
    TOPIC = "topic"
    DO = "do"


OF_A_SESSION: frozenset[str] = frozenset(
    {
        *(Verb.DONE, Verb.HINT, Verb.SKIP, Verb.NONE, Verb.REAL, Verb.NEXT),
        *(Verb.RETRY, Verb.RESUME, Verb.FINISH, Verb.MEANT),
    }
)
"""Verbs of the buttons under a question of a session."""


@dataclass(frozen=True, slots=True)
class Press:
    """A button's meaning; `verb` is one of a session, or one that a part gave it.

    `session` and `asks` are empty and 0 for a button that belongs to no question.
    """

    verb: str
    argument: str = ""
    session: str = ""
    asks: int = 0

    def __str__(self) -> str:
        return "/".join((self.verb, self.argument, self.session, str(self.asks)))


@lru_cache(4096)
def parse(data: str) -> Press | None:
    """Read a button's text; None for what no button of ours could look like.

    One decision reads each button on the screen dozens of times.
    """
    if len(data.encode(errors="replace")) > MAX_BYTES:
        return None
    fields = data.split("/")
    if len(fields) != 4 or not fields[3].isdecimal() or len(fields[3]) > 9:
        return None
    if not (fields[0].isascii() and fields[0].isalpha() and fields[0].islower()):
        return None
    return Press(fields[0], fields[1], fields[2], int(fields[3]))
