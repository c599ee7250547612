"""Hear an answer, all of it: its judgement, and what a kind of question asks for."""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.occasions import asked_for
from bot.core.session import Planned
from bot.core.state import Hearing
from bot.ear import (
    Substance,
    asked_beside,
    asks_anew,
    asks_on,
    chat,
    details,
    figures,
    gives_a_while,
    hear_enough,
    hear_remark,
    holds_answer,
    judge,
    judge_reasoning,
    keeps_back,
    modest,
    only_asks,
    parted,
    presupposed,
    still_open,
    substance,
    topics,
    untouched,
    yielding,
)
from bot.hearing import Remark
from bot.model import (
    AnswerKind,
    Cue,
    Expects,
    Holds,
    Judgement,
    Kind,
    Outcome,
    Question,
    Topic,
)

HUMBLE = frozenset(("failure", "feedback", "ethics"))
"""Competencies where to make little of oneself is part of a good answer."""

JUDGED = 8_000
"""Letters of an answer that are heard; what comes after them changes no judgement."""

ASKED_IN = (Kind.TERMS, Kind.GOODBYE, Kind.CLOSING)
"""Kinds of questions to which some ask the employer something instead."""

ASKED = 2_000
"""Letters in which questions to the employer are looked for."""

BRIEF = 400
"""Letters of what can give way to a doubt; whoever says more says why."""


def hear_answer(question: Question | None, planned: Planned, answer: str) -> Hearing:
    """Hear an answer to a question that was planned; None is one that is no more."""
    answer = answer[:JUDGED]
    said, asks = answer, ""
    opened = planned.expects is not Expects.QUESTIONS
    if question is not None and question.expects is Expects.QUESTIONS and opened:
        # What asks on is no story; what is told beside it is one by itself.
        asks, answer = parted(answer)
        if asks and not topics(asks[:ASKED], expected=True):
            asks, answer = "", said  # nothing that one could name is asked
    if question is None:
        words = asked_for(planned.question_id)
        return Hearing(judge(answer, words or "", planned.expects))
    # Who asks what the hint proposed has asked: that is no echo.
    asking = question.expects is Expects.QUESTIONS
    spoken = () if asking else (question.hint, *question.probes.values())
    if question.kind is Kind.TASK and planned.expects is Expects.REASONING:
        judgement = judge_reasoning(answer, question.text, spoken)
    else:
        judgement = judge(answer, question.text, planned.expects, spoken)
    plain = Substance()
    if question.holds:
        plain = substance(
            answer, judgement, question.careful, question.seconds, question.holds
        )
    if question.expects is Expects.REFLECTION and question.kind is not Kind.GOODBYE:
        judgement, plain = _answering(question, answer, judgement, plain)
    if planned.expects is Expects.INSTANCE and question.expects is Expects.INSTANCE:
        judgement = still_open(judgement, answer, question.probes, question.deeper)
    asked = _asked(question, planned, asks or answer, bool(asks))
    remark = _remark(question, planned, said)
    if planned.expects is Expects.QUESTIONS and _story(said, question.text, remark):
        # Whoever tells something where a question is due asks nothing by it.
        judgement = judge(answer, question.text, Expects.INSTANCE)
        asked, remark = (), Remark.STORY
    technical = question.kind is Kind.TECHNICAL
    return Hearing(
        judgement,
        untouched(answer, question.good) if technical else (),
        asked,
        tuple(_noticed(question, answer)),
        _digs(question, answer, judgement),
        tuple(h for h in question.holds if h in plain.holds),
        tuple(h for h in question.holds if h in plain.lacks),
        plain.slips,
        plain.back,
        plain.back and bool(question.back),
        figures(answer) if question.expects is Expects.INSTANCE else (),
        details(answer, judgement) if question.expects is Expects.INSTANCE else (),
        remark,
        (asks or asked_beside(answer)) if asking else "",
    )


def _digs(question: Question, answer: str, judgement: Judgement) -> bool:
    """Whether the deeper question holds for an answer, and asks for something new."""
    if question.kind is Kind.TASK and question.expects is Expects.REASONING:
        return not gives_a_while(answer, question.deeper)
    if not presupposed(question.deeper_presupposes, answer, judgement):
        return False
    clear = judgement.outcome is Outcome.CLEAR
    return not (clear and question.deeper) or asks_anew(answer, question.deeper)


_PLAINLY = (AnswerKind.MONEY, AnswerKind.TIME, AnswerKind.OFFERS)
"""What cannot be meant otherwise where it is said at all."""

_KEPT_BACK = (AnswerKind.MONEY, AnswerKind.OFFERS, AnswerKind.PEOPLE)
"""What a candidate may politely keep back."""


def _answering(
    question: Question, answer: str, judgement: Judgement, plain: Substance
) -> tuple[Judgement, Substance]:
    """Take for no answer what only asks or protests, or leaves out what is asked."""
    kind = question.answer
    if plain.back:
        return judgement, plain
    if only_asks(answer):
        judgement = replace(judgement, outcome=Outcome.MISSING)
    elif kind in _KEPT_BACK and keeps_back(answer) and Holds.ANSWER in question.holds:
        return judgement, replace(plain, holds=plain.holds | {Holds.ANSWER})
    elif kind is None or holds_answer(answer, kind):
        if kind in _PLAINLY and plain.lacks == {Holds.ANSWER} and not plain.slips:
            plain = replace(plain, holds=plain.holds | plain.lacks, lacks=frozenset())
        return judgement, plain
    if not question.holds:
        return judgement, plain
    return judgement, replace(plain, holds=frozenset(), lacks=frozenset(question.holds))


def _asked(
    question: Question, planned: Planned, answer: str, parted: bool
) -> tuple[Topic, ...]:
    """Hear what is asked; once the employer has answered, an example is due.

    What was `parted` from the rest asks something, however it is put.

    Elsewhere it counts where an answer does nothing but ask.
    """
    if question.expects is not Expects.QUESTIONS:
        asks = question.kind in ASKED_IN and only_asks(answer[:ASKED])
        return topics(answer[:ASKED]) if asks else ()
    if planned.expects is Expects.QUESTIONS:
        return topics(answer[:ASKED], expected=True)
    asks = parted or bool(asks_on(answer[:ASKED]))
    return topics(answer[:ASKED], expected=True) if asks else ()


def _story(text: str, question: str, remark: Remark | None) -> bool:
    """Whether words asked nothing and told something one could have watched."""
    if remark not in (None, Remark.STORY) or asks_on(text[:ASKED]) or "?" in text:
        return False
    told = judge(text, question, Expects.INSTANCE)
    return told.watched and told.outcome is Outcome.CLEAR


def _remark(question: Question, planned: Planned, answer: str) -> Remark | None:
    """Hear what is said to the employer and asks nothing."""
    if question.expects is not Expects.QUESTIONS or len(answer) > ASKED:
        return None
    if planned.expects is Expects.QUESTIONS:
        return hear_remark(answer)
    if (enough := hear_enough(answer)) is not None:
        return enough
    asks, rest = parted(answer)
    remark = hear_remark(rest, opened=True) if rest.strip() else None
    return remark if not asks or remark is Remark.BEFORE else None


def _noticed(question: Question, answer: str) -> Sequence[Cue]:
    if question.expects is Expects.SMALL_TALK:
        return chat(answer)
    humble = question.competency in HUMBLE
    told = question.expects is Expects.INSTANCE and not humble
    yields = yielding(answer) if len(answer) <= BRIEF else ()
    return (*((modest(answer) or ()) if told else ()), *yields)
