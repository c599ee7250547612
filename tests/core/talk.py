"""A session driven by values: judgements made to order, and a talk to apply them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.dialogue import advance
from bot.core.events import (
    Began,
    Edited,
    Event,
    Finished,
    Heard,
    Quieted,
    Retried,
    Said,
)
from bot.core.reply import Reply
from bot.core.session import Planned, Session
from bot.core.transitions import Transition
from bot.model import (
    Cue,
    Expects,
    Judgement,
    Kind,
    Mode,
    Oddity,
    Outcome,
    Ownership,
    Part,
    Telling,
    Topic,
)

START = datetime(2025, 3, 3, 9, 0, tzinfo=UTC)

STORY_PARTS = (Part.SITUATION, Part.TASK, Part.ACTION, Part.RESULT, Part.NUMBER)

_KINDS = {
    Expects.INSTANCE: Kind.BEHAVIOURAL,
    Expects.REASONING: Kind.TECHNICAL,
    Expects.QUESTIONS: Kind.YOUR_QUESTIONS,
    Expects.SMALL_TALK: Kind.SMALL_TALK,
    Expects.REFLECTION: Kind.CLOSING,
}


def judged(
    outcome: Outcome,
    *heard: Part,
    flagged: bool = False,
    best: tuple[int, int] | None = None,
    kind: Telling = Telling.OTHER,
    ownership: Ownership = Ownership.CLEAR,
    oddity: Oddity | None = None,
    language: str = "en",
    watched: bool | None = None,
) -> Judgement:
    """A judgement that heard these parts and misses the others.

    A clear one holds a deed that could be watched, unless it is said otherwise, and
    what is missed was surely not told.
    """
    missing = tuple(
        part
        for part in (Part.SITUATION, Part.ACTION, Part.RESULT, Part.TASK)
        if part not in heard
    )
    return Judgement(
        concreteness={Outcome.CLEAR: 0.9, Outcome.THIN: 0.5, Outcome.MISSING: 0.1}[
            outcome
        ],
        flagged=flagged,
        outcome=outcome,
        kind=kind,
        parts={
            part: Cue(0, 1, f"part.{part}") if part in heard else None for part in Part
        },
        ownership=ownership,
        language=language,
        missing=missing,
        lacking=missing,
        particular=Part.SITUATION in heard and outcome is not Outcome.MISSING,
        best=Cue(*best, "best") if best is not None else None,
        oddity=oddity,
        watched=outcome is Outcome.CLEAR if watched is None else watched,
    )


def vague(best: tuple[int, int] | None = None) -> Judgement:
    """An answer without any occasion, to a question that asked for one."""
    return judged(Outcome.MISSING, flagged=True, best=best, kind=Telling.OPINION)


def thin(*heard: Part, best: tuple[int, int] | None = None) -> Judgement:
    return judged(Outcome.THIN, *heard, best=best)


def clear(*heard: Part, best: tuple[int, int] | None = None) -> Judgement:
    return judged(Outcome.CLEAR, *(heard or STORY_PARTS), best=best, kind=Telling.STORY)


def odd(oddity: Oddity) -> Judgement:
    """What the ear says of an answer about which substance is not the matter."""
    if oddity is Oddity.FOREIGN:
        thin = judged(Outcome.THIN, oddity=oddity, language="de")
        return replace(thin, missing=(), lacking=())
    fair = oddity in (Oddity.NO_EXAMPLE, Oddity.ONE_WORD)
    return judged(Outcome.MISSING, flagged=fair, oddity=oddity)


def planned(expects: Expects, number: int) -> Planned:
    return Planned(f"some.q{number}", _KINDS[expects], expects)


class Talk:
    """A session under way; every event comes a second after the one before.

    Without arguments it asks three questions that expect an instance: `some.q1` and on.
    """

    def __init__(self, *expects: Expects) -> None:
        wanted = expects or (Expects.INSTANCE,) * 3
        self.session = Session(
            id="5e55104",
            mode=Mode.BEHAVIOURAL,
            track="general",
            started_at=START,
            plan=tuple(planned(e, n) for n, e in enumerate(wanted, 1)),
        )
        self.at = START
        self._messages = 0
        self.opening = self.has(Began)

    def applies(self, event: Event) -> Transition:
        step = advance(self.session, event)
        self.session = step.session
        return step

    def now(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at

    def has(self, happening: Callable[[datetime], Event]) -> tuple[Reply, ...]:
        """Let something happen that is a time and no more."""
        return self.applies(happening(self.now())).replies

    def says(self, text: str, own: bool = True) -> tuple[Reply, ...]:
        """Send a message; its id is m1, m2 and so on."""
        self._messages += 1
        said = Said(self.now(), f"m{self._messages}", text, own)
        return self.applies(said).replies

    def edits(self, message_id: str, text: str) -> tuple[Reply, ...]:
        return self.applies(Edited(self.now(), message_id, text)).replies

    def retries(self, turn: int) -> tuple[Reply, ...]:
        return self.applies(Retried(self.now(), turn)).replies

    def falls_quiet(self) -> Transition:
        """Let the quiet moment after the last message come."""
        assert self.session.waiting_since is not None
        return self.applies(Quieted(self.now(), self.session.waiting_since))

    def is_heard(
        self,
        whole: Judgement,
        last: Judgement | None = None,
        asked: tuple[Topic, ...] = (),
        noticed: tuple[Cue, ...] = (),
    ) -> tuple[Reply, ...]:
        """Close the answer and let the ear say this of it."""
        assert self.applies(Finished(self.now())).listen
        latest = last if last is not None else whole
        heard = Heard(self.now(), whole, latest, asked=asked, noticed=noticed)
        return self.applies(heard).replies

    def answers(
        self,
        text: str,
        whole: Judgement,
        last: Judgement | None = None,
        asked: tuple[Topic, ...] = (),
        noticed: tuple[Cue, ...] = (),
    ) -> tuple[Reply, ...]:
        """Say one message, close the answer, and let the ear judge it."""
        assert self.says(text) == ()
        return self.is_heard(whole, last, asked, noticed)

    @property
    def question(self) -> str:
        """The id of the question that is open, or nothing."""
        turn = self.session.turn
        return turn.question.question_id if turn is not None else ""
