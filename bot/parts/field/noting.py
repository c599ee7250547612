"""Note what is told of the interview beside a field, where home asked for both."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.buttons import Verb
from bot.core.events import Said
from bot.core.mending_time import only_of_time
from bot.core.schedule import local
from bot.core.state import Context, State, was_offered, zone_of
from bot.expressions import Expression
from bot.parts.field.beside import day_named


def interview_noted(
    state: State, said: Said, track: str, context: Context
) -> State | None:
    """Take the field, and note the interview; None where nothing is told of it."""
    if not was_offered(state, Verb.FIELDS):
        return None
    candidate = replace(state.candidate, track=track)
    state = replace(state, candidate=candidate, replies=())
    today = local(said.at, zone_of(state, context)).date()
    for words in _told(said.text, today):
        after = context.parts.met(state, replace(said, text=words), context)
        kept = after.dossier.interview
        if kept is None or kept == state.dossier.interview or after.asks:
            continue
        if kept.day is not None or kept.people or day_named(words):
            return after
    return None


def _told(text: str, today: date) -> Iterator[str]:
    """Give the sentences that tell of their interview, each so that it names it."""
    for sentence in (p for s in sentences(text) for p in _CLAUSES.split(s)):
        words = _ASKED_BEHIND.split(_LEADS.sub("", sentence))[0].strip(" .,;")
        if asks(words) or _OVER.search(words):
            continue
        if only_of_time(words, today):
            yield f"my interview is {words}"
        elif _INTERVIEW.match(words):
            yield f"my {_INTERVIEW.sub('interview ', words, count=1)}"


_CLAUSES: Final = Expression(
    r"(?:,\s*|\s+)(?:and |but )?(?=(?:i have |i've |my |the |an? )*"
    r"(?:(?:second|2nd|real|next|final) )*interview(?: is| on| at| tomorrow| today"
    r"| this| next| \w+day)\b)",
    re.IGNORECASE,
)
"""Where what is told of the interview begins inside a sentence."""
_LEADS: Final = Expression(
    r"^\W*(?:(?:and|but|so|also|then|ok|my|the|an?|i have|i've)\b\W*)+", re.I
)
_INTERVIEW: Final = Expression(
    r"(?:(?:the|my|real|second|2nd|next|final) )*interview\b\W*", re.IGNORECASE
)
_ASKED_BEHIND: Final = Expression(
    r",\s+(?=(?:what|how|is|are|do|does|can|should|which|why|who|when|where)\b)", re.I
)
_OVER: Final = Expression(r"\b(?:was|yesterday|last|ago|had)\b", re.IGNORECASE)
