"""One candidate's unit of work on PostgreSQL: a transaction that holds their lane."""

from types import TracebackType
from typing import TYPE_CHECKING, Self

from bot.core.session import Session
from bot.ports import Change, Outgoing, Remembered
from bot.storage.postgres.driver import Unit

if TYPE_CHECKING:
    from bot.storage.postgres.store import Store


class Turn:
    """A turn; within an update that was taken it is part of that transaction."""

    def __init__(self, store: "Store", address: str) -> None:
        self._store = store
        self._address = address
        self._own = False
        self._unit: Unit | None = None

    async def __aenter__(self) -> Self:
        """Wait until no other replica has the candidate's lane.

        Raises:
            Unusable: the server is away, or the lane was held for too long.
        """
        self._unit = self._store.unit()
        if self._unit is None:
            self._own = True
            self._unit = await self._store.begin()
        if self._unit.holds(self._address):
            return self
        try:
            await self._unit.run(lambda db: db.lock(self._address))
        except BaseException:
            if self._own:
                await self._unit.undo()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._own and self._unit is not None:
            await self._unit.undo()

    async def remembered(self) -> Remembered:
        """Read the candidate, the newest session and the dossier."""
        return await self._store.remembered(self._address)

    async def session(self, session_id: str) -> Session | None:
        """Read one session of the candidate."""
        return await self._store.session(self._address, session_id)

    async def sessions(self) -> tuple[Session, ...]:
        """Read all sessions of the candidate, the oldest first."""
        return await self._store.sessions(self._address)

    async def commit(self, change: Change) -> tuple[Outgoing, ...] | None:
        """Write all that follows, and put it on disk; None if that was done before."""
        assert self._unit is not None
        return await self._store.conclude(self._unit, change)
