"""The durable state on PostgreSQL, which any number of replicas share."""

import asyncio
import logging
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from types import TracebackType
from typing import Self

from bot.core.dossier import Dossier
from bot.core.overtaking import overtakes
from bot.health import Health
from bot.logs import reason
from bot.model import Utterance
from bot.needs import Failed, Need
from bot.ports import Arrival, Change, KeysMissing, Outgoing, Sharing, Wake
from bot.ports import Raw as RawUpdate
from bot.storage.ages import health, prune
from bot.storage.base import Connection, readable
from bot.storage.candidates import Candidates
from bot.storage.master import Master
from bot.storage.postgres import lanes
from bot.storage.postgres.checks import check
from bot.storage.postgres.connecting import Raw
from bot.storage.postgres.driver import Database, Unit, own
from bot.storage.postgres.keys import Keys
from bot.storage.postgres.lanes import Lanes
from bot.storage.postgres.ring import Ring
from bot.storage.postgres.roles import USUAL, Hold, Session, Times
from bot.storage.postgres.schema import MIGRATIONS, migrate, refuse_newer
from bot.storage.postgres.turns import Turn
from bot.storage.postgres.wakes import Wakes

log = logging.getLogger(__name__)


class ServerClock:
    """The server's time, read off our own steady clock between looks at it."""

    def __init__(self) -> None:
        self._ahead = time.time() - time.monotonic()

    def set(self, server: float) -> None:
        """Take note of the server's time."""
        self._ahead = server - time.monotonic()

    def __call__(self) -> float:
        """Give the seconds since 1970, UTC."""
        return time.monotonic() + self._ahead


class Store(Lanes, Candidates):
    """A store on a server, with a keyring in another place.

    It answers every protocol of `bot.ports` that a store has to, `Sharing` among them.
    """

    def __init__(
        self,
        url: str,
        ring: Ring,
        master_key: bytes,
        now: Callable[[], float] | None = None,
        reread_key: Callable[[], bytes] | None = None,
        *,
        beside: bool = False,
        times: Times = USUAL,
    ) -> None:
        """Open nothing yet; with `beside` the keyring may be on the same server."""
        self._server_clock = ServerClock()
        self._ring = ring
        self._beside = beside
        self._wakes = Wakes(url, times.silence)
        self._session = Session(url, self._looked, times)
        self._postgres = Database(url, self._wakes.tell)
        self._data_keys = Keys(ring, Master(master_key, reread_key))
        self._keys_missing = 0
        self.outdated = asyncio.Event()
        super().__init__(self._postgres, self._data_keys, now or self._server_clock)

    async def __aenter__(self) -> Self:
        """Connect, bringing the database to this release first.

        Raises:
            NewerDatabase: this release may not write to it any more.
            WrongKey: the master key does not open it.
            KeysMissing: candidates are there, and none of their keys.
            Unusable: a server cannot be reached, or is not fit.
        """
        try:
            await self._postgres.in_thread(self._ring.open)
            await self._postgres.open(self._prepare)
            await self._refuse_without_keyring()
            await self._postgres.in_thread(self._data_keys.prepare)
            await self._session.open()
            self._wakes.start()
            await self.finish_erasing()
        except BaseException:
            await self._close()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._close()

    async def _close(self) -> None:
        await self._wakes.stop()
        await self._session.close()
        await self._postgres.close()
        await asyncio.to_thread(self._ring.close)

    def _prepare(self, raw: Raw) -> None:
        check(raw, self._postgres.url, self._ring, beside=self._beside)
        migrate(raw)

    async def _refuse_without_keyring(self) -> None:
        """Make no new keyring for a database that has candidates."""
        if await self._postgres.in_thread(self._ring.marks) is not None:
            return
        count = await self._db.read(lanes.count_candidates)
        if count:
            raise KeysMissing(
                f"the keyring is empty, and the database has {count} candidates: is"
                " KEYRING_URL right, or DATA_DIR where there is none? Without the keys"
                " nothing that they said can be read"
            )

    def _looked(self, now: float, oldest: int) -> None:
        self._server_clock.set(now)
        if oldest > len(MIGRATIONS):
            self.outdated.set()

    def refuse_outdated(self) -> None:
        """Say that a newer release has made this one too old to write.

        Raises:
            NewerDatabase: in any case.
        """
        refuse_newer(len(MIGRATIONS) + 1, len(MIGRATIONS))

    # Sharing

    @property
    def sharing(self) -> Sharing:
        """What several programs share: the store itself."""
        return self

    def event(self, name: str) -> asyncio.Event:
        """Give an event that is set when something of this name happens anywhere."""
        return self._wakes.event(name)

    def clock(self) -> datetime:
        """Tell the time that all replicas go by: the server's."""
        return datetime.fromtimestamp(self._now(), UTC)

    def hold(self, name: str) -> Hold:
        """Wait until a role is free, and hold it."""
        return self._session.hold(name)

    async def sure(self, role: str) -> None:
        """Be sure that a role is still held."""
        await self._session.sure(role)

    async def seize(self, update_id: int) -> bool:
        """Take it upon this replica to meet an update's needs."""
        return await self._session.seize(update_id)

    async def release(self, update_id: int) -> None:
        """Leave an update's needs to whoever comes."""
        await self._session.release(update_id)

    # Turns

    def turn(self, address: str) -> Turn:
        """Begin a unit of work; whoever else wants the candidate's lane waits."""
        return Turn(self, address)

    def unit(self) -> Unit | None:
        """Give the transaction that this task has begun."""
        return self._postgres.units.get(asyncio.current_task())

    async def begin(self) -> Unit:
        """Begin a transaction for this task."""
        return await Unit(self._postgres).__aenter__()

    async def conclude(self, unit: Unit, change: Change) -> tuple[Outgoing, ...] | None:
        """Write what follows from a turn, and put all of it on disk."""
        outgoing = await unit.run_last(lambda db: self._apply(db, change))
        await self._erase_now(change, outgoing)
        return outgoing

    async def apply(self, change: Change) -> tuple[Outgoing, ...] | None:
        """Write all that follows from a happening; None if that was done before."""
        outgoing = await super().apply(change)
        await self._erase_now(change, outgoing)
        return outgoing

    # Time

    _locking = " FOR UPDATE SKIP LOCKED"

    # Whose updates a replica has in hand, or will have, is left out.
    _only = (
        " AND NOT EXISTS (SELECT 1 FROM inbox WHERE inbox.address = {table}.address"
        " AND inbox.state IN ({states}))"
    )

    # What others are woken for

    async def accept(self, arrivals: Sequence[Arrival]) -> set[int]:
        """Keep what arrived, and give the numbers that were not known before."""
        new = await super().accept(arrivals)
        self._wake(Wake.INBOX)
        return new

    async def park(self, update_id: int, needs: Collection[Need]) -> Arrival | None:
        """Let an update wait for what it needs; None if it is finished."""
        parked = await super().park(update_id, needs)
        self._wake(Wake.NEEDS)
        return parked

    async def meet(
        self, update_id: int, need: Need, result: bytes | Failed
    ) -> Arrival | None:
        """Keep the result of a need with its update; None if that is finished."""
        after = await super().meet(update_id, need, result)
        self._wake(Wake.INBOX)
        return after

    async def again(self) -> tuple[Arrival | RawUpdate, ...]:
        """Take up what is to be tried again."""
        found = await super().again()
        if found:
            self._wake(Wake.INBOX)
        return found

    def _wake(self, wake: Wake) -> None:
        if (unit := self.unit()) is not None:
            unit.wake(wake)
        else:
            self._wakes.tell(wake)

    def _apply(self, db: Connection, change: Change) -> tuple[Outgoing, ...] | None:
        own(db).lock(change.address)
        if any(session.waiting_since is not None for session in change.sessions):
            own(db).wakes.add(Wake.QUIET)
        return super()._apply(db, change)

    def _keep_dossier(
        self, db: Connection, address: str, dossier: Dossier, *, settled: bool
    ) -> None:
        if dossier.form is not None and dossier.form.waiting_since is not None:
            own(db).wakes.add(Wake.QUIET)
        super()._keep_dossier(db, address, dossier, settled=settled)

    def _queue(
        self,
        db: Connection,
        address: str,
        utterances: Sequence[Utterance],
        priority: int,
        *,
        sealed: bool,
    ) -> tuple[Outgoing, ...]:
        if utterances:
            own(db).wakes.add(Wake.OUTBOX)
        return super()._queue(db, address, utterances, priority, sealed=sealed)

    def _kept(self, db: Connection, arrival: Arrival) -> None:
        if overtakes(arrival.happening):
            db.execute(
                "UPDATE inbox SET ahead = 1 WHERE update_id = ?", (arrival.update_id,)
            )

    # Erasing

    def _forget(self, db: Connection, address: str, update_id: int | None) -> None:
        """Forget, and go on with another key, which is what comes later sealed with."""
        super()._forget(db, address, update_id)
        rows = db.execute(
            "SELECT arrival, payload, needs, known FROM inbox"
            " WHERE address = ? AND state IN ('todo', 'waiting')",
            (address,),
        ).fetchall()

        def opened(arrival: int, *row: bytes | None) -> tuple[int, list[bytes | None]]:
            return arrival, [s and self._keys.open(db, address, s) for s in row]

        plain, _ = readable(rows, opened)
        lanes.renew(own(db), address)
        db.executemany(
            "UPDATE inbox SET payload = ?, needs = ?, known = ? WHERE arrival = ?",
            [
                (*(p and self._keys.seal(db, address, p) for p in row), arrival)
                for arrival, row in plain
            ],
        )

    async def _erase_now(
        self, change: Change, outgoing: tuple[Outgoing, ...] | None
    ) -> None:
        if not change.forget or outgoing is None or self.unit() is not None:
            return
        try:
            await self._erase(
                await self._db.read(partial(lanes.erasable, address=change.address))
            )
        except Exception as error:
            # It is recorded, and done within the hour.
            log.error("a key is not erased yet", extra={"error": reason(error)})

    async def finish_erasing(self) -> None:
        """Erase the keys whose erasing was recorded and not done yet."""
        while wishes := await self._db.read(lanes.erasable):
            await self._erase(wishes)

    async def _erase(self, wishes: Mapping[str, int]) -> None:
        if wishes:
            await self._postgres.in_thread(partial(self._data_keys.erase, wishes))
            await self._db.write(partial(lanes.erased, wishes=wishes))

    # The whole

    async def prune(self) -> None:
        """Forget what nobody will ask for any more."""
        now = self._now()
        await self._db.write(lambda db: prune(db, now))
        last: str | None = ""
        while last is not None:
            last = await self._db.write(partial(lanes.prune, after=last))
            await self.finish_erasing()

    async def health(self) -> Health:
        """Count what waits, how long the oldest has, and what was given up."""
        now = self._now()
        found = await self._db.read(lambda db: health(db, now))
        return replace(
            found,
            keyring_opens=await self._postgres.in_thread(self._data_keys.opens),
            keys_missing=self._keys_missing,
        )

    async def examine(self) -> None:
        """Look for the key of every candidate; `health` tells from then on."""
        missing, last = 0, ""
        while some := await self._db.read(partial(lanes.of_candidates, after=last)):
            after, last = last, some[-1][0]
            there = await self._postgres.in_thread(
                partial(self._ring.between, after, last)
            )
            if gone := [lane for lane in some if lane not in there]:
                # Whoever was forgotten since the first look is missed by nobody.
                missing += len(
                    await self._db.read(partial(lanes.still_of_candidates, lanes=gone))
                )
        self._keys_missing = missing
        if missing:
            log.error(
                "candidates have no key: the keyring is older than the database",
                extra={"candidates": missing},
            )
