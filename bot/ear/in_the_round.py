"""Hear what is said to the coach where one asks the employer, and what is wanted.

Here most questions are the employer's, and most stories what is due. Each sentence is
looked at by itself: it is of the talk by its pattern, or by the encoder's reading. What
only the encoder tells goes along with a question or a story, like thanks, a greeting
and a joke. Of several that want something the first is given, and the rest is heard
anew.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.ear.aside_signs import plain
from bot.ear.asked_back import ITS_WORD, NO_STORY, REFUSED, asked_back, its_word
from bot.ear.asked_enough import hear_enough
from bot.ear.asking import questions
from bot.ear.asking_on import asks_on
from bot.ear.encoder import Reading, read_message
from bot.ear.intents import KINDS, Intent
from bot.ear.putting_right import POINTS, puts_right, restated
from bot.ear.remarks import asked_all, hear_remark
from bot.ear.round_patterns import WANTED, Wanted
from bot.ear.round_readings import UNMET, asks_whose_turn, complains, is_asked
from bot.ear.round_signs import (
    ASKING,
    HEDGE,
    INQUIRES,
    PAST,
    PAY,
    TELLING,
)
from bot.ear.stock import knows_none
from bot.ear.words import read
from bot.expressions import Expression
from bot.hearing import Aside, AsideKind, Remark

_K = AsideKind

_LONGEST: Final = 600
"""Letters of a message of which more tells or asks something, whatever is in it."""
_PIECE: Final = Expression(r"[^.!?…\n]*(?:[.!?…]+(?=\s|$|[\"”')])|\n|$|[.!?…])")
_WORD: Final = Expression(r"\w[\w'’]*")
_ASIDE: Final = 0.55  # share of being no answer from which a sentence is none
_SURE: Final = 0.9  # the same of one that is long, or that asks nothing one could name
_ASKS: Final = 0.8  # share of being asked of the coach, and not of the employer
_ALL: Final = 0.95  # share of being an answer with which a sentence is part of a story
_NAMED: Final = 0.35  # share of an intent whose reply is given
_PLAIN: Final = 0.45  # the same of one that asks something
_RARELY: Final = 0.75  # the same of what is rarely asked here
_LONG: Final = 14
"""Words from which what asks nothing is a story, unless it is surely none."""
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
_HALF: Final = 0.5  # share of being an answer below which the whole is mostly none
_ASKED: Final = frozenset(
    (
        *(Intent.ROLE, Intent.PROGRAM, Intent.MACHINE, Intent.PRIVACY, Intent.SAY_IT),
        *(Intent.PROGRESS, Intent.REMAINING, Intent.HINT, Intent.MUST, Intent.RETURNED),
        *(Intent.PRESENCE, Intent.WAIT, Intent.REPEAT, Intent.COMMAND, Intent.STOP),
    )
)
"""What may be asked of the coach in words that no pattern foresees."""
_OFTEN: Final = frozenset((Intent.ROLE, Intent.SAY_IT, Intent.PROGRESS))
"""What is often asked of the coach here."""
_SAID: Final = _ASKED | frozenset(
    (
        *(Intent.THANKS, Intent.GREETING, Intent.NERVES, Intent.LANGUAGE, Intent.READY),
        *(Intent.REMARK, Intent.SKIP, Intent.UNHEARD, Intent.MISHEARD, Intent.ABUSE),
        *(Intent.COMPLAINT, Intent.ALREADY_SAID, Intent.FEEDBACK_WRONG, Intent.SLIP),
        *(Intent.NOT_AN_ANSWER, Intent.WRONG_CHAT, Intent.EXAMPLE, Intent.UNFIT),
        *(Intent.SMALLTALK, Intent.TOO_PERSONAL),
    )
)
"""What may be said without a question; to go back somewhere takes other words."""
_LEAVES: Final = frozenset(
    (Intent.SKIP, Intent.STOP, Intent.UNFIT, Intent.TOO_PERSONAL, Intent.WRONG_CHAT)
)
"""What costs a turn, or throws something away."""
_TO_LEAVE: Final = 0.55  # share of an intent of these that is trusted
_APART: Final = ((_K.WAIT, ""), (_K.STOP, ""))
"""What is met by itself where it ends a message."""
_OF_ONE: Final = Expression(
    r"^(?!.*\b(?:am|did|have|how|what) i\b).*\b(?:that|it|this|one|question)\b",
    re.IGNORECASE | re.DOTALL,
)
"""What asks after the last question rather than after how they are doing."""
_THEIR_BOSS: Final = Expression(
    r"\bmy (?:\w+ )?(?:manager|boss|supervisor|mentor|lead)\b", re.IGNORECASE
)
"""Who would be theirs is asked of the employer."""
_SAY_IT: Final = ("ask_pay", "ask_it", "tell_it")
_REMARKED: Final[dict[Remark | None, Wanted]] = {
    Remark.PROTEST: (_K.COMPLAINT, "unheard"),
    Remark.THINKS: (_K.WAIT, ""),
    Remark.CHAT: (_K.REMARK, ""),
    Remark.TRADE: (_K.MISHEARD, "fact"),
    Remark.WHO: (_K.MACHINE, "role"),
}
"""What remarks that phrases hear are met as; a story and a leave are none of these."""


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
    if asks_whose_turn(text, reading):
        return _all((_K.METHOD, "turns"), text)
    pieces = _pieces(text, question)
    heavy = [
        one
        for at, one in enumerate(pieces)
        if one.wanted and not one.light and _stands(at, pieces, text, reading)
    ]
    if any(one.asks and not one.wanted for one in pieces):
        # What worries them within a question to the employer belongs to it.
        heavy = [one for one in heavy if one.wanted != _NERVOUS]
    back = any(map(_protests, heavy)) or hear_enough(text) is Remark.WHO
    back = back or any(one.wanted in _TRUSTED for one in heavy)
    if not back and is_asked(text):
        return None
    if not heavy and puts_right(text, question, _asks):
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
    if rest or not light or not _turned(text, reading):
        found = None if tells else _whole(text, reading)
        return found or (None if rest else _by_phrases(text))
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
    asks = text[one.start : one.end].endswith("?")
    outside = at in (0, len(pieces) - 1) or len(pieces) <= _FEW
    outside = outside or reading.answer < _HALF
    brief = len(_WORD.findall(text)) < _LONG
    return outside and (asks or brief or reading.answer < _ALL)


def _turned(text: str, reading: Reading) -> bool:
    """Whether a whole message is no answer, as its sentences seem to be none."""
    least = _SURE if len(_WORD.findall(text)) >= _LONG else _ASIDE
    return reading.aside + reading.mixed >= least


def _pieces(text: str, question: str) -> list[_Piece]:
    found = []
    for match in _PIECE.finditer(text):
        said = match[0].strip()
        words = len(_WORD.findall(said))
        if not words or (_STARTLED.fullmatch(said) and said != text.strip()):
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        tells = words >= _SOME and PAST.search(said) is not None
        inquires = not tells and INQUIRES.search(said) is not None
        scrap = words <= _SCRAP or (words <= _SOME and _EITHER.match(said))
        asks = inquires or (not scrap and _asks(said))
        wanted, light = _wanted(said, question)
        found.append(_Piece(start, start + len(said), wanted, light, asks, tells))
    return found


def _wanted(piece: str, question: str) -> tuple[Wanted | None, bool]:
    """Name what is wanted by a sentence; the second says whether it goes along."""
    if (back := asked_back(piece)) is not None:
        return back, False
    words = HEDGE.sub("", " ".join(piece.replace("’", "'").split()))
    for pattern, (kind, about) in WANTED:
        if pattern.search(words) and not (about == "told" and _MINE.search(words)):
            finer = _say_it(words) if about == "say_it" else about
            return (kind, finer), False
    if (said := _said_to_coach(piece, read_message(piece, question))) is not None:
        return said, False
    # What else only the encoder tells goes along with a question or a story.
    return _read(piece, question), True


_MINE: Final = Expression(r"\b(?:not|n't|never) my question\b", re.IGNORECASE)


def _say_it(words: str) -> str:
    """Tell whether pay, another question or a story is what may be better unsaid."""
    if PAY.search(words):
        return "ask_pay"
    told = TELLING.search(words) and not ASKING.search(words)
    return "tell_it" if told else "ask_it"


def _read(piece: str, question: str) -> Wanted | None:
    """Name it by the encoder's reading, where that is plain."""
    reading = read_message(piece, question)
    intent, share = _likeliest(reading)
    remark = hear_remark(piece, opened=True)
    if remark is not Remark.PROTEST and (_asks(piece) or INQUIRES.search(piece)):
        return _asked(piece, reading)
    least = _SURE if len(_WORD.findall(piece)) >= _LONG else _ASIDE
    turned = reading.aside + reading.mixed
    if turned >= _HALF and complains(piece, reading):
        return _K.COMPLAINT, "unheard"
    enough = _TO_LEAVE if intent in _LEAVES else _NAMED
    if turned >= least and intent in _SAID and share >= enough:
        return _named(intent)
    if turned >= _SURE:
        return _K.REMARK, ""
    return _REMARKED.get(remark)


def _said_to_coach(piece: str, reading: Reading) -> Wanted | None:
    """Name what the coach is asked of what was asked or may be asked, or of nerves."""
    if reading.aside + reading.mixed < _ASKS:
        return None
    alone = read_message(piece).intents
    shares = {one: max(reading.intents[one], alone[one]) for one in _WONDERED}
    if shares[Intent.SAY_IT] >= _WONDERS and ASKING.search(piece):
        return _K.CLARIFY, _say_it(piece)
    if shares[Intent.NERVES] >= _WONDERS:
        return _NERVOUS
    if _THEIRS.search(piece) and reading.round["coach"] >= _SURELY_COACH:
        return _K.PROGRESS, ""
    return None


_NERVOUS: Final = (_K.NERVES, "")
_FOR_YOU: Final = (_K.IGNORE, "for_you")
_TRUSTED: Final = (_NERVOUS, _FOR_YOU, (_K.MACHINE, "guess"))
"""What is said to the coach, whatever else the message asks."""
_WONDERED: Final = (Intent.SAY_IT, Intent.NERVES)
_WONDERS: Final = 0.6
"""Share of wondering whether to ask, or of nerves, which no employer is told of."""
_SURELY_COACH: Final = 0.6
_THEIRS: Final = Expression(
    r"\b(?:my|these|those|they|all|the) (?:\w+ ){0,2}questions\b"
    r"|\bquestions i\b|\bof mine\b",
    re.IGNORECASE,
)
"""What names all that was asked, and not the last question."""


def _asked(piece: str, reading: Reading) -> Wanted | None:
    """Name what is asked of the coach in words that no pattern foresees."""
    intent, share = _likeliest(reading)
    to_me = reading.aside + reading.mixed
    to_me *= 1 - reading.intents[Intent.EMPLOYER]
    known = questions(piece, expected=True)
    plainly = any(one.points >= POINTS for one in known)
    if to_me < (_SURE if plainly else _ASKS):
        return None
    enough = _PLAIN if intent in _OFTEN else _RARELY
    if intent not in _ASKED or share < enough:
        return None
    if intent is Intent.ROLE and _THEIR_BOSS.search(piece):
        return None
    if intent is Intent.PROGRESS and _OF_ONE.match(piece):
        return _K.PROGRESS, "question"
    return _named(intent)


def _whose(text: str, reading: Reading) -> Wanted | None:
    """Tell that something may be asked of the coach, of whatever kind."""
    to_me = reading.aside + reading.mixed
    to_me *= 1 - reading.intents[Intent.EMPLOYER]
    if to_me < _ALL or len(_WORD.findall(text)) > _LONG:
        return None
    known = questions(text, expected=True)
    plainly = any(one.points >= POINTS for one in known) or _ASKS_ON.match(text)
    return None if plainly else (_K.REMARK, "unknown")


_ASKS_ON: Final = Expression(r"\W*(?:and|but|or|so|then)\b(?!.*\bme\b)", re.I | re.S)
"""What asks on at the employer's last answer: "And does that happen a lot?"."""


def _whole(text: str, reading: Reading) -> Aside | None:
    """Hear what the encoder is sure of as a whole: a joke in three sentences."""
    if _asks(text) or INQUIRES.search(text):
        wanted = _asked(text, reading) or _whose(text, reading)
        return _all(wanted, text) if wanted else None
    intent, share = _likeliest(reading)
    if reading.aside + reading.mixed < _SURE or intent not in _SAID:
        return None
    enough = _TO_LEAVE if intent in _LEAVES else _NAMED
    wanted = _named(intent) if share >= enough else (_K.REMARK, "")
    return _all(wanted, text)


def _by_phrases(text: str) -> Aside | None:
    """Hear by phrases what is said to the employer and asks nothing."""
    wanted = _REMARKED.get(hear_remark(text, opened=True))
    return _all(wanted, text) if wanted else None


def _likeliest(reading: Reading) -> tuple[Intent, float]:
    name, share = max(reading.intents.items(), key=lambda one: one[1])
    return Intent(name), share


def _named(intent: Intent) -> Wanted:
    """Give what is wanted by an intent, as it is met in the round."""
    return _MET.get(intent) or KINDS[intent]


_MET: Final[dict[Intent, Wanted]] = {
    Intent.HINT: (_K.COMMAND, "hint"),
    Intent.EXAMPLE: (_K.COMMAND, "hint"),
    Intent.SAY_IT: (_K.CLARIFY, "ask_it"),
    Intent.COMMAND: (_K.REMARK, "beyond"),
    Intent.PROGRAM: (_K.METHOD, "counts"),
    Intent.SMALLTALK: (_K.REMARK, "told"),
    **dict.fromkeys(UNMET, (_K.COMPLAINT, "unheard")),
}
"""What is met otherwise than at a question of practice."""


def _asks(text: str) -> bool:
    return bool(asks_on(text)) or text.rstrip().endswith("?")


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
