"""Read one person out of a piece of a line: a name, a role, both, or a description."""

import re
from typing import Final

from bot.core.lengths import only_a_length
from bot.core.naming_beside import names_nobody
from bot.core.naming_lines import COUNTED, LEAD, SOMEBODY
from bot.core.naming_words import COMMON, LOWER, OF_ROLES, ROLES, TITLE
from bot.core.roles import (
    ARTICLE,
    LONGEST,
    a_name,
    ends_as_role,
    is_role,
    short,
    sounds_as_role,
    titled,
)
from bot.expressions import Expression
from bot.hearing import Named

_MOST_WORDS: Final = 8  # of a description

HELPER: Final = "coordinator"
"""The role of somebody who arranged it, where no other is named."""

_ARRANGED: Final = Expression(
    r"^(?P<name>.+?)\s+(?:(?:who|she|he|they)\s+)?(?:(?:has|had|kindly)\s+)?"
    r"(?:arranged|arranges|is arranging|set (?:it|this|that|everything) up|sets it up"
    r"|organi[sz]ed|organi[sz]es|booked|invited|sent|sorted|fixed|coordinated"
    r"|co-ordinated|let me in|helped)\b.*$",
    re.IGNORECASE,
)
_THANKED: Final = Expression(
    r"^(?:(?:many )?thanks|thank you|ta|cheers) (?:also )?to\s+(?P<name>.+)$",
    re.IGNORECASE,
)
_PLACED: Final = Expression(
    r"^(?P<name>.+?)\s+(?:in|at|on|from)\s+(?P<where>.+)$", re.I
)
_WHO: Final = Expression(
    r"^(?P<name>.+?),?\s+(?:(?:who|she|he|they)(?P<is>'s|'re|\s+is|\s+are|\s+was)?"
    r"|(?P<be>is|was|will be))\s+(?P<role>.+)$",
    re.IGNORECASE,
)
_NAME_IS: Final = Expression(
    r"^(?:(?P<role>.+?),?\s+)??(?:(?:whose|his|her|their|the)\s+)?names?"
    r"(?:\s+is|'?s|\s+was)?\s+(?P<name>\S.*)$",
    re.IGNORECASE,
)
_BRACKET: Final = Expression(r"^(?P<name>[^()]+?)\s*\((?P<role>[^()]*)\)?$")
_DASHED: Final = Expression(r"^(?P<name>\S.*?)(?:\s+[-–—]+\s+|\s*:\s+)(?P<role>\S.*)$")
_CALLED: Final = Expression(
    rf"^(?:{COUNTED}\s+)?(?:\w+\s+)?{SOMEBODY}\s+(?:from|at|in|of)\s+(?P<role>.+?),?\s+"
    r"(?:called|named|by the name of|(?:his|her) name is)\s+(?P<name>.+)$",
    re.IGNORECASE,
)
_ROLE_CALLED: Final = Expression(
    r"^(?:an?|the|one|another)\s+(?P<role>.+?),?\s+(?:called|named)\s+(?P<name>.+)$",
    re.IGNORECASE,
)
_DESCRIBED: Final = Expression(
    rf"^(?:{COUNTED}\s+)?(?:\w+\s+)?{SOMEBODY}(?:\s+(?:quite |very |more )?(?:senior"
    rf"|junior|else|new|important|higher? up))?(?:\s+(?:from|off|at|in|of|with|who"
    rf"|for|taking|writing|sitting)\b.*)?$",
    re.IGNORECASE,
)


def one_of(piece: str) -> Named | None:
    """Read one person, or what one does: the name is empty then."""
    piece = " ".join(LEAD.sub("", piece.strip()).split()).strip(' .,;:"“”-–')
    piece = re.sub(r"\s+(?:as well|too|also)$", "", piece, flags=re.I)
    if not piece or only_a_length(piece) or names_nobody(piece):
        return None
    if _EITHER.fullmatch(piece):
        return Named(piece)
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
    found = _ROLE_CALLED.match(piece)
    if found is not None and is_role(found["role"]) and a_name(found["name"]):
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


_EITHER: Final = Expression(r"[A-ZÀ-Ž][\w'-]+ or [A-ZÀ-Ž][\w'-]+")
"""A name that is not known for sure: "Moira or Maura"."""
_OF_AN_ORGAN: Final = Expression(
    r"(?i:one|an?|the|another) (?P<who>(?i:woman|man|lady|person|guy|gentleman))"
    r" (?:of the |of )?"
    r"(?P<x>[A-ZÀ-Ž]\w*(?:rat|ung|stelle|abteilung|amt|vorstand|leitung|ion|HR"
    r"|[A-Z]{2,}))$"
)
"""Somebody of a council or a department: "one woman Betriebsrat"."""


def _doing(piece: str, found: re.Match[str]) -> Named | None:
    name, role = found["name"], found["role"]
    if NOBODY.fullmatch(name) and is_role(ARTICLE.sub("", role)):
        return Named(the_one(short(role)), short(role))
    if is_role(name) and not is_role(role) and (called := a_name(role)):
        return Named(called, short(name))
    called = a_name(name)
    if called and role.split()[0].casefold() not in ("not", "nice", "fine", "ok"):
        is_it = found["is"] or found["be"]
        return Named(called, short(role) if is_it else f"who {short(role)}"[:LONGEST])
    return _plain(piece)


_BARE: Final = Expression(
    r"(?:(?:an?|one|another|some|the)\s+)?(?:(?:other|older|younger|young|old|tall|nice"
    r"|second|third|new)\s+)?(?:(?P<does>[\w&]+(?: \w+)?)\s+)?"
    r"(?P<who>man|woman|lady|gentleman|guy|bloke|chap|fella|(?<=\w )person)",
    re.IGNORECASE,
)


_DOING: Final = Expression(
    rf"\b{SOMEBODY} (?:taking|writing|sitting) (?:\w+ ?){{1,3}}$", re.IGNORECASE
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
    if _DOING.search(piece):
        return Named(re.sub(r"^(?:an?|one|some|another)\s+", "the ", piece, flags=re.I))
    if re.match(
        rf"(?:the|that|an?|some)\s+(?:\w+\s+)?{SOMEBODY} who (?!i\b)", piece, re.I
    ):
        named = re.sub(r"^(?:that|an?|some)\s+", "the ", piece, flags=re.I)
        return Named(named[:LONGEST])
    place = re.search(r"\b(?:from|off|at|in|of|for)\s+(.+)$", piece, re.I)
    if place is None and not re.match(r"(?:someone|somebody)\s", piece, re.I):
        return None
    if place is not None and all(w in COMMON for w in place[1].casefold().split()):
        return None
    role = short(place[1]) if place is not None else ""
    does = "" if place is None or place[0][:3].casefold() in ("at ", "for") else role
    name = re.sub(
        r"^(?:an?|one|some|another|his|her|their|my)\s+", "the ", piece, flags=re.I
    )
    name = re.sub(r"^the (?=from |off |of |in )", "the one ", name)
    if place is not None:
        lead = name[: len(name) - len(place[1])]
        led = re.match(r"(?:the|another) ", place[1], re.I)
        article = led[0].casefold() if led is not None else ""
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
        if not (is_role(bare) or ends_as_role(bare) or sounds_as_role(bare)):
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
    if (boss := _role_first(words)) is not None:
        return boss
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


def _role_first(words: list[str]) -> Named | None:
    """Read who is named with a title behind what they do: "my boss mr Bell"."""
    at = next((n for n, w in enumerate(words) if w.strip(".").casefold() in TITLE), 0)
    if not at or words[0].casefold() not in (
        "my",
        "our",
        "his",
        "her",
        "their",
        "your",
    ):
        return None
    role = " ".join(words[1:at])
    if not role or not (is_role(role) or ends_as_role(role)):
        return None
    called = a_name(" ".join(words[at:]))
    return Named(called, short(role)) if called else None


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


def the_one(role: str) -> str:
    """Call somebody by what they do: "the repairs manager"."""
    if _SEVERAL_OF.search(role):
        return role
    first = role.split()[0]
    small = first.istitle() and first.casefold() in (*OF_ROLES, *ROLES)
    return f"the {role[:1].lower()}{role[1:]}" if small else f"the {role}"


NOBODY: Final = Expression(rf"the (?:other )?{SOMEBODY}", re.IGNORECASE)
_SEVERAL_OF: Final = Expression(r"^(?:the|\d|two|three|four)\b|s$|^[A-Z]{2}$")
