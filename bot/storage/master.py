"""The master key, which wraps every candidate's key and may be changed meanwhile.

Whoever meets a key that does not open looks for the newer master key: it is sealed for
whoever has the one before it, or in the settings as they are now.
"""

import logging
import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import NamedTuple

from bot.ports import WrongKey
from bot.storage.encryption import KEY_BYTES, seal, unseal

log = logging.getLogger(__name__)

_PROOF = "the master key"
_HANDOVER = "the next master key"


class Marks(NamedTuple):
    """What a keyring keeps of the master key, and never the key itself."""

    proof: bytes
    """Opens with the present master key alone."""

    handover: bytes | None = None
    """The present master key, for whoever has the last one."""


class Master:
    """The master key as this program knows it; `reread` gives it as it is set now."""

    def __init__(self, key: bytes, reread: Callable[[], bytes] | None = None) -> None:
        self._key = key
        self._reread = reread

    def marks(self) -> Marks:
        """Give what a new keyring is to keep of it."""
        return Marks(seal(self._key, b"", _PROOF))

    def opens(self, marks: Marks) -> bool:
        """Whether this is the present master key of a keyring."""
        return _opens(self._key, marks.proof)

    def make(self, address: str) -> bytes:
        """Make a key for a candidate, and give it wrapped."""
        return seal(self._key, secrets.token_bytes(KEY_BYTES), address)

    def unwrap(
        self, address: str, wrapped: bytes, marks: Callable[[], Marks | None]
    ) -> bytes:
        """Give a candidate's key; `marks` are read only where the master was changed.

        Raises:
            WrongKey: the master key that wrapped it is not to be had.
        """
        try:
            return unseal(self._key, wrapped, address)
        except WrongKey:
            self.adopt(marks())
        return unseal(self._key, wrapped, address)

    def adopt(self, marks: Marks | None) -> None:
        """Find the master key that the present one was changed for.

        Raises:
            WrongKey: it is not to be had.
        """
        for candidate in self._next_keys(marks):
            if marks is not None and _opens(candidate, marks.proof):
                self._key = candidate
                log.info("the master key was changed")
                return
        raise WrongKey(
            "ENCRYPTION_KEY (or keys/master.key in DATA_DIR) is not the key"
            " that this database was written with"
        )

    def _next_keys(self, marks: Marks | None) -> Iterable[bytes]:
        if marks is not None and marks.handover:
            with suppress(WrongKey):
                yield unseal(self._key, marks.handover, _HANDOVER)
        if self._reread is not None:
            yield self._reread()


def rewrapped(address: str, wrapped: bytes, old: bytes, new: bytes) -> bytes:
    """Wrap a candidate's key with a new master key.

    Raises:
        WrongKey: `old` did not wrap it.
    """
    return seal(new, unseal(old, wrapped, address), address)


def handed_over(old: bytes, new: bytes) -> Marks:
    """Give the marks of a new master key that the old one leads to."""
    return Marks(seal(new, b"", _PROOF), seal(old, new, _HANDOVER))


def _opens(key: bytes, proof: bytes) -> bool:
    try:
        unseal(key, proof, _PROOF)
    except WrongKey:
        return False
    return True
