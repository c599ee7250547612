"""Give somebody who is known by what they do the name that is said later."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from bot.core.dossier import Person
from bot.core.naming import read_people
from bot.core.roles import nobody

_NAME_IS: Final = re.compile(
    r"\b(?:(?P<whose>his|her|their)|the (?P<who>\w+(?: \w+)?)'?s) names?\b"
    r"(?:'?s| is| was| turned out to be)?\s+"
    r"(?:(?:is ?n'?t|isnt|not|is not|was ?n'?t) \S+[\s,.]+(?:but |it'?s |it is "
    r"|she'?s |he'?s )*)?"
    r"(?P<name>[^\W\d_][\w' -]*)"
    r"|\b(?P<pronoun>he|she)(?:'?s| is| was) (?:called|named)"
    r" (?P<called>[^\W\d_][\w' -]*)",
    re.IGNORECASE,
)
_MEN: Final = ("his", "he")
_WOMEN: Final = ("her", "she")
_MAN: Final = re.compile(r"\b(?:man|guy|bloke|gentleman|chap|lad|fella)\b", re.I)
_WOMAN: Final = re.compile(r"\b(?:woman|lady|girl)\b", re.I)


def nameless(person: Person) -> bool:
    """Whether somebody is known by a description or by what they do alone."""
    return person.name.casefold().startswith("the ") or nobody(person.name, person.role)


def introduced(people: Iterable[Person], text: str) -> tuple[Person, ...] | None:
    """Name the one nameless person that a text gives a name: "his name is Colin".

    None where it names nobody, or where it may be one of several.
    """
    text, people = text.replace("’", "'"), tuple(people)
    found = _NAME_IS.search(text)
    if found is None:
        return None
    whose = (found["whose"] or found["pronoun"] or "").casefold()
    who = found["who"]
    meant = [p for p in people if nameless(p) and _fits(p, whose, who)]
    named = read_people(found["name"] or found["called"])
    if len(meant) != 1 or len(named) != 1 or named[0].name.startswith("the "):
        return None
    one = named[0]
    known = any(p.name.casefold() == one.name.casefold() for p in people)
    if known:
        return None
    role = meant[0].role or one.role
    new = replace(meant[0], name=one.name, role=role)
    return tuple(new if p is meant[0] else p for p in people)


def _fits(person: Person, whose: str, who: str | None) -> bool:
    if who is not None:
        return who.casefold() in f"{person.name} {person.role}".casefold()
    if whose in _MEN:
        return not _WOMAN.search(person.name)
    return whose not in _WOMEN or not _MAN.search(person.name)
