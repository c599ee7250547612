"""What an employer says to a message, as a value, and the facts it is made of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.ear.asking import Asked
from bot.employer.facts import Employer, Employers
from bot.model import Topic

CANNOT_KNOW: Final = "cannot-know"
LATER: Final = "later"
LATER_TOPICS: Final = (Topic.TERMS, Topic.PROCESS)
_BRIEF: Final = 170


@dataclass(frozen=True, slots=True)
class Answered:
    """What the employer says to one message of a candidate.

    `text` is the answer and `bridge` what invites an own experience, empty where none
    would fit. `entry` names the fact that was said, `cannot-know` or `later`, or is
    empty where nothing was asked. `about_work` is false for terms, the process and no
    question. `passed` where all or half of it could not be known. `told` lists the
    facts that are said.
    """

    asked: tuple[Asked, ...]
    topics: tuple[Topic, ...]
    about_work: bool
    text: str
    bridge: str
    entry: str
    passed: bool = False
    told: tuple[str, ...] = ()


def family(one: Asked) -> Topic:
    """Give the family; an unknown question is taken to be about the work."""
    if one.topic is Topic.DOUBTS:
        return Topic.PROCESS
    return Topic.PROBLEMS if one.topic is Topic.OTHER else one.topic


def fact_on(one: Asked, employer: Employer, given: Employers) -> str | None:
    """Give the fact on a topic; what is half of another's goes behind that one."""
    entry = given.entries[one.fine]
    own = employer.facts.get(entry.topic)
    whole = employer.facts.get(entry.facts_of)
    if own and whole and entry.half:
        return whole if NO_DUTY.match(whole) else f"{brief(whole)} {own}"
    return own or whole


NO_DUTY: Final = re.compile(
    r"(?:none|no|not|there's (?:no|none)|nobody|office hours only|when something)\b",
    re.I,
)


def together(facts: Sequence[str]) -> str:
    """Say several facts in one message, each of them in brief."""
    facts = tuple(dict.fromkeys(facts))
    return " ".join(map(brief, facts) if len(facts) > 1 else facts)


def brief(text: str) -> str:
    """Keep the first sentence, and the next ones while it stays short."""
    kept = ""
    for sentence in re.split(r"(?<=[.?]) ", text):
        if kept and len(kept) + len(sentence) > _BRIEF:
            break
        kept = f"{kept} {sentence}".strip()
    return kept
