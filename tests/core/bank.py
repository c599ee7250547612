"""Questions made to order, and an ear that hears what it is told to hear."""

from dataclasses import replace
from functools import cache

from bot.core.session import Planned
from bot.core.state import Context, Ear, Hearing
from bot.model import (
    Example,
    Expects,
    Item,
    Judgement,
    Kind,
    Level,
    Outcome,
    Part,
    Point,
    Question,
    TaskKind,
    Telling,
)
from tests.core.talk import vague

EXPECTED = {
    Kind.SMALL_TALK: Expects.SMALL_TALK,
    Kind.YOUR_QUESTIONS: Expects.QUESTIONS,
    Kind.CLOSING: Expects.REFLECTION,
    Kind.COMMON: Expects.REFLECTION,
    Kind.TERMS: Expects.REFLECTION,
    Kind.GOODBYE: Expects.REFLECTION,
}


def question(
    id: str,
    kind: Kind = Kind.BEHAVIOURAL,
    *tracks: str,
    competency: str = "conflict",
    level: Level = Level.MID,
) -> Question:
    return Question(
        id=id,
        kind=kind,
        competency=competency,
        level=level,
        expects=EXPECTED.get(kind, Expects.INSTANCE),
        text=f"When was the last time of {id}?",
        why="They want to know.",
        hint="Think of one day.",
        seconds=90,
        good=(Point("one day"),),
        deeper="And then?",
        weak=Example("I always do.", "chatty", Outcome.MISSING, Telling.OPINION),
        strong=Example("In June I did.", "chatty", Outcome.CLEAR, Telling.STORY),
        tracks=tracks,
        probes={part: f"Which {part}?" for part in Part if part is not Part.NUMBER},
    )


@cache
def bank() -> tuple[Question, ...]:
    """Some of every kind, of two tracks and of none."""
    competencies = ("conflict", "ownership", "learning", "ethics")
    return (
        *(
            question(f"behaviour.b{n}", competency=competencies[n % 4])
            for n in range(16)
        ),
        *(
            question(f"tech-{track}.t{n}", Kind.TECHNICAL, track)
            for track in ("general", "nursing", "data")
            for n in range(3)
        ),
        *(question(f"hello.h{n}", Kind.SMALL_TALK) for n in range(2)),
        *(question(f"fit.f{n}", Kind.FIT, competency="fit") for n in range(2)),
        *(question(f"yours.y{n}", Kind.YOUR_QUESTIONS) for n in range(3)),
        *(question(f"close.c{n}", Kind.CLOSING) for n in range(2)),
        *(
            replace(
                question(f"task.a{n}", Kind.TASK),
                tasks=tuple(TaskKind),
                quoting="And “{item}”?",
                item=item,
            )
            for n, item in enumerate(Item)
        ),
        *(question(f"common.m{n}", Kind.COMMON) for n in range(13)),
        *(question(f"terms.p{n}", Kind.TERMS) for n in range(13)),
        question("bye.g", Kind.GOODBYE),
    )


TRACKS = {"general": "Anything else", "nursing": "Nursing and care", "data": "Data, ML"}


def ear(judgement: Judgement) -> Ear:
    """An ear that hears the same in every answer."""
    return lambda _question, _answer: Hearing(judgement)


def hears_vagueness(_question: Planned, _answer: str) -> Hearing:
    return Hearing(vague())


def context(seed: int = 2**40 + 1, hears: Ear = hears_vagueness) -> Context:
    return Context(bank(), TRACKS, hears, seed)
