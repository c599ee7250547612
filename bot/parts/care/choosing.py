"""Hear in their own words whether something confided is to be used, or left out."""

import re
from dataclasses import dataclass
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.choosing import chosen
from bot.core.labels import Offered
from bot.expressions import Expression

_ENDS: Final = r"(?:\W+(?:\w+\W+){0,7}?\w*)?\W*"
_LEAD: Final = (
    r"\W*(?:(?:yes|yeah|yep|no|nah|nope|ok(?:ay)?|well|so|then|please|sorry|oh|ehn|eh|ah"
    r"|hm+|rather|better|actually|i think|i guess|maybe|just|and|but|now|sure|fine"
    r"|thanks|thank you|of course|go ahead and|go on and|in that case|let me|let us"
    r"|lets|let'?s|i'?d|i would|i'?ll|i will|i want(?: you)? to|i'?d (?:like|rather"
    r"|prefer)(?: to)?|i would (?:like|rather|prefer)(?: to)?|you (?:can|may|could)"
    r"|it'?s (?:ok(?:ay)?|fine|all right)|go for it|we"
    r" (?:can|could)|can you|could you|we'?ll|i can|to|it'?s ok(?:ay)? to)\b\W*)*"
)
_IT: Final = (
    r"(?:it|this|that|him|her|them|the (?:\w+ ?){1,4}|my (?:\w+ ?){1,3}|all of it)"
)
_USES: Final = Expression(
    rf"{_LEAD}(?:use(?: {_IT})?(?: as (?:an|my|the) answer)?|(?:keep|leave|put|take)"
    rf" {_IT} in|keep(?: {_IT})?|{_IT} (?:can|may|should|could) (?:stay|be used|go in)"
    r"|it stays|in|count it|it counts|tell it)\b(?!\s+or\b)(?P<behind>.*)",
    re.IGNORECASE | re.DOTALL,
)
_LEAVES: Final = Expression(
    rf"{_LEAD}(?:(?:leave|keep|take|cut|throw|get|put|strike|cross) {_IT} (?:out|away"
    r"|aside|off)|(?:leave|drop|remove|delete|skip|forget|scrap|bin|scratch|cut)"
    rf" {_IT}|leave out {_IT}|take out {_IT}|out|not (?:this|that)(?: one)?"
    r"|(?:i )?(?:do(?: not|n'?t)|won'?t|will not|rather not|better not|would rather not"
    r"|'d rather not)(?: (?:want|like) (?:to|it))?(?: (?:be )?(?:use|used|tell|share)"
    rf"(?: {_IT})?)?|not(?: to)? use(?: {_IT})?|{_IT} (?:should|must|can) (?:go|be left"
    r" out)|out with it)\b(?!\s+or\b)(?P<behind>.*)",
    re.IGNORECASE | re.DOTALL,
)
_LEFT_PART: Final = Expression(
    r"\b(?:but|only|just|and) (?:leave|take|cut|keep)\b.*\b(?:out|away|off)\b"
    r"|\b(?:part|bit|name|detail)s?\b",
    re.IGNORECASE,
)
"""What leaves only a part of it out, so that the rest is used."""
_ALONE: Final = {
    "yes": True,
    "yeah": True,
    "yep": True,
    "yes please": True,
    "sure": True,
    "ok": True,
    "okay": True,
    "no": False,
    "nope": False,
    "nah": False,
    "no thanks": False,
    "no thank you": False,
    "rather not": False,
    "better not": False,
    "not really": False,
    "id rather not": False,
}
_ASKS_WHICH: Final = Expression(
    r"\b(?:use|in|keep|tell|say|mention)\b.*\bor\b.*\b(?:leave|out|not|skip|quiet)\b"
    r"|\byes or no\b|\bwhat (?:do|would) you (?:think|do|say|advise)\b"
    r"|\b(?:should|shall|may|can|could|do|must) i (?:\w+ )?(?:use|tell|say|mention"
    r"|leave"
    r"|keep)\b|\bif i use\b|\bis (?:it|that|this) (?:wise|too|ok|okay|allowed|good)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen, and what was told in the same message beside it."""

    use: bool
    rest: str = ""


def choice(text: str, offered: Offered) -> Choice | None:
    """Hear whether it is to be used; None where words choose neither."""
    text = text.replace("’", "'").strip()
    bare = " ".join(re.findall(r"\w+", text.casefold().replace("'", "")))
    if bare in _ALONE:
        return Choice(_ALONE[bare])
    if (data := chosen(text, offered)) is not None:
        return Choice("/use" in data)
    return chosen_plainly(text)


def chosen_plainly(text: str) -> Choice | None:
    """Hear what is said of it in so many words; a bare yes or no says nothing here."""
    pieces = sentences(text.replace("’", "'").strip())
    for place, piece in enumerate(pieces):
        if asks(piece) and piece.rstrip().endswith("?"):
            continue
        use = _chosen(piece)
        if use is None:
            continue
        rest = [p for n, p in enumerate(pieces) if n > place and _chosen(p) is None]
        return Choice(use, " ".join(rest))
    return None


_TO_ONESELF: Final = Expression(
    r"\b(?:keep|leave)\b.{0,24}\b(?:private|to myself|secret|quiet|to me|between us"
    r"|in peace|alone|for me)\b"
    r"|\b(?:do(?: not|n'?t)|please not) (?:put|write|keep|take|count|use|mention)\b",
    re.IGNORECASE,
)
"""What keeps something to oneself."""


def _chosen(piece: str) -> bool | None:
    if len(piece.split()) > _MOST:
        return None
    uses, leaves = _USES.fullmatch(piece), _LEAVES.fullmatch(piece)
    if leaves is not None or _TO_ONESELF.search(piece):
        return False
    return True if uses is not None else None


_MOST: Final = 16
"""Words of a sentence that chooses."""


def asks_which(text: str) -> bool:
    """Whether it is asked which of the two is better."""
    return _ASKS_WHICH.search(text.replace("’", "'")) is not None


_NO_HARM: Final = Expression(
    r"\b(?:nothing|no) (?:bad|harm|terrible|sad|awful|one was hurt)\b|\bhappy (?:story"
    r"|end(?:ing)?|memory)\b|\bnot that kind\b|\b(?:not|n'?t) (?:sad|bad|a sad|a bad"
    r"|hurt|harmed|like that|a trauma)\b|\bsorry for what\b|\b(?:you|u) (?:mis(?:read"
    r"|understood|heard)|got (?:it|me|that) wrong|took (?:it|that|me) wrong)\b"
    r"|\bnobody (?:was hurt|died|got hurt|came to harm)\b|\bi mean(?:t)? (?:it )?(?:my"
    r" heart|in a good way)\b",
    re.IGNORECASE,
)


def denies_harm(text: str) -> bool:
    """Whether it is said that nothing bad happened."""
    return _NO_HARM.search(text.replace("’", "'")) is not None
