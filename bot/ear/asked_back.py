"""Hear what is said to the employer's last answer: asked back, refused, or corrected.

"Which people do you mean?" asks after the answer, "that wasn't a number" says it was
none, and "please be a hotel" says what the employer is to be.
"""

import re
from typing import Final

from bot.ear.round_signs import Wanted
from bot.ear.workplaces import unwished, wished
from bot.expressions import Expression, one_of
from bot.hearing import AsideKind

_K = AsideKind

_LED: Final = r"^\W*(?:(?:and|so|sorry|but|ok(?:ay)?|hello|no|wait|hm+|oh|well)\W+)*"
_THEM: Final = r"[“\"'‘]?(?:he|she|they|them|him|her|it|this|that)[”\"'’]?"
_WHICH: Final = one_of(
    _LED
    + r"(?:(?:which|whose|who)(?: \w+){0,3}|what(?: \w+){1,3}) (?:do|did|are) (?:you"
    r"|u) (?:mean\w*"
    r"|talk\w* (?:about|of)|speak\w* (?:of|about)|refer\w* to)\b(?!.{0,8}\bask)",
    _LED + rf"who(?:'?s| is| are) {_THEM}(?: then| exactly| again| now)?\W*$",
    _LED + r"who(?:'?s| is| was) (?:he|she|they|it|the (?:one|person))\b.{0,24}"
    r"\b(?:you said|leav\w+|left|went|go(?:es|ing))\b",
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
    r"\bmy question was\b",
    _LED + r"(?:it|that|this) was (?:about|on|for) (?!you\b|u\b)[^.!?]*,? not\b",
    r"\bi(?:'?m| am| was)? ?ask(?:ed|ing)? (?:you )?(?:about|after|for|if|whether|who"
    r"|how"
    r"|what|when|where|why|which)\b[^.!?]*(?:, not|,? and not|\bnot about)\b",
)
_LEFT_OUT: Final = one_of(
    r"\byou (?:have |'ve )?(?:only |just )?(?:answer\w*|did|said|told|took|gave)"
    r"(?: me)?(?: only| just)?(?: to)? (?:the|my) (?:first|last|second|third|one"
    r"|half)\b",
    r"\byou (?:have |'ve )?(?:skip\w*|missed|forgot\w*|left out|passed over)\b",
    r"\byou (?:did ?n['o]?t|have ?n['o]?t|never) (?:say|said|tell|told"
    r"|mention\w*)\b"
    r"(?! (?:you\b|that you|who you|he\b|she\b|to me))",
    _LED + r"(?:what about )?(?:the|my) (?:first|second|third|other|last|rest)"
    r"(?: (?:one|question|bit|half|part))?(?: too)?\W*$",
)
"""What of several questions was left out."""
_NO_STORY: Final = one_of(
    r"\b(?:that|it|this) ?(?:was|is|'s) ?(?:an? |just |only |me |my )*(?:complain\w*"
    r"|moan\w*|grumbl\w*|protest\w*)\b",
    r"\b(?:that|it|this) ?(?:was|is)? ?(?:not|n'?t|wasn'?t|isn'?t|wasnt|isnt)"
    r" (?:really )?(?:an? |my |any |the )(?:own )?(?:examples?|story|stories)\b",
    r"\b(?:do ?n'?t|do not|never) (?:use|keep|take|count) (?:that|it|this) as"
    r" (?:an? |my |the )?(?:examples?|story)\b",
    r"\bi was (?:only |just )?(?:complaining|moaning|protesting)\b",
)
_ADDRESSED: Final = (
    r"(?:patients?|residents?|guests?|customers?|pupils?|students?|children|kids"
    r"|passengers?|tickets?|nurses?|teachers?|wards?|shops?|lorries)"
)
_OTHER_TRADE: Final = one_of(
    r"\b(?:look\w* after|care for|in charge of) (?:how many |of )?what\b",
    r"^\W*how many (?:of )?what\W*$",
    rf"^\W*{_ADDRESSED}\W*\?+",
    rf"\bwhy (?:do|are) (?:you|u) (?:talk|speak|ask|go on)\w*(?: on| me)? (?:about|of)"
    rf" {_ADDRESSED}\b",
    r"\bi (?:do ?n'?t|do not) (?:look after|care for) (?:anyone|anybody|people"
    r"|someone)\b",
)
_TITLE: Final = (
    r"(?:[\w-]+ ){0,4}(?:manager|director|supervisor|foreman|matron|coordinator"
    r"|officer|owner|founder|principal|lead|chief|head(?: of [\w ]{2,24})?)"
)
_WHOSE_TITLE: Final = Expression(
    rf"{_LED}(?:what(?: is|'?s|s)(?: an?| the| this| that| your)?|who(?: is|'?s|s)"
    rf" (?:the|this|that)(?= (?!line |team )[\w-]+ \w)) (?P<word>{_TITLE})\b"
    r"(?=\W*$|\W+(?:is|my|in|at|here|exactly|then|to|a)\b)",
    re.IGNORECASE,
)
_ITS_WORD: Final = (
    Expression(
        _LED
        + r"what(?: is|'?s|s) an? (?P<word>(?!(?:typical|normal|usual|good|bad|great"
        r"|standard|realistic|fair|average|day|week|month|quiet|busy|full|slow|regular"
        r")\b)[\w-]+(?: [\w-]+)?)(?: in (?:that|this|your) \w+)?\W*$",
        re.IGNORECASE,
    ),
    Expression(
        _LED + r"(?:(?:an?|the) )?(?P<word>[\w-]+(?: [\w-]+)?),? what(?:'?s| is|s)"
        r" (?:that|it|this)\b",
        re.IGNORECASE,
    ),
    Expression(
        r"\bwhat (?:do|did) (?:you|u) mean (?:by|with) (?!.*\bhere\b)"
        r"(?![“\"'‘]?(?:he|she|they|them|him|her|we|us|people|the|that|it|this)\b)"
        r"[“\"'‘]?(?P<word>[\w -]{2,30}?)[”\"'’]?\W*$",
        re.IGNORECASE,
    ),
)
_LINK: Final = one_of(
    r"\blink (?:it |that |this )?(?:to )?(?:what|which)\b|\b(?:an? )?example (?:of|for)"
    r" what\b|\b(?:close|similar|fits?) to what\b",
    r"\b(?:anything|something|what|how|nothing)\b.{0,30}\b(?:link|connect)\b",
)
_SURELY: Final = one_of(
    r"\b(?:your|ur) own (?:job|team|school|ward|shop|place|company|firm|work"
    r"|department)\b",
    r"\b(?:surely|come on)\b.{0,20}\b(?:you|u|it)\b",
    r"\b(?:you|u)(?:'?re| are)? (?:work|works|the"
    r" (?:boss|manager|director|head|lead))\b.{0,25}\b(?:know|not know|no idea)\b",
    r"\bhow (?:can|come|could) (?:you|u) (?:not|do ?n'?t|dont)(?: even)? know\b",
    r"\b(?:you|u) (?:should|must|have to|ought to) know\b(?! (?:that )?i\b)",
    r"\b(?:you|u) (?:really )?have no idea\b",
)
_AS_ANOTHER: Final = Expression(
    r"^\W*(?:but |why )?(?:do )?you (?:keep |are |'re )?(?:speak|talk|treat)\w*"
    r"(?: me| to me)? (?:about|of|like|as)\b|^\W*i(?:'?m| am) not (?:an? )?(?:trainee"
    r"|beginner"
    r"|student|junior|apprentice|intern|graduate|newcomer)\b",
    re.IGNORECASE,
)
_ASKED_AGAIN: Final = Expression(
    r"\bi(?:'?m| am| was)? ?(?:only |just )?(?:ask(?:ed|ing)?|mean|meant) (?:you"
    r" )?(?:about"
    r"|after|for|if|whether|who|how|what|when|where|why|which)\b",
    re.IGNORECASE,
)
_ASKS: Final = Expression(
    r"\b(?:who|whom|whose|what|why|how|when|which|where)\b", re.IGNORECASE
)
_TELLS: Final = Expression(
    r"\b(?:i|we|he|she|they) (?!asked\b)(?:\w+ed|was|were|had|did|went|took|told|got"
    r"|made|found)\b",
    re.IGNORECASE,
)

ITS_WORD: Final = ((_K.MEANING, "title"), (_K.MEANING, "word"))
"""What is wanted where a word of the employer's is to be explained."""
NO_STORY: Final = (_K.IGNORE, "take_out")
"""What is wanted where a complaint was taken for a story."""
SURELY: Final = (_K.MISHEARD, "surely")
"""What is wanted of an employer who ought to know."""
PLACE: Final = (_K.MISHEARD, "place")
"""What is wanted where the employer is to be of another kind."""
REFUSED: Final = (_K.MISHEARD, "asked")
"""What is wanted where the answer was beside the point."""
_CHANGES: Final = Expression(
    r"\b(?:change|switch|turn|move)\b.{0,24}?\b(?:to|into)\s+(?:an? |the )?(?:nurs\w+"
    r"|teach\w+|software|sales|marketing|design|logistics|hospitality|retail|finance"
    r"|accounting|care|hr|data|construction|support|administration|catering)\b",
    re.IGNORECASE,
)


def asked_back(piece: str) -> Wanted | None:
    """Name what a sentence wants of the answer just given, where it is about that."""
    plain = " ".join(piece.replace("’", "'").split())
    if _NO_STORY.search(plain) and len(plain.split()) <= _FEW:
        return NO_STORY
    if _OTHER_TRADE.search(plain):
        return _K.MEANING, "trade"
    if _LINK.search(plain) and not _TELLS.search(plain.replace("told", "")):
        return _K.MEANING, "link"
    if _WHOSE_TITLE.match(plain):
        return ITS_WORD[0]
    if its_word(plain):
        return ITS_WORD[1]
    if _SURELY.search(plain) and len(plain.split()) <= _FEW:
        return SURELY
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
    if _LEFT_OUT.search(plain) and len(plain.split()) <= _FEW:
        return _K.MISHEARD, "left_out"
    if _REFUSES.search(plain):
        return REFUSED
    if _AS_ANOTHER.search(plain) and unwished(plain) is None:
        return _K.MISHEARD, "fact"
    if _CHANGES.search(plain):
        return PLACE
    if (unwished(plain) or wished(plain)) and not _ASKS.search(plain):
        return PLACE
    return None


def its_word(piece: str) -> str:
    """Give the word of the employer's that a sentence asks about, or nothing."""
    plain = " ".join(piece.replace("’", "'").split())
    for pattern in (_WHOSE_TITLE, *_ITS_WORD):
        if found := pattern.search(plain):
            return found["word"].strip().lower()
    return ""


_FEW: Final = 18
"""Words from which what holds a complaint may tell a story of one."""
_BRIEF: Final = 9
"""Words from which what tells of the past may be a story."""
