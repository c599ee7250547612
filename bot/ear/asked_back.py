"""Hear what is said to the employer's last answer: asked back, refused, or corrected.

"Which people do you mean?" asks after the answer, "that wasn't a number" says it was
none, and "please be a hotel" says what the employer is to be.
"""

import re
from typing import Final

from bot.ear.round_signs import one_of
from bot.ear.workplaces import unwished, wished
from bot.hearing import AsideKind

_K = AsideKind

_LED: Final = r"^\W*(?:(?:and|so|sorry|but|ok(?:ay)?|hello|no|wait|hm+|oh|well)\W+)*"
_THEM: Final = r"[“\"'‘]?(?:he|she|they|them|him|her|it|this|that)[”\"'’]?"
_WHICH: Final = one_of(
    _LED
    + r"(?:(?:which|whose|who)(?: \w+){0,3}|what(?: \w+){1,3}) (?:do|did|are) (?:you"
    r"|u) (?:mean\w*"
    r"|talk\w* (?:about|of)|speak\w* (?:of|about)|refer\w* to)\b(?!.{0,8}\bask)",
    _LED + rf"who(?:'?s| is| are) {_THEM}\W*$",
    r"\bwhat (?:do|did) (?:you|u) mean (?:with|by) [“\"'‘]?(?:he|she|they|them|him"
    r"|her|we"
    r"|us|people|the \w+)\b",
    r"^\W*(?:whose|which|what) [a-z]{3,}\W*\?\W*$",
    r"\bdo you mean (?:the|my|your|those|all|our)\b[^?]*\?",
)
_CHOOSE: Final = one_of(
    _LED
    + r"(?:which|what) (?:one|of (?:the two|them|those))(?: (?:is|was) (?:it|that))?"
    r"(?: then| now)?\W*$",
    _LED + r"(?:is it )?(?:yes or no|this or that|one or the other)\W*$",
)
_WHO: Final = one_of(
    _LED
    + r"(?:which|who(?: are|'s| is)?(?: the| these| those| you)?) (?:three|two|others?"
    r"|all of you|people asking)\W*$",
    r"\bwho are the (?:three|two|others)\b",
)
_JUDGED: Final = one_of(
    r"\bhow was i\b(?=\W*$|.{0,4}\bas an?\b)|\b(?:were|are) my questions\b",
)
_REFUSES: Final = one_of(
    r"\b(?:that|it|this) ?(?:is|was|'s|s)? ?(?:not|n'?t|wasn'?t|isn'?t|wasnt|isnt)"
    r" (?:really"
    r" )?(?:an? |any |the |my )?(?:number|figure|name|reason|yes|no|answer)\b",
    r"\bi (?:never|did ?n'?t|did not|do ?n'?t|have ?n'?t) ask(?:ed)? (?:you"
    r" )?(?:about|if"
    r"|whether|for|how|what|who|when|why|that|this)\b",
    r"\b(?:answers?|answered|said|says|told me) nothing\b(?! to (?:him|her|them))",
    r"\byou (?:still )?(?:don'?t|do not|didn'?t|did not|never|aren'?t|are not)"
    r" (?:listen"
    r"\w*|answer\w*|hear\w*)\b",
    r"\bnot (?:what|the thing) i(?:'?m| am| was| have|'ve)? ask(?:ed|ing)?\b",
    r"\bi (?:just |already )?(?:did|have) ask\w*\b|^\W*i just did\b",
    _LED + r"i (?:mean|meant) (?!you\b|that\b|to\b|it\b)\w+",
    r"\bi(?:'?m| am| was)? ?ask(?:ed|ing)? (?:you )?(?:about|after|for|if|whether|who"
    r"|how"
    r"|what|when|where|why|which)\b[^.!?]*(?:, not|,? and not|\bnot about)\b",
)
_AS_ANOTHER: Final = re.compile(
    r"^\W*(?:but |why )?(?:do )?you (?:keep |are |'re )?(?:speak|talk|treat)\w*"
    r"(?: me| to me)? (?:about|of|like|as)\b|^\W*i(?:'?m| am) not (?:an? )?(?:trainee"
    r"|beginner"
    r"|student|junior|apprentice|intern|graduate|newcomer)\b",
    re.IGNORECASE,
)
_ASKED_AGAIN: Final = re.compile(
    r"\bi(?:'?m| am| was)? ?(?:only |just )?(?:ask(?:ed|ing)?|mean|meant) (?:you"
    r" )?(?:about"
    r"|after|for|if|whether|who|how|what|when|where|why|which)\b",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"\b(?:who|whom|whose|what|why|how|when|which|where)\b", re.IGNORECASE
)
_TELLS: Final = re.compile(
    r"\b(?:i|we|he|she|they) (?!asked\b)(?:\w+ed|was|were|had|did|went|took|told|got"
    r"|made|found)\b",
    re.IGNORECASE,
)

Wanted = tuple[AsideKind, str]

PLACE: Final = (_K.MISHEARD, "place")
"""What is wanted where the employer is to be of another kind."""
REFUSED: Final = (_K.MISHEARD, "asked")
"""What is wanted where the answer was beside the point."""
_CHANGES: Final = re.compile(
    r"\b(?:change|switch|turn|move)\b.{0,24}?\b(?:to|into)\s+(?:an? |the )?(?:nurs\w+"
    r"|teach\w+|software|sales|marketing|design|logistics|hospitality|retail|finance"
    r"|accounting|care|hr|data|construction|support|administration|catering)\b",
    re.IGNORECASE,
)


def asked_back(piece: str) -> Wanted | None:
    """Name what a sentence wants of the answer just given, where it is about that."""
    plain = " ".join(piece.replace("’", "'").split())
    if _WHO.search(plain):
        return _K.MACHINE, "role"
    if _JUDGED.search(plain):
        return _K.PROGRESS, ""
    if _WHICH.search(plain):
        return _K.MEANING, "said"
    if _CHOOSE.search(plain):
        return _K.MEANING, "which"
    if _TELLS.search(_ASKED_AGAIN.sub(" ", plain)) and len(plain.split()) > _BRIEF:
        return None
    if _REFUSES.search(plain):
        return REFUSED
    if _AS_ANOTHER.search(plain) and unwished(plain) is None:
        return _K.MISHEARD, "fact"
    if _CHANGES.search(plain):
        return PLACE
    if (unwished(plain) or wished(plain)) and not _ASKS.search(plain):
        return PLACE
    return None


_BRIEF: Final = 9
"""Words from which what tells of the past may be a story."""
