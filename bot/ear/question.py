"""Read from a question's wording what kind of answer is fair to it.

A flag is fair where the question asks for an occasion or for how the candidate works;
never where it asks for a supposition, an opinion, a fact, a self-portrait or a motive,
nor for what is typical, what something is like, or what changed.
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
    GENERAL = "general"
    SUPPOSITION = "supposition"
    OPINION = "opinion"
    FACT = "fact"
    SELF = "self"
    MOTIVE = "motive"
    QUESTIONS = "questions"
    SMALL_TALK = "small talk"
    NOTHING = "nothing"


_RULES: Final = tuple(
    (kind, re.compile("|".join(patterns), re.IGNORECASE))
    for kind, *patterns in (
        (
            Asks.QUESTIONS,
            r"(?:do|did|have) you have (?:any|some)? ?(?:other |more |further )?"
            r"questions",
            r"questions (?:do you have )?for (?:me|us)",
            r"what would you like to ask",
            r"(?:would|do) you (?:like|want) to ask",
            r"anything (?:you'?d like )?to ask",
            r"what (?:else )?(?:can|may) (?:i|we) (?:tell|answer)",
            r"^\W*(?:now )?your questions|your questions\W*$",
        ),
        (
            Asks.SMALL_TALK,
            r"did you (?:find us|find the (?:place|building|office)|have (?"
            r":a good|any trouble)|sleep)",
            r"how was your (?:journey|trip|weekend|flight|day|commute)",
            r"how are you\b",
            r"nice weather",
            r"(?:get|got|travel) here (?:ok|all right|today)",
            r"how did you get here",
            r"(?:would|do) you (?:like|want) (?:a|some) (?:coffee|tea|water|drink)",
            r"settling in",
            r"outside (?:of )?work",
            r"spare time",
            r"hobbies",
            r"for fun",
        ),
        (
            Asks.OCCASION,
            r"\btell (?:me|us) (?:about |of )?(?:a|an|one|your|some|the) (?:\w+ )"
            r"{0,3}?(?:time|occasion|situation|moment|example|instance|incident|"
            r"project|problem|decision|mistake|conflict|challenge|goal|"
            r"accomplishment|achievement|failure|success|case|customer|client|"
            r"disagreement|conversation|bug|day|shift)s?\b",
            r"\btell (?:me|us)? ?(?:about |of )?(?:a|an) (?:\w+ ){0,3}?time\b",
            r"\b(?:a|the last|the first|one|any|another) (?:\w+ ){0,2}?(?:time|"
            r"situation|occasion|instance|moment)s? (?:\w+ ){0,2}?(?:when|where|"
            r"in which|that|you|your|whe|someone|somebody|it|things|a|the)\b",
            r"\bexamples? of\b",
            r"(?:give|share|provide|have|describe) (?:\w+ ){0,2}?(?:an?|one|some|"
            r"specific|recent|your) (?:\w+ ){0,2}?(?:example|instance|story)",
            r"\bfor example\?",
            r"\bwhen (?:did|was|have) (?:you|the last|the first)(?! decide)",
            r"\bhave you (?:ever|had|been|done|dealt|worked|used|faced|seen)\b",
            r"\bwhat happened\b",
            r"\bthe last time\b",
            r"\bmost recent(?:ly)?\b",
            r"(?:describe|share|walk (?:me|us) through|talk (?:me|us )?(?:about|"
            r"through)) (?:a|an|one|the (?:last|hardest|worst|biggest|most|first|"
            r"time|project)|some)\b",
            r"(?:tell (?:me|us) about|describe|what(?: is| was|'s)) (?:the |your )"
            r"(?:\w+ ){0,3}?(?:hardest|worst|proudest|toughest|accomplishment|"
            r"mistake|failure|first job)",
            r"\b(?:has|have|did) (?:it|that|this|one) (?:ever )?happen(?:ed)?\b",
            r"\bgive (?:me |us )?a case\b|\ban example\b|tell (?:me|us) about one\b",
            r"\bspecific (?:examples?|moments?|instances?|situations?|times?)\b",
            r"most proud of",
            r"proudest",
            r"did you ever",
        ),
        (
            Asks.SELF,
            r"(?:tell (?:me|us)|talk|say)(?: something| a (?:little|bit))? (?"
            r":more )?about yourself",
            r"introduce yourself",
            r"walk (?:me|us) through your (?:cv|resume|résumé|background|career)",
            r"strengths?\b",
            r"weakness(?:es)?\b",
            r"who are you",
            r"background",
            r"describe yourself",
            r"sets? you apart",
            r"three words",
            r"qualifications",
            r"how would (?:you|your \w+) describe",
            r"would your .{3,40} say about you",
            r"your experience (?:with|in|of)\b",
            r"what experience do you have",
            r"what (?:software|tools|technolog)",
        ),
        (
            Asks.SUPPOSITION,
            r"\bwould (?:you|be|your)\b",
            r"\bif (?:you|we|a|the|one|your|i|someone|an)\b",
            r"^\W*(?:imagine|assume|suppose|say\b|let'?s say|picture)",
            r"hypothetical",
            r"\bwill be your\b",
            r"\bwill you\b",
        ),
        (
            Asks.MOTIVE,
            r"^\W*(?:so,? |and |then )?why\b",
            r"motivat(?:es|ed|ion)",
            r"five years",
            r"ten years",
            r"\b\d+ years",
            r"career goals",
            r"aspirations?",
            r"long[- ](?:term|range)",
            r"salary",
            r"compensation",
            r"(?:i|we) hire",
            r"attracted",
            r"interested in (?:this|our|the|working)",
            r"(?:did|do) you (?:choose|decide on|want this)",
            r"looking for in",
            r"how long",
            r"know about (?:us|our|the (?:company|role))",
            r"plans for",
            r"appeals? to you",
            r"drew you",
            r"brings? you (?:here|to)",
            r"makes you (?:want|a good)",
            r"notice period",
        ),
        (
            Asks.OPINION,
            r"what (?:do|are) you(?:r)? (?:think|thoughts|views?|opinions?|feel|"
            r"make of)",
            r"your (?:thoughts|views?|opinion|take|philosophy) (?:on|of|about)",
            r"in your (?:opinion|view)",
            r"do you (?:think|believe|agree|feel|see)\b",
            r"how (?:do you feel about|important|much|would you rate)(?: is\b|"
            r" training)?",
            r"what makes (?:a|an|for)\b",
            r"favou?rite",
            r"what (?:qualities|makes|does (?:a|an|good|great)|concerns?)",
            r"most important",
            r"most interesting",
            r"do you prefer",
            r"rather work",
            r"what does \w+ mean",
            r"mean to you",
            r"should (?:a|an|we|the|companies|teams)\b",
            r"like (?:best|most|least)",
        ),
        (
            Asks.GENERAL,
            r"\btypical(?:ly)?\b",
            r"\b(?:usual(?:ly)?|generally|normally|in general|tend to|as a rule)\b",
            r"\bwhat should\b|\bhow should\b|\bshould (?:you|i|one|we)\b|\bin case\b",
            r"\bif (?:there|something|it|this|that|they|he|she|my|no|not|two|things|"
            r"somebody|everything|nobody|people|customers|patients)\b",
            r"\b(?:looking ahead|envision|foresee|imagine|in future|in the future|next "
            r"(?:year|few)|moving forward)\b",
            r"look(?:s|ed)? like\b|feels? like (?:for|to) you"
            r"|\bwhat was .{0,60}\blike\?",
            r"\b(?:you|that|it|this) (?:mean|refer)\b|\byou mentioned\b"
            r"|\bwhen you say\b",
            r"\bwhat (?:exactly |specifically |actually )?(?:drives?|helps?|keeps?"
            r"|kept|"
            r"makes?|made|draws?|drew|stops?|stopped|leads?|determines?|aspects?"
            r"|parts?|"
            r"(?:kind|sort|type)s?(?! of people)|areas?|role|difference|factors?|"
            r"concerns?|has changed|"
            r"changed)\b",
            r"\bwhat'?s (?:kept|made|driv|changed|the (?:main|biggest difference))",
            r"\bhow (?:has|have|had) (?!you\b)",
            r"\bhow (?:do|does|did|would|might) (?:that|this|it|they|the|your|those|"
            r"these|people|others|other)\b",
            r"\b(?:do|did|does) (?:you|it|that|they) (?:feel"
            r"|find(?! (?:it )?(?:hard|difficult))|notice|prefer|sense|"
            r"trust|worry|see|expect|want|hope|like|enjoy|work well|have a sense)\b",
            r"\bare you (?:more|mostly|mainly|looking|hoping|using|able|worried|at all|"
            r"comfortable|interested|thinking|willing|open|good|familiar)\b",
            r"\bare there\b|\bis there\b|\bis (?:that|it|this)\b|\bdoes (?:it|that)\b",
            r"\bhow do you (?:define|see|view|feel|think|perceive|envision|picture"
            r"|rate|"
            r"know|imagine|understand|expect)\b",
            r"\bhow do you decide\b.*\b(?:whether|which|when)\b",
            r"\bwhich\b.{0,60}\b(?:do|are|would) you\b",
        ),
        (
            Asks.PRACTICE,
            r"\bhow (?:do|have|did|are|can) you\b",
            r"\bwhat (?:do|did|is|are|kinds?|sorts?|steps|have) (?:you|your|of|"
            r"things|do)\b(?! know)",
            r"\bhow you \w+",
            r"\bdescribe\b",
            r"walk (?:me|us) through",
            r"talk (?:me|us) through",
            r"\bdo you (?:ever|usually|often|always|have a (?:process|system|method))",
            r"your (?:approach|process|way|method|style)",
            r"tell (?:me|us)",
            r"\bare you\b",
            r"\bdo you\b",
            r"\bwhat was\b",
            r"\bwhat are some\b",
            r"\bshare\b",
            r"\bgive (?:me|us)\b",
            r"\bhas \w+ ever\b",
        ),
        (
            Asks.PRACTICE,
            r"^(?=.*\byour?\b).*\?",
            r"\bhow (?:has|have) your\b",
        ),
        (
            Asks.FACT,
            r"^\W*(?:what|which|explain|define|how (?:does|do|is|are|many|much|"
            r"long)|who|where|when|is|are|does|can|name|list|compare)\b",
        ),
    )
)

_EXPECTS: Final = {
    Asks.OCCASION: Expects.INSTANCE,
    Asks.PRACTICE: Expects.INSTANCE,
    Asks.GENERAL: Expects.INSTANCE,
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
