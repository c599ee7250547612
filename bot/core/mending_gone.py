"""Tell whom a wish to take somebody out means, and whom it only mentions."""

import re
from typing import Final

from bot.core.dossier import Person

_VERBAL: Final = frozenset(
    """delete remove erase scrap drop get rid of cross strike kick take leave scratch
    out off away please pls can could you u just also these those them the from list my
    people person persons following last first second two three one and from it card
    entry""".split()
)


def bare_verb(clause: str) -> bool:
    """Whether a wish to take out names nothing: whom it means comes after it."""
    return not set(re.findall(r"[a-z']+", clause.casefold())) - _VERBAL


_TAKES: Final = re.compile(
    r"\b(?:delete|remove|erase|scrap|drop|get rid of|cross out|strike|kick out|take"
    r"|leave|cross|scratch)\b(?P<what>.*)",
    re.IGNORECASE,
)
_THINGS: Final = re.compile(
    r"\b(?:answers?|stor(?:y|ies)|lines?|bits?|parts?|sentences?|words?|things?|stuff"
    r"|rubbish|jokes?|what (?:i|you|we)|mention|swearing|questions?|messages?|notes?"
    r"|about|because|since|so that|thank|letter)\b",
    re.IGNORECASE,
)


def of_else(person: Person, clause: str) -> bool:
    """Whether something else is to go, and somebody only stands beside it."""
    found = _TAKES.search(clause)
    if found is None:
        return False
    own = person.name.split()[-1].strip(".").casefold()
    before = found["what"].casefold().partition(own)[0]
    return _THINGS.search(before) is not None
