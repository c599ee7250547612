"""Weigh the words of a message, where no pattern of distress speaks for itself.

Most people do not say it outright, and veiled risk has no fixed words. Two linear
models, of risk and of past harm, over the words, pieces of words and themes of a
message know what such messages are made of. training/distress.py learns them into
distress.json.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import combinations
from typing import Final

from bot.ear.distress_words import Sentence
from bot.ear.sections import Table, read

_FILE: Final = "distress.json"

LONGEST: Final = 110
"""Words of a message that is weighed; in a longer one all words come together."""

PIECE: Final = 4
"""Letters of a piece of a word."""

_PAST: Final = frozenset("was were had said told went came made took got gave".split())
_SPEAKER: Final = frozenset(("i", "me", "my"))


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign speaks for, first for risk, then for past harm.

    From `risk` and `past` on the model alone is enough; below `doubt` it speaks
    against a pattern that is easily mistaken.
    """

    signs: Table[tuple[float, float]]
    bias: tuple[float, float]
    risk: float
    past: float
    doubt: float

    def scores(self, signs: Iterable[str]) -> tuple[float, float]:
        """Give the log odds of risk and of past harm."""
        risk, past = self.bias
        worth = self.signs.get
        for sign in signs:
            found = worth(sign)
            if found is not None:
                risk += found[0]
                past += found[1]
        return risk, past


def signs(
    said: Sequence[Sentence], themes: Mapping[str, tuple[str, ...]]
) -> Iterator[str]:
    """Write a message as its signs; `themes` gives the themes of a word."""
    words = {word for sentence in said for word in sentence.words}
    count = sum(len(sentence.words) for sentence in said)
    past = sum(word in _PAST or word.endswith("ed") for word in words)
    about = sorted({theme for word in words for theme in themes.get(word, ())})
    yield from words
    for sentence in said:
        for one, other in zip(sentence.words, sentence.words[1:], strict=False):
            yield f"{one} {other}"
    yield from {
        "~" + word[at : at + PIECE]
        for word in words
        for at in range(len(word) - PIECE + 1)
        if len(word) > PIECE
    }
    for theme in about:
        yield f"#{theme}"
    for one, other in combinations(about, 2):
        yield f"#{one}+{other}"
    yield f"#words{count // 12}"
    yield f"#past{min(past, 5)}"
    yield f"#past-share{10 * past // count if count else 0}"
    yield "#speaker" if words & _SPEAKER else "#no-speaker"


@cache
def weights() -> Weights:
    """Load the weights, once."""
    rest, tables = read(resources.files("bot.ear").joinpath(_FILE).read_bytes())
    risk, past = rest["bias"]
    return Weights(
        tables["signs"], (risk, past), rest["risk"], rest["past"], rest["doubt"]
    )
