"""Find the question that was foreseen for a workplace and comes nearest to one asked.

What candidates of a trade ask is listed with what such a place says to it, in
content/en/employers/asked.toml. A question is met by the nearest of these, where it has
most of its telling words, and is put for the same thing: a number, a person, a reason.
What follows up an answer is read together with the question before it.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from bot.ear.stems import stem
from bot.employer.fit import shape
from bot.model import Topic

NEAR: Final = 0.66
"""Nearness from which a question that is foreseen for the place is the one asked."""
_ANYWHERE: Final = 0.76
"""The same of one that is foreseen anywhere."""

_SHARED: Final = 2
"""Telling words in common; what both are put for is one where the place is named."""
_AS_SHAPED: Final = 1.2
"""What the same shape weighs beside a word that half of all questions have."""
_OTHERWISE: Final = 0.6
"""What is left of the nearness where something else is asked for: when, not who."""
_EARLIER: Final = 0.5
"""What a word of the question before weighs beside one of this."""
_NEW_WORD: Final = 0.8
"""What a word that was never foreseen weighs beside the rarest that was."""
_FOLLOWS: Final = re.compile(
    r"\W*(?:(?:and|but|so|or|then|ok|okay|right|well|no|sorry|hm+)\b\W*)+",
    re.IGNORECASE,
)
_POINTS_BACK: Final = re.compile(
    r"\b(?:that|those|them|they|it|there|then|same|either|both|these|one)\b", re.I
)
_BRIEF: Final = 4
"""Telling words below which a question may need the one before it."""
_WORD: Final = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+")
_EMPTY: Final = frozenset(
    """a an the and or but so then of to in on at for with by from as is are am was were
    be been do does did have has had will would can could should shall may might must
    i you we they he she it me my your our us your their its this that these those there
    here what which how many much just really honestly actually roughly about around
    usually normally please if when who whom whose where why not no yes any some get
    gets got go goes ok okay well sorry um uh er oh like more kind sort thing ill id
    youre whats whos hows its im don't doesn't isn't aren't i'd i'll i'm you're
    what's who's how's it's that's thats there's ur u very also too else right now one
    ones them him her than into out up off down only still ever been being tell know
    ask say mean does happen happens lot other another different""".split()
)


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What is asked at some workplaces, in several wordings, and what is said to it.

    `of` is the topic it belongs to. `at` names tracks, kinds of workplace or employers;
    empty, it is everybody's. Without `say` the place's own fact on `of` is the answer.
    """

    of: str
    at: frozenset[str]
    like: tuple[str, ...]
    say: str = ""

    @property
    def family(self) -> Topic:
        """The family of its topic."""
        return Topic(self.of.split(".")[0])


@dataclass(frozen=True)
class AllForeseen:
    """Every question that is foreseen, and which words are meant alike."""

    every: tuple[Foreseen, ...] = ()
    same: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """What each word tells: the less, the more questions have it."""
        found: dict[str, int] = {}
        for one in self.every:
            for word in {word for like in one.like for word in self.words(like)}:
                found[word] = found.get(word, 0) + 1
        most = len(self.every) + 1
        return {word: math.log(most / count) for word, count in found.items()}

    @cached_property
    def wordings(self) -> Sequence[tuple[Foreseen, frozenset[str], str]]:
        """Each wording of each question, with its words and its shape."""
        return tuple(
            (one, self.words(like), shape(like))
            for one in self.every
            for like in one.like
        )

    def words(self, text: str) -> frozenset[str]:
        """Give the telling words of a text; those that are meant alike are one."""
        plain = text.lower().replace("’", "'").replace("-", " ")
        found = (word.removesuffix("'s") for word in _WORD.findall(plain))
        words = (word for word in found if word not in _EMPTY)
        return frozenset(
            self.same.get(word) or self.same.get(stem(word)) or stem(word)
            for word in words
        )

    def weight(self, word: str) -> float:
        """Say what a word tells."""
        return self.weights.get(word, _NEW_WORD * math.log(len(self.every) + 1))


def near(
    question: str,
    known: AllForeseen,
    places: Iterable[str],
    facts: Mapping[str, str],
    words: Mapping[str, str],
    before: str = "",
    said: str = "",
) -> tuple[Foreseen, str] | None:
    """Find what was asked and what is said to it, or None.

    `places` are the names of the workplace, `before` is the question before this one,
    and `said` what was answered to it: that is not said again.
    """
    here, asks = known.words(question), shape(question)
    own = {word: known.weight(word) for word in here}
    follows = bool(before and here) and _follows(question, len(here))
    best = _best(own, asks, known, places, facts, words, said)
    if best is None and follows:
        earlier = known.words(before) - here
        own |= {word: _EARLIER * known.weight(word) for word in earlier}
        for put in dict.fromkeys((asks or shape(before), asks)):
            best = best or _best(own, put, known, places, facts, words, said, here)
    return best


def _follows(question: str, telling: int) -> bool:
    led = _FOLLOWS.match(question) is not None
    return led or telling < _BRIEF or _POINTS_BACK.search(question) is not None


def _best(
    own: Mapping[str, float],
    asks: str,
    known: AllForeseen,
    places: Iterable[str],
    facts: Mapping[str, str],
    fill: Mapping[str, str],
    said: str,
    needed: frozenset[str] = frozenset(),
) -> tuple[Foreseen, str] | None:
    """Give the nearest; some of the `needed` words are in it, where there are any."""
    there = frozenset(places)
    found: list[tuple[float, Foreseen, str]] = []
    total = sum(own.values())
    for one, theirs, shaped in known.wordings:
        if one.at and not one.at & there:
            continue
        shared = own.keys() & theirs
        alike = asks == shaped
        few = len(shared) + bool(one.at and alike and asks) < _SHARED
        if not shared or (few and own.keys() != theirs):
            continue
        if needed and not needed & theirs:
            continue
        line = one.say.format_map(fill) if one.say else facts.get(one.of, "")
        if not line or (said and (line in said or said in line)):
            continue
        weight = sum(min(own[word], known.weight(word)) for word in shared)
        whole = sum(known.weight(word) for word in theirs)
        if needed:
            # What else was asked before is not asked again.
            total = sum(own[word] for word in own if word in needed | shared)
        if alike and asks:
            weight, whole, mine = weight + _AS_SHAPED, whole + _AS_SHAPED, _AS_SHAPED
        else:
            mine = 0.0
        nearness = weight / math.sqrt(whole * (total + mine))
        if not alike and asks:
            nearness *= _OTHERWISE
        above = nearness - (NEAR if one.at else _ANYWHERE)
        if above >= 0:
            found.append((above, one, line))
    if not found:
        return None
    _, one, line = max(found, key=lambda each: each[0])
    return one, line


_KEYS: Final = frozenset("of at like say".split())


def foreseen_of(given: Mapping[str, Any], faults: list[str]) -> AllForeseen:
    """Read what is foreseen, and note its faults."""
    same = {
        word: meant
        for meant, several in given.get("same", {}).items()
        for word in several.split()
    }
    every = []
    for item in given.get("asked", []):
        where = f"content/en/employers/asked.toml, {item.get('like', ['?'])[0]!r}"
        if unknown := set(item) - _KEYS:
            faults.append(f"{where}: unknown key {', '.join(sorted(unknown))}")
            continue
        if not item.get("of") or not item.get("like"):
            faults.append(f"{where}: needs of and like")
            continue
        at, like = frozenset(item.get("at", ())), tuple(item["like"])
        every.append(Foreseen(item["of"], at, like, item.get("say", "")))
    return AllForeseen(tuple(every), same)
