"""Read words in their usual spelling, and name the stock phrases that they meet.

The phrases stand in content/en/asides.toml.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Final

from bot.ear.aside_patterns import FILE, found
from bot.ear.words import Reading, read

_STRETCHED: Final = re.compile(r"(.)\1{2,}")
_MARKS: Final = frozenset('.,-"')
_EMOJI: Final = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]")
_SMILE: Final = re.compile(r"[:;]-?[)(dp]+$|<3")
_SMILING: Final = "☺"
_TAILS: Final = {
    "'m": "am",
    "m": "am",
    "'re": "are",
    "re": "are",
    "'ve": "have",
    "ve": "have",
    "'ll": "will",
    "ll": "will",
    "'d": "would",
    "d": "would",
    "n't": "not",
    "nt": "not",
    "ca": "can",
    "wo": "will",
}
# A question that asks what was said: then a bare "wait" is the answer to it.
_WORDS_WANTED: Final = re.compile(
    r"\b(?:what|how)\b[^.?!]{0,40}\b(?:say|said|answer|answered|tell|told|reply|replied"
    r"|ask|asked|write|wrote|begin|open|word|words|shout|call|called|put it|message"
    r"|text|mail|email|react|response|sentence|order|meant?|stand for|called)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Plain:
    """Words in their usual spelling, each with its class and its place in the text.

    A word that was typed short may stand for two; both have its place.
    """

    words: list[str]
    letters: list[str]
    starts: list[int]
    ends: list[int]

    def piece(self, first: int, last: int) -> "Plain":
        """Give the words from `first` up to `last`."""
        return Plain(
            self.words[first:last],
            self.letters[first:last],
            self.starts[first:last],
            self.ends[first:last],
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """What the question says of the answers that are to be expected."""

    stems: frozenset[str]
    words_wanted: bool


@cache
def table(name: str) -> dict[str, str]:
    """Give a table of `content/en/asides.toml`, turned round: each word to its sort."""
    text = resources.files("content.en").joinpath(FILE).read_text(encoding="utf-8")
    return {
        word: sort
        for sort, words in tomllib.loads(text)[name].items()
        for word in words.split()
    }


def plain(reading: Reading) -> Plain:
    """Give the words of a reading in their usual spelling, each mark as one sign."""
    out = Plain([], [], [], [])
    for at, letter in enumerate(reading.shape):
        word = reading.keys[at].strip()
        if letter in _MARKS:
            spelled = _mark(word, letter)
        elif word in ("'s", "s"):
            if at and reading.keys[at - 1] == "let":
                spelled = "us"
            else:
                spelled = "is" if letter == "b" else "'s"
        else:
            spelled = _TAILS.get(word) or _usual(word)
        for part in spelled.split(" "):
            out.words.append(part)
            out.letters.append(letter)
            out.starts.append(reading.starts[at])
            out.ends.append(reading.ends[at])
    return out


def _usual(word: str) -> str:
    known = table("spelling")
    if word in known:
        return known[word]
    if not word.isascii():
        if _EMOJI.search(word):
            return _SMILING
        word = word.replace("’", "'")
    if _STRETCHED.search(word):
        twice = _STRETCHED.sub(r"\1\1", word)
        once = _STRETCHED.sub(r"\1", word)
        return known.get(once, known.get(twice, once))
    return word


def _mark(word: str, letter: str) -> str:
    if "?" in word:
        return "?"
    if "!" in word:
        return "!"
    if _EMOJI.search(word) or (word[:1] in ":;<" and _SMILE.match(word)):
        return _SMILING
    if word.startswith(("..", "…")):
        return "…"
    return letter


@lru_cache(maxsize=256)
def asked(question: str) -> Asked:
    """Read a question for what may be answered to it."""
    small = table("sorts")
    words = plain(read(question)).words
    stems = (w[:5] for w in words if len(w) > 3 and small.get(w) != "small")
    return Asked(frozenset(stems), _WORDS_WANTED.search(question) is not None)


def pieces(said: Plain) -> list[tuple[int, int]]:
    """Cut what was said at the marks that end a sentence; each mark stays with it."""
    cut = []
    first = 0
    for at, letter in enumerate(said.letters):
        if letter == "." and (
            at + 1 == len(said.letters) or said.letters[at + 1] != "."
        ):
            cut.append((first, at + 1))
            first = at + 1
    if first < len(said.letters):
        cut.append((first, len(said.letters)))
    return [(a, b) for a, b in cut if any(x not in _MARKS for x in said.letters[a:b])]


def phrases(said: Plain) -> dict[str, int]:
    """Name the stock phrases that make up most of a sentence, with their letters.

    Empty where it is somebody's words that are reported.
    """
    fillers = table("fillers")
    pairs = [
        (word, letter)
        for word, letter in zip(said.words, said.letters, strict=True)
        if word not in fillers and word != "-"
    ]
    words, letters = [word for word, _ in pairs], [letter for _, letter in pairs]
    whole = sum(map(len, words)) + 3 * len(words)
    met = found(words, letters)
    if "reported" in met:
        return {}
    return {name: length for name, length in met.items() if length * 10 >= whole * 6}
