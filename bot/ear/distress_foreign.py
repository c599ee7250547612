# ruff: noqa: RUF001
"""Hear the commonest phrases of present risk in languages that the ear does not know.

By content/en/distress-foreign.toml, word for word, on the folded text: small letters,
no accents, and letters that people type for one another as one.
"""

import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from bot.ear.distress_patterns import BadPatternError
from bot.expressions import Expression

FILE: Final = "distress-foreign.toml"

_KEYS: Final = frozenset("code risk unless hits misses".split())
# How far from a phrase an `unless` may stand, in characters.
_NEAR: Final = 24
_MARKS: Final = Expression("[\u0300-\u036f\u064b-\u0655\u0640]+")
_BREAKS: Final = Expression(r"[\s!-/:-@\[-`{-~¡-¿‐-⁞、-】！-／।]+")
_SAME: Final = str.maketrans("ıłđøأإآىةёґ", "ildoااايهег")
# Scripts that put no space between words.
_UNSPACED: Final = Expression("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_BRACES: Final = Expression(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Language:
    """A language's phrases; those of `unless` near one make an idiom of it."""

    code: str
    risk: tuple[str, ...]
    unless: tuple[str, ...]
    hits: tuple[str, ...]
    misses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Phrases:
    """Phrases by their first word, and those that are looked for in the letters."""

    spaced: dict[str, list[tuple[str, Language]]]
    unspaced: list[tuple[str, Language]]


def fold(text: str) -> str:
    """Write a text in small letters without accents, one space between words."""
    text = text.casefold()
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFD", text)).translate(_SAME)
    return _BREAKS.sub(" ", text).strip()


def foreign_risk(text: str) -> bool:
    """Tell whether a phrase of present risk of any of the languages is in a text."""
    folded = fold(text)
    written = f" {folded} "
    phrases = _phrases()
    at = 0
    for word in folded.split(" "):
        for phrase, language in phrases.spaced.get(word, ()):
            if written.startswith(phrase, at) and not _idiom(
                written, at, phrase, language
            ):
                return True
        at += len(word) + 1
    if _UNSPACED.search(folded):
        for phrase, language in phrases.unspaced:
            at = written.find(phrase)
            if at >= 0 and not _idiom(written, at, phrase, language):
                return True
    return False


def _idiom(written: str, at: int, phrase: str, language: Language) -> bool:
    near = written[max(0, at - _NEAR) : at + len(phrase) + _NEAR]
    return any(idiom in near for idiom in language.unless)


@cache
def _phrases() -> _Phrases:
    spaced: dict[str, list[tuple[str, Language]]] = {}
    unspaced = []
    for language in languages():
        for phrase in language.risk:
            if _UNSPACED.search(phrase):
                unspaced.append((phrase, language))
            else:
                first = phrase.partition(" ")[0]
                spaced.setdefault(first, []).append((f" {phrase} ", language))
    return _Phrases(spaced, unspaced)


@cache
def languages() -> tuple[Language, ...]:
    """Load the file, once.

    Raises:
        BadPatternError: the file has a fault.
    """
    text = resources.files("content.en").joinpath(FILE).read_text(encoding="utf-8")
    loaded = []
    for at, item in enumerate(tomllib.loads(text).get("language", []), 1):
        where = f"content/en/{FILE}, {item.get('code', f'entry {at}')}"
        if set(item) != _KEYS:
            raise BadPatternError(f"{where}: needs the keys {', '.join(sorted(_KEYS))}")
        risk = tuple(_expanded(item["risk"]))
        unless = tuple(_expanded(item["unless"]))
        hits, misses = tuple(item["hits"]), tuple(item["misses"])
        loaded.append(Language(item["code"], risk, unless, hits, misses))
    return tuple(loaded)


def _expanded(phrases: Sequence[str]) -> Iterator[str]:
    """Write out every choice, innermost braces first, and fold."""
    for phrase in phrases:
        found = _BRACES.search(phrase)
        if found is None:
            yield fold(phrase)
            continue
        head, tail = phrase[: found.start()], phrase[found.end() :]
        yield from _expanded([head + one + tail for one in found[1].split("|")])


def prove_foreign() -> list[str]:
    """Try every language on its own proofs; return the faults, best none."""
    try:
        loaded = languages()
    except BadPatternError as error:
        return [str(error)]
    return [
        f"content/en/{FILE}, {language.code}: {verb} in {text!r}"
        for language in loaded
        for wanted, texts, verb in (
            (True, language.hits, "is not heard"),
            (False, language.misses, "is heard"),
        )
        for text in texts
        if foreign_risk(text) is not wanted
    ]
