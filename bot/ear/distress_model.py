"""Weigh the words of a short message where no pattern of distress is heard.

Veiled risk has no fixed words. A linear model over the words and the themes of
content/en/distress.toml, two by two, knows what such messages are made of; it speaks
only where it is nearly sure. training/distress.py learns it into distress.json.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import combinations
from typing import Final

from bot.ear.distress_words import Sentence

LONGEST: Final = 75
"""Words of a message; longer ones are stories, and stories have all words."""

_PAST: Final = frozenset("was were had said told went came made took got gave".split())
_SPEAKER: Final = frozenset(("i", "me", "my"))


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign speaks for; from `sure` on a message is taken for risk."""

    signs: Mapping[str, float]
    bias: float
    sure: float

    def score(self, signs: Iterable[str]) -> float:
        """Add up what the signs speak for: the log odds that they mean risk."""
        worth = self.signs
        return self.bias + sum(worth.get(sign, 0.0) for sign in signs)


def signs(
    said: Sequence[Sentence], themes: Mapping[str, tuple[str, ...]]
) -> list[str] | None:
    """Write a message as its signs, or nothing where it is too long or has no words.

    `themes` gives the themes of a word.
    """
    count = sum(len(sentence.words) for sentence in said)
    if not 0 < count <= LONGEST:
        return None
    words = {word for sentence in said for word in sentence.words if word != '"'}
    about = sorted({theme for word in words for theme in themes.get(word, ())})
    past = sum(word in _PAST or word.endswith("ed") for word in words)
    return [
        *sorted(words),
        *(f"#{theme}" for theme in about),
        *(f"#{one}+{other}" for one, other in combinations(about, 2)),
        f"#words{count // 12}",
        f"#past{min(past, 5)}",
        f"#past-share{10 * past // count}",
        "#speaker" if words & _SPEAKER else "#no-speaker",
    ]


@cache
def weights() -> Weights:
    """Load the weights, once."""
    raw = json.loads(
        resources.files("bot.ear").joinpath("distress.json").read_text(encoding="utf-8")
    )
    return Weights(raw["signs"], raw["bias"], raw["sure"])
