"""The phrases of content/en/asides.toml, found by the word that each begins with.

The language is that of `patterns`: {a|b}, {a|}, word*, <class>, and `...` for up to
five words. There are several hundred phrases, and an aside is looked for in every
message, so a phrase is only tried where a word stands that it may begin with.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Final

from bot.ear.lexicon import CLASSES
from bot.expressions import Expression

FILE: Final = "asides.toml"
_GAP: Final = r"(?: \S+/[^.\s]){0,5}?"
_PARTS: Final = re.compile(r"[{|}]|[^\s{|}]+")


class BadAsideError(ValueError):
    """The file has a fault; the message names entry and fault."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase of an entry, tried at the place of a word that it may begin with.

    It is tried only in a sentence with all the words of `needs`.
    """

    name: str
    written: Expression
    needs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Entry:
    """What the file says of one kind: its proofs."""

    name: str
    hits: tuple[str, ...]
    misses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """Phrases by first word, by the class of the first word, and by its beginning."""

    entries: list[Entry] = field(default_factory=list)
    words: dict[str, list[Phrase]] = field(default_factory=dict)
    letters: dict[str, list[Phrase]] = field(default_factory=dict)
    stems: list[tuple[str, Phrase]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a phrase: what it matches, may begin with, and whether it may lack.

    In whatever it matches are all the words of `needs`.
    """

    expression: str
    begins: frozenset[str]
    optional: bool
    needs: frozenset[str] = frozenset()


@cache
def index() -> Index:
    """Load the phrases, once.

    Raises:
        BadAsideError: an entry has a fault.
    """
    text = resources.files("content.en").joinpath(FILE).read_text(encoding="utf-8")
    made = Index()
    for item in tomllib.loads(text)["pattern"]:
        name = item.get("name", "an entry without name")
        for key in ("name", "why", "words", "hits", "misses"):
            if not item.get(key):
                raise BadAsideError(f"content/en/{FILE}, {name}: has no {key}")
        made.entries.append(Entry(name, tuple(item["hits"]), tuple(item["misses"])))
        for words in item["words"]:
            try:
                part = _sequence(iter(_PARTS.findall(words)))
            except (KeyError, StopIteration) as error:
                fault = f"{words!r} has a bad class or brace, {error}"
                raise BadAsideError(f"content/en/{FILE}, {name}: {fault}") from None
            phrase = Phrase(name, Expression(part.expression), part.needs)
            _enter(made, phrase, part.begins)
    return made


def _enter(made: Index, phrase: Phrase, begins: frozenset[str]) -> None:
    for word in sorted(begins):
        if word.endswith("*"):
            made.stems.append((word[:-1], phrase))
        elif word.startswith("</"):
            made.letters.setdefault(word[2:], []).append(phrase)
        else:
            made.words.setdefault(word, []).append(phrase)


def _sequence(parts: Iterator[str]) -> _Part:
    """Read a phrase to its end."""
    return _joined([_choice(parts) if part == "{" else _word(part) for part in parts])


def _choice(parts: Iterator[str]) -> _Part:
    """Read what stands in braces, the first of which is gone."""
    choices: list[list[_Part]] = [[]]
    while (part := next(parts)) != "}":
        if part == "|":
            choices.append([])
        else:
            choices[-1].append(_choice(parts) if part == "{" else _word(part))
    joined = [_joined(choice) for choice in choices]
    return _Part(
        "(?:" + "|".join(one.expression for one in joined) + ")",
        frozenset().union(*(one.begins for one in joined)),
        any(one.optional for one in joined),
        frozenset.intersection(*(one.needs for one in joined)),
    )


def _joined(read: Sequence[_Part]) -> _Part:
    begins: frozenset[str] = frozenset()
    optional = True
    for one in read:
        if optional:
            begins |= one.begins
        optional = optional and one.optional
    needs = frozenset().union(*(one.needs for one in read))
    return _Part("".join(one.expression for one in read), begins, optional, needs)


def _word(word: str) -> _Part:
    if word == "...":
        return _Part(_GAP, frozenset(), True)
    if word.startswith("<"):
        letters = [CLASSES[name] for name in word[1:-1].split(",")]
        escaped = "".join(re.escape(letter) for letter in letters)
        begins = frozenset(f"</{letter}" for letter in letters)
        return _Part(rf" \S+/[{escaped}]", begins, False)
    if word.endswith("*"):
        expression = rf" {re.escape(word[:-1])}[^\s/]*/\S"
        return _Part(expression, frozenset((word,)), False)
    one = frozenset((word,))
    return _Part(rf" {re.escape(word)}/\S", one, False, one)


def found(words: Sequence[str], letters: Sequence[str]) -> dict[str, int]:
    """Name the entries that are met in a sentence, each with how many letters of it.

    The words are plain, without fillers; ^ and $ are added here.
    """
    known = index()
    written = " ^/."
    places = [(0, "^", ".")]
    for word, letter in zip(words, letters, strict=True):
        places.append((len(written), word, letter))
        written += f" {word}/{letter}"
    written += " $/."
    there = {word for _, word, _ in places} | {"$"}
    met: dict[str, int] = {}
    for start, word, letter in places:
        tried = known.words.get(word, [])
        tried = tried + known.letters.get(letter, [])
        if len(word) > 2:
            tried += [one for stem, one in known.stems if word.startswith(stem)]
        for phrase in tried:
            if not phrase.needs <= there:
                continue
            match = phrase.written.match(written, start)
            if match is not None:
                length = match.end() - start
                if length > met.get(phrase.name, 0):
                    met[phrase.name] = length
    return met
