"""The shell around the decisions: gather, decide, look up or wait, decide again, apply.

What happened comes in, and what follows is in the store when `handle` returns. A crash
before that leaves nothing behind, one after it loses nothing.
"""

import asyncio
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Protocol

from bot.content import Content
from bot.context import Contexts
from bot.conversation import forgotten, in_a_group, respond
from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.incoming import (
    Addressed,
    Commanded,
    Happening,
    Left,
    Move,
    Pressed,
    Returned,
)
from bot.core.scene import waits_for
from bot.core.schedule import ROUND, Due
from bot.core.session import Session
from bot.core.state import State
from bot.lookups import Lookups
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
from bot.saying import say, say_to
from bot.steps import Passed, Step, unwatched

QUIET = timedelta(seconds=8)
"""How long a pause closes an answer, unless the operator says otherwise."""

GRACE = timedelta(hours=4)
"""How late a daily prompt may be, unless the operator says otherwise."""

PROMPT_PRIORITY = 1
"""Prompts wait while answers are to be sent."""

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

    `outgoing` is told of every message once it is safe in the store. `waiting` is told
    when an answer begins to wait for a quiet moment. `seed` throws the dice. `zone`
    is where a candidate is taken to be until they say so; a daily prompt later than
    `grace` is let go. `quiet` closes an answer. `listens` tells whether voice messages
    can be put into words. `meet` meets a need at once where a door keeps no updates
    that could wait for it.
    """

    def __init__(
        self,
        store: Kept,
        content: Content,
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
        self._contexts = Contexts(content, zone, grace, quiet=quiet, listens=listens)
        self._prepared: asyncio.Future[None] | None = None
        self._preparing: asyncio.Task[None] | None = None
        self._lookups = Lookups(content)
        self._places = asyncio.Semaphore(DECIDING)

    def prepare(self) -> None:
        """Begin to do once what the first answer would have to wait for.

        It is done off the event loop; whatever is handled meanwhile waits for its end,
        and for no end of what is needed later.
        """
        self._prepared = asyncio.get_running_loop().create_future()
        self._preparing = asyncio.create_task(self._prepare(self._prepared))

    async def _prepare(self, done: asyncio.Future[None]) -> None:
        try:
            await asyncio.to_thread(self._contexts.prepare)
        finally:
            if not done.done():
                done.set_result(None)
        await asyncio.to_thread(self._contexts.prepare_rest)

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
                line = say(self._content, in_a_group(), Tone.GENTLE, {}, None)
                self._outgoing(
                    await self._store.greet(address, line.utterances, update_id)
                )
            case _:
                if self._prepared is not None and not self._prepared.done():
                    await asyncio.shield(self._prepared)
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
        try:
            before = await turn.remembered()
        except (Damaged, Unreadable, WrongKey):
            if not isinstance(happening, Commanded) or happening.name != "delete":
                raise
            # What cannot be read can still be erased, and a new beginning made.
            before = None, None, None
            state = forgotten(happening.at)
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
        change = self._change(address, update_id, before, state, happening)
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
        candidate, session, dossier = before
        seed = self._seed()
        known: dict[Lookup | Need, object] = dict(found.items())
        for _ in range(MOST_ROUNDS + 1):
            decide = partial(
                respond,
                candidate or Candidate(since=happening.at),
                session,
                happening,
                self._contexts.context(seed, known),
                dossier or Dossier(),
            )
            # To hear an answer takes some ten milliseconds, or hundreds where a part of
            # the ear is used for the first time: nobody else waits for it.
            async with self._places:
                state = await asyncio.to_thread(decide)
            if not state.asks:
                return state
            new: dict[Lookup | Need, object] = {}
            for ask in state.asks:
                if not isinstance(ask, Need):
                    new[ask] = await self._lookups.answer(turn, ask)
                elif update_id is None:
                    # Nothing is kept that could wait.
                    meet = self._meet
                    new[ask] = await meet(ask) if meet is not None else Failed()
                else:
                    return state
            known = {**known, **new}
        raise RuntimeError("a decision asks too often")

    def _change(
        self,
        address: str,
        update_id: int | None,
        before: Remembered,
        state: State,
        happening: Move,
    ) -> Change:
        """Put what was decided into words, and into one transaction."""
        candidate, spoken = say_to(
            self._content,
            state.candidate,
            state.replies,
            state.session,
            state.dossier,
        )
        utterances = spoken.utterances
        if state.forget:
            return Change(address, update_id, utterances=utterances, forget=True)
        if spoken.asked:
            asked = waits_for(state.dossier, state.session), spoken.asked
            candidate = replace(candidate, last_asked=asked)
        if state.in_place and isinstance(happening, Pressed):
            utterances = _in_place(utterances, happening)
        # What was handed out is settled even where nothing came of it.
        around_it = isinstance(happening, Due) and happening.kind == ROUND
        changed = around_it or state.dossier != (before[2] or Dossier())
        change = Change(
            address,
            update_id,
            candidate,
            _changed(before[1], state),
            utterances,
            dossier=state.dossier if changed else None,
        )
        if isinstance(happening, Due):
            return _as_prompt(change, happening, state)
        return change

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
        runs = (Run(self._content.phrases[key][Tone.GENTLE][0]),)
        change = Change(address, utterances=(Utterance(runs),))
        self._outgoing(await self._store.apply(change) or ())


def _changed(before: Session | None, state: State) -> tuple[Session, ...]:
    """Give the sessions that are to be written, the newest last."""
    both = (state.closed, state.session)
    return tuple(s for s in both if s is not None and s is not before)


def _in_place(
    utterances: tuple[Utterance, ...], pressed: Pressed
) -> tuple[Utterance, ...]:
    """Let what is said take the place of the message whose button was pressed."""
    if len(utterances) != 1 or pressed.message_id is None:
        return utterances
    return (replace(utterances[0], replaces=pressed.message_id),)


def _as_prompt(change: Change, due: Due, state: State) -> Change:
    """Let what follows from a prompt be written once, and be sent after answers."""
    daily = state.candidate.daily
    silent = daily is not None and daily.silent
    return replace(
        change,
        utterances=tuple(replace(u, silent=silent) for u in change.utterances),
        priority=PROMPT_PRIORITY,
        prompt=(due.kind, due.slot.label),
        counted=tuple(f"{due.kind}.{name}" for name in state.counted),
    )
