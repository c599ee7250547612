"""How much a word of a question tells, and how alike a question is to the examples."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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
    _, rarity = _examples()
    return min(max(rarity.get(word.stem, _RARE) / _USUAL, 0.4), 1.3)


def alikeness(words: Sequence[Word]) -> dict[str, float]:
    """Compare a question with the example questions: topic to cosine, up to 1.

    An example that it repeats says nothing, so that no hit can prove itself.
    """
    examples, rarity = _examples()
    given = _vector(words, rarity)
    if not given:
        return {}
    alike: dict[str, float] = {}
    for fine, vector in examples:
        if vector.keys() == given.keys():
            continue
        shared = sum(
            value * vector[key] for key, value in given.items() if key in vector
        )
        if shared > alike.get(fine, 0.0):
            alike[fine] = shared
    return alike


def _vector(words: Iterable[Word], rarity: Mapping[str, float]) -> dict[str, float]:
    counted = {w.stem for w in words if not w.mark and w.raw not in _FUNCTION}
    most = max(rarity.values(), default=1.0)
    vector = {key: rarity.get(key, most) for key in counted}
    length = math.sqrt(sum(value * value for value in vector.values()))
    return {key: value / length for key, value in vector.items()} if length else {}


@cache
def _examples() -> tuple[tuple[tuple[str, dict[str, float]], ...], dict[str, float]]:
    """Read the hits as vectors, and how rare each word is in them."""
    known = listening()
    texts = [(fine, words_of(hit)) for fine, hits, _ in known.proofs for hit in hits]
    counts = Counter(
        key
        for _, words in texts
        for key in {w.stem for w in words if not w.mark and w.raw not in _FUNCTION}
    )
    rarity = {key: math.log(len(texts) / count) for key, count in counts.items()}
    return tuple((fine, _vector(words, rarity)) for fine, words in texts), rarity
