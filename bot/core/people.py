"""Whom candidates told of in their answers, and who may be named again."""

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from bot.core.replies import Ask
from bot.core.reply import Reply
from bot.core.session import Attempt, Session
from bot.hearing import DetailKind
from bot.model import Expects, Kind

LONGEST: Final = 24
"""Bytes of a name that is said back: what fits into the text of a button."""

MOST: Final = 8
"""People listed of one session: the latest."""

FIRST_RECALL: Final = 3
"""The number of the question that may first name somebody again."""

_OWN: Final = re.compile(r"^(?:my|our) ", re.IGNORECASE)


def told_of(session: Session, unnamed: Collection[str] = ()) -> tuple[str, ...]:
    """List whom the answers of a session tell of, as it is said to the candidate.

    The latest come last. Nobody of `unnamed`, and nobody from an answer that tells of
    past harm, is among them.
    """
    attempts = [turn.told for turn in session.turns]
    said = [name for a in attempts if a is not None for name in _people(a)]
    latest: list[str] = []
    for name in said:
        left_alone = any(same(name, other) for other in unnamed)
        known = [one for one in latest if same(one, name)]
        latest = [one for one in latest if one not in known]
        latest += [] if left_alone else [max((*known, name), key=len)]
    return tuple(latest[-MOST:])


def same(one: str, other: str) -> bool:
    """Whether two names are of one person, "Ruth" and "your colleague Ruth"."""
    shorter, longer = sorted((one, other), key=len)
    return shorter == longer or longer.endswith(f" {shorter}")


def _people(attempt: Attempt) -> list[str]:
    if attempt.confided:
        return []
    text = attempt.text
    named = (
        _OWN.sub("your ", text[cue.start : cue.end])
        for cue in attempt.details
        if cue.cue == DetailKind.WHO
    )
    return [name for name in named if len(name.encode()) <= LONGEST and "/" not in name]


def recalling(
    session: Session, replies: tuple[Reply, ...], unnamed: Collection[str]
) -> tuple[Session, tuple[Reply, ...]]:
    """Let a question say once that somebody of an earlier answer may come up again."""
    turn = session.turn
    if turn is None or session.recalled or session.panel is not None:
        return session, replies
    planned = turn.question
    fits = planned.expects is Expects.INSTANCE and planned.kind is Kind.BEHAVIOURAL
    if not fits or planned.about:
        return session, replies
    clear = tuple(t for t in session.turns if t.told is not None and t.told.clear)
    people = told_of(replace(session, turns=clear), unnamed)
    late = [r for r in replies if isinstance(r, Ask) and r.number >= FIRST_RECALL]
    if not people or not late:
        return session, replies
    asked = replace(late[-1], recalling=people[-1])
    said = tuple(asked if reply is late[-1] else reply for reply in replies)
    return replace(session, recalled=True), said
