"""Read people as they are named in running words: names, titles, roles, helpers.

"sister carol whitfield the matron and a man from hr i dont know his name" are two
people. Who is known by a description only is called by it, "the man from HR"; who
arranged it is the coordinator; what is no person, "bless her", is nothing.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.core.lengths import LENGTH, only_a_length
from bot.core.naming_beside import answering, names_nobody, trimmed
from bot.core.naming_lines import (
    CALLED_A_PLACE,
    COUNTED,
    JUNK,
    LEAD,
    SOMEBODY,
    SPLIT,
    does,
    prepared,
)
from bot.core.naming_words import COMMON, LOWER, OF_ROLES, ROLES, TITLE
from bot.core.roles import (
    ARTICLE,
    LONGEST,
    MOST_ROLE,
    a_name,
    ends_as_role,
    is_role,
    role_at,
    short,
    sounds_as_role,
    titled,
)
from bot.hearing import Named

_MOST_WORDS: Final = 8  # of a description

HELPER: Final = "coordinator"
"""The role of somebody who arranged it, where no other is named."""

_ARRANGED: Final = re.compile(
    r"^(?P<name>.+?)\s+(?:(?:who|she|he|they)\s+)?(?:(?:has|had|kindly)\s+)?"
    r"(?:arranged|arranges|is arranging|set (?:it|this|that|everything) up|sets it up"
    r"|organi[sz]ed|organi[sz]es|booked|invited|sent|sorted|fixed|coordinated"
    r"|co-ordinated|let me in|helped)\b.*$",
    re.IGNORECASE,
)
_THANKED: Final = re.compile(
    r"^(?:(?:many )?thanks|thank you|ta|cheers) (?:also )?to\s+(?P<name>.+)$",
    re.IGNORECASE,
)
_PLACED: Final = re.compile(
    r"^(?P<name>.+?)\s+(?:in|at|on|from)\s+(?P<where>.+)$", re.I
)
_WHO: Final = re.compile(
    r"^(?P<name>.+?),?\s+(?:(?:who|she|he|they)(?P<is>'s|'re|\s+is|\s+are|\s+was)?"
    r"|(?P<be>is|was|will be))\s+(?P<role>.+)$",
    re.IGNORECASE,
)
_NAME_IS: Final = re.compile(
    r"^(?:(?P<role>.+?),?\s+)??(?:(?:whose|his|her|their|the)\s+)?names?"
    r"(?:\s+is|'?s|\s+was)?\s+(?P<name>\S.*)$",
    re.IGNORECASE,
)
_BRACKET: Final = re.compile(r"^(?P<name>[^()]+?)\s*\((?P<role>[^()]*)\)?$")
_DASHED: Final = re.compile(r"^(?P<name>\S.*?)(?:\s+[-–—]+\s+|\s*:\s+)(?P<role>\S.*)$")
_CALLED: Final = re.compile(
    rf"^(?:{COUNTED}\s+)?(?:\w+\s+)?{SOMEBODY}\s+(?:from|at|in|of)\s+(?P<role>.+?),?\s+"
    r"(?:called|named|by the name of|(?:his|her) name is)\s+(?P<name>.+)$",
    re.IGNORECASE,
)
_DESCRIBED: Final = re.compile(
    rf"^(?:{COUNTED}\s+)?(?:\w+\s+)?{SOMEBODY}(?:\s+(?:from|at|in|of|with|who"
    rf"|for)\b.*)?$",
    re.IGNORECASE,
)


def read_people(text: str) -> tuple[Named, ...]:
    """Read all people that a text names; empty where it names nobody."""
    text = prepared(answering(text))
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
    for one in found:
        key = one.name.casefold()
        before = unique.get(key)
        unique[key] = one if before is None or not before.role else before
    return tuple(unique.values())


def _of_line(line: str) -> list[Named]:
    line = trimmed(LENGTH.sub(" ", JUNK.sub(" ", line)))
    line = re.sub(r"^\s*(?:[-–—*•]|\d{1,2}[.)])\s*", "", line)
    found: list[Named] = []
    large = False  # whether the one before was written with capitals
    for piece, aside in _pieces(line):
        if names_nobody(piece):
            continue
        one = _one(piece)
        before = found[-1] if found else None
        said_of = before is not None and _open(before) and aside
        if aside and before is not None and CALLED_A_PLACE.fullmatch(piece):
            # "Castle Homes, it's a housing association": that is nobody.
            found.pop()
        elif aside and re.match(r"(?:it'?s|it is)\b", piece, re.I):
            continue
        elif before is not None and aside and (from_there := _from(before, piece)):
            found[-1] = from_there
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
            found.append(Named(_the(one.role), one.role))
        large = any(word[:1].isupper() for word in piece.split())
    return _shared(found)


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


_SEVERAL: Final = re.compile(r"(?:the|two|both) (?P<one>(?:\w+ )?\w+)s", re.IGNORECASE)
_PAIR: Final = 2


def _open(one: Named) -> bool:
    """Whether more may be said of what somebody does: "a colleague of hers"."""
    return not one.role or _WEAK.fullmatch(one.role) is not None


_WEAK: Final = re.compile(
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


_DOES: Final = re.compile(
    r"(?:also |only |still )?[a-z]{2,}s (?:the|an?|all|our|their|his|her|everything"
    r"|people"
    r"|things|over|up|out|after|with)\b.+",
)
"""A verb behind a name says what somebody does: "signs the cheques"."""
_SOMEBODY: Final = re.compile(rf"\b{SOMEBODY}\b", re.IGNORECASE)


def _from(one: Named, piece: str) -> Named | None:
    """Say where a nameless one comes from: "a woman, from finance"."""
    place = re.match(r"(?:she'?s |he'?s )?from (?:the )?(.+)$", piece, re.I)
    if place is None or one.role or not _NOBODY.fullmatch(one.name):
        return None
    where = short(place[1])
    return Named(f"{one.name} from {where}"[:LONGEST], where)


def _being(one: Named, role: str) -> Named:
    """Give somebody what they do; who has no name is called by it."""
    nameless = _NOBODY.fullmatch(one.name) and not role.startswith("who ")
    return Named(_the(role) if nameless else one.name, role)


def _the(role: str) -> str:
    """Call somebody by what they do: "the repairs manager"."""
    if _SEVERAL_OF.search(role):
        return role
    first = role.split()[0]
    small = first.istitle() and first.casefold() in (*OF_ROLES, *ROLES)
    return f"the {role[:1].lower()}{role[1:]}" if small else f"the {role}"


_NOBODY: Final = re.compile(rf"the (?:other )?{SOMEBODY}", re.IGNORECASE)
_SEVERAL_OF: Final = re.compile(r"^(?:the|\d|two|three|four)\b|s$|^[A-Z]{2}$")


def _follows(one: Named, before: Named) -> bool:
    """Whether a name belongs to who is known by what they do: "the owner, Marta"."""
    return bool(one.name) and not one.role and _waiting(before)


def _waiting(one: Named) -> bool:
    """Whether somebody is known by what they do alone, and a name may follow."""
    known = one.name.casefold().removeprefix("the ")
    described = _SOMEONE.match(known) is not None and "from " in known
    if _SEVERAL.fullmatch(one.name) or _MANY.search(one.name):
        return False
    return bool(one.role) and (known == one.role.casefold() or described)


_MANY: Final = re.compile(r"\b(?:team|panel|board|group|staff|people|committee)$", re.I)
_SOMEONE: Final = re.compile(
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


def _one(piece: str) -> Named | None:
    """Read one person, or what one does: the name is empty then."""
    piece = " ".join(LEAD.sub("", piece.strip()).split()).strip(' .,;:"“”-–')
    piece = re.sub(r"\s+(?:as well|too|also)$", "", piece, flags=re.I)
    if not piece or only_a_length(piece) or names_nobody(piece):
        return None
    for pattern in (_THANKED, _ARRANGED):
        if (found := pattern.match(piece)) is not None:
            name = found["name"]
            placed = _PLACED.match(name)
            where = placed["where"] if placed is not None else ""
            name = placed["name"] if placed is not None else name
            if where:
                where = (
                    f" in {where}" if where.startswith("the ") else f", {short(where)}"
                )
            called = a_name(name)
            return Named(called, f"{HELPER}{where}"[:LONGEST]) if called else None
    if (found := _CALLED.match(piece)) is not None and a_name(found["name"]):
        return Named(a_name(found["name"]), short(found["role"]))
    if (found := _NAME_IS.match(piece)) is not None:
        called = a_name(found["name"])
        role = found["role"] or ""
        if called:
            return Named(called, "" if _DESCRIBED.match(role) else short(role))
    if (found := _BRACKET.match(piece) or _DASHED.match(piece)) is not None:
        called = a_name(found["name"]) or a_name(found["name"], marked=True)
        return Named(called, short(found["role"])) if called else None
    large = len(piece.split()) > 1 and all(w[:1].isupper() for w in piece.split())
    if (organ := _OF_AN_ORGAN.match(piece)) is not None:
        return Named(f"the {organ['who'].casefold()} from {organ['x']}", organ["x"])
    if _DESCRIBED.match(piece) and not (large and a_name(piece)):
        return _nameless(piece)
    if (found := _WHO.match(piece)) is not None:
        return _doing(piece, found)
    return _plain(piece)


_OF_AN_ORGAN: Final = re.compile(
    r"(?i:one|an?|the|another) (?P<who>(?i:woman|man|lady|person|guy|gentleman))"
    r" (?:of the |of )?"
    r"(?P<x>[A-ZÀ-Ž]\w*(?:rat|ung|stelle|abteilung|amt|vorstand|leitung|ion|HR"
    r"|[A-Z]{2,}))$"
)
"""Somebody of a council or a department: "one woman Betriebsrat"."""


def _doing(piece: str, found: re.Match[str]) -> Named | None:
    name, role = found["name"], found["role"]
    if _NOBODY.fullmatch(name) and is_role(ARTICLE.sub("", role)):
        return Named(_the(short(role)), short(role))
    if is_role(name) and not is_role(role) and (called := a_name(role)):
        return Named(called, short(name))
    called = a_name(name)
    if called and role.split()[0].casefold() not in ("not", "nice", "fine", "ok"):
        is_it = found["is"] or found["be"]
        return Named(called, short(role) if is_it else f"who {short(role)}"[:LONGEST])
    return _plain(piece)


_BARE: Final = re.compile(
    r"(?:(?:an?|one|another|some|the)\s+)?(?:(?:other|older|younger|young|old|tall|nice"
    r"|second|third|new)\s+)?(?:(?P<does>[\w&]+(?: \w+)?)\s+)?"
    r"(?P<who>man|woman|lady|gentleman|guy|bloke|chap|fella)",
    re.IGNORECASE,
)


def _nameless(piece: str) -> Named | None:
    """Call somebody by a description: "a man from hr" is "the man from HR"."""
    words = piece.split()
    common = len(words) == 1 and words[0].casefold() in COMMON
    if len(words) > _MOST_WORDS or common:
        return None
    bare = _BARE.fullmatch(piece)
    if bare is not None and len(piece.split()) > 1:
        does = short(bare["does"] or "")
        if does and not all(w.casefold() in (*OF_ROLES, *ROLES) for w in does.split()):
            return None
        called = f"{does} {bare['who'].casefold()}".strip()
        return Named(f"the {called}", does)
    place = re.search(r"\b(?:from|at|in|of|for)\s+(.+)$", piece, re.I)
    if place is None and not re.match(r"(?:someone|somebody)\s", piece, re.I):
        return None
    if place is not None and all(w in COMMON for w in place[1].casefold().split()):
        return None
    role = short(place[1]) if place is not None else ""
    does = "" if place is None or place[0][:3].casefold() in ("at ", "for") else role
    name = re.sub(
        r"^(?:an?|one|some|another|his|her|their|my)\s+", "the ", piece, flags=re.I
    )
    name = re.sub(r"^the (?=from |of |in )", "the one ", name)
    if place is not None:
        lead = name[: len(name) - len(place[1])]
        article = "the " if place[1].casefold().startswith("the ") else ""
        name = f"{lead}{article}{role}"
    if re.match(rf"{SOMEBODY}\b", name, re.I) and not re.match(r"some", name, re.I):
        name = f"the {name}"
    return Named(name[:LONGEST], does)


def _plain(piece: str) -> Named | None:
    """Read a piece that nothing marks: a name, a role, or both."""
    article = ARTICLE.match(piece) is not None
    words = piece.split()
    if len(words) > 12:
        return None
    counted = re.match(r"^(?:two|three|four|\d)\s+(.+)$", piece, re.I)
    if counted is not None and is_role(counted[1]):
        return Named(piece, short(counted[1]))
    if (placed := re.match(r"^(.+?)\s+from\s+(.+)$", piece, re.I)) is not None:
        called = a_name(placed[1])
        if called:
            return Named(called, short(placed[2]))
    if article:
        bare = ARTICLE.sub("", piece)
        role = is_role(bare) or ends_as_role(bare) or sounds_as_role(bare)
        if not role:
            named = bare.split()
            at = next((n for n, w in enumerate(named) if w[:1].isupper()), None)
            while at and at > 1 and named[at - 1] in LOWER:
                at -= 1  # "the managing director von Arx"
            if (
                at
                and is_role(" ".join(named[:at]))
                and (c := a_name(" ".join(named[at:])))
            ):
                return Named(c, short(" ".join(named[:at])))
            return None
        return Named(f"the {short(bare)}", short(bare))
    # "mr singh the depot manager"
    middle = re.match(r"^(.+?)\s+(?:the|our|their|my|an?)\s+(.+)$", piece, re.I)
    does = middle is not None and (is_role(middle[2]) or ends_as_role(middle[2]))
    if middle is not None and does and (called := a_name(middle[1])):
        return Named(called, short(middle[2]))
    if turned := _named_behind(words):
        return turned
    if is_role(piece) and not titled(words):
        return Named("", short(piece))
    if called := a_name(piece):
        return Named(called)
    # "mrs o'connor headteacher"
    start = 2 if words[0].strip(".").casefold() in TITLE else 1
    for at in range(len(words) - 1, start - 1, -1):
        name, role = " ".join(words[:at]), " ".join(words[at:])
        longer = at > start and is_role(" ".join(words[at - 1 :]))
        if longer or not is_role(role) or is_role(words[at - 1]):
            continue
        if called := a_name(name):
            return Named(called, short(role))
    return None


_SMALL: Final = frozenset("of the a an and for in on at".split())


def _named_behind(words: list[str]) -> Named | None:
    """Read who is named behind what they do: "receptionist Breda"."""
    for at in range(len(words) - 1, 0, -1):
        role, name = words[:at], words[at:]
        ends = role[-1].casefold() in ROLES
        if not ends and "of" in role and name[0][:1].isupper():
            ends = role[-1] in OF_ROLES and role[-1] not in _SMALL
        if not ends or titled(words) or not is_role(" ".join(role)):
            continue
        if any(w.casefold() in OF_ROLES or w.casefold() in ROLES for w in name):
            continue
        if all(w.isupper() for w in name):
            continue  # "Head FCC"
        called = a_name(" ".join(name))
        if called and (called == " ".join(name) or len(name) == 1):
            return Named(called, short(" ".join(role)))
    return None
