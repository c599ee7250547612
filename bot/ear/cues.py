"""Find cues: the places in an answer that speak for or against an instance.

They are described in content/en/cues.toml, each with sentences that prove it.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import product
from typing import Any, Final

from bot.ear.lexicon import CLASSES, WORDS, third
from bot.ear.words import Reading, base, number, read

_KINDS: Final = ("words", "verbs", "endings", "grammar")
_SPEAKS: Final = {"for": 1, "against": -1, "": 0}
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
    speaks: int
    words: tuple[str, ...]
    verbs: tuple[str, ...]
    endings: tuple[str, ...]
    grammar: str
    hits: tuple[str, ...]
    misses: tuple[str, ...]


class BadCueError(ValueError):
    """content/en/cues.toml does not say what it should; the message says where."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """The phrases that begin with one key: their lengths, and the cues of each."""

    sizes: tuple[int, ...]
    cues: Mapping[str, tuple[str, ...]]


class _Phrases:
    """The phrases of all cues: a few look-ups a word, however many there are.

    Those that begin with a key are written out when it is first met: an answer meets
    few of them.
    """

    __slots__ = ("_known", "_told")

    def __init__(self, entries: Sequence[_Entry]) -> None:
        self._known: dict[str, _Begun] = {}
        self._told: dict[str, list[tuple[str, str]]] = {}
        for entry in entries:
            for begun in (one for raw in entry.words for one in _begun(raw)):
                key = _keys(begun).partition(" ")[0]
                self._told.setdefault(key, []).append((entry.name, begun))

    def of(self, key: str) -> _Begun | None:
        """Give those that begin with a key."""
        if key not in self._told:
            return None
        begun = self._known.get(key)
        if begun is None:
            cues: dict[str, tuple[str, ...]] = {}
            for name, phrase in self._told[key]:
                for words in map(_keys, expand(phrase)):
                    if name not in (names := cues.get(words, ())):
                        cues[words] = (*names, name)
            lengths = {words.count(" ") + 1 for words in cues}
            begun = _Begun(tuple(sorted(lengths, reverse=True)), cues)
            self._known[key] = begun
        return begun


@dataclass(frozen=True, slots=True)
class Listener:
    """All cues, ready to be heard.

    `speaks` has 1 for a cue that speaks for an instance and -1 for one against.
    """

    speaks: Mapping[str, int]
    phrases: _Phrases
    verbs: Mapping[str, str]
    endings: Mapping[str, str]
    shapes: tuple[tuple[re.Pattern[str], str], ...]

    def hear(self, reading: Reading) -> list[Heard]:
        """List the cues in the order of their first word."""
        keys, shape = reading.keys, reading.shape
        found: list[Heard] = []
        for first, key in enumerate(keys):
            letter = shape[first]
            if letter in "PVp3E":
                if key in self.verbs:
                    found.append(Heard(first, first + 1, self.verbs[key]))
            elif letter in "nse" and len(key) > 5:
                for size in (3, 4, 5):
                    if key[-size:] in self.endings:
                        found.append(Heard(first, first + 1, self.endings[key[-size:]]))
                        break
            begun = self.phrases.of(key)
            if begun is None:
                continue
            said: tuple[str, ...] = ()
            for size in begun.sizes:
                last = first + size
                names = begun.cues.get(" ".join(keys[first:last]))
                if names is not None and last <= len(keys):
                    found.extend(Heard(first, last, n) for n in names if n not in said)
                    said += names
        for pattern, name in self.shapes:
            found.extend(
                Heard(match.start(), match.end(), name)
                for match in pattern.finditer(reading.shape)
            )
        return found


def expand(phrase: str) -> Iterator[str]:
    """Write out every choice in braces."""
    if "{" not in phrase:
        yield phrase
        return
    pieces = _CHOICE.split(phrase)
    options = [p.split("|") if n % 2 else [p] for n, p in enumerate(pieces)]
    for choice in product(*options):
        yield "".join(choice)


def _begun(phrase: str) -> Iterator[str]:
    """Write out the choices until the first word is whole.

    Where words are marked, all of them: a mark belongs to the word before it.
    """
    found = _CHOICE.search(phrase)
    first = phrase[: found.start()] if found is not None else phrase
    marked = "'" in phrase or '"' in phrase
    if found is None or (" " in first.lstrip() and not marked):
        yield phrase
        return
    for one in found[1].split("|"):
        yield from _begun(f"{first}{one}{phrase[found.end() :]}")


def _keys(phrase: str) -> str:
    words: Sequence[str] = phrase.split()
    if "'" in phrase or '"' in phrase:
        written = phrase.replace(" '", "'").split()
        words = [key for word in written for key in _marked(word)]
    elif not _NUMBERS.isdisjoint(words):
        words = [number(w) if w in _NUMBERS else w for w in words]
    return " ".join(words)


@cache
def _marked(word: str) -> Sequence[str]:
    return read(word).keys


_NUMBERS: Final = frozenset(word for word, letter in WORDS.items() if letter == "0")


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
        resources.files("content.en").joinpath("cues.toml").read_text(encoding="utf-8")
    )
    entries = []
    for at, item in enumerate(raw.get("cue", []), 1):
        name = item.get("name", f"number {at}")
        fault = _fault(item)
        if fault:
            raise BadCueError(f"content/en/cues.toml, cue {name}: {fault}")
        entries.append(
            _Entry(
                name,
                item["why"],
                _SPEAKS[item.get("speaks", "")],
                tuple(item.get("words", ())),
                tuple(item.get("verbs", ())),
                tuple(item.get("endings", ())),
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
    kinds = [key for key in _KINDS if key in item]
    if len(kinds) != 1:
        return f"needs one of {', '.join(_KINDS)}"
    if item.get("speaks", "") not in _SPEAKS:
        return "speaks neither for nor against"
    unknown = set(item) - {"name", "why", "speaks", "hits", "misses", *_KINDS}
    return f"unknown key {', '.join(sorted(unknown))}" if unknown else ""


@cache
def listener() -> Listener:
    """Load the cues, once.

    Raises:
        BadCueError: content/en/cues.toml has a fault.
    """
    entries = _entries()
    verbs: dict[str, str] = {}
    endings: dict[str, str] = {}
    shapes = []
    for entry in entries:
        for past in entry.verbs:
            plain = base(past)
            for form in (past, plain, third(plain)):
                verbs.setdefault(form, entry.name)
        endings.update(dict.fromkeys(entry.endings, entry.name))
        if entry.grammar:
            try:
                shapes.append((_pattern(entry.grammar), entry.name))
            except KeyError as error:
                raise BadCueError(
                    f"content/en/cues.toml, cue {entry.name}: no word class {error}"
                ) from None
    return Listener(
        {entry.name: entry.speaks for entry in entries},
        _Phrases(entries),
        verbs,
        endings,
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
                    where = f"content/en/cues.toml, cue {entry.name}"
                    faults.append(f"{where}: {verb} in {sentence!r}")
    return faults
