"""A turn as a value: one question, what was said to it, and what the ear made of that.

Times are aware and in UTC.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.core.panel import TakenUp
from bot.model import Cue, Delivery, Expects, Holds, Judgement, Kind, Outcome, Topic

MAX_ATTEMPTS = 3
"""How often one question may be answered anew in a session."""


class Stage(StrEnum):
    """Where a turn stands; every stage but DONE collects messages.

    In `ADDED`, an answer that was over is added to.
    """

    ASKED = "asked"
    PROBED = "probed"
    DUG = "dug"
    PUSHED = "pushed"
    RETRIED = "retried"
    ADDED = "added"
    DONE = "done"


class Push(StrEnum):
    """What an interviewer doubts, politely and once."""

    OWNERSHIP = "ownership"
    RESULT = "result"
    CHOICE = "choice"


class Stand(StrEnum):
    """How a doubt was met."""

    FACTS = "facts"
    GENERAL = "general"
    YIELDED = "yielded"


@dataclass(frozen=True, slots=True)
class Planned:
    """A question still to be asked, with as much of it as the dialogue needs.

    `about` holds the candidate's own words that it is asked with, or is empty.
    `by` is the place in the panel of who asks it, where there is a panel.
    """

    question_id: str
    kind: Kind
    expects: Expects
    by: int | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One message of an answer.

    One that does not count is kept but not judged: a forward, gibberish, an echo.
    `delivery` is how it was spoken, where it was. `seams` numbers, of the "…" in it,
    those that stand where words were taken out. `original` is how it was first said,
    where a word of it was put right since.
    """

    id: str
    at: datetime
    text: str
    counts: bool = True
    delivery: Delivery | None = None
    seams: tuple[int, ...] = ()
    original: str = ""


MAX_ASIDES = 30
"""Asides kept of one turn, and of all outside a turn: the latest."""

MAX_ASIDE = 500
"""Letters kept of one aside."""


@dataclass(frozen=True, slots=True)
class KeptAside:
    """What was said to the interviewer, and its kind; `id` is the message's.

    What was asked beside an answer is `owed` a reply until the answer is heard.
    """

    id: str
    at: datetime
    text: str
    kind: str
    owed: bool = False


@dataclass(frozen=True, slots=True)
class PutRight:
    """What the candidate knows better than an invented employer.

    `asked` is the question to which that was answered, `words` how they say it is.
    """

    asked: str
    words: str


@dataclass(frozen=True, slots=True)
class Attempt:
    """One go at a question: all messages, also those sent after a probe.

    `heard` counts the messages that the last judgement covered. `probes` names what
    was asked for: a part, `way_in`, `dig`, `invite` or what `exchange` waits for.
    `remarks` counts how often an oddity was remarked on. `untouched` names what the
    answer could still mention.

    Where the candidate asks: `asked` names what about, `opened` counts the messages
    before the employer's answer, `bridge` judges those after it, and `known` is set
    where one was named that had been told before. `more` counts the messages before
    they were asked for more questions, `answers` the questions that were answered, and
    `asks` holds their words; `put_right` is what they said is otherwise. In
    small talk: whether they `gave` something of themselves and `handed_back` something.

    `confided` holds the ids of messages that tell of past harm or grief: they are
    quoted nowhere, and the candidate says whether they are used at all. `chosen_for`
    counts how often that was asked.

    `took` is how many seconds were spent telling it. `undersold` marks a deed that was
    made small. Where it was doubted: `push` says what was, `pushed` counts the messages
    before, `stood` says how it was met and `stood_on` marks with what, in those after.
    `dug` names the deeper question that was put.

    Where no story is fair, `holds` and `lacks` name what was heard of what a good
    answer holds, and `slips` marks what is better left out.
    `figures` marks amounts with their unit; `details` marks what later questions may
    rely on, each cue named by its `bot.hearing.DetailKind`. In a panel: `taken_up` is
    what another member asked on about, `addressed` who was spoken to by name.

    `chosen` is the line its candidate wants quoted, `unquoted` what they do not.
    """

    messages: tuple[Message, ...] = ()
    heard: int = 0
    judgement: Judgement | None = None
    probes: tuple[str, ...] = ()
    remarks: int = 0
    untouched: tuple[str, ...] = ()
    asked: tuple[Topic, ...] = ()
    opened: int = 0
    bridge: Judgement | None = None
    gave: bool = False
    handed_back: bool = False
    took: float = 0.0
    undersold: tuple[Cue, ...] = ()
    push: Push | None = None
    pushed: int = 0
    stood: Stand | None = None
    stood_on: Cue | None = None
    confided: tuple[str, ...] = ()
    chosen_for: int = 0
    dug: str = ""
    holds: tuple[Holds, ...] = ()
    lacks: tuple[Holds, ...] = ()
    slips: tuple[Cue, ...] = ()
    figures: tuple[Cue, ...] = ()
    details: tuple[Cue, ...] = ()
    taken_up: TakenUp | None = None
    addressed: tuple[int, ...] = ()
    known: bool = False
    more: int = 0
    answers: int = 0
    asks: tuple[str, ...] = ()
    chosen: str = ""
    unquoted: tuple[str, ...] = ()
    put_right: tuple[PutRight, ...] = ()

    @property
    def defence(self) -> str:
        """What was said after it was doubted."""
        return said(self.messages[self.pushed :]) if self.push is not None else ""

    @property
    def replied(self) -> str:
        """What was said to the member who took the answer up."""
        before = self.taken_up.before if self.taken_up is not None else None
        return said(self.messages[before:]) if before is not None else ""

    @property
    def text(self) -> str:
        """All that counts in this go, one message a line."""
        return said(self.messages)

    @property
    def latest(self) -> str:
        """What counts and no judgement has covered yet."""
        return said(self.messages[self.heard :])

    @property
    def clear(self) -> bool:
        """Whether the ear heard an instance in this go."""
        judgement = self.judgement
        return judgement is not None and judgement.outcome is Outcome.CLEAR

    @property
    def unheard(self) -> bool:
        """Whether something was said that no judgement has covered."""
        return len(self.messages) > self.heard


@dataclass(frozen=True, slots=True)
class Turn:
    """A question that was asked, and what became of it.

    `held` is set where a remark on it was kept for the end. `asides` is what was said
    meanwhile to the interviewer; it is part of no attempt. `unsure` holds the ids of
    those of which it was asked whether they are the answer. `left` is the follow-up
    that was open, as it was asked, when an earlier question was gone back to.
    """

    question: Planned
    asked_at: datetime
    attempts: tuple[Attempt, ...] = (Attempt(),)
    stage: Stage = Stage.ASKED
    skipped: bool = False
    overruled: bool = False
    hinted: bool = False
    held: bool = False
    asides: tuple[KeptAside, ...] = ()
    unsure: tuple[str, ...] = ()
    left: str = ""

    @property
    def attempt(self) -> Attempt:
        """The go that is under way or was the last."""
        return self.attempts[-1]

    @property
    def told(self) -> Attempt | None:
        """The go that told it best: the last clear one, else the last one judged."""
        judged = [a for a in self.attempts if a.judgement is not None]
        return max(reversed(judged), key=lambda a: a.clear, default=None)

    def going(self, attempt: Attempt) -> "Turn":
        """Put the last go in a new state."""
        return replace(self, attempts=(*self.attempts[:-1], attempt))

    @property
    def answered(self) -> bool:
        """Whether anything at all was said to this question."""
        return any(attempt.messages for attempt in self.attempts)


def said(messages: Sequence[Message]) -> str:
    """Join the messages that count, one a line."""
    return "\n".join(m.text for m in messages if m.counts)
