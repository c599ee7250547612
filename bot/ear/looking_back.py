"""Hear what is asked about a summary, when nothing is open any more."""

import re
from typing import Final

from bot.expressions import Expression
from bot.hearing import LookingBack

LONGEST: Final = 40
"""Words of such a question."""


def _any(*patterns: str) -> Expression:
    return Expression("|".join(patterns), re.IGNORECASE)


_ONE: Final = r"(?:answers?|questions?|one|ones|story|stories|example|that|it|this)"
_WHICH: Final = r"\b(?:w[h]?ich|witch|what|whats|what['’]s|my|where)\b"
_NUMBER: Final = r"(?:\d+|one|two|three|four|five|six|all|both|every)"
_FOUND: Final = (
    (
        LookingBack.MANNER,
        _any(
            r"\b(?:sound(?:ed|ing)?|c[oa]me across|seem(?:ed)?"
            r"|look(?:ed)?)\b.{0,15}\b(?:as"
            r" )?(?:arrogant|cold|nervous|rude|unfriendly|boring|bored|confident|young"
            r"|old|smug|cocky|harsh|desperate|polite|professional|human|natural|weird"
            r"|angry|bitter|stiff|fake)\b",
            r"\b(?:was|am|were) i\b.{0,12}\b(?:arrogant|cold|rude|boring|smug|cocky"
            r"|harsh"
            r"|polite|stiff|too (?:nervous|honest|direct|blunt|modest))\b",
        ),
    ),
    (
        LookingBack.TOO_KIND,
        _any(
            r"\byou (?:say|said|says|wrote|write|tell|told me|claim|count)\w*\b"
            r"(?! not\b| only\b)[^,.0-9]{0,45}\b(?:each|every|all|both)\b.{0,80}"
            r"\b(?:not true|is ?n['’]?t true|untrue|a lie|false|nothing|not real"
            r"|was ?n['’]?t|made up|invented)\b",
            r"\b(?:not|n['’]?t|un)\s?true\b.{0,20}\bi (?:gave|told|had|said)\b.{0,30}"
            r"\b(?:every|each|all|both)\b",
            r"\bi (?:made|invented) (?:one|it|that|some|half)\b.{0,12}(?:\bup\b|\W*$)",
            r"\b(?:one|first|two)\b.{0,12}\bi (?:told|said|gave)(?: you)? nothing\b",
        ),
    ),
    (
        LookingBack.COUNT,
        _any(
            rf"\b{_NUMBER}\b.{{0,30}}\b(?:not|instead of|rather than)\b"
            rf".{{0,12}}\b{_NUMBER}\b",
            rf"\bnot {_NUMBER}\b.{{0,12}}\b(?:but )?{_NUMBER}\b",
            r"\b(?:you|u) (?:\w+ )?mis-?count",
            r"\b(?:count|counted|number|sum|maths?|figure)\b.{0,15}\b(?:is|was|are)?\b"
            r".{0,8}\b(?:wrong|off|incorrect|false|not right|mistake)\b",
            r"\bcounted (?:it |them |that )?wrong",
            r"\b(?:all|every one|each|both|all (?:two|three|four|five))\b.{0,20}"
            r"\b(?:were|was|are) (?:all )?(?:real|true|genuine)\b",
            r"\b(?:you|u) (?:only |just )?counted\b",
        ),
    ),
    (
        LookingBack.LENGTH,
        _any(
            r"\b(?:waffl|rambl|babbl|blather|long-?winded)",
            r"\btoo (?:long|short|brief|wordy|lengthy|much detail|many words)\b",
            r"\b(?:long|short|brief|concise|detailed) enough\b",
            r"\b(?:went|go|going|gone|been going) on (?:a bit|too|and on|for)\b",
            r"\btalk(?:ed|ing)? too (?:much|long|little)\b",
            r"\bsa(?:id|y) too (?:much|little)\b",
            r"\bhow long\b.{0,20}\b(?:answers?|i (?:talk|spoke|go|went)|mine"
            r"|they be)\b",
            r"\b(?:right|good|ok(?:ay)?) length\b",
            r"\blength of (?:my|the|those|each)\b",
        ),
    ),
    (
        LookingBack.WEAKEST,
        _any(
            r"\b(?:weakest|worst|poorest|least (?:good|strong|convincing|clear))\b",
            r"\bweak(?:er)? (?:bit|spot|point|part|link|one|answer|side)s?\b",
            rf"{_WHICH}.{{0,40}}\b(?:(?:more|most) (?:weak|bad|poor|vague|thin|empty)"
            r"(?:er|est)?|(?:less|least) (?:good|strong|convincing|clear|nice)"
            r"|weaker|worse|wors|poorer|thinner|vaguer"
            r"|not (?:so |that |very |too )?(?:good|strong|great))\b",
            r"\b(?:more weak|most weak|most bad|less good|least good|worse|worser"
            r"|poorer) (?:one|answer|story)\b",
            r"\b(?:what|which|where)\b.{0,25}\b(?:went wrong|let me down|mess(?:ed)? up"
            r"|fell short|fall short|fall down|lost (?:you|them|marks)|was weak"
            r"|did (?:the )?(?:worst|badly))\b",
        ),
    ),
    (
        LookingBack.BEST,
        _any(
            r"\b(?:which|what['’]?s?|wich)\b.{0,30}\b(?:best|strongest|more (?:good"
            r"|strong)|most (?:good|strong))\b",
            r"\b(?:lead|open|go in) with\b",
            r"\bwhich\b.{0,40}\b(?:should|shall|do|would|to)\b.{0,12}\b(?:tell|use|pick"
            r"|choose|go with|go for|start with|bring|prefer|put first|say first)\b",
            r"\bwhich (?:\w+ )?(?:one|answer|story|of (?:them|these|those))\b.{0,20}"
            r"\b(?:should|shall|can|do) i (?:\w+ )?(?:say|use|tell|take|give|bring)\b",
            r"\b(?:best|strongest|good) (?:one|answer|story)\b.{0,30}\?",
            r"\bwh(?:at|ich) (?:was|is|were) (?:\w+ )?(?:good|best|strong)",
        ),
    ),
    (
        LookingBack.KEPT,
        _any(
            r"\b(?:remember|still have|still know)\b.{0,30}\b(?:what|my|about)\b",
            r"\b(?:is|are|was|were|do you|did you|will)\b.{0,30}"
            r"\b(?:answers?|stuff|all (?:that|this)|everything|what i (?:said|wrote))\b"
            r".{0,20}\b(?:saved?|kept|keep|stored?|lost|gone|deleted)\b",
        ),
    ),
    (
        LookingBack.CHANCES,
        _any(
            r"\b(?:will|would|wd|do|can|think|reckon|did|am|going to|gonna|chances?)\b"
            r".{0,25}\b(?:i|i['’]?ll|ill|they|they['’]?ll|me|my)\b.{0,15}\b(?:get (?:it"
            r"|this|the job|in|hired|through)|pass(?:ed)?|make it(?! \w*(?:er"
            r"|better))|hired?|be taken"
            r"|take me|pick me|have a chance|stand a chance)\b",
            r"\bwhat (?:are|r) my chances\b|\bmy (?:odds|chances)\b",
        ),
    ),
    (
        LookingBack.OVERALL,
        _any(
            r"\bhow(?:['’]?d| did| was| were| have| am| do you think"
            r"| d['’]?you think)\b"
            r".{0,12}\b(?:i|it|that|we|me|my (?:answers?|session|round|interview))\b"
            r"(?:\s*(?:do|doing|done|go|get on|come across|sound|perform|then|go then"
            r"|all go|overall|in general|do then|so far))?"
            r"(?:[\s,]*\b(?:today|tonight|this evening|all in all|altogether"
            r"|on the whole|overall))*(?:\W+(?:please )?be honest)?\W*$",
            r"\b(?:was|were|am|wuz) (?:i|it|that|my answers)\b.{0,12}\b(?:any good"
            r"|ok(?:ay)?|good|alright|all right|decent|fine|useless|awful|rubbish"
            r"|convincing|professional|too nervous)\b",
            r"\bhow many\b.{0,25}\b(?:examples?|stories|real|counted)\b",
            r"\b(?:went|did|gone|was)\b.{0,8}\b(?:badly|terribl[ey]|awful(?:ly)?"
            r"|horribl[ey]|a (?:disaster|mess|car crash))\b",
            r"\bdid (?:i|it|that)\b.{0,10}\b(?:do|go|come)\b.{0,12}\b(?:ok(?:ay)?|well"
            r"|good|alright|all right|badly|across)\b",
            r"\bhow (?:do|d) ?['’]?(?:you|u|ya) (?:think|reckon|feel) (?:it|that|i) "
            r"(?:went|did|was)\b",
            r"\bwhat (?:did|do) (?:you|u) (?:\w+ )?(?:think|make) of (?:it|me|that|them"
            r"|my answers?|the answers?|all)\b",
            r"\b(?:your|the) (?:verdict|honest opinion|impression|assessment)\b",
        ),
    ),
    (
        LookingBack.FEEDBACK,
        _any(
            r"\b(?:give|need|want|get|any|some|more|real)\b.{0,30}\b(?:feedback|advice"
            r"|tips?)\b",
            r"\bwhat (?:\w+ ){0,3}?(?:fix|improve|change|do better|work on|practise"
            r"|add|missing|miss|wrong|lack|lacking)\b",
            r"\bhow (?:\w+ ){0,3}?(?:fix|improve|better|do it better|make it)\b",
            r"\b(?:explain|what(?:['’]?s| is| does| do)|meaning of)\b.{0,20}"
            r"\b(?:another go|real occasion|stay with (?:them|me)|grow too"
            r"|(?:the |your |this )?summary)\b",
            r"\b(?:was|were|is|are) (?:my |all |the |that |it |other )+"
            r"(?:answers? |one )?(?:really |so |that )?"
            r"(?:rubbish|bad|terrible|awful|weak|wrong|crap|shit|useless)\b",
            r"\bwhy (?:only|just|not|is|was|did|do)\b.{0,40}\b(?:real|count|weak"
            r"|another go|answers?|occasion|\d)\b",
            r"\b(?:was|is|were)(?: not|n['’]?t|nt) (?:even |really )?real\b",
        ),
    ),
    (
        LookingBack.RECORD,
        _any(
            r"\b(?:that|this|it|one) (?:was|is) (?:a bit |so |too |very |quite "
            r"|really )?(?:weak|bad|thin|vague|empty|poor|rubbish|hollow)\b.{0,6}"
            r"(?:no|right|or|is ?n['’]?t it|was ?n['’]?t it|innit|yes|huh|eh)\W*$",
            r"\bwas (?:the|my|that)\b.{0,40}\bany (?:good|use)\b",
            r"\bwhy\b.{0,6}\b(?:not|no|isn['’]?t|isnt|wasn['’]?t|wasnt|aren['’]?t"
            r"|did ?n['’]?t|didnt|is|was)\b",
            r"\b(?:said|say|says|wrote|had|have|mention\w*|heard) (?:nothing|not a word"
            r"|nowt)\b|\bnothing (?:about|on|to say|said)\b|\bno word (?:about|on"
            r"|of)\b",
            r"\b(?:what|how) about\b|\bwhat['’]?s (?:with|wrong with)\b",
            r"\b(?:was|is|were|wasn['’]?t|isn['’]?t) (?:the|my|that|this)\b.{0,40}"
            r"\b(?:ok(?:ay)?|alright|all right|good|fine|enough|ready|bad|clear|weird"
            r"|too|daft|strange|wrong|right|real)\b",
            r"\bdid\b.{0,40}\b(?:count|work|land|come across|make sense|fit|help)\b",
            r"\b(?:you|u) (?:\w+ ){0,2}(?:missed|forgot|left out|ignored|skipped"
            r"|overlooked|mention(?:ed)?|passed over)\b",
            r"\bthought (?:that|it|this)(?: one)? (?:was|is)\b",
            r"\bwrong (?:sentence|line|quote|bit|words?|part|one|answer)\b",
            r"\b(?:garbage|rubbish|nonsense|bullshit|bollocks|waffle|terrible"
            r"|rotten)\b",
            r"\b(?:did you|you did ?n['’]?t|didn['’]?t you|did ya|u) (?:\w+ )?(?:notice"
            r"|see|like|read|get|hear)\b",
        ),
    ),
    (
        LookingBack.WHICH,
        _any(
            rf"\b(?:which|what) {_ONE}\b",
            r"\bwhich (?:was|is|were|are)\b",
            r"\bwhat do (?:you|u) mean\b",
            r"\bwhat (?:was|is) (?:the )?(?:answer|one)\b",
            r"\b(?:show|tell) me (?:again )?(?:which|that one|the question)\b",
        ),
    ),
    (
        LookingBack.SAID,
        _any(
            r"^\W*(?:(?:but|no|hey|well|wait)\W+)*i (?:did|do|already|just|have)? ?"
            r"(?:say|said|tell|told|wrote|mention(?:ed)?|explained|gave)\b",
            r"\bi (?:said|told|wrote|mentioned) (?:it|that|you|u|what|how|when|who)\b",
            r"\bi (?:did|already|just|have)\b (?:\w+ )?(?:say|said|give|gave|tell|told"
            r"|mention(?:ed)?|answer(?:ed)?|explain(?:ed)?|name[d]?)\b",
            r"^\W*(?:but )?it (?:was|is) in (?:my|the) (?:\w+ )?answer\b",
        ),
    ),
)


def hear_looking_back(text: str) -> LookingBack | None:
    """Tell what is asked about what was summed up; None is another matter."""
    if len(text.split()) > LONGEST:
        return None
    return next((kind for kind, found in _FOUND if found.search(text)), None)
