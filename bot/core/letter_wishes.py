"""Read what somebody wants of a letter that was drafted: leave out, put back, sign."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from bot.core.asked_under import LETTER, asked_under, asks, sentences
from bot.core.letter_edits import (
    Move,
    added,
    instead_of,
    moved,
    named_sentence,
    quoted,
    reworded,
)
from bot.core.letter_patterns import (
    ABOUT,
    AS_IT_WAS,
    BACK,
    DEAR,
    LEAD,
    NO_NAME,
    NTH,
    OUT,
    POINTS,
    SEND,
    SHORTER,
    SIGN,
    SPLIT,
    SWAP,
    TELLS,
    TONE,
    TRAIL,
    WRONGED,
)
from bot.core.letter_tones import is_to_be_shorter, tone_of
from bot.core.letter_whole import (
    another_wanted,
    for_everyone,
    greeting_wanted,
    kept_back,
    language_wanted,
    pleased,
    shown_again,
    title_wanted,
    was_sent,
)
from bot.core.naming_words import COMMON
from bot.core.respelling import corrections, named_instead, spells

MOST: Final = 70
"""Words of the longest message in which a wish is looked for."""


@dataclass(frozen=True, slots=True)
class LetterWish:
    """What is wanted of a letter.

    `out` names what is to be left out, empty for what was pointed at; `back` what is to
    come back, empty for the letter as it was. `told` is what may stand in it, `adds`
    what is to be put in, `lacks` what something is to be said about. `tone` is how it
    should sound, `reword` which sentences are wanted in other words, and `instead` what
    a sentence is to say, each with what names it. `renames` is set where a name is put
    right in what was `said`, `everyone` where one letter is wanted for all. `asked`
    names questions.
    """

    out: tuple[str, ...] = ()
    back: str | None = None
    sign: str = ""
    dear: str = ""
    swaps: tuple[tuple[str, str], ...] = ()
    again: bool = False
    shorter: bool = False
    send: bool = False
    wronged: bool = False
    told: tuple[str, ...] = ()
    tone: str = ""
    adds: tuple[str, ...] = ()
    lacks: str = ""
    moves: tuple[Move, ...] = ()
    reword: tuple[str, ...] = ()
    instead: tuple[tuple[str, str], ...] = ()
    title: str = ""
    renames: bool = False
    everyone: bool = False
    language: bool = False
    shown: bool = False
    sent: bool = False
    skips: bool = False
    pleased: bool = False
    greeting: str = ""
    asked: tuple[str, ...] = ()
    said: str = ""

    @property
    def any(self) -> bool:
        """Whether anything is wanted of it."""
        return replace(self, told=()) != LetterWish()


@dataclass
class _Read:
    """What was read of a message so far."""

    wish: LetterWish = field(default_factory=LetterWish)
    pointed: bool = False
    named: str = ""

    def adding(self, **more: object) -> None:
        """Put something more to each of these."""
        values = {
            name: tuple(dict.fromkeys((*getattr(self.wish, name), value)))
            for name, value in more.items()
        }
        self.wish = replace(self.wish, **values)  # type: ignore[arg-type]

    def setting(self, **values: object) -> None:
        self.wish = replace(self.wish, **values)  # type: ignore[arg-type]


def letter_wish(text: str, letter: str = "") -> LetterWish | None:
    """Read what is wanted of a letter; None where nothing is.

    With the `letter`, what is quoted of it is known to be of it.
    """
    text = text.replace("’", "'").strip()
    if len(text.split()) > MOST:
        return None
    read, asked = _Read(), list[str]()
    renames = _renames(text, letter)
    if pleased(text):
        return LetterWish(pleased=True)
    for sentence in sentences(text):
        greeting = "" if asks(sentence) else greeting_wanted(sentence)
        if greeting:
            read.setting(greeting=greeting)
            continue
        topics = asked_under(LETTER, sentence)
        if topics and not (_OF_YOU.match(sentence) or _WHY_IT.match(sentence)):
            asked += topics
            continue
        before = read.wish
        for clause in _clauses(sentence):
            _clause(read, clause, letter)
        if _OUT_ALONE.match(sentence) and read.wish == before:
            read.pointed = not read.named
            if read.named:
                read.adding(out=read.named)
        if topics and read.wish == before and not _WHY_IT.match(sentence):
            asked += topics
    wish = read.wish
    if read.pointed and not wish.out and wish.back is None:
        wish = replace(wish, out=("",))
    if wish.told and wish.lacks:
        wish = replace(wish, lacks="")
    wish = replace(wish, asked=tuple(dict.fromkeys(asked)), renames=renames)
    if renames:
        wish = replace(wish, said=text)
    if not renames and not wish.swaps:
        wish = replace(wish, swaps=tuple(_corrected(text, letter)))
    return wish if wish.any else None


def _renames(text: str, letter: str) -> bool:
    """Whether the name of whom a letter is to is put right."""
    dear = letter.partition("\n")[0].casefold()
    named = re.findall(r"[^\W\d_][\w'-]{2,}", dear)[1:]
    found = named_instead(text)
    if found is not None:
        old = found[0].casefold().split()
        return any(word in old for word in named)
    told = " ".join(one for one in sentences(text) if not asks(one))
    return spells(told) and any(word in told.casefold() for word in named)


def _corrected(text: str, letter: str) -> Iterator[tuple[str, str]]:
    """Give words of a letter that are wrong, each with what is right.

    Where a message is nothing else, what is wrong need not stand there.
    """
    body = letter.casefold().partition("\n")[2]
    alone = bool(letter) and len(text.split()) <= _ALONE
    for old, new in corrections(text):
        words = (*old.casefold().split(), *new.casefold().split())
        if len(words) > 2 * _FEW or any(word in COMMON for word in words):
            continue
        there = re.search(rf"(?<!\w){re.escape(old.casefold())}(?!\w)", body)
        if there or alone:
            yield old, new


_ALONE: Final = 8


_FEW: Final = 4


_OF_YOU: Final = re.compile(
    r"\W*(?:(?:and|but|so|also|please|pls|ok|sorry|then)\W+)*(?:can|could|will|would)"
    r" (?:you|u|we|it|that|the)\b",
    re.IGNORECASE,
)
"""What asks the program to do something, and nothing about the letter."""
_WHY_IT: Final = re.compile(
    r".*\bwhy (?:(?:is|does|has|did|was|are) )?(?:the |this |your |my "
    r"|it\b)?(?:letter|note"
    r"|draft|you)?\b",
    re.IGNORECASE,
)
"""What asks why something stands in the letter: it is not wanted there."""


def _clause(read: _Read, clause: str, letter: str) -> None:
    """Take in what one clause wants; what comes first here is the surest."""
    quotes = tuple(q for q in quoted(clause) if q.casefold() in letter.casefold())
    if name := named_sentence(clause):
        read.named = name
    elif quotes:
        read.named = quotes[0]
    if shown_again(clause):
        read.setting(shown=True)
        if (move := moved(_BEHIND_AND.sub("", clause))) is not None:
            read.adding(moves=move)
    elif was_sent(clause):
        read.setting(sent=True)
    elif kept_back(clause):
        read.setting(skips=True)
    elif another_wanted(clause):
        read.setting(again=True)
    elif language_wanted(clause):
        read.setting(language=True)
    elif for_everyone(clause) and not asks(clause):
        read.setting(everyone=True)
    elif SEND.search(clause):
        read.setting(send=True)
    elif name := _signed(clause):
        read.setting(sign=name)
    elif WRONGED.search(clause):
        read.setting(wronged=True)
    elif (words := _found(BACK, clause)) is not None:
        read.setting(back=words)
    elif (dear := DEAR.match(clause)) is not None and dear["called"]:
        read.setting(dear=dear["called"])
    elif TELLS.match(f"{clause} "):
        read.adding(told=clause)
    elif title := title_wanted(clause):
        read.setting(title=title)
    elif (dear := DEAR.match(clause)) is not None:
        read.setting(dear=re.sub(r"^dear\s+", "", dear["dear"], flags=re.I))
    elif (instead := instead_of(clause)) is not None:
        read.adding(instead=instead)
    elif (swap := _swap(clause)) is not None:
        read.adding(swaps=swap)
    elif (move := moved(clause)) is not None:
        points = POINTS.match(move.words) and not NTH.fullmatch(move.words)
        words = read.named if points else move.words
        read.adding(moves=replace(move, words=words))
    elif any(said := added(clause)):
        sentence, about = said
        if sentence:
            read.adding(adds=sentence)
        else:
            read.setting(lacks=about)
    else:
        _how(read, clause, quotes)


_BEHIND_AND: Final = re.compile(r"^.*?\b(?:again|once more)\b\W*(?:and\s+)?", re.I)


def _how(read: _Read, clause: str, quotes: tuple[str, ...]) -> None:
    """Take in how something should sound, or what is to go."""
    wanted, name = reworded(clause), named_sentence(clause)
    tone = tone_of(clause) if not name else ""
    if wanted is not None and (wanted or read.named):
        read.adding(reword=wanted or read.named)
    elif name and _SOUNDS.search(clause):
        read.adding(reword=name)
    elif (denied := _DENIES.match(clause)) is not None:
        read.named = denied["x"]
    elif is_to_be_shorter(clause):
        read.setting(again=True, shorter=True)
    elif TONE.search(clause) or tone:
        long = SHORTER.search(clause) is not None and not (
            tone and _LESS.search(clause)
        )
        shorter = read.wish.shorter or long
        read.setting(again=True, shorter=shorter, tone=read.wish.tone or tone)
    elif (words := _found(OUT, clause)) is not None:
        if words:
            read.adding(out=quotes[0] if quotes else words)
        elif quotes or read.named:
            read.adding(out=quotes[0] if quotes else read.named)
        else:
            read.pointed = True
    elif quotes and _SCOLDS.search(clause):
        read.adding(reword=quotes[0])


_LESS: Final = re.compile(r"\bless\b", re.I)
_SOUNDS: Final = re.compile(r"\b(?:sounds?|reads?|feels?|seems?|looks?)\b", re.I)
_DENIES: Final = re.compile(
    r"^i (?:did|do|was|am|have|had)(?: not|n't) (?!like\b|want\b|love\b|understand\b"
    r"|know\b|have\b|say\b|said\b|write\b|mean\b|really\b|ever\b)(?P<x>\w+ \S.*)$",
    re.IGNORECASE,
)
_SCOLDS: Final = re.compile(
    r"\b(?:is|sounds?|are|for|so|too|like|no|not|never|ugh|wrong|silly|beginners?)\b",
    re.I,
)
_OUT_ALONE: Final = re.compile(
    r"\W*(?:(?:please|pls|so|and|just|take it|take that|it should go|that"
    r" goes)\W+)*(?:out"
    r"|away|remove|delete)(?: with (?:it|that))?(?:\W+(?:please|pls|thanks))*\W*$",
    re.IGNORECASE,
)


_QUOTES_FIRST: Final = re.compile(r"\W?['\"“‘„«]\w")


def _clauses(text: str) -> Iterator[str]:
    for piece in SPLIT.split(text):
        clause = " ".join((piece or "").split())
        if not _QUOTES_FIRST.match(clause):
            clause = LEAD.sub("", clause)
        clause = TRAIL.sub("", clause)
        clause = clause.strip(" .,;" if quoted(clause) else ' .,;:!?"“”')
        if clause:
            yield clause


def _found(patterns: tuple[re.Pattern[str], ...], clause: str) -> str | None:
    for pattern in patterns:
        if (found := pattern.match(clause)) is None:
            continue
        words = TRAIL.sub("", (found["x"] or "").strip(' .,!?"“”:'))
        if NTH.fullmatch(words):
            return words
        if POINTS.match(words) or AS_IT_WAS.fullmatch(words):
            return ""
        return ABOUT.sub("", words).strip(" .,!?\"“”:'") or ""
    return None


def _signed(clause: str) -> str:
    for pattern in SIGN:
        found = pattern.match(clause)
        if found is None:
            continue
        words = found["n"].split()
        if not any(word.casefold() in NO_NAME for word in words):
            return " ".join(w if w[:1].isupper() else w.capitalize() for w in words)
    return ""


def _swap(clause: str) -> tuple[str, str] | None:
    for pattern in SWAP:
        if (found := pattern.match(clause)) is not None:
            old = ABOUT.sub("", found["old"]).strip(" \"“”'")
            return old, found["new"].strip(" \"“”'")
    return None
