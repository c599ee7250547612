"""What waits to be sent; nothing is left of what arrived."""

from collections.abc import Mapping, Sequence
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

    async def pause(self, address: str, seconds: float) -> None:
        """Remember that an address is not to be written to for so long."""
        now = self._now()

        def unit(db: Connection) -> None:
            db.execute(
                "INSERT INTO pause (address, since, seconds) VALUES (?, ?, ?)"
                " ON CONFLICT (address) DO UPDATE SET since = excluded.since,"
                " seconds = excluded.seconds"
                " WHERE excluded.since + excluded.seconds"
                " > pause.since + pause.seconds",
                (address, now, seconds),
            )

        await self._db.write(unit)

    async def paused(self) -> Mapping[str, float]:
        """Give for how many seconds, from now on, each address is still paused."""
        now = self._now()

        def unit(db: Connection) -> Mapping[str, float]:
            rows = db.execute("SELECT address, since, seconds FROM pause").fetchall()
            # A clock that was set back makes no pause longer than was asked for.
            left = {a: min(s, since + s - now) for a, since, s in rows}
            return {address: s for address, s in left.items() if s > 0}

        return await self._db.read(unit)

    async def in_thread(self, address: str, thread: int | None) -> None:
        """Remember in which topic of its chat an address is answered, if in any."""

        def unit(db: Connection) -> None:
            db.execute("DELETE FROM thread WHERE address = ?", (address,))
            if thread is not None:
                db.execute("INSERT INTO thread VALUES (?, ?)", (address, thread))

        await self._db.write(unit)

    async def threads(self) -> Mapping[str, int]:
        """Give the topic of each address that is answered in one."""

        def unit(db: Connection) -> Mapping[str, int]:
            return dict(db.execute("SELECT address, thread FROM thread").fetchall())

        return await self._db.read(unit)

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
