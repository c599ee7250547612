"""Give somebody who is known by what they do the name that is said later."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from bot.core.dossier import Person
from bot.core.naming import read_people
from bot.core.naming_words import TITLE
from bot.core.roles import a_name, nobody
from bot.expressions import Expression

_NAME_IS: Final = Expression(
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
_MAN: Final = Expression(r"\b(?:man|guy|bloke|gentleman|chap|lad|fella)\b", re.I)
_WOMAN: Final = Expression(r"\b(?:woman|lady|girl)\b", re.I)


def nameless(person: Person) -> bool:
    """Whether somebody is known by a description or by what they do alone."""
    if _SOMEBODY.match(person.name):
        return True
    return nobody(person.name, person.role)


_SOMEBODY: Final = Expression(r"(?:the|an?|some(?:body|one)|another) ", re.IGNORECASE)
"""How a description begins that stands for a name."""


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


_END: Final = (
    r"(?=\s+(?:and|but|not|sorry|by|btw|i|actually|please)\b|\s*[,;.!?)]|\s*$)"
)
_SURNAME: Final = Expression(
    r"\b(?P<who>[^\W\d_][\w-]*)(?:'s|')? (?:sur|last |second |family |full )name"
    r"(?:'?s| is| was)\s+(?:(?:really|actually|spel(?:t|led)|called)\s+)?"
    rf"(?P<name>[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){{0,2}}?){_END}",
    re.IGNORECASE,
)
_NO_SURNAME: Final = frozenset(
    """unknown missing wrong right different similar foreign irish polish italian
    spanish german french english long weird strange spelt spelled""".split()
)


def surnamed(people: Iterable[Person], text: str) -> tuple[Person, ...] | None:
    """Give somebody on the list a surname: "Trevor's surname is Nugent"."""
    people = tuple(people)
    found = _SURNAME.search(text.replace("’", "'"))
    new = a_name(found["name"]) if found is not None else ""
    if found is None or not new or new.casefold() in _NO_SURNAME:
        return None
    who = found["who"].casefold()
    if who in ("his", "her", "their", "the"):
        meant = [p for p in people if len(p.name.split()) == 1 and not nameless(p)]
    else:
        meant = [p for p in people if {who, who.removesuffix("s")} & _parts(p)]
    if len(meant) != 1:
        return None
    one = meant[0]
    first = one.name.split()[:-1] or [one.name]
    if first[0].casefold() != new.split()[0].casefold():
        new = " ".join((*first, new))
    return tuple(replace(p, name=new) if p is one else p for p in people)


def _parts(person: Person) -> set[str]:
    parts = {word.strip(".").casefold() for word in person.name.split()}
    return set() if nameless(person) else parts - TITLE


_PLACES: Final = ("first", "second", "third", "fourth", "fifth", "sixth")
_PLACED: Final = Expression(
    r"\b(?:the|number|no\.?|nr\.?) (?P<place>first|second|third|fourth|fifth|sixth|last"
    r"|[1-6](?:st|nd|rd|th)?)(?: (?:one|person|man|woman|lady|guy|bloke|fella|lad))?"
    r"(?:(?:'?s)? name(?:'?s| is)| (?:is|was) (?:called|named)|'?s (?:called|named)"
    rf"| should be) (?P<name>[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){{0,3}}?){_END}",
    re.IGNORECASE,
)
"""Somebody is meant by their place on the list: "the second one is called Trevor"."""


def placed(people: Iterable[Person], text: str) -> tuple[Person, ...] | None:
    """Name anew who is meant by their place on the list."""
    people = tuple(people)
    found = _PLACED.search(text.replace("’", "'"))
    name = a_name(found["name"]) if found is not None else ""
    if found is None or not name or not people:
        return None
    said = found["place"].casefold()
    if said == "last":
        place = len(people) - 1
    else:
        place = int(said[0]) - 1 if said[0].isdecimal() else _PLACES.index(said)
    others = (p.name.casefold() for n, p in enumerate(people) if n != place)
    if not 0 <= place < len(people) or name.casefold() in others:
        return None
    new = replace(people[place], name=name)
    return (*people[:place], new, *people[place + 1 :])
