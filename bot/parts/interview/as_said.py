"""Keep in the candidate's own words how people dress there, and where to go in."""

import re
from dataclasses import replace
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.dossier import Interview
from bot.expressions import Expression

LONGEST: Final = 60
"""Letters kept of either."""

_WORN: Final = Expression(
    r"\b(?:smart\w*|casual\w*|(?:in)?formal\w*|relaxed|jeans|chinos|khakis"
    r"|trousers|slacks|pants|suits?|ties?|blazers?|jackets?|shirts?|blouses?|skirts?"
    r"|dress(?:es|ed|y)?|heels|boots|shoes|trainers|sneakers|polos?|jumpers?|sweaters?"
    r"|cardigans?|fleeces?|hoodies?|t-?shirts?|overalls|coveralls|boiler ?suits?"
    r"|hi-?vis|hard hats?|scrubs|tunics?|aprons?|whites|uniforms?|lanyards?|scarf"
    r"|business(?! (?!casual|smart|dress|clothes|wear|attire|suit|or|and|i)\w)"
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
_BEFORE: Final = Expression(
    r"^\W*(?:(?:well|so|oh|ok|okay|yes|yeah|hmm*|um+|no idea,? but|they (?:said|told me"
    r"|say)|i (?:was told|think|guess|heard|believe|would say|suppose)|it'?s|its|it is"
    r"|that'?s|people (?:wear|are in)|they(?:'re| are)? (?:all )?(?:wear|in)"
    r"|every(?:one"
    r"|body) (?:wears|is in|has)|probably|maybe|just|simply|only|please"
    r"|(?:you can |can you |could you )?(?:put|write|note|enter)(?: down| in)?"
    r"(?! on\b))\b\W*)+",
    re.IGNORECASE,
)
"""What leads to the clothes, and is none of them."""
_BEHIND: Final = Expression(
    r"[\s,]*\b(?:(?:is|are|would be|will be) (?:fine|ok|okay|good|enough)"
    r"|(?:so )?(?:they|she|he|it) (?:said|says|say|told me)|i think|i guess|i reckon|i"
    r" suppose|i was told|i believe"
    r"|i'?d say|i would say|apparently|please|pls|thanks|thank you|lol|haha|hehe|though"
    r"|obviously|of course|(?:is|that'?s) what (?:my |the )?[\w' -]+? (?:says?|said"
    r"|thinks?|reckons?|told me))\b",
    re.IGNORECASE,
)
_CLAUSES: Final = Expression(
    r"\s*[,;.!?]+(?=\s|$)\s*(?:but |and (?=(?:i|they|he|she|my|we)\b))?"
    r"|\s+(?:but|because|cos|while) (?=(?:i|they|he|she|it|my|we|the|our|his|her"
    r"|you)\b)",
    re.IGNORECASE,
)
_SO: Final = Expression(r"^\W*(?:and )?so\b(?! (?:they|he|she|it)\b)", re.IGNORECASE)
"""What draws the conclusion: "they have t-shirts, so casual"."""
_OF_OTHERS: Final = Expression(
    r"^\W*(?:(?:and|well|only|though) )?(?:i(?:'m|'ll| am| will| would"
    r"|'d)?\b(?! (?:think"
    r"|guess|would say))|my \w+|our \w+|he|she|we|old [A-Z]\w+|(?-i:[A-Z]\w+)"
    r"(?= (?:always |often |usually )?(?:wears?|has|had|wore))|the \w+(?= (?:always"
    r" |often |usually )?(?:wears?|has|had|wore)))\b",
    re.IGNORECASE,
)
"""What is said of one of them, or of oneself."""
MOST_WORN: Final = 14
"""Words of how people dress."""


def clothes(words: str) -> tuple[str, ...]:
    """Give the clauses that say how people dress there, as they were said.

    Where a conclusion is drawn, it is that; what is said of one person or of oneself
    counts only where nothing else is said.
    """
    told: list[str] = []
    others: list[str] = []
    for sentence in sentences(words):
        if asks(sentence):
            continue
        for clause in _CLAUSES.split(sentence):
            if not clause or (
                _WORN.search(clause) is None and not _PLAIN.match(clause)
            ):
                continue
            bare = _BEFORE.sub("", _BEHIND.sub("", clause)).strip(" .,!;:'\"“”")
            if not bare or (_WORN.search(bare) is None and not _PLAIN.match(bare)):
                continue
            if _SO.match(clause):
                told = [bare]
                break
            (others if _OF_OTHERS.match(clause) else told).append(bare)
    kept: list[str] = []
    for clause in told or others:
        new = _worn_in(clause) - {w for k in kept for w in _worn_in(k)}
        if not kept or new or _PLAIN.match(clause):
            kept.append(clause)
    return tuple(kept)


_PLAIN: Final = Expression(r"\W*(?:and |or )?no (?:tie|jacket|suit|jeans)\b", re.I)


def _worn_in(clause: str) -> set[str]:
    return {found[0].casefold() for found in _WORN.finditer(clause)}


def dress_said(words: str) -> str:
    """Give how people dress there as it was said; empty where a button says it all.

    It is cut between clauses only: what is longer is not kept in their words.
    """
    line = ""
    for clause in clothes(words):
        longer = f"{line}, {clause}" if line else clause
        if len(longer) > LONGEST:
            break
        line = longer
    said = re.findall(r"[a-z]+(?:['-][a-z]+)*", line.casefold())
    mixed = {"smart", "casual"} <= set(said)
    if not line or (not mixed and all(word in _ROUND for word in said)):
        return ""
    return line


_OTHER: Final = Expression(
    r"\b(?:i|we|my|me|when|because|never|should have|forgot|did|was|built|ran|led|made"
    r"|changed|wrote)\b",
    re.IGNORECASE,
)


def only_worn(words: str) -> bool:
    """Whether words say what people wear, and tell nothing else."""
    words = _BEHIND.sub("", words)
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


_WAY_IN: Final = Expression(
    r"\b(?:enter|entrances?|doors?|gates?|gatehouse|gate house|reception|front desk"
    r"|lobby|foyer|main office|front office|report to|ask for|meet (?:me|them|him|her)"
    r" at|parking lot|car park|loading bay|building|block|floor|room|wing|upstairs"
    r"|downstairs|staircase|lift|security|yard|portacabin|bay|suite|unit \d+|dock"
    r"|annexe?|buzzer|intercom|ring the bell)\b",
    re.IGNORECASE,
)
"""What says where to go in."""
_NOT_SO: Final = Expression(
    r"\b(?:i asked|you (?:said|asked|told)|not about|do you|wondering|no idea|don'?t"
    r" know)\b",
    re.IGNORECASE,
)
_LED: Final = Expression(
    r"^\W*(?:(?:it'?s|its|in person|on site|face to face|there|and|but|so|i (?:have"
    r" to|need to|must|should|'?m to)|you|we|at|via|use|go(?: in)?(?: by| through"
    r"| via)?)\b\W*)+",
    re.IGNORECASE,
)


_VENUE: Final = Expression(
    r"\b(?:in|at|on) (?:the|their) (?P<where>(?:[\w'-]+ ){0,3}?(?:centre|center|kitchen"
    r"|canteen|hall|house|library|lab|laboratory|school|clinic|theatre|shop|store"
    r"|warehouse|depot|boardroom|campus|studio|works|plant|yard|museum|hq|headquarters"
    r"|head office|branch|surgery|workshop|garage|showroom|classroom|staffroom|chapel"
    r"|tower|pavilion|wing|ward)\b[\w' ]{0,20})",
    re.IGNORECASE,
)
_BARE_VENUE: Final = Expression(
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
