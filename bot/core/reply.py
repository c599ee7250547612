"""What every reply is: a value that says what to say, without a word of it."""

from dataclasses import dataclass, replace


class Reply:
    """Something to be said; who knows its type puts it into words."""

    __slots__ = ()


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
