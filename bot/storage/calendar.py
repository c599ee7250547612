"""What time brings about: prompts that come due, and quiet moments."""

from datetime import UTC, datetime

from bot.ports import PAGE, Claimed
from bot.storage import prompts
from bot.storage.base import Base, Connection

A_MOMENT = 0.001
"""Seconds within which two times are the same, whatever floating point made of them."""


class Calendar(Base):
    """Prompts and quiet moments, as `bot.ports.Calendar` describes them.

    Where other programs handle updates, `locking` keeps them away from rows, and `only`
    leaves out the rows of a table whose candidate has updates in these states.
    """

    _locking = ""
    _only = ""

    async def any_due(self, door: str) -> bool:
        """Whether a prompt of a door is due."""
        now = self._now()
        return await self._db.read(lambda db: prompts.any_due(db, door, now))

    async def hand_out(self, door: str) -> int:
        """Hand out prompts that are due, at most a batch of them, and say how many."""
        now = self._now()
        return await self._db.write(
            lambda db: prompts.claim(db, door, now, locking=self._locking)
        )

    async def claimed(self, door: str, most: int) -> tuple[Claimed, ...]:
        """Give prompts that were handed out and not yet decided on."""
        only = self._only.format(table="prompt", states="'waiting'")
        return await self._db.read(lambda db: prompts.claimed(db, door, most, only))

    async def give_up(self, prompt: Claimed) -> None:
        """Let a prompt go that cannot be decided on; the next comes all the same."""
        address, label = prompt.address, prompt.slot.label
        kind = prompt.kind
        await self._db.write(lambda db: prompts.give_up(db, address, kind, label))

    async def tally(self) -> dict[str, int]:
        """Give what was counted of prompts, by kind and name."""
        return await self._db.read(prompts.tally)

    async def waiting(self, skip: int = 0) -> tuple[tuple[str, datetime], ...]:
        """Tell who waits for a quiet moment, and since when; the longest wait first."""
        session, dossier = (
            self._only.format(table=table, states="'todo', 'waiting'")
            for table in ("session", "dossier")
        )

        def unit(db: Connection) -> tuple[tuple[str, datetime], ...]:
            return tuple(
                (address, datetime.fromtimestamp(since, UTC))
                for address, since in db.execute(
                    "SELECT address, waiting_since FROM session"
                    f" WHERE waiting_since IS NOT NULL{session}"
                    " UNION ALL"
                    " SELECT address, waiting_since FROM dossier"
                    f" WHERE waiting_since IS NOT NULL{dossier}"
                    " ORDER BY waiting_since LIMIT ? OFFSET ?",
                    (PAGE, skip),
                )
            )

        return await self._db.read(unit)

    async def never_quiet(self, address: str, since: datetime) -> None:
        """Wait for this quiet moment no more: it cannot be decided on."""
        at = since.timestamp()

        def unit(db: Connection) -> None:
            for table in ("session", "dossier"):
                db.execute(
                    f"UPDATE {table} SET waiting_since = NULL WHERE address = ?"
                    " AND waiting_since BETWEEN ? AND ?",
                    (address, at - A_MOMENT, at + A_MOMENT),
                )
            prompts.count(db, (prompts.QUIET_FAILED,))

        await self._db.write(unit)
