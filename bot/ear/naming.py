"""Tell the title and the company of a job posting, by learned weights.

Every run of words that may be a name is weighed against all others and against none
being named; the weights are learned from our own labelled postings by
training/naming.py. Where the best is not likely enough nothing is named, since a wrong
name does more harm than none.
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Final

from bot.ear.lists import Bare
from bot.ear.name_features import VAGUE, Features, inside
from bot.ear.name_spans import Row, Span, may_be_firm, spans

FILE: Final = "naming.json"
NONE: Final = "none"
"""The feature of nothing being named."""

KINDS: Final = ("title", "company")
LEAST: Final[Mapping[str, float]] = {"title": 0.3, "company": 0.6}
"""How likely a name has to be."""

LABELLED: Final = 0.3
"""The same where it stands behind "Company:" or the like."""

Weights = Mapping[str, Sequence[float]]
"""What each feature is worth, for a title and for a company."""


def named(raw: Sequence[Bare]) -> tuple[str | None, str | None]:
    """Give title and company as the lines of a posting have them, if they are sure."""
    found = Features(raw)
    weighed = [*weigh(found, weights())]
    none = weights().get(NONE, (0.0, 0.0))
    title, company = (
        _likeliest(
            [
                (span.text, worth[n], found.label(span.row, span.first) == kind)
                for span, worth in weighed
                if may_be(kind, span)
            ],
            none[n],
            LEAST[kind],
        )
        for n, kind in enumerate(KINDS)
    )
    return title, company


def weigh(
    found: Features, worth: Weights
) -> Iterator[tuple[Span, tuple[float, float]]]:
    """Give each run of words that has a chance, and what it is worth as each kind.

    What it looks like takes longest to see, so it is only looked at where the rest of
    it comes near the best.
    """
    begun = [one for row in found.rows for one in _begun(found, row, worth)]
    top = [max((sums[n] for _, sums in begun), default=0.0) for n in range(len(KINDS))]
    for span, (title, company) in begun:
        if title > top[0] - _NEAR or company > top[1] - _NEAR:
            whole = _sum(found.whole(span), worth)
            yield span, (title + whole[0], company + whole[1])


_NEAR: Final = 5.0
"""How much more a run may gain by its looks than the best by all else."""


def _begun(
    found: Features, row: Row, worth: Weights
) -> Iterator[tuple[Span, tuple[float, float]]]:
    """Weigh the runs of a line by all but their looks."""
    sums = [(0.0, 0.0)]
    for token in row.tokens:
        own = _sum(inside(token), worth)
        sums.append((sums[-1][0] + own[0], sums[-1][1] + own[1]))
    begins: dict[int, tuple[float, float]] = {}
    ends: dict[int, tuple[float, float]] = {}
    for span in spans(row):
        first, last = span.first, span.last
        if first not in begins:
            begins[first] = _sum(found.beginning(row, first), worth, "<")
        if last not in ends:
            ends[last] = _sum(found.ending(row, last), worth, ">")
        a, b, begin, end = sums[first], sums[last + 1], begins[first], ends[last]
        title = b[0] - a[0] + begin[0] + end[0]
        yield span, (title, b[1] - a[1] + begin[1] + end[1])


def may_be(kind: str, span: Span) -> bool:
    """Whether a run of words may be a name of a kind at all."""
    first = span.tokens[0]
    if "  " in span.text or any(token.text == ":" for token in span.tokens):
        return False  # "Organisation: Wenlock Care", and two cells of a row
    if kind == "title":
        # "3 masons", "URGENT night porter"
        return not (first.text.isdigit() or first.lower in _SHOUTED)
    vague = any(token.lower in VAGUE for token in span.tokens)
    return may_be_firm(first) and not vague and first.lower not in _GREETS


_GREETS: Final = frozenset("hi hello hey hiya dear g'day g’day it's it’s".split())
_SHOUTED: Final = frozenset(
    """urgent urgently hiring wanted vacancy vacancies now immediate required needed
    seeking""".split()
)


def features(found: Features, span: Span) -> list[str]:
    """Give all that is summed up for a run of words."""
    return [
        *("<" + name for name in found.beginning(span.row, span.first)),
        *(">" + name for name in found.ending(span.row, span.last)),
        *(name for token in span.tokens for name in inside(token)),
        *found.whole(span),
    ]


def key(name: str) -> str:
    """Give what two ways of writing one name have in common."""
    return "".join(c for c in name.lower().removeprefix("the ") if c.isalnum())


def _likeliest(
    scored: Sequence[tuple[str, float, bool]], none: float, least: float
) -> str | None:
    """Give the name that is likeliest by all places where it stands."""
    top = max((score for _, score, _ in scored), default=none)
    top = max(top, none)
    chances: dict[str, float] = {}
    texts: dict[str, tuple[bool, float, str]] = {}
    total = math.exp(none - top)
    labelled: set[str] = set()
    for text, score, label in scored:
        chance = math.exp(score - top)
        total += chance
        name = key(text)
        chances[name] = chances.get(name, 0.0) + chance
        if label:
            labelled.add(name)
        texts[name] = max(texts.get(name, (False, 0.0, "")), (label, chance, text))
    best = max(chances, key=lambda name: chances[name], default=None)
    if best is None:
        return None
    least = min(least, LABELLED) if best in labelled else least
    return texts[best][2] if chances[best] >= least * total else None


def _sum(names: Iterable[str], worth: Weights, side: str = "") -> tuple[float, float]:
    title = company = 0.0
    for name in names:
        if given := worth.get(side + name):
            title += given[0]
            company += given[1]
    return title, company


@cache
def weights() -> Weights:
    """Say what each feature is worth, read once."""
    text = resources.files("bot.ear").joinpath(FILE).read_text("utf-8")
    given: dict[str, list[float]] = json.loads(text)
    return given
