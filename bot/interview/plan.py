"""Which questions a session asks, and in which order."""

from collections.abc import Callable, Iterable, Mapping
from random import Random

from bot.interview.session import Planned
from bot.model import GENERAL, Kind, Level, Mode, Question

MAX_QUESTIONS = 12
"""The most questions a candidate can ask for at once."""

USUAL_LENGTH: Mapping[Mode, int] = {
    Mode.SECOND_ROUND: 4,
    Mode.BEHAVIOURAL: 3,
    Mode.TECHNICAL: 3,
    Mode.YOUR_QUESTIONS: 3,
    Mode.DAILY: 1,
}
"""How many questions a sitting has when no number was asked for, frame not counted."""

_DEPTH = {Level.EARLY: 0, Level.MID: 1, Level.SENIOR: 2}


def plan(
    bank: Iterable[Question],
    mode: Mode,
    count: int | None,
    track: str,
    asked: Mapping[str, str],
    seed: int,
) -> tuple[Planned, ...]:
    """Choose the questions of a session.

    `asked` maps question ids to the day they were last asked (ISO 8601); the longest
    unseen come first, never seen ones before all. The same arguments always give the
    same plan. It is empty where the bank holds nothing that fits.
    """
    dice = Random(seed)
    questions = sorted(bank, key=lambda q: q.id)
    dice.shuffle(questions)
    questions.sort(key=lambda q: asked.get(q.id, ""))
    wanted = min(count or USUAL_LENGTH[mode], MAX_QUESTIONS)

    def fitting(*kinds: Kind) -> list[Question]:
        own = [q for q in questions if q.kind in kinds and _suits(q, track)]
        if own or track == GENERAL:
            return own
        return [q for q in questions if q.kind in kinds and _suits(q, GENERAL)]

    match mode:
        case Mode.SECOND_ROUND:
            chosen = _arc(fitting, wanted)
        case Mode.TECHNICAL:
            chosen = _deepening(_varied(fitting(Kind.TECHNICAL), wanted))
        case Mode.YOUR_QUESTIONS:
            chosen = _varied(fitting(Kind.YOUR_QUESTIONS), wanted)
        case Mode.BEHAVIOURAL:
            chosen = _deepening(_varied(fitting(Kind.BEHAVIOURAL), wanted))
        case Mode.DAILY:
            chosen = _varied(fitting(Kind.BEHAVIOURAL, Kind.TECHNICAL), wanted)
    return tuple(Planned(q.id, q.kind, q.expects) for q in chosen)


def _arc(fitting: Callable[..., list[Question]], wanted: int) -> list[Question]:
    """Small talk, behavioural and technical in turn, growing deeper, then the close."""
    technical = wanted // 2
    behavioural = _deepening(
        _varied(fitting(Kind.BEHAVIOURAL, Kind.FIT), wanted - technical)
    )
    deep = _deepening(_varied(fitting(Kind.TECHNICAL), technical))
    middle: list[Question] = []
    while behavioural or deep:
        middle += [q for line in (behavioural, deep) for q in line[:1]]
        behavioural, deep = behavioural[1:], deep[1:]
    return [
        *fitting(Kind.SMALL_TALK)[:1],
        *middle,
        *fitting(Kind.CLOSING)[:1],
    ]


def _suits(question: Question, track: str) -> bool:
    return not question.tracks or track in question.tracks


def _varied(questions: list[Question], wanted: int) -> list[Question]:
    """Take the first ones, a competency at a time."""
    chosen: list[Question] = []
    rest = questions
    while rest and len(chosen) < wanted:
        seen: set[str] = set()
        later = []
        for question in rest:
            if question.competency in seen or len(chosen) == wanted:
                later.append(question)
            else:
                seen.add(question.competency)
                chosen.append(question)
        rest = later
    return chosen


def _deepening(questions: list[Question]) -> list[Question]:
    return sorted(questions, key=lambda q: _DEPTH[q.level])
