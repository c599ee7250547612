"""Read which of a kind a company is: "a uni, leicester one not the dmu".

What it is not, and how sure one is of it, are no part of a name.
"""

import re
from typing import Final

from bot.core.asked_under import asks
from bot.core.naming_lines import FIRM
from bot.expressions import Expression

_DENIED: Final = Expression(
    r"[\s,;–-]*\b(?:and |but )?(?:not|isn't|rather than)\b(?: (?:the|with|at))?"
    r" (?:[\w&'-]+ ?){1,3}(?=\s*(?:[,;.!?()]|$))",
    re.IGNORECASE,
)
_DOUBT: Final = Expression(
    r"[\s,(]*\b(?:i think|i guess|i believe|i suppose|maybe|perhaps|probably|if i"
    r" (?:spell|spelt|wrote|write|got) (?:it|that)(?: right| correctly)?|or so|or"
    r" something(?: like (?:it|that))?|(?:i(?:'m| am) )?not (?:so |quite |very )?sure"
    r"\b[^,.;]*|don't know how (?:it|that)(?:'s| is) spel(?:t|led)|idk)\b[)]?",
    re.IGNORECASE,
)
_LEADS: Final = Expression(
    r"^\W*(?:(?:it's|it is|its|well|so|ok|just|i mean|no|oh|with|at|for|the|an?|some"
    r"|my|one of the|one of those)\b\W*)+",
    re.IGNORECASE,
)
_ONE: Final = Expression(r"\s+(?:one|ones|branch|version)\W*$", re.IGNORECASE)
_KINDS: Final = Expression(r"(?:[\w'-]+ )?(?:uni|job|place|branch)", re.IGNORECASE)
_JOB: Final = Expression(r"\s+(?:job|post|place)$", re.IGNORECASE)
_MOST: Final = 4


def one_of_a_kind(text: str) -> str:
    """Give the company a kind and a word for which one tell; empty for none such.

    Only where it is told apart or in doubt: else the words are taken as they stand.
    """
    text = " ".join(text.replace("’", "'").split())
    if asks(text):
        return ""
    bare = _DOUBT.sub(" ", _DENIED.sub("", text))
    pieces = [p for p in re.split(r"[,;.:!()]+", bare) if _LEADS.sub("", p).strip()]
    if len(pieces) == 1 and _DOUBT.search(text):
        # "I think it's Harrow and Lane, not sure of the spelling"
        name = re.split(r"\s+or\s+", _LEADS.sub("", pieces[0]).strip())[0]
        plain = len(name.split()) <= _MOST and _SAYS.search(name) is None
        return name if plain and name[:1].isupper() else ""
    if not 1 < len(pieces) <= _MOST:
        return ""
    kind = _JOB.sub("", _LEADS.sub("", pieces[0]).strip())
    which = _LEADS.sub("", pieces[1]).strip()
    told_apart = bare != text or _ONE.search(which) is not None
    which = _ONE.sub("", which).strip()
    known = FIRM.search(kind) or _KINDS.fullmatch(_LEADS.sub("", pieces[0]).strip())
    if not (known and told_apart) or len(kind.split()) > 2:
        return ""
    if not 0 < len(which.split()) <= _MOST or _SAYS.search(which):
        return ""
    return f"{which} {kind}"


_SAYS: Final = Expression(
    r"\b(?:i|you|we|they|he|she|is|are|was|has|have|do|does|it|my|your)\b",
    re.IGNORECASE,
)
"""What tells something, and names nothing."""
