"""What failed for good: seen, tried again, dropped."""

from collections.abc import Collection
from datetime import UTC, datetime

from bot.ports import Arrival, Dead, Raw, Unreadable, WrongKey
from bot.storage.base import Connection
from bot.storage.documents import happening_from_bytes, tag_of
from bot.storage.inbox import COLUMNS, Inbox

OPEN = "dead", "again"


class Failures(Inbox):
    """Failures, as `bot.ports.Failures` describes them."""

    async def dead(self) -> tuple[Dead, ...]:
        """Tell what failed for good, the oldest first; nothing of what it says."""

        def kind(db: Connection, address: str, payload: bytes) -> str:
            try:
                return tag_of(self._keys.open(db, address, payload)) or "as it came"
            except WrongKey:
                return "cannot be opened"

        def unit(db: Connection) -> tuple[Dead, ...]:
            updates = db.execute(
                "SELECT update_id, address, received_at, payload, why FROM inbox"
                " WHERE state = 'dead' ORDER BY arrival"
            ).fetchall()
            messages = db.execute(
                "SELECT id, address, created_at FROM outbox"
                " WHERE state = 'dead' ORDER BY id"
            ).fetchall()
            return (
                *(
                    Dead(number, address, _at(at), kind(db, address, sealed), why or "")
                    for number, address, at, sealed, why in updates
                ),
                *(
                    Dead(number, address, _at(at), "message", message=True)
                    for number, address, at in messages
                ),
            )

        return await self._db.read(unit)

    async def retry(self, updates: Collection[int]) -> int:
        """Let updates be tried again, and give how many there were to try."""

        def unit(db: Connection) -> int:
            return sum(
                db.execute(
                    "UPDATE inbox SET state = 'again', attempts = 0"
                    " WHERE update_id = ? AND state = 'dead'",
                    (number,),
                ).rowcount
                for number in updates
            )

        return await self._db.write(unit)

    async def drop(self, updates: Collection[int], messages: Collection[int]) -> int:
        """Erase what failed for good, and give how many there were."""

        def unit(db: Connection) -> int:
            # The number is kept, or a repeat of the update would have its effect.
            dropped = sum(
                db.execute(
                    "UPDATE inbox SET state = 'done', address = NULL, payload = NULL,"
                    " needs = NULL, known = NULL, why = NULL"
                    " WHERE update_id = ? AND state IN ('dead', 'again')",
                    (number,),
                ).rowcount
                for number in updates
            )
            return dropped + sum(
                db.execute(
                    "DELETE FROM outbox WHERE id = ? AND state = 'dead'", (number,)
                ).rowcount
                for number in messages
            )

        return await self._db.write(unit)

    async def again(self) -> tuple[Arrival | Raw, ...]:
        """Take up what is to be tried again."""

        def any_(db: Connection) -> bool:
            row = db.execute("SELECT 1 FROM inbox WHERE state = 'again' LIMIT 1")
            return row.fetchone() is not None

        def unit(db: Connection) -> tuple[Arrival | Raw, ...]:
            rows = db.execute(
                f"SELECT {COLUMNS} FROM inbox WHERE state = 'again' ORDER BY arrival"
            ).fetchall()
            found: list[Arrival | Raw] = []
            for row in rows:
                one, state = self._once_more(db, *row)
                if one is not None:
                    found.append(one)
                db.execute(
                    "UPDATE inbox SET state = ? WHERE update_id = ?", (state, row[0])
                )
            return tuple(found)

        if not await self._db.read(any_):
            return ()
        return await self._db.write(unit)

    def _once_more(
        self,
        db: Connection,
        number: int,
        address: str,
        payload: bytes,
        needs: bytes | None,
        known: bytes | None,
    ) -> tuple[Arrival | Raw | None, str]:
        """Read one that is to be tried again, and give the state it then has."""
        try:
            plain = self._keys.open(db, address, payload)
        except WrongKey:
            return None, "dead"
        try:
            happening_from_bytes(plain)
        except Unreadable:
            # As it came; it stays what it is until the door has read it once more.
            return (
                (Raw(number, plain), "again")
                if tag_of(plain) is None
                else (
                    None,
                    "dead",
                )
            )
        arrival = self._arrival(db, number, address, payload, needs, known)
        return arrival, "waiting" if arrival.needs else "todo"


def _at(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
