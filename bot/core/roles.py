"""Tell names from roles, word by word, and write both as they are written."""

import re
from typing import Final

from bot.core.naming_words import COMMON, LOWER, OF_ROLES, ROLES, TITLE, UPPER
from bot.expressions import Expression

LONGEST: Final = 60
"""Letters kept of a name or a role."""

MOST_NAME: Final = 4
"""Words of a name that nothing marks as one."""

_MOST_SMALL: Final = 3  # words of a name in small letters
MOST_ROLE: Final = 4
"""Words of what somebody does that nothing marks."""

ARTICLE: Final = Expression(
    r"^(?:the|a|an|one|some|another|our|their|my|his|her)\s+", re.IGNORECASE
)


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
    role = ARTICLE.sub("", " ".join(role.split()).strip(" .,;:()"))
    words = (UPPER.get(w, w) if w != "it" or role == "it" else w for w in role.split())
    return " ".join(words)[:LONGEST]


def titled(words: list[str]) -> bool:
    """Whether a title is followed by a name: "sister amina yusuf"."""
    first = words[0].strip(".").casefold()
    rest = [w.casefold() for w in words[1:]]
    return (
        first in TITLE and bool(rest) and rest[0] not in (*OF_ROLES, *ROLES, *_JOINING)
    )


_WORDY: Final = Expression(
    r"(?!emily|kelly|sally|billy|molly|polly|lily|holly|milly|nelly|shelly|fleming"
    r"|manning"
    r"|harding|browning|sterling|channing|irving|jared|ahmed|mohammed|mohamed|alfred"
    r"|wilfred|mildred|clement|saeed|khaled|waleed|rashed)"
    r"[a-z]{3,}(?:ing|ed|ly|tion|sion|ness|ment|ful|less|ous|able|ible)"
)
"""How words in small letters end that are no names."""


def untitled(name: str) -> list[str]:
    """Give the words of a name without titles, as they are compared."""
    words = [word.strip(".").casefold() for word in name.split()]
    return [word for word in words if word not in TITLE] or words


def a_name(words: str, *, marked: bool = False) -> str:
    """Give a name as it is written; empty where the words are none."""
    words = re.sub(r"^(?:the|a|an)\s+(?=[A-Z])", "", words.strip(' .,;:"“”-–'))
    words = re.sub(
        r"(?:,\s*|\s+)(?:and|also|too|as well|again)$", "", words, flags=re.I
    )
    parts = words.split()
    if not parts or not all(re.match(r"[^\W\d_][\w.'&-]*$", part) for part in parts):
        return ""
    first = parts[0].strip(".").casefold()
    rest = parts[1:] if first in TITLE else parts
    if not rest:
        return ""
    if all(part.casefold() in COMMON for part in rest):
        return ""
    if any(part.islower() and _WORDY.fullmatch(part) for part in rest):
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


def role_at(words: list[str]) -> int | None:
    """Give the place of the first word that is a role; None where none is."""
    return next(
        (n for n, w in enumerate(words) if w.casefold().strip(".,") in ROLES), None
    )


def ends_as_role(words: str) -> bool:
    """Whether the words before "of" end as a role does: "plant hire manager"."""
    before = re.split(r"\s+(?:of|for|from|in|at)\s+", words.casefold())[0].split()
    return 0 < len(before) <= MOST_ROLE and before[-1] in ROLES


_SOUNDS: Final = Expression(
    r"(?:[a-z]+ )?[a-z]{3,}(?:[aeict]tor|[^aeiou]er|ist|ician|ant|eer|keeper|man|woman)"
)


def sounds_as_role(words: str) -> bool:
    """Whether words in small letters end as the name of a trade: "conservator"."""
    last = words.split()[-1] if words.split() else ""
    return last not in COMMON and _SOUNDS.fullmatch(words) is not None


_JOINING: Final = frozenset(("of", "for", "from", "at", "in"))


def nobody(name: str, role: str) -> bool:
    """Whether a name is none, but what somebody does: "Repairs", a manager."""
    known = name.casefold().removeprefix("the ")
    return known == role.casefold() or (
        bool(role) and is_role(f"{name} {role}") and not titled([name, role])
    )


def is_role(words: str) -> bool:
    """Whether words say what somebody does, and nothing else."""
    parts = [part.casefold().strip(".,") for part in words.split()]
    if not parts or not any(part in ROLES or part == "authority" for part in parts):
        return False
    head = [part for part in parts if part not in ROLES and part not in OF_ROLES]
    of = next((n for n, p in enumerate(parts) if p in _JOINING), len(parts))
    head = [part for part in head if part not in _JOINING]
    return all(parts.index(part) > of for part in head) and len(parts) <= 8
