"""Values to bytes and back: what is sealed into the database's documents."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.events import Edited, Quieted, Said, Showed
from bot.core.incoming import (
    Addressed,
    Attached,
    Commanded,
    Happening,
    Left,
    Pressed,
    Returned,
)
from bot.core.session import Session
from bot.model import Utterance

T = TypeVar("T")

_CANDIDATE = TypeAdapter(Candidate)
_SESSION = TypeAdapter(Session)
_DOSSIER = TypeAdapter(Dossier)
_UTTERANCE = TypeAdapter(Utterance)
_HAPPENINGS: dict[str, TypeAdapter[Any]] = {
    kind.__name__.lower(): TypeAdapter(kind)
    for kind in (
        Addressed,
        Attached,
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


class Unreadable(Exception):
    """A document that this release cannot read; nothing of it is repeated here."""


def _read(adapter: TypeAdapter[T], document: bytes) -> T:
    # Raised after the handler has ended: the library's own error quotes the document,
    # and ours then holds no reference to it.
    try:
        return adapter.validate_json(document)
    except ValidationError as error:
        faults = error.error_count()
    raise Unreadable(f"a document has {faults} faults")


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
    return _read(_CANDIDATE, document)


def dossier_to_bytes(dossier: Dossier) -> bytes:
    """Write a dossier."""
    return _DOSSIER.dump_json(dossier, exclude_defaults=True, fallback=_plain)


def dossier_from_bytes(document: bytes) -> Dossier:
    """Read a dossier."""
    return _read(_DOSSIER, document)


def session_to_bytes(session: Session) -> bytes:
    """Write a session's document."""
    return _SESSION.dump_json(session, exclude_defaults=True, fallback=_plain)


def session_from_bytes(document: bytes) -> Session:
    """Read a session's document."""
    return _read(_SESSION, document)


def utterance_to_bytes(utterance: Utterance) -> bytes:
    """Write a message that waits to be sent."""
    return _UTTERANCE.dump_json(utterance, exclude_defaults=True, fallback=_plain)


def utterance_from_bytes(document: bytes) -> Utterance:
    """Read a message that waits to be sent."""
    return _read(_UTTERANCE, document)


def happening_to_bytes(happening: Happening) -> bytes:
    """Write what came from a candidate: its kind, a line break, its fields."""
    kind = type(happening).__name__.lower()
    return kind.encode() + b"\n" + _HAPPENINGS[kind].dump_json(happening)


def happening_from_bytes(document: bytes) -> Happening:
    """Read what came from a candidate."""
    kind, _, fields = document.partition(b"\n")
    adapter = _HAPPENINGS.get(kind.decode("ascii", "replace"))
    if adapter is None:
        raise Unreadable("a document is of an unknown kind")
    happening: Happening = _read(adapter, fields)
    return happening
