"""By which words the coach is asked at the door, and of what."""

import re
from typing import Final

from bot.expressions import Expression

ASKS: Final = Expression(
    r"\b(?:should|shall|do|can|may|must|could|would) (?:i|it|we)\b"
    r"|\bi (?:should|better|must)\b|\bhow (?:do|should|can|would|much|long) i?\b"
    r"|\bbetter (?:not|to)\b|\bor not\b|\bor (?:smile|explain|better|say|rather|no)\b"
    r"|\bi say\b.*\?|\b(?:is|was|would) (?:it|that|this|ten|five|\w+ minutes)(?: be)?"
    r"(?: \w+)? (?:better|ok\w*|rude|(?:im)?polite|bad|fine|right|wrong|al+ ?right"
    r"|allowed|normal|strange|weird|silly|too \w+)\b"
    r"|\bmaybe not (?:say|mention|tell)\b|\blooks? \w+\?"
    r"|\bam i (?:too )?(?:early|late|allowed|supposed|meant)\b",
    re.IGNORECASE,
)
"""What asks for advice."""
OF_THE_DAY: Final = Expression(
    r"\bthey (?:will|may|might|'ll)\b|\b(?:that|on the) day\b"
    r"|\b(?:real|actual|proper) (?:one|interview\w*|thing|life|day)\b|\bfor real\b"
    r"|\bin my last (?:one|interview)\b",
    re.IGNORECASE,
)
"""What tells of the real interview, and nothing to the host."""
_NEVER: Final = r"(?:never|not|n't|first time|only|nobody)"
_TALK: Final = (
    r"(?:small ?talk|chat\w*|town|weather|tea|coffee|drink|photo|weekend|this)"
)
_SAID: Final = (
    (
        "unseen",
        r"\b(?:no|not|n't|cannot|dont|didnt)\b.{0,14}"
        r"\b(?:photo|picture|image|load\w*)\b"
        r"|\b(?:photo|picture|image)\b.{0,20}\b(?:not|n't|missing|load\w*)\b",
    ),
    (
        "call",
        r"\b(?:pretend|imagine|act|play)\b.{0,24}"
        r"\b(?:call|zoom|teams|video|online|phone)\b",
    ),
    (
        "elsewhere",
        r"\b(?:can|could|may|shall) (?:we (?:please |just )?say"
        r"|(?:we|i|you) (?:please |just )?(?:pretend|imagine|act as if))\b"
        r"|\blet'?s (?:say|pretend|imagine)\b"
        r"|\bthere(?:'s| is| are|s)(?: really)? (?:no|not any)\b.{0,12}"
        r"\b(?:desk|reception\w*|stairs|lift|elevator|machine|corridor|office|door)\b"
        r"|\bwe(?: do| have)?(?:n't| not| no)\b.{0,9}\b(?:front desk|reception\w*)\b",
    ),
    (
        "who_plays",
        r"\b(?:you play|you(?:'re| are) playing|are you playing|who are you)"
        r"(?: who\b|\W*$)"
        r"|\bwho (?:do|are|r|is) (?:you|u|it)(?: (?:play\w*|meant|supposed)\b|\W*$)"
        r"|\bwho (?:am i|do i) (?:talk|speak|meet)\w*\b",
    ),
    (
        "who_comes",
        r"\b(?:with|only|just) you(?: only| alone)?\b.{0,12}\bor\b.{0,14}"
        r"\b(?:other|others|more|some(?:one|body)|people|panel)\b"
        r"|\bwho(?: else)?(?:'ll| will| is|'s)? (?:com\w+|be (?:there|in)"
        r"|there|sits?|in (?:there|the room)|joining)\b"
        r"|\bhow many (?:people|of (?:you|them)|persons?)\b"
        r"|\b(?:is|will) (?:it|there)(?: be)?"
        r" (?:only|just|anyone|anybody|other|more)\b",
    ),
    (
        "who_fetches",
        r"\b(?:interviewer|manager|boss|they|some(?:one|body)|receptionist)\b.{0,16}"
        r"\b(?:come down|fetch|collect|pick me up|meet me|at the (?:door|desk))\b"
        r"[^.!]*\?",
    ),
    ("same", r"\bsame (?:person|man|woman|one|guy|lady) (?:as|from|like)\b.*\?"),
    (
        "counts",
        r"\b(?:is|does) (?:this|that|it)\b.{0,24}"
        r"\b(?:marked|matter\w*|important|count\w*|judged|graded|part of"
        r"|(?:already )?the (?:real |actual )?interview|started|begun)\b"
        r"|\bhas (?:it|this|the interview) (?:already )?(?:started|begun)\b"
        r"|\bwhat (?:does|do) (?:a person|one|you|people|i) says?\b"
        rf"|\b(?:why|what for)\b[^.!?]{{0,26}}\b{_TALK}\b"
        rf"|\bwhat(?:'s| is| has)\b.{{0,20}}\b{_TALK}\b.{{0,20}}\bto do with\b"
        rf"|\b(?:does|is|do) {_TALK} (?:really )?(?:matter|important|count)\b",
    ),
    (
        "nerves",
        r"^(?!.*\byou\b)\W*(?:\w+\W+){0,4}?(?:i'?m|i am|im|feel\w*)(?: \w+){0,2}"
        r" (?:nervous|scared|afraid|terrified|anxious|shak\w+|panick\w*)\b"
        r"|\bmy (?:hands?|heart|knees|voice)\b.{0,12}"
        r"\b(?:shak\w+|wet|sweat\w*|pound\w*|tremb\w*|rac\w+)\b(?!.*\b(?:cup|drink)\b)",
    ),
    (
        "early",
        r"\bam i (?:too )?early\b|\b(?:too|so|minutes?|mins?|hour|hours) early\b.*\?"
        r"|\bearly\b.{0,24}\bis (?:that|it|this) (?:ok\w*|fine|too|al+ ?right|bad)\b"
        r"|\bhow early\b|\bhow (?:much|many|long) (?:minutes |time )?"
        r"(?:before|too early)",
    ),
)
_ADVISED: Final = (
    ("fasting", r"\bi\b.{0,10} fast(?:ing)?\b|\bramadan\b"),
    (
        "names",
        r"\b(?:first|last|sur|family)[ -]?names?\b|\b(?:sir|madam|mr|mrs|greet)\b",
    ),
    (
        "sick",
        r"\b(?:sick|ill|illness|off work|time off|hospital|leave|burn ?out"
        r"|operation)\b",
    ),
    (
        "complaint",
        r"\bnever (?:wrote|called|answered)\b"
        r"|\b(?:called|wrote) (?:them )?\w+ times\b"
        r"|\b(?:two|three|four|\d+) (?:months|weeks)\b.*\bnot\b",
    ),
    (
        "mistake",
        rf"\b{_NEVER}\b.{{0,12}}\b(?:me[et]t?|seen?)"
        r" (?:me|him|her|them|us|you|anyone)\b"
        r"|\b(?:mistake|wrong|correct (?:him|her|them))\b"
        r"|\bpretend\b.{0,16}\b(?:met|know|knew|remember|seen)\b"
        r"|\bphone screen\w*\b",
    ),
    (
        "drink",
        r"^(?=.*\b(?:yes|no|not|never|better|accept|refuse|say|ok\w*|rude|(?:im)?polite"
        r"|right|allowed|fine|take|have|ask)\b)"
        r".*\b(?:drinks?|tea|coffee|water|beer|wine)\b"
        r"|\baccept\b|\b(?:say|i) yes or no\b|\b(?:yes|no) (?:at first|first)\b",
    ),
    (
        "honest",
        r"\b(?:truth|true|honest\w*|lie|lying|lied|pretend|admit|fib)\b",
    ),
    (
        "say_it",
        r"\b(?:say|mention|tell|bring up)\b(?: them| him| her)? (?:that|this|it|so)\b"
        r"|\bor (?:smile|better not)\b|\blooks? \w+\?"
        r"|\b(?:say|talk|speak|tell)\b.{0,20}\b(?:about|of|more|much|joke\w*)\b",
    ),
)


def _compiled(
    table: tuple[tuple[str, str], ...],
) -> tuple[tuple[str, Expression], ...]:
    return tuple((key, Expression(words, re.IGNORECASE)) for key, words in table)


SAID: Final = _compiled(_SAID)
"""What is met wherever it is said, and with which line of `door.*`."""
ADVISED: Final = _compiled(_ADVISED)
"""What is met where advice is asked for."""
LINES: Final = (*(key for key, _ in (*_SAID, *_ADVISED)), "friendly")
"""Keys of what the coach says; the last holds wherever advice is asked for."""
