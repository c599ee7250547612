"""What every reply is: a value that says what to say, without a word of it."""

import re
from dataclasses import dataclass, replace
from typing import ClassVar


class Reply:
    """Something to be said; who knows its type puts it into words.

    `tag` names the type in what is stored: it stays when the type gets another name.
    """

    __slots__ = ()

    tag: ClassVar[str] = ""

    def __init_subclass__(cls, tag: str = "") -> None:
        # A dataclass with slots is made a second time, without a tag to set.
        super().__init_subclass__()
        if tag:
            cls.tag = tag


class Closing(Reply):
    """A reply that ends a session."""

    __slots__ = ()


class Asking(Reply):
    """A reply that asks for a field of a form, with words or buttons to answer."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Tap:
    """A button to be shown; with `bound` it belongs to the present question."""

    label: str
    verb: str
    argument: str = ""
    bound: bool = False


@dataclass(frozen=True, slots=True)
class Say(Reply):
    """Say a phrase with what is filled into it, and show rows of buttons."""

    key: str
    slots: tuple[tuple[str, str], ...] = ()
    rows: tuple[tuple[Tap, ...], ...] = ()

    def with_row(self, *taps: Tap) -> "Say":
        """Show one more row of buttons."""
        return replace(self, rows=(*self.rows, taps))


def phrase(key: str, **slots: str) -> Say:
    """Say a phrase."""
    return Say(key, tuple(slots.items()))


def named(reply: Reply) -> str:
    """Name a reply as it is stored, so that the same can be told from another."""
    return reply.key if isinstance(reply, Say) else reply.tag


_INITIAL = re.compile(r"(?<!^)(?=[A-Z])")


def named_before(name: str) -> str:
    """Give the name that now stands for a stored one, which may be that of a type.

    Types were stored by their names in Python once: `SayHeld` is `say-held`.
    """
    return _INITIAL.sub("-", name).lower() if name[:1].isupper() else name
