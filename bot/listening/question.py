"""Read from a question's wording what kind of answer is fair to it.

A flag is fair where the question asks for an occasion or for how the candidate works;
never where it asks for a supposition, an opinion, a fact, a self-portrait or a motive.
The first rule that matches decides, so the order matters.
"""

import re
from enum import StrEnum
from typing import Final

from bot.model import Expects


class Asks(StrEnum):
    """What a question asks for."""

    OCCASION = "occasion"
    PRACTICE = "practice"
    SUPPOSITION = "supposition"
    OPINION = "opinion"
    FACT = "fact"
    SELF = "self"
    MOTIVE = "motive"
    QUESTIONS = "questions"
    SMALL_TALK = "small talk"
    NOTHING = "nothing"


_RULES: Final = tuple(
    (asks, re.compile(pattern, re.IGNORECASE))
    for asks, pattern in (
        (
            Asks.QUESTIONS,
            r"(?:do|did|have) you have (?:any|some)? ?(?:other |more |further )?questions"
            r"|questions (?:do you have )?for (?:me|us)|what would you like to ask"
            r"|(?:would|do) you (?:like|want) to ask|anything (?:you'?d like )?to ask"
            r"|what (?:else )?(?:can|may) (?:i|we) (?:tell|answer)|your questions",
        ),
        (
            Asks.SMALL_TALK,
            r"did you (?:find us|find the (?:place|building|office)|have (?:a good|any "
            r"trouble)|sleep)|how was your (?:journey|trip|weekend|flight|day|commute)"
            r"|how are you\b|nice weather|(?:get|got|travel) here (?:ok|all right|today)"
            r"|how did you get here|(?:would|do) you (?:like|want) (?:a|some) (?:coffee|tea"
            r"|water|drink)|settling in|outside (?:of )?work|spare time|hobbies|for fun",
        ),
        (
            Asks.OCCASION,
            r"\btell (?:me|us) (?:about |of )?(?:a|an|one|your|some|the) (?:\w+ ){0,3}?"
            r"(?:time|occasion|situation|moment|example|instance|incident|project|problem"
            r"|decision|mistake|conflict|challenge|goal|accomplishment|achievement|failure"
            r"|success|case|customer|client|disagreement|conversation|bug|day|shift)s?\b"
            r"|\btell (?:me|us)? ?(?:about |of )?(?:a|an) (?:\w+ ){0,3}?time\b"
            r"|\b(?:a|the last|the first|one|any|another) (?:\w+ ){0,2}?(?:time|situation|"
            r"occasion|instance|moment)s? (?:\w+ ){0,2}?(?:when|where|in which|that|you|your"
            r"|whe|someone|somebody|it|things|a|the)\b"
            r"|\bexamples? of\b|(?:give|share|provide|have|describe) (?:\w+ ){0,2}?"
            r"(?:an?|one|some|specific|recent|your) (?:\w+ ){0,2}?(?:example|instance|story)"
            r"|\bfor example\?|\bwhen (?:did|was|have) (?:you|the last|the first)(?! decide)"
            r"|\bhave you (?:ever|had|been|done|dealt|worked|used|faced|seen)\b"
            r"|\bwhat happened\b|\bthe last time\b|\bmost recent(?:ly)?\b"
            r"|(?:describe|share|walk (?:me|us) through|talk (?:me|us )?(?:about|through))"
            r" (?:a|an|one|the (?:last|hardest|worst|biggest|most|first|time|project)|some)\b"
            r"|(?:tell (?:me|us) about|describe|what(?: is| was|'s)) (?:the |your )"
            r"(?:\w+ ){0,3}?(?:hardest|worst|proudest|toughest|accomplishment|mistake|failure"
            r"|first job)|most proud of|proudest|did you ever",
        ),
        (
            Asks.SELF,
            r"(?:tell (?:me|us)|talk|say)(?: something| a (?:little|bit))? (?:more )?about"
            r" yourself|introduce yourself|walk (?:me|us) through your (?:cv|resume|résumé"
            r"|background|career)|strengths?\b|weakness(?:es)?\b|who are you|background"
            r"|describe yourself|sets? you apart|three words|qualifications"
            r"|how would (?:you|your \w+) describe|would your .{3,40} say about you|your experience (?:with|in|of)\b"
            r"|what experience do you have|what (?:software|tools|technolog)",
        ),
        (
            Asks.SUPPOSITION,
            r"\bwould (?:you|be|your)\b|\bif (?:you|we|a|the|one|your|i|someone|an)\b"
            r"|^\W*(?:imagine|assume|suppose|say\b|let'?s say|picture)|hypothetical"
            r"|\bwill be your\b|\bwill you\b",
        ),
        (
            Asks.MOTIVE,
            r"^\W*(?:so,? |and |then )?why\b|motivat(?:es|ed|ion)|five years|ten years"
            r"|\b\d+ years|career goals|aspirations?|long[- ](?:term|range)|salary"
            r"|compensation|(?:i|we) hire|attracted|interested in (?:this|our|the|working)"
            r"|(?:did|do) you (?:choose|decide on|want this)|looking for in|how long"
            r"|know about (?:us|our|the (?:company|role))|plans for|appeals? to you"
            r"|drew you|brings? you (?:here|to)|makes you (?:want|a good)|notice period",
        ),
        (
            Asks.OPINION,
            r"what (?:do|are) you(?:r)? (?:think|thoughts|views?|opinions?|feel|make of)"
            r"|your (?:thoughts|views?|opinion|take|philosophy) (?:on|of|about)"
            r"|in your (?:opinion|view)|do you (?:think|believe|agree|feel|see)\b"
            r"|how (?:do you feel about|important|much|would you rate)"
            r"(?: is\b| training)?|what makes (?:a|an|for)\b|favou?rite|what (?:qualities|"
            r"makes|does (?:a|an|good|great)|concerns?)|most important|most interesting"
            r"|do you prefer|rather work|what does \w+ mean|mean to you"
            r"|should (?:a|an|we|the|companies|teams)\b|like (?:best|most|least)",
        ),
        (
            Asks.PRACTICE,
            r"\bhow (?:do|have|did|are|can) you\b|\bwhat (?:do|did|is|are|kinds?|sorts?"
            r"|steps|have) (?:you|your|of|things|do)\b(?! know)|\bhow you \w+"
            r"|\bdescribe\b|walk (?:me|us) through|talk (?:me|us) through|\bdo you (?:ever"
            r"|usually|often|always|have a (?:process|system|method))|your (?:approach|"
            r"process|way|method|style)|tell (?:me|us)|\bare you\b|\bdo you\b|\bwhat was\b"
            r"|\bwhat are some\b|\bshare\b|\bgive (?:me|us)\b|\bhas \w+ ever\b",
        ),
        (
            # Asked about the candidate's own work, in words we did not foresee.
            Asks.PRACTICE,
            r"^(?=.*\byour?\b).*\?|\bhow (?:has|have) your\b",
        ),
        (
            Asks.FACT,
            r"^\W*(?:what|which|explain|define|how (?:does|do|is|are|many|much|long)|who"
            r"|where|when|is|are|does|can|name|list|compare)\b",
        ),
    )
)

_EXPECTS: Final = {
    Asks.OCCASION: Expects.INSTANCE,
    Asks.PRACTICE: Expects.INSTANCE,
    Asks.SUPPOSITION: Expects.REASONING,
    Asks.OPINION: Expects.REASONING,
    Asks.FACT: Expects.REASONING,
    Asks.SELF: Expects.REFLECTION,
    Asks.MOTIVE: Expects.REFLECTION,
    Asks.QUESTIONS: Expects.QUESTIONS,
    Asks.SMALL_TALK: Expects.SMALL_TALK,
    Asks.NOTHING: Expects.INSTANCE,
}


def asks(question: str) -> Asks:
    """Say what the wording asks for; NOTHING where it cannot be told."""
    # A question long enough to be a text is read by its end, where the asking is done.
    wording = " ".join(question[-600:].replace("’", "'").split())
    for kind, pattern in _RULES:
        if pattern.search(wording):
            return kind
    return Asks.NOTHING


def expected(question: str) -> Expects:
    """Say what kind of answer is fair to the question."""
    return _EXPECTS[asks(question)]


def fair(question: str) -> bool:
    """Whether an answer without an instance may be flagged."""
    return asks(question) in (Asks.OCCASION, Asks.PRACTICE)
