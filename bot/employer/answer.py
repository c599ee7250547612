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

from bot.ear.asking import Asked, questions
from bot.ear.asking_rules import ruled_topics
from bot.ear.asking_strange import strange_words
from bot.employer.facts import Employer, Employers, Entry, employers
from bot.employer.fit import fits, shape
from bot.model import Topic

SURE: Final = 1.0
"""Points from which a question's topic is sure enough to be answered with a fact."""

CERTAIN: Final = 1.25
"""Points that a question needs which wants a number, a person or a time."""

_EXACT: Final = ("many", "often", "long", "when", "who")
_LATER: Final = (Topic.TERMS, Topic.PROCESS)
_BRIEF: Final = 120
_MOST: Final = 2
# Families in which a word that nobody here knows may name the very thing asked about.
_PARTICULAR: Final = (Topic.PROBLEMS, Topic.COMPANY, Topic.SUCCESS)


@dataclass(frozen=True, slots=True)
class Answered:
    """What the employer says to one message of a candidate.

    `text` is the answer and `bridge` what invites an own experience, empty where none
    would fit. `entry` names the fact that was said, `cannot-know` or `later`, or is
    empty where nothing was asked. `about_work` is false for terms, the process and no
    question. `passed` where all or half of it could not be known.
    """

    asked: tuple[Asked, ...]
    topics: tuple[Topic, ...]
    about_work: bool
    text: str
    bridge: str
    entry: str
    passed: bool = False


def answer(
    text: str, employer: Employer, given: Employers | None = None, turn: int = 0
) -> Answered:
    """Answer a message in which a question is expected.

    `turn` counts what could not be known before in a sitting: it is put anew each time.
    """
    given = employers() if given is None else given
    every = questions(text, expected=True, every=True)
    if not every:
        return Answered((), (), False, _NOTHING, "", "")
    asked = tuple(one for one in every if one.points) or every[:1]
    topics = tuple(dict.fromkeys(_family(one) for one in asked))
    work = [one for one in asked if _family(one) not in _LATER]
    good = [one for one in every if _is_good(one, given)]
    if not any(_is_good(one, given) for one in asked):
        later = given.entries[asked[0].fine]
        ask = f"Ask instead: {later.sharper}"
        return Answered(asked, topics, False, later.answer, ask, "later")
    strange = strange_words(text, given.known)
    told = {one: _told(one, text, employer, given, strange) for one in good[:_MOST]}
    known = [one for one, fact in told.items() if fact]
    if not known:
        one = next(iter(told))
        said = given.honest.pass_on(_listen(one, text, given, turn), turn)
        if (entry := _entry(one, given)) is not None and _unfitting(one, employer):
            said = f"{said} {given.honest.good.format(good=entry.good)}"
        bridge = f"You could also ask: {entry.sharper}" if entry else ""
        return Answered(asked, topics, bool(work), said, bridge, CANNOT_KNOW, True)
    parts = [told[one] for one in known]
    if len(parts) > 1:
        parts = [_brief(part) for part in parts]
    unknown = [one for one in told if not told[one] or _half(one, told[one], given)]
    if unknown:
        parts.append(given.honest.halve(_listen(unknown[0], text, given, turn), turn))
    if any(_family(one) in _LATER and not _is_good(one, given) for one in asked):
        parts.append(_AFTER)
    first = given.entries[known[0].fine]
    said, passed = " ".join(parts), bool(unknown)
    return Answered(asked, topics, bool(work), said, first.bridge, first.topic, passed)


CANNOT_KNOW: Final = "cannot-know"
_NOTHING: Final = (
    "Nothing at all? What can only someone who works here tell you? Ask me that."
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


def _entry(one: Asked, given: Employers) -> Entry | None:
    """Give what is known of a topic that is sure."""
    return given.entries.get(one.fine) if one.points >= SURE else None


def _fact(one: Asked, employer: Employer, given: Employers) -> str | None:
    entry = given.entries[one.fine]
    return employer.facts.get(entry.facts_of or entry.topic)


def _told(
    one: Asked,
    text: str,
    employer: Employer,
    given: Employers,
    strange: Sequence[str],
) -> str:
    """Give what is said to a question, or nothing where it cannot be known."""
    entry = _entry(one, given)
    if entry is None:
        return ""
    if entry.answer:
        return entry.answer
    fact = _fact(one, employer, given)
    named = strange and entry.family in _PARTICULAR and one.fine not in ruled_topics()
    if fact is None or named:
        return ""
    asked = text[one.start : one.end]
    if one.points < CERTAIN and shape(asked) in _EXACT:
        return ""
    return fact if fits(asked, one.fine, fact, employer.told) else ""


def _unfitting(one: Asked, employer: Employer) -> bool:
    """Whether its topic is one that this employer says nothing to."""
    return one.fine not in employer.facts


_NO_DUTY: Final = re.compile(r"(?:none|no|there's (?:no|none)|nobody)\b", re.I)


def _half(one: Asked, fact: str, given: Employers) -> bool:
    """Whether a fact says only half of what was asked."""
    return given.entries[one.fine].half and not _NO_DUTY.match(fact)


def _listen(one: Asked, text: str, given: Employers, turn: int) -> str:
    """Say what to listen for in the real answer to a question."""
    entry = _entry(one, given)
    if entry is not None and entry.listen and turn % 2 == 0:
        return entry.listen
    return given.honest.to_listen_for(shape(text[one.start : one.end]), turn)


def _brief(text: str) -> str:
    """Keep the first sentence, and the next ones while it stays short."""
    kept = ""
    for sentence in re.split(r"(?<=[.?]) ", text):
        if kept and len(kept) + len(sentence) > _BRIEF:
            break
        kept = f"{kept} {sentence}".strip()
    return kept
