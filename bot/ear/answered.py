"""Judge an answer to a question that asks for no occasion of the past."""

from collections.abc import Sequence
from typing import Final

from bot.ear.asking import about_work, asked, topics_of
from bot.ear.clauses import Clause
from bot.ear.cues import Heard
from bot.ear.small_talk import chatted, easy
from bot.ear.words import Reading
from bot.model import Expects, Outcome


def answered(
    wanted: Expects,
    reading: Reading,
    heard: Sequence[Heard],
    cut: Sequence[Clause],
    outcome: Outcome,
) -> Outcome:
    """Give the outcome, where that of an instance would be `outcome`."""
    length = reading.spoken
    names = [cue.name for cue in heard]
    if wanted is Expects.QUESTIONS:
        if about_work(topics_of(asked(reading, expected=True))):
            return Outcome.CLEAR
        return Outcome.THIN if length > 4 else Outcome.MISSING
    if wanted is Expects.SMALL_TALK:
        return Outcome.CLEAR if easy(chatted(reading), length) else Outcome.THIN
    if outcome is Outcome.CLEAR:
        return outcome
    if wanted is Expects.REASONING:
        if length >= _WEIGHED and _weighs(reading, names, cut):
            return Outcome.CLEAR
        return Outcome.THIN if length >= 8 else Outcome.MISSING
    details = sum(name in ("name", "amount", "occasion", "setting") for name in names)
    details += sum(word in _JOINING for word in reading.words)
    if details >= 2 and length >= 12:
        return Outcome.CLEAR
    return Outcome.THIN if length >= 5 else Outcome.MISSING


_JOINING: Final = frozenset(
    """because since so therefore unless otherwise versus instead depends cost costs
    risk tradeoff trade-off faster slower cheaper safer first then before after
    until whereas although but however if rather than cos bc""".split()
)


def _weighs(reading: Reading, names: Sequence[str], cut: Sequence[Clause]) -> bool:
    """Whether reasons, conditions or things that happened carry the answer.

    Any fluent opinion has a "but" and an "it depends": empty words are held against it.
    """
    grounds = sum(word in _REASONS for word in reading.words)
    grounds += sum(clause.tense == "past" and not clause.supposed for clause in cut)
    plans = sum(c.tense == "modal" and c.subject in ("I", "we", "nobody") for c in cut)
    empty = sum(name in _EMPTY for name in names)
    return grounds >= _GROUNDS and grounds + plans - empty >= _GROUNDS


_WEIGHED: Final = 20
_GROUNDS: Final = 2
_REASONS: Final = frozenset(
    """because cause cos bc since if unless otherwise instead rather than versus against
    whereas although cost costs price risk reason reasons tradeoff trade-off worse
    cheaper safer faster slower""".split()
)
_EMPTY: Final = frozenset(
    """belief advice trait habit hype empty.noun more.like.this generic.thing""".split()
)
