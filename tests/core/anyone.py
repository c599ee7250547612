"""Somebody who may do anything, with all that the real program decides and says."""

import asyncio
from collections.abc import Callable, Coroutine
from copy import copy
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import wraps
from typing import Any, ParamSpec, cast

from bot.content import Content
from bot.context import Contexts
from bot.conversation import respond
from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.events import Quieted, Said
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.scene import waits_for
from bot.core.session import Session
from bot.core.state import State
from bot.lookups import Lookups
from bot.model import Rest, Utterance
from bot.needs import MOST_ROUNDS, Failed, Lookup, Need
from bot.ports import Turn
from bot.saying import say_to

MOST_UNITS, MOST_UNITS_OF_CAPTION = 4096, 1024
MOST_BYTES, MOST_IN_A_ROW, MOST_BUTTONS, WIDE = 64, 8, 8, 18


class Sessions:
    """The sessions of one candidate, as a store's turn gives them."""

    def __init__(self) -> None:
        self.kept: dict[str, Session] = {}

    async def sessions(self) -> tuple[Session, ...]:
        return tuple(self.kept.values())

    async def session(self, session_id: str) -> Session | None:
        return self.kept.get(session_id)


def _waited(asked: Coroutine[Any, Any, object]) -> object:
    with asyncio.Runner() as runner:
        return runner.run(asked)


NEWER = frozenset(
    """tech-administration.disputed-minutes tech-backend.same-moment
    tech-backend.split-or-keep tech-data.hoped-for-other tech-design.form-tested
    tech-engineering.failed-test tech-engineering.pencil-check
    tech-engineering.your-signature tech-finance.van-on-loan
    tech-frontend.server-or-browser tech-hospitality.stock-leak
    tech-logistics.only-supplier tech-product.metric-dropped
    tech-qa.no-screen""".split()
)
"""Questions that came after the tests that play a session: left out there, since which
ones are asked would be others, and what is answered would not fit them."""


class Anyone:
    """Decides every move as the loop does, without a store or a door."""

    def __init__(self, content: Content, zone: str = "Europe/London") -> None:
        older = {i: q for i, q in content.questions.items() if i not in NEWER}
        content = replace(content, questions=older)
        self.content = content
        self.contexts = Contexts(content, zone, timedelta(hours=4))
        self.lookups = Lookups(content)
        self.turn = Sessions()
        self.now = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
        self.number = 0
        self.candidate = Candidate(since=self.now)
        self.session: Session | None = None
        self.dossier = Dossier()
        self.said: tuple[Utterance, ...] = ()
        self.rest: Rest | None = None

    @property
    def buttons(self) -> list[str]:
        rows = (row for utterance in self.said for row in utterance.rows)
        return [button.data for row in rows for button in row]

    @property
    def text(self) -> str:
        """What is said, with what is shown after one tap."""
        rest = "".join(run.text for run in self.rest.runs) if self.rest else ""
        return "\n\n".join([*(u.text for u in self.said), *([rest] if rest else [])])

    def does(self, move: Move) -> tuple[Utterance, ...]:
        state = self._decided(move)
        candidate, spoken = say_to(
            self.content, state.candidate, state.replies, state.session, state.dossier
        )
        if spoken.asked and state.dossier.form is None:
            asked = waits_for(state.dossier, state.session), spoken.asked
            candidate = replace(candidate, last_asked=asked)
        if state.forget:
            self.candidate, self.dossier = Candidate(since=self.now), Dossier()
            self.session = None
            self.turn.kept = {}
        else:
            self.candidate = candidate
            self.session, self.dossier = state.session, state.dossier
            for session in (state.closed, state.session):
                if session is not None:
                    self.turn.kept[session.id] = session
        self.said, self.rest = spoken.utterances, spoken.rest
        return self.said

    def _decided(self, move: Move) -> State:
        self.number += 1
        self.now += timedelta(seconds=20)
        known: dict[Lookup | Need, object] = {}
        for _ in range(MOST_ROUNDS + 1):
            context = self.contexts.context(2**40 + self.number, known)
            state = respond(self.candidate, self.session, move, context, self.dossier)
            if not state.asks:
                return state
            for ask in state.asks:
                if isinstance(ask, Need):
                    known[ask] = Failed()
                else:
                    turn = cast(Turn, self.turn)
                    known[ask] = _waited(self.lookups.answer(turn, ask))
        raise AssertionError("a decision asks too often")

    def orders(self, name: str, words: str = "") -> tuple[Utterance, ...]:
        return self.does(Commanded(self.now, name, words))

    def says(self, words: str) -> tuple[Utterance, ...]:
        return self.does(Said(self.now, f"m{self.number}", words))

    def presses(self, data: str) -> tuple[Utterance, ...]:
        return self.does(Pressed(self.now, data, "1"))

    def waits(self) -> tuple[Utterance, ...]:
        """Let a quiet moment come, where one is waited for."""
        form, session = self.dossier.form, self.session
        since = form.waiting_since if form is not None else None
        if since is None and session is not None:
            since = session.waiting_since
        return self.does(Quieted(self.now, since)) if since is not None else ()

    def again(self) -> "Anyone":
        """Be the same once more: all that is decided is frozen."""
        other = copy(self)
        other.turn = Sessions()
        other.turn.kept = dict(self.turn.kept)
        return other


P = ParamSpec("P")


def once(begin: Callable[P, Anyone]) -> Callable[P, Anyone]:
    """Let what happens to somebody be decided once for the same arguments.

    Whoever asks for it again goes on from a copy.
    """
    begun: dict[tuple[object, ...], Anyone] = {}

    @wraps(begin)
    def given(*args: P.args, **others: P.kwargs) -> Anyone:
        # Content is known by what it is, and all else by its value.
        told = (id(one) if isinstance(one, Content) else one for one in args)
        key = (*told, *sorted(others.items()))
        if key not in begun:
            begun[key] = begin(*args, **others)
        return begun[key].again()

    return given


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def crowded(utterance: Utterance) -> str:
    """Say what of the buttons a telephone has no room for; empty where it has."""
    labels = [[button.label for button in row] for row in utterance.rows]
    if (count := sum(map(len, labels))) > MOST_BUTTONS:
        return f"{count} buttons"
    wide = [row for row in labels if len(row) > 1 and max(map(len, row)) > WIDE]
    return f"a wide label in a row: {wide[0]}" if wide else ""


def beyond(utterance: Utterance) -> list[str]:
    """Name what Telegram would refuse of a message."""
    most = MOST_UNITS_OF_CAPTION if utterance.attachment else MOST_UNITS
    buttons = [button for row in utterance.rows for button in row]
    sizes = [len(button.data.encode()) for button in buttons]
    faults = {
        f"{units(utterance.text)} units": units(utterance.text) > most,
        "no words": not utterance.text.strip() and utterance.attachment is None,
        "a wide row": any(len(row) > MOST_IN_A_ROW for row in utterance.rows),
        crowded(utterance): bool(crowded(utterance)),
        f"data of {sizes} bytes": any(not 1 <= size <= MOST_BYTES for size in sizes),
        "a button without words": any(not b.label.strip() for b in buttons),
    }
    return [fault for fault, found in faults.items() if found]
