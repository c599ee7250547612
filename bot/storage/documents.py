"""Values to bytes and back: what is sealed into the database's documents."""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from bot.core.candidate import Candidate
from bot.core.deeds import as_now
from bot.core.dossier import Deed, Dossier
from bot.core.events import Edited, Quieted, Said, Showed
from bot.core.incoming import (
    Addressed,
    Attached,
    Both,
    Commanded,
    Happening,
    Left,
    Pressed,
    Returned,
    Spoken,
)
from bot.core.session import Session
from bot.model import Utterance
from bot.needs import Failed, Fetch, Need, Transcribe
from bot.ports import Unreadable

T = TypeVar("T")


_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}


def _adapter(kind: type[T]) -> TypeAdapter[T]:
    """Give what reads and writes a kind, made when the first of it is met.

    To make them all is a tenth of a start.
    """
    known = _ADAPTERS.get(kind)
    if known is None:
        known = _ADAPTERS[kind] = TypeAdapter(kind)
    return known


# What is written into databases, for ever: a class may get another name, a tag may not.
# A document whose fields change in a way that old ones cannot be read gets a new tag,
# with its version, beside the old one.
_TAGS: Mapping[str, type[Happening]] = {
    "addressed": Addressed,
    "attached": Attached,
    "commanded": Commanded,
    "edited": Edited,
    "left": Left,
    "pressed": Pressed,
    "quieted": Quieted,
    "returned": Returned,
    "said": Said,
    "showed": Showed,
    "spoken": Spoken,
}
_TAG_OF = {kind: tag for tag, kind in _TAGS.items()}
_NEED_TAGS: Mapping[str, type[Need]] = {"fetch": Fetch, "transcribe": Transcribe}
_NEED_TAG_OF = {kind: tag for tag, kind in _NEED_TAGS.items()}


def _read(kind: type[T], document: bytes) -> T:
    # Raised after the handler has ended: the library's own error quotes the document,
    # and ours then holds no reference to it.
    try:
        return _adapter(kind).validate_json(document)
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
    return _adapter(Candidate).dump_json(
        candidate, exclude_defaults=True, fallback=_plain
    )


def candidate_from_bytes(document: bytes) -> Candidate:
    """Read a candidate's document."""
    return _read(Candidate, document)


def dossier_to_bytes(dossier: Dossier) -> bytes:
    """Write a dossier."""
    return _adapter(Dossier).dump_json(dossier, exclude_defaults=True, fallback=_plain)


def dossier_from_bytes(document: bytes) -> Dossier:
    """Read a dossier."""
    dossier = _read(Dossier, document)
    if dossier.deed is None:
        return dossier
    return replace(dossier, deed=as_now(dossier.deed))


def deed_to_bytes(deed: Deed) -> bytes:
    """Write what was done last."""
    return _adapter(Deed).dump_json(deed, exclude_defaults=True, fallback=_plain)


def deed_from_bytes(document: bytes) -> Deed:
    """Read what was done last."""
    return as_now(_read(Deed, document))


def session_to_bytes(session: Session) -> bytes:
    """Write a session's document."""
    return _adapter(Session).dump_json(session, exclude_defaults=True, fallback=_plain)


def session_from_bytes(document: bytes) -> Session:
    """Read a session's document."""
    return _read(Session, document)


def utterance_to_bytes(utterance: Utterance) -> bytes:
    """Write a message that waits to be sent."""
    return _adapter(Utterance).dump_json(
        utterance, exclude_defaults=True, fallback=_plain
    )


def utterance_from_bytes(document: bytes) -> Utterance:
    """Read a message that waits to be sent."""
    return _read(Utterance, document)


def happening_to_bytes(happening: Happening) -> bytes:
    """Write what came from a candidate: its tag, a line break, its fields."""
    if isinstance(happening, Both):
        halves = (happening.first, happening.second)
        return (
            b"both\n"
            + json.dumps(
                [happening_to_bytes(half).decode() for half in halves]
            ).encode()
        )
    return _tagged(_TAG_OF[type(happening)], _TAGS, happening)


def happening_from_bytes(document: bytes) -> Happening:
    """Read what came from a candidate."""
    if document.startswith(b"both\n"):
        return _both(document)
    happening: Happening = _untagged(_TAGS, document)
    return happening


def _both(document: bytes) -> Both:
    halves: Any = None
    with suppress(ValueError):
        halves = json.loads(document.partition(b"\n")[2])
    match halves:
        case [str(first), str(second)]:
            read = (
                happening_from_bytes(first.encode()),
                happening_from_bytes(second.encode()),
            )
            match read:
                case (
                    (Said() | Attached() | Spoken() | Commanded()) as one,
                    (Commanded() | Attached() | Spoken()) as other,
                ):
                    return Both(one, other)
    raise Unreadable("a document of two has faults")


def tag_of(document: bytes) -> str | None:
    """Tell of what kind a happening is; None for what is none."""
    tag, line, _ = document.partition(b"\n")
    name = tag.decode("ascii", "replace")
    return name if line and name.isalpha() else None


def needs_to_bytes(needs: Iterable[Need]) -> bytes:
    """Write what an update waits for, a line each."""
    return b"\n\n".join(_tagged(_NEED_TAG_OF[type(n)], _NEED_TAGS, n) for n in needs)


def needs_from_bytes(document: bytes) -> tuple[Need, ...]:
    """Read what an update waits for."""
    return tuple(_untagged(_NEED_TAGS, one) for one in document.split(b"\n\n") if one)


def known_to_bytes(known: Mapping[Need, bytes | Failed]) -> bytes:
    """Write what was found out for an update; null where it could not be."""
    return json.dumps(
        [
            [
                needs_to_bytes((need,)).decode(),
                None if isinstance(result, Failed) else b64encode(result).decode(),
            ]
            for need, result in known.items()
        ]
    ).encode()


def known_from_bytes(document: bytes) -> dict[Need, bytes | Failed]:
    """Read what was found out for an update."""
    known: dict[Need, bytes | Failed] = {}
    try:
        for need, result in json.loads(document):
            (key,) = needs_from_bytes(need.encode())
            known[key] = Failed() if result is None else b64decode(result)
    except (ValueError, TypeError, AttributeError):
        known.clear()
    else:
        return known
    raise Unreadable("what was found out has faults")


def _tagged(tag: str, kinds: Mapping[str, type[Any]], value: object) -> bytes:
    return tag.encode() + b"\n" + _adapter(kinds[tag]).dump_json(value)


def _untagged(kinds: Mapping[str, type[Any]], document: bytes) -> Any:
    tag, _, fields = document.partition(b"\n")
    kind = kinds.get(tag.decode("ascii", "replace"))
    if kind is None:
        raise Unreadable("a document is of an unknown kind")
    return _read(kind, fields)
