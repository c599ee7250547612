"""What a happening leads to, and in which words: all that decides, in one place.

Whoever imports this imports every part and the whole ear, which takes longer than all
else of a start. So the loop does it in a thread, once somebody may already be heard.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.content import Content
from bot.context import Contexts
from bot.conversation import forgotten, in_a_group, respond
from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.incoming import Move, Pressed
from bot.core.scene import waits_for
from bot.core.schedule import ROUND, Due
from bot.core.session import Session
from bot.core.state import State
from bot.lookups import Lookups
from bot.model import Tone, Utterance
from bot.needs import Lookup, Need
from bot.ports import Change, Remembered, Turn
from bot.saying import say, say_to

PROMPT_PRIORITY = 1
"""Prompts wait while answers are to be sent."""


class Deciding:
    """Decides, and puts what was decided into words and into a change of the store.

    `zone`, `grace`, `quiet` and `listens` are those of the loop.
    """

    def __init__(
        self,
        content: Content,
        zone: str,
        grace: timedelta,
        quiet: timedelta,
        *,
        listens: bool,
    ) -> None:
        self.content = content
        self._contexts = Contexts(content, zone, grace, quiet=quiet, listens=listens)
        self._lookups = Lookups(content)
        self.prepare = self._contexts.prepare
        self.prepare_rest = self._contexts.prepare_rest

    def decide(
        self,
        before: Remembered,
        happening: Move,
        seed: int,
        known: Mapping[Lookup | Need, object],
    ) -> State:
        """Decide what follows, or what has to be known for that."""
        candidate, session, dossier = before
        return respond(
            candidate or Candidate(since=happening.at),
            session,
            happening,
            self._contexts.context(seed, known),
            dossier or Dossier(),
        )

    async def look_up(self, turn: Turn, lookup: Lookup) -> object:
        """Give what a lookup asks for."""
        return await self._lookups.answer(turn, lookup)

    def forgotten(self, at: datetime) -> State:
        """Give what follows where all that was kept cannot be read and shall go."""
        return forgotten(at)

    def to_a_group(self) -> tuple[Utterance, ...]:
        """Give the one line that a group gets."""
        line = say(self.content, in_a_group(), Tone.GENTLE, {}, None)
        return line.utterances

    def change(
        self,
        address: str,
        update_id: int | None,
        before: Remembered,
        state: State,
        happening: Move,
    ) -> Change:
        """Put what was decided into words, and into one transaction."""
        candidate, spoken = say_to(
            self.content,
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
        was, now = before[2], state.dossier
        changed = around_it or now != (was or Dossier())
        # Most messages change nothing else, and a dossier may be long.
        alone = (
            not around_it
            and was is not None
            and now.deed is not None
            and now.deed != was.deed
            and replace(was, deed=now.deed) == now
        )
        change = Change(
            address,
            update_id,
            candidate,
            _changed(before[1], state),
            utterances,
            dossier=now if changed and not alone else None,
            deed=now.deed if alone else None,
        )
        if isinstance(happening, Due):
            return _as_prompt(change, happening, state)
        return change


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
