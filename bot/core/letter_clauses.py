"""Read what each clause wants of a letter; what comes first here is the surest."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.core.asked_under import asks
from bot.core.letter_edits import (
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
    CONTACT,
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
from bot.core.letter_tones import is_to_be_shorter, other_voice, tone_of
from bot.core.letter_wanted import Reading
from bot.core.letter_whole import (
    another_wanted,
    for_everyone,
    kept_back,
    language_wanted,
    shown_again,
    title_wanted,
    was_sent,
)
from bot.expressions import Expression

_FEW: Final = 4
"""Words of the shortest clauses."""


def take_clause(read: Reading, clause: str, letter: str) -> None:
    """Take in what one clause wants; what comes first here is the surest."""
    quotes = tuple(q for q in quoted(clause) if q.casefold() in letter.casefold())
    if name := named_sentence(clause):
        read.named = name
    elif quotes:
        read.named = quotes[0]
    elif (of_it := _OF_IT_ALL.match(clause)) is not None and _stands(
        of_it["x"], letter
    ):
        read.named = of_it["x"]
    if shown_again(clause):
        read.setting(shown=True)
        if (move := moved(_BEHIND_AND.sub("", clause))) is not None:
            read.adding(moves=move)
    elif _GOES.fullmatch(clause) and read.named:
        reword = tuple(w for w in read.wish.reword if w != read.named)
        read.setting(reword=reword)
        read.adding(out=read.named)
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
    elif (contact := CONTACT.match(clause)) is not None:
        read.setting(contact=contact["x"])
    elif WRONGED.search(clause):
        read.setting(wronged=True)
    elif (words := _found(BACK, clause)) is not None:
        read.setting(back=words)
    elif (dear := DEAR.match(clause)) is not None and dear["called"]:
        read.setting(dear=dear["called"])
    elif _DENIED.match(clause) or _WITH_THAT.match(clause):
        read.setting(anew=True)
    elif (rather := _RATHER.match(clause)) is not None:
        read.setting(anew=True)
        read.adding(told=rather["new"])
    elif TELLS.match(f"{clause} "):
        if not (read.wish.adds and _OF_IT.search(clause)):
            read.adding(told=clause)
    elif title := title_wanted(clause):
        read.setting(title=title)
    elif (dear := DEAR.match(clause)) is not None:
        read.setting(dear=re.sub(r"^dear\s+", "", dear["dear"], flags=re.I))
    elif (instead := instead_of(clause)) is not None:
        read.adding(instead=instead)
    elif (swap := _swap(clause)) is not None:
        read.adding(swaps=swap)
    elif read.wish.out and _ITS_SOUND.match(clause):
        pass
    elif len(clause.split()) <= _FEW + 1 and (tone := tone_of(clause)):
        read.setting(again=True, tone=tone)
    elif (move := moved(clause)) is not None:
        points = POINTS.match(move.words) and not NTH.fullmatch(move.words)
        words = read.named if points else move.words
        read.adding(moves=replace(move, words=words))
    elif _OTHERWISE.search(clause) and (wanted := reworded(clause)):
        read.adding(reword=wanted)
    elif any(said := added(clause)):
        sentence, about = said
        if sentence:
            read.adding(adds=sentence)
        else:
            read.setting(lacks=about)
    else:
        _how(read, clause, quotes)


_ITS_SOUND: Final = Expression(
    r"(?:it|that|this)?\s*(?:sounds?|feels?|reads?|looks?|is|'s)\b", re.I
)
"""Why something is to go that was just named, and no wish for the whole letter."""
_OTHERWISE: Final = Expression(
    r"\b(?:in (?:other|different) words|differently|another way|re-?word|re-?phrase)\b",
    re.I,
)
_OF_IT: Final = Expression(
    r"\b(?:about|for|after|of|to hear|know|mentioned|said) (?:it|that|this)\W*$", re.I
)
"""What only says why something is to be put in: "she asked about it"."""
_IN_MINE: Final = Expression(r"\b(?:in|with) my (?:own )?words\b", re.I)
_BEHIND_AND: Final = Expression(r"^.*?\b(?:again|once more)\b\W*(?:and\s+)?", re.I)


def _how(read: Reading, clause: str, quotes: tuple[str, ...]) -> None:
    """Take in how something should sound, or what is to go."""
    wanted, name = reworded(clause), named_sentence(clause)
    tone = tone_of(clause) if not name else ""
    if wanted is not None and (wanted or read.named):
        read.adding(reword=wanted or read.named)
    elif _IN_MINE.search(clause):
        read.setting(lacks="own")
    elif name and (_SOUNDS.search(clause) or _BAD.search(clause)):
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
    elif other_voice(clause):
        read.setting(voices=True)


_BAD: Final = Expression(
    r"\b(?:how you (?:said|put|wrote|worded|phrased|say)|clumsy|awkward|silly|odd"
    r"|strange|weird|funny"
    r"|ugly|not nice|bad|weak|too (?:much|long|stiff|formal|soft)|doesn't work"
    r"|unclear)\b",
    re.I,
)
_DENIED: Final = Expression(
    r"^(?:that|this|it)(?:'s| is| was)(?: not|n't) (?:what|how|where|it|right|true)\b"
    r"|^(?:that|this|it)(?:'s| is| was) wrong\b",
    re.I,
)
"""What says that what stands in a letter was not so."""


def _stands(words: str, letter: str) -> bool:
    return len(words.split()) > 1 and words.casefold() in letter.casefold()


_OF_IT_ALL: Final = Expression(
    r"^(?:the |that |this )?(?P<x>\S+(?: \S+){1,5}?) (?:sounds?|feels?|reads?|looks?"
    r"|makes?|is|was|are)\b",
    re.I,
)
"""What is said of some words of a letter before it is said what is to be done."""
_WITH_THAT: Final = Expression(
    r"^(?:do|write|make|try|draft)(?: (?:it|one|the (?:note|letter)))?(?: (?:again|anew"
    r"|over|once more))* with (?:that|this|it)\b",
    re.I,
)
_RATHER: Final = Expression(
    r"^(?:make|let|have|change)(?: it| that)? (?:to |say |that |say that |into |be )*"
    r"(?P<new>(?:she|he|they|you|we) (?:told|showed|said|asked|explained|gave|laughed"
    r"|talked|spoke|walked|mentioned|let|made|took|helped)\b.+)$",
    re.I,
)
"""What is to stand for what was told before."""
_LESS: Final = Expression(r"\bless\b", re.I)
_SOUNDS: Final = Expression(r"\b(?:sounds?|reads?|feels?|seems?|looks?)\b", re.I)
_DENIES: Final = Expression(
    r"^i (?:did|do|was|am|have|had)(?: not|n't) (?!like\b|want\b|love\b|understand\b"
    r"|know\b|have\b|say\b|said\b|write\b|mean\b|really\b|ever\b)(?P<x>\w+ \S.*)$",
    re.IGNORECASE,
)
_SCOLDS: Final = Expression(
    r"\b(?:is|sounds?|are|for|so|too|like|no|not|never|ugh|wrong|silly|beginners?)\b",
    re.I,
)
_GOES: Final = Expression(
    r"(?:out|away|delete|remove|i(?:'d| would) rather not)(?: (?:it|that|please))*",
    re.I,
)
_MARKS: Final = ("'", '"', "”", "’", "“")
_QUOTES_FIRST: Final = Expression(r"\W?['\"“‘„«]\w")


def clauses(text: str) -> Iterator[str]:
    """Cut a sentence into clauses, without what only leads to a wish."""
    for piece in SPLIT.split(text):
        clause = " ".join((piece or "").split())
        if not _QUOTES_FIRST.match(clause):
            clause = LEAD.sub("", clause)
        if not (clause.endswith(_MARKS) or _GOES.fullmatch(clause)):
            clause = TRAIL.sub("", clause)
        clause = clause.strip(" .,;" if quoted(clause) else ' .,;:!?"“”')
        if clause:
            yield clause


def _found(patterns: tuple[Expression, ...], clause: str) -> str | None:
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
            old = found["old"].strip(" \"“”'")
            old = old if NTH.fullmatch(old) else ABOUT.sub("", old).strip(" \"“”'")
            return old, found["new"].strip(" \"“”'")
    return None
