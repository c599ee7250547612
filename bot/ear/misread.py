"""Hear that somebody was not in danger, though they were met as if they were.

It is listened for only after they were met so, and after distress itself: whoever says
more that has to be met is met again.
"""

import re
from typing import Final

from bot.ear.branches import RISK, shares
from bot.expressions import Expression
from bot.hearing import Misread

LONGEST: Final = 40
"""Words of such a message; more is an answer or a new trouble."""


def _any(*patterns: str) -> Expression:
    return Expression("|".join(patterns), re.IGNORECASE)


_AM: Final = r"(?:i['’]?m|i am|im|am|iam)"
_FINE: Final = _any(
    rf"\b{_AM} (?:(?!not\b|no\b)\w+ ){{0,2}}(?:fine|ok|okay|alright|all right|safe|well"
    r"|good(?! (?:with|at|in|for|enough|worker)))\b",
    rf"\b{_AM} (?:\w+ )?not (?:\w+ ){{0,2}}(?:in (?:any )?danger|suicidal|sad|ill|sick"
    r"|depressed|going to)\b",
    r"\b(?:no|not in(?: any)?|isn['’]?t any) danger\b",
    rf"\b{_AM} (?:only|just) (?:\w+ )?(?:nervous|tired|stressed|joking|kidding)\b",
    r"\b(?:only|just) (?:a joke|joking|kidding|nervous|an expression)\b",
    r"\b(?:nothing|nothing['’]?s|nothing is) wrong with me\b",
    r"\b(?:don['’]?t|do not|dont) want to (?:die|hurt)\b",
    r"\b(?:was|were) (?:only |just )?(?:talking|speaking|writing|telling) (?:you )?"
    r"(?:about|of)\b",
    r"\b(?:not|wasn['’]?t|was not|never) (?:talking |speaking )?(?:about )?"
    r"(?:me|myself)\b",
    r"\b(?:misunderst\w+|misread|got (?:me|it|that) wrong|wrong (?:end|idea))",
    r"\bnot what i mean(?:t)?\b",
)
_TRADE: Final = (
    r"(?:nurse|vet|doctor|carer|medic|paramedic|midwife|officer|guard|teacher|soldier"
    r"|undertaker|firefighter|adviser|advisor|interpreter|designer|handler|driver"
    r"|social worker|youth worker|support worker|technician|journalist|staff)"
)
_AT_WORK: Final = _any(
    rf"\b{_AM} (?:(?:a|an|the|his|her|their|only|just) ){{0,2}}(?:\w+ )?{_TRADE}\b",
    rf"\b{_AM} the (?:one|person|guy) who\b",
    r"\bit(?:['’]?s| is| was)? (?:(?:only|just|all|part of) )?(?:(?:my|the|a|an) )?"
    r"(?:job|work|trade|procedure|drill|expression|figure of speech|saying|simulator"
    r"|hypothetical|example|game|story)\b",
    r"\b(?:only|just) (?:an? |the |my )?(?:job|work|procedure|drill|expression|example"
    r"|figure of speech)\b",
    r"\b(?:was(?: not|n['’]?t)|not|wasnt) (?:my|mine)\b",
    r"\b(?:nobody|no ?one|no \w+)(?:['’]?s| is| was| has| got)? (?:here )?(?:\w+ )?"
    r"(?:dying|died|dead|hurt|drown\w*|threatening|hitting|hurting)\b",
    r"\b(?:don['’]?t|do not|no) need (?:for )?(?:(?:the|a|any|your|that|to) )?"
    r"(?:\w+ )?(?:numbers?|help|line|hotline|doctor|call|contact|ring)\b",
    r"\bi (?:was|am|only|just|have been) (?:only |just )?(?:describ|explain|interpret"
    r"|giv|tell|answer|say)(?:ed|ing)?\b|\b(?:just|only) (?:explaining|describing"
    r"|interpreting|giving (?:you |u )?an example)\b",
    r"\b(?:to be clear|(?:should|let me) clarify|the confusion|picked (?:that|it|me) up"
    r" wrong|took (?:that|it|me) wrong)\b",
    r"\b(?:all good|no bother|no emergency|perfectly safe|everything(?:['’]?s| is)?"
    rf" (?:ok|okay|fine)|{_AM} (?:grand|not (?:upset|hurt|threatened)|at peace)"
    r"|i was(?: not|n['’]?t) hurt|wasnt hurt)\b",
)
"""What is said of work and of others by whoever is well. Who is not may say some of it,
too, so a reading has to see no danger in the whole."""
_GOING_ON: Final = _any(
    r"\b(?:next (?:question|one)|(?:keep|happy to keep|please) practi[sc]ing"
    r"|do(?:n['’]?t| not) stop|back to (?:the|my) (?:\w+ )?question)\b",
    r"(?:^|[.,!?]) *(?:(?:so|ok(?:ay)?|please|pls|you can|can we|let['’]?s) )*"
    r"(?:carry on|go on|continue)(?: (?:please|pls|then|the \w+|with \w+ \w+))?\W*$",
)
"""What wishes to go on; of that the same holds."""
_SEES_NONE: Final = 0.1
"""Share of risk below which it sees none."""
_ABOUT: Final = _any(
    r"\bit (?:was|is) (?:only |just )?(?:about|the|a|my) (?:the |a |my )?\w+",
    r"\bi (?:only |just )?mean(?:t|ed)? (?:the|my|a|that|it|he|she)\b",
)
_LOST: Final = _any(
    r"\b(?:lose|lost|gone|deleted|erased|disappeared|keep|kept|save|saved|remember)\b"
    r".{0,40}\b(?:answer|message|it|that|text|story|what i|everything)\b",
    r"\b(?:answer|message|text|story|what i (?:wrote|said))\b.{0,30}"
    r"\b(?:lost|gone|deleted|erased|there|saved|kept|away|counted)\b",
    r"\bwhere (?:is|did|are|has)\b.{0,20}\b(?:answer|message|text|it go)\b",
    r"\b(?:again|everything|all of it)\b.{0,20}\b(?:from|write|type|tell)\b.*\?",
)
_WHY: Final = _any(
    r"\bwhy (?:did|do|are|would|was|is)\b.{0,40}\b(?:emergency|danger|help|number"
    r"|doctor|that|this|sorry|line|message|thing)\b",
    r"\bwhat (?:was|is|are)\b.{0,20}\b(?:that|this|emergency|danger|talking)\b"
    r".{0,20}(?:for|about|\?|$)",
    r"\bemergency (?:thing|message|number|text|stuff)\b",
)
_NAMED: Final = _any(
    r"\b(?:emergency|danger|crisis|help(?: ?line)?|hotline|(?:that|this) number)\b"
)
_IN_DOUBT: Final = _any(
    r"\b(?:leave me|whatever|doesn['’]?t matter|no one cares|anymore|any more"
    r"|nobody(?!(?:['’]?s| is| was| got| has)? (?:in (?:any )?(?:danger|trouble)|hurt"
    r"|ill|dead|died|dying|threatening))"
    r"|go away|i guess|want to be alone|always fine|not fine|not ok(?:ay)?)\b"
)


def hear_misread(text: str) -> Misread | None:
    """Tell what somebody says back to words for one in danger; None is none of it."""
    if len(text.split()) > LONGEST or _IN_DOUBT.search(text):
        return None
    work, on = _AT_WORK.search(text), _GOING_ON.search(text)
    if (work or on) and _sees_danger(text):
        work = on = None
    fine, lost = _FINE.search(text) or work, _LOST.search(text)
    why, about = _WHY.search(text), _ABOUT.search(text)
    if not (fine or lost or why or about or on):
        return None
    named = _NAMED.search(text)
    return Misread(*(one is not None for one in (fine, lost, why, about, named, on)))


def _sees_danger(text: str) -> bool:
    (given,) = shares(RISK, ((text, ""),))
    return given["risk"] >= _SEES_NONE
