"""Hear what is asked of what the program did, kept or knows.

Two things come together in a clause that asks: whose deed or thing it is about (yours,
mine, my answer) and a word of keeping, hearing, taking out, meaning or asking, as a
thing that was done. What of the state is meant is for who knows the state to find.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from bot.ear.encoder import read_message
from bot.ear.fields import hear_field
from bot.ear.intents import Intent
from bot.hearing import HeardState, OfState, StateAsked

LONGEST: Final = 45
"""Words of a message in which this is looked for."""

_O = OfState
_WORD: Final = re.compile(r"[^\W_]+(?:[':][^\W_]+)*")
_QUOTED: Final = re.compile(r"[“\"‘']([^”\"’'\n]{2,60})[”\"’'](?!\w)")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_AUX: Final = _set(
    "do does did is are was were have has had am isn't wasn't aren't didn't don't"
    " haven't hasn't doesn't"
)
_WHAT: Final = _set(
    "what what's whats what've which how where whereabouts who whom why when"
)
_FILL: Final = _set(
    "and but so ok okay sorry wait hang hold on please also oh well hey hi right now"
    " then just again actually hm hmm no yes god lord back i'm im one sec second"
    " question but by the way btw also right"
)
_YOU: Final = _set("you ye u ya yous you've youve ye've what've you'd")
_I: Final = _set("i i'd i've ive we")
_MINE: Final = _set("my mine our me")
_READ: Final = _set("read recap list show tell give repeat remind")
_ALOUD: Final = _set("read recap list")
_PART: Final = _set(
    "sentence sentences line lines word words bit bits thing part parts message"
    " messages piece pieces"
)
_TALE: Final = _PART | _set("story answer one example stories answers joke")
_BEEN: Final = _set(
    "was were left leave got get stopped stop remain remained been had reach reached"
)
_SAID: Final = _set(
    "told said say wrote written write tell typed given answered asked saying telling"
)
_SO_FAR: Final = _set("already far yet until till now before here")
_KEEP: Final = _set(
    "keep kept get got have save saved note noted hear heard catch caught write wrote"
    " written record recorded store stored hold holding lose lost understand"
    " understood remember down"
)
_THERE: Final = _set(
    "saved stored down kept noted there in lost gone written through arrive arrived"
    " vanish vanished stay stayed still recorded missing binned set"
)
_REMOVED: Final = _set(
    "removed deleted dropped erased binned scrapped discarded cut remove delete drop"
    " erase bin scrap discard"
)
_CARRIED: Final = _set("left leave take taken took threw throw thrown taking leaving")
_OFF: Final = _set("out away off in")
_WISH: Final = _set(
    "can could will would want wanna like shall should may might must let's"
)
_FIELD: Final = _set("field trade profession category fields trades")
_KEPT_VALUE: Final = _set(
    "down noted note stored saved save written wrote write put set kept keep got have"
    " know entered recorded record told"
)
_LENGTHS: Final = _set("days nights sleeps weeks mornings day")
_UNTIL: Final = _set("until till til to before left for still remaining more")


def hear_state_asked(text: str, asked: str) -> HeardState:
    """Hear what is asked of the state beside what is open; nothing where nothing is."""
    if not 2 <= len(text.split()) <= LONGEST:
        return HeardState()
    found: list[StateAsked] = []
    rest: list[str] = []
    for piece in _pieces(text):
        one = _asked(piece, found)
        if one is not None:
            found.append(one)
        elif _says_something(piece):
            rest.append(piece)
    if not found:
        return HeardState()
    left = " ".join(rest)
    reading = read_message(" ".join(one.words for one in found), asked)
    whole = read_message(text, asked) if rest else reading
    to_us = max(reading.aside + reading.mixed, whole.aside)
    answers = read_message(left, asked).answer if left else 0.0
    wanted: tuple[Intent, ...] = _ELSEWHERE
    if all(one.about in _LOOSELY for one in found):
        wanted = (*wanted, Intent.EITHER)
    elsewhere = sum(reading.intents.get(one, 0.0) for one in wanted)
    return HeardState(tuple(found), left, to_us, elsewhere, answers)


_ELSEWHERE: Final = (
    *(Intent.ALLOWED, Intent.MUST, Intent.SAY_IT, Intent.NAMES, Intent.WHY),
    *(Intent.HINT, Intent.EXAMPLE, Intent.PRIVACY, Intent.MACHINE, Intent.SMALLTALK),
    *(Intent.EMPLOYER, Intent.MEANING, Intent.REPHRASE, Intent.METHOD, Intent.OF_WHAT),
    *(Intent.INVENTED, Intent.LENGTH, Intent.UNFIT, Intent.NERVES, Intent.WAIT),
    *(Intent.TOO_PERSONAL, Intent.ROLE, Intent.REMAINING, Intent.WRONG_CHAT),
)
"""What is wanted by words that ask nothing of the state."""
_LOOSELY: Final = (_O.TOLD, _O.JUDGED)
"""What little shows to be asked of the state, where two readings are offered."""

_SENTENCE: Final = re.compile(
    r"(?:[^.!?\n]|(?<=\d)\.(?=\d)|(?<=\b[mMdD]r)\.|(?<=\b[mM]rs)\.)+[.!?]*[\"”’']?"
)
_CLAUSE: Final = re.compile(
    r",\s+(?=(?:and |so |but )?(?:what|which|how|where|why|did|do|have|has|is|are|was"
    r"|read|can you|could you|you)\b)"
    r"|\s+(?=and (?:have|did|do|what|how|is) (?:ye|you|u|is|was|did|have|i|the)\b)",
    re.IGNORECASE,
)


_OF_BEFORE: Final = re.compile(
    r"(?:is|are|did|do|does|was|were|have|has) (?:(?:you|ye|u) \w+ )?"
    r"(?:it|that|they|those|these)\b",
    re.IGNORECASE,
)
"""What asks of that which was named before: "the bit about the bus, is that in?"."""


def _pieces(text: str) -> Iterator[str]:
    """Give the clauses of a message, each of which may ask something by itself."""
    for sentence in _SENTENCE.finditer(text.replace("’", "'")):
        last = ""
        for piece in _CLAUSE.split(sentence[0]):
            if last and not _OF_BEFORE.match(piece):
                yield last
                last = ""
            last = f"{last} {piece}".strip()
        if last.strip(" .,;:!?"):
            yield last


def _says_something(piece: str) -> bool:
    return any(w not in _FILL for w in _WORD.findall(piece.casefold()))


_SHORT: Final = re.compile(r"\b(what|who|where|how|when)'s\b")


def _asked(piece: str, before: list[StateAsked]) -> StateAsked | None:
    quoted = tuple(m[1].strip() for m in _QUOTED.finditer(piece))
    said = _SHORT.sub(r"\1 is", _QUOTED.sub(" ", piece).casefold())
    order = _WORD.findall(said)
    words = frozenset(order)
    first = next((w for w in order if w not in _FILL), "")
    asks = said.endswith("?") or _begins(order) or _inverted(order)
    reads = first in _READ or bool(words & _WISH and words & _YOU and words & _READ)
    if not asks and not reads:
        return _protested(piece, words)
    bare = [w for w in order if w not in _FILL]
    wished = {*bare[:1], *(bare[1:2] if _I.intersection(bare[:1]) else ())}
    if wished & _WISH and not reads:
        return None
    for about, plain in (
        *_of_field(order, words),
        *_of_words(order, words, reads=reads, quoted=bool(quoted)),
        *_of_values(order, words, reads=reads),
    ):
        return StateAsked(about, piece, plain, quoted)
    if before and len(order) <= _FEW and words & _ALOUD:
        return StateAsked(before[-1].about, piece, True)
    return None


_FEW: Final = 6


def _begins(order: list[str]) -> bool:
    """Whether it begins as a question does; "do not" forbids."""
    bare = [w for w in order if w not in _FILL]
    if not bare or bare[0] == "don't" or bare[:2] == ["do", "not"]:
        return False
    return bare[0] in _AUX | _WHAT


def _inverted(order: list[str]) -> bool:
    """Whether a verb stands before its subject: "my story have you"."""
    return any(a in _AUX and b in _YOU | _I for a, b in pairwise(order))


def _done_by(order: list[str]) -> bool:
    """Whether it is asked what the program does or did."""
    return any(a in _AUX and b in _YOU for a, b in pairwise(order))


def _protested(piece: str, words: frozenset[str]) -> StateAsked | None:
    """Hear that they were cut short."""
    if not words & _YOU:
        return None
    shut = words & _set("closed ended finished shut") and words & _set("answer story")
    if shut or {"cut", "off", "me"} <= words or {"interrupted", "me"} <= words:
        return StateAsked(_O.CLOSED, piece, True)
    return None


def _of_field(
    order: list[str], words: frozenset[str]
) -> Iterator[tuple[OfState, bool]]:
    """Give what may be asked of the field."""
    other = words & {"other", "another", "mean", "any", "why", "change", "button"}
    if words & _FIELD and not other and (words & _AUX or len(order) <= 4):
        yield _O.FIELD, True
    if {"am", "i"} <= words and words & {"as", "under"} and words & {"down", "in"}:
        yield _O.FIELD, True
    either = "or" in words and words & {"is", "are", "am"}
    if either and not words & _KEPT_VALUE and _of_fields(" ".join(order), words):
        yield _O.FIELD, True


def _of_words(
    order: list[str], words: frozenset[str], *, reads: bool, quoted: bool
) -> Iterator[tuple[OfState, bool]]:
    """Give what may be asked of what was said."""
    you, mine, i = words & _YOU, words & _MINE, words & _I
    what, brief = words & _WHAT, len(order) <= 12
    means = words & {"mean", "means", "meant"}
    if quoted and (means or (what and "about" in words)) and (you or "your" in words):
        yield _O.MEANT, True
    if brief and i and words & {"where", "whereabouts", "wherever"} and words & _BEEN:
        yield _O.LAST, True
    if brief and i and {"how", "far"} <= words:
        yield _O.LAST, True
    last = any(a == "last" and b in _PART for a, b in pairwise(order))
    if last and (mine or i) and not words & _JUDGES:
        yield _O.LAST, True
    if _out(order, words):
        yield _O.OUT, True
    if {"why", "again"} <= words and words & {"ask", "asking"}:
        yield _O.AGAIN, True
    judged = words & _JUDGES and not words & {"better", "best"}
    if judged and words & {"was", "were", "is"} and words & _TALE:
        yield _O.JUDGED, False
    if {"how", "did", "do"} <= words and i and len(order) <= 7:
        yield _O.JUDGED, False
    if {"what", "you", "of"} <= words and words & {"make", "think", "thought"}:
        yield _O.JUDGED, False
    if what and i and words & _SAID and words & _SO_FAR and not you & {"you"}:
        yield _O.TOLD, True
    if what and i and "asked" in words and words & _SO_FAR:
        yield _O.TOLD, True
    got = words & (_KEEP - {"down"})
    of_mine = mine or words & {"far", "this"}
    which = words & {"what", "which", "much"} and not words & _LIKES
    if which and you and got and of_mine:
        yield _O.TOLD, True
    if words & _ALOUD and reads and words & (mine | {"back", "story", "answer"}):
        yield _O.TOLD, True
    whole = words & {"complete", "whole", "intact"} and words & _AUX
    if whole and mine and words & _TALE:
        yield _O.TOLD, True
    if you and got and words & {"both", "all"} and words & {"messages", "of"}:
        yield _O.TOLD, True
    if you and words & _KEEP and words & _AUX:
        yield _O.HELD, bool(words & _TALE) and bool(words & _OF_IT)
    elif words & _AUX and words & _THERE and words & _TALE:
        yield _O.HELD, bool(words & (_OF_IT | _NAMED))


_LIKES: Final = _set("mean want need like think prefer expect asking ask")
_JUDGES: Final = _set("good weak bad strong rubbish judged rated weaker okay any wrong")
_NAMED: Final = _set("story example messages message")
_OF_IT: Final = _set("about with where of my that")


def _out(order: list[str], words: frozenset[str]) -> bool:
    """Whether it is asked what was taken out, or what stays."""
    carried = words & _CARRIED and words & _OFF
    if words & _YOU and (words & _REMOVED or carried) and "mean" not in words:
        return bool(words & _WHAT or words & {"did", "have", "you've", "you"})
    gone = words & _set("out gone removed deleted missing")
    be = words & {"is", "are", "was", "were", "what's"}
    named = words & (_PART | {"what", "what's"})
    return bool(gone and be and named and words & _WHAT) and len(order) <= 8


def _of_values(
    order: list[str], words: frozenset[str], *, reads: bool
) -> Iterator[tuple[OfState, bool]]:
    """Give what may be asked of the interview, and of which of two things was done."""
    if words & _LENGTHS and words & _UNTIL and ("many" in words or "left" in words):
        yield _O.DAYS, True
    whole = "everything" in words or ("all" in words and words & _YOU)
    if whole and words & _KEPT_VALUE:
        yield _O.SAVED, True
    if "or" in words and _done_by(order) and not words & (_LIKES | _KEPT_VALUE):
        yield _O.CHOICE, False
    if words & _KEPT_VALUE or words & _AUX or reads:
        yield _O.SAVED, False


def _of_fields(said: str, words: frozenset[str]) -> bool:
    """Whether it is asked between two fields, or the lists of two."""
    if words & {"list", "set"} or {"these", "questions"} <= words:
        return True
    fields = [hear_field(side) for side in said.split(" or ")]
    named = [f for f in fields if f is not None and f.tracks]
    return len(named) > 1 or (bool(named) and bool(words & {"still", "it"}))
