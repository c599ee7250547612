"""Read people as they are named in running words: names, titles, roles, helpers.

"sister carol whitfield the matron and a man from hr i dont know his name" are two
people. Who is known by a description only is called by it, "the man from HR"; who
arranged it is the coordinator; what is no person, "bless her", is nothing.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.core.lengths import LENGTH
from bot.core.naming_beside import answering, names_nobody, trimmed
from bot.core.naming_kin import by_name, kin
from bot.core.naming_lines import (
    CALLED_A_PLACE,
    JUNK,
    SOMEBODY,
    SPLIT,
    does,
    prepared,
)
from bot.core.naming_one import NOBODY, one_of, the_one
from bot.core.naming_words import COMMON, OF_ROLES, ROLES, TITLE
from bot.core.roles import (
    ARTICLE,
    LONGEST,
    MOST_ROLE,
    ends_as_role,
    is_role,
    role_at,
    short,
)
from bot.expressions import Expression
from bot.hearing import Named


def read_people(text: str) -> tuple[Named, ...]:
    """Read all people that a text names; empty where it names nobody."""
    related, text = kin(by_name(text))
    text = prepared(answering(text)) if text else ""
    found: list[Named] = []
    for line in SPLIT.split(text):
        role = ARTICLE.sub("", does(line))
        alone = ARTICLE.sub("", line.strip())
        if found and not found[-1].role and is_role(alone):
            found[-1] = _being(found[-1], short(alone))
        elif role and found and not found[-1].role and is_role(role):
            # "The other is Dan. I think he is HR."
            found[-1] = _being(found[-1], short(role))
        else:
            found += _of_line(line)
    unique: dict[str, Named] = {}
    for one in (*found, *related):
        key = one.name.casefold()
        if _NO_PERSON.match(key):
            continue  # "the post is team lead" tells of no person
        before = unique.get(key)
        unique[key] = one if before is None or not before.role else before
    return tuple(unique.values())


_NO_PERSON: Final = Expression(
    r"(?:the|this|that|my|your) (?:post|job|role|position|vacancy|title|salary|work)\b"
)


def _of_line(line: str) -> list[Named]:
    line = trimmed(LENGTH.sub(" ", JUNK.sub(" ", line)))
    line = re.sub(r"^\s*(?:[-–—*•]|\d{1,2}[.)])\s*", "", line)
    found: list[Named] = []
    large = False  # whether the one before was written with capitals
    pieces = list(_pieces(line))
    for place, (piece, aside) in enumerate(pieces):
        if names_nobody(piece):
            continue
        one = one_of(piece)
        before = found[-1] if found else None
        said_of = before is not None and _open(before) and aside
        said_of = said_of and not _one_of_several(piece, pieces[place + 1 :])
        if aside and before is not None and CALLED_A_PLACE.fullmatch(piece):
            # "Castle Homes, it's a housing association": that is nobody.
            found.pop()
        elif aside and re.match(r"(?:it'?s|it is)\b", piece, re.I):
            continue
        elif before is not None and aside and (from_there := _from(before, piece)):
            found[-1] = from_there
        elif before is not None and one and aside and _last_is(pieces, place, before):
            found[-1] = Named(before.name, one.role)
        elif before is not None and said_of and (role := _said_of(piece, one, large)):
            found[-1] = _being(before, role)
        elif one is None:
            continue
        elif aside and before is not None and _follows(one, before):
            # "the owner, Marta"
            found[-1] = Named(one.name, before.role)
        elif one.name:
            found.append(one)
        elif before is not None and not before.role:
            found[-1] = _being(before, one.role)
        else:
            found.append(Named(the_one(one.role), one.role))
        large = any(word[:1].isupper() for word in piece.split())
    return _shared(found)


def _last_is(pieces: list[tuple[str, bool]], place: int, before: Named) -> bool:
    """Whether the end of a line says what its last one does, who has no name.

    "Ruth, and a woman from another school, independent assessor": a list that "and" has
    ended does not go on.
    """
    piece, described = pieces[place][0], before.name.removeprefix("the ")
    if place != len(pieces) - 1 or pieces[place - 1][1]:
        return False
    if _SOMEONE.match(described) is None or _OF.search(described) is None:
        return False
    return piece.islower() and is_role(piece) and not ARTICLE.match(piece)


_ONE: Final = Expression(r"(?:an?|one|another|some|two|three)\s", re.IGNORECASE)


def _one_of_several(piece: str, behind: list[tuple[str, bool]]) -> bool:
    """Whether a list goes on: "Dr. Alvarez, an assistant principal and a parent"."""
    if not behind or not _ONE.match(piece):
        return False
    following, comma = behind[0]
    return not comma and len(behind) == 1 and _ONE.match(following) is not None


def _shared(found: list[Named]) -> list[Named]:
    """Give those who are named behind what they are together what each of them is.

    "The owners, Chidi and Ngozi": both are owners.
    """
    for place, one in enumerate(found):
        behind = [n for n in found[place + 1 :] if not n.role and n.name]
        what = _SEVERAL.fullmatch(one.name)
        if what is None or not is_role(what["one"]) or not behind:
            continue
        owners = {id(n) for n in behind[:_PAIR]}
        return [
            Named(n.name, short(what["one"])) if id(n) in owners else n
            for n in found
            if n is not one
        ]
    return found


_SEVERAL: Final = Expression(r"(?:the|two|both) (?P<one>(?:\w+ )?\w+)s", re.IGNORECASE)
_PAIR: Final = 2


def _open(one: Named) -> bool:
    """Whether more may be said of what somebody does: "a colleague of hers"."""
    return not one.role or _WEAK.fullmatch(one.role) is not None


_WEAK: Final = Expression(
    r"(?:colleague|friend|somebody|someone|other one|boss) of \w+|colleague",
    re.IGNORECASE,
)


def _said_of(piece: str, one: Named | None, large: bool) -> str:
    """Give what a piece behind a comma says of who was named before it."""
    does = re.match(
        r"^(?:(?:and )?(?:she|he|they)|who)(?P<is>'s|'re| is| are)? (?P<role>.+)$",
        piece,
        re.I,
    )
    if does is not None:
        return short(does["role"]) if does["is"] else f"who {short(does['role'])}"
    role = ARTICLE.sub("", piece)
    if piece.casefold().startswith("the ") and is_role(role):
        return short(role)
    if _DOES.match(piece):
        return f"who {short(piece)}"[:LONGEST]
    article = piece != role and not _SOMEBODY.search(role)
    if article and role.islower() and len(role.split()) <= MOST_ROLE:
        return short(role)
    parts = piece.casefold().split()
    if parts and parts[0] in ROLES and all(w.isupper() for w in piece.split()[1:]):
        return short(piece)
    alone = large and len(parts) == 1 and piece.islower() and piece not in COMMON
    if alone and (one is None or not one.role):
        return short(piece)
    plain = bool(parts) and all(part in OF_ROLES for part in parts)
    below = large and piece[:1].islower() and len(parts) <= MOST_ROLE
    if below and ends_as_role(piece):
        return short(piece)
    named = one is not None and bool(one.role)
    return short(piece) if (plain or below) and not named else ""


_DOES: Final = Expression(
    r"(?:also |only |still )?[a-z]{2,}s (?:the|an?|all|our|their|his|her|everything"
    r"|people"
    r"|things|over|up|out|after|with)\b.+",
)
"""A verb behind a name says what somebody does: "signs the cheques"."""
_SOMEBODY: Final = Expression(rf"\b{SOMEBODY}\b", re.IGNORECASE)


def _from(one: Named, piece: str) -> Named | None:
    """Say where a nameless one comes from: "a woman, from finance"."""
    place = re.match(r"(?:she'?s |he'?s )?from (?:the )?(.+)$", piece, re.I)
    if place is None or one.role or not NOBODY.fullmatch(one.name):
        return None
    where = short(place[1])
    return Named(f"{one.name} from {where}"[:LONGEST], where)


def _being(one: Named, role: str) -> Named:
    """Give somebody what they do; who has no name is called by it."""
    nameless = NOBODY.fullmatch(one.name) and not role.startswith("who ")
    return Named(the_one(role) if nameless else one.name, role)


def _follows(one: Named, before: Named) -> bool:
    """Whether a name belongs to who is known by what they do: "the owner, Marta"."""
    return bool(one.name) and not one.role and _waiting(before)


def _waiting(one: Named) -> bool:
    """Whether somebody is known by what they do alone, and a name may follow."""
    known = one.name.casefold().removeprefix("the ")
    described = _SOMEONE.match(known) is not None and _OF.search(known) is not None
    if _SEVERAL.fullmatch(one.name) or _MANY.search(one.name):
        return False
    return bool(one.role) and (known == one.role.casefold() or described)


_OF: Final = Expression(r" (?:from|of|in) ")
_MANY: Final = Expression(r"\b(?:team|panel|board|group|staff|people|committee)$", re.I)
_SOMEONE: Final = Expression(
    r"(?:one|man|woman|lady|gentleman|guy|bloke|lassie|lad|person|colleague)\b",
    re.IGNORECASE,
)


def _pieces(line: str) -> Iterator[tuple[str, bool]]:
    """Cut a line into what may be one person or what one does.

    Tells of each whether it stands behind a comma and not behind "and".
    """
    parts = re.split(r"(,(?![^(]*\))|\s+(?:and also|plus|as well as)\s+)", line)
    for number in range(0, len(parts), 2):
        comma = bool(number) and parts[number - 1].strip() == ","
        part = parts[number].strip()
        comma = comma and re.match(r"(?:and|&|\+)\s", part, re.I) is None
        held = ""
        for piece in re.split(r"\s+(?:and|&|\+)\s+(?![^(]*\))", part):
            if held and _goes_on(held, piece):
                held = f"{held} and {piece}"
                continue
            if held:
                yield held, comma
                comma = False
            held = re.sub(r"^(?:and|&|\+)\s+", "", piece.strip(), flags=re.I)
        if held:
            yield held, comma


def _goes_on(held: str, piece: str) -> bool:
    """Whether "and" stands inside what somebody does: "head of sales and marketing"."""
    words = piece.casefold().split()
    if not words or piece[:1].isupper() or words[0] in ("the", "a", "an", *TITLE):
        return False
    role = role_at(held.split())
    return role is not None and all(w in OF_ROLES for w in words)
