"""Read what somebody wants of a letter that was drafted: leave out, put back, sign."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.core.asked_under import (
    LETTER,
    OF_LETTERS,
    asked_behind,
    asked_under,
    asks,
    sentences,
)
from bot.core.letter_clauses import clauses, take_clause
from bot.core.letter_patterns import TELLING, TRAIL
from bot.core.letter_wanted import LetterWish, Reading
from bot.core.letter_whole import closing_wanted, greeting_wanted, pleased, title_wanted
from bot.core.naming_words import COMMON
from bot.core.respelling import corrections, named_instead, spells
from bot.expressions import Expression

MOST: Final = 70
"""Words of the longest message in which a wish is looked for."""


def letter_wish(text: str, letter: str = "") -> LetterWish | None:
    """Read what is wanted of a letter; None where nothing is.

    With the `letter`, what is quoted of it is known to be of it.
    """
    text = _by_pronoun(text.replace("’", "'").strip(), letter)
    if len(text.split()) > MOST:
        return None
    read, asked = Reading(), list[str]()
    renames = _renames(text, letter)
    if pleased(text):
        return LetterWish(pleased=True)
    for sentence in sentences(text):
        greeting = "" if asks(sentence) else greeting_wanted(sentence)
        if greeting:
            read.setting(greeting=greeting)
            continue
        if not asks(sentence) and (closing := closing_wanted(sentence, letter)):
            read.setting(closing=closing)
            continue
        bare = TRAIL.sub("", sentence.strip(" .!"))
        few = len(bare.split()) <= _ALONE - 2
        if few and not asks(sentence) and (title := title_wanted(bare)):
            read.setting(title=title)
            continue
        if _YOUR_NAME.search(text) and (name := _NAME_ALONE.fullmatch(sentence)):
            read.setting(sign=name["n"])
            continue
        if _SENDS.search(sentence):
            read.setting(send=True)
            continue
        topics = asked_under(LETTER, sentence) or asked_behind(LETTER, sentence)
        if not topics and not asks(sentence):
            topics = asked_under(OF_LETTERS, sentence, told=True)
        if topics and not (_OF_YOU.match(sentence) or _WHY_IT.match(sentence)):
            asked += topics
            continue
        before = read.wish
        for clause in clauses(sentence):
            take_clause(read, clause, letter)
        last = sentence.rpartition(",")[2]
        if _OUT_ALONE.match(last) and read.wish == before:
            read.pointed = not read.named
            if read.named:
                read.adding(out=read.named)
        if topics and read.wish == before and not _WHY_IT.match(sentence):
            asked += topics
    wish = read.wish
    if read.pointed and not wish.out and wish.back is None:
        wish = replace(wish, out=("",))
    if wish.anew and not wish.told:
        wish = replace(wish, anew=False, out=wish.out or ("",))
    if wish.told and wish.lacks:
        wish = replace(wish, lacks="")
    wish = replace(wish, asked=tuple(dict.fromkeys(asked)), renames=renames)
    if renames:
        wish = replace(wish, said=text)
    if not renames and not wish.swaps:
        wish = replace(wish, swaps=tuple(_corrected(text, letter)))
    return wish if wish.any else None


def _by_pronoun(text: str, letter: str) -> str:
    """Speak of whom a letter is to by a pronoun: "anna showed me the garden"."""
    named = re.findall(r"[^\W\d_][\w'-]{2,}", letter.partition("\n")[0])[1:]
    if not named:
        return text
    who = "|".join(map(re.escape, named))
    told = rf"(?<![\w\"“'])(?:{who})(?= {TELLING})"
    return re.sub(told, "she", text, flags=re.I)


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
    for old, new in (*corrections(text), *_told_right(text, body)):
        words = (*old.casefold().split(), *new.casefold().split())
        if len(words) > 2 * _FEW or any(word in COMMON for word in words):
            continue
        there = re.search(rf"(?<!\w){re.escape(old.casefold())}(?!\w)", body)
        if there or alone:
            yield old, new


_ALONE: Final = 8
_YOUR_NAME: Final = Expression(r"\byour name\b", re.IGNORECASE)
_NAME_ALONE: Final = Expression(
    r"\W*(?:it'?s |i'?m |i am )?(?P<n>[A-ZÀ-Ž][\w'-]+(?: [A-ZÀ-Ž][\w'-]+){1,2})\W*"
)
"""A name that stands as a sentence of its own: who signs."""


_IT_WAS: Final = Expression(
    r"\b(?:it|that) (?:was|is|'s) (?:(?:really|actually|in fact) )?the (?P<new>[\w-]+"
    r" (?P<noun>[\w-]+))\W*$",
    re.IGNORECASE,
)
_BUT_SAID: Final = (
    Expression(
        r"\byou (?:wrote|put|said|typed|have written|made it) (?:the"
        r" )?['\"]?(?P<old>[\w-]+)['\"]?,? (?:but|and"
        r"|when) (?:i|it|we|she|he) (?:said|meant|was|mean|is|told you)(?: it"
        r" was)?(?: the| a)? ['\"]?"
        r"(?P<new>[\w-]+)['\"]?\W*$",
        re.IGNORECASE,
    ),
    Expression(
        r"^\W*(?:no|not(?: the| an?)?) (?P<old>[\w-]+)\s*[!.,;]+\s*(?:but )?(?:it"
        r"|that) (?:was|is)(?: the| an?)?"
        r" (?P<new>[\w-]+)\W*$",
        re.IGNORECASE,
    ),
)


def _told_right(text: str, body: str) -> Iterator[tuple[str, str]]:
    """Give words of a letter that something else is said to have been."""
    if (found := _IT_WAS.search(text)) is not None:
        noun, new = found["noun"].casefold(), found["new"]
        there = re.search(rf"\bthe (?P<old>[\w-]+ {re.escape(noun)})\b", body)
        if there is not None and there["old"] != new.casefold():
            yield there["old"], new
    for pattern in _BUT_SAID:
        if (found := pattern.search(text)) is not None:
            yield found["old"], found["new"]


_FEW: Final = 4


_OF_YOU: Final = Expression(
    r"\W*(?:(?:and|but|so|also|please|pls|ok|sorry|then)\W+)*(?:can|could|will|would)"
    r" (?:you|u|we|it|that|the)\b",
    re.IGNORECASE,
)
"""What asks the program to do something, and nothing about the letter."""
_WHY_IT: Final = Expression(
    r".*\bwhy (?:(?:is|does|has|did|was|are) )?(?:the |this |your |my "
    r"|it\b)?(?:letter|note"
    r"|draft|you)?\b",
    re.IGNORECASE,
)
"""What asks why something stands in the letter: it is not wanted there."""


_OUT_ALONE: Final = Expression(
    r"\W*(?:(?:please|pls|so|and|just|take it|take that|it should go|that"
    r" goes)\W+)*(?:out"
    r"|away|remove|delete)(?: with (?:it|that))?(?:\W+(?:please|pls|thanks))*\W*$",
    re.IGNORECASE,
)
_SENDS: Final = Expression(
    r"\bhow (?:do|can|should|must|will) (?:i|we) send (?:it|this|that|the (?:letter"
    r"|note))\b"
    r"|\bwhere (?:is|do i find) the send button\b|\b(?:see|find|there is|is there)"
    r" (?:a |no )?(?:send"
    r" )?button\b",
    re.I,
)
"""What asks how a letter is sent from here."""
