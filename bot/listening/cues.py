"""Find cues: the places in an answer that speak for or against an instance.

They are described in content/cues.toml, each with sentences that prove it.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import product
from typing import Any, Final

from bot.listening.lexicon import CLASSES, WORDS
from bot.listening.words import Reading, number, read

_CHOICE: Final = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Heard:
    """A cue in words: `words[first:last]` of a reading."""

    first: int
    last: int
    name: str


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    why: str
    words: tuple[str, ...]
    grammar: str
    hits: tuple[str, ...]
    misses: tuple[str, ...]


class BadCueError(ValueError):
    """content/cues.toml does not say what it should; the message says where."""


@dataclass(frozen=True, slots=True)
class Listener:
    """All cues, ready to be heard.

    `phrases` maps a first key to what may follow it, the longest first, and the cue.
    """

    names: tuple[str, ...]
    phrases: Mapping[str, tuple[tuple[list[str], str], ...]]
    shapes: tuple[tuple[re.Pattern[str], str], ...]

    def hear(self, reading: Reading) -> list[Heard]:
        """List the cues in the order of their first word."""
        keys = reading.keys
        found: list[Heard] = []
        for first, key in enumerate(keys):
            options = self.phrases.get(key)
            if options is None:
                continue
            said: set[str] = set()
            for rest, name in options:
                last = first + 1 + len(rest)
                if name not in said and keys[first + 1 : last] == rest:
                    found.append(Heard(first, last, name))
                    said.add(name)
        for pattern, name in self.shapes:
            found.extend(
                Heard(match.start(), match.end(), name)
                for match in pattern.finditer(reading.shape)
            )
        return found


def expand(phrase: str) -> Iterator[str]:
    """Write out every choice in braces."""
    pieces = _CHOICE.split(phrase)
    options = [p.split("|") if n % 2 else [p] for n, p in enumerate(pieces)]
    for choice in product(*options):
        yield "".join(choice)


def _keys(phrase: str) -> list[str]:
    if "'" in phrase or '"' in phrase:
        return read(phrase.replace(" '", "'")).keys
    return [number(w) if WORDS.get(w) == "0" else w for w in phrase.split()]


def _pattern(grammar: str) -> re.Pattern[str]:
    """Turn "I|we adverb* past" into an expression over shapes."""
    parts = []
    for word in grammar.split():
        name, often = (word[:-1], word[-1]) if word[-1] in "?*" else (word, "")
        letters = "".join(re.escape(CLASSES[one]) for one in name.split("|"))
        # A bounded repeat keeps the search linear in the length of the answer.
        parts.append(f"[{letters}]" + {"*": "{0,3}"}.get(often, often))
    return re.compile("".join(parts))


def _entries() -> list[_Entry]:
    raw = tomllib.loads(
        resources.files("content").joinpath("cues.toml").read_text(encoding="utf-8")
    )
    entries = []
    for at, item in enumerate(raw.get("cue", []), 1):
        name = item.get("name", f"number {at}")
        fault = _fault(item)
        if fault:
            raise BadCueError(f"content/cues.toml, cue {name}: {fault}")
        entries.append(
            _Entry(
                name,
                item["why"],
                tuple(item.get("words", ())),
                item.get("grammar", ""),
                tuple(item["hits"]),
                tuple(item["misses"]),
            )
        )
    return entries


def _fault(item: Mapping[str, Any]) -> str:
    for key in ("name", "why", "hits", "misses"):
        if not item.get(key):
            return f"has no {key}"
    if ("words" in item) == ("grammar" in item):
        return "needs either words or grammar"
    unknown = set(item) - {"name", "why", "hits", "misses", "words", "grammar"}
    return f"unknown key {', '.join(sorted(unknown))}" if unknown else ""


@cache
def listener() -> Listener:
    """Load the cues, once.

    Raises:
        BadCueError: content/cues.toml has a fault.
    """
    entries = _entries()
    phrases: dict[str, list[tuple[list[str], str]]] = {}
    shapes = []
    for entry in entries:
        seen = set()
        for phrase in entry.words:
            for one in expand(phrase):
                keys = _keys(one)
                if keys and tuple(keys) not in seen:
                    seen.add(tuple(keys))
                    phrases.setdefault(keys[0], []).append((keys[1:], entry.name))
        if entry.grammar:
            try:
                shapes.append((_pattern(entry.grammar), entry.name))
            except KeyError as error:
                raise BadCueError(
                    f"content/cues.toml, cue {entry.name}: no word class {error}"
                ) from None
    return Listener(
        tuple(entry.name for entry in entries),
        {
            key: tuple(sorted(options, key=lambda option: -len(option[0])))
            for key, options in phrases.items()
        },
        tuple(shapes),
    )


def prove_cues() -> list[str]:
    """Try every cue on its own hits and misses; return the faults, best none."""
    try:
        hear = listener().hear
    except BadCueError as error:
        return [str(error)]
    faults = []
    for entry in _entries():
        for wanted, sentences in ((True, entry.hits), (False, entry.misses)):
            for sentence in sentences:
                heard = any(h.name == entry.name for h in hear(read(sentence)))
                if heard is not wanted:
                    verb = "is not heard" if wanted else "is heard"
                    faults.append(
                        f"content/cues.toml, cue {entry.name}: {verb} in {sentence!r}"
                    )
    return faults
