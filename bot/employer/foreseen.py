"""Answer what was foreseen for a workplace: a message, or each of its questions."""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.ear.asking import Asked, questions
from bot.employer.answered import (
    LATER,
    LATER_TOPICS,
    Answered,
    fact_on,
    family,
    together,
)
from bot.employer.asked import Foreseen, near
from bot.employer.facts import Employer, Employers

LONG: Final = 8
"""Letters of a part of a question that is more than "and why"."""


def foreseen_answer(
    text: str, employer: Employer, given: Employers, own: Mapping[str, str], before: str
) -> Answered | None:
    """Answer what was foreseen, as a whole or each question by itself."""
    spans = questions(text, expected=True, every=True)
    pieces = [(0, len(text))]
    if len(spans) > 1:
        pieces += [(one.start, one.end) for one in spans]
    found: list[tuple[Foreseen, str, Asked]] = []
    for at, (start, end) in enumerate(pieces):
        if at and end - start <= LONG:
            continue
        hit = foreseen_at(text[start:end], employer, given, before)
        if hit is None:
            if at:
                return None
            continue
        one, said = hit
        if not at and not _holds_all(one, spans, text, given):
            continue
        heard = Asked(one.family, one.of, start, end, _FORESEEN)
        if not one.say:
            theirs = own.get(one.of) or own.get(one.family.value)
            said = theirs or fact_on(heard, employer, given) or said
        found.append((one, said, heard))
        if not at:
            break
        before = text[start:end]
    if not found:
        return None
    asked = tuple(one for _, _, one in found)
    topics = tuple(dict.fromkeys(family(one) for one in asked))
    first = found[0][0]
    entry = given.entries.get(first.of)
    work = any(topic not in LATER_TOPICS for topic in topics)
    said = together(tuple(said for _, said, _ in found))
    if not work:
        ask = f"Ask instead: {entry.sharper}" if entry else ""
        return Answered(asked, topics, False, said, ask, LATER)
    bridge = entry.bridge if entry else ""
    return Answered(asked, topics, True, said, bridge, first.of)


_FORESEEN: Final = 2.0
"""Points of a question that was foreseen."""


def _holds_all(
    one: Foreseen, spans: Sequence[Asked], text: str, given: Employers
) -> bool:
    """Whether each of several questions has something of the one that was foreseen."""
    known = given.foreseen
    theirs = frozenset(word for like in one.like for word in known.words(like))
    return len(spans) == 1 or all(
        known.words(text[span.start : span.end]) & theirs for span in spans
    )


def foreseen_at(
    question: str, employer: Employer, given: Employers, before: str, said: str = ""
) -> tuple[Foreseen, str] | None:
    """Find what was foreseen for a place, and what is said to it there."""
    facts, fill = employer.facts, employer.filling
    return near(question, given.foreseen, employer.places, facts, fill, before, said)
