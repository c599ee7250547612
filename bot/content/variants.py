"""Say words the way of a country: `content/en/variants.toml`, for each a table."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources.abc import Traversable
from types import MappingProxyType

from babel.core import get_global

from bot.content.reading import read_table

Words = Mapping[str, str]
"""A word in small letters to what is said for it; both may end in `*`."""

Variants = Mapping[str, Words]
"""A country by its ISO 3166 code to its words."""

_SLOTS = re.compile(r"(\{\w*\})")


def country_of(zone: str) -> str:
    """Give the country of a zone by its ISO 3166 code; empty where it is in none."""
    zone = get_global("zone_aliases").get(zone, zone)
    return str(get_global("zone_territories").get(zone, ""))


def read_variants(root: Traversable, say: Callable[[str, str], None]) -> Variants:
    """Read variants.toml, and say what is wrong with it."""
    variants: dict[str, Words] = {}
    if not (root / "variants.toml").is_file():
        return variants
    for country, words in read_table(root, "variants.toml", say).items():
        where = f"variants.toml, {country}"
        if not re.fullmatch(r"[A-Z]{2}", country) or not isinstance(words, dict):
            say(where, "is no country of two letters with its words")
            continue
        for word, said in words.items():
            if not isinstance(said, str) or word.endswith("*") != said.endswith("*"):
                say(where, f"{word!r} needs a word, with the same ending")
            elif word != word.lower():
                say(where, f"{word!r} is not in small letters")
        variants[country] = MappingProxyType(
            {word: said for word, said in words.items() if isinstance(said, str)}
        )
    return MappingProxyType(variants)


def worded(text: str, words: Words) -> str:
    """Say a text with the words of a country; slots stay, and a capital is kept."""
    if not words:
        return text
    pieces = _SLOTS.split(text)
    said = _compiled(tuple(words.items()))
    pieces[::2] = [said(piece) for piece in pieces[::2]]
    return "".join(pieces)


@cache
def _compiled(words: tuple[tuple[str, str], ...]) -> Callable[[str], str]:
    """Give what says a piece of text without slots."""
    known = dict(words)
    longest = sorted(known, key=len, reverse=True)
    shapes = (re.escape(one).replace(r"\*", r"\w*") for one in longest)
    pattern = re.compile(rf"\b(?:{'|'.join(shapes)})\b", re.IGNORECASE)

    def one(found: re.Match[str]) -> str:
        whole = found[0]
        said = known.get(whole.lower())
        if said is None:
            stem = next(w for w in longest if w[-1] == "*" and _begins(whole, w))
            said = known[stem][:-1] + whole[len(stem) - 1 :]
        capital = whole[0].isupper() and not (whole.isupper() and len(whole) > 1)
        return said[0].upper() + said[1:] if capital else said

    return lambda text: pattern.sub(one, text)


def _begins(whole: str, stem: str) -> bool:
    return whole.lower().startswith(stem[:-1])
