"""Phrases that stand for something, kept as data in `content/` with their proofs.

An entry names what its `words` stand for, and proves it by sentences it must hit and
must miss. In a phrase {a|b} is a or b and {a|} a or nothing; `word*` is any word that
begins so, `...` up to five words of the same sentence, `<past,base>` any word of these
classes of `lexicon.CLASSES`. Where a phrase of `unless` is heard in the sentence, the
entry is not.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final

from bot.ear.lexicon import CLASSES
from bot.ear.words import Reading
from bot.model import Cue

_GAP: Final = r"(?: \S+/[^.\s]){0,5}?"
_KEYS: Final = frozenset(("name", "why", "words", "unless", "hits", "misses"))


class BadPatternError(ValueError):
    """A file of patterns does not say what it should; the message says where."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """What an entry listens for, and the sentences that prove it."""

    name: str
    words: re.Pattern[str]
    unless: re.Pattern[str] | None
    hits: tuple[str, ...]
    misses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Some words of a reading, `words[first:last]`, written out for matching."""

    reading: Reading
    first: int
    last: int

    @property
    def written(self) -> str:
        """Each word with a space before and its class after it."""
        keys, shape = self.reading.keys, self.reading.shape
        return "".join(
            f" {keys[n].strip() or '.'}/{shape[n]}"
            for n in range(self.first, self.last)
        )

    def cue(self, name: str, start: int, end: int) -> Cue:
        """Give the place in the text of a match in `written`."""
        before = self.written[:start].count(" ")
        matched = self.written[start:end].count(" ")
        first = self.first + before
        last = first + max(matched, 1) - 1
        return Cue(self.reading.starts[first], self.reading.ends[last], name)


def sentences(reading: Reading) -> Iterator[Sentence]:
    """Cut a reading at the marks that end a sentence, which stay with it."""
    first = 0
    for at, letter in enumerate(reading.shape):
        if letter == ".":
            yield Sentence(reading, first, at + 1)
            first = at + 1
    if first < len(reading.shape):
        yield Sentence(reading, first, len(reading.shape))


def found(patterns: Iterable[Pattern], sentence: Sentence) -> list[Cue]:
    """List where the patterns are heard in a sentence, each at most once."""
    written = sentence.written
    cues = []
    for pattern in patterns:
        match = pattern.words.search(written)
        if match is None:
            continue
        if pattern.unless is not None and pattern.unless.search(written):
            continue
        cues.append(sentence.cue(pattern.name, match.start(), match.end()))
    return sorted(cues, key=lambda cue: cue.start)


@cache
def patterns(file: str) -> tuple[Pattern, ...]:
    """Load a file of `content/`, once.

    Raises:
        BadPatternError: the file has a fault.
    """
    text = resources.files("content.en").joinpath(file).read_text(encoding="utf-8")
    return parsed(text, file)


def parsed(text: str, file: str) -> tuple[Pattern, ...]:
    """Read the patterns of a file.

    Raises:
        BadPatternError: naming file, entry and fault.
    """
    loaded = []
    for at, item in enumerate(tomllib.loads(text).get("pattern", []), 1):
        where = f"content/en/{file}, {item.get('name', f'entry {at}')}"
        if fault := _fault(item):
            raise BadPatternError(f"{where}: {fault}")
        try:
            words = _compiled(item["words"])
            unless = _compiled(item["unless"]) if item.get("unless") else None
        except KeyError as error:
            raise BadPatternError(f"{where}: no word class {error}") from None
        except re.error:
            raise BadPatternError(f"{where}: a brace is not closed") from None
        hits, misses = tuple(item["hits"]), tuple(item["misses"])
        loaded.append(Pattern(item["name"], words, unless, hits, misses))
    return tuple(loaded)


def _fault(item: Mapping[str, Any]) -> str:
    for key in ("name", "why", "words", "hits", "misses"):
        if not item.get(key):
            return f"has no {key}"
    unknown = set(item) - _KEYS
    return f"unknown key {', '.join(sorted(unknown))}" if unknown else ""


def _compiled(phrases: Sequence[str]) -> re.Pattern[str]:
    """Join phrases to one expression."""
    return re.compile("|".join(f"(?:{_expression(phrase)})" for phrase in phrases))


def _expression(phrase: str) -> str:
    """Turn a phrase into an expression; choices may hold choices."""
    written = ""
    word = ""
    for letter in [*phrase, " "]:
        if letter in " {|}":
            written += _token(word) if word else ""
            written += {" ": "", "{": "(?:", "|": "|", "}": ")"}[letter]
            word = ""
        else:
            word += letter
    return written


def _token(word: str) -> str:
    if word == "...":
        return _GAP
    if word.startswith("<"):
        letters = "".join(re.escape(CLASSES[n]) for n in word[1:-1].split(","))
        return rf" \S+/[{letters}]"
    if word.endswith("*"):
        return rf" {re.escape(word[:-1])}[^\s/]*/\S"
    return rf" {re.escape(word)}/\S"


def prove(file: str, heard: Callable[[str], Iterable[str]]) -> list[str]:
    """Try every entry on its own hits and misses; return the faults, best none.

    `heard` gives the names of what is heard in a text.
    """
    try:
        entries = patterns(file)
    except BadPatternError as error:
        return [str(error)]
    faults = []
    for entry in entries:
        for wanted, texts in ((True, entry.hits), (False, entry.misses)):
            for text in texts:
                if (entry.name in heard(text)) is not wanted:
                    verb = "is not heard" if wanted else "is heard"
                    faults.append(
                        f"content/en/{file}, {entry.name}: {verb} in {text!r}"
                    )
    return faults
