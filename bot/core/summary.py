"""What there is to say when a session is over: strengths first.

Everything is read off the session, so that it can be told at any time, and again.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace

from bot.core.assessment import (
    UNTOLD,
    claimed,
    landed,
    occasion,
    wanting,
    within,
)
from bot.core.exchange import WORTH_ASKING, asked_in, bridged
from bot.core.panel_moves import quotable
from bot.core.panel_summary import looked_back
from bot.core.quoting import reason_quoted, withheld
from bot.core.rehearsal_replies import Review
from bot.core.replies import Strength, Summarise, Weakness
from bot.core.session import Attempt, Lack, Session, Turn
from bot.core.timing import delivered, lasting, minutes, words
from bot.core.undersold import turned_round
from bot.model import (
    Delivery,
    Expects,
    Holds,
    Judgement,
    Kind,
    Outcome,
    Part,
    Slip,
)

MAX_STRENGTHS = 2
MAX_WEAKNESSES = 2
MAX_MENTIONED = 2

ENOUGH = 2
"""Answers after which a second round is worth a page."""


def summary(session: Session) -> Summarise:
    """Sum a session up: strengths first."""
    strengths: list[Strength] = []
    chosen: list[Strength] = []
    weaknesses = []
    real = for_stories = after_asking = 0
    for place, turn in enumerate(session.turns):
        told = turn.told
        judgement = told.judgement if told is not None else None
        for_stories += wants_story(turn)
        after_asking += counts_as_real(turn) and asked_again(turn)
        if told is not None and told.bridge is not None:
            if landed(told.bridge):
                quote = within(bridged(told), told.bridge.praised)
                if quote:
                    strengths.append(Strength(turn.question.question_id, quote))
            continue
        if told is None or judgement is None:
            continue
        if turn.question.kind is Kind.TASK and judgement.outcome is Outcome.CLEAR:
            reasoned = turn.question.expects is Expects.REASONING
            quote = reason_quoted(told, judgement) if reasoned else None
            if quote is not None:
                strengths.append(Strength(turn.question.question_id, quote))
        if turn.question.expects is not Expects.INSTANCE:
            # A line that its candidate chose stands there, whatever was asked.
            quote = within(told.text, judgement.best) if told.chosen else None
            if quote and quote == told.chosen:
                chosen.append(Strength(turn.question.question_id, quote))
            continue
        real += counts_as_real(turn)
        if withheld(told):
            continue
        if landed(judgement) and judgement.watched:
            quote = within(told.text, judgement.praised)
            strength = Strength(turn.question.question_id, quote)
            strengths.append(strength)
            if told.chosen and quote:
                chosen.append(strength)
        elif judgement.oddity not in UNTOLD and not landed(judgement):
            # Who says that it was a real example is told of no lack.
            lack = wanting(judgement) if not turn.overruled else None
            if lack is not None:
                weaknesses.append(Weakness(place, turn.question.question_id, lack))
    # A line that its candidate chose stays before others.
    strengths = [*chosen, *(one for one in strengths if one not in chosen)]
    # Words that were put with another answer hold it up there, too.
    praised = {s.quote for s in strengths if s.quote}
    weaknesses = [
        w
        for w in weaknesses
        if not any(
            quote in attempt.text
            for quote in praised
            for attempt in session.turns[w.turn].attempts
        )
    ]
    # What is asked elsewhere counts, too, where there was a time for questions.
    invited = any(t.question.expects is Expects.QUESTIONS for t in session.turns)
    asked = dict.fromkeys(
        topic for turn in session.turns if invited for topic in turn.attempt.asked
    )
    answered = sum(_tells(turn) for turn in session.turns)
    plain = tuple(_plain(session))
    reviewed = tuple(
        replace(review, quote=quotable(session.panel, review.quote))
        for review in (reviews(session) if session.staged else ())
    )
    return Summarise(
        answered=answered,
        minutes=minutes(session),
        strengths=tuple(strengths[:MAX_STRENGTHS]),
        weaknesses=tuple(weaknesses[:MAX_WEAKNESSES]),
        again=session.reopened,
        questions=tuple(
            asked_in(turn.attempt)
            for turn in session.turns
            if turn.question.expects is Expects.QUESTIONS and turn.attempt.asked
        ),
        asked=tuple(topic for topic in asked if topic in WORTH_ASKING),
        unasked=next((t for t in WORTH_ASKING if asked and t not in asked), None),
        held=tuple(r for r in reviewed if session.turns[r.turn].held)
        if not session.reopened
        else (),
        reviews=reviewed,
        real=real,
        stories=for_stories,
        asked_again=after_asking,
        skipped=sum(map(left_out, session.turns)),
        retold=retold(session),
        breaks=session.away >= A_BREAK,
        spoken=_spoken(session),
        ready=tuple(q for q, lacks in plain if lacks is None),
        wanting=tuple((q, lacks) for q, lacks in plain if lacks is not None),
        panel=looked_back(session),
    )


def wants_story(turn: Turn) -> bool:
    """Whether a story was asked for and something said to it: skipping is no lack."""
    return turn.question.expects is Expects.INSTANCE and turn.told is not None


def left_out(turn: Turn) -> bool:
    """Whether a story was asked for, and nothing was said to it that counts."""
    return turn.question.expects is Expects.INSTANCE and turn.told is None


def asked_again(turn: Turn) -> bool:
    """Whether an example was asked for once more, after what was said at first."""
    told = turn.told
    return told is not None and any(probe in told.probes for probe in ASKING_FOR_ONE)


ASKING_FOR_ONE = ("way_in", Part.SITUATION, Part.ACTION)
"""What an example is asked for with where none was told."""

A_BREAK = 30.0
"""Seconds of a break from which it is said that breaks are left out."""


def retold(session: Session) -> bool:
    """Whether what was said last was another go at a question that had an answer."""
    turn = session.turns[session.current] if session.turns else None
    if turn is None:
        return False
    judged = [a for a in turn.attempts if a.text and a.judgement is not None]
    return len(judged) > 1


def counts_as_real(turn: Turn) -> bool:
    """Whether a turn holds a real example, or its candidate says that it does."""
    told = turn.told
    if not wants_story(turn) or told is None or told.judgement is None:
        return False
    return turn.overruled or occasion(told.judgement)


def _tells(turn: Turn) -> bool:
    """Whether a turn holds an answer, and not just what the candidate asked back."""
    told = turn.told
    if not turn.answered or told is None or told.judgement is None:
        # What was taken out by its candidate is kept, and is no answer.
        return turn.answered and not turn.skipped
    if turn.question.expects in (Expects.QUESTIONS, Expects.SMALL_TALK):
        return True
    asks = told.text.rstrip().endswith("?")
    return not asks or told.judgement.outcome is not Outcome.MISSING


def worth_a_page(session: Session) -> bool:
    """Whether an interview was played of which there is enough to keep."""
    answered = sum(turn.answered for turn in session.turns)
    return session.staged and answered >= ENOUGH and not session.reopened


def _plain(session: Session) -> Iterator[tuple[str, Holds | None]]:
    """Give each question that needs no story, with what its answer lacks first."""
    for turn in session.turns:
        told = turn.told
        if told is None or not (told.holds or told.lacks):
            continue
        lack = next(iter(told.lacks), None)
        if (
            {*told.lacks} <= COURTESY
            and told.judgement is not None
            and occasion(told.judgement)
        ):
            lack = None
        yield turn.question.question_id, lack


COURTESY = {Holds.THANKS, Holds.NEXT}
"""What a last word does well to hold, and is no lack of one that tells something."""


TELLING = (
    *(Holds.OURS, Holds.PROOF, Holds.STEP, Holds.CHANGE, Holds.NEXT, Holds.OWN),
    *(Holds.REASON, Holds.RANGE, Holds.THANKS, Holds.ANSWER),
)
"""What is worth saying of an answer that holds it, the most telling first."""


def foremost(holds: Collection[Holds]) -> Holds | None:
    """Choose what is said of an answer that held these."""
    return next((one for one in TELLING if one in holds), None)


def slipped(attempt: Attempt) -> tuple[tuple[Slip, str | None], ...]:
    """Give what may be left out of an answer, with the words where it was said."""
    return tuple(
        (Slip(cue.cue), within(attempt.text, cue) or None) for cue in attempt.slips
    )


def _spoken(session: Session) -> tuple[Delivery, ...]:
    """Give how each answer was spoken that was."""
    told = (delivered(a) for turn in session.turns for a in turn.attempts)
    return tuple(one for one in told if one is not None)


def reviews(session: Session) -> tuple[Review, ...]:
    """Look at each answer again, in the order in which the questions were asked."""
    found = []
    modest_told = False
    for place, turn in enumerate(session.turns):
        told = turn.told
        if told is None:
            said = next((a for a in reversed(turn.attempts) if a.text), None)
            if said is not None:
                found.append(_unjudged(place, turn, said))
            continue
        review = _review(place, turn, told)
        if review.modest is not None:
            # Once and no more, also when it is told at the end.
            review = replace(review, modest=None) if modest_told else review
            modest_told = True
        found.append(review)
    return tuple(found)


def _unjudged(place: int, turn: Turn, attempt: Attempt) -> Review:
    return Review(
        place,
        turn.question.question_id,
        turn.question.expects,
        landed=False,
        judged=False,
        words=words(attempt),
        spoken=lasting(attempt),
    )


def _review(place: int, turn: Turn, told: Attempt) -> Review:
    judgement, expects = told.judgement, turn.question.expects
    assert judgement is not None
    judged = judgement.oddity not in UNTOLD
    clear = judgement.outcome is Outcome.CLEAR and not claimed(judgement)
    if expects is Expects.INSTANCE:
        clear = landed(judgement)
    begun = judgement.outcome is not Outcome.MISSING
    # Words without an occasion are said back as a view, and never as a line to keep.
    view = judgement.best if not begun or expects is not Expects.INSTANCE else None
    quote = within(told.text, judgement.praised or view)
    bridge: bool | None = None
    asked = tuple(topic for topic in told.asked if topic in WORTH_ASKING)
    lack: Lack | None = None
    match expects:
        case Expects.INSTANCE:
            unclear = not clear and judged and not turn.overruled
            lack = wanting(judgement) if unclear else None
        case Expects.QUESTIONS:
            quote = None
            if told.opened:
                bridge = told.bridge is not None and landed(told.bridge)
                best = told.bridge.praised if told.bridge is not None else None
                quote = within(bridged(told), best) if bridge else None
                if told.known or (told.bridge is not None and told.bridge.particular):
                    # Nothing is called missing where something was told.
                    bridge = bridge or None
            clear = bool(asked)
        case Expects.SMALL_TALK:
            clear = told.gave or told.handed_back
        case Expects.REFLECTION:
            clear = judgement.outcome is Outcome.CLEAR or judgement.watched
            if told.holds or told.lacks:
                clear = not told.lacks
            # What is weak or was wrong is said here; it is not held up as a line.
            quote = None
    modest = turned_round(told)
    return Review(
        place,
        turn.question.question_id,
        expects,
        landed=clear and judged,
        quote=quote if judged else None,
        begun=begun,
        judged=judged,
        lack=lack,
        points=mentioned(told),
        modest=(modest.quote, modest.plain) if modest is not None else None,
        push=told.push,
        stood=told.stood,
        stood_on=within(told.defence, told.stood_on),
        asked=asked,
        bridged=bridge,
        gave=told.gave,
        handed_back=told.handed_back,
        words=words(told),
        spoken=lasting(told),
        holds=foremost(told.holds),
        lacks=next(iter(told.lacks), None),
        slips=slipped(told),
    )


def mentioned(attempt: Attempt) -> tuple[str, ...]:
    """Name at most two things that an answer of substance could still mention."""
    judgement = attempt.judgement
    if judgement is None or judgement.outcome is Outcome.MISSING or judgement.oddity:
        return ()
    return attempt.untouched[:MAX_MENTIONED]


def reflected(judgement: Judgement) -> bool:
    """Whether there is a thought in it: a bare "no" is not worth saying on the day."""
    return judgement.outcome is not Outcome.MISSING and judgement.oddity is None
