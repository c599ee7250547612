"""Load content/en/asking.toml: what questions are about, and the phrases for it."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final

from bot.ear.asking_model import GROUPED
from bot.ear.phrasing import BadPhraseError, Index, Phrase, phrase
from bot.ear.stems import stem
from bot.model import Topic

FILE: Final = "asking.toml"
LOOSE: Final = ".loose"
UNLESS: Final = ".unless"
_KEYS: Final = frozenset(("id", "why", "words", "loose", "unless", "hits", "misses"))


class BadTopicError(ValueError):
    """The file of topics does not say what it should; the message says where."""


@dataclass(frozen=True, slots=True)
class Listening:
    """All that is listened for, read once."""

    order: Mapping[str, int]
    index: Index
    proofs: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]
    indirect: Index
    none: Index
    opens: frozenset[str]
    not_after: Mapping[str, frozenset[str]]
    leading: frozenset[str]
    groups: Mapping[str, str]


@cache
def listening() -> Listening:
    """Load content/en/asking.toml, once.

    Raises:
        BadTopicError: the file has a fault.
    """
    return parsed(resources.files("content.en").joinpath(FILE).read_text("utf-8"))


def parsed(text: str) -> Listening:
    """Read a file of topics.

    Raises:
        BadTopicError: naming file, entry and fault.
    """
    given = tomllib.loads(text)
    groups, forms = given.get("groups", {}), given.get("forms", {})
    phrases: list[Phrase] = []
    order: dict[str, int] = {}
    proofs = []
    for at, item in enumerate(given.get("topic", []), 1):
        where = f"content/en/{FILE}, {item.get('id', f'entry {at}')}"
        if fault := _fault(item, order):
            raise BadTopicError(f"{where}: {fault}")
        order[item["id"]] = at
        for key, ending in (("words", ""), ("loose", LOOSE), ("unless", UNLESS)):
            for written in item.get(key, ()):
                try:
                    phrases.append(phrase(item["id"] + ending, written, groups))
                except BadPhraseError as error:
                    raise BadTopicError(f"{where}: {error}") from None
        proofs.append((item["id"], tuple(item["hits"]), tuple(item["misses"])))
    return Listening(
        order,
        Index(phrases),
        tuple(proofs),
        Index(phrase("indirect", one, groups) for one in forms.get("indirect", ())),
        Index(phrase("none", one, groups) for one in forms.get("none", ())),
        frozenset(forms.get("opens", "").split()),
        {k: frozenset(v.split()) for k, v in forms.get("not_after", {}).items()},
        frozenset(forms.get("leading", "").split()),
        {
            stem(word): f"@{name}"
            for name in GROUPED
            for word in groups.get(name, "").split()
        },
    )


def grouped() -> Mapping[str, str]:
    """Give the words of the groups that the model puts for one another, as stems."""
    return listening().groups


def hits() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the example questions of each topic."""
    for fine, heard, _ in listening().proofs:
        yield fine, heard


def _fault(item: Mapping[str, Any], before: Mapping[str, int]) -> str:
    for key in ("id", "why", "words", "hits", "misses"):
        if not item.get(key):
            return f"has no {key}"
    family = item["id"].split(".")[0]
    if family not in {topic.value for topic in Topic}:
        return f"no topic is called {family!r}"
    if item["id"] in before:
        return "is there twice"
    unknown = set(item) - _KEYS
    return f"unknown key {', '.join(sorted(unknown))}" if unknown else ""
