"""What postings ask for and answers show, by the words of content/en/skills.toml.

The file is read at the first posting and not before. Hearing takes one pass: each word
looks up the few phrases that begin with it.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final

from bot.ear.stems import stem

FILE: Final = "skills.toml"

_TOKEN: Final = re.compile(
    r"[^\W_](?:&[^\W_](?![^\W_])|\.(?:js|net|py)(?![^\W_])|[.,:](?=\d)|['’](?=[^\W_])"
    r"|[^\W_])*[+#]*|\.net(?![^\W_])|[.!?;:,\n…]"
)
_STOPS: Final = frozenset(".!?;:,\n…")
# Passed over inside a phrase unless it names them.
_SMALL: Final = frozenset(
    "a an the my our your their his her its this that these those some any each every "
    "all".split()
)
_GAP: Final = ".."
_REACH: Final = 3
_PREFIX: Final = 3
_KEYS: Final = frozenset(
    ("id", "name", "competencies", "phrases", "asked", "hits", "told", "misses")
)


class BadSkillError(ValueError):
    """The file of skills does not say what it should; the message says where."""


@dataclass(frozen=True, slots=True)
class Skill:
    """Something a posting may ask for, and what proves that it is heard."""

    id: str
    name: str
    competencies: tuple[str, ...]
    phrases: tuple[str, ...]
    asked: tuple[str, ...]
    hits: tuple[str, ...]
    told: tuple[str, ...]
    misses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in lower case, their stems, and marks that end a phrase."""

    raw: list[str]
    stems: list[str]


@dataclass(frozen=True, slots=True)
class _Phrase:
    skill: int
    parts: tuple[tuple[str, ...], ...]  # alternatives a word
    told: bool
    weight: int


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All skills, and where to look for a phrase that begins with a word."""

    skills: tuple[Skill, ...]
    silence: tuple[str, ...]
    starts: Mapping[str, tuple[_Phrase, ...]]
    by_id: Mapping[str, Skill]

    def heard(self, words: Words, *, told: bool = False) -> dict[str, int]:
        """Give the skills heard, each with the weight of the phrase that says most.

        With `told` only what shows a skill counts, not what asks for it.
        """
        found: dict[int, int] = {}
        for at, (raw, root) in enumerate(zip(words.raw, words.stems, strict=True)):
            for key in dict.fromkeys(("=" + raw, root, raw[:_PREFIX] + "*")):
                for phrase in self.starts.get(key, ()):
                    if told and not phrase.told:
                        continue
                    if found.get(phrase.skill, 0) >= phrase.weight:
                        continue
                    if _matches(phrase.parts, words, at):
                        found[phrase.skill] = phrase.weight
        ranked = sorted(found.items(), key=lambda item: -item[1])
        return {self.skills[number].id: weight for number, weight in ranked}


def words_of(text: str) -> Words:
    """Cut a text into words and stops."""
    raw = [t.lower().replace("’", "'") for t in _TOKEN.findall(text)]
    raw = [_bare(word) for word in raw]
    return Words(raw, [stem(word) for word in raw])


def _bare(word: str) -> str:
    """Leave out the ending that makes an owner of a word."""
    return word.removesuffix("'s")


def _matches(parts: Sequence[tuple[str, ...]], words: Words, at: int) -> bool:
    """Whether a phrase begins at a word; at most a few words further on are tried."""
    if not _is(parts[0], words.raw[at], words.stems[at]):
        return False
    at += 1
    gap = 0
    for part in parts[1:]:
        if part == (_GAP,):
            gap = _REACH
            continue
        small = 2
        while True:
            if at >= len(words.raw) or words.raw[at] in _STOPS:
                return False
            if _is(part, words.raw[at], words.stems[at]):
                break
            if words.raw[at] in _SMALL and small:
                small -= 1
            elif gap:
                gap -= 1
            else:
                return False
            at += 1
        at += 1
        gap = 0
    return True


def _is(part: Sequence[str], raw: str, stemmed: str) -> bool:
    for choice in part:
        if choice == stemmed:
            return True
        if choice[0] == "=" and choice[1:] == raw:
            return True
        if choice[-1] == "*" and raw.startswith(choice[:-1]):
            return True
        if choice == "#" and raw[0].isdigit():
            return True
    return False


@cache
def vocabulary() -> Vocabulary:
    """Load content/en/skills.toml, once.

    Raises:
        BadSkillError: the file has a fault.
    """
    return parsed(resources.files("content.en").joinpath(FILE).read_text("utf-8"))


def parsed(text: str) -> Vocabulary:
    """Read a file of skills.

    Raises:
        BadSkillError: naming file, entry and fault.
    """
    given = tomllib.loads(text)
    skills: list[Skill] = []
    starts: dict[str, list[_Phrase]] = {}
    for at, item in enumerate(given.get("skill", []), 1):
        where = f"content/en/{FILE}, {item.get('id', f'entry {at}')}"
        if fault := _fault(item, {skill.id for skill in skills}):
            raise BadSkillError(f"{where}: {fault}")
        for key in ("phrases", "asked"):
            for phrase in item.get(key, ()):
                try:
                    made = _phrase(phrase, len(skills), told=key == "phrases")
                except ValueError as error:
                    raise BadSkillError(f"{where}: {phrase!r} {error}") from None
                for choice in made.parts[0]:
                    starts.setdefault(_start(choice), []).append(made)
        lists = {
            key: tuple(item.get(key, ())) for key in sorted(_KEYS - {"id", "name"})
        }
        skills.append(Skill(item["id"], item["name"], **lists))
    index = {key: tuple(phrases) for key, phrases in starts.items()}
    by_id = {skill.id: skill for skill in skills}
    return Vocabulary(tuple(skills), tuple(given.get("silence", ())), index, by_id)


def _fault(item: Mapping[str, Any], before: set[str]) -> str:
    for key in ("id", "name", "hits"):
        if not item.get(key):
            return f"has no {key}"
    if not item.get("phrases") and not item.get("asked"):
        return "has no phrases"
    if item.get("phrases") and not item.get("told"):
        return "has phrases for answers and no told"
    if item["id"] in before:
        return "is there twice"
    unknown = set(item) - _KEYS
    return f"unknown key {', '.join(sorted(unknown))}" if unknown else ""


def _start(choice: str) -> str:
    return choice[:_PREFIX] + "*" if choice.endswith("*") else choice


def _phrase(phrase: str, skill: int, *, told: bool) -> _Phrase:
    parts = tuple(
        (word,) if word == _GAP else tuple(_choice(c) for c in word.split("/"))
        for word in phrase.lower().split()
    )
    if not parts or parts[0] == (_GAP,) or parts[-1] == (_GAP,):
        raise ValueError("begins or ends with a gap")
    if any(c == "#" for c in parts[0]):
        raise ValueError("begins with a number")
    weight = 2 * sum(part != (_GAP,) for part in parts) + told
    return _Phrase(skill, parts, told, weight)


def _choice(word: str) -> str:
    if word == "#" or word.startswith("="):
        return word
    if word.endswith("*"):
        if len(word) <= _PREFIX:
            raise ValueError(f"has fewer than {_PREFIX} letters before the *")
        return word
    found = _TOKEN.findall(word)
    if found != [word]:
        raise ValueError(f"has something that is not one word: {word!r}")
    return stem(_bare(word))


def prove_skills(competencies: Sequence[str] = ()) -> list[str]:
    """Try every skill on its own lines; return the faults, best none.

    Where `competencies` are given, no other may be named.
    """
    try:
        known = vocabulary()
    except BadSkillError as error:
        return [str(error)]
    return list(_faults(known, competencies))


def _faults(known: Vocabulary, competencies: Sequence[str]) -> Iterator[str]:
    for skill in known.skills:
        where = f"content/en/{FILE}, {skill.id}"
        for wrong in {*skill.competencies} - {*competencies} if competencies else ():
            yield f"{where}: no competency {wrong}"
        for text in skill.hits:
            if skill.id not in known.heard(words_of(text)):
                yield f"{where}: is not heard in {text!r}"
        for text in skill.told:
            if skill.id not in known.heard(words_of(text), told=True):
                yield f"{where}: is not heard in the answer {text!r}"
        for text in skill.misses:
            if skill.id in known.heard(words_of(text), told=True):
                yield f"{where}: is heard in {text!r}"
    for text in known.silence:
        for name in known.heard(words_of(text), told=True):
            yield f"content/en/{FILE}, {name}: is heard in {text!r}"
