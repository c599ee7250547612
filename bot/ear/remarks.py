"""Hear what is said to an invented employer and asks nothing.

Whoever corrects, protests, jokes or thinks aloud is met in a word and loses nothing by
it; whoever names a story told before has built the bridge. Where a question stands
beside such words, the question counts.
"""

import re
from collections.abc import Sequence
from typing import Final

from bot.ear.asked_enough import hear_enough
from bot.ear.asking import questions
from bot.ear.asking_spans import asking, declines, may_ask
from bot.ear.phrasing import Word, words_of
from bot.ear.work import hear_work
from bot.expressions import one_of as _any
from bot.hearing import Remark

_PROTEST: Final = _any(
    r"(?:\bnot|n't) (?:quite |really |exactly |at all )?what i (?:asked|meant|said)\b",
    r"\bhow (?:would|should|could|do) i know\b",
    r"\bopposite\b.{0,30}\b(?:asked|what i)\b|\banswered the opposite\b",
    r"\byou\b.{0,10}\b(?:did not|didn'?t|have not|haven'?t|not really|never"
    r"|without)\b.{0,12}"
    r"\banswer(?:ed|ing)?\b(?! (?:the )?(?:phone|call))",
    r"\b(?:not|isn'?t|no) (?:really )?(?:an?|my|the) answer\b|\bnot a reason\b",
    r"\byou(?:'re| are)? (?:just )?(?:avoid|dodg)\w*",
    r"\bmis(?:understood|understand|heard|read)\b|\bgot (?:me|it|that) wrong\b",
    r"\bi (?:already |just )?asked (?:you )?(?:that|this|it|something|about|for"
    r"|what|why"
    r"|how|who)\b",
    r"(?:^|[.!?,] *)(?:(?:no|but|wait|sorry|hey|and|well)\W+)*i (?:just |already )?"
    r"(?:asked|was asking|am asking|'?m asking) you\W*(?:$|[.!,])",
    r"^\W*(?:(?:no|but|sorry|hey|well)\W+)*i (?:never|didn'?t|did not) ask(?:ed)?"
    r" (?:you )?(?:about|for) (?:the )?\w+\W*(?:$|[.!;,] *i (?:said|asked|meant)\b)",
    r"\bplease answer\b|\banswer (?:me|my question|the (?:first|other|second))\b",
    r"^\W*(?:no|sorry|wait)\b.{0,12}\bi (?:mean|meant)\b",
    r"\byou(?:'re| are) (?:just )?(?:inventing|making (?:it|that|this) up|guessing)\b",
    r"\bdon'?t know (?:it |that )?(?:either|yourself)\b|\bso nobody (?:answers"
    r"|knows)\b",
    r"\bnot (?:even )?(?:listening|reading|hearing)\b|\b(?:strange|weird|odd"
    r"|funny) answer\b",
    r"^\W*(?:(?:sorry|oops|ah|oh|no)\W+)*wrong (?:button|chat|window|box)\b",
    r"\b(?:just )?asked you a question\b|\bwhat story\b",
    r"\bdo you (?:actually|even|really) answer\b",
    r"\bwhy (?:can'?t|cannot|won'?t|don'?t) you (?:play (?:it|that|this)|answer"
    r"|just (?:say|answer))\b",
    r"\bcut me off\b|\bsorry,? typo\b|\btypo\b.{0,12}\bmeant\b",
)
_THINKS: Final = _any(
    r"(?:^|[,.!;]) ?(?:ok |so |just |well )?(?:let me|lemme) (?:think|see|look"
    r"|check)\b",
    r"^\W*(?:ok\W+|sorry\W+)?(?:one|a|just a|give me a|hold on|wait|hang on)\W*"
    r"(?:moment|sec"
    r"|second|minute|on)?\b(?:.{0,20}\bthinking\b|\W*$)",
    r"^\W*(?:hold on|hang on)\b",
    r"\bgive me (?:a|one|two|five) (?:sec\w*|moments?|minutes?)\b",
    r"\b(?:have|'ve|got) (?:\w+ )?(?:more|other|another|lots of|a few|some|one more)"
    r" questions?\b(?!.{0,3}\?)",
    r"\b(?:different|another|other|next) (?:topic|question|one)\W*$",
    r"\b(?:list of|my) questions\W*$",
)
_CHAT: Final = _any(
    r"\bhaha\b",
    r"^\W*(?:ha(?:ha)*|mm+|lol|hehe|wow|hm+|ok(?:ay)?|oh|ah|well|right|i see"
    r"|fair enough"
    r"|thanks?|thank you|good to know|interesting|great|nice|cool|fine|sure|true"
    r"|yes|yeah"
    r"|understood|got it|alright|all right|clear)\b",
    r"\b(?:was (?:just |only )?(?:a joke|joking|kidding)|just kidding|only joking|scar"
    r"(?:ing|ed)"
    r" me|no offence)\b|[:;]-?\)|😀|😂|😅",
    r"\b(?:english|nervous|first language|my english|second language)\b",
    r"^\W*(?:that'?s|that is|sounds?|it'?s) (?:\w+ ){0,2}(?:tough|hard|interesting|good"
    r"|great|honest|helpful|clear|fair|bad|a lot|nice|lovely|funny|sad)\b",
    r"\b(?:that|which) answers (?:that|it|my)\b|\bsorry\W*$",
)
_JOKES: Final = _any(
    r"\b(?:was (?:just |only )?(?:a joke|joking|kidding)|just kidding|only joking"
    r"|scar(?:ing|ed) me|no offence)\b",
    r"^\W*(?:ok |oh |ah |thanks,? )?good to know\W*$",
)
_BEFORE: Final = _any(
    r"\balready (?:told|tell|said|mentioned|spoke|described|gave)\b",
    r"\b(?:told|tell|said|mentioned|spoke about|described)"
    r"(?: (?:you|it|that|this|them|about it))* (?:already|before|earlier|just now)\b"
    r"(?! (?:the|my|it|he|she|they|we|i)\b)",
    r"\b(?:as|like|what) i (?:just )?(?:said|told|mentioned|described)\b",
    r"\b(?:same|like|see|it'?s|that'?s|was) (?:\w+ )?(?:as )?(?:my|the) "
    r"(?:\w+'?s? ){0,3}"
    r"(?:story|answer|example)\b",
    r"\b(?:thing|one|story|answer|example) (?:that )?i (?:told|gave|said)\b",
    r"\byou (?:already )?(?:have|know|heard|got) (?:that|this|it|the) (?:one|story"
    r"|answer"
    r"|already)\b",
    r"\blike with \w+'s\b",
)
_TOLD: Final = 22
"""Words up to which a story is only named; a longer one is told, and heard as such."""
_FIRM: Final = (
    r"(?:company|firm|school|hospital|bank|office|employer|laborator(?:y|ies)|labs?"
    r"|shop"
    r"|insurer|hotel|warehouse|ward)"
)
_WHO: Final = _any(
    r"\b(?:are|is|r) (?:you|it|this|that) (?:(?:now|really|an?|the|like|playing) )*"
    rf"(?:\w+ )?{_FIRM}\b(?: (?:you (?:are|play)|now|or|then|here)\b.*)?\W*$",
    r"\b(?:which|what) (?:kind of |sort of )?(?:company|firm|employer|place|business"
    r"|trade) (?:are you|is this|is it|do you (?:play|mean))\b",
    r"\bwho (?:are you|am i (?:talking|speaking) to)\b",
    rf"\b(?:there (?:is|'s)|there's|it's) (?:no|not an?) {_FIRM}\b|\bno {_FIRM} "
    rf"(?:please"
    r"|here)\b",
    r"\bnot (?:applying|apply|interviewing)\b",
)
_APPLIES: Final = _any(
    r"\bi(?:'m| am|m)? (?:apply|applied|applying|interviewing)\b",
    r"\b(?:job|role|post|position|firm|company)\b.{0,20}\bis (?:an? |in |at )?\w+",
    r"\bit(?:'s| is) (?:for |an? )",
)
_LONG: Final = 18
"""Words of what only says which trade it is."""
_NONE_LEFT: Final = _any(
    r"^\W*(?:no|nope|nah|none|nothing|not really|that'?s (?:all|it))\b[^?]{0,25}$",
    r"\bnoth?ing?\w*\b.{0,35}\b(?:left|open|else|to ask|more)\b|\bnot a thing left\b",
    r"\b(?:answered|covere?d|explained|went through|gone through)\b.{0,12}\b(?:all"
    r"|everything|every (?:one|point|thing))\b|\ball answered\b|\bthat'?s me done\b",
)
"""That no question is left, in other words than those of content/en/asking.toml."""

_CLAUSE: Final = re.compile(r"[.!;\n]+|\.\.\.|: (?=\w)")
_SURE: Final = 0.8
"""Points from which a few words are a question by what they name."""

_NOD: Final = 4
"""Words up to which somebody only nods where a story of their own is due."""

_LEFT: Final = 3
"""Words from which on what stands beside a remark may be a question."""


def hear_remark(text: str, *, opened: bool = False) -> Remark | None:
    """Say what is said to the employer where nothing is asked; None for a question.

    With `opened` the employer has answered, and a story of the candidate's own is due.
    """
    if (enough := hear_enough(text)) is not None:
        return enough
    plain = " ".join(text.replace("’", "'").split())
    words = words_of(plain)
    protests = _PROTEST.search(plain) and not asked_beside(plain)
    if _of_the_trade(plain):
        return Remark.TRADE
    if asked_all(plain) and not protests:
        return None
    brief = len(plain.split()) <= _TOLD
    if opened and brief and _BEFORE.search(plain):
        return Remark.BEFORE
    if asked_beside(plain) or (opened and not brief):
        return None
    if not opened and _BEFORE.search(plain) and not _PROTEST.search(plain):
        return Remark.STORY
    if _PROTEST.search(plain):
        return Remark.PROTEST
    if _THINKS.search(plain) and "?" not in plain:
        return Remark.THINKS
    if _JOKES.search(plain) and "?" not in plain:
        return Remark.CHAT
    if asking(words):
        return None
    if _CHAT.search(plain) and (not opened or len(plain.split()) <= _NOD):
        return Remark.CHAT
    if not opened and "?" not in plain and not _names_topic(plain, words):
        return Remark.STORY if len(plain.split()) > _NOD else Remark.CHAT
    return None


def asked_all(text: str) -> bool:
    """Whether somebody says that no question is left."""
    plain = " ".join(text.replace("’", "'").split())
    return bool(declines(words_of(plain)) or _NONE_LEFT.search(plain))


def _names_topic(text: str, words: Sequence[Word]) -> bool:
    """Whether words that ask in no other way name what is asked about: "leave days"."""
    known = questions(text, expected=True) if may_ask(words) else ()
    return any(one.points >= _SURE for one in known)


def asked_beside(text: str) -> str:
    """Give the question that stands beside a remark, or nothing."""
    plain = text.replace("’", "'")
    parts = [part.strip() for part in _CLAUSE.split(plain) if part.strip()]
    if len(parts) < 2:
        return ""
    rest = [
        part
        for part in parts
        if not (_PROTEST.search(part) or _BEFORE.search(part) or _THINKS.search(part))
    ]
    said = [one for one in rest if len(one.split()) >= _LEFT and asking(words_of(one))]
    return " ".join(said)


def _of_the_trade(text: str) -> bool:
    """Whether it is about which trade or place the employer is of, and asks no more."""
    if len(text.split()) > _LONG:
        return False
    sentences = [one for one in re.split(r"[.!?\n]+", text) if len(one.split()) > 1]
    rest = [one for one in sentences if not _names_trade(one)]
    named = len(rest) < len(sentences)
    return named and not any(asking(words_of(one)) for one in rest)


def _names_trade(sentence: str) -> bool:
    if _WHO.search(sentence):
        return True
    if not _APPLIES.search(sentence) or asking(words_of(sentence)):
        return False
    return hear_work(sentence, True) is not None
