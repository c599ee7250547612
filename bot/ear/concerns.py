"""Hear what is asked about something of the last session, with nothing open.

Each concern is known by a few words of its own. Which answer, name or question it is
about stands in the rest of the message, and is found by whoever has the session.
"""

import re
from typing import Final

from bot.expressions import Expression
from bot.hearing import Concern

LONGEST: Final = 40
"""Words of a message that asks something of this kind."""

_NUMBER: Final = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
_HEARD: Final = {
    Concern.NUDGE: (
        r"\b(?:nudge|ping|remind|remember|message|text|write to|poke|buzz|send) me\b"
        r".*\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekend|tonight|tomorrow"
        r"|week)\b",
        r"\bonly (?:wanted |want |on )?(?:\w+ )?(?:mon|tues|wednes|thurs|fri|satur|sun)"
        r"days?\b.*\bevery day\b",
    ),
    Concern.HOLDS: (
        r"\b(?:in|on) (?:there|it\b|any\b|the (?:page|stor\w+|answers?|text|print\w*"
        r"|thing)|(?:this|that|my) (?:page|stor\w+|answers?|text)|my answers|what i"
        r"|here)\b|\b(?:anywhere|somewhere|nowhere|mention\w*|written down|wr(?:ite|ote"
        r"|itten)|end(?:ed)? up|made? it in|still in|left in|lost|go in|(?:did|have) i"
        r" (?:\w+ )?(?:say|said|put|use|name|call)\w*|has \w+ in it)\b"
        r"|\b(?:are|were|is) (?:the|any|there any|there) (?:names?|swear\w*)\b"
        r"|\bnames? (?:is|are|in|on)\b|\bonly (?:the )?once\b"
        r"|\bhow (?:often|many times)\b",
    ),
    Concern.HIDE: (
        r"\b(?:hide|blank|anonymi[sz]e|change|swap|replace|remove|take out|cut|cross"
        r" out|redact)\b.*\b(?:names?|it|them|that|him|her|this|those)\b"
        r"|\bwithout (?!a\b|an\b|the\b|my\b|any\b)\w+ (?:in|on) (?:it|there)\b"
        r"|\bnames? (?:gone|out|off|removed|hidden|changed)\b",
    ),
    Concern.SUMMARY: (
        r"\b(?:the |that |your )?summary\b|\bth(?:ey|em|ose)(?:'?ll| will) "
        r"(?:remember|recall)\b|\bstays? with (?:them|him|her)\b|\b(?:left|leave"
        r"|leaving) (?:it |that |out )*out\b|\bfair account\b|\byou forgot\b"
        r"|\bremember of me\b|\b(?:two|three|\d) lines\b",
    ),
    Concern.MINUTES: (
        rf"^\W*(?:only |just )?{_NUMBER} min(?:ute)?s?\W+\W*\w*"
        r"|\bmin(?:ute)?s\?+",
    ),
    Concern.COUNT: (
        rf"\b(?:only )?{_NUMBER} questions?\b\W*\?|\bhow many questions\b"
        rf"|\bi (?:only )?count(?:ed)? {_NUMBER}\b",
    ),
    Concern.ASKED: (
        r"(?<!can )(?<!could )(?<!will )(?<!would )\b(?:you|u)"
        r"(?: (?:\w+n'?t|never|even|really|ever|not|did|also))* ask(?:ed)?\b"
        r"(?! (?:you|them|to|for))|\b(?:got|get|was i|been|i was)(?: \w+)? asked\b"
        r"|\b(?:which|what) (?:was|were|is|did)?(?: \w+){0,2}? ?"
        r"questions?\b(?! (?:should|shall|would|will|can|do))"
        r"|\bwhat (?:did you|you) ask(?:ed)?\b|\bwhat was i asked\b",
    ),
    Concern.SLACK: (
        r"\blet (?:me|that|it|this)(?: one)? (?:get away|off|slide|go|through|pass)\b"
        r"|\b(?:get|got|getting) away with\b|\bpull(?:ed)? me up\b|\blinked ?in\b"
        r"|\bbuzz ?words?\b|\bbutter(?:ing)? me\b|\bbig words\b|\bmade (?:that|it|the"
        r" \w+(?: one)?|\w+ one)? ?up\b|\b(?:only|just) words\b|\bhot air\b",
    ),
    Concern.HOW: (
        r"\b(?:good|strong(?:er|est)?|weak(?:er|est)?|well|like[ds]?|wrong|missing"
        r"|lack\w*|better|worse|improve\w*|bossy|boring|arrogant|convinc\w+|works?|clear"
        r"|decent|alright|ok(?:ay)?|change|rate|honest|shit|rubbish|daft|how (?:did|was"
        r"|were|is)|why did you (?:pick|choose|take)|do with)\b",
    ),
    Concern.LENGTH: (
        r"\b(?:too|so|very|bit|quite|enough|really|how|more|as|was|is|it'?s|its|one) "
        r"(?:long|longer|short|shorter|brief)\b|\b(?:long|short) enough\b"
        r"|\b(?:longest|shortest|length|lengthy|rambl\w*|waffl\w* on)\b"
        r"|\bhow many (?:words|minutes|seconds)\b|\bseconds\b|\bin (?:a|one|two|\d+) "
        r"minutes?\b|\b(?:go|went|going|gone) on (?:too|a bit|for|forever)\b"
        r"|\b(?:talk\w*|speak\w*|spoke) (?:too|for|more|that) (?:long|much|short)\b"
        r"|\btoo much\b",
    ),
    Concern.ASKING: (
        r"\b(?:my|mine|the|those) (?:own )?questions?\b|\b(?:i|when i) (?:have |had"
        r" |just )*ask(?:ed)?\b|\b(?:one|someone|person|guy|woman) (?:who |that )?ask"
        r"(?:s|ing)\b|\bto ask (?:an?|the|my|him|her|them)\b|\bof mine\b|\bhow (?:i|did"
        r" i|was i|i have)\b(?: \w+)? ?(?:did?|do|done|go|went|gone|come across)?\b"
        r"|\bwere (?:those|they|these)\b",
    ),
    Concern.REAL: (
        r"\b(?:the )?real (?:ones?|thing|interview|employers?|people|dairy|firm"
        r"|company)\b"
        r"|\bin real(?:ity)?\b|\breally (?:ask|talk|say|want)\b",
    ),
    Concern.INVENTED: (
        r"\b(?:made|making|make) (?:that|it|this|those|all that)? ?(?:all )?up\b"
        r"|\binvent\w*\b|\bnot true\b|\byou (?:talked|spoke|said|were talking)\b.*\b"
        r"(?:about|fit|strange|odd|weird)\b|\bplay(?:ed|ing)? (?:the wrong|a|an)\b",
    ),
}
_PATTERNS: Final = {
    concern: Expression("|".join(patterns), re.IGNORECASE)
    for concern, patterns in _HEARD.items()
}


def hear_concerns(text: str) -> tuple[Concern, ...]:
    """Name what a message may ask about something that was said, or a session."""
    plain = " ".join(text.replace("’", "'").split())
    if not plain or len(plain.split()) > LONGEST:
        return ()
    return tuple(one for one, known in _PATTERNS.items() if known.search(plain))
