"""Values to bytes and back: what is sealed into the database's documents."""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from bot.interview.candidate import Candidate
from bot.interview.conversation import (
    Addressed,
    Commanded,
    Happening,
    Left,
    Pressed,
    Returned,
)
from bot.interview.events import Edited, Quieted, Said, Showed
from bot.interview.session import Session
from bot.model import Utterance

_CANDIDATE = TypeAdapter(Candidate)
_SESSION = TypeAdapter(Session)
_UTTERANCE = TypeAdapter(Utterance)
_HAPPENINGS: dict[str, TypeAdapter[Any]] = {
    kind.__name__.lower(): TypeAdapter(kind)
    for kind in (
        Addressed,
        Commanded,
        Edited,
        Left,
        Pressed,
        Quieted,
        Returned,
        Said,
        Showed,
    )
}


def _plain(value: object) -> object:
    """Write a read-only mapping as what it wraps."""
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"cannot write a {type(value).__name__}")


def candidate_to_bytes(candidate: Candidate) -> bytes:
    """Write a candidate's document."""
    return _CANDIDATE.dump_json(candidate, exclude_defaults=True, fallback=_plain)


def candidate_from_bytes(document: bytes) -> Candidate:
    """Read a candidate's document."""
    return _CANDIDATE.validate_json(document)


def session_to_bytes(session: Session) -> bytes:
    """Write a session's document."""
    return _SESSION.dump_json(session, exclude_defaults=True, fallback=_plain)


def session_from_bytes(document: bytes) -> Session:
    """Read a session's document."""
    return _SESSION.validate_json(document)


def utterance_to_bytes(utterance: Utterance) -> bytes:
    """Write a message that waits to be sent."""
    return _UTTERANCE.dump_json(utterance, exclude_defaults=True, fallback=_plain)


def utterance_from_bytes(document: bytes) -> Utterance:
    """Read a message that waits to be sent."""
    return _UTTERANCE.validate_json(document)


def happening_to_bytes(happening: Happening) -> bytes:
    """Write what came from a candidate: its kind, a line break, its fields."""
    kind = type(happening).__name__.lower()
    return kind.encode() + b"\n" + _HAPPENINGS[kind].dump_json(happening)


def happening_from_bytes(document: bytes) -> Happening:
    """Read what came from a candidate."""
    kind, _, fields = document.partition(b"\n")
    happening: Happening = _HAPPENINGS[kind.decode()].validate_json(fields)
    return happening
