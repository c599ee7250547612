"""Whether a fact answers a question in the shape in which it was asked.

Who wants to know how often gets a time, who asks how many a number of just that, and
what is turned round ("what would you regret") is not met with its opposite. What does
not fit is not said: better nothing than something beside the point.
"""

import re
from functools import cache
from typing import Final

from bot.ear.lexicon import CLASSES
from bot.ear.stems import stem
from bot.ear.words import read
from bot.expressions import Expression

TAILS: Final = tuple("dark many often long when who why".split())
"""How a question is put in whose real answer there is something to listen for."""

_ASKS: Final = {
    "dark": Expression(
        r"\b(?:regret\w*|worst|afraid|fear\w*|worr(?:y|ies|ied)|dislike|hate"
        r"|disappoint\w*"
        r"|unhappy|fail\w*|bad(?:ly)?(?! (?:days?|weeks?|nights?))|sorry|nerves"
        r"|mistakes?|wrong|lose|lost|never"
        r"|not)\b|n't\b",
        re.I,
    ),
    "many": Expression(
        r"\bhow (?:many|much)\b|\bwhat (?:percentage|share|number)\b", re.I
    ),
    "often": Expression(r"\bhow (?:often|regularly|frequently)\b", re.I),
    "long": Expression(r"\b(?:for )?how long\b|\bhow (?:soon|quickly)\b", re.I),
    "when": Expression(r"\bwhen (?:was|were|did)\b|\b(?:the )?last time\b", re.I),
    "who": Expression(r"\bwho(?:m|se)?\b|\bwhich (?:person|people|colleague)\b", re.I),
}
_TIMES: Final = Expression(
    r"\b(?:nights?|weekends?|saturdays?|sundays?|christmas|easter|bank holidays?"
    r"|evenings?|peak)\b",
    re.I,
)
"""Hours of which somebody wants to know whether they are theirs."""
_TO_THE_TIME: Final = Expression(
    r"\bhow many\b|^\W*(?:(?:and|or|but|so|also)\W+)*(?:is|are|do|does|must|will|would"
    r"|should|have|can)\b",
    re.I,
)
_EITHER: Final = Expression(
    r"\b(?:is|are|do|does|did|who|which|what|whether|would|will)\b.*?[ ,]"
    r"(?P<one>(?:[\w'-]+ ){1,3})or (?!not\b|so\b|what\b|something\b|anything\b|else\b"
    r"|how\b|why\b|is\b|are\b|do\b|more\b|less\b)(?P<other>(?:[\w'-]+ ?){1,4})",
    re.IGNORECASE,
)
_TAGS: Final = Expression(
    r"\b(?:is|are|do|does|did|was|were|would|will|has|have|ca|could)n't (?:it|you|they"
    r"|there|we|that)\s*\?*$|\b(?:do|does|did|can|could|would|is|are|have|has)"
    r"(?:n't| not)\W*$|\b(?:why|or|if|not|whether or) not\b|\bnot (?:only|just)\b",
    re.I,
)
"""What denies nothing: "isn't it", "or not"."""

_HOLDS: Final = {
    "many": Expression(
        r"\d|\b(?:no|none|nobody|nothing|never|one|two|three|four|five|six|seven|eight"
        r"|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
        r"|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
        r"|thousand|half|third|quarter|dozen|couple|most|few)\b",
        re.I,
    ),
    "often": Expression(
        r"\b(?:once|twice|times|daily|weekly|monthly|yearly|every|never|none|rarely"
        r"|(?:a|each|per|most) (?:day|week|month|year|quarter|fortnight|morning"
        r"|shift)s?"
        r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mornings|no on-call)\b",
        re.I,
    ),
    "long": Expression(
        r"\b(?:minutes?|hours?|days?|weeks?|months?|quarters?|years?|summer|winter"
        r"|spring"
        r"|autumn|closing|season)\b",
        re.I,
    ),
    "when": Expression(
        r"\b(?:last|ago|since|this (?:year|month|spring|summer|winter|autumn)"
        r"|in (?:spring|summer|winter|autumn|january|march|may|june|september))\b",
        re.I,
    ),
    "who": Expression(
        r"\b(?:manager|supervisor|head|lead|leader|leads|director|owner|founders?"
        r"|foreman"
        r"|colleagues?|nurses?|doctors?|matron|coordinator|chief|principal|dean|planner"
        r"|person|people|somebody|everybody|everyone|nobody|anyone|whoever|both|she|he"
        r"|her|him|you|we|us|i|team|partner|daughter|controllers?|accountants?"
        r"|engineers?"
        r"|teachers?|reps?|developers?|testers?|designers?|analysts?|chefs?|cooks?|desk"
        r"|auditors|eyes|families|pupils|customers|guests|companies|chains?|ones?)\b",
        re.I,
    ),
}
_BRIGHT: Final = frozenset(
    """problems.first-task problems.day problems.improve problems.tools problems.ai
    problems.workflow problems.travel team.stay team.freedom team.boss team.help
    team.atmosphere team.who-with team.size team.onboarding team.social team.service
    success.measure success.first-months success.best success.qualities
    success.right-hire success.goals success.review success.ramp success.quota
    company.apart company.proud company.values company.served company.size
    company.direction growth.learn growth.promotion growth.paths growth.training
    growth.with-company growth.responsibility growth.mentor growth.move""".split()
)
"""What is told of the good side, and so answers nothing that is turned round."""

_COUNTED: Final = Expression(
    r"\b(?:how (?:many|much)|what (?:percentage|share|number) of)\s+"
    r"(?P<first>[a-z'-]+)(?:\s+(?P<then>[a-z'-]+))?",
    re.I,
)
_ANYTHING: Final = frozenset(
    """people persons person colleagues staff employees of others hours days weeks
    months years times cases things do does did are is will would can could i we you
    a an my your the time work on in per each other work say freedom choice support help
    room influence control training overlap notice contact difference more""".split()
)
_TIME: Final = frozenset("hours days weeks months years times".split())
_OF_PEOPLE: Final = frozenset(("team.size", "company.size", "vacancy.turnover"))
_OF_THE_SEAT: Final = ("team.under", "team.under-any", "problems.oncall-pay")
_GOES: Final = Expression(
    r"\b(?:leav\w*|left|gone|go|went|quit\w*|stay\w*|turnover|lost|lose|resign\w*"
    r"|change"
    r"|retention|attrition|fluctuation|keep|hang on|held|tenure|last|remain)\b",
    re.I,
)


_BEGINS: Final = (
    r"^\W*(?:(?:and|so|ok|okay|well|but|then|also|oh|um|hm+|sorry|please|just)\W+)*"
)
_ENDS_IN: Final = {
    "dark": Expression(
        r"\b(?:regret\w*|worst|afraid|fear\w*|dislike|hate|disappoint\w*|unhappy"
        r"|nerves|rather not)\b",
        re.I,
    ),
    "many": Expression(
        r"\bhow many\b|\bhow much (?:of|time|money)\b"
        r"|\bwhat (?:percentage|share|number)\b",
        re.I,
    ),
    "often": _ASKS["often"],
    "long": Expression(r"\bhow long\b", re.I),
    "when": Expression(_BEGINS + r"when (?:was|were|did)\b", re.I),
    "who": Expression(
        _BEGINS + r"(?:(?:to|with|for|by|from) )?(?:who(?:m|se|'s|s)?\b"
        r"|which (?:person|colleague)\b)",
        re.I,
    ),
    "why": Expression(
        _BEGINS + r"(?:why (?!not\b)|how come\b|what(?: is|'s) the reason\b)", re.I
    ),
}
"""What a real answer is sure to hold: a number, a name, a reason."""


def tail(question: str) -> str:
    """Name which of TAILS fits how a question is put, or nothing."""
    plain = _TAGS.sub(" ", question.replace("’", "'"))
    return next((one for one, asks in _ENDS_IN.items() if asks.search(plain)), "")


_PUT: Final = {
    **{one: _ENDS_IN[one] for one in ("often", "many", "long")},
    "share": Expression(r"\bhow much of\b|\bwhat (?:share|percentage|part) of\b", re.I),
    "when": Expression(r"\bwhen (?:was|were|did|is|are|will|do)\b|\blast time\b", re.I),
    "who": Expression(r"\bwho(?:m|se|'s|s)?\b", re.I),
    "why": Expression(r"\bwhy\b|\bhow come\b|\breason\b", re.I),
}


def shape(question: str) -> str:
    """Name the one thing that a question is put for: a share, a person, or nothing."""
    plain = question.replace("’", "'")
    if _PUT["share"].search(plain):
        return "share"
    return next((one for one, put in _PUT.items() if put.search(plain)), "")


def shapes(question: str) -> frozenset[str]:
    """Name all that a question asks for: a time, a number, a person."""
    plain = _TAGS.sub(" ", question.replace("’", "'"))
    return frozenset(one for one, asks in _ASKS.items() if asks.search(plain))


def fits(question: str, fine: str, fact: str, told: str) -> bool:
    """Whether a fact on a topic answers a question; `told` is all of the employer's."""
    asked = shapes(question)
    if "dark" in asked and fine in _BRIGHT:
        return False
    if any(one in asked and not holds.search(fact) for one, holds in _HOLDS.items()):
        return False
    if fine == "vacancy.turnover" and not _GOES.search(question):
        return False
    if _TO_THE_TIME.search(question) and not _in_time(question, fact):
        return False
    if "many" not in asked or fine in _OF_THE_SEAT:
        return True
    counted = _COUNTED.search(question)
    if counted is None:
        return True
    first, then = counted["first"].lower(), (counted["then"] or "").lower()
    if fine in _OF_PEOPLE and first in _TIME:
        return False
    if first in _ANYTHING:
        return True
    known = _stems(fact)
    named = {stem(word) for word in (first, then) if word and word not in _ANYTHING}
    return bool(named & known) or (_is_person(first) and bool(named & _stems(told)))


def unmet(text: str, facts: str) -> bool:
    """Whether a message asks for a figure or a time that nothing holds of what is said.

    "Is there a way up, and how long does it take?" is met by half without one.
    """
    asked = shapes(text) & {"many", "often", "long", "when"}
    return any(not _HOLDS[one].search(facts) for one in asked)


def _in_time(question: str, fact: str) -> bool:
    """Whether a fact is of the hours that somebody asks about."""
    asked = {stem(one[0].lower()) for one in _TIMES.finditer(question)}
    return asked <= _stems(fact)


def _is_person(word: str) -> bool:
    return read(word).shape in _PERSONS


_PERSONS: Final = (CLASSES["person"], CLASSES["people"])


def leaves_open(question: str, fact: str) -> bool:
    """Whether somebody asks which of two it is, and the fact names neither."""
    plain = question.replace("’", "'")
    found = _EITHER.search(plain)
    if found is None or len(plain.split()) > _MOST:
        return False
    both = _telling(found["one"]) | _telling(found["other"])
    known = _stems(fact)
    alike = {one[: _ALIKE + 1] for one in known if len(one) > _ALIKE}
    return bool(both) and not any(
        one in known or (len(one) > _ALIKE and one[: _ALIKE + 1] in alike)
        for one in both
    )


_ALIKE: Final = 5
_MOST: Final = 25


def _telling(words: str) -> frozenset[str]:
    reading = read(words)
    pairs = zip(reading.words, reading.shape, strict=True)
    return frozenset(
        stem(word.lower())
        for word, shape in pairs
        if shape in _NAMING and word.isalpha() and word.lower() not in _ANYTHING
    )


_NAMING: Final = "".join(
    CLASSES[one]
    for one in ("noun", "plural", "person", "people", "name", "code", "adjective")
)


@cache
def _stems(told: str) -> frozenset[str]:
    return frozenset(stem(word) for word in re.findall(r"[a-z'-]+", told.lower()))
