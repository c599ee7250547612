"""What may be wrong with a store or a file, as exceptions."""

from collections.abc import Sequence


class Unusable(Exception):
    """The store cannot be used now: a full disk, a lock, damage. It says why."""

    loggable = True

    def __init__(self, error: Exception | str) -> None:
        super().__init__(
            error if isinstance(error, str) else f"the database cannot be used: {error}"
        )


class Damaged(Unusable):
    """What is needed is on a damaged page; the rest of the store may be well."""


class WrongKey(Exception):
    """Sealed data does not open with this key: the wrong key, or damaged data."""

    loggable = True


class Unreadable(Exception):
    """A document that this release cannot read; nothing of it is repeated here."""

    loggable = True


class KeysMissing(Exception):
    """Candidates are there, and the keys that open what they said are not."""

    loggable = True


class Losing(Exception):
    """Something would be lost for good; `lost` says what, a line each."""

    def __init__(self, lost: Sequence[str]) -> None:
        self.lost = tuple(lost)
        super().__init__("\n".join(self.lost))


class NewerDatabase(Exception):
    """The database was written by a newer release; it has not been touched."""

    loggable = True


class Unfetched(Exception):
    """A file that somebody sent could not be had."""

    loggable = True


class Unheard(Exception):
    """What was sent as a sound is none, and never will be."""

    loggable = True
