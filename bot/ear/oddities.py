"""Notice answers on which a remark about substance would be out of place."""

import json
import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import Final

from bot.ear.lexicon import WORDS
from bot.ear.words import Reading
from bot.model import Oddity

_ROWS: Final = (
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "poiuytrewq",
    "lkjhgfdsa",
    "mnbvcxz",
)
_NONSENSE: Final = frozenset(
    """xyz abc abcd abcde xxx zzz foo bar baz foobar lorem ipsum dolor amet blah bla
    blabla asd asdf asdasd qwe qwer qwerty qwertz zxc wasd hjkl jkl lkj fdsa hgf
    dfg fgh ghj sdf lalala nanana hahaha haha hehe aaa bbb test testing""".split()
)
_VOWELS: Final = frozenset("aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœ")
_REPEATED: Final = re.compile(r"(.)\1{3,}|(..)\2{3,}|(...)\3{2,}")
# Nobody hits the keys for longer; text as long as this is at worst dull.
_LONG: Final = 40
_SMALL: Final = frozenset(
    """the a an of in on at to and or is are was were be do did you i me my your it
    that this for with have has how what when who which about tell us describe
    time""".split()
)


@lru_cache(maxsize=4096)
def nonsense(word: str) -> bool:
    """Whether a word in lower case was hit rather than typed."""
    if word in _NONSENSE:
        return True
    if word in WORDS or len(word) < 3 or not word.isascii() or not word.isalpha():
        return False
    rows = sum(
        any(word[n : n + 4] in row for row in _ROWS) for n in range(len(word) - 3)
    )
    if rows and 2 * rows >= len(word) - 3:
        return True
    if _REPEATED.search(word):
        return True
    return _strange(word)


@cache
def _pairs() -> frozenset[str]:
    raw = resources.files("bot.ear").joinpath("letters.json")
    return frozenset(json.loads(raw.read_text(encoding="utf-8"))["pairs"].split())


def _strange(word: str) -> bool:
    """Whether too many neighbouring letters are never neighbours in English."""
    padded = f"^{word}$"
    pairs = [padded[n : n + 2] for n in range(len(padded) - 1)]
    unheard = sum(pair not in _pairs() for pair in pairs)
    vowels = sum(letter in _VOWELS for letter in word)
    if vowels == 0:
        return len(word) > 3 and unheard > 1
    return unheard >= 3 and unheard / len(pairs) > 0.34


def oddity(
    reading: Reading, question: Reading, spoken: Sequence[Reading] = ()
) -> Oddity | None:
    """Find what is odd about an answer, no_example and language aside.

    `spoken` is what the interviewer has said besides the question.
    """
    words = [
        (word, reading.text[start:end])
        for word, start, end, letter in zip(
            reading.words, reading.starts, reading.ends, reading.shape, strict=True
        )
        if word[0].isalnum() and letter not in '.,"-'
    ]
    if not words:
        return Oddity.EMPTY
    if len(words) < _LONG:
        hit = sum(
            nonsense(word)
            for word, typed in words
            if not (typed.isupper() and len(typed) < 6)
        )
        if hit and hit >= 0.6 * len(words):
            return Oddity.GIBBERISH
    if len(words) > 5 and len({word for word, _ in words}) <= max(1, len(words) // 8):
        return Oddity.GIBBERISH
    if any(_echoes(reading, one) for one in (question, *spoken)):
        return Oddity.ECHO
    if len(words) <= 2 or (len(words) <= 3 and "n't" in reading.words):
        return Oddity.ONE_WORD
    return None


def _content(words: Sequence[str]) -> list[str]:
    return [word for word in words if word[0].isalpha()]


def _echoes(reading: Reading, question: Reading) -> bool:
    said, asked = _content(reading.words), _content(question.words)
    if len(said) < 3 or not asked or len(said) > 2 * len(asked) + 4:
        return False
    known = set(asked) | {"i", "my", "me", "was", "am"}
    new = [word for word in said if word not in known]
    shared = {word for word in said if word in set(asked) and word not in _SMALL}
    return len(shared) >= 2 and len(new) <= len(said) // 8
