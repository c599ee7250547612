"""Answer a candidate's questions as an invented employer.

What was asked is taken up with a fact of the employer, and a bridge invites an own
experience to it. Where the employer has no fact, or the question names something it
cannot know, the reply says so, why the question is good, and what to listen for in the
real answer. Terms and the process get a kind word. Nothing else is ever answered.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.ear.asking import Asked, questions, strange_words
from bot.employer.facts import Employer, Employers, employers
from bot.model import Topic

SURE: Final = 1.0
"""Points from which a question's topic is sure enough to be answered with a fact."""

_LATER: Final = (Topic.TERMS, Topic.PROCESS)
_BRIEF: Final = 120
_MOST: Final = 2
# Families in which a word that nobody here knows may name the very thing asked about.
_PARTICULAR: Final = (Topic.PROBLEMS, Topic.COMPANY, Topic.SUCCESS)
_GOOD: Final = {
    Topic.PROBLEMS: (
        "it's about the work itself",
        "a case from the last weeks, and who is working on it",
    ),
    Topic.VACANCY: (
        "it tells you what the job is really for",
        "a plain answer, and what has changed since",
    ),
    Topic.SUCCESS: (
        "it shows you want to do it well",
        "a number or a person, and how the last one did",
    ),
    Topic.TEAM: (
        "it's these people you'd spend your days with",
        "a real example with a name in it",
    ),
    Topic.COMPANY: (
        "it shows you look beyond your own desk",
        "something they've decided, and what it cost",
    ),
    Topic.GROWTH: (
        "it shows you mean to get better",
        "the last person who really did it",
    ),
}


@dataclass(frozen=True, slots=True)
class Answered:
    """What the employer says to one message of a candidate.

    `text` is the answer and `bridge` what invites an own experience, empty where none
    would fit. `entry` names the fact that was said, `cannot-know` or `later`, or is
    empty where nothing was asked. `about_work` is false for terms, the process and no
    question.
    """

    asked: tuple[Asked, ...]
    topics: tuple[Topic, ...]
    about_work: bool
    text: str
    bridge: str
    entry: str


def answer(text: str, employer: Employer, given: Employers | None = None) -> Answered:
    """Answer a message in which a question is expected."""
    given = employers() if given is None else given
    asked = questions(text, expected=True)
    if not asked:
        return Answered((), (), False, _NOTHING, "", "")
    topics = tuple(dict.fromkeys(_family(one) for one in asked))
    work = [one for one in asked if _family(one) not in _LATER]
    good = [one for one in asked if _is_good(one, given)]
    strange = strange_words(text, given.known)
    if not good:
        later = given.entries[asked[0].fine]
        ask = f"Ask instead: {later.sharper}"
        return Answered(asked, topics, False, later.answer, ask, "later")
    told = [_told(one, employer, given, strange) for one in good[:_MOST]]
    known = [part for part in told if part[1] != CANNOT_KNOW] or told[:1]
    parts = [part[0] for part in known]
    if len(parts) > 1:
        parts = [_brief(part) for part in parts]
    if any(_family(one) in _LATER and not _is_good(one, given) for one in asked):
        parts.append(_AFTER)
    first = next(one for one, part in zip(good, told, strict=False) if part is known[0])
    bridge = _bridge(first, known[0][1], given)
    return Answered(asked, topics, bool(work), " ".join(parts), bridge, known[0][1])


CANNOT_KNOW: Final = "cannot-know"
_NOTHING: Final = (
    "Nothing at all? What can only someone who works here tell you? Ask me that."
)
_UNHEARD: Final = (
    "I can't tell you that: I'm an invented employer, and I'd be guessing. It gets "
    "sharper if you ask for the last time it came up. Then listen for a real case."
)
_AFTER: Final = "The other thing is easier to ask once there's an offer."


def _family(one: Asked) -> Topic:
    """Give the family; an unknown question is taken to be about the work."""
    if one.topic is Topic.DOUBTS:
        return Topic.PROCESS
    return Topic.PROBLEMS if one.topic is Topic.OTHER else one.topic


def _is_good(one: Asked, given: Employers) -> bool:
    """Whether an employer would gladly answer it now."""
    entry = given.entries.get(one.fine)
    return entry is None or not entry.later


def _told(
    one: Asked, employer: Employer, given: Employers, strange: Sequence[str]
) -> tuple[str, str]:
    """Give what is said to a question, and what it is called."""
    if one.points < SURE:
        good = _GOOD.get(_family(one)) if one.points else None
        return (_honest(*good) if good else _UNHEARD), CANNOT_KNOW
    entry = given.entries[one.fine]
    if entry.answer:
        return entry.answer, entry.topic
    fact = employer.facts.get(entry.facts_of or entry.topic)
    if fact is None or (strange and entry.family in _PARTICULAR):
        return _honest(entry.good, entry.listen, strange if fact else ()), CANNOT_KNOW
    return fact, entry.topic


def _honest(good: str, listen: str, strange: Sequence[str] = ()) -> str:
    what = f"about “{strange[0]}”" if strange else "that"
    return (
        f"I can't tell you {what}: I'm an invented employer, and I'd be guessing. It's "
        f"a good question, because {good}. In the real answer, listen for {listen}."
    )


def _bridge(one: Asked, said: str, given: Employers) -> str:
    if said == CANNOT_KNOW:
        entry = given.entries.get(one.fine) if one.points >= SURE else None
        return f"You could also ask: {entry.sharper}" if entry else ""
    return given.entries[one.fine].bridge


def _brief(text: str) -> str:
    """Keep the first sentence, and the next ones while it stays short."""
    kept = ""
    for sentence in re.split(r"(?<=[.?]) ", text):
        if kept and len(kept) + len(sentence) > _BRIEF:
            break
        kept = f"{kept} {sentence}".strip()
    return kept
