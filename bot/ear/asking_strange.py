"""Hear what a question names that nobody here knows: the very thing asked about."""

import re
from functools import cache
from importlib import resources
from typing import Final

from bot.ear.asking_file import FILE
from bot.ear.lexicon import CLASSES
from bot.ear.stems import stem
from bot.ear.words import read

_TINY: Final = 3
_NAMING: Final = "".join((CLASSES["noun"], CLASSES["plural"]))


def strange_words(text: str, known: frozenset[str]) -> tuple[str, ...]:
    """List the things a text names that stand neither in `known` nor in the file.

    They are nouns in small letters as typed, by the classes of bot/ear/lexicon.py; that
    class takes in every unknown word, so that a mistyped word may be among them.
    """
    reading = read(text)
    ours = _vocabulary()  # which holds the words of no trade, too
    named = (
        (word, stem(word))
        for word, shape in zip(reading.words, reading.shape, strict=True)
        if shape in _NAMING and word.isalpha() and len(word) > _TINY
    )
    known_stems = _stems(known)
    return tuple(w for w, root in named if root not in ours and root not in known_stems)


@cache
def _stems(words: frozenset[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words)


@cache
def _vocabulary() -> frozenset[str]:
    """Give the stems of every word of the file."""
    text = resources.files("content.en").joinpath(FILE).read_text("utf-8")
    return frozenset(stem(word) for word in set(re.findall(r"[a-z]+", text.lower())))
