"""What is heard in words for a form: frozen values."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model import TaskKind


class FormField(StrEnum):
    """What a field asks for; dates and places have readers of their own."""

    PERSON = "person"
    COMPANY = "company"
    TITLE = "title"
    """The name of a job or of a role."""
    NOTE = "note"
    """Free words: a moment, a fact, something unsaid."""


class FormAnswer(StrEnum):
    """What was said to a field."""

    VALUE = "value"
    UNKNOWN = "unknown"
    """The candidate does not know: the form moves on."""
    SENTENCE = "sentence"
    """No value: the form asks again."""


@dataclass(frozen=True, slots=True)
class FormHearing:
    """What a form heard; `start` and `end` are offsets of the value, if it is one."""

    answer: FormAnswer
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody as they were named; who has no name is called by a description."""

    name: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class HeardAssignment:
    """What somebody says they were asked to bring or do.

    `kinds` has the likeliest first, and is empty where none was heard; it is `sure`
    where nothing else comes near. `minutes` is how long it lasts, where that was said;
    `person` is who is to be met in a role-play, as `content/en/role-plays.toml` calls
    them, or empty.
    """

    kinds: tuple[TaskKind, ...] = ()
    sure: bool = False
    minutes: int | None = None
    person: str = ""
