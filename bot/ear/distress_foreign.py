# ruff: noqa: RUF001
"""Hear the commonest phrases of present risk in languages that the ear does not know.

By content/en/distress-foreign.toml, word for word, on the folded text: small letters,
no accents, and letters that people type for one another as one.
"""

import tomllib
import unicodedata
from collections.abc import Callable, Iterator
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
    """A language's phrases; those of `unless` near one make an idiom of it.

    `risk` is as it stands in the file: its choices are written out where a text has
    the first word.
    """

    code: str
    risk: tuple[str, ...]
    unless: tuple[str, ...]
    hits: tuple[str, ...]
    misses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Phrases:
    """Phrases by their first word, and those that are looked for in the letters."""

    begun: dict[str, list[tuple[str, Language]]]
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
        for phrase, language in _spaced(word) if word in phrases.begun else ():
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
    begun: dict[str, list[tuple[str, Language]]] = {}
    unspaced: list[tuple[str, Language]] = []
    for language in languages():
        for phrase in language.risk:
            written = _expanded if _UNSPACED.search(phrase) else _begun
            for one in written(phrase):
                if _UNSPACED.search(one):
                    unspaced.append((one, language))
                else:
                    first = fold(one.partition("{")[0]).partition(" ")[0]
                    begun.setdefault(first, []).append((one, language))
    return _Phrases(begun, unspaced)


@cache
def _spaced(first: str) -> tuple[tuple[str, Language], ...]:
    """Give the phrases that begin with a word, between spaces."""
    return tuple(
        (f" {phrase} ", language)
        for begun, language in _phrases().begun[first]
        for phrase in _expanded(begun)
    )


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
        unless = tuple(one for idiom in item["unless"] for one in _expanded(idiom))
        risk, hits, misses = (tuple(item[key]) for key in ("risk", "hits", "misses"))
        loaded.append(Language(item["code"], risk, unless, hits, misses))
    return tuple(loaded)


def _expanded(phrase: str) -> Iterator[str]:
    """Write out every choice, and fold."""
    return map(fold, _written_out(phrase, lambda _: False))


def _begun(phrase: str) -> Iterator[str]:
    """Write out the choices until the first word is whole."""
    return _written_out(phrase, lambda one: " " in one.partition("{")[0].lstrip())


def _written_out(phrase: str, enough: Callable[[str], bool]) -> Iterator[str]:
    """Write out choices, innermost braces first, until it is enough or all are."""
    found = _BRACES.search(phrase)
    if found is None or enough(phrase):
        yield phrase
        return
    head, tail = phrase[: found.start()], phrase[found.end() :]
    for one in found[1].split("|"):
        yield from _written_out(head + one + tail, enough)


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
