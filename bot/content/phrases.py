"""Read what the bot says: `content/en/phrases/`, by key and tone."""

from collections.abc import Callable, Mapping
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from bot.content.entries import SHUNNED, PhraseEntry
from bot.content.reading import read_table, reasons
from bot.model import Tone

PLURALS = frozenset(("zero", "one", "two", "few", "many", "other"))
"""What the CLDR calls the forms of a plural."""

Phrases = Mapping[str, Mapping[Tone, tuple[str, ...]]]
"""Phrase key to tone to variants, at least one variant for each tone.

A phrase that counts has a key for each form of the plural: count.day.one and so on.
"""


def read_phrases(root: Traversable, say: Callable[[str, str], None]) -> Phrases:
    """Read phrases/: dotted keys to variants; direct falls back to gentle."""
    phrases: dict[str, Mapping[Tone, tuple[str, ...]]] = {}
    folder = root / "phrases"

    def walk(name: str, table: Mapping[str, Any], path: tuple[str, ...]) -> None:
        key = ".".join(path)
        where = f"phrases/{name}, {key}"
        spoken = {}
        for word, inner in table.items():
            if isinstance(inner, dict):
                walk(name, inner, (*path, word))
            elif word in PLURALS:
                walk(name, {"gentle": inner}, (*path, word))
            else:
                spoken[word] = inner
        if not spoken:
            return
        try:
            phrase = PhraseEntry.model_validate(spoken)
        except ValidationError as error:
            for line in reasons(error):
                say(where, line)
            return
        for variant in (*phrase.gentle, *phrase.direct):
            if found := SHUNNED.search(variant):
                say(where, f"says {found[0]!r}")
        if key in phrases:
            say(where, "another file has this phrase too")
        phrases[key] = MappingProxyType(
            {Tone.GENTLE: phrase.gentle, Tone.DIRECT: phrase.direct or phrase.gentle}
        )

    if not folder.is_dir():
        say("phrases", "the folder is missing")
        return MappingProxyType(phrases)
    for name in sorted(f.name for f in folder.iterdir() if f.name.endswith(".toml")):
        walk(name, read_table(root, f"phrases/{name}", say), ())
    return MappingProxyType(phrases)
