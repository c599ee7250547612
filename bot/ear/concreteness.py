"""Say how much an answer holds of one real occasion: three models, blended.

A linear model adds up what speaks for and against, clause by clause; a forest sees what
counts only together; runs of function words hear how it is put. Each errs elsewhere.
"""

from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from bot.ear.clauses import Clause
from bot.ear.evidence import features, whole
from bot.ear.forest import counted, forest
from bot.ear.ngrams import ngrams, runs
from bot.ear.structure import structure
from bot.ear.weights import weights
from bot.ear.words import Reading


class Evidence(NamedTuple):
    """The features of each clause, and of the answer as a whole."""

    of_clauses: list[list[str]]
    of_whole: list[str]


class Heard(NamedTuple):
    """How much of an event each clause is, and how concrete the whole; all 0..1.

    `framed` says that the whole is told as a habit, a career, an imagined case or
    nobody's deed: however concrete its words, there is nothing to praise.
    """

    events: list[float]
    concreteness: float
    framed: bool


def evidence(
    cut: Sequence[Clause],
    reading: Reading,
    question: Reading | None,
    common: Collection[str],
) -> Evidence:
    """Name all that speaks for or against an instance."""
    of_clauses, of_whole = structure(cut, reading, question, common)
    return Evidence(
        [
            [*features(clause), *sorted(more)]
            for clause, more in zip(cut, of_clauses, strict=True)
        ],
        [*whole(cut, reading), *of_whole],
    )


def concreteness(
    cut: Sequence[Clause], reading: Reading, question: Reading | None
) -> Heard:
    """Score an answer and each of its clauses."""
    model = weights()
    found = evidence(cut, reading, question, model.common)
    events = [model.event(names) for names in found.of_clauses]
    score = model.concreteness(
        model.linear(events, found.of_whole),
        forest().score(counted(found.of_clauses, found.of_whole)),
        ngrams().score(runs(reading)),
    )
    return Heard(events, score, _framed(frozenset(found.of_whole)))


_FRAMES: Final = frozenset(("framed as habit", "framed as career", "told of others"))


def _framed(whole: frozenset[str]) -> bool:
    if "case opens" in whole:
        return True
    if "once act" in whole:
        return False
    # What went wrong all the time may open a story; then an act of the speaker follows.
    habit = "habit first and no day" in whole and "past act of mine 1" not in whole
    return habit or not _FRAMES.isdisjoint(whole)
