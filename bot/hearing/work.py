"""What is said of the work somebody does or applies for: frozen values."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model import Serves


class NewcomerKind(StrEnum):
    """What a newcomer says instead of a field."""

    NO_JOB = "no_job"
    CHANGER = "changer"
    """They are on their way from one trade to another."""
    FOUND = "found"
    """A field is named in what they ask or tell."""
    UNSURE = "unsure"
    """They do not know which is theirs, or none is."""
    ASKS = "asks"
    """They greet, or ask what this is, and say nothing of a field."""


@dataclass(frozen=True, slots=True)
class Work:
    """What an interview is for: the words, and the id of the track they belong to.

    With `starts`, it is a place for beginners.
    """

    words: str
    track: str
    starts: bool = False


class Fit(StrEnum):
    """How well what somebody calls their work belongs to a field."""

    OWN = "own"
    """Its questions fit."""
    NEAR = "near"
    """None fits; the nearest are named, if any is."""
    UNSURE = "unsure"
    """It may be one or another."""


@dataclass(frozen=True, slots=True)
class Field:
    """What somebody says their work is: the words, and the tracks it belongs to.

    `goal` is what they apply for, where only their present work says the field. With
    `starts`, it is a place for beginners. `start` and `end` are where the part of the
    message that says so stands.
    """

    words: str
    fit: Fit
    tracks: tuple[str, ...] = ()
    goal: str = ""
    starts: bool = False
    start: int = 0
    end: int = 0


class FieldTalk(StrEnum):
    """What is said of the field that was taken, besides the name of another."""

    WHICH = "which"
    """They ask which one it is."""
    WRONG = "wrong"
    """It is not theirs, or another one is wanted."""


@dataclass(frozen=True, slots=True)
class AboutField:
    """What is said of the field that was taken, and the work that is named instead.

    It is their `own` where they say so of themselves, or wish for its questions.
    """

    kind: FieldTalk
    field: Field | None = None
    own: bool = False


@dataclass(frozen=True, slots=True)
class Branch:
    """What does not hold in a part of a field: ids of questions, and whom they serve.

    `serves` is None where that is as in all of the field. What `keeps` names holds
    whomever they serve.
    """

    without: frozenset[str] = frozenset()
    keeps: frozenset[str] = frozenset()
    serves: Serves | None = None


@dataclass(frozen=True, slots=True)
class Newcomer:
    """What was said where a field is asked for, and the field named along with it.

    `track` is the id of a track, empty where none is named.
    """

    kind: NewcomerKind
    track: str = ""
