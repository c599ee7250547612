"""Hear what somebody does from a sentence that says so without a name of a trade.

"I sell combines", "I'm in a zoo, the keeper side", "im with the railway, signalling".
Only what is said of oneself counts, and what is no trade, "in a hurry", is none.
"""

import re
from typing import Final

from bot.ear.trades import trade_in
from bot.hearing import Field, Fit

_CLAUSE: Final = re.compile(
    r"[.!?;\n]+(?:\s|$)|,\s|\s[-–—]\s|\b(?:but|and|because)\b", re.I
)
_I: Final = r"\bi(?: (?:just|mostly|mainly|usually|also|only))?"
_DOING: Final = (
    (r"(?:sell|flog)\b", "sales"),
    (r"(?:drive|haul|deliver)\b", "driver"),
    (r"(?:repair|fix|mend|maintain|service|install)\b", "maintenance technician"),
    (r"clean\b", "cleaner"),
    (r"teach\b", "teacher"),
    (r"cook\b", "cook"),
    (r"bake\b", "baker"),
    (
        r"(?:wash|do) (?:the |all the )?(?:dishes|plates|pots|washing[- ]up)\b",
        "kitchen assistant",
    ),
    (r"nurse\b", "nurse"),
    (r"(?:look after|care for|support) (?:\w+ )?(?:kids|children|babies)\b", "nursery"),
    (
        r"(?:look after|care for|feed|groom|walk|train)"
        r" (?:\w+ ){0,2}?(?:animals|horses|dogs|cats|cows|sheep|pigs|goats)\b",
        "animal care",
    ),
    (r"(?:look after|care for) ", "carer"),
    (r"(?:pack|sort|load|unload|stack) ", "warehouse worker"),
    (r"(?:code|program)\b", "programmer"),
    (r"(?:wait tables|serve)\b", "waiter"),
    (r"(?:do|cut|dress) (?:\w+ )?(?:hair|nails)\b", "hairdresser"),
    (r"(?:do|keep) (?:the )?(?:books|bookkeeping|accounts)\b", "bookkeeper"),
    (r"build\b", "builder"),
    (r"weld\b", "welder"),
    (r"paint\b", "painter"),
)
"""What somebody does, and the trade it is."""
_AT: Final = re.compile(
    r"\b(?:i work|i['’]?ve worked|i['’]?m working|i am working|i['’]?m|im"
    r"|i am)(?: \w+ly)?"
    r" (?P<how>in|with|at|on|for)(?P<art> (?:an?|the|my|some))? (?P<what>[\w' -]+)",
    re.IGNORECASE,
)
_IS: Final = re.compile(
    r"\b(?:i['’]?m|im|i am|i work as) an? (?P<what>[\w'-]+(?: [\w'-]+){0,3}?)"
    r"(?= (?:in|at|on|for|with|by)\b|\W*$)",
    re.IGNORECASE,
)
_NONE: Final = frozenset(
    """bit little lot mess person man woman girl guy boy mum mom dad mother father hurry
    moment minute bus train phone bed panic beginner newbie newcomer student human
    nervous wreck break process middle right wrong good bad way team job field work
    computer laptop list interview round second next first same other morning
    evening night nights shift holiday sofa kitchen home office place trouble tired
    friend foreigner immigrant fan real total complete late early you it this that
    them company""".split()
)
"""What is no trade and no place of one."""
_MOST: Final = 4


def hear_told_work(text: str) -> Field | None:
    """Give the work that somebody says they do; None where nothing says so."""
    said = text.replace("’", "'")
    pieces = [p.strip() for p in _CLAUSE.split(said) if p and p.strip()]
    for place, piece in enumerate(pieces):
        behind = pieces[place + 1] if place + 1 < len(pieces) else ""
        if _NOT.search(piece):
            continue
        if (found := _doing(piece) or _told(piece, behind)) is not None:
            return found
    return None


_NOT: Final = re.compile(r"\b(?:not|n't|never|used to|was|were)\b|\?", re.IGNORECASE)


def _doing(piece: str) -> Field | None:
    for words, trade in _DOING:
        if re.search(rf"{_I} (?:{words})", piece, re.IGNORECASE):
            known = trade_in(trade)
            if known is None:
                return Field(trade, Fit.NEAR, (), "", False, 0, 0)
            return Field(trade, known.fit, known.tracks, "", False, 0, 0)
    return None


def _told(piece: str, behind: str) -> Field | None:
    found = _IS.search(piece) or _AT.search(piece)
    if found is None:
        return None
    words = found["what"].split()[:_MOST]
    if not words or any(w.casefold() in _NONE for w in words):
        return None
    groups = found.groupdict()
    works = "work" in found[0].casefold()
    if groups.get("how") and not (works or groups.get("art")):
        return None
    if groups.get("how") and not groups.get("art") and words[0][:1].isupper():
        return None  # a town, a firm
    name = " ".join(words)
    near = trade_in(behind) if behind else None
    tracks = near.tracks if near is not None and near.fit is not Fit.UNSURE else ()
    return Field(name, Fit.NEAR, tracks, "", False, 0, 0)
