"""Read people as they are named in running words: names, titles, roles, helpers.

"sister carol whitfield the matron and a man from hr i dont know his name" are two
people. Who is known by a description only is called by it, "the man from HR"; who
arranged it is the coordinator; what is no person, "bless her", is nothing.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.core.naming_words import COMMON, LOWER, OF_ROLES, ROLES, TITLE, UPPER
from bot.hearing import Named

LONGEST: Final = 60
"""Letters kept of a name or a role."""

MOST_NAME: Final = 4
"""Words of a name that nothing marks as one."""

_MOST_WORDS: Final = 8  # of a description
_MOST_SMALL: Final = 3  # words of a name in small letters
_MOST_ROLE: Final = 4  # words of what somebody does that nothing marks

HELPER: Final = "coordinator"
"""The role of somebody who arranged it, where no other is named."""

_SOMEBODY: Final = (
    r"(?:m[ae]n|wom[ae]n|lady|ladies|gentlem[ae]n|guys?|blokes?|chaps?|girls?|boys?"
    r"|person|people|someone|somebody|one|fellows?|gal)"
)
_COUNTED: Final = (
    r"(?:the|a|an|some|two|three|four|five|his|her|their|my|our|one|another)"
)
_JUNK: Final = re.compile(
    r"(?:(?:i (?:really )?(?:do ?n[o'’]?t|didn'?t|did not|never|ca ?n[o'’]?t)"
    r" (?:know|catch|get|remember|recall|have) (?:\w+ ){0,2}?(?:sur)?names?(?: yet)?)"
    r"|(?:do ?n[o'’]?t|not sure) (?:know )?(?:of )?(?:his|her|their|the) names?"
    r"|no names?(?: yet)?|name (?:unknown|not known)|whose names? i\b.*"
    r"|whatever (?:his|her) name is|god ?bless(?: (?:her|him|them))?"
    r"|bless (?:her|him|them|it)(?: heart| cotton socks)?|l+o+l+|(?:ha){2,}h?|he(?:he)+"
    r"|i (?:think|guess|believe|suppose|hope|reckon)|apparently|probably|maybe|perhaps"
    r"|same as (?:last time|before)|the same (?:lady|man|woman"
    r"|person) as (?:last time|before)"
    r"|that'?s (?:all|it|everyone|everybody)|(?:if i remember )?(?:rightly|right)"
    r"|as far as i know|you know|of course|thank god|poor thing|please"
    r"|(?:and|or) (?:so on|something)|etc)",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(
    r"^\W*(?:(?:well|so|ok|okay|oh|yes|yeah|um+|hm+|hi|right|no|and|also|plus|then"
    r"|it'?s"
    r"|it is|it'?ll be|it will be|they'?re|they are|that'?s|there'?s|there is|there are"
    r"|there was|there were|there'?ll be|there will be|i'?m|i am|i'?ll|i will|we|i"
    r"|meeting|meet|met|see|saw|seeing|with|just|only|by|a panel|panel|the panel"
    r"|the people|the interviewers|the panel members|people|interviewers|mine|them"
    r"|he is|he'?s|she is|she'?s|will be|were|are|is|was|be|different people|though"
    r"|someone called|somebody called"
    r"|a (?:man|woman|lady|guy|bloke|person|chap) (?:called|named)|called|named"
    r"|can you (?:not )?(?:just )?(?:take|use|put|add|do)|could you (?:take|use|add"
    r"|put)"
    r"|please (?:add|take|use|put)|add|take|use|put in|not|one is|the other is"
    r"|the first is|the second is|the third is|first|second|third)"
    r"(?![\w'’])[\s:,]*)+",
    re.IGNORECASE,
)
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
_DESCRIBED: Final = re.compile(
    rf"^(?:{_COUNTED}\s+)?(?:\w+\s+)?{_SOMEBODY}(?:\s+(?:from|at|in|of|with|who"
    rf"|for)\b.*)?$",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(r"^(?:the|a|an|our|their|my|his|her)\s+", re.IGNORECASE)
_SPLIT: Final = re.compile(
    r"[\n;!?]+|(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bst)(?<!\bprof)(?<!\brev)(?<!\b\w)"
    r"\.(?=\s|$)",
    re.IGNORECASE,
)


def read_people(text: str) -> tuple[Named, ...]:
    """Read all people that a text names; empty where it names nobody."""
    text = text.replace("’", "'")
    found: list[Named] = []
    for line in _SPLIT.split(text):
        found += _of_line(line)
    unique: dict[str, Named] = {}
    for one in found:
        key = one.name.casefold()
        before = unique.get(key)
        unique[key] = one if before is None or not before.role else before
    return tuple(unique.values())


def written(name: str) -> str:
    """Write a name with capitals where it came without: "carol o'neil"."""
    words = name.split()
    return " ".join(
        word if not word.islower() or (place and word in LOWER) else _capital(word)
        for place, word in enumerate(words)
    )


def _capital(word: str) -> str:
    if word in UPPER:
        return UPPER[word]
    return "-".join(
        re.sub(r"^(o'|mc)?([a-z])", _initials, part) for part in word.split("-")
    )


def _initials(found: re.Match[str]) -> str:
    lead = (found[1] or "").capitalize()
    return lead + found[2].upper()


def short(role: str) -> str:
    """Write what somebody does: abbreviations as such, no article before it."""
    role = _ARTICLE.sub("", " ".join(role.split()).strip(" .,;:()"))
    words = (UPPER.get(w, w) if w != "it" or role == "it" else w for w in role.split())
    return " ".join(words)[:LONGEST]


def _of_line(line: str) -> list[Named]:
    line = _JUNK.sub(" ", line)
    line = re.sub(r"^\s*(?:[-–—*•]|\d{1,2}[.)])\s*", "", line)
    found: list[Named] = []
    large = False  # whether the one before was written with capitals
    for piece, aside in _pieces(line):
        one = _one(piece)
        before = found[-1] if found else None
        said_of = before is not None and not before.role and aside
        if before is not None and said_of and (role := _said_of(piece, one, large)):
            found[-1] = Named(before.name, role)
        elif one is None:
            continue
        elif aside and before is not None and _follows(one, before):
            # "the owner, Marta"
            found[-1] = Named(one.name, before.role)
        elif one.name:
            found.append(one)
        elif before is not None and not before.role:
            found[-1] = Named(before.name, one.role)
        else:
            found.append(Named(one.role, one.role))
        large = any(word[:1].isupper() for word in piece.split())
    return found


def _said_of(piece: str, one: Named | None, large: bool) -> str:
    """Give what a piece behind a comma says of who was named before it."""
    does = re.match(
        r"^(?:(?:and )?(?:she|he|they)|who)(?P<is>'s|'re| is| are)? (?P<role>.+)$",
        piece,
        re.I,
    )
    if does is not None:
        return short(does["role"]) if does["is"] else f"who {short(does['role'])}"
    role = _ARTICLE.sub("", piece)
    if piece.casefold().startswith("the ") and _is_role(role):
        return short(role)
    parts = piece.casefold().split()
    plain = bool(parts) and all(part in OF_ROLES for part in parts)
    below = large and piece[:1].islower() and len(parts) <= _MOST_ROLE
    if below and _ends_as_role(piece):
        return short(piece)
    named = one is not None and bool(one.role)
    return short(piece) if (plain or below) and not named else ""


def _follows(one: Named, before: Named) -> bool:
    """Whether a name belongs to who is known by what they do: "the owner, Marta"."""
    return bool(one.name) and not one.role and _waiting(before)


def _waiting(one: Named) -> bool:
    """Whether somebody is known by what they do alone, and a name may follow."""
    same = one.name.casefold().removeprefix("the ") == one.role.casefold()
    return bool(one.role) and same


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
    role = _role_at(held.split())
    return role is not None and all(w in OF_ROLES for w in words)


def _one(piece: str) -> Named | None:
    """Read one person, or what one does: the name is empty then."""
    piece = " ".join(_LEAD.sub("", piece.strip()).split()).strip(' .,;:"“”-–')
    if not piece:
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
            called = _called(name)
            return Named(called, f"{HELPER}{where}"[:LONGEST]) if called else None
    if (found := _NAME_IS.match(piece)) is not None:
        called = _called(found["name"])
        role = found["role"] or ""
        if called:
            return Named(called, "" if _DESCRIBED.match(role) else short(role))
    if (found := _BRACKET.match(piece) or _DASHED.match(piece)) is not None:
        called = _called(found["name"]) or _called(found["name"], marked=True)
        return Named(called, short(found["role"])) if called else None
    if _DESCRIBED.match(piece):
        return _nameless(piece)
    if (found := _WHO.match(piece)) is not None:
        return _doing(piece, found)
    return _plain(piece)


def _doing(piece: str, found: re.Match[str]) -> Named | None:
    name, role = found["name"], found["role"]
    if _is_role(name) and not _is_role(role) and (called := _called(role)):
        return Named(called, short(name))
    called = _called(name)
    if called and role.split()[0].casefold() not in ("not", "nice", "fine", "ok"):
        is_it = found["is"] or found["be"]
        return Named(called, short(role) if is_it else f"who {short(role)}"[:LONGEST])
    return _plain(piece)


def _nameless(piece: str) -> Named | None:
    """Call somebody by a description: "a man from hr" is "the man from HR"."""
    words = piece.split()
    common = len(words) == 1 and words[0].casefold() in COMMON
    if len(words) > _MOST_WORDS or common:
        return None
    place = re.search(r"\b(?:from|at|in|of|for)\s+(.+)$", piece, re.I)
    if place is None and not re.match(r"(?:someone|somebody)\s", piece, re.I):
        return None
    role = short(place[1]) if place is not None else ""
    does = "" if place is None or place[0][:3].casefold() in ("at ", "for") else role
    name = re.sub(
        r"^(?:an?|one|some|another|his|her|their|my)\s+", "the ", piece, flags=re.I
    )
    if place is not None:
        lead = name[: len(name) - len(place[1])]
        article = "the " if place[1].casefold().startswith("the ") else ""
        name = f"{lead}{article}{role}"
    if re.match(rf"{_SOMEBODY}\b", name, re.I) and not re.match(r"some", name, re.I):
        name = f"the {name}"
    return Named(name[:LONGEST], does)


def _plain(piece: str) -> Named | None:
    """Read a piece that nothing marks: a name, a role, or both."""
    article = _ARTICLE.match(piece) is not None
    words = piece.split()
    if len(words) > 12:
        return None
    counted = re.match(r"^(?:two|three|four|\d)\s+(.+)$", piece, re.I)
    if counted is not None and _is_role(counted[1]):
        return Named(piece, short(counted[1]))
    if (placed := re.match(r"^(.+?)\s+from\s+(.+)$", piece, re.I)) is not None:
        called = _called(placed[1])
        if called:
            return Named(called, short(placed[2]))
    if article:
        bare = _ARTICLE.sub("", piece)
        if not _is_role(bare) and not _ends_as_role(bare):
            named = bare.split()
            at = next((n for n, w in enumerate(named) if w[:1].isupper()), None)
            if (
                at
                and _is_role(" ".join(named[:at]))
                and (c := _called(" ".join(named[at:])))
            ):
                return Named(c, short(" ".join(named[:at])))
            return None
        return Named(f"the {short(bare)}", short(bare))
    # "mr singh the depot manager"
    middle = re.match(r"^(.+?)\s+(?:the|our|their|my|an?)\s+(.+)$", piece, re.I)
    does = middle is not None and (_is_role(middle[2]) or _ends_as_role(middle[2]))
    if middle is not None and does and (called := _called(middle[1])):
        return Named(called, short(middle[2]))
    if _is_role(piece) and not _titled(words):
        return Named("", short(piece))
    if called := _called(piece):
        return Named(called)
    # "mrs o'connor headteacher"
    start = 2 if words[0].strip(".").casefold() in TITLE else 1
    for at in range(len(words) - 1, start - 1, -1):
        name, role = " ".join(words[:at]), " ".join(words[at:])
        longer = at > start and _is_role(" ".join(words[at - 1 :]))
        if longer or not _is_role(role) or _is_role(words[at - 1]):
            continue
        if called := _called(name):
            return Named(called, short(role))
    return None


def _titled(words: list[str]) -> bool:
    """Whether a title is followed by a name: "sister amina yusuf"."""
    first = words[0].strip(".").casefold()
    rest = [w.casefold() for w in words[1:]]
    return first in TITLE and bool(rest) and rest[0] not in (*OF_ROLES, *ROLES)


def _called(words: str, *, marked: bool = False) -> str:
    """Give a name as it is written; empty where the words are none."""
    words = re.sub(r"^(?:the|a|an)\s+(?=[A-Z])", "", words.strip(' .,;:"“”-–'))
    words = re.sub(r",?\s*(?:and|also|too|as well|again)$", "", words, flags=re.I)
    parts = words.split()
    if not parts or not all(re.match(r"[^\W\d_][\w.'&-]*$", part) for part in parts):
        return ""
    first = parts[0].strip(".").casefold()
    rest = parts[1:] if first in TITLE else parts
    if not rest:
        return ""
    if any(part.casefold() in COMMON for part in rest):
        capital = all(p[:1].isupper() for p in parts)
        if not capital or len(parts) < 2:
            return ""
    large = all(p[:1].isupper() or p.casefold() in LOWER for p in parts)
    most = MOST_NAME + 1 if large or first in TITLE or marked else _MOST_SMALL
    if len(parts) > most or any(p.casefold() in ROLES for p in rest):
        return ""
    return written(" ".join(parts))[:LONGEST]


def _role_at(words: list[str]) -> int | None:
    return next(
        (n for n, w in enumerate(words) if w.casefold().strip(".,") in ROLES), None
    )


def _ends_as_role(words: str) -> bool:
    """Whether the words before "of" end as a role does: "plant hire manager"."""
    before = re.split(r"\s+(?:of|for|from|in|at)\s+", words.casefold())[0].split()
    return 0 < len(before) <= _MOST_ROLE and before[-1] in ROLES


def _is_role(words: str) -> bool:
    """Whether words say what somebody does, and nothing else."""
    parts = [part.casefold().strip(".,") for part in words.split()]
    if not parts or not any(part in ROLES or part == "authority" for part in parts):
        return False
    head = [part for part in parts if part not in ROLES and part not in OF_ROLES]
    of = next((n for n, p in enumerate(parts) if p in ("of", "for")), len(parts))
    return all(parts.index(part) > of for part in head) and len(parts) <= 8
