"""Which field somebody's work belongs to, by what they call it.

The phrases stand in `content/en/trades.toml`. Of several that are said, the longest
counts, since "nurse recruiter" says more than "nurse"; then the last one, since in
English the last word names the thing. What stands behind "at" or "for" is where they
work: it counts only where nothing before does.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files

MOST_WORDS = 14
"""What is longer is a story, and not the name of a field."""

_WHERE = re.compile(
    r"\b(?:at|in (?:a|an|the)|for|with|within|on (?:a|an|the)|but)\b|[,;(.!]", re.I
)
_ASKS = re.compile(
    r"\?|\b(?:what|why|how|who|when|can you|do you|not sure|don'?t know|no idea)\b",
    re.I,
)


def track_of(words: str) -> str | None:
    """Give the id of the track that a field's or a job's name belongs to."""
    words = " ".join(words.casefold().replace("-", " ").replace("’", "'").split())
    if len(words.split()) > MOST_WORDS or _ASKS.search(words):
        return None
    head = _WHERE.split(words)[0]
    return _best(head) or _best(words)


def _best(words: str) -> str | None:
    tokens = re.findall(r"[\w+#&.']+", words)
    tokens = [t if t in _trades() else t.strip(".'") for t in tokens]
    said = list(_said(tokens))
    # "Insurance trainee" says a trade; a beginner's place alone is a field, too.
    found = max((one for one in said if one[2] not in _ANY), default=None)
    found = found or max(said, default=None)
    return found[2] if found is not None else None


_ANY = ("starter", "general")
"""Fields of no trade of their own: any trade that is named beside them says more."""


def _said(tokens: list[str]) -> Iterator[tuple[int, int, str]]:
    """Give every phrase that is said: words, place, track."""
    trades = _trades()
    for start in range(len(tokens)):
        for end in range(start + 1, min(start + 5, len(tokens)) + 1):
            phrase = " ".join(tokens[start:end])
            track = trades.get(phrase)
            if track is None and phrase.endswith("s"):
                track = trades.get(phrase[:-1])
            if track is not None:
                yield end - start, start, track


@lru_cache(maxsize=1)
def _trades() -> Mapping[str, str]:
    text = (files("content.en") / "trades.toml").read_text("utf-8")
    return {
        phrase: track
        for track, phrases in tomllib.loads(text)["trades"].items()
        for phrase in phrases
    }
