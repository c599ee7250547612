"""Hear what is wanted of something that was said before: out, back, elsewhere.

Much follows from these, so they are heard by their build and not by a learned sum. A
wish to take something out must be plain; whatever asks how something stands changes
nothing. What it means for the answers that were given is for who knows them to say.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.ear.belonging import hear_belonging
from bot.ear.kept_talk import hear_kept_talk
from bot.ear.preferring import preferred
from bot.ear.revising_patterns import (
    ALL_OF_IT,
    ASKING,
    ASKS,
    BACK,
    COLON,
    COUNTED,
    HOW_OUT,
    HOW_QUOTED,
    KEPT,
    LATER,
    NEVER_ASKED,
    NO_ANSWER,
    OF_STATE,
    OUT,
    OWN_DEED,
    PIECE,
    PROTESTS,
    QUESTIONS,
    QUOTED,
    TALK,
    WHICH_KEPT,
    WHY_THAT,
    YOU_TOOK,
)
from bot.ear.steering import tells
from bot.ear.steering_patterns import FILL, META
from bot.ear.taking_back import FEW, count
from bot.expressions import Expression
from bot.hearing import Revise, Revision

LONGEST: Final = 70
"""Words of a message in which such a wish is looked for."""
LETTERS: Final = 600

_TALK: Final = Expression(TALK)
_PICTURE: Final = Expression("[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]")
"""What ends a sentence where no mark does."""
_BARE: Final = Expression(
    r"(?:\b(?:it|that|this|them|these|those|him|her|one|ones|the|my|a|an|all|of|last"
    r"|whole|please|pls|again|lines?|sentences?|bits?|parts?|words?|answers?|message"
    r"|thing|stuff|stor(?:y|ies)|down|back|to|have|for|you|be|get)\b\W*)*"
)
"""What names nothing by itself."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence of a message, with where it stands."""

    start: int
    end: int
    words: str

    @property
    def told(self) -> bool:
        """Whether it may tell something, and is no remark on the talk."""
        return not META.search(self.words) and count(self.words) >= FEW


@dataclass(frozen=True, slots=True)
class _Said:
    """A message in small letters, its sentences, and what it has in quotation marks."""

    text: str
    pieces: tuple[_Piece, ...]
    quoted: tuple[str, ...]


@lru_cache(256)
def hear_revisions(text: str) -> tuple[Revision, ...]:
    """Give what may be wanted of something said before, the surest first.

    The same is heard once: several parts ask, and a decision may be taken again.
    """
    if len(text) > LETTERS or len(text.split()) > LONGEST:
        return ()
    said = text.casefold().replace("’", "'").replace("`", "'")
    if len(said) != len(text):
        return ()
    if (exact := COLON.match(said)) is not None:
        words = text[exact.start(1) : exact.end(1)].strip(" .\"“”'")
        return (Revision(Revise.OUT, words, (words,)),)
    said = _PICTURE.sub(".", said)
    marks = list(QUOTED.finditer(text.replace("’", "'")))
    quoted = tuple(next(g for g in m.groups() if g).strip(" .!?…") for m in marks)
    for mark in marks:
        said = said[: mark.start()] + "§" * len(mark[0]) + said[mark.end() :]
    pieces = [_Piece(m.start(), m.end(), m[0]) for m in PIECE.finditer(said)]
    whole = _Said(said, tuple(p for p in pieces if p.words.strip(" .!?;\n")), quoted)
    ways = (_backs, _outs, _moves, _asked, _quotes, _softly_out)
    built = tuple(one for way in ways for one in way(whole))
    bare = (Revise.OUT, Revise.BACK)
    kinds = {r.kind for r in built if r.named or r.quoted or r.kind not in bare}
    loose = [
        (rank, one)
        for rank, one in hear_kept_talk(text)
        if kinds <= _BESIDE.get(one.kind, frozenset())
    ]
    if any(r.kind is Revise.OUT and not (r.named or r.quoted) for r in built):
        # "I told you nothing about it. Take that out": it points, and names nothing.
        loose = [(n, one) for n, one in loose if one.kind is not Revise.OUT]
    first = (one for rank, one in loose if rank < 0)
    return (*first, *built, *(one for rank, one in loose if rank >= 0))


_ASKED: Final = frozenset((Revise.KEPT, Revise.WHICH_KEPT))
_BESIDE: Final = {
    Revise.CHANGE: frozenset(Revise),
    Revise.NAME: frozenset(Revise) - {Revise.OUT, Revise.BACK},
    Revise.WHERE: _ASKED,
    Revise.KEEP: _ASKED,
    Revise.MISSING: frozenset((Revise.QUOTE, Revise.OUT_IF)),
    Revise.OUT: frozenset((Revise.OUT_IF, Revise.QUOTE)),
    Revise.BACK: frozenset((Revise.OUT_IF, *_ASKED)),
}
"""Beside which readings by build one by single words holds; else by itself alone."""


def _named(what: str) -> str:
    """Give the words that name something; empty where these do not."""
    first = what.split(",")[0].strip()
    named = (words for words in (first, what.strip()) if not _BARE.fullmatch(words))
    return next(named, "")


def _rest(pieces: Iterable[_Piece], upto: int) -> tuple[tuple[int, int], ...]:
    """Give what is told before a wish; what follows it says why."""
    told = [p for p in pieces if p.end <= upto]
    if not any(p.told for p in told):
        return ()
    return ((told[0].start, told[-1].end),)


# Out


def _outs(said: _Said) -> Iterator[Revision]:
    for piece in said.pieces:
        words = piece.words.strip(" ,.!;\n")
        if NEVER_ASKED.search(words) or ASKS.match(words) or _unquoted(words):
            continue
        what = _what(words)
        if what is None:
            # Within a sentence only what is called a line or an answer is one.
            inner = filter(None, map(_what, _begins(words)))
            what = next((one for one in inner if _TALK.search(one)), None)
        if what is None or ALL_OF_IT.search(words):
            continue
        checks = any(OF_STATE.search(p.words) for p in said.pieces if p is not piece)
        kind = Revise.OUT_IF if checks else Revise.OUT
        rest = _rest(said.pieces, piece.start)
        talks = _TALK.search(what) is not None
        named = _named(what)
        if not named and (pointed := _POINTED.search(said.text[: piece.end])):
            # "Did you put the bins bit in? Take that out": it is named before.
            named, kind = next(filter(None, pointed.groups())), Revise.OUT
        yield Revision(kind, named, said.quoted, "", talks, rest)
        return


_POINTED: Final = Expression(
    r"\b(?:did|have|do|does) (?:you|u) (?:just )?(?:put|take|taken|count|add|got|keep"
    r"|include\w*) (?!it\b|that\b|this\b|them\b)([^,.?!\n]{3,60}?)"
    r" (?:in|into|as|inside)\b"
    r"|^\W*(?:(?:no|wait|sorry|but|oh|hey)\W+)*((?:the|that|my|those) [^,.?!\n]{2,60}?)"
    r" (?:is|was|are|were)(?:n't| not) (?:for you|meant|my answer|an answer|part)\b"
)
"""What names, before it, what "that" is which is to go."""


def _begins(words: str) -> Iterator[str]:
    """Give a sentence, and what of it comes after a comma or a colon."""
    yield words
    for mark in re.finditer(r"[,:]\s+", words):
        yield words[mark.end() :]


def _what(words: str) -> str | None:
    """Give what a sentence wants out; None where it wants nothing out."""
    if OWN_DEED.match(words):
        return None
    for build in OUT:
        if (found := build.match(words)) is not None:
            return found["what"]
    for build in LATER:
        if (found := build.search(words)) is not None:
            return found["what"]
    return None


def _softly_out(said: _Said) -> Iterator[Revision]:
    """Hear that something was no answer, where nothing says that it is to go."""
    for piece in said.pieces:
        words = piece.words.strip(" ,.!;\n")
        found = NO_ANSWER.search(words)
        if found is None or ASKS.match(words):
            continue
        what = next((g for g in found.groups() if g), "")
        rest = _rest(said.pieces, piece.start)
        yield Revision(Revise.OUT_IF, _named(what), said.quoted, "", False, rest)
        return


# Back


def _backs(said: _Said) -> Iterator[Revision]:
    for piece in said.pieces:
        for part in _begins(piece.words.strip(" ,.!?;\n")):
            wished = filter(None, (build.search(part) for build in BACK))
            for what in (one["what"] for one in wished):
                if _TALK.search(what or "it"):
                    yield Revision(Revise.BACK, _named(what), said.quoted)
                    return
    for piece in said.pieces:
        found = NEVER_ASKED.search(piece.words) or YOU_TOOK.search(piece.words)
        if found is not None:
            what = next((g for g in found.groups() if g), "")
            yield Revision(Revise.BACK, _named(what), said.quoted, sure=False)
            return


# Elsewhere


def _moves(said: _Said) -> Iterator[Revision]:
    if ASKS.match(said.text.strip()) and "?" in said.text:
        return
    found = hear_belonging(said.text, [(p.start, p.end) for p in said.pieces], tells)
    if found is not None:
        what = "" if _BARE.fullmatch(found.what) else found.what
        yield Revision(Revise.MOVE, what, said.quoted, found.to, found.sure)


# Quotations


def _quotes(said: _Said) -> Iterator[Revision]:
    protest = next(
        (
            p
            for p in said.pieces
            if _unquoted(p.words) or any(e.search(p.words) for e in PROTESTS)
        ),
        None,
    )
    (instead, wished), why = _instead(said.pieces), None
    for piece in said.pieces:
        why = why or WHY_THAT.search(piece.words)
    if protest is None and not instead and why is None:
        return
    named = next((g for g in why.groups() if g), "") if why is not None else ""
    named = next(filter(None, (_unquoted(p.words) for p in said.pieces)), named)
    upto = protest.start if protest is not None else 0
    against = any(_AGAINST.search(p.words) for p in said.pieces if p.end <= upto)
    rest = () if against else _rest(said.pieces, upto)
    sure = protest is not None or wished or _IN_MARKS.search(said.text) is not None
    wrong = protest is not None and _WRONG.search(said.text) is not None
    wrong = wrong or (any(_unquoted(p.words) for p in said.pieces) and not instead)
    rest = () if wrong or _IN_MARKS.search(said.text) else rest
    yield Revision(Revise.QUOTE, named, said.quoted, instead, sure, rest, wrong)


def _unquoted(words: str) -> str:
    """Give what is not to be quoted: "don't quote the shouting" takes nothing out."""
    found = _UNQUOTE.search(words.strip(" ,.!;\n"))
    return _named(found["what"]) if found is not None else ""


_UNQUOTE: Final = Expression(
    rf"^{FILL}{ASKING}(?:do ?n'?t|do not|never|not) (?:ever |please )?(?:quote"
    r"|highlight)(?: me)?(?: on| with| for)? (?P<what>(?:the|my|how|where|that)"
    r" [^,.!?;§]{3,60}?)(?: as (?:the|my) \w+)?(?:,| but\b|$)"
)


_WRONG: Final = Expression(
    r"§ ?(?:is|was|'s|isn't|wasn't|are)? ?(?:not|n't|me|just|only|nothing|hardly|never"
    r"|no"
    r"|my \w+ing|where i|what i|how i|a joke|a lunch)\b"
)
"""What says of a line in marks of quotation that it is none."""


_IN_MARKS: Final = Expression(
    r"\b(?:line|quote)\b[\w ]{0,25}\b(?:is|was|should be|would be|must be) §"
    r"|§ (?:is|was|should be|would be)(?: really| actually)? (?:the|my|a better)"
    r" (?:\w+ )?(?:line|quote)\b"
)
"""What names the line to quote in marks of quotation: that answers no question."""


_AGAINST: Final = Expression(
    r"^\W*no\b|\bi (?:said|gave|told|wrote|meant|never|did ?n'?t|did not|have ?n'?t)\b"
)
"""What protests, and tells nothing."""


def _instead(pieces: Iterable[_Piece]) -> tuple[str, bool]:
    """Give the words that name the better line, and whether it is surely wished for."""
    found = [preferred(piece.words) for piece in pieces]
    words = " ".join(filter(None, (named for named, _ in found)))
    return words, any(sure for _, sure in found)


# Asked


def _asked(said: _Said) -> Iterator[Revision]:
    if COUNTED.search(said.text) and QUESTIONS.search(said.text):
        yield Revision(Revise.COUNTED, "", said.quoted)
    for kind, build in (
        (Revise.HOW_OUT, HOW_OUT),
        (Revise.HOW_QUOTED, HOW_QUOTED),
        (Revise.WHICH_KEPT, WHICH_KEPT),
        (Revise.KEPT, KEPT),
    ):
        for piece in said.pieces:
            if build.search(piece.words) is None:
                continue
            asks = "?" in piece.words or ASKS.match(piece.words.strip())
            if asks or kind is Revise.WHICH_KEPT:
                points = _POINTS.search(piece.words) is not None
                named = said.text if points else piece.words
                yield Revision(kind, named, said.quoted)
                break


_POINTS: Final = Expression(r"\b(?:it|they|them|he|she|him|her|that|this|those)\b")
"""What points at something that is named beside it."""
