"""Read what puts right whom one meets, and when: "One Hour is not a person".

Somebody on the list is taken out or named anew, or only some of them stay; a time that
was wrong stands beside the right one: "it is not half past two, it is 3 o'clock".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from bot.core.dossier import Person
from bot.core.introducing import placed, surnamed
from bot.core.mending_gone import bare_verb, of_else
from bot.core.mending_roles import roles_mended, spelling_mended
from bot.core.mending_time import MOST, plainly
from bot.core.naming import read_people
from bot.expressions import Expression
from bot.hearing import Named


@dataclass(frozen=True, slots=True)
class Mended:
    """Whom one meets, as it was put right; `added` were not on the list."""

    people: tuple[Person, ...]
    added: tuple[Named, ...] = ()


_TITLES: Final = frozenset("mr mrs ms miss dr prof sir dame sister father the".split())
_CLAUSE: Final = Expression(
    r"[,;!?\n]+|(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bmrs)\.(?=\s|$)", re.I
)
_NOBODY: Final = Expression(
    r"\b(?:is|are|was|'s|s)(?: ?n't| not)\W+(?:even )?(?:an?\W+|any\W+|the\W+)?(?:real"
    r" )?"
    r"(?:person|people|human|name|names|interviewer|anybody|anyone|somebody|someone"
    r"|one of them|there|coming|on (?:it|the (?:list|panel))|in it|real|right|correct"
    r"|meant)\b|\bnot\W+(?:an?\W+|any\W+)?(?:real )?(?:person|human|name|interviewer)\b"
    r"|\b(?:there is|there's|theres|is|i have|i know|i meet) no(?:body|\W?one| person"
    r"| such person)?\b"
    r"|\b(?:nobody|no one|no person|no such person) (?:is )?(?:called|named|with)\b"
    r"|\bthere is ?n't\b|\b(?:does ?n't|doesnt|does not) exist\b"
    r"|\b(?:delete|remove|erase|scrap|drop|get rid of|cross out|strike|kick out"
    r"|take (?:off|out|away))\b"
    r"|\b(?:take|leave|cross|scratch)\b.*\b(?:off|out)\b"
    r"|\b(?:will|is|can)(?: ?n't| not) (?:be )?(?:com(?:e|ing)|(?:be )?there|join)\b"
    r"|\bwon't (?:be there|come|join)\b|\b(?:should|must)(?: ?n't| not) be (?:there|on"
    r"|in)\b"
    r"|\bi (?:do ?n't|do not|am not|'m not|will not|won't) (?:meet|meeting|see"
    r"|seeing)\b"
    r"|\bnot (?:com|meet|see)ing\b"
    r"|(?<!find )(?<!found )(?<!figure )(?<!turn )(?<!turns )\bout\W*$"
    r"|^\W*out\b|\b(?:is|are|was)(?: now| just)? (?:on (?:holiday|leave"
    r"|vacation"
    r"|sick leave|maternity leave)|ill|sick|off|away|out|abroad|gone|replaced)\b"
    r"|\b(?:has left|dropped out|left the company)\b"
    r"|^\W*(?:no|without|minus)\b(?!\W+(?:it|that|this|sorry|wait|i|he|she|they|we|one"
    r"|its|thanks|problem|idea)\b)",
    re.IGNORECASE,
)
_POINTS: Final = Expression(
    r"\b(?:it|this|that|he|she|they|him|her|them|one|please|person)\b"
    r"|^\W*(?:\w+\W*){1,2}$",
    re.I,
)
_ONLY: Final = Expression(
    r"(?:^|\b)(?:only|just)\b(?: (?:meet|see|have|with|by|the))*\W+(?P<who>.+)"
    r"|^\W*(?P<first>[^,;]+?) (?:only|and nobody else|and no one else|that'?s (?:all"
    r"|it))\W*$",
    re.I,
)
_KEPT: Final = Expression(r"\bkeep (?:only|just)\b|\b(?:only|just)\b", re.I)
_IS_IN_FULL: Final = Expression(
    r"^(?:\w+,? )?(?P<old>[^,;.!?]+?) is (?:really |actually )?(?P<new>[A-Z][\w'-]+(?:"
    r" [A-Z]"
    r"[\w'-]+)+)(?:,? (?:actually|really|in fact|by the way|btw|sorry))?$"
)
_THE_ONE_IS: Final = Expression(
    r"^(?:\w+,? )?(?P<old>the \w+(?: \w+)?) is (?P<new>[A-Z].+)"
)
_NOT_BUT: Final = (
    _THE_ONE_IS,
    _IS_IN_FULL,
    Expression(
        r"\b(?:not|isn't|no|wasn't|never) (?P<old>[^,;.!?]+?)\s*(?:[,;.!–-]+|\bbut\b"
        r"|\bits?\b|\bit's\b)+\s*(?:but )?(?:(?:it|that|he|she|the name|(?:his|her"
        r"|their)"
        r" name|they|we|i)(?:'s|s| is| was| should be| will be|'re| are)?"
        r"(?: called| named)? )?(?P<new>.+)",
        re.I,
    ),
    Expression(
        r"^(?:.*?\b(?:it|that|he|she|name|this|meeting|meet|with)(?:'s|s| is| was|"
        r" should be)? )?"
        r"(?P<new>[^,;]+?)[\s,;–-]+(?:and )?(?:not|instead of|rather than|isn't) "
        r"(?P<old>[^,;.!?]+)",
        re.I,
    ),
    Expression(
        r"^(?:.*?[,;.!] )?(?:no,? |sorry,? |and )*"
        r"(?P<old>[^,;.!?]+?)"
        r"(?: is (?:really |actually |called |named |in fact )+| should (?:be|read"
        r"|say) "
        r"|'s (?:real |right )?name is )(?P<new>.+)",
        re.I,
    ),
    Expression(
        r"\b(?:change|rename|replace|correct|swap) (?P<old>[^,;.!?]+?)"
        r" (?:to|with|into|by) (?P<new>.+)",
        re.I,
    ),
)


def people_mended(people: tuple[Person, ...], text: str) -> Mended | None:
    """Read who is taken out, named anew, or alone on the list; None if nobody is."""
    if not people or len(text.split()) > MOST:
        return None
    for renamed in (placed, surnamed):
        if (anew := renamed(people, text)) is not None:
            return Mended(anew)
    text = plainly(text)
    full = in_full(people, text)
    named = [p for p in people if mentioned(p, full)]
    if not named:
        spelt = spelling_mended(people, text)
        return Mended(spelt) if spelt is not None else None
    clauses = list(_clauses(full))
    gone = set(_gone(named, clauses))
    only = next((o for c in clauses if (o := _only(people, c)) is not None), None)
    if only is not None:
        gone |= {p.number for p in people if p.number not in only[0]}
    if gone:
        left = tuple(p for p in people if p.number not in gone)
        return Mended(left, only[1] if only is not None else ())
    if (roles := roles_mended(people, full)) is not None:
        return Mended(*roles)
    if (spelt := spelling_mended(people, text)) is not None:
        return Mended(spelt)
    return _renamed(people, text)


def in_full(people: tuple[Person, ...], text: str) -> str:
    """Write out whom a first name means, where only one of them has it."""
    words = [w.strip(".").casefold() for p in people for w in p.name.split()]
    for person in people:
        first, _, rest = person.name.partition(" ")
        known = first.strip(".").casefold()
        if not rest or known in _TITLES or len(known) < _SHORTEST:
            continue
        if words.count(known) == 1 and person.name.casefold() not in text.casefold():
            text = re.sub(
                rf"(?<![\w'-]){re.escape(first)}(?![\w-])",
                person.name,
                text,
                flags=re.I,
            )
    return text


_SHORTEST: Final = 3


def _clauses(text: str) -> Iterator[str]:
    for piece in _CLAUSE.split(text):
        for part in re.split(
            r"\s+(?:and|but)\s+(?=(?:i|there|it|the|he|she|they)\b)", piece
        ):
            if part.strip():
                yield part.strip()


def mentioned(person: Person, text: str) -> bool:
    """Whether somebody is named, by the whole name or by a part that is theirs."""
    words = [w.strip(".").casefold() for w in person.name.split()]
    said = " ".join(re.findall(r"[\w'-]+", text.casefold()))
    whole = " ".join(
        w.strip(".") for w in re.findall(r"[\w'.-]+", person.name.casefold())
    )
    if re.search(rf"(?<![\w'-]){re.escape(whole)}(?![\w-])", said):
        return True
    own = [w for w in words if w not in _TITLES and len(w) > 2]
    if words and words[0] == "the":
        return False
    return any(
        re.search(rf"(?<![\w'-]){re.escape(w)}(?![\w-])", said) for w in own[-1:]
    )


def _gone(named: list[Person], clauses: list[str]) -> Iterator[int]:
    before: list[Person] = []
    waits = False
    for clause in clauses:
        here = [p for p in named if mentioned(p, clause)]
        out = _NOBODY.search(clause) and not _NAME_WRONG.search(clause)
        if out or (waits and here):
            meant = here or (before if _POINTS.search(clause) else [])
            yield from (p.number for p in meant if not of_else(p, clause))
        waits = bool(out) and bare_verb(clause) and not here and not before
        before = here or before


_NAME_WRONG: Final = Expression(r"\bname\b.*\b(?:is|was)(?: ?n't| not)\b", re.I)


def _only(
    people: tuple[Person, ...], clause: str
) -> tuple[set[int], tuple[Named, ...]] | None:
    """Read that one meets only those who are named, one of them known already."""
    found = _ONLY.search(clause)
    if found is None:
        return None
    who = found["who"] or found["first"]
    stay = {p.number for p in people if mentioned(p, who)}
    if not stay or len(stay) == len(people):
        return None
    read = read_people(who)
    if not read:
        return None
    known = [p for p in people if p.number in stay]
    new = tuple(n for n in read if not any(mentioned(p, n.name) for p in known))
    return stay, new


def _renamed(people: tuple[Person, ...], text: str) -> Mended | None:
    """Read another name for somebody: "not the director, it is Tom Whitcombe"."""
    for piece in (*re.split(r"(?<=[^rs])[.!?]\s+", text), text):
        for pattern in _NOT_BUT:
            found = pattern.search(piece.strip(" .!?"))
            if found is None:
                continue
            meant = [p for p in people if mentioned(p, found["old"])]
            read = read_people(_bare(found["new"]))
            if len(meant) != 1 or len(read) != 1 or read[0].name.startswith("the "):
                continue
            (one,), new = meant, read[0]
            if new.name.casefold() == one.name.casefold():
                continue
            if any(p.name.casefold() == new.name.casefold() for p in people):
                left = tuple(p for p in people if p is not one)
                return Mended(left)
            new_one = replace(one, name=new.name, role=new.role or one.role)
            return Mended(tuple(new_one if p is one else p for p in people))
    return None


def _bare(words: str) -> str:
    return re.sub(
        r"[\s,]*\b(?:please|thanks|thank you|sorry|actually|really|in fact|btw)\b\W*$",
        "",
        words,
        flags=re.I,
    )
