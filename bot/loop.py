"""The shell around the decisions: gather, decide, look up or wait, decide again, apply.

What happened comes in, and what follows is in the store when `handle` returns. A crash
before that leaves nothing behind, one after it loses nothing.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Protocol

from bot.core.incoming import Addressed, Commanded, Happening, Left, Move, Returned
from bot.core.schedule import Due
from bot.model import Run, Tone, Utterance
from bot.needs import MOST_ROUNDS, Failed, Lookup, Need
from bot.ports import (
    Change,
    Damaged,
    Outgoing,
    Queue,
    Remembered,
    Storage,
    Turn,
    Unreadable,
    WrongKey,
)
from bot.steps import Passed, Step, unwatched

if TYPE_CHECKING:
    from bot.content import Content
    from bot.core.state import State
    from bot.deciding import Deciding

QUIET = timedelta(seconds=8)
"""How long a pause closes an answer, unless the operator says otherwise."""

GRACE = timedelta(hours=4)
"""How late a daily prompt may be, unless the operator says otherwise."""

HEAD_START = 0.05
"""Seconds by which the first poll is ahead of reading what decides."""

DECIDING = 2
"""Decisions that are taken at once, each in a thread.

A thread gives way to the event loop within the interpreter's switch interval, 5 ms; the
more of them there are, the longer the loop waits for its turn.
"""


class Kept(Storage, Queue, Protocol):
    """What the loop needs of a store."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a happening.

    With `needs`, nothing is decided: its update waits for them. With `forgotten`,
    everything of the candidate is erased, also what waited.
    """

    needs: tuple[Need, ...] = ()
    forgotten: bool = False


DONE = Outcome()


def dice() -> int:
    """Throw a number that nobody can guess: a session's id is made of it."""
    return secrets.randbits(48)


class Loop:
    """Handles one happening at a time of any candidate; holds no state of its own.

    `content` gives all that is said and asked; it is called once, in a thread where
    there is time to `prepare`. `outgoing` is told of every message once it is safe in
    the store. `waiting` is told when an answer begins to wait for a quiet moment.
    `seed` throws the dice. `zone` is where a candidate is taken to be until they say
    so; a daily prompt later than `grace` is let go. `quiet` closes an answer. `listens`
    tells whether voice messages can be put into words. `meet` meets a need at once
    where a door keeps no updates that could wait for it.
    """

    def __init__(
        self,
        store: Kept,
        content: Callable[[], Content],
        outgoing: Callable[[Sequence[Outgoing]], None],
        waiting: Callable[[], None],
        seed: Callable[[], int],
        passed: Passed = unwatched,
        *,
        zone: str = "UTC",
        grace: timedelta = GRACE,
        quiet: timedelta = QUIET,
        meet: Callable[[Need], Awaitable[bytes | Failed]] | None = None,
        listens: bool = False,
    ) -> None:
        self._meet = meet
        self._store = store
        self._content = content
        self._outgoing = outgoing
        self._waiting = waiting
        self._seed = seed
        self._passed = passed
        self._settings = zone, grace, quiet, listens
        self._made: asyncio.Future[Deciding] | None = None
        self._rest: asyncio.Future[None] | None = None
        self._places = asyncio.Semaphore(DECIDING)

    def prepare(self) -> asyncio.Task[None]:
        """Begin to read what decides, and to do what the first answer would wait for.

        It is done off the event loop. Whatever is handled meanwhile waits for its end,
        and for no end of what is needed later. Where it fails, the task does, and
        nothing is ever handled.
        """
        self._made = asyncio.get_running_loop().create_future()
        return asyncio.create_task(self._prepare(self._made))

    async def _prepare(self, made: asyncio.Future[Deciding]) -> None:
        await asyncio.sleep(HEAD_START)
        deciding = await asyncio.to_thread(self._make)
        await asyncio.to_thread(deciding.prepare)
        made.set_result(deciding)
        self._rest = asyncio.ensure_future(asyncio.to_thread(deciding.prepare_rest))

    def _make(self) -> Deciding:
        from bot.deciding import Deciding

        zone, grace, quiet, listens = self._settings
        return Deciding(self._content(), zone, grace, quiet, listens=listens)

    async def _deciding(self) -> Deciding:
        """Wait for what decides; where nobody has begun to read it, do so."""
        if self._made is None:
            self._made = asyncio.get_running_loop().create_future()
            self._made.set_result(self._make())
        return await asyncio.shield(self._made)

    async def content(self) -> Content:
        """Wait for all that is said, and give it."""
        return (await self._deciding()).content

    async def handle(
        self,
        address: str,
        happening: Happening,
        update_id: int | None = None,
        known: Mapping[Need, bytes | Failed] | None = None,
    ) -> Outcome:
        """Let something have its effect, once: a repeated update changes nothing.

        `known` is what an update that waited has got by now.
        """
        match happening:
            case Left():
                await self._store.deactivate(address, update_id)
            case Returned():
                await self._store.reactivate(address, update_id)
            case Addressed():
                line = (await self._deciding()).to_a_group()
                self._outgoing(await self._store.greet(address, line, update_id))
            case _:
                await self._deciding()
                async with self._store.turn(address) as turn:
                    return await self._taken(
                        turn, address, happening, update_id, known or {}
                    )
        return DONE

    async def _taken(
        self,
        turn: Turn,
        address: str,
        happening: Move,
        update_id: int | None,
        found: Mapping[Need, bytes | Failed],
    ) -> Outcome:
        deciding = await self._deciding()
        try:
            before = await turn.remembered()
        except (Damaged, Unreadable, WrongKey):
            if not isinstance(happening, Commanded) or happening.name != "delete":
                raise
            # What cannot be read can still be erased, and a new beginning made.
            before = None, None, None
            state = deciding.forgotten(happening.at)
        else:
            if before[0] is None and isinstance(happening, Due):
                return DONE  # forgotten since the tick looked
            state = await self._decided(turn, before, happening, update_id, found)
        while needs := tuple(ask for ask in state.asks if isinstance(ask, Need)):
            assert update_id is not None
            parked = await self._store.park(update_id, needs)
            if parked is None or parked.needs:
                return Outcome(parked.needs) if parked is not None else DONE
            # All of it was met ahead.
            state = await self._decided(
                turn, before, happening, update_id, parked.known
            )
        change = deciding.change(address, update_id, before, state, happening)
        self._passed(Step.HANDLED)
        outgoing = await turn.commit(change)
        self._passed(Step.COMMITTED)
        if outgoing is not None:
            self._outgoing(outgoing)
            form = change.dossier.form if change.dossier is not None else None
            if any(s.waiting_since is not None for s in change.sessions) or form:
                self._waiting()
        return Outcome(forgotten=change.forget)

    async def _decided(
        self,
        turn: Turn,
        before: Remembered,
        happening: Move,
        update_id: int | None,
        found: Mapping[Need, bytes | Failed],
    ) -> State:
        """Decide, as often as it takes to answer what the decision looks up."""
        deciding = await self._deciding()
        seed = self._seed()
        known: dict[Lookup | Need, object] = dict(found.items())
        for _ in range(MOST_ROUNDS + 1):
            decide = partial(deciding.decide, before, happening, seed, known)
            # To hear an answer takes some ten milliseconds, or hundreds where a part of
            # the ear is used for the first time: nobody else waits for it.
            async with self._places:
                state = await asyncio.to_thread(decide)
            if not state.asks:
                return state
            new: dict[Lookup | Need, object] = {}
            for ask in state.asks:
                if not isinstance(ask, Need):
                    new[ask] = await deciding.look_up(turn, ask)
                elif update_id is None:
                    # Nothing is kept that could wait.
                    meet = self._meet
                    new[ask] = await meet(ask) if meet is not None else Failed()
                else:
                    return state
            known = {**known, **new}
        raise RuntimeError("a decision asks too often")

    async def apologise(self, address: str, *, kept: bool = True) -> None:
        """Say a kind word where something went wrong; nothing else is changed.

        `kept` says whether what it went wrong with is kept, to be tried once more.
        """
        try:
            async with self._store.turn(address) as turn:
                await turn.remembered()
        except (Damaged, Unreadable, WrongKey):
            await self._say(address, "damaged")
        else:
            await self._say(address, "apology" if kept else "apology_unkept")

    async def ask_for_patience(self, address: str) -> None:
        """Say to someone who writes very fast that all of it is being read."""
        await self._say(address, "patience")

    async def _say(self, address: str, key: str) -> None:
        content = await self.content()
        runs = (Run(content.phrases[key][Tone.GENTLE][0]),)
        change = Change(address, utterances=(Utterance(runs),))
        self._outgoing(await self._store.apply(change) or ())
