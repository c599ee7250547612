"""What of an answer may go where it takes too long aloud: said, and nothing is cut."""

import re
from dataclasses import replace
from typing import Final

from bot.core.assessment import within
from bot.core.reply import phrase
from bot.core.session import Session, Turn
from bot.core.state import Context, State
from bot.core.timing import words
from bot.expressions import Expression
from bot.hearing import Act, HeardActs
from bot.model import Expects, Part
from bot.parts.asides import record
from bot.parts.asides.passages import EDGES, lines
from bot.parts.asides.referents import (
    Question,
    asked_last,
    lines_named,
    questions_named,
)
from bot.parts.asides.replies import SayLengthOf, SayLookedBack
from bot.wording.speaker import tidied

_LEAST: Final = 6
"""Words of a sentence that is worth leaving out."""
_MOST: Final = 26
"""The same of one that is said back."""
_CUT: Final = Expression(
    r"\b(?:what|which|where|how)\b.{0,30}\b(?:cut|go|drop|short\w*|leave out|lose|skip"
    r"|trim|remove|delete|take out)\b|\bshorter\b|\b(?:under|below|down to)\b",
    re.IGNORECASE,
)
"""What asks what may go."""
_CALLED: Final = Expression(
    r"\b(?:my|the|that) (?!best\b|whole\b|long\w*\b|last\b|first\b|second\b|real\b)\w+"
    r" (?:story|answer|one|example)\b",
    re.IGNORECASE,
)
_TIMED: Final = Expression(r"\d|\b(?:two|three|four|five)\b", re.IGNORECASE)
"""What says how long it took."""


def met(
    state: State, session: Session, heard: HeardActs, context: Context
) -> State | None:
    """Say what stays and what can go first; None where no answer is meant."""
    acts = heard.of(Act.SHORTEN)
    if not acts:
        return None
    place = _place(session, heard, context)
    if place is None:
        return None
    turn = session.turns[place]
    told = turn.told
    if told is None or told.judgement is None or told.confided:
        return None
    asks = any(_CUT.search(one.words) for one in acts)
    timed = any(_TIMED.search(one.words) for one in acts)
    quote = tidied(within(told.text, told.judgement.praised) or "")
    cut = _may_go(session, place, turn)
    if not asks and not timed:
        return replace(
            state, replies=(SayLengthOf(turn.question.question_id, words(told), 0),)
        )
    story = turn.question.expects is Expects.INSTANCE
    slots = {"quote": quote, "cut": cut} if quote and cut and story else {}
    advice = phrase("shown.shorten" if slots else "shown.shorten_plain", **slots)
    return replace(state, replies=(advice,))


def _place(session: Session, heard: HeardActs, context: Context) -> int | None:
    """Give the answer that is meant: as it is named, else the best, which they said."""
    text = " ".join(heard.said)
    named = lines_named(session, text)
    if len(named) == 1:
        return named[0].place
    found: tuple[Question, ...] = questions_named(session, text, context)
    places = {one.place for one in found}
    if len(places) == 1 and not named:
        return places.pop()
    if _CALLED.search(text) is not None:
        return None  # it is called by something that nobody told
    best = record.best(session, "", context)
    told = (one.turn for one in best if isinstance(one, SayLookedBack))
    return next(told, None)


def _may_go(session: Session, place: int, turn: Turn) -> str:
    """Give a sentence that holds neither the line to keep nor deed nor result."""
    told = turn.told
    assert told is not None
    judgement = told.judgement
    assert judgement is not None
    carries = [
        told.text[cue.start : cue.end]
        for cue in (
            *(judgement.parts.get(one) for one in (Part.ACTION, Part.RESULT)),
            judgement.best,
        )
        if cue is not None
    ]
    last = asked_last(session)
    apart = {m.id for m in last.said.messages} if last and last.said else set[str]()
    known = [
        one.text.strip(EDGES)
        for one in lines(session, [place], whole=True)
        if one.message.id not in apart
    ]
    at = next((n for n, one in enumerate(known) if _share(one, carries[-1])), 0)
    ranked = [
        (n > at, len(text.split()), text)
        for n, text in enumerate(known[:-1])
        if n and _LEAST <= len(text.split()) <= _MOST
        if not any(_share(text, held) for held in carries)
    ]
    return max(ranked, default=(False, 0, ""))[2]


def _share(one: str, other: str) -> bool:
    return bool(other) and (other in one or one in other)
