"""A session as a value: what was asked, what was said, and where the candidate is.

The values are stored whole after every step, so that a restart at any instant resumes
in the same place. Times are aware and in UTC.
"""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.core.panel import Panel
from bot.core.taken import Taken
from bot.core.trace import Recall
from bot.core.turn import (
    MAX_ASIDE,
    MAX_ASIDES,
    MAX_ATTEMPTS,
    Attempt,
    KeptAside,
    Message,
    Planned,
    Push,
    Stage,
    Stand,
    Turn,
    said,
)
from bot.model import Mode, Profile

# What a turn is made of comes with the session: a hundred modules take both from here.
__all__ = [
    "BUSY",
    "MAX_ASIDE",
    "MAX_ASIDES",
    "MAX_ATTEMPTS",
    "MAX_PROBES",
    "MAX_QUOTED",
    "Attempt",
    "Before",
    "KeptAside",
    "Lack",
    "Message",
    "Planned",
    "Push",
    "Reason",
    "Session",
    "Stage",
    "Stand",
    "Turn",
    "Why",
    "begun",
    "in_the_middle",
    "said",
    "touched",
    "without",
]

MAX_PROBES = 2
"""How often one question may be pressed, a deeper probe included."""


class Lack(StrEnum):
    """What an answer lacks: no example, a day in place of habit or claim, or a part."""

    NONE = "none"
    GENERAL = "general"
    HYPOTHETICAL = "hypothetical"
    CLAIM = "claim"
    SITUATION = "situation"
    ACTION = "action"
    RESULT = "result"


class Why(StrEnum):
    """What led to a question."""

    MISSING = "missing"
    THIN = "thin"
    REFRESH = "refresh"
    COMPETENCY = "competency"
    COUNTDOWN = "countdown"
    NEW = "new"
    AGAIN = "again"
    JOB = "job"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a question was chosen; `days` since it, or its competency, was practised.

    `words` are what the job asks for, where that led to it.
    """

    why: Why
    days: int | None = None
    words: str = ""


MAX_QUOTED = 60
"""Quotations of a session that are remembered: more than a session has."""


@dataclass(frozen=True, slots=True)
class Before:
    """How a session stood before what was said last, so that it can be taken back.

    What was said last is a burst: the messages that were heard as one, or wait to be.
    `turns` counts the turns there were, `place` is the one it was said to and `turn` is
    that turn. `speaking` is who spoke last in the panel. `asked` is what was open, as
    it was asked; `profile` is what was known of the candidate, and `traces` how the
    question and its competency had gone before. It is `settled` once
    the candidate decided something by hand since: their decision then stands.
    `quieted_at` is when a pause closed the answer before it.
    """

    turns: int
    place: int
    turn: Turn
    plan: tuple[Planned, ...] = ()
    quoted: tuple[str, ...] = ()
    turned_round: bool = False
    reopened: bool = False
    speaking: int = -1
    asked: str = ""
    profile: Profile | None = None
    traces: Recall = field(default_factory=dict)
    settled: bool = False
    quieted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """One sitting.

    `plan` holds what is still to be asked, `current` the turn the candidate is in (-1
    before the first). `asks` grows with everything that carries buttons, so that a
    button of an earlier ask can be told from one of the present. `waiting_since` is the
    time of the last message that waits for a quiet moment, or None; where more is
    likely to come it lies ahead (`core.patience`). `turned_round` is
    set once an undersold deed was turned round: it is said once a session. `quoted`
    holds what was said back of the answers: only the summary quotes it again.
    `reason` tells why a daily question was chosen.

    A `rehearsal` is a whole second round. With `held`, remarks wait for the end. Time
    is counted from `counted_from`: the last ask or message, or the pause; `away` is
    what passed in pauses and interruptions, in seconds. `panel` is who asks, where
    several people do. `before` is how it stood before what was said last; `taken` is
    what was taken out and may be put back, and `takings` counts all of it. `quieted_at`
    is when a pause closed the last answer, None where something else did.
    """

    id: str
    mode: Mode
    track: str
    started_at: datetime
    plan: tuple[Planned, ...] = ()
    turns: tuple[Turn, ...] = ()
    current: int = -1
    asks: int = 0
    shown: tuple[tuple[int, int], ...] = ()
    paused: bool = False
    waiting_since: datetime | None = None
    last_press: str = ""
    media_noted: tuple[str, ...] = ()
    reopened: bool = False
    turned_round: bool = False
    quoted: tuple[str, ...] = ()
    ended_at: datetime | None = None
    reason: Reason | None = None
    rehearsal: bool = False
    held: bool = False
    counted_from: datetime | None = None
    away: float = 0.0
    panel: Panel | None = None
    before: Before | None = None
    taken: tuple[Taken, ...] = ()
    takings: int = 0
    quieted_at: datetime | None = None

    @property
    def staged(self) -> bool:
        """Whether an interview is played: remarks may wait, and a page goes with it."""
        return self.mode in (Mode.SECOND_ROUND, Mode.PANEL)

    @property
    def holding(self) -> bool:
        """Whether remarks wait for the end; another go after it is remarked on."""
        return self.held and not self.reopened

    @property
    def pushed(self) -> bool:
        """Whether an answer was doubted: it happens once a session."""
        return any(a.push is not None for t in self.turns for a in t.attempts)

    @property
    def over(self) -> bool:
        """Whether the session has ended."""
        return self.ended_at is not None

    @property
    def turn(self) -> Turn | None:
        """The turn the candidate is in, or None before the first and after the end."""
        return self.turns[self.current] if self.open else None

    @property
    def open(self) -> bool:
        """Whether a question waits for an answer."""
        return not self.over and self.current >= 0

    @property
    def most_probes(self) -> int:
        """How often one question may be pressed here; a daily one is kept short."""
        return 1 if self.mode is Mode.DAILY else MAX_PROBES

    def about(self, question_id: str) -> str:
        """Give the candidate's own words that a question is asked with here."""
        asked = (*(turn.question for turn in reversed(self.turns)), *self.plan)
        found = (one.about for one in asked if one.question_id == question_id)
        return next(found, "")

    def taking(self, turn: Turn) -> "Session":
        """Put the present turn in a new state."""
        turns = (*self.turns[: self.current], turn, *self.turns[self.current + 1 :])
        return replace(self, turns=turns)

    @property
    def message_ids(self) -> frozenset[str]:
        """The ids of everything that was said in this session."""
        return frozenset().union(*map(_said_in, self.turns))

    @property
    def left(self) -> int:
        """How many questions are open or still to be asked."""
        return len(self.plan) + sum(t.stage is not Stage.DONE for t in self.turns)

    @property
    def length(self) -> int:
        """How many questions the whole session has."""
        return len(self.turns) + len(self.plan)


def without(session: Session, ids: Collection[str]) -> Session:
    """Take messages out of a session, with what the ear heard in their attempts."""
    if not session.message_ids & {*ids}:
        return session
    turns = tuple(
        replace(turn, attempts=tuple(_without(a, ids) for a in turn.attempts))
        for turn in session.turns
    )
    gone = [
        m.text
        for turn in session.turns
        for attempt in turn.attempts
        for m in attempt.messages
        if m.id in ids
    ]
    quoted = tuple(q for q in session.quoted if not any(q in text for text in gone))
    before = session.before
    if before is not None and _said_in(before.turn) & {*ids}:
        before = None
    return replace(session, turns=turns, quoted=quoted, before=before)


def _said_in(turn: Turn) -> frozenset[str]:
    return frozenset(m.id for attempt in turn.attempts for m in attempt.messages)


def _without(attempt: Attempt, ids: Collection[str]) -> Attempt:
    """Take messages out; what was heard counts the messages, so it goes back, too."""
    gone = [n for n, m in enumerate(attempt.messages) if m.id in ids]
    if not gone:
        return attempt
    messages = tuple(m for m in attempt.messages if m.id not in ids)
    heard = gone[0] < attempt.heard

    def back(count: int) -> int:
        return count - sum(n < count for n in gone)

    taken_up = attempt.taken_up
    if taken_up is not None:
        on = None if heard else taken_up.on
        taken_up = replace(taken_up, before=back(taken_up.before), on=on)
    return replace(
        attempt,
        messages=messages,
        taken_up=taken_up,
        figures=() if heard else attempt.figures,
        heard=back(attempt.heard),
        opened=back(attempt.opened),
        pushed=back(attempt.pushed),
        judgement=None if heard else attempt.judgement,
        bridge=None if heard else attempt.bridge,
        undersold=() if heard else attempt.undersold,
        stood_on=None if heard else attempt.stood_on,
        untouched=() if heard else attempt.untouched,
        holds=() if heard else attempt.holds,
        lacks=() if heard else attempt.lacks,
        slips=() if heard else attempt.slips,
    )


BUSY = timedelta(hours=1)
"""After a last word so recent, nobody is interrupted by a prompt."""


def touched(session: Session) -> datetime:
    """When the candidate last did anything that left a trace in a session."""
    times = [session.started_at]
    for turn in session.turns:
        times.append(turn.asked_at)
        times += [m.at for attempt in turn.attempts for m in attempt.messages]
        times += [aside.at for aside in turn.asides]
    return max(times)


def begun(session: Session) -> bool:
    """Whether an open session is more than a daily question that nobody touched."""
    touched = session.mode is not Mode.DAILY or bool(session.message_ids)
    touched = touched or any(turn.asides for turn in session.turns)
    return session.open and touched


def in_the_middle(session: Session, now: datetime) -> bool:
    """Whether the candidate is in the middle of something of their own."""
    return begun(session) and now - touched(session) < BUSY
