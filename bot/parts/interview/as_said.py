"""Keep in the candidate's own words how people dress there, and where to go in."""

import re
from dataclasses import replace
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.dossier import Interview

LONGEST: Final = 60
"""Letters kept of either."""

_WORN: Final = re.compile(
    r"\b(?:smart\w*|casual\w*|(?:in)?formal\w*|relaxed|business|jeans|chinos|khakis"
    r"|trousers|slacks|pants|suits?|ties?|blazers?|jackets?|shirts?|blouses?|skirts?"
    r"|dress(?:es|ed|y)?|heels|boots|shoes|trainers|sneakers|polos?|jumpers?|sweaters?"
    r"|cardigans?|fleeces?|hoodies?|t-?shirts?|overalls|coveralls|boiler ?suits?"
    r"|hi-?vis|hard hats?|scrubs|tunics?|aprons?|whites|uniforms?|lanyards?|scarf"
    r"|loafers|costumes?|coats?|clothes|work ?wear|safety gear|ppe)\b",
    re.IGNORECASE,
)
"""What is worn, or how one dresses."""
_ROUND: Final = frozenset(
    """casual smart formal informal clothes dress dressed business relaxed very quite
    rather pretty fairly all really not no yes just only it it's its is they they're
    people everyone there i think guess suppose would say said so then please
    probably maybe normally usually always mostly are wear be to a an the and more
    less in go for""".split()
)
"""Words that say no more than "casual" or "smart" does."""
_BEFORE: Final = re.compile(
    r"^\W*(?:(?:well|so|oh|ok|okay|yes|yeah|no idea,? but|they (?:said|told me|say)|i"
    r" (?:was told|think|guess|heard|believe)|it'?s|its|it is|people (?:wear|are in)"
    r"|they(?:'re| are)? (?:all )?(?:wear|in)|everyone (?:wears|is in)|probably|maybe"
    r"|just)\b\W*)+",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(
    r"[\s,]*\b(?:(?:is|are|would be|will be) (?:fine|ok|okay|good|enough)"
    r"|(?:so )?(?:they|she|he|it) (?:said|says|say|told me)|i think|i guess|i reckon|i"
    r" suppose|i was told"
    r"|i'?d say|i would say|apparently|please|thanks|thank you|lol|haha|though)\b",
    re.IGNORECASE,
)
MOST_WORN: Final = 14
"""Words of how people dress."""


def dress_said(words: str) -> str:
    """Give how people dress there as it was said; empty where a button says it all."""
    told = [s for s in sentences(words) if not asks(s)]
    line = _BEHIND.sub(_comma, " ".join(t.strip(" .!") for t in _joined(told)))
    clauses = re.split(r"\s*[,;]\s*", line)
    while clauses and _WORN.search(clauses[0]) is None:
        clauses.pop(0)
    line = _BEFORE.sub("", ", ".join(clauses)).strip(" .,!;")
    if not line or _WORN.search(line) is None:
        return ""
    said = re.findall(r"[a-z]+(?:['-][a-z]+)*", line.casefold())
    mixed = {"smart", "casual"} <= set(said)
    if not mixed and all(word in _ROUND for word in said):
        return ""
    return line[:LONGEST].rstrip(" ,;")


def _comma(found: re.Match[str]) -> str:
    """Keep the comma before what is left out: "smart, I think a blazer"."""
    return "," if "," in found[0] else ""


def _joined(told: list[str]) -> list[str]:
    """Put a comma for the full stop between short sentences: "smart ish. no tie"."""
    return [f"{one.rstrip(' .!')}," for one in told[:-1]] + told[-1:]


_OTHER: Final = re.compile(
    r"\b(?:i|we|my|me|when|because|never|should have|forgot|did|was|built|ran|led|made"
    r"|changed|wrote)\b",
    re.IGNORECASE,
)


def only_worn(words: str) -> bool:
    """Whether words say what people wear, and tell nothing else."""
    if len(words.split()) > MOST_WORN or _OTHER.search(words):
        return False
    pieces = [p for p in re.split(r"[,.;!]|\band\b|\bor\b|\bbut\b", words) if p.strip()]
    worn = [p for p in pieces if _WORN.search(p)]
    return bool(worn) and len(worn) * 2 >= len(pieces)


def worn(words: str) -> bool:
    """Whether words name what is worn."""
    return _WORN.search(words) is not None


def dressed(interview: Interview, *, casual: bool, words: str = "") -> Interview:
    """Set how people dress there; what was said of it before is gone."""
    return replace(interview, casual=casual, smart=not casual, dress=words)


_WAY_IN: Final = re.compile(
    r"\b(?:enter|entrances?|doors?|gates?|gatehouse|gate house|reception|front desk"
    r"|lobby|foyer|main office|front office|report to|ask for|meet (?:me|them|him|her)"
    r" at|parking lot|car park|loading bay|building|block|floor|room|wing|upstairs"
    r"|downstairs|staircase|lift|security|yard|portacabin|bay|suite|unit \d+|dock"
    r"|annexe?|buzzer|intercom|ring the bell)\b",
    re.IGNORECASE,
)
"""What says where to go in."""
_NOT_SO: Final = re.compile(
    r"\b(?:i asked|you (?:said|asked|told)|not about|do you|wondering|no idea|don'?t"
    r" know)\b",
    re.IGNORECASE,
)
_LED: Final = re.compile(
    r"^\W*(?:(?:it'?s|its|in person|on site|face to face|there|and|but|so|i (?:have"
    r" to|need to|must|should|'?m to)|you|we|at|via|use|go(?: in)?(?: by| through"
    r"| via)?)\b\W*)+",
    re.IGNORECASE,
)


_VENUE: Final = re.compile(
    r"\b(?:in|at|on) (?:the|their) (?P<where>(?:[\w'-]+ ){0,3}?(?:centre|center|kitchen"
    r"|canteen|hall|house|library|lab|laboratory|school|clinic|theatre|shop|store"
    r"|warehouse|depot|boardroom|campus|studio|works|plant|yard|museum|hq|headquarters"
    r"|head office|branch|surgery|workshop|garage|showroom|classroom|staffroom|chapel"
    r"|tower|pavilion|wing|ward)\b[\w' ]{0,20})",
    re.IGNORECASE,
)
_BARE_VENUE: Final = re.compile(
    r"(?P<where>(?:in |at )?(?:the|their) (?:[\w'-]+ )?(?:canteen|boardroom|library"
    r"|hall"
    r"|kitchen|education centre|training centre|workshop|studio|staffroom|showroom))"
    r"(?: (?:apparently|i think|they said|i believe))?",
    re.IGNORECASE,
)
_NO_VENUE: Final = frozenset(("house", "hospital", "office", "place", "building"))


def _venue(clause: str) -> str:
    """Give the place it is held in: "in the education centre"."""
    bare = _BARE_VENUE.fullmatch(clause.strip(" .!"))
    if bare is not None:
        return bare["where"]
    found = _VENUE.search(clause)
    if found is None or found["where"].strip().casefold() in _NO_VENUE:
        return ""
    return found[0].strip(" .!")


def directions_said(words: str) -> str:
    """Give where to go in, clause by clause as it was said; empty where nobody did."""
    found = []
    for sentence in sentences(words):
        if asks(sentence):
            continue
        for clause in re.split(
            r"\s*[,;]\s*|\s+-\s+|\s+and (?=(?:i|then|you)\b)", sentence
        ):
            if not _WAY_IN.search(clause) and (inside := _venue(clause)):
                found.append(inside)
            elif _WAY_IN.search(clause) and not _NOT_SO.search(clause):
                bare = _LED.sub("", clause.strip(" .!"))
                if bare:
                    found.append(bare)
    return ", ".join(found)[:LONGEST].rstrip(" ,;")
