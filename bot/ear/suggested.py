"""Hear a reading that somebody offers and wants confirmed: "you mean the month end?".

There is one reading, and no other beside it. What is offered as an example ("like the
trustees?", "who are they, HR?") is told from what is said once more in other words.
"""

import re
from typing import Final

from bot.ear.echo import echo
from bot.expressions import Expression
from bot.hearing import Wanted

LETTERS: Final = 300
"""Letters of what may offer a reading."""
_LEAD: Final = (
    r"(?:^|[.!?;:\n…]\s*|,\s*|\b(?:so|ok(?:ay)?|hm+|wait|sorry|and|but|it|er+m*)\s+)"
)
_YOU: Final = r"(?:you|u|ye|ya)"
_END: Final = r"(?P<thing>[^?!.;\n]{2,110}?)\s*(?:,\s*(?:right|yes|no|yeah))?\s*\?"
_MEAN: Final = (
    Expression(
        rf"{_LEAD}(?:(?:do|did|would) )?{_YOU}(?:'?re|r| are)? (?:just"
        rf" )?(?:mean(?:ing)?"
        rf"|want to know|asking|ask|thinking of|talking about|talk about)"
        rf"(?: me| about)?[,:]? {_END}",
        re.IGNORECASE,
    ),
    Expression(
        rf"{_LEAD}(?P<thing>[^?!.;:\n]{{2,80}}?),? (?:do )?{_YOU} mean\s*\?",
        re.IGNORECASE,
    ),
    Expression(
        rf"{_LEAD}(?:it'?s|is it|is that|that'?s|this is|so that is|meaning|so"
        rf" basically"
        rf"|basically|in other words|that means)(?: like| about)? {_END}",
        re.IGNORECASE,
    ),
)
"""What puts a reading in the interviewer's mouth, the last only where it says how."""
_SAME: Final = Expression(
    r"^\W*(?:[\w'’]+\W+){1,4}?(?:=|(?:so )?means?|meaning|as in|, so|(?:is|are)"
    r" (?:that |it"
    r" )?)\s*(?P<thing>(?:the|my|our|his|her|their|your)\b[^?!.;:,\n]{2,60}?)\s*"
    r"(?:,\s*(?:right|yes|no))?\s*\?\W*$",
    re.IGNORECASE,
)
"""Who or what a word of the question stands for: "the other side, so the supplier?"."""
_SAY: Final = (
    Expression(
        r"\b(?:what|which|whose) (?:\w+ ){0,3}?\w+\s*[?,:]\s*(?:so |you mean )?"
        r"(?P<thing>(?:like )?[^?!.;:,\n]{2,40}?)(?: or (?:something|so|what|similar))?"
        r"\s*\?\W*$",
        re.IGNORECASE,
    ),
    Expression(
        r"\bwho(?:m|'s|s)? (?:\w+ ){0,3}?\w+\s*[?,:]\s*(?P<thing>[^?!.;:,\n]{2,40}?)"
        r"(?: or (?:something|so|what|similar))?\s*\?\W*$",
        re.IGNORECASE,
    ),
    Expression(
        r"(?:^|[.!?;\n]\s*)\W*(?:\w+ ){0,2}(?:like|such as)"
        r" (?P<thing>[^?!.;:\n]{2,60}?)"
        r"(?:,? (?:for example|for instance|or something|or so|or similar|maybe))*"
        r"\s*\?\W*$",
        re.IGNORECASE,
    ),
)
"""Who or what is offered as an example, after asking who or what is meant."""
_OTHER: Final = Expression(
    r"\bor\b(?! (?:something|so|similar|what\W*$|whatever|smth|anything)\b)",
    re.IGNORECASE,
)
"""What offers another reading."""
_ASKS: Final = Expression(
    r"^\W*(?:like )?(?:wh(?:at|o|om|ich|ere|y|ose)|how|can|could|may|must|should|do"
    r"|does"
    r"|did|is|are|was|were|will|would|if)\b(?! i\b.* (?:still|also)\b)",
    re.IGNORECASE,
)
"""What asks something itself."""
_JUDGED: Final = Expression(
    r"\b(?:ok(?:ay)?|fine|enough|allowed|al ?right|good|bad|too|wise|rude|possible|true"
    r"|real|normal|wrong|right answer|correct|weird|silly|stupid|problem|count\w*|must"
    r"|serious\w*|joking|kidding|lying|test|trick|fair)\b",
    re.IGNORECASE,
)
"""What asks how something would be judged, and offers no reading."""
_WHETHER: Final = Expression(
    r"^(?:if|whether|when|that|how|what|why|where)\b(?! (?:you|u) mean)", re.IGNORECASE
)
_POINTS: Final = Expression(
    r"^(?:it|that|this|me|us|him|her|them|so|you|the same)$", re.IGNORECASE
)
"""What only points at something."""
_TAIL: Final = Expression(
    r"[\s,]+(?:lol|haha+|sorry|pls|please|po|or (?:something|so|what|similar"
    r"|smth))\W*$",
    re.IGNORECASE,
)


def hear_suggested(text: str) -> Wanted:
    """Hear a reading that is offered: its `sort` is `that`, `is` or `say`, or empty.

    Of the second one, and of what is offered as an example, the words are given.
    """
    text = text.replace("’", "'").strip()
    if len(text) > LETTERS or "?" not in text or _OTHER.search(text):
        return Wanted()
    for pattern in _SAY:
        for found in pattern.finditer(text):
            thing = re.sub(r"^like ", "", _bare(found["thing"]))
            if _ASKS.search(thing) or _JUDGED.search(thing):
                continue
            if said := _named(thing):
                return Wanted(said, sort="say")
            if pattern is _SAY[-1]:
                return Wanted(sort="that")
    if (same := _SAME.search(text)) is not None and not _JUDGED.search(same["thing"]):
        said = echo(_bare(same["thing"]))
        return Wanted(said, sort="is" if said else "that")
    for at, pattern in enumerate(_MEAN):
        for found in pattern.finditer(text):
            thing = _bare(found["thing"])
            clause = _WHETHER.search(thing) is not None and len(thing.split()) > 2
            if at == len(_MEAN) - 1 and not clause:
                continue
            if thing.casefold().startswith("you "):
                continue  # "you mean you tell somebody about me?"
            if _POINTS.search(thing) or (
                not clause and (_ASKS.search(thing) or _JUDGED.search(thing))
            ):
                continue
            said = echo(thing)
            return Wanted(said, sort="is" if said else "that")
    return Wanted()


def _bare(words: str) -> str:
    before = ""
    while before != words:
        before, words = words, _TAIL.sub("", words.strip())
    return words


def _named(words: str) -> str:
    """Say back a name or a thing; short names stay as they are written: "hr"."""
    letters = words.strip()
    if re.fullmatch(r"[A-Za-z]{2,3}", letters) and letters.casefold() in _SHORT:
        return letters.upper()
    return echo(words)


_SHORT: Final = frozenset("hr it ceo cto cfo vp gp pm qa ops".split())
