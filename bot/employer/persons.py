"""What whoever is asked knows of themselves: content/en/employers/persons/.

The facts of an employer hold for the place. Who the manager, the founder or the three
are, what they got wrong and how long they stay is a small fiction of each opening, the
same at any place. A question finds a line by its phrases, by the words of what it
answers, and where nothing else is known by its meaning.
"""

import math
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Final

from bot.ear.aims import nearness_of
from bot.ear.encoder import read_message
from bot.ear.phrasing import BadPhraseError, Index, phrase, words_of
from bot.employer.asked import AllForeseen, Foreseen
from bot.employer.aspects import LONGEST

FOLDER: Final = "persons"
SELF: Final = "self"
"""Names what somebody says of themselves among the topics of facts."""
NEAR: Final = 0.72
"""Nearness in words from which a question is the one that a line answers."""
_FAR: Final = 0.3
"""The same of what one phrase of two words says."""
MEANT: Final = 0.7
"""Nearness in meaning of a question that speaks to somebody and is of no topic. Of 16
answers by it, graded by others, those below were beside the point."""
_ALONE: Final = 0.06
"""What is added to it where a question need not speak to them."""
_VERY_NEAR: Final = 0.78
_NO_TOPIC: Final = 0.35
_A_TOPIC: Final = 0.72
"""Shares of a topic below which a question may be of whoever is asked."""
_LONGEST: Final = 14
"""Words of a question up to which its meaning is that of one thing."""
_WHOLE: Final = 3
"""Words of a phrase that say enough by themselves."""
_BRIEF: Final = 9
"""Words of a question of which two may be all that it says."""
_SHARED: Final = 2
"""Telling words in common."""
_PERSONAL: Final = re.compile(
    r"\b(?:you|your|yours|yourself|ur|u|we|us|our|three|each)\b", re.IGNORECASE
)
_SPOKEN_TO: Final = re.compile(
    r"\b(?:you|yours|yourself|u)\b"
    r"|\byour (?:own|biggest|worst|best|last|first|temper|style|name)\b",
    re.IGNORECASE,
)
"""What speaks to somebody, and not of their place: "your ward"."""
_ME: Final = (
    r"(?:hir|tak|choos|chose|pick|employ|appoint)\w*(?: on)?"
    r" me\b"
)
_WRONG: Final = r"\b(?:regret\w*|mistake|wrong)\b"
_WRONG_HIRE: Final = re.compile(
    rf"{_WRONG}[^.!?]*\b{_ME}|\b{_ME}[^.!?]*{_WRONG}", re.IGNORECASE
)
"""What asks of a candidate as the wrong one, not of what else somebody regrets."""
_KEYS: Final = frozenset(("say", "asks", "heard"))


@dataclass(frozen=True, slots=True)
class Line:
    """What somebody says of themselves, questions that it answers, and phrases."""

    say: str
    asks: tuple[str, ...]
    heard: tuple[str, ...]


@dataclass(frozen=True)
class Person:
    """Who answers, by the questions that open their round, and all that they say."""

    questions: tuple[str, ...]
    lines: tuple[Line, ...]

    @cached_property
    def index(self) -> Index:
        """The phrases of all lines; each is named by the place of its line."""
        return Index(
            phrase(str(at), written, {})
            for at, line in enumerate(self.lines)
            for written in line.heard
        )

    @cached_property
    def words(self) -> Mapping[int, Sequence[frozenset[str]]]:
        """The telling words of each question, by the place of its line."""
        return {
            at: tuple(_LIKE.words(one) for one in line.asks)
            for at, line in enumerate(self.lines)
        }

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """What each word tells: the less, the more lines have it."""
        lines = [frozenset().union(*several) for several in self.words.values()]
        return {
            word: math.log(1 + len(lines) / sum(word in line for line in lines))
            for word in frozenset().union(*lines)
        }


_LIKE: Final = AllForeseen((Foreseen(SELF, frozenset(), ()),))


def of_oneself(question: str, person: Person | None) -> Line | None:
    """Find what somebody says of themselves to a question, or None."""
    if person is None:
        return None
    words = words_of(question)
    told = sum(not word.mark for word in words)
    best: dict[int, int] = {}
    for found, taken in person.index.found(words):
        best[int(found.name)] = max(best.get(int(found.name), 0), len(taken))
    ranked: list[tuple[float, int]] = []
    here = _LIKE.words(question)
    wrong_hire = _WRONG_HIRE.search(question) is not None
    for at, line in enumerate(person.lines):
        if wrong_hire and not any(map(_WRONG_HIRE.search, line.asks)):
            continue
        near, took = _near(here, at, person), best.get(at, 0)
        sure = near >= NEAR and _PERSONAL.search(question)
        heard = took >= _WHOLE or (took and (near >= _FAR or told <= _BRIEF))
        if sure or heard:
            ranked.append((took + _IN_WORDS * near, -at))
    return person.lines[-max(ranked)[1]] if ranked else None


_IN_WORDS: Final = 3.0
"""What nearness in words weighs beside one word of a phrase."""


def _near(here: frozenset[str], at: int, person: Person) -> float:
    """Say how much a question has in common with those that a line answers."""
    unknown = max(person.weights.values(), default=1.0)
    mine = sum(person.weights.get(word, unknown) for word in here)
    best = 0.0
    for theirs in person.words[at]:
        if len(here & theirs) < _SHARED and here != theirs:
            continue
        shared = sum(person.weights[word] for word in here & theirs)
        whole = sum(person.weights[word] for word in theirs)
        if shared and whole and mine:
            best = max(best, shared / math.sqrt(whole * mine))
    return best


def meant_of_oneself(
    question: str, person: Person | None, *, alone: bool
) -> Line | None:
    """Find what somebody may say of themselves by its meaning, or None.

    With `alone` no fact answers the question; else it speaks to somebody, and the
    encoder sees no topic of theirs in it. Of 300 questions to employers that were put
    to somebody at random none is taken for another so.
    """
    if person is None or len(question.split()) > _LONGEST:
        return None
    asks = [(line, one) for line in person.lines for one in line.asks]
    near = nearness_of(question, [one for _, one in asks])
    known = [(value, at) for at, value in enumerate(near) if value is not None]
    value, at = max(known, default=(-1.0, 0))
    if value < _VERY_NEAR and not _LIKE.words(question) & _LIKE.words(asks[at][1]):
        return None  # "who picks it, me or you?" is near to who gives you the key
    if alone:
        return asks[at][0] if value >= MEANT + _ALONE else None
    if value < MEANT or not _SPOKEN_TO.search(question):
        return None
    topic = max(read_message(question).topics.values())
    clear = topic < _NO_TOPIC or (topic < _A_TOPIC and value >= _VERY_NEAR)
    return asks[at][0] if clear else None


@cache
def persons() -> tuple[Person, ...]:
    """Load those that are installed with the bot, once.

    Raises:
        ValueError: naming file and reason of every fault.
    """
    faults: list[str] = []
    found = persons_of(files("content.en") / "employers" / FOLDER, faults)
    if faults:
        raise ValueError("\n".join(faults))
    return found


def persons_of(folder: Traversable, faults: list[str]) -> tuple[Person, ...]:
    """Read them, and note faults."""
    found = []
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        given = tomllib.loads(file.read_text("utf-8"))
        where = f"content/en/employers/{FOLDER}/{file.name}"
        lines = tuple(_lines(given.get("line", ()), where, faults))
        found.append(Person(tuple(given["questions"]), lines))
    return tuple(found)


def _lines(
    given: Iterable[Mapping[str, Any]], where: str, faults: list[str]
) -> Iterable[Line]:
    for item in given:
        at = f"{where}, {str(item.get('say', '?'))[:40]!r}"
        if wrong := _KEYS ^ set(item):
            faults.append(f"{at}: see {', '.join(sorted(wrong))}")
            continue
        if len(item["say"]) > LONGEST:
            faults.append(f"{at}: longer than {LONGEST} letters")
        for written in item["heard"]:
            try:
                Index((phrase("", written, {}),))
            except BadPhraseError as error:
                faults.append(f"{at}: {error}")
        yield Line(item["say"], tuple(item["asks"]), tuple(item["heard"]))


def person_of(question: str) -> Person | None:
    """Find who opens a round with a question, by its id."""
    return next((one for one in persons() if question in one.questions), None)
