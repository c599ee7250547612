"""Look back on what was asked: what was strong, what weak, one better wording."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bot.ear.asked_apart import asked_apart
from bot.ear.asking import questions
from bot.ear.asking_on import asks_on
from bot.ear.encoder import read_message
from bot.ear.remarks import hear_remark
from bot.employer.entries import Entry
from bot.employer.facts import Employers, employers
from bot.model import Topic


@dataclass(frozen=True, slots=True)
class Review:
    """Which questions of a round were strong, which a real employer would find weak.

    Both hold the candidate's own words. `better` is one wording for the weakest, or for
    the least strong where none is weak; empty where nothing was asked. `count` is how
    many there were, and `about` names what they were surely about.
    """

    strong: tuple[str, ...]
    weak: tuple[str, ...]
    instead_of: str
    better: str
    count: int = 0
    about: frozenset[Topic] = frozenset()
    near: frozenset[Topic] = frozenset()
    best: str = ""
    why: str = ""


def review(asked: Iterable[str], given: Employers | None = None) -> Review:
    """Look back on the messages in which a candidate asked."""
    given = employers() if given is None else given
    strong: list[str] = []
    weak: list[str] = []
    worst: tuple[float, str, Entry] | None = None
    best: tuple[float, str, str] = (0.0, "", "")
    count, about, near = 0, set[Topic](), set[Topic]()
    for text in asked:
        if hear_remark(text) is not None:
            continue
        found = questions(text, expected=True)
        plain = {one.fine for one in found if one.points >= _CERTAIN}
        apart = sum(len(asked_apart(line)) for line in text.splitlines())
        count += max(1, len(asks_on(text)), len(plain), apart)
        for asks in asked_apart(text) or (text,):
            surely, maybe = _topics(asks)
            about |= surely
            near |= maybe
        for one in found:
            entry = given.entries.get(one.fine)
            if entry is None:
                continue
            words = _JOINED.sub("", text[one.start : one.end].strip())
            words = _LED.sub("", words)
            if one.points < _CERTAIN:
                continue
            merit = _merit(entry, words)
            if merit >= _STRONG:
                strong.append(words)
                if entry.good and one.points > best[0]:
                    best = one.points, words, entry.good
            elif merit < _FAIR:
                weak.append(words)
            if _says_as_much(words, entry.sharper):
                continue
            if worst is None or merit < worst[0]:
                worst = (merit, words, entry)
    if worst is None:
        worst_said: tuple[str, str] = ("", "")
    else:
        worst_said = worst[1], worst[2].sharper
    said = (tuple(strong), tuple(weak), *worst_said)
    topics = frozenset(about), frozenset(near)
    return Review(*said, count, *topics, *best[1:])


def _topics(text: str) -> tuple[set[Topic], set[Topic]]:
    """Give what a question is surely about, and all that it may be about."""
    shares: defaultdict[str, float] = defaultdict(float)
    for fine, share in read_message(text).topics.items():
        shares[fine.split(".")[0]] += share
    heard = questions(text, expected=True, every=True)
    surely = {
        one.topic
        for one in heard
        if one.points >= _CERTAIN
        and shares[one.fine.split(".")[0]] >= _AGREED
        and (one.topic is not Topic.PROBLEMS or one.fine in _HARD)
    }
    maybe = {one.topic for one in heard if one.points}
    return surely, maybe | {one for one in Topic if shares[one.value] >= _TOUCHED}


_HARD: Final = frozenset(
    f"problems.{one}" for one in "hardest recurring pressure incidents improve".split()
)
"""What asks what is hard, of all that is asked of the work."""
_AGREED: Final = 0.4
"""The encoder's share of a topic that it leaves no doubt of beside its words."""
_TOUCHED: Final = 0.12
"""The same from which a topic may have been meant."""


def _says_as_much(words: str, sharper: str) -> bool:
    """Whether the better wording opens with just what they asked."""
    opens = re.split(r",? and |[,;?]", sharper)[0]
    theirs, better = (set(re.findall(r"[a-z']+", w.casefold())) for w in (words, opens))
    return len(better) >= _ALIKE and better <= theirs


_ALIKE: Final = 4
"""Words from which a wording is more than "and why"."""

_JOINED: Final = re.compile(r"[\s,;]+(?:and|but|or|also|plus)$", re.I)
_LED: Final = re.compile(
    r"^(?:[\w' ]{0,30}(?:question|ask|asking)[\w' ]{0,20}|then|so|ok|okay|anyway): +",
    re.I,
)
"""What only leads to a question: "Next question from me: …"."""

_CERTAIN: Final = 0.8
"""Points from which a question is judged at all."""

_STRONG: Final = 2.0
_FAIR: Final = 1.0
_CLOSED: Final = re.compile(
    r"(?:and |so |ok |well )*"
    r"(?:is|are|do|does|did|can|could|will|would|has|have|any)\b",
    re.I,
)
_OPEN: Final = re.compile(
    r"\b(?:what|how|why|who|whom|which|when|where|tell me|or)\b", re.I
)


def _merit(entry: Entry, words: str) -> float:
    """Weigh a question: by its topic, and whether a yes or no could end it.

    Whether there are doubts about the candidate may well be asked so, and so may what
    it means for their days; how they would learn there is never weak.
    """
    merit = {"strong": _STRONG, "fair": 1.2, "weak": 0.2}[entry.strength]
    growing = entry.family is Topic.GROWTH
    if growing and _LEARNING.search(words):
        merit = _STRONG
    closed = _CLOSED.match(words) and not _OPEN.search(words)
    if closed and entry.family is not Topic.PROCESS:
        least = _FAIR if growing or entry.topic in _OF_THE_DAYS else 0.0
        merit = max(merit - 0.5, min(merit, least))
    return merit


_LEARNING: Final = re.compile(
    r"\b(?:grow|growing|develop\w*|learn\w*|improv\w+|get(?:ting)? better)\b", re.I
)
"""By which words somebody asks about their own work and learning, not a title."""

_OF_THE_DAYS: Final = frozenset({"terms.home", "team.hybrid", "problems.oncall"})
"""What anybody has to know before they say yes, so it may be asked with yes or no."""
