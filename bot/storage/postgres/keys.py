"""Each candidate's key, as replicas use it that share a keyring.

What is remembered of a key carries its generation, which is read with the candidate's
lane: a replica that does not know yet that a key was erased never uses it again.
"""

from collections.abc import Callable, Iterable, Mapping

from bot.ports import Unusable, WrongKey
from bot.storage import base
from bot.storage.encryption import seal, unseal
from bot.storage.master import Marks, Master
from bot.storage.postgres.driver import own
from bot.storage.postgres.ring import Ring

MAX_CACHED = 10_000


class Keys:
    """The candidates' keys; used by several threads at once."""

    def __init__(self, ring: Ring, master: Master) -> None:
        self._ring = ring
        self._master = master
        self._known: dict[str, tuple[int, bytes]] = {}

    def prepare(self) -> None:
        """Check that the master key is the right one, before anything is done.

        Raises:
            WrongKey: it is not.
        """
        marks = self._ring.marks()
        if marks is None:
            self._ring.mark(self._master.marks())
        elif not self._master.opens(marks):
            self._master.adopt(marks)
        elif marks.handover:
            # Started with the newest key: nobody needs the way from the old one.
            self._ring.forget_old_master()

    def opens(self) -> bool:
        """Whether the master key opens the keyring, as both are now."""
        try:
            marks = self._ring.marks()
            if marks is not None and not self._master.opens(marks):
                self._master.adopt(marks)
        except (Unusable, WrongKey):
            return False
        return marks is not None

    async def have(self, addresses: Iterable[str]) -> None:
        """Do nothing: a key is on disk before `seal` gives what it sealed."""

    def seal(self, db: base.Connection, address: str, plain: bytes) -> bytes:
        """Seal with a candidate's key, whose lane is held from then on."""
        generation = own(db).lock(address)
        key = self._cached(address, generation)
        if key is None:
            wrapped = self._ring.make(address, generation, self._make(address))
            key = self._remembered(address, generation, wrapped)
        return seal(key, plain, address)

    def open(self, db: base.Connection, address: str, sealed: bytes) -> bytes:
        """Open what was sealed with a candidate's key.

        Raises:
            WrongKey: it was sealed with another one, or the key was erased.
        """
        generation = own(db).generation(address)
        key = self._cached(address, generation)
        if key is None:
            wrapped = self._ring.get(address, generation)
            if wrapped is None:
                raise WrongKey("there is no key for what is sealed")
            key = self._remembered(address, generation, wrapped)
        return unseal(key, sealed, address)

    def erase(self, wishes: Mapping[str, int]) -> None:
        """Erase keys below the generation of each address, and all they ever sealed."""
        for address, below in wishes.items():
            known = self._known.get(address)
            if known is not None and known[0] < below:
                self._known.pop(address, None)
        self._ring.erase(wishes)

    def _cached(self, address: str, generation: int) -> bytes | None:
        known = self._known.get(address)
        return known[1] if known is not None and known[0] == generation else None

    def _remembered(self, address: str, generation: int, wrapped: bytes) -> bytes:
        key = self._master.unwrap(address, wrapped, self._ring.marks)
        if len(self._known) >= MAX_CACHED:
            self._known.clear()
        self._known[address] = generation, key
        return key

    def _make(self, address: str) -> Callable[[Marks], bytes]:
        def make(marks: Marks) -> bytes:
            if not self._master.opens(marks):
                self._master.adopt(marks)
            return self._master.make(address)

        return make
