"""How much a word of a question tells, and how alike a question is to the examples."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from bot.ear.asking_file import listening
from bot.ear.phrasing import Word, words_of

_FUNCTION: Final = frozenset(
    """what why how who whose which where when is are am was were do does did can could
    will would shall should must may might has have had be been i you we they he she it
    me us them my him her to of in on at for with from by as about and or but if not
    there so more most like get one look make made go going thing out up into over than
    too much many long often kind sort type way""".split()
)
# Weights found on the tuning half of training/asking.
_LIGHT: Final = 0.35
_USUAL: Final = 4.5
_RARE: Final = 6.0


def weight_of(word: Word) -> float:
    """Say how much a word tells: next to nothing for "what", most for a rare one."""
    if word.raw in _FUNCTION:
        return _LIGHT
    rarity = _examples().rarity.get(word.stem, _RARE)
    return min(max(rarity / _USUAL, 0.4), 1.3)


def alikeness(words: Sequence[Word]) -> dict[str, float]:
    """Compare a question with the example questions: topic to cosine, up to 1.

    An example that it repeats says nothing, so that no hit can prove itself.
    """
    examples = _examples()
    given = _vector(words, examples.rarity)
    shared: dict[int, float] = {}
    both: Counter[int] = Counter()
    for key, value in given.items():
        for place, other in examples.having.get(key, ()):
            shared[place] = shared.get(place, 0.0) + value * other
            both[place] += 1
    alike: dict[str, float] = {}
    for place, much in sorted(shared.items()):
        if both[place] == len(given) == examples.sizes[place]:
            continue
        fine = examples.topics[place]
        alike[fine] = max(much, alike.get(fine, 0.0))
    return alike


def _vector(words: Iterable[Word], rarity: Mapping[str, float]) -> dict[str, float]:
    counted = {w.stem for w in words if not w.mark and w.raw not in _FUNCTION}
    most = max(rarity.values(), default=1.0)
    vector = {key: rarity.get(key, most) for key in counted}
    length = math.sqrt(sum(value * value for value in vector.values()))
    return {key: value / length for key, value in vector.items()} if length else {}


@dataclass(frozen=True, slots=True)
class _Examples:
    """The hits, by number: their topics, and how many words each has that tell.

    `having` gives for each word the hits that have it, with its share of each;
    `rarity` how rare it is in them.
    """

    topics: tuple[str, ...]
    sizes: tuple[int, ...]
    having: Mapping[str, Sequence[tuple[int, float]]]
    rarity: Mapping[str, float]


@cache
def _examples() -> _Examples:
    known = listening()
    texts = [(fine, words_of(hit)) for fine, hits, _ in known.proofs for hit in hits]
    counts = Counter(
        key
        for _, words in texts
        for key in {w.stem for w in words if not w.mark and w.raw not in _FUNCTION}
    )
    rarity = {key: math.log(len(texts) / count) for key, count in counts.items()}
    vectors = [_vector(words, rarity) for _, words in texts]
    having: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, vector in enumerate(vectors):
        for key, value in vector.items():
            having[key].append((place, value))
    topics = tuple(fine for fine, _ in texts)
    return _Examples(topics, tuple(map(len, vectors)), having, rarity)
