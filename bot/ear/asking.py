"""Hear what a candidate's questions are about; see content/en/asking.toml.

A text is cut into questions. Each phrase that is heard in one speaks for its topic by
how much of the question it takes up, less where it stands in a clause that only leads
to the question ("if the team grows, …"). What the question shares with the example
questions of a topic counts beside that. Two learned models say how likely each topic
is, one by its words (asking_model), one by what they mean (encoder); the topic for
which all speak most is told, however little that is. What its words would mislead about
is told by how it is put (asking_rules).
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.ear.asking_examples import alikeness, weight_of
from bot.ear.asking_file import (
    FILE,
    LOOSE,
    UNLESS,
    BadTopicError,
    grouped,
    listening,
)
from bot.ear.asking_model import features, topic_weights
from bot.ear.asking_plain import plain_topic
from bot.ear.asking_rules import OTHER, ruled, ruled_topics, without_pay
from bot.ear.asking_spans import ENDS, asking, declines, may_ask
from bot.ear.encoder import read_message
from bot.ear.phrasing import Word, words_of
from bot.ear.words import Reading
from bot.model import Cue, Topic

PREFIX: Final = "asks."
"""Begins the name of every cue that marks what a question is about."""

WORK: Final = frozenset(
    (
        Topic.PROBLEMS,
        Topic.VACANCY,
        Topic.SUCCESS,
        Topic.TEAM,
        Topic.COMPANY,
        Topic.DOUBTS,
    )
)
"""What a panel is glad to be asked, whatever is asked beside it."""

_GLADLY: Final = {
    "process.doubts": Topic.DOUBTS,
    "process.why-me": Topic.DOUBTS,
    "terms.home": Topic.TEAM,
}

_LEADS: Final = frozenset(
    """if when as since because before after while once given although though unless
    until whenever suppose supposing say imagine""".split()
)
"""What a clause begins with that only leads to the question."""
_LOOSELY: Final = 0.4
_LEADING: Final = 0.6
_BESIDE: Final = 0.3
_ALIKE: Final = 1.6
_UNTOLD: Final = 0.55
"""Points below which what leads to a question may say more than it does."""
_BESIDES: Final = 1.0
_BY_PHRASE: Final = 0.9
"""What a point is worth beside the model."""
_BY_MEANING: Final = 1.0
"""What the encoder's share is worth beside that of the model of words."""
_LEAST_SHARE: Final = 1e-4
"""The share of a topic of which the encoder sees nothing."""
_ASKS: Final = 0.4
"""The encoder's share of a question from which words ask something."""
_SURELY_ASKS: Final = 0.75
"""The same of words that seem to say there is nothing to ask."""
_OWN_SHARE: Final = 0.5
"""How much the words of one question weigh beside those of the whole text."""
_WORTH: Final = 2.0
"""Points of a topic of which the model and the phrases leave no doubt. Of 810 questions
nobody had learned from, .94 of those were told rightly that have 1.2 points (half of
them), and .87 of those that have .8."""
_OWN: Final = 1.8
_POINTING: Final = frozenset("it that they them".split())


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of a text: its place, and what it is about.

    `fine` is the id of a topic of content/en/asking.toml or of `asking_rules`, or
    OTHER; `points` says how much speaks for it, 0 where it is no topic of the file.
    """

    topic: Topic
    fine: str
    start: int
    end: int
    points: float


def questions(
    text: str, *, expected: bool = False, every: bool = False
) -> tuple[Asked, ...]:
    """Say what each question of a text is about; empty where nothing is asked.

    With `expected` a question is due, so that what is worded like none counts as one
    unless it says that there is none, or tells something of the candidate. With `every`
    those are listed, too, whose topic could not be told, or not surely, beside others.
    """
    return _questions(text, expected, every)


@lru_cache(maxsize=256)
def _questions(text: str, expected: bool, every: bool) -> tuple[Asked, ...]:
    """Do it once: several who hear a message ask for the same."""
    text = without_pay(text)
    words = words_of(text)
    spans = asking(words)
    if not spans and words and expected and _may_ask(text, words):
        spans = [([], list(range(len(words))))]
    elif expected and _asks_none(text, words, [span for _, span in spans]):
        return ()
    heard: list[Asked] = []
    whole = range(len(words))
    for before, span in spans:
        # What stands around a lone question says what it is about, too.
        about = _about(text, words, whole if len(spans) == 1 else span, whole)
        if before and about[1] < _UNTOLD:
            # "I read that you changed the software. How was that?"
            about = _about(text, words, before, before)
        fine, points = about
        start, end = words[span[0]].start, words[span[-1]].end
        known = ruled(text[start:end], text)
        if known is None:
            known = plain_topic(text[start:end], sure=points >= _BESIDES)
        if known is not None:
            fine, points = known, 0.0 if known == OTHER else _WORTH
        family = _family(fine)
        heard.append(Asked(family, fine, start, end, points))
    told = [one for one in heard if one.points]
    told = [one for one in told if one is heard[0] or not _goes_on(words, one)]
    if heard and not told:
        return tuple(heard) if every else (heard[0],)
    most = max((one.points for one in told), default=0.0)
    first: dict[str, Asked] = {}
    for one in heard if every else told:
        if not one.points and not _goes_on(words, one):
            first.setdefault(str(one.start), one)
        elif one in told and (every or one.points >= min(most, _BESIDES)):
            first.setdefault(one.fine, one)
    return tuple(first.values())


def _asks_none(
    text: str, words: Sequence[Word], spans: Iterable[Sequence[int]]
) -> bool:
    """Whether words say that there is nothing to ask, and ask nothing plainly."""
    if not declines(words) or read_message(text).round["asks"] >= _SURELY_ASKS:
        return False
    return all(_weak(text, words, span) for span in spans)


def _may_ask(text: str, words: Sequence[Word]) -> bool:
    """Whether what is worded like no question is one, where one is due."""
    share = read_message(text).round["asks"]
    asks = share >= (_SURELY_ASKS if declines(words) else _ASKS)
    return asks or may_ask(words) or plain_topic(text) is not None


def topics(text: str, *, expected: bool = False) -> tuple[Topic, ...]:
    """Say what the questions in a text are about, in the order in which they are asked.

    It is empty where nothing is asked, and (OTHER,) where no topic could be told.
    """
    asked_for = questions(text, expected=expected)
    return tuple(dict.fromkeys(one.topic for one in asked_for))


def fine_topics() -> tuple[str, ...]:
    """List the ids of the topics of the file, in its order: what the model knows."""
    return tuple(listening().order)


def all_topics() -> tuple[str, ...]:
    """List the ids of all topics a question may be about."""
    return (*fine_topics(), *ruled_topics())


def topics_of(cues: Iterable[Cue]) -> tuple[Topic, ...]:
    """Read the families of topics back from cues, each once."""
    fine = fine_of(cues)
    return tuple(dict.fromkeys(_family(name) for name in fine))


def _family(fine: str) -> Topic:
    return _GLADLY.get(fine) or Topic(fine.split(".")[0])


def fine_of(cues: Iterable[Cue]) -> tuple[str, ...]:
    """Read the topics back from cues, each once."""
    names = [c.cue.removeprefix(PREFIX) for c in cues if c.cue.startswith(PREFIX)]
    return tuple(dict.fromkeys(names))


def about_work(asked_for: Iterable[Topic]) -> bool:
    """Whether a panel would be glad of it; to ask for a rise is no wish to grow."""
    heard = frozenset(asked_for)
    return bool(heard & WORK) or (Topic.GROWTH in heard and Topic.TERMS not in heard)


def asked(reading: Reading, *, expected: bool = False) -> list[Cue]:
    """Mark each question with its topic, or with OTHER where none could be told."""
    return [
        Cue(one.start, one.end, PREFIX + one.fine)
        for one in questions(reading.text, expected=expected)
    ]


# What asks


def _goes_on(words: Sequence[Word], one: Asked) -> bool:
    """Whether a question speaks on of what was just asked: "… and how does it work"."""
    said = {word.raw for word in words if one.start <= word.start < one.end}
    before = next((word for word in reversed(words) if word.end <= one.start), None)
    joined = before is not None and before.raw not in ENDS
    return joined and bool(said & _POINTING) and one.points < _OWN


def _weak(text: str, words: Sequence[Word], span: Sequence[int]) -> bool:
    """Whether nothing in a question tells what it would be about."""
    return _about(text, words, span, span)[1] < _BESIDES


# What it is about


def _about(
    text: str, words: Sequence[Word], span: Sequence[int], around: Sequence[int]
) -> tuple[str, float]:
    """Give the likeliest topic and its points, which grow with how likely it is."""
    here, there = [words[n] for n in span], [words[n] for n in around]
    points, never = _points(here)
    if max(points.values(), default=0.0) < _UNTOLD and _strange(text, here):
        return OTHER, 0.0
    shares = _together(text, here, there, points)
    best = max((fine for fine in shares if fine not in never), key=shares.__getitem__)
    return best, _WORTH * shares[best]


def _strange(text: str, words: Sequence[Word]) -> bool:
    """Whether neither model sees what a question is about: "who fed the goats?"."""
    if not words:
        return True
    meant = read_message(text[words[0].start : words[-1].end]).topics
    by_words = _by_words(tuple(words))
    return max(by_words.values()) < _CLUELESS and max(meant.values()) < _MEANT_ALONE


_CLUELESS: Final = 0.2
_MEANT_ALONE: Final = 0.45
"""The largest shares of both models below which a question is about none."""


@lru_cache(maxsize=64)
def _by_words(words: tuple[Word, ...]) -> Mapping[str, float]:
    """Say how likely each topic is by the model of words; each span is tried thrice."""
    return topic_weights().shares(features(words, grouped()))


def _together(
    text: str,
    here: Sequence[Word],
    around: Sequence[Word],
    points: Mapping[str, float],
) -> dict[str, float]:
    """Say how likely each topic is by the models and the phrases; they add up to 1.

    Of several questions in a text, each is weighed by itself and by the whole text.
    """
    own = _likely(text, here)
    whole = own if len(here) == len(around) else _likely(text, around)
    weighed = {
        fine: share**_OWN_SHARE
        * whole[fine] ** (1 - _OWN_SHARE)
        * math.exp(_BY_PHRASE * points.get(fine, 0.0))
        for fine, share in own.items()
    }
    total = sum(weighed.values())
    return {fine: one / total for fine, one in weighed.items()}


def _likely(text: str, words: Sequence[Word]) -> dict[str, float]:
    """Say how likely each topic is by both models; what they give is multiplied."""
    by_words = _by_words(tuple(words))
    meant = read_message(text[words[0].start : words[-1].end]).topics
    return {
        fine: share * (meant.get(fine, 0.0) + _LEAST_SHARE) ** _BY_MEANING
        for fine, share in by_words.items()
    }


def _points(words: Sequence[Word]) -> tuple[dict[str, float], set[str]]:
    """Give how much speaks for each topic, and which it is not."""
    weights = _weights(words)
    each: dict[str, list[float]] = {}
    never: set[str] = set()
    for found, taken in listening().index.found(words):
        if found.name.endswith(UNLESS):
            never.add(found.name.removesuffix(UNLESS))
            continue
        said = sum(weights[n] for n in taken)
        fine = found.name.removesuffix(LOOSE)
        if fine != found.name:
            said *= _LOOSELY
        each.setdefault(fine, []).append(said)
    points: dict[str, float] = {}
    for fine, several in each.items():
        several.sort(reverse=True)
        points[fine] = several[0] + _BESIDE * math.log1p(sum(several[1:]))
    for fine, alike in alikeness(words).items():
        points[fine] = points.get(fine, 0.0) + _ALIKE * alike
    return {fine: said for fine, said in points.items() if fine not in never}, never


def _weights(words: Sequence[Word]) -> list[float]:
    """Say how much each word of a question counts."""
    weights: list[float] = []
    leading = False
    for at, word in enumerate(words):
        begins = at == 0 or words[at - 1].mark
        if word.raw in _LEADS and (begins or at > 3):
            leading = True
        elif word.mark:
            leading = False
        weights.append(weight_of(word) * (_LEADING if leading else 1.0))
    return weights


# The file


def prove_asking() -> list[str]:
    """Try every topic on its own hits and misses; return the faults, best none."""
    try:
        known = listening()
    except BadTopicError as error:
        return [str(error)]
    faults = []
    for fine, hits, misses in known.proofs:
        where = f"content/en/{FILE}, {fine}"
        for text in hits:
            heard = [one.fine for one in questions(text)]
            if fine not in heard and ruled(text) is None:
                faults.append(f"{where}: {text!r} is heard as {', '.join(heard)}")
        faults += [
            f"{where}: is heard in {text!r}"
            for text in misses
            if fine in {one.fine for one in questions(text)}
        ]
    return faults
