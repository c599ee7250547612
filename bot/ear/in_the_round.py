"""Hear what is said to the coach where one asks the employer.

Here most questions are the employer's, and most stories what is due. Each sentence is
looked at by itself, as `round_wanted` names it. Of several that want something the
first is given, and the rest is heard anew.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.ear.aside_signs import plain
from bot.ear.asked_back import ITS_WORD, NO_STORY, REFUSED, its_word
from bot.ear.asked_enough import hear_enough
from bot.ear.asking import questions
from bot.ear.encoder import Reading, read_message
from bot.ear.putting_right import puts_right, restated
from bot.ear.remarks import asked_all, hear_remark
from bot.ear.round_readings import asks_whose_turn, is_asked
from bot.ear.round_signs import INQUIRES, PAST, Wanted
from bot.ear.round_wanted import (
    LONG,
    NERVOUS,
    asks,
    count,
    turned,
    wanted_by,
    wanted_by_all,
    wanted_by_phrases,
)
from bot.ear.stock import knows_none
from bot.ear.words import read
from bot.expressions import Expression
from bot.hearing import Aside, AsideKind, Remark

_K = AsideKind

_LONGEST: Final = 600
"""Letters of a message of which more tells or asks something, whatever is in it."""
_PIECE: Final = Expression(r"[^.!?…\n]*(?:[.!?…]+(?=\s|$|[\"”')])|\n|$|[.!?…])")
_SCRAP: Final = 5
"""Words up to which what only ends in a question mark belongs to what it stands by."""
_STARTLED: Final = Expression(
    r"\W*(?:what|wat|huh|eh|sorry|pardon|really|hm+)\W*", re.IGNORECASE
)
"""What shows surprise before something is said, and asks nothing."""
_EITHER: Final = Expression(
    r"\W*(?:the|an?|my|me|them|him|her|with|for)\b[^?]* or [^?]*\?", re.IGNORECASE
)
"""What offers two readings of what was asked: "the one who goes, or the boss?"."""
_SOME: Final = 9
"""Words from which what tells of the past may be a story."""
_FEW: Final = 3
"""Sentences of which each one may be said to the coach."""
_ALL: Final = 0.95  # share of being an answer with which a sentence is part of a story
_HALF: Final = 0.5  # share of being an answer below which the whole is mostly none
_APART: Final = ((_K.WAIT, ""), (_K.STOP, ""))
"""What is met by itself where it ends a message."""
_SAY_IT: Final = ("ask_pay", "ask_it", "tell_it")
_FOR_YOU: Final = (_K.IGNORE, "for_you")
_OF_ASKING: Final = tuple((_K.CLARIFY, one) for one in ("notes", "few", "same"))
_TRUSTED: Final = (NERVOUS, _FOR_YOU, (_K.MACHINE, "guess"), *_OF_ASKING)
"""What is said to the coach, whatever else the message asks."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence, by offsets, and what is wanted by it; None where it asks or tells.

    One that is `light` goes along with a question or a story. It `asks` or `tells`
    something, or is a scrap of what it stands by.
    """

    start: int
    end: int
    wanted: Wanted | None
    light: bool
    asks: bool
    tells: bool


def hear_in_the_round(text: str, question: str) -> Aside | None:
    """Hear what is said to the coach; `question` is what was said last."""
    if len(text) > _LONGEST or knows_none(plain(read(text))):
        return None
    if hear_remark(text, opened=True) is Remark.BEFORE:
        return None
    if hear_enough(text) in (Remark.LEAVES, Remark.DONE):
        return None
    reading = read_message(text, question)
    of_asking = wanted_by(text, question)[0] in _OF_ASKING
    if not of_asking and asks_whose_turn(text, reading):
        return _all((_K.METHOD, "turns"), text)
    pieces = _pieces(text, question)
    heavy = [
        one
        for at, one in enumerate(pieces)
        if one.wanted and not one.light and _stands(at, pieces, text, reading)
    ]
    if any(one.asks and not one.wanted for one in pieces):
        # What worries them within a question to the employer belongs to it.
        heavy = [one for one in heavy if one.wanted != NERVOUS]
    back = any(map(_protests, heavy)) or hear_enough(text) is Remark.WHO
    back = back or any(one.wanted in _TRUSTED for one in heavy)
    if not back and is_asked(text):
        return None
    if not heavy and puts_right(text, question, asks):
        return Aside(_K.MISHEARD, 0, len(text), sure=9.0, about="fact")
    tells = any(one.tells and not one.wanted for one in pieces)
    rest = [o for o in pieces if not o.wanted and (o.asks or tells)]
    if any(one.wanted != _FOR_YOU for one in heavy):
        # "I was talking to you: was it rude?" says with what it was for.
        heavy = [one for one in heavy if one.wanted != _FOR_YOU]
    if heavy and heavy[0].wanted == REFUSED:
        rest = [o for o in rest if _names_more(text[o.start : o.end])]
    if heavy:
        return _first(text, pieces, heavy[0], rest)
    light = [one.wanted for one in pieces if one.wanted]
    if asked_all(text) and (_K.COMPLAINT, "unheard") not in light:
        return None
    if rest or not light or not turned(text, reading):
        found = None if tells else wanted_by_all(text, reading)
        if found is None and not rest:
            found = wanted_by_phrases(text)
        return _all(found, text) if found else None
    # Of thanks, a joke and a nod the one that says most is met.
    said = max(light, key=lambda one: one != (_K.REMARK, ""))
    return _all(said, text)


def _protests(one: _Piece) -> bool:
    """Whether a sentence says by its words that an answer was wrong."""
    if one.wanted is None:
        return False
    kind, about = one.wanted
    return kind is _K.COMPLAINT or (kind is _K.MISHEARD and about not in _RESTATED)


_RESTATED: Final = ("asked", "place")
"""What is put right by being asked once more."""


def _names_more(piece: str) -> bool:
    """Whether a sentence beside a protest asks something new: not only "how many"."""
    return any(one.points >= _NEW for one in questions(piece, expected=True))


_NEW: Final = 1.4
"""Points from which what stands beside a protest is a question of its own."""


def _stands(at: int, pieces: Sequence[_Piece], text: str, reading: Reading) -> bool:
    """Whether a sentence is no part of a story: it begins or ends what is said."""
    one = pieces[at]
    inquires = text[one.start : one.end].endswith("?")
    outside = at in (0, len(pieces) - 1) or len(pieces) <= _FEW
    outside = outside or reading.answer < _HALF
    brief = count(text) < LONG
    return outside and (inquires or brief or reading.answer < _ALL)


def _pieces(text: str, question: str) -> list[_Piece]:
    found = []
    for match in _PIECE.finditer(text):
        said = match[0].strip()
        words = count(said)
        if not words or (_STARTLED.fullmatch(said) and said != text.strip()):
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        tells = words >= _SOME and PAST.search(said) is not None
        inquires = not tells and INQUIRES.search(said) is not None
        scrap = words <= _SCRAP or (words <= _SOME and _EITHER.match(said))
        asks_it = inquires or (not scrap and asks(said))
        wanted, light = wanted_by(said, question)
        found.append(_Piece(start, start + len(said), wanted, light, asks_it, tells))
    return found


def _first(
    text: str, pieces: Sequence[_Piece], first: _Piece, rest: Sequence[_Piece]
) -> Aside:
    """Give what is wanted first, and what is left to be heard."""
    assert first.wanted is not None
    end, later = first.end, []
    for one in pieces:
        if one.start <= first.start:
            continue
        waits = not rest and one.wanted in _APART
        if one in rest or waits or not (one.light or _alike(one.wanted, first.wanted)):
            later.append(one)
        elif not later:
            end = one.end
    before = [one for one in rest if one.start < first.start]
    spans = tuple((one.start, one.end) for one in (*before, *later))
    word = _word(first.wanted, text[first.start : first.end])
    if not spans:
        return replace(_all(first.wanted, text), word=word)
    return replace(_aside(first.wanted, first.start, end, spans), word=word)


def _word(wanted: Wanted, piece: str) -> str:
    """Give the word of the employer's that is asked about, where one is."""
    return its_word(piece) if wanted in ITS_WORD else ""


def _all(wanted: Wanted, text: str) -> Aside:
    """Give a whole message, but for what is asked once more in it."""
    spans = restated(text) if wanted == (_K.COMPLAINT, "unheard") else ()
    return _aside(wanted, 0, spans[0][0] if spans else len(text), spans)


def _alike(wanted: Wanted | None, first: Wanted) -> bool:
    """Whether one reply holds for both."""
    if wanted is None or wanted == first:
        return True
    if first in ((_K.MEANING, "link"), NO_STORY):
        return wanted[0] in (_K.COMPLAINT, _K.MISHEARD, _K.IGNORE)
    same = wanted[0] is first[0]
    return same and {wanted[1], first[1]} <= {*_SAY_IT, "returned", ""}


def _aside(
    wanted: Wanted, start: int, end: int, rest: tuple[tuple[int, int], ...] = ()
) -> Aside:
    kind, about = wanted
    wish = "hint" if kind is _K.COMMAND else None
    return Aside(kind, start, end, rest, 9.0, wish, about)
