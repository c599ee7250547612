"""Hear where somebody wants the conversation to go: back, on, or without what was said.

These are heard by their build and not by a learned sum, for much follows from them: an
answer is taken out, or another question is opened. What is built alike in a story
("we had to go back to the old rota") is an answer. Of a message that also tells
something, that remains.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bot.ear.belonging import hear_belonging
from bot.ear.steering_patterns import (
    ADDS,
    AGAIN,
    ASKS,
    BACK,
    BARE,
    FINISHES,
    LEFT_OPEN,
    MARKED,
    META,
    NAMES_BACK,
    NEVER_TOLD,
    NOT_DONE,
    NOT_THAT,
    NUMBERED,
    ONE,
    ORDER,
    ORDERED,
    OTHER_ONE,
    PIECE,
    TELLS,
    THIS,
    WISHED,
)
from bot.ear.taking_back import FEW, SURELY, count, sure_aside, taken_back
from bot.ear.wanted_again import theirs, wanted_again
from bot.hearing import Aside, AsideKind, Steer

MOST_WORDS: Final = 60
"""Words of a message in which such a wish is looked for."""
MOST_LETTERS: Final = 500
"""The same in letters."""
SHORT: Final = 14
"""Words of a sentence that only names where to go back to, without a wish."""
MUCH: Final = 12
"""Words told beside it from which only a wish is heard, and no bare "go back"."""


_Way = Callable[[str, list[tuple[int, int]]], Aside | None]


def hear_steering(text: str) -> Aside | None:
    """Hear a wish to go back, or to take something back; None is anything else."""
    if len(text) > MOST_LETTERS:
        return None
    said = text.casefold().replace("’", "'").replace("`", "'")
    if len(said) != len(text) or count(said) > MOST_WORDS:
        return None
    pieces = [(m.start(), m.end()) for m in PIECE.finditer(said) if m[0].strip()]
    back = NAMES_BACK.search(said) is not None
    ways: tuple[_Way, ...] = (_belonging, _another, _going, _left_open) if back else ()
    first, *others = ways or (None,)
    ways = (taken_back, *((first,) if first else ()), _again, *filter(None, others))
    for heard in ways:
        if (aside := heard(said, pieces)) is not None:
            return aside
    return None


UNANSWERED: Final = re.compile(r"\bi\b.*\b(?:answer|repl|finish|say)")
MINE: Final = re.compile(r"\b(?:i|i'd|me|my|lemme)\b")


# It belongs elsewhere


def _belonging(said: str, pieces: list[tuple[int, int]]) -> Aside | None:
    found = hear_belonging(said, pieces, tells)
    if found is None:
        return None
    about = Steer.MOVE if found.sure else Steer.MOVE_IF
    named = f"{found.what} {found.name} {found.tail}"
    return sure_aside(AsideKind.IGNORE, said, about, named)


def tells(sentence: str) -> bool:
    """Whether a sentence tells something, and is no remark on the talk or a wish."""
    wish = _way(sentence.strip(" .!?\n")) is not None
    return not wish and not META.search(sentence) and count(sentence) >= FEW


# Another one than was gone back to


def _another(said: str, pieces: list[tuple[int, int]]) -> Aside | None:
    whole = said.strip(" .!?\n")
    if count(whole) > 24:
        return None
    first = said[pieces[0][0] : pieces[0][1]] if pieces else ""
    found = NOT_THAT.match(first.strip(" .!?\n")) or OTHER_ONE.match(whole)
    if found is None or BACK.match(whole):
        return None
    # Of two that are named, the latter is meant: "or never mind, the one about plans".
    latter = re.split(r"\b(?:or never ?mind|or rather|or no|never ?mind)\b", said)[-1]
    name = latter if latter != said else found["name"]
    return sure_aside(AsideKind.BACK, said, Steer.OTHER, name)


# Again


def _again(said: str, pieces: list[tuple[int, int]]) -> Aside | None:
    if count(said) > _MOST_AGAIN:
        return None
    for number, (start, end) in enumerate(pieces):
        found = _wanted(said[start:end])
        if found is None:
            continue
        about, name = found
        others = [*pieces[:number], *pieces[number + 1 :]]
        told = tuple(
            (a, b)
            for a, b in _rests(said, others, start, 0, "")
            if not _OF_THE_TELLING.search(said[a:b])
        )
        around = " ".join(said[a:b] for a, b in others if (a, b) not in told)
        if about in (Steer.LAST, Steer.THIS) and _NAMES_IT.search(around):
            # "No, I meant the question about the cards. That one once more."
            about, name = Steer.NAMED, f"{name} {around}"
        elif about == Steer.THIS and _ONE_BEFORE.search(around):
            about = Steer.LAST
        elif about == Steer.THIS and not theirs(said[start:end]):
            return None
        return replace(sure_aside(AsideKind.BACK, said, about, name), rest=told)
    return None


def _wanted(piece: str) -> tuple[str, str] | None:
    """Hear it in a sentence or in some clauses of it, if nothing is told beside."""
    called = _CALLED.match(piece)
    starts = [0, *(m.end() for m in _BEGINS.finditer(piece))]
    ends = [len(piece), *(m.start() for m in reversed([*_BEGINS.finditer(piece)]))]
    for start in starts:
        for end in (one for one in ends if one > start):
            beside = (piece[:start], piece[end:])
            if any(count(b) >= FEW and not _OF_THE_TELLING.search(b) for b in beside):
                continue
            found = wanted_again(piece[start:end].strip(" ,;–-\n"))
            if found is None:
                continue
            about, name = found
            more = _MORE.search(piece[end:])
            if about in (Steer.LAST, Steer.THIS) and more is not None:
                about = Steer.BEFORE_LAST if more["two"] else Steer.NAMED
                name = f"{name}{piece[end:]}"
            if called is not None and start == called.end():
                name = f"{called['who']} {name}"
            return about, name
    return None


_MOST_AGAIN: Final = 40
"""Words of a message in which it is looked for."""
_CALLED: Final = re.compile(r"\s*(?P<who>[^\W\d_]{2,14}), ")
"""Somebody who is spoken to by name."""
_BEGINS: Final = re.compile(r",\s+|\s[-–]\s|\b(?:but|because|since)\s")
"""Where a clause may begin or end that holds the wish."""
_MORE: Final = re.compile(
    r"\b(?P<two>two (?:questions )?(?:before|ago|back))\b|\b(?:the|that) (?:\w+ )?"
    r"(?:one|question|story|answer) (?:with|about|on|where)\b"
)
"""What tells more of which one is meant."""
_NAMES_IT: Final = re.compile(
    r"\b(?:the|that) (?:\w+ )?(?:one|question|story|answer) (?:with|about|on|where)\b"
)
_ONE_BEFORE: Final = re.compile(
    r"\b(?:one|question|answer) (?:you asked )?before\b"
    r"|\b(?:last|previous) (?:one|question|answer)\b"
)
_OF_THE_TELLING: Final = re.compile(
    r"\bi(?:'d| would| can|'ll| will| could)?(?: have)? (?:tell|told|do|did|say|said"
    r"|put|explain\w*|left|leave|forgot|forget|missed|messed|rushed|mumbled|made|thought"
    r"|think|want|know|feel)\b|\b(?:better|badly|again|rubbish|shorter|best bit"
    r"|too (?:long|short|fast|quick)|nervous)\b|\b(?:the|that) one\b"
    r"|\btwo (?:before|back)\b|^\W*[^\W\d_]+, $"
)
"""What is said of how an answer was or will be told, and tells nothing of it."""


# Back


def _going(said: str, pieces: list[tuple[int, int]]) -> Aside | None:
    for number, (start, end) in enumerate(pieces):
        piece = said[start:end]
        for shift in _begins(piece):
            part = piece[shift:].strip(" .!?;\n")
            found = _way(part)
            if found is None or (shift and _plainly_back(part)):
                continue
            about, name, addition = found
            at = start + shift + (piece[shift:].find(addition) if addition else 0)
            rests = _rests(said, pieces[:number], start, shift, piece)
            after = _rests(said, pieces[number + 1 :], 0, 0, "")
            if addition:
                rests = (*rests, (at, at + len(addition)))
            rests = (*rests, *after)
            told = sum(count(said[a:b]) for a, b in rests)
            if told > MUCH and not WISHED.match(part):
                return None
            word = name
            if about == Steer.NAMED and not name:
                about = Steer.LAST
                around = (said[a:b] for a, b in pieces if (a, b) != (start, end))
                word = " ".join((piece[:shift], *around))
            wish = sure_aside(AsideKind.BACK, said, about, word)
            return replace(wish, rest=rests)
    return None


def _begins(piece: str) -> list[int]:
    """Give where a wish may begin in a sentence: at its beginning, or at a comma."""
    marks = re.finditer(
        r",|\bi say\b|\bi said\b|\band\b|\bnow\b|\bbut\b| - | – ", piece
    )
    return [0, *(m.end() if m[0] == "," else m.start() for m in marks)]


def _plainly_back(part: str) -> bool:
    """Whether a sentence is hardly more than "back", as in "there, and then back"."""
    return count(part) < FEW and "go" not in part.split()


def _way(part: str) -> tuple[str, str, str] | None:
    """Give what a sentence wants back, the name of it, and what is told with it."""
    part = part.lstrip(" ,–-")
    if count(part) > 40:
        return None
    if BARE.match(part):
        return Steer.LAST, "", ""
    first, comma, more = part.partition(",")
    if comma and BARE.match(first) and all(map(META.search, more.split(","))):
        ordered = re.search(rf"\bthe {ORDER} (?:one|question|answer)\b", more)
        return (_order(ordered[0]) if ordered else Steer.LAST), "", ""
    found = BACK.match(part)
    name = (found["name"] or found["name2"]) if found is not None else ""
    if found is None:
        found = AGAIN.match(part)
        # "Can you repeat the question" is for the interviewer to do.
        if found is None or not MINE.search(part):
            return None
        name = found["name"] or found["name2"] or found["name3"]
    name, addition = _named(name)
    wish = found["wish"] or found.groupdict().get("wish2") or ""
    if not wish and count(part) > SHORT:
        return None
    if not MARKED.search(name):
        if not ASKS.match(wish) or count(name) > 6 or addition:
            return None
    elif count(name) > 14:
        return None
    if FINISHES.match(part) and not ORDERED.search(name):
        return None  # heard as what is to be added
    plain = re.sub(
        rf"^(?:the |that |this |your |my )?{ONE}$|^{THIS}$", "", name.strip()
    )
    ordered = re.fullmatch(
        r"(?:finish |answer )?(?:the |my |that |your )?(?:before )?"
        rf"(?:{ORDER} )?(?:one|question|answer|thing)?"
        r"(?: before(?: (?:this|that|it))?)?(?: again)?(?: please| pls)?",
        name.strip(),
    )
    if NUMBERED.fullmatch(name.strip()):
        return _order(name), name, addition
    if ordered and ADDS.search(part):
        return None  # heard as what is to be added
    if ordered and ORDERED.search(name):
        return _order(name), name, addition
    return Steer.NAMED, plain, addition


_FIRST: Final = (
    ("first", "1st"),
    ("second", "2nd"),
    ("third", "3rd"),
    ("fourth", "4th"),
)


def _order(name: str) -> str:
    if (figure := NUMBERED.search(name)) is not None:
        return figure["number"]
    for number, words in enumerate(_FIRST, 1):
        if any(re.search(rf"\b{word}\b", name) for word in words):
            return str(number)
    return Steer.LAST


def _named(name: str) -> tuple[str, str]:
    """Part the name of a question from what is told along with it."""
    for mark in TELLS.finditer(name):
        rest = name[mark.end() :].strip(" ,.:;")
        if count(name[: mark.start()]) and count(rest) >= FEW:
            if not META.search(rest):
                return _bare(name[: mark.start()]), rest
            return _bare(name[: mark.start()]), ""
    return _bare(name), ""


def _bare(name: str) -> str:
    """Leave out what is only polite."""
    return re.sub(
        r"(?:[, ]+(?:please|pls|plz|now|not this(?: one)?))+\W*$", "", name
    ).strip(" ,")


def _rests(
    said: str, pieces: list[tuple[int, int]], start: int, shift: int, piece: str
) -> tuple[tuple[int, int], ...]:
    """Give what is told beside a wish, and is no remark on the talk itself."""
    told = [
        (a, b)
        for a, b in pieces
        if not META.search(said[a:b])
        and "?" not in said[a:b]
        and (count(said[a:b]) >= FEW or re.search(r"\d", said[a:b]))
    ]
    lead = piece[:shift].strip(" ,")
    if shift and not META.search(lead) and count(lead) >= FEW:
        told.append((start, start + len(piece[:shift].rstrip(" ,"))))
    return tuple(told)


# Not answered yet


def _left_open(said: str, pieces: list[tuple[int, int]]) -> Aside | None:
    if count(said) > 30:
        return None
    for start, end in pieces:
        piece = said[start:end].strip()
        found = NEVER_TOLD.match(piece)
        if found is not None and "you" in piece:
            at = start + said[start:end].find(piece) + found.end()
            rest = said[at:].strip()
            rests = ((at, len(said)),) if count(rest) >= 2 else ()
            return Aside(
                AsideKind.BACK,
                0,
                len(said),
                rests,
                SURELY,
                about=Steer.CLAIMED,
                word=found["name"],
            )
        done = NOT_DONE.match(piece) and len(pieces) == 1
        if done or FINISHES.match(piece):
            return sure_aside(AsideKind.ADD, said, "before")
        if LEFT_OPEN.match(piece):
            # "There was one more question" says nothing against what was answered.
            unanswered = UNANSWERED.search(piece) is not None
            about = Steer.UNANSWERED if unanswered else Steer.LAST
            return sure_aside(AsideKind.BACK, said, about)
    return None
