"""What waits to be sent; nothing is left of what arrived."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model import Utterance
from bot.ports import Outgoing
from bot.storage.base import Base, Connection, readable
from bot.storage.documents import utterance_from_bytes, utterance_to_bytes


class Outbox(Base):
    """The messages, as `bot.ports.Outbox` describes them."""

    async def unsent(self) -> tuple[Outgoing, ...]:
        """Give what waits, replies first, in the order it was said."""

        def unit(db: Connection) -> tuple[Sequence[Outgoing], Sequence[int]]:
            return readable(
                db.execute(
                    "SELECT id, address, priority, payload FROM outbox"
                    " WHERE state = 'todo' ORDER BY priority, id"
                ),
                lambda number, address, priority, payload: Outgoing(
                    number, address, self._utterance(db, address, payload), priority
                ),
            )

        outgoing, unreadable = await self._db.read(unit)
        await self._set_aside("outbox", "id", unreadable)
        return tuple(outgoing)

    def _utterance(self, db: Connection, address: str, payload: bytes) -> Utterance:
        plain = payload[1:]
        if payload[:1] == b"\1":
            plain = self._keys.open(db, address, plain)
        return utterance_from_bytes(plain)

    def _queue(
        self,
        db: Connection,
        address: str,
        utterances: Sequence[Utterance],
        priority: int,
        *,
        sealed: bool,
    ) -> tuple[Outgoing, ...]:
        outgoing = []
        for utterance in utterances:
            plain = utterance_to_bytes(utterance)
            payload = (
                b"\1" + self._keys.seal(db, address, plain) if sealed else b"\0" + plain
            )
            (number,) = db.execute(
                "INSERT INTO outbox (address, priority, created_at, payload)"
                " VALUES (?, ?, ?, ?) RETURNING id",
                (address, priority, self._now(), payload),
            ).fetchone()
            outgoing.append(Outgoing(number, address, utterance, priority))
        return tuple(outgoing)

    async def moved(self, outgoing: Outgoing, address: str) -> tuple[Outgoing, ...]:
        """Send to a group's new number what was meant for its old one."""
        await self._have((address,))

        def unit(db: Connection) -> tuple[Outgoing, ...]:
            plain = utterance_to_bytes(outgoing.utterance)
            payload = b"\1" + self._keys.seal(db, address, plain)
            row = db.execute(
                "UPDATE outbox SET address = ?, payload = ? WHERE id = ?"
                " AND state = 'todo' RETURNING id",
                (address, payload, outgoing.id),
            ).fetchone()
            db.execute(
                "INSERT INTO greeted (address) VALUES (?) ON CONFLICT DO NOTHING",
                (address,),
            )
            return (replace(outgoing, address=address),) if row is not None else ()

        return await self._db.write(unit)

    async def sent(self, outgoing_id: int) -> None:
        """Take note that a message arrived: it is erased."""
        await self._db.write(
            lambda db: db.execute("DELETE FROM outbox WHERE id = ?", (outgoing_id,))
        )

    async def undeliverable(self, outgoing_id: int) -> None:
        """Take note that a message can never arrive: its text is erased."""
        await self._db.write(
            lambda db: db.execute(
                "UPDATE outbox SET state = 'dead', payload = NULL WHERE id = ?",
                (outgoing_id,),
            )
        )
