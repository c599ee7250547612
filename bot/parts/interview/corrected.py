"""Put the saved interview right where a message says what is wrong with it.

"Two mistakes remain: the company must be only Kolmar Wheels, and the length 90
minutes": piece by piece, each value in the words of its thing; all is confirmed.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.amending import amends
from bot.core.asked_under import sentences
from bot.core.company_in import company_in
from bot.core.dossier import Interview
from bot.core.events import Said
from bot.core.mendable import lately, right_time
from bot.core.reply import Asking, Reply
from bot.core.state import Context, State
from bot.parts.interview.appointment import kept
from bot.parts.interview.company_name import company_of
from bot.parts.interview.form_open import open_field
from bot.parts.interview.open_now import idle, on, own_form, present
from bot.parts.interview.people import without
from bot.parts.interview.replies import NoteAbout
from bot.parts.interview.setup import applied, told_of
from bot.parts.interview.words import a_length

LONGEST: Final = 50
"""Words of a message that only puts things right."""
FEWEST: Final = 3
"""How surely a company is told that is put in place of another one."""

_MENDS: Final = re.compile(
    r"\b(?:wrong|mistakes?|errors?|incorrect|correct\w*|change|fix|not|isn'?t|no wait"
    r"|must|should|instead|only|put|mend|also|one more)\b",
    re.IGNORECASE,
)
_OF_COMPANY: Final = re.compile(
    r"\b(?:company|firm|employer|organi[sz]ation|maker)\b", re.IGNORECASE
)
_OF_LENGTH: Final = re.compile(
    r"\b(?:length|lasts?|lasting|takes?|long|duration)\b", re.IGNORECASE
)
_OF_IT: Final = re.compile(
    r"\b(?:interview|card|length|company|firm|employer)\b"
    r"|\bwrong (?:on|in|with) (?:it|there)\b",
    re.IGNORECASE,
)
_ELSE: Final = re.compile(
    r"\b(?:answers?|story|stories|question|practi[sc]e|round|talk|sentence|summary"
    r"|daily)\b",
    re.IGNORECASE,
)
"""What may be changed as well, and is no interview."""
_ALSO: Final = re.compile(r"^\W*(?:(?:also|and|oh|plus)\W+)+", re.IGNORECASE)
_DENIES: Final = re.compile(
    r"(?:\bnot\b|n't\b)(?=.*\b(?:takes?|lasts?|length|long)\b)|\bis(?: not|n't)\b",
    re.IGNORECASE,
)
"""What says of a length that it is another one."""
_PIECE: Final = re.compile(
    r"[:;]\s+|,?\s+and (?=(?:its?|it's|the|his|her|my|they|also|that)\b)",
    re.IGNORECASE,
)


def corrected(state: State, said: Said, context: Context) -> State | None:
    """Put right what a message corrects; None where it corrects nothing saved."""
    interview, form = present(state, said.at), state.dossier.form
    if interview is None or (form is not None and form.messages):
        return None
    open_here = own_form(state)
    if not (open_here or idle(state)) or len(said.text.split()) > LONGEST:
        return None
    text = said.text.replace("’", "'")
    if _ELSE.search(text) or _MENDS.search(text) is None:
        return None
    if not (open_here or lately(state) or _OF_IT.search(text)):
        return None
    return _in_pieces(state, said, text, context)


def _in_pieces(state: State, said: Said, text: str, context: Context) -> State | None:
    pieces = [p for s in sentences(text) for p in _PIECE.split(s) if p.strip(" .,!?")]
    own: list[Reply] = []
    timed = 0
    others: list[str] = []
    for piece in pieces:
        now = present(state, said.at)
        assert now is not None
        if (when := _mended_time(state, said, piece, context)) is not None:
            own += [r for r in when.replies if not isinstance(r, Asking)]
            state = replace(when, replies=())
            timed += 1
            continue
        bare = _ALSO.sub("", piece)
        changed, note = _mended(now, bare, open_field(state))
        if note is None:
            others.append(piece)
            continue
        state = kept(state, changed, said.at)
        own.append(note)
    if not own or len(pieces) == timed:
        return None  # a time alone is put right under its card
    state = replace(state, replies=())
    if others:
        alone = replace(said, text=" ".join(others))
        after = context.parts.met(state, alone, context)
        form = after.dossier.form
        gathers = form is not None and bool(form.messages)
        if not after.asks and gathers:
            return replace(after, replies=(*own, *after.replies))
        if not after.asks and after.dossier.interview != state.dossier.interview:
            return replace(after, replies=(*own, *after.replies))
    return on(replace(state, replies=tuple(own)), context)


def _mended_time(
    state: State, said: Said, piece: str, context: Context
) -> State | None:
    """Set the day or the hour that one piece puts right, with nothing open."""
    words = "" if state.dossier.form else right_time(state, piece, said.at)
    if not words:
        return None
    now = told_of(state, words, said.at, context)
    if now.fault is not None or not now.when or now.choices:
        return None
    now = replace(now, company="", people="", minutes=None, remote=None)
    return applied(replace(state, replies=()), now, words, "only", said.at, context)


def _mended(
    interview: Interview, piece: str, what: str
) -> tuple[Interview, Reply | None]:
    """Give the interview with what one piece says of it, and what is said to that."""
    if what != "company" and _OF_COMPANY.search(piece):
        found = company_in(piece)
        if found is not None and found.sure >= FEWEST:
            name = company_of(found.name)
            named = without(replace(interview, company=name), name)
            return named, NoteAbout("company", name)
    if what != "minutes":
        short = amends(piece)
        minutes = short.minutes if short is not None else None
        if minutes is None and _OF_LENGTH.search(piece):
            told = (a_length(c) for c in piece.split(", ") if not _DENIES.search(c))
            minutes = next(filter(None, told), None)
        if minutes is not None:
            longer = replace(interview, minutes=minutes)
            return longer, NoteAbout("minutes", str(minutes))
    if not what:
        short = amends(piece)
        if short is not None and short.remote is not None:
            where = NoteAbout("remote" if short.remote else "on_site")
            return replace(interview, remote=short.remote), where
    return interview, None
