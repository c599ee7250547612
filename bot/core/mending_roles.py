"""Read what somebody really does, or how they are spelt: "Brandl is not HR"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final

from bot.core.dossier import Person
from bot.core.mending_time import plainly
from bot.core.naming_words import OF_ROLES, ROLES, TITLE
from bot.core.respelling import corrections, named_instead, respelt, spells
from bot.core.roles import a_name, is_role, short
from bot.expressions import Expression
from bot.hearing import Named

_CLAUSE: Final = Expression(
    r"[,;!?\n]+|(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bmrs)\.(?=\s|$)"
    r"|\s+(?:and|but)\s+(?=\S+ (?:is|was|isn't|does)\b)"
    r"|\s+(?=(?:he|she)(?:'s| is| was)\b)",
    re.IGNORECASE,
)
_IS: Final = Expression(
    r"^(?:.*?\b(?:wrote|said|put|typed|told you|have|that|because|sorry|no|actually|so"
    r"|well|now|me)\s+)?(?P<who>\S+(?: \S+){0,3}?)(?:'s| is| was| will be| works"
    r" (?:in|as))"
    r"(?P<not> not|n't)? (?:really |actually |only |just )?(?:(?:from|in|of|with) )?"
    r"(?:the |an? |our |my )?(?P<role>\S+(?: \S+){0,4}?)"
    r"(?:,? (?:not|and not|instead of) (?:the |an? |in |from )?(?P<wrong>.+))?$",
    re.IGNORECASE,
)
_HE: Final = ("he", "she", "they")
_SAID_WRONG: Final = Expression(r"\bi (?:wrote|said|put|typed)\b", re.IGNORECASE)
_MOST: Final = 4


def roles_mended(
    people: tuple[Person, ...], text: str
) -> tuple[tuple[Person, ...], tuple[Named, ...]] | None:
    """Give people the roles that are put right, and who is new with one.

    None where no role of somebody on the list is put right.
    """
    met = {p.number: p for p in people}
    added: list[Named] = []
    last: Person | None = None
    changed = False
    for clause in filter(None, map(str.strip, _CLAUSE.split(plainly(text)))):
        found = _IS.match(clause)
        role = _role(found["role"]) if found is not None else ""
        if found is None or not role:
            continue
        said = found["who"].casefold().strip(" .")
        one = _named(people, said)
        if one is None and said in _HE:
            one = last
        if one is None:
            name = "" if said in _HE or (not changed and last is None) else said
            if name and not found["not"] and (new := a_name(found["who"])):
                added.append(Named(new, role))
            continue
        now = met[one.number]
        if _SAID_WRONG.search(clause[: found.end("who")]):
            last, changed = one, changed or _same(now.role, role)
            met[one.number] = replace(now, role="") if _same(now.role, role) else now
            continue
        if found["not"]:
            if _same(now.role, role):
                met[one.number], changed = replace(now, role=""), True
        elif not _same(now.role, role):
            met[one.number], changed = replace(now, role=role), True
        last = one
    if not changed:
        return None
    return tuple(met[p.number] for p in people), tuple(added)


def _role(words: str) -> str:
    """Give what somebody does; empty where words say something else of them."""
    words = words.strip(" .'\"")
    parts = words.casefold().split()
    known = all(part in (*ROLES, *OF_ROLES) for part in parts)
    if not parts or len(parts) > _MOST or not (is_role(words) or known):
        return ""
    return short(words)


def _named(people: Iterable[Person], said: str) -> Person | None:
    words = set(said.split())
    for person in people:
        parts = {w.strip(".").casefold() for w in person.name.split()}
        if said == person.name.casefold() or (words <= parts and words - TITLE):
            return person
    return None


def _same(one: str, other: str) -> bool:
    return bool(one) and one.casefold() == other.casefold()


def spelling_mended(people: tuple[Person, ...], text: str) -> tuple[Person, ...] | None:
    """Spell a name as it is said to be spelt, or write who it really is."""
    if (near := _like(people, text)) is not None:
        known = replace(near[0], name=near[1])
        return tuple(known if p is near[0] else p for p in people)
    right = tuple(_named_right(text))
    for person in people:
        parts = {w.strip(".").casefold() for w in person.name.split()} - TITLE
        meant = ((o, n) for o, n in right if parts & set(o.casefold().split()))
        old, name = next(meant, ("", ""))
        if name:
            new = _in_full(person.name, name, old)
        elif spells(text) and any(
            len(part) > 2 and re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text, re.I)
            for part in parts
        ):
            new = respelt(person.name, text)
        else:
            continue
        others = {p.name.casefold() for p in people if p is not person}
        if new != person.name and new.casefold() not in others:
            known = replace(person, name=new)
            return tuple(known if p is person else p for p in people)
    return None


_SPELLED: Final = Expression(
    r"\b(?:wrong name|name is wrong|spel(?:t|led|ling)|written|writes? (?:it|himself"
    r"|herself)|name (?:has|is)"
    r"|at the end|in the end)"
    r"\b[^.!?]*?[\s:]['\"“]?(?P<new>(?-i:[A-ZÀ-Ž])[\w'-]{2,})['\"”]?\W*$",
    re.IGNORECASE,
)
_NEAR: Final = 0.75


def _like(people: tuple[Person, ...], text: str) -> tuple[Person, str] | None:
    """Find whose name is like one that is said to be the right spelling."""
    found = _SPELLED.search(text.strip())
    if found is None:
        return None
    new = found["new"]
    near = [
        (person, word)
        for person in people
        for word in person.name.split()
        if word.strip(".").casefold() not in TITLE
        and new.casefold() != word.casefold()
        and SequenceMatcher(None, new.casefold(), word.casefold()).ratio() >= _NEAR
    ]
    if len(near) != 1:
        return None
    person, word = near[0]
    return person, " ".join(new if w == word else w for w in person.name.split())


def _named_right(text: str) -> Iterator[tuple[str, str]]:
    """Give names that are wrong, each with the right one."""
    if (found := named_instead(text)) is not None:
        yield found[0], found[1].name
    for old, new in corrections(text):
        name = a_name(new)
        if name and len(name.split()) <= _MOST_NAME and not is_role(new):
            yield old, name


_MOST_NAME: Final = 3


def _in_full(old: str, new: str, wrong: str) -> str:
    """Keep the first name where only the surname was put right.

    Whose first name is another one altogether is somebody else.
    """
    before, after = old.split(), new.split()
    first = before[0].casefold() == wrong.casefold() and len(before) > 1
    if first and len(after) == 1:
        like = SequenceMatcher(None, wrong.casefold(), new.casefold()).ratio() >= _NEAR
        return " ".join((new, *before[1:])) if like else new
    titled = after[0].strip(".").casefold() in TITLE
    if len(after) == 1 and len(before) > 1 and not titled:
        return " ".join((*before[:-1], *after))
    return new
