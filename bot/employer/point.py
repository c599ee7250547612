"""Whether a fact takes up the very thing that a pointed question names.

"Do I have to run a club?" is of responsibility, and yet no fact on responsibility
answers it in which there is no club. What only yes or no, a name or a number answers is
met with a fact that holds the thing, or is declined by its name.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import Final

from bot.ear.asking_file import FILE
from bot.ear.asking_rules import ruled
from bot.ear.lexicon import CLASSES
from bot.ear.stems import stem
from bot.ear.words import read
from bot.expressions import Expression

_NAMING: Final = "".join(
    CLASSES[one] for one in ("noun", "plural", "person", "people", "name", "code")
)
_PERSONS: Final = (CLASSES["person"], CLASSES["people"])
_BELONGING: Final = _NAMING + CLASSES["adjective"]
_BEGINS: Final = (
    r"^\W*(?:(?:and|so|ok|okay|well|but|then|also|oh|um|hm+|sorry|please|just|or|first"
    r"|yes|no|right|now|if|because)\W+)*"
)
_CLOSED: Final = Expression(
    _BEGINS
    + r"(?:is|are|do|does|did|can|could|will|would|must|should|shall|have|has|am)"
    r"(?:n't| not)? (?!you (?:say|think|describe|tell|explain|mind)\b)",
    re.IGNORECASE,
)
_POINTED: Final = Expression(
    _BEGINS
    + r"(?:who(?:m|se|'s|s)?\b|what happens (?:to|when|if)\b|which\b|how often\b"
    r"|what time\b|how (?:big|large|old|full) is\b|what (?!(?:is|are|was|were|do|does"
    r"|did"
    r"|would|will|can|could|should|has|have|happens?|makes?|sort|kind|about|else|if|it"
    r"|keeps?|goes|went|you|the|'s)\b)[a-z]+s\b)",
    re.IGNORECASE,
)
_COUNTED: Final = Expression(r"\bhow many\b", re.IGNORECASE)
_GENERIC: Final = frozenset(
    stem(word)
    for word in """thing things stuff way lot minute moment time times day days
    week weeks month months year years hour hours today tomorrow monday tuesday
    wednesday thursday
    friday saturday sunday january february march april may june july august
    september october november december spring summer autumn winter start beginning
    part parts kind sort type side point question questions answer answers idea
    example reason case job role post position work place people person team
    department company firm school hospital hotel shop store office lab site ward
    depot somebody someone anybody anyone everybody everyone nobody one ones me my
    our your ur their his her them him us you myself yourself what who how why whats
    whos wat where which when else other others rest same lads lad guys guy folks
    chance sense picture view word words look talk chat number numbers total average
    mind head hand hands eye use want need help hi hello hey thanks please sorry ok
    self life colleague colleagues staff employee employees something anything
    everything nothing interview straight normal typical present candidate past
    amount share couple few half next last new whoever whatever newcomer newcomers
    get run manage brand dont didnt doesnt isnt cant youre theyre its im ive let day
    like end plans lady man woman men women boy girl mate sir madam""".split()
)
"""Stems that name nothing in particular."""
_WIDE_NETS: Final = frozenset(
    """problems.workload problems.tools problems.workflow problems.scope
    problems.legacy problems.curriculum problems.day problems.recurring
    problems.risk problems.docs problems.hardest problems.contact problems.safety
    team.decisions team.freedom team.conflict team.reporting team.leadership
    success.measure success.quota company.health company.reputation company.change
    company.roadmap company.market company.size growth.responsibility terms.pay
    terms.hours terms.perks terms.contract terms.leave
    terms.home process.next""".split()
)
"""Topics in which questions end that name many different things."""
VARIED: Final = frozenset(
    """problems.tools problems.workload problems.scope problems.day problems.safety
    problems.workflow problems.incidents problems.behaviour problems.legacy
    problems.quality problems.ai problems.pressure problems.recurring company.change
    company.served company.market company.values company.reputation company.health
    company.roadmap team.atmosphere team.freedom team.overload terms.rota success.quota
    success.goals vacancy.turnover""".split()
)
"""Topics whose one fact answers few of the many questions that end in them."""
_AT_LEAST: Final = 0.34
"""Share of the things a question names that the fact on such a topic is about. Of 464
replies to strangers' questions, graded by others, 109 of 130 to the point are kept so,
and 46 of 154 beside it."""
_OPENERS: Final = frozenset("the a an any some your my our ur this".split())
_SERVED: Final = frozenset(
    stem(word)
    for word in "patients residents customers clients guests families pupils students"
    " children kids tenants arrivals check ins shift".split()
)
"""Who and what is counted where somebody is looked after, by whatever name."""
_LOAD: Final = Expression(
    r"\bhow many \w+(?:[ -]ins)? (?:are|would|will|do|does|did|is|in|on|at|per|a|an"
    r"|each"
    r"|for|come)\b",
    re.IGNORECASE,
)
_LEADING: Final = frozenset(
    "of for with on in at to from by about after before".split()
)
_TURNED: Final = {"your": "our", "ur": "our", "my": "your", "our": "our"}
_SUBJECTS: Final = frozenset("i you we they he she it to do does".split())
_LEAST: Final = 3
_WIDE: Final = 3
_WORD: Final = Expression(r"[a-z]+")
_WHOLE: Final = 4
"""Letters from which a word that ends another is what that one is: textbook, book."""
_SAME: Final = 6
"""Letters from which two words that begin alike are of one kind: train, trainer."""


def beside(question: str, topic: str, fact: str, served: str = "") -> bool:
    """Whether a question is pointed, and neither fact nor topic holds what it names.

    `served` names who the employer is there for: a fact that counts is about them.
    """
    plain = question.replace("’", "'")
    if topic in VARIED and ruled(plain) != topic and _strays(plain, topic, fact):
        return True
    counts = _COUNTED.search(plain) is not None
    if not (counts or _CLOSED.match(plain) or _POINTED.match(plain)):
        return False
    if topic not in _WIDE_NETS or ruled(plain) == topic:
        return False
    named = [root for root, _ in _things(plain, persons=counts)]
    if not named:
        return False
    known = _roots(fact) | _topics().get(topic, frozenset())
    if _LOAD.search(plain):
        known |= _roots(served) | _SERVED
    taken = [_among(root, known) for root in named]
    return not all(taken) if counts else not any(taken)


def _strays(question: str, topic: str, fact: str) -> bool:
    """Whether little of what a question names is in the fact or in its topic."""
    named = [root for root, _ in _things(question, persons=False)]
    if not named:
        return _GOES_ON.match(question) is not None
    known = _roots(fact) | _topics().get(topic, frozenset())
    return sum(_among(root, known) for root in named) < _AT_LEAST * len(named)


_GOES_ON: Final = Expression(r"\W*(?:and|but|so|then|or)\b", re.IGNORECASE)
"""What asks on at an answer, and names nothing by itself."""


def thing(question: str) -> str:
    """Give the thing that a question names as it stands in a sentence, or nothing."""
    for persons in (False, True):
        for _, said in _things(question, persons=persons):
            if said:
                return said
    return ""


def _things(question: str, *, persons: bool = True) -> Iterator[tuple[str, str]]:
    """List stem and words of what a question names, in its order."""
    reading = read(question.replace("’", "'"))
    words, shapes = [word.lower() for word in reading.words], reading.shape
    end = 0
    for at, (word, shape) in enumerate(zip(words, shapes, strict=True)):
        doing = shape == CLASSES["doing"] and at > 0 and words[at - 1] == "the"
        if not (shape in _NAMING or doing) or not word.isalpha() or len(word) < _LEAST:
            continue
        if _goes(words, at):
            continue
        if not persons and shape in _PERSONS:
            continue
        before = words[at - 1] if at else ""
        if stem(word) in _GENERIC or (before in _SUBJECTS and shape == CLASSES["noun"]):
            continue
        said, last = _phrase(words, reading.words, shapes, at)
        yield stem(word), said if at >= end else ""
        end = max(end, last)


def _goes(words: Sequence[str], at: int) -> bool:
    """Whether a word that could be a noun does something: "til the money runs out"."""
    after = words[at + 1] if at + 1 < len(words) else ""
    return words[at].endswith("s") and after in _PARTICLES


_PARTICLES: Final = frozenset("out up off away down over back".split())


def whole(named: str) -> bool:
    """Whether words that name a thing are a noun and what belongs to it."""
    reading = read(named)
    words, shapes = [word.lower() for word in reading.words], reading.shape
    if not words or words[-1].endswith("est") or words[-1] in _LEFT_OPEN:
        return False
    if "most" in words or "least" in words:
        return False
    kept = [at for at in range(len(words)) if words[at] not in _OPENERS]
    if not kept or words[kept[0]] in _BEFORE or words[-1] in _BEFORE:
        return False
    return shapes[-1] in _NAMING


_LEFT_OPEN: Final = frozenset("own best worst least most last first next other".split())
"""What leaves open what it is the last or the best of."""
_BEFORE: Final = _LEADING | frozenset(
    """under over below above out up off down back away on in without behind between
    through into around near since until til till than then""".split()
)


def _phrase(
    words: Sequence[str], typed: Sequence[str], shapes: str, at: int
) -> tuple[str, int]:
    """Give the words that belong to a noun, where they begin plainly, and their end."""
    start, end = at, at + 1
    while end < len(words) and shapes[end] in _NAMING and words[end].isalpha():
        if words[end] in _GENERIC or len(words[end]) < _LEAST or _goes(words, end):
            break
        end += 1
    while start and at - start < _WIDE and shapes[start - 1] in _BELONGING:
        if not words[start - 1].isalpha() or words[start - 1] in _GENERIC:
            break
        start -= 1
    lead = words[start - 1] if start else ""
    plural = shapes[end - 1] in (CLASSES["plural"], CLASSES["people"])
    if lead not in _OPENERS and lead not in _LEADING and not plural:
        return "", end
    named = shapes[end - 1] in (CLASSES["name"], CLASSES["code"])
    opener = "" if named and lead not in _OPENERS else _TURNED.get(lead, "the")
    kept = [
        word if shape in (CLASSES["name"], CLASSES["code"]) else word.lower()
        for word, shape in zip(typed[start:end], shapes[start:end], strict=True)
    ]
    return " ".join(part for part in (opener, *kept) if part), end


def _among(root: str, known: frozenset[str]) -> bool:
    if root in known or any(root.endswith(one) for one in known if len(one) >= _WHOLE):
        return True
    return len(root) >= _SAME and any(one[:_SAME] == root[:_SAME] for one in known)


@cache
def _roots(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(text.lower()))


@cache
def _topics() -> dict[str, frozenset[str]]:
    """Give the words of each topic: of its own questions, and of what is said to it."""
    root = resources.files("content.en")
    heard = tomllib.loads(root.joinpath(FILE).read_text("utf-8"))
    said = tomllib.loads(root.joinpath("employers/entries.toml").read_text("utf-8"))
    texts = {one["id"]: [*one["hits"], one["why"]] for one in heard["topic"]}
    for one in said["entry"]:
        given = (one.get(key, "") for key in ("sharper", "good", "listen", "answer"))
        texts.setdefault(one["topic"], []).extend(given)
    return {topic: _roots(" ".join(several)) for topic, several in texts.items()}
