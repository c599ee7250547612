"""Which field somebody's work belongs to, by what they call it.

The phrases stand in `content/en/trades.toml`. Of several that are said, the longest
counts, since "nurse recruiter" says more than "nurse"; then the last one, since in
English the last word names the thing. What stands behind "at", "for" or "in" is where
they work: it counts only where nothing before does. A word of several fields,
"operations manager", counts only where nothing else is said.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from bot.hearing import Branch, Fit
from bot.model import GENERAL, STARTER, Serves

MOST_WORDS = 14
"""What is longer is a story, and not the name of a field."""

_WHERE = re.compile(
    r"\b(?:at|in (?:a|an|the)|for|with|within|on (?:a|an|the)|but)\b|[,;(.!]", re.I
)
_OF = re.compile(r"\b(?:in|of)\b", re.I)
_ASKS = re.compile(
    r"\?|\b(?:what|why|how|who|when|can you|do you|not sure|don'?t know|no idea)\b",
    re.I,
)
_TOKEN = re.compile(r"[\w+#&.']+")
_BETWEEN = re.compile(r"\s*(?:and|or|/|&|\+)\s*(?:also |a |an |the |maybe |some )*")


@dataclass(frozen=True, slots=True)
class Trade:
    """A phrase of work in some words, and the fields it belongs to, or is near.

    `start` and `end` are where it stands.
    """

    start: int
    end: int
    fit: Fit
    tracks: tuple[str, ...]
    length: int


def track_of(words: str) -> str | None:
    """Give the id of the track that a field's or a job's name belongs to."""
    if len(words.split()) > MOST_WORDS or _ASKS.search(words):
        return None
    trade = trade_in(words)
    return trade.tracks[0] if trade is not None and trade.fit is Fit.OWN else None


def words_near(words: str) -> int:
    """Count the words that name work which no field fits, and others are near to."""
    trade = trade_in(words)
    return trade.length if trade is not None and trade.fit is Fit.NEAR else 0


def trade_in(words: str) -> Trade | None:
    """Give what names the work in some words; None where nothing does."""
    cut = _WHERE.search(words)
    every = list(_trades_in(words))
    head = [one for one in every if cut is None or one.start < cut.start()]
    within = _OF.search(words)
    # "HR in engineering" is HR; "an apprentice in engineering" is no trade before "in".
    first = [one for one in head if within is None or one.start < within.start()]
    named = _plainest(first, words)
    if named is not None and named.tracks[:1] not in ((STARTER,), (GENERAL,)):
        return named
    for said in (head, every):
        if (found := _plainest(said, words)) is not None:
            return found
    return _longest([one for one in (head or every) if one.fit is Fit.UNSURE])


def _plainest(said: list[Trade], words: str) -> Trade | None:
    unsure = [one for one in said if one.fit is Fit.UNSURE]
    plain = [one for one in said if one.fit is not Fit.UNSURE]
    # "Engineering manager" may be software's, though "engineering" alone is not.
    plain = [one for one in plain if not any(_within(one, other) for other in unsure)]
    # "Insurance trainee" says a trade; a beginner's place alone is a field, too.
    trades = [one for one in plain if one.tracks[0] not in (STARTER, GENERAL)]
    found = _longest(trades) or _longest(plain)
    if found is None or found.fit is not Fit.OWN:
        return found
    return _both(found, trades, words) or found


def _within(one: Trade, other: Trade) -> bool:
    return other.start <= one.start and one.end <= other.end


def _both(found: Trade, trades: list[Trade], words: str) -> Trade | None:
    """Give two fields as one that is unsure, where "sales and marketing" is said."""
    for other in trades:
        first, second = sorted((found, other), key=lambda one: one.start)
        between = words[first.end : second.start]
        if first.end <= second.start and _BETWEEN.fullmatch(between.casefold()):
            tracks = tuple(dict.fromkeys((*first.tracks[:1], *second.tracks[:1])))
            own = first.fit is second.fit is Fit.OWN
            if own and len(tracks) > 1:
                length = first.length + second.length
                return Trade(first.start, second.end, Fit.UNSURE, tracks, length)
    return None


def _longest(said: list[Trade]) -> Trade | None:
    return max(said, key=lambda one: (one.length, one.start), default=None)


def _trades_in(words: str) -> Iterator[Trade]:
    """Give every phrase of work that is said."""
    plain = words.casefold().replace("-", " ").replace("’", "'").replace("/", " ")
    if len(plain) != len(words):
        plain = words.lower()
    found = list(_TOKEN.finditer(plain))
    known = _known()
    spelt = (f.group() for f in found)
    tokens = [t if t in known else t.strip(".'").removesuffix("'s") for t in spelt]
    for start in range(len(tokens)):
        for end in range(start + 1, min(start + 5, len(tokens)) + 1):
            phrase = " ".join(tokens[start:end])
            one = known.get(phrase)
            if one is None and phrase.endswith("s"):
                one = known.get(phrase[:-1])
            if one is not None:
                places = found[start].start(), found[end - 1].end()
                yield Trade(*places, *one, end - start)


@lru_cache(maxsize=1)
def _known() -> Mapping[str, tuple[Fit, tuple[str, ...]]]:
    text = (files("content.en") / "trades.toml").read_text("utf-8")
    table = tomllib.loads(text)
    known = {
        phrase: (Fit.OWN, (track,))
        for track, phrases in table["trades"].items()
        for phrase in phrases
    }
    for name, fit in (("near", Fit.NEAR), ("unsure", Fit.UNSURE)):
        for row in table[name]:
            known |= {phrase: (fit, tuple(row["tracks"])) for phrase in row["words"]}
    return known


def branch_of(words: str) -> Branch:
    """Give what does not hold in the part of a field that some work belongs to."""
    plain = " ".join(_TOKEN.findall(words.casefold().replace("-", " ")))
    for phrases, branch in _branches():
        if any(
            one in plain and re.search(rf"\b{re.escape(one)}s?\b", plain)
            for one in phrases
        ):
            return branch
    return Branch()


@lru_cache(maxsize=1)
def _branches() -> tuple[tuple[tuple[str, ...], Branch], ...]:
    text = (files("content.en") / "trades.toml").read_text("utf-8")
    return tuple(
        (
            tuple(row["words"]),
            Branch(
                frozenset(row.get("without", ())),
                frozenset(row.get("keeps", ())),
                Serves(row["serves"]) if "serves" in row else None,
            ),
        )
        for row in tomllib.loads(text)["branch"]
    )
