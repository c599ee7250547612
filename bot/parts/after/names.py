"""How somebody is called in a letter, and how that is put right."""

import re
from dataclasses import replace
from typing import Final

from bot.core.dossier import Person
from bot.core.naming import read_people
from bot.core.naming_words import TITLE
from bot.core.respelling import named_instead, respelt, spells
from bot.core.roles import short
from bot.expressions import Expression

_IN_ENGLISH: Final = {
    **dict.fromkeys(("herr", "pan", "monsieur", "señor", "senor", "signor"), "Mr"),
    **dict.fromkeys(("frau", "pani", "madame", "señora", "senora", "signora"), "Ms"),
}
_LEARNED: Final = ("dr", "prof", "professor", "doctor")


def put_right(name: str, said: str) -> str:
    """Give the name that is said to be right; empty where none is."""
    found = named_instead(said)
    if found is not None and _shares(found[0], name):
        return found[1].name
    if spells(said) and (new := respelt(name, said)) != name:
        return new
    return ""


def _shares(old: str, name: str) -> bool:
    words = {word.strip(".").casefold() for word in name.split()} - TITLE
    return any(word.strip(".").casefold() in words for word in old.split())


def entitled(name: str, title: str) -> tuple[str, str]:
    """Give somebody a title: the name with it, and whom to greet instead of that."""
    words = [word for word in name.split() if word.strip(".").casefold() not in TITLE]
    if not words:
        return name, ""
    if title == "first":
        return name, words[0]
    if title == "last":
        return name, ""
    return " ".join((title, *words)), ""


def greeted(name: str) -> list[str]:
    """Give the words of a name with one title at most, as an English letter has it."""
    words = name.split()
    titles = []
    while len(words) > 1 and words[0].strip(".").casefold() in TITLE:
        titles.append(words.pop(0))
    if not titles:
        return words
    known = [t for t in titles if t.strip(".").casefold() in _LEARNED]
    title = (known or titles)[0]
    return [_IN_ENGLISH.get(title.casefold(), title), *words]


_FEW = 5
"""Words of a description of somebody."""

_NOT_THEM = Expression(
    r"\W*(?:no|sorry|but|oh)?\W*(?:he|she|they|it|that)(?:'?s| is|'re| are)?\s*"
    r"(?:n'?t|not|is ?n'?t|isnt)\s+(?:just )?(?:someone|somebody|called that|(?:the"
    r"|an?) \w+"
    r"|\w+)\W+(?:but )?(?:(?:he|she|they|it)(?:'?s| is|'re| are)|(?:his|her|their"
    r"|the) name"
    r"(?:'?s| is))\s+(?P<who>.+)",
    re.IGNORECASE,
)
WRONG_NAME = Expression(
    r"\b(?:got|have|wrote|spelled|spelt) (?:the|his|her|their) name (?:all )?wrong\b"
    r"|\bname is (?:wrong|misspelled|not right)\b",
    re.IGNORECASE,
)
_NAME_IS = Expression(
    r"\W*(?:no|sorry|oh|actually)?\W*(?:his|her|their|the) name(?:'?s"
    r"| is)\s+(?P<who>.+)"
    r"|\W*(?:no,? )?(?:he|she)(?:'?s| is) called (?P<called>.+)",
    re.IGNORECASE,
)


def named_anew(text: str, person: Person) -> Person | None:
    """Read who somebody is where that is put right: "he is not someone"."""
    found = _NOT_THEM.fullmatch(text.strip()) or _NAME_IS.fullmatch(text.strip())
    if found is None:
        return None
    words = found.groupdict()
    who = (words.get("who") or words.get("called") or "").strip(" .!")
    named = read_people(who)
    if named:
        return replace(person, name=named[0].name, role=named[0].role or person.role)
    if re.match(r"(?:the|an?)\s", who, re.I) and len(who.split()) <= _FEW:
        return replace(person, name=f"the {short(who)}")
    return None
