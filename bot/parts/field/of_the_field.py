"""What is asked of the field itself, where it is asked for: why, what, which one."""

import re
from typing import Final

from bot.core.reply import Say, phrase
from bot.expressions import Expression

LONGEST: Final = 60
"""Words of a message in which the field is asked about."""


def _any(*patterns: str) -> Expression:
    return Expression("|".join(patterns), re.IGNORECASE)


MEANING: Final = phrase("field.meaning")
OWN_WORDS: Final = phrase("field.own_words")
NO_DATE: Final = phrase("field.date_gone")

_IT: Final = r"(?:(?:the|my|a|this|your|that) )?(?:field|sector|trade|line of work)s?"
_ANSWERS: Final = (
    (
        _any(
            rf"\b(?:why|what for|how come)\b[^.?!]{{0,40}}\b{_IT}\b",
            rf"\bwhat (?:do|does|will|would|can) (?:you|u|it|the bot|they)\b"
            rf"[^.?!]{{0,30}}\b{_IT}\b",
            rf"\b{_IT}\b[^.?!]{{0,25}}\b(?:for what|used for|matter\w*|needed"
            r"|necessary|important|change\w*)\b",
            r"\b(?:does|do|will|would) it (?:really |even )?(?:change|matter)\b",
            rf"\bwhat (?:happens|is done)\b[^.?!]{{0,20}}\b{_IT}\b",
        ),
        phrase("field.why"),
    ),
    (
        _any(
            rf"\bwhat(?:'s| is| does| do you mean (?:by|with)|s)\b[^.?!]{{0,14}}\b{_IT}"
            r"(?: mean\w*| here)?\W*(?:$|[.?!,]|(?:like|is|in your|for you|to you)\b)",
            rf"\b{_IT} (?:means?|is) what\b",
            r"\b(?:not|n'?t|what|dont) (?:\w+ ){0,2}?(?:do )?(?:you|u) want (?:from|of)"
            r" me\b|\bwhat (?:should|must|do|shall) i (?:write|type|answer|say)"
            r"(?: here| now)?\W*\?",
            r"\b(?:do ?n'?t|dont|not) (?:know|understand|get) (?:what )?"
            rf"(?:is |means? )?[\"']?{_IT}\b[\"']? ?(?:is|means?)?\W*(?:$|[.?!,])",
        ),
        MEANING,
    ),
    (
        _any(
            r"\b(?:which|what) one\b[^.?!]*\b(?:i (?:have|had|was|am|did|do|want|will)"
            r"|old|new|now|count\w*)\b",
            r"\bthe one i (?:have|had|was|am|did|do)\b[^.?!]*\bor\b",
            r"\b(?:old|current|present|last|former)(?: (?:job|one|work|trade))?"
            r" or (?:the )?(?:new|next)\b",
            rf"\b(?:what|which|the) (?:{_IT} )?i (?:have|had|do|did|was|am)\b[^.?!]*"
            r"\bor\b[^.?!]*\bi (?:want|apply|will|go|am going)\b",
        ),
        phrase("field.of_the_post"),
    ),
    (
        _any(
            r"\b(?:mix|both|from (?:the )?two|two (?:fields|kinds|sets)|combine)\b"
            r"[^.!]*\?",
            r"\b(?:can|could|do|will|would) (?:you|u|we|i)\b[^.?!]*"
            r"\b(?:mix|both|combine|half and half|from two)\b",
            r"\b(?:choose|pick|take|have|say|tap) (?:two|both|more than one)\b",
            r"\b(?:half half|half and half|fifty fifty)\b[^.!]*\?",
            r"\b(?:a )?mix (?:possible|ok(?:ay)?|allowed)\b",
        ),
        phrase("field.both"),
    ),
    (
        _any(
            r"\b(?:first|second)\b.{0,12}\band (?:then|second|after|next)\b[^.!]*\?",
            r"\b(?:and )?(?:what|which)(?:'s| is| comes| do you (?:ask|want|need))?"
            r" (?:the )?(?:second|next|then|after(?: that)?|else)\b",
            r"\band (?:second|then|after that|next)\?",
        ),
        phrase("field.then"),
    ),
    (
        _any(
            r"\b(?:score|mark|marks|grade|graded|rank\w*|test result|exam result"
            r"|judg(?:e|ed|ing))\b",
            r"\bwhere (?:you|i) stand\b",
        ),
        phrase("field.no_score"),
    ),
    (
        _any(
            r"\b(?:only|just|meant|made)\b[^.?!]{0,12}\bfor (?:the )?(?:young|younger"
            r"|kids|students|old|older|graduates|beginners|men|women)\b",
            r"\bam i (?:too|not too) (?:old|young)\b|\btoo old for\b",
            r"\b(?:old|older|young) people\b[^.!]*\?|\btake (?:the )?(?:old|young)\b",
            r"\bfor (?:somebody|someone|people|a (?:man|woman)) (?:of )?my age\b",
        ),
        phrase("field.all_ages"),
    ),
    (
        _any(
            r"\b(?:date|day|interview)\b.*\b(?:gone|lost|disappeared|vanished|deleted"
            r"|missing|where (?:is|has|did))\b|\bwhere\b[^.?!]*\b(?:my|the) (?:date|day"
            r"|interview)\b",
        ),
        NO_DATE,
    ),
    (
        _any(
            r"\b(?:without|no|skip|leave out)\b[^.?!]{0,14}\bdate\b[^.]*\?",
            r"\b(?:can|could|may|let'?s|want to|start|begin)\b[^.?!]*\bwithout"
            r"(?: (?:the|a|that|it|date|day|saying|telling|giving))*\W*(?:$|[.?!,])",
            r"\bdate\b[^?!]*\b(?:do ?n'?t|dont|not) (?:want(?: to)? )?(?:give|say|tell"
            r"|write|share)\b|\bdate\b[^.?!]*\blater\b",
            r"\b(?:do ?n'?t|dont|not|no)(?: yet)? (?:know |have |got )?"
            r"(?:the |a |any )?date\b[^.!]*\b(?:start|begin|practi[sc]e|ok(?:ay)?"
            r"|problem|matter)\b",
        ),
        phrase("field.without_date"),
    ),
    (
        _any(
            r"\b(?:practi[sc]e|prepare|train|exercise|something|anything|help)\b"
            r"[^.?!]{0,30}\b(?:for|with)\b[^.?!]{0,20}\b(?:that|it|this|lesson|teaching"
            r"|presentation|trial|demo|task|test|case)\b[^.!]*\?",
            r"\b(?:can|could|where|how) (?:i|we) [^.?!]{0,10}"
            r"(?:practi[sc]e|train|prepare|rehearse) (?:for )?(?:this|that|it|such)\b",
            r"\b(?:trial|demo|sample|test) (?:lesson|class|shift|day)\b[^.!]*\?",
        ),
        phrase("field.shown_there"),
    ),
    (
        _any(
            r"\b(?:fix|write|check|improve|correct|make|do|help with|look at|read)\b"
            r"[^.?!]{0,14}\b(?:cv|c\.v\.|resume|r\u00e9sum\u00e9|lebenslauf"
            r"|curriculum)\b",
            r"\b(?:my|a|the) (?:cv|resume)\b[^.!]*\?",
        ),
        phrase("field.no_cv"),
    ),
    (
        _any(
            r"\b(?:have|need|obliged|must|got|do i) (?:i )?(?:to |really |even )*(?:say"
            r"|tell|give|choose|pick|name|answer)(?: you)?"
            r" (?:it|that|this|a|my|the|one)\b",
            r"\bif i (?:do ?n'?t|dont|do not|rather not|not)"
            r" (?:say|tell|give|choose|want|know)\b|\b(?:can|may|could) i (?:skip"
            r"|leave|not say|not tell)\b",
            r"\b(?:rather|prefer) not (?:say|tell|to say|to tell)\b",
        ),
        phrase("field.may_skip"),
    ),
    (
        _any(
            r"\b(?:which|what)(?: one| field| button)? (?:do|should|must|can|shall) i"
            r" (?:pick|choose|take|tap|press|select|put|write|be)\b",
            r"\b(?:under|in|into) (?:which|what)\b|\bwhere do i (?:belong|go|fit)\b",
            r"\b(?:is|are) (?:it|that|this|mine) (?:even |really )?(?:a |one |(?:in|on)"
            r" your )?(?:field|trade|list|counted)\b",
            r"\b(?:is|does) (?:it|that|this) count\b|\bwhat (?:do|would) (?:you|u) put"
            r" me\b",
            r"\bis there (?:a |an )?(?:drawer|box|button|place|field|one|category|line)"
            r" for\b",
            rf"\b(?:not|no one|nobody|nothing)\b[^.?!]{{0,20}}\b(?:listed|(?:in|on)"
            rf" (?:the |your )?list)\b|\bno {_IT}\b",
            r"\b(?:you|u) (?:choose|decide|pick)\b|^\W*not chosen yet\b",
        ),
        OWN_WORDS,
    ),
)
"""What is asked of the field, and what is said to it, the most special first."""


def of_the_field(text: str) -> tuple[Say, ...]:
    """Answer what is asked of the field itself; at most two things, in their order."""
    words = " ".join(text.replace("’", "'").split())
    if len(words.split()) > LONGEST:
        return ()
    found = [
        (place.start(), line)
        for pattern, line in _ANSWERS
        if (place := pattern.search(words)) is not None
    ]
    return tuple(line for _, line in sorted(found, key=lambda one: one[0])[:MOST])


MOST: Final = 2
"""Things asked of the field in one message that are answered."""
