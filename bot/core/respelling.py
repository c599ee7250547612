"""Read how a name is really spelt, or whose it is: "with a big K", "Berg, not Burg"."""

import re
from collections.abc import Iterator
from typing import Final

from bot.core.naming import read_people
from bot.core.naming_words import TITLE
from bot.core.roles import a_name, written
from bot.expressions import Expression
from bot.hearing import Named

_L: Final = r"[\"'“”‘’]?(?P<l>[^\W\d_])[\"'“”‘’]?(?!\w)"
_BIG: Final = Expression(
    rf"\b(?:big|capital|large|upper ?case|cap) {_L}|(?<!\w){_L.replace('<l>', '<m>')}"
    r" (?:is|should be|has to be|must be) (?:an? )?(?:big|capital|large|upper ?case)\b",
    re.IGNORECASE,
)
_SMALL: Final = Expression(rf"\b(?:small|lower ?case|little) {_L}", re.IGNORECASE)
_TWICE: Final = Expression(rf"\b(?:double|two|2) ?{_L}(?:s\b|'s\b)?", re.IGNORECASE)
_ONCE: Final = Expression(rf"\b(?:one|single|only one|1) {_L}(?:s\b)?", re.IGNORECASE)
_FOR: Final = Expression(
    rf"\b(?:with |has |spel\w+ with |it's )?(?:an? )?{_L},?"
    r" (?:and )?(?:not|instead of|rather than) (?:with )?(?:an? )?"
    r"[\"'“”‘’]?(?P<o>[^\W\d_])[\"'“”‘’]?(?!\w)",
    re.IGNORECASE,
)
_ENDS: Final = Expression(
    rf"\b(?:with |has )?(?:an? |the )?{_L} (?:at|on|in) the (?:very )?end\b"
    rf"|\bends? (?:with|in|on) (?:an? )?{_L.replace('<l>', '<m>')}",
    re.IGNORECASE,
)
_WITHOUT: Final = Expression(
    rf"\b(?:without|no|drop) (?:an? |the |any )?{_L}(?: (?:at the end|in (?:it|the"
    r" middle)))?",
    re.IGNORECASE,
)
_SPELLING: Final = (_BIG, _SMALL, _TWICE, _ONCE, _FOR, _ENDS, _WITHOUT)
_VOWELS: Final = "aeiouyąęó"
_LEAST: Final = 3


def spells(text: str) -> bool:
    """Whether words tell how something is spelt, letter by letter."""
    return any(pattern.search(text) for pattern in _SPELLING)


def respelt(name: str, text: str) -> str:
    """Spell a name as a text says it is spelt; the same name where it says nothing."""
    words = name.split()
    at = _place(words, text)
    new = _spelt(words[at], text)
    return " ".join((*words[:at], new, *words[at + 1 :]))


def _place(words: list[str], text: str) -> int:
    """Find the word of a name that is spoken of; the last, where none is named."""
    said = text.casefold()
    named = (n for n, w in enumerate(words) if _word(w) in said and _no_title(w))
    return next(named, len(words) - 1)


def _word(word: str) -> str:
    return word.casefold().strip(".")


def _no_title(word: str) -> bool:
    return _word(word) not in TITLE and len(word) >= _LEAST


def _spelt(word: str, text: str) -> str:
    low = word.casefold()
    if (found := _BIG.search(text)) is not None:
        letter = (found["l"] or found["m"]).casefold()
        at = low.find(letter, 1)
        at = at if at > 0 else low.find(letter)
        return (
            f"{word[:1].upper()}{word[1:at]}{letter.upper()}{word[at + 1 :]}"
            if (at > 0)
            else (word[:1].upper() + word[1:])
        )
    if (found := _SMALL.search(text)) is not None:
        letter = found["l"].casefold()
        return word[:1] + word[1:].replace(letter.upper(), letter)
    if (found := _FOR.search(text)) is not None:
        return _in_place(word, found["o"].casefold(), found["l"].casefold())
    if (found := _TWICE.search(text)) is not None:
        letter = found["l"].casefold()
        return re.sub(
            rf"(?<!{letter}){letter}(?!{letter})", letter * 2, word, count=1, flags=re.I
        )
    if (found := _ONCE.search(text)) is not None:
        letter = found["l"].casefold()
        return re.sub(rf"({letter}){letter}", r"\1", word, count=1, flags=re.I)
    if (found := _WITHOUT.search(text)) is not None:
        letter = found["l"].casefold()
        at = low.rfind(letter)
        return f"{word[:at]}{word[at + 1 :]}" if at > 0 else word
    if (found := _ENDS.search(text)) is not None:
        letter = (found["l"] or found["m"]).casefold()
        if low.endswith(letter):
            return word
        both = low[-1] in _VOWELS and letter in _VOWELS
        return f"{word[:-1]}{letter}" if both else f"{word}{letter}"
    return word


def _in_place(word: str, old: str, new: str) -> str:
    at = word.casefold().find(old)
    if at < 0:
        return word
    new = new.upper() if word[at].isupper() else new
    return f"{word[:at]}{new}{word[at + 1 :]}"


_SPELT_WITH: Final = Expression(
    r",? (?:spel\w+ )?(?:with|without) (?:an?|the|two|double|one|big|capital|no)\b"
    r"[^,;.!?]*?(?=,? (?:and )?not\b|[,;.!?]|$)",
    re.IGNORECASE,
)
_WHO_IS: Final = Expression(
    r"\b(?:who(?:'s| is| the \w+ is)|i (?:do not|don't|dont) know(?: any| an?)?|there"
    r" was"
    r" no|i (?:never|did not|didn't) (?:meet|met|spoke to|speak to|talk(?:ed)? to))\s+"
    r"(?P<old>[^.?!,;]+?)\s*[.?!,;]+\s*(?:(?:but|no|sorry|it was|and)\s+)*(?:(?:i|we"
    r"|he|she)"
    r" )?(?:only )?(?:talked|spoke|met|was|saw|had|mean|meant|sat|it was"
    r"|interviewed)?\b"
    r"(?: (?:to|with|by|an? \w+ with))*\s*(?P<new>[^.?!,;]+)",
    re.IGNORECASE,
)
_NEW_NOT_OLD: Final = Expression(
    r"(?:^|[.!?;,]\s*|\b(?:it's|it is|its|she's|she is|he's|he is|that's|that is|name's"
    r"|name is|called|named|be|to|say|says|dear|with|met|was)\s+)(?P<new>[^.!?;,]+?),?"
    r" (?:and |but )?not (?:with |to )?(?P<old>[^.!?;,]+)",
    re.IGNORECASE,
)
_NOT_OLD_NEW: Final = Expression(
    r"\bnot (?P<old>[^.!?;,]+?)(?:[,;.]| but)\s*(?:but |it's |it is |its |she's |he's"
    r" |she"
    r" is |he is |(?:her|his) name is )*(?P<new>[^.!?;,]+)",
    re.IGNORECASE,
)
_MOST_NEW: Final = 5


_LEADS: Final = Expression(
    r"^\W*(?:(?:(?:it|she|he|that|name)'?s|no|sorry|but|and|it|that|this|she|he|we"
    r"|they|i"
    r"|is|was|were|met|spoke"
    r"|talked|on|at|in|to|with|name|her|his|their|the name|really|actually|meant?"
    r"|said)\b"
    r"\W*)+(?=\w)",
    re.IGNORECASE,
)
"""What only leads to what is right."""


def corrections(text: str) -> Iterator[tuple[str, str]]:
    """Give what is said to stand there wrongly, each with what is right."""
    text = _SPELT_WITH.sub("", text.replace("’", "'"))
    for pattern in (_WHO_IS, _NEW_NOT_OLD, _NOT_OLD_NEW):
        for found in pattern.finditer(text):
            old = re.sub(r"^(?:an?|the|any) ", "", found["old"].strip(" \"'“”"))
            yield old, _LEADS.sub("", found["new"]).strip(" \"'“”")


def named_instead(text: str) -> tuple[str, Named] | None:
    """Read whose name stands there wrongly, and who it is: "Who is X? I met Y"."""
    for old, words in corrections(text):
        new = _person(words)
        if new is None or not a_name(old):
            continue
        if old.casefold() != new.name.casefold():
            return written(old), new
    return None


def _person(words: str) -> Named | None:
    words = re.sub(
        r"\b(?:there|instead|that day|only|please|sorry)\b", "", words
    ).strip()
    if len(words.split()) > _MOST_NEW or not re.search(r"[A-ZÀ-Ž]", words):
        return None
    read = read_people(words)
    if len(read) != 1 or read[0].name.startswith("the "):
        return None
    return read[0]
