"""Hear what is asked about: what may be used or must be, who may be named, what again.

Nothing is said back of it but what is surely whole (`echo`).
"""

import re
from typing import Final

from bot.ear.aside_subjects import any_of
from bot.ear.echo import echo
from bot.expressions import Expression
from bot.hearing import Wanted

_THING: Final = r"(?P<thing>[^?!.;:,()\n]{2,70}?)"
_END: Final = r"(?=\s*(?:[?!.;:,()\n]|$))"
_STOPS: Final = (
    r"(?=\s*(?:[?!.;:,()\n]|$|\b(?:here|for (?:this|it|that)|instead|as (?:an?|my|your"
    r"|the"
    r"|one)|or|because|cause|cos|and|if|to answer|ka|po|na|right|please|although|though"
    r"|too|also|again|twice|once more|(?:one|a) (?:more|second|third) time|who|which"
    r"|that|where|when|about where)\b))"
)
_I: Final = r"(?:i|we|you|u|one)"
_COUNTS: Final = (
    r"(?:counts?|work|do|qualify|pass|go|serve|fit|suffice|be (?:ok(?:ay)?|fine"
    r"|al ?right|all right|good|enough|acceptable|allowed|fair game|accepted)"
    r"|come (?:under|in)|stand (?:here|for))\b"
)
_FINE: Final = (
    r"(?:ok(?:ay)?|fine|al ?right|all right|acceptable|allowed|permitted|fair game"
    r"|possible|good enough)\b"
)
_TAKES: Final = (
    r"(?:use|take|tell(?: you)?(?: about)?|talk about|speak (?:of|about)|bring(?: in)?"
    r"|answer (?:with|from|about)|pick|choose|go (?:with|for)|give(?: you)?|include"
    r"|swap in|count|mention|reuse|recycle|repeat|say|run|serve up|milk)"
)
_MAY: Final = tuple(
    Expression(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:does|do|would|will|can|could|wud)(?: not"
        rf"|n't)? {_THING} (?:also )?{_COUNTS}",
        rf"\b(?:is|are|would|will) {_THING} (?:be )?(?:also )?{_FINE}",
        rf"\b(?:can|could|may|might|should|shall|cud) {_I} (?:also |just |maybe "
        rf"|even )?"
        rf"{_TAKES} (?:something (?:from|with) |from )?{_THING}{_STOPS}",
        rf"\b(?:can|could|may) it (?:also )?be (?:from )?{_THING}{_STOPS}",
        rf"\b(?:ok(?:ay)?|al ?right|fine|good|cool|possible) if {_I} {_TAKES} "
        rf"{_THING}{_STOPS}",
        rf"\b(?:ok(?:ay)?|al ?right|fine|good|cool) if (?:it'?s|it is|this is) "
        rf"(?:from )?{_THING}{_STOPS}",
        rf"\bwould you (?:take|accept|count|call|let me use) {_THING}{_STOPS}",
        rf"(?:^|[.!?;\n]\s*){_THING},? (?:(?:does|do|would|will) (?:it|that|this|they)"
        rf" (?:count|do|work)|counts?|may i|can i|is (?:it|that|this) {_FINE}"
        rf"|that count|that do|also can be|enters or|ok(?:ay)?|al ?right){_END}",
        rf"\b(?:is|are) {_THING} an? (?:\w+ )?\w+(?: also| too| for you"
        rf"| in your sense)?"
        r"\s*[,?]",
    )
)
_SMALL: Final = any_of(
    r"\btoo (?:small|wee|little|tiny|minor|simple|silly|boring|everyday)\b",
    r"\b(?:big|important|serious|good) enough\b|\bminor\b",
    r"\bsomething (?:small|tiny|little)\b|\bsmall (?:one|thing|example)\b",
)
_I_OR_WE: Final = any_of(r"\b(?:i or we|we or i|[\"“']i[\"”'] or [\"“']we[\"”'])\b")
_LANGUAGE: Final = any_of(
    r"\b(?:answer|write|speak|reply|talk|say it) (?:\w+ ){0,2}in (?:german|deutsch"
    r"|spanish|polish|french|turkish|arabic|hindi|chinese|ukrainian|portuguese|italian|dutch"
    r"|russian|urdu|romanian|norwegian|swedish|danish|finnish|czech|greek|hungarian"
    r"|japanese|korean|tagalog|my (?:own )?language|another language)\b"
)
_OLD: Final = any_of(
    r"\btoo (?:old|long ago|far back)\b|\blong ago\b|\byears? (?:old|back|ago)\b"
)
_DENIED: Final = any_of(
    r"\btoo [a-z]+\b",
    r"\b(?:wrong|stupid|silly|bad) (?:if|to|that|when)\b",
    r"\b(?:does|do|will|would) (?:it|that|this|they) (?:really )?matter\b"
    r"|\bit matter\b",
    r"\b(?:a |any )?(?:problem|objection)s?\b|\bcheating\b|\bweird\b|\bimpolite\b"
    r"|\bdo you mind\b|\bmind if\b|\bgoing to hurt\b|\bhurt me\b|\bbear it\b|\bannoy\b"
    r"|\bhad enough of\b|\bonly have one\b",
)
_GRANTED: Final = any_of(
    r"\b(?:can|may|could|might) (?:i|we|it|that|this)\b|\bok(?:ay)?\b|\bfine\b"
    r"|\bal ?right\b|\bcounts?\b|\ballowed\b|\bpermitted\b|\bwould (?:you|it|that)\b"
    r"|\bthat do\b|\bis possible\b|\baccept\b|\bfair game\b|\bacceptable\b|\ballow\b"
)


def may_be(text: str) -> Wanted:
    """Hear what may be used, and whether it is feared to be too small or too old."""
    if _I_OR_WE.search(text):
        return Wanted(sort="i_or_we")
    if _LANGUAGE.search(text):
        return Wanted(sort="language")
    sort = "small" if _SMALL.search(text) else "old" if _OLD.search(text) else ""
    denied, granted = _DENIED.search(text), _GRANTED.search(text)
    return Wanted(
        _thing(_MAY, text),
        sort=sort,
        denies=bool(denied),
        open=bool(denied and granted),
    )


def _thing(patterns: tuple[Expression, ...], text: str) -> str:
    for pattern in patterns:
        for found in pattern.finditer(text):
            thing = found["thing"].strip()
            quoted = thing[:1] in "\"'“‘" and len(thing.split()) == 1
            # What is said to count is named, also by a word that nobody knows.
            said = "" if quoted else echo(thing, clause=pattern is _MAY[0])
            if said and said.casefold() not in _NOTHING:
                return said
    return ""


_NOTHING: Final = frozenset(
    ("the one", "one", "half", "this one", "that one", "the other one", "the other")
)
"""What is cut from something and names nothing: "the one where I'm at now"."""


_BE: Final = tuple(
    Expression(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:(?:does|do|has|have|is|should|need)(?: it| this| that| they)?|must"
        rf"|has to"
        rf"|it|gotta|got ta)(?: it| this| that)? (?:really |also )?(?:(?:have|need|got"
        rf"|has)"
        rf" (?:to )?|must |gotta |to )?(?:be|have to be"
        rf"|must be) (?:only )?{_THING}{_STOPS}",
        rf"\bmust it (?:be )?{_THING}{_STOPS}",
        rf"\b(?:it|this|that) (?:needs|has|must|got)(?: to)? be {_THING}{_STOPS}",
        rf"\b(?:does|do|must|should) (?:the|my|our) (?:\w+ )?\w+ (?:have to |need to )?"
        rf"be {_THING}{_STOPS}",
        rf"\b(?:gotta|got to|has to|have to) be {_THING}{_STOPS}",
    )
)
_SUFFICES: Final = (
    r"(?:(?:(?:will|would|is|are) (?:also |too )?|also |too )(?:do|enough|fine"
    r"|ok(?:ay)?"
    r"|counts?|works?|possible)|counts|works)\b"
)
_ENOUGH: Final = tuple(
    Expression(pattern, re.IGNORECASE)
    for pattern in (
        rf"\bor (?:is|are|can it be|does|do|will|would) {_THING} (?:enough|do|count"
        rf"|okay"
        r"|ok|fine|suffice)\b",
        rf"\bor (?:to |for |in |with |from |at |the one )?{_THING} {_SUFFICES}",
        rf"(?:\bor\b|,) {_THING} (?:will|would|is) (?:also )?(?:do|enough|fine"
        rf"|ok(?:ay)?)\b",
    )
)
_MINE: Final = any_of(r"\b(?:be|been) (?:mine|my own|me)\b|\bmust (?:it )?be mine\b")
_COMPULSORY: Final = any_of(
    r"^\W*(?:(?:is|are) (?:this|that|it)(?: one)? )?(?:mandatory|compulsory|obligatory"
    r"|required|a must)(?: one)?\W*$",
    r"\bdo i (?:really )?(?:have|need) to (?:do|answer|take) (?:this|it|that)\b",
    r"\bmust i(?: really)?(?: (?:do|answer|take) (?:this|it|that)(?: one)?)?\W*$",
    r"\b(?:is )?this (?:one )?(?:mandatory|compulsory|obligatory)\b",
)
_TO_DO: Final = any_of(
    r"\b(?:do|must|should|have|need|does) i\b|\bi (?:have to|must|need to)\b"
    r"|\bto name\b"
    r"|\bam i to\b|\bhave to say\b|\bby force\b|\b(?:is it|it is|it's) (?:necessary"
    r"|obligatory|required) (?:to|that i|for me)\b"
)
_THERE: Final = any_of(r"\b(?:there (?:be|have|need)|must there|have to have)\b")


_TO_TELL: Final = any_of(
    r"\b(?:do|have|had|did|am|is) (?:i|there)(?: (?:even|really|actually|have|got))*"
    r" (?:anything|enough|something|nothing|any (?:\w+ )?(?:stor(?:y|ies)|examples?))\b"
    r"(?! (?:to do|wrong)\b)"
)
"""What doubts that there is anything to tell."""


def must_be(text: str) -> Wanted:
    """Hear what has to be, or to be done, or whether something less is enough."""
    if _TO_TELL.search(text):
        return Wanted(sort="to_tell")
    if _COMPULSORY.search(text):
        return Wanted(sort="compulsory", denies=True)
    if any(pattern.search(text) for pattern in _ENOUGH):
        return Wanted(_thing(_ENOUGH, text), sort="enough")
    if _MINE.search(text):
        return Wanted(sort="mine")
    for pattern in _BE:
        for found in pattern.finditer(text):
            said = echo(found["thing"]) or _described(found["thing"])
            if said:
                return Wanted(said, sort="be", denies=True)
    if _TO_DO.search(text) and not _THERE.search(text):
        return Wanted(sort="to_do", denies=True)
    return Wanted(denies=True)


_DESCRIBED: Final = any_of(
    r"(?:from|at|in|about|like|with) .+|big|small|good|perfect|recent|new|exact|precise"
    r"|written|official|dramatic|serious|digital|technical|funny|verbatim"
)


def _described(words: str) -> str:
    """Say back what something is to be like: "small", "from a laboratory"."""
    words = words.strip().casefold()
    return echo(words, clause=True) if _DESCRIBED.fullmatch(words) else ""


_SUGGESTED: Final = Expression(
    r"[\"“«'](?P<said>(?:an? |the |some )[^\"”»'?]{2,40})[\"”»']|\b(?:just|only|or)"
    r" (?:say|write|put|call (?:it|her|him|them)) "
    r"(?P<plain>(?:an? |the )?[\w-]+(?: [\w-]+)?)\s*[?.!]?$",
    re.IGNORECASE,
)
_KEPT_OUT: Final = any_of(
    r"\b(?:leave|keep|left|stays?) (?:\w+ ){0,6}(?:out|away|unnamed|off|generic)\b"
    r"|\b(?:i )?(?:don'?t|do not|not|without) (?:want to |like to )?(?:to )?(?:write"
    r"|say|saying|name|mention"
    r"|put|naming)\b|\bhide\b|\bwill not mention\b|\banonym"
)
_BOTH_WAYS: Final = any_of(
    r"\bor (?:keep|no\b|not\b|leave|out|hide|rather no|better not|i shut|nothing)"
    r"|\bin or out\b|\bname or no name\b|\bor do i keep\b"
)
_NEEDED: Final = any_of(
    r"\b(?:do you|you) (?:want|need)\b|\bam i to\b|\b(?:do|must|shall|should) i"
    r" (?:have to |need to )?(?:put|say|write|name|give|tell|use|know|remember)\b"
)
_FIRM: Final = any_of(
    r"\b(?:company|firm|client|bank|brand|agency|hospital|clinic|ward|carrier|dealer"
    r"|system|tool|mark|fintech|bookie|telco|base|unit|vendor|health board|school"
    r"|hotel|product|project|employer|association|site|ministry|who makes it|carrier"
    r"|supplier|shop|store|customer)\b"
)


_LETTERS: Final = any_of(r"\binitials\b|\bfirst names?\b|\bagent a\b|\ba letter\b")
_PERSON: Final = any_of(
    r"\b(?:his|her|him|she|he|surname|child'?s?|patient'?s|colleague'?s?|boss|vp"
    r"|manager|director|principal|teacher|nurse|doctor|chef|supervisor|lady|guy|man"
    r"|woman|person)\b"
)


def may_be_named(text: str) -> Wanted:
    """Hear whether a person or a firm is to be named, or kept out, or called so."""
    asks = " ".join(re.findall(r"[^.!?\n]*\?", text)) or text
    firm = _FIRM.search(asks) or not _PERSON.search(text)
    sort = "firm" if firm and not _PERSON.search(asks) else "person"
    if found := _SUGGESTED.search(text):
        said = echo(found["said"] or found["plain"] or "")
        if len(said.split()) > 1 or said.isupper():
            return Wanted(said, sort="suggested")
    if _LETTERS.search(text):
        return Wanted(sort="letters")
    if _KEPT_OUT.search(asks) and not _BOTH_WAYS.search(text):
        return Wanted(sort="kept_out")
    if _NEEDED.search(text) and not _BOTH_WAYS.search(text):
        return Wanted(sort=f"{sort}_needed", denies=True)
    return Wanted(sort=sort)


_TWICE: Final = tuple(
    Expression(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_TAKES}(?: again| once more| one more time)?(?: about| of)? "
        rf"(?P<thing>(?:the|my|our) [^?!.;:,()\n]{{2,60}}? (?:story|one|example|yarn"
        rf"|case"
        rf"|thing|incident|rule|project|service|register|notice|question))\b",
        r"\b(?:same one|the same one), (?P<thing>(?:the|my|our) [^?!.;:,()\n]{2,60}?)"
        rf"{_END}",
        r"(?:^|[.!?;,\n]\s*)(?P<thing>(?:the|my|our) [^?!.;:,()\n]{2,60}? (?:story|yarn"
        r"|example|thing))(?: again| one more time| once more| a second time"
        r"| from before)\b",
    )
)


def may_come_again(text: str) -> Wanted:
    """Hear which story is to come again, and whether that is feared to be a fault."""
    denied, granted = _DENIED.search(text), _GRANTED.search(text)
    thing = _thing(_TWICE, text)
    return Wanted(
        "" if "same" in thing.split() else thing,
        denies=bool(denied),
        open=bool(denied and granted),
    )
