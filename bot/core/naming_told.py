"""Bring whom somebody meets, told in whole sentences, into the plain way of a list.

"The head is called Mrs Okafor" is "Mrs Okafor (head)", as everybody can read it. What
is said of names beside it, such as that one is not known, is left out.
"""

import re
from typing import Final

from bot.expressions import Expression

_NAME: Final = (
    r"(?:(?i:mrs|mr|ms|miss|dr|prof|sister|sir|chef)\.? )?(?-i:[A-Z])[\w'’-]+"
    r"(?: (?:(?:de|van|der|von|da|bin|al) )?(?-i:[A-Z][a-z])[\w'’-]*){0,3}"
)
_TITLED: Final = r"(?:mrs|mr|ms|miss|dr|sister)\.? [a-z][\w'’-]+"
_WHO: Final = rf"(?P<name>{_NAME}|{_TITLED})"
_ROLE: Final = (
    r"(?:hr|gm|ceo|cto|coo|cfo|vp|md|it|managers?|directors?|head|leads?|operations"
    r"|planning|finance|sales|marketing|quality|recruit\w*|deputy|principal|owner"
    r"|matron"
    r"|supervisor|coordinator|engineer\w*|dev\w*|warehouse|logistics|admin\w*"
    r"|reception\w*"
    r"|accounts?|production|maintenance|security|kitchen|housekeeping|support|product"
    r"|design\w*|procurement|purchasing|legal|nursing|teacher|governor|chair\w*"
    r"|scheduler"
    r"|secretary|assistant|boss|rooms|team)"
)
_NOT_KNOWN: Final = Expression(
    r"\s*[,(]?\s*\b(?:i (?:do ?n[o']?t|dont) know (?:the |her |his |their )?(?:second"
    r"|sur|last"
    r"|family|full)[ -]?names?|(?:second|sur|last|family)[ -]?names? (?:unknown|not"
    r" (?:in (?:the |it)?\w*|given|known)|missing)|no (?:sur|last|second)[ -]?names?"
    r"|names? (?:unknown|not (?:given|known)))\b\s*\)?",
    re.IGNORECASE,
)
_BY_THE_WAY: Final = Expression(
    r"[,;]?\s*\b(?:that(?:'s| is) (?:a|her|his|the) (?:real )?name\b.*"
    r"|but a different .*"
    r"|whatever (?:that|it) (?:is|means)|i (?:guess|think|believe)(?: so)?|ha(?:ha)+"
    r"|lol"
    r"|she(?:'s| is) from my .*|he(?:'s| is) from my .*|if i (?:remember|heard) .*"
    r"|(?:he|she)(?:'ll| will) be (?:sitting in|there)(?: too)?)\s*(?=[,;.]|$)",
    re.IGNORECASE,
)
_LEADS: Final = Expression(
    r"^\W*(?:(?:and|also|so|plus|oh|then|but|n)\W+)*(?:i (?:think|believe|guess)|i(?:'m"
    r"|"
    r" am|'ll| will)? (?:be )?(?:meet|meeting|see|seeing)(?: with)?|meeting with|it"
    r"(?:'s|"
    r" is)|its|there(?:'s| is| will be))\s+(?:with )?",
    re.IGNORECASE,
)
_CALLED: Final = Expression(
    rf"\b(?:the |a |an |my |their |that |this )?(?P<role>[\w&'’ -]{{2,30}}?)(?: (?:is"
    rf"|was)"
    rf")?,? (?:called|named) {_WHO}(?P<did> (?:who|which|that) [^,;.]+)?",
    re.IGNORECASE,
)
_IS: Final = Expression(
    rf"\b(?:the |my |their |our )?(?P<role>(?:\w+ )?{_ROLE}|one who (?:\w+ ?){{1,4}}?)"
    rf" (?:is|was) {_WHO}(?: (?:in|from|of) (?P<where>[\w& ]{{2,20}}))?(?=[,;.]|$"
    rf"| and )",
    re.IGNORECASE,
)
_SIGNS: Final = Expression(
    rf"\b(?:(?:it|someone who|somebody who|one who) )?(?:(?:is|was) )?(?:signed|signs"
    rf"|arranged|sent|organi[sz]ed) (?:by|as) {_WHO}",
    re.IGNORECASE,
)
_BEHIND: Final = Expression(
    rf"(?:^(?:a |an )?|(?<=[,;] )|(?<=and ))(?P<name>{_NAME}) (?:something )?(?:(?:from"
    rf"|in|of)"
    rf" )?(?P<role>(?-i:[a-z]+ )?{_ROLE}(?: (?:of|for) (?:the )?[a-z]+)?)(?=[,;.]|$"
    rf"| and )",
    re.IGNORECASE,
)
_DOUBT: Final = Expression(r"[,]?\s+i think\s+(?=(?-i:[A-Z]))", re.IGNORECASE)
_TOO: Final = Expression(r"\s+\+\s+|\s+n\s+(?=some)", re.IGNORECASE)


def told_plainly(text: str) -> str:
    """Give words that name people as a list would; the same where there is nothing."""
    words = _TOO.sub(", ", text.replace("’", "'").strip())
    words = _BY_THE_WAY.sub("", _NOT_KNOWN.sub("", words))
    words = _DOUBT.sub(" ", _LEADS.sub("", words)).replace("?", "").strip()
    words = _CALLED.sub(_called, words)
    words = _SIGNS.sub(lambda m: f"{_named(m['name'])} (signed the mail)", words)
    words = _IS.sub(_is, words)
    words = _BEHIND.sub(_does, words)
    return words.strip(" ,;")


def _does(found: re.Match[str]) -> str:
    if re.fullmatch(_ROLE, found["name"], re.IGNORECASE):
        return found[0]
    return f"{found['name']} ({found['role']})"


def _called(found: re.Match[str]) -> str:
    did = re.sub(r"^ (?:who|which|that) ", "", found["did"] or "", flags=re.I)
    role = re.sub(r"^(?:and|also|plus) ", "", found["role"].strip(), flags=re.I)
    role = re.sub(r"^(?:a|an|the) ", "", role, flags=re.I)
    told = _DID.sub("", role)
    role = did if told.casefold() in _SOMEBODY and did else told or did
    return f"{_named(found['name'])} ({role})"


_SOMEBODY: Final = frozenset(
    "bloke fella guy man woman lady girl person somebody someone one".split()
)
_DID: Final = re.compile(
    r"^(?:lady|man|guy|woman|person|girl|one) (?:who|which|that) ", re.I
)


def _is(found: re.Match[str]) -> str:
    role = re.sub(r"^one who ", "", found["role"].strip(), flags=re.I)
    return f"{_named(found['name'])} ({found['where'] or role})"


def _named(name: str) -> str:
    """Give a name that was written small its capitals."""
    return " ".join(w[:1].upper() + w[1:] for w in name.split())
