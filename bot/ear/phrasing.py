"""Phrases that stand for every way of saying them, matched over the words of a text.

In a phrase a word stands for all its forms. Articles, possessives and a few fillers of
the text are passed over where the phrase does not name them. `word*` is any word that
begins so, `=word` that form alone, `a/b` either, `@group` any word of a named group,
`#` a figure, `word?` may be missing, `..` is up to four words. Matching looks up the
few phrases that begin with each word, so a text costs about as much as it has words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.ear.stems import stem
from bot.expressions import Expression

_TOKEN: Final = Expression(r"[^\W_]+(?:['’][^\W_]+)*|[.!?;:,\n…–—()]")
_MARKS: Final = frozenset(".!?;:,\n…–—()")
_SMALL: Final = frozenset(
    """a an the your our this that these those their its any some such very really quite
    actually currently mostly usually generally just also exactly typically normally
    here please roughly then still ever already""".split()
)
_SHORT: Final = {
    "d": "would",
    "ll": "will",
    "re": "are",
    "ve": "have",
    "m": "am",
}
_NOT: Final = Expression(
    r"(?:do|does|did|is|are|was|were|would|should|could|have|has|had|must|need)n['’]?t"
    r"|can['’]?t|won['’]?t|cannot"
)
_JOINED: Final = {
    "im": ("i", "am"),
    "ive": ("i", "have"),
    "id": ("i", "would"),
    "youre": ("you", "are"),
    "youve": ("you", "have"),
    "theyre": ("they", "are"),
    "whats": ("what",),
    "whos": ("who",),
    "hows": ("how",),
    "wheres": ("where",),
    "whens": ("when",),
    "whys": ("why",),
    "its": ("it",),
    "theres": ("there",),
    "thats": ("that",),
    "whom": ("who",),
    "ppl": ("people",),
    "u": ("you",),
    "ur": ("your",),
}
_REACH: Final = 4
_PREFIX: Final = 3


class BadPhraseError(ValueError):
    """A phrase is not written as it should be; the message says why."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: as it was typed in lower case, its stem, and its place."""

    raw: str
    stem: str
    start: int
    end: int

    @property
    def small(self) -> bool:
        """Whether phrases may pass over it."""
        return self.raw in _SMALL

    @property
    def mark(self) -> bool:
        """Whether it is no word but a mark that a phrase cannot cross."""
        return self.raw in _MARKS


def words_of(text: str) -> list[Word]:
    """Cut a text into words and marks."""
    words: list[Word] = []
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        parts = _parts(found.group().lower())
        words += [Word(raw, stem(raw), start, end) for raw in parts]
    return words


def _parts(token: str) -> tuple[str, ...]:
    if token in _JOINED:
        return _JOINED[token]
    if _NOT.fullmatch(token):
        base = re.sub(r"n?['’]?t$|not$", "", token)
        return ({"ca": "can", "wo": "will"}.get(base, base), "not")
    if "'" in token or "’" in token:
        head, tail = re.split("['’]", token, maxsplit=1)
        head = "who" if head == "whom" else head
        return (head, _SHORT[tail]) if tail in _SHORT else (head,)
    return (token,)


@dataclass(frozen=True, slots=True)
class _Part:
    """One place of a phrase: what may stand there."""

    stems: frozenset[str] = frozenset()
    raws: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    number: bool = False
    optional: bool = False
    gap: bool = False

    def takes(self, word: Word) -> bool:
        return (
            word.stem in self.stems
            or word.raw in self.raws
            or (self.number and word.raw[0].isdigit())
            or (bool(self.prefixes) and word.raw.startswith(self.prefixes))
        )


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as it is matched; `name` is what it stands for."""

    name: str
    parts: tuple[_Part, ...]
    written: str

    def taken(self, words: Sequence[Word], at: int) -> tuple[int, ...] | None:
        """Give the places of the words it takes if it begins at one; else None."""
        return _taken(self.parts, 0, words, at)


def _taken(
    parts: Sequence[_Part], place: int, words: Sequence[Word], at: int
) -> tuple[int, ...] | None:
    if place == len(parts):
        return ()
    part = parts[place]
    if part.gap:
        left = _REACH
        while at < len(words) and left >= 0:
            rest = _taken(parts, place + 1, words, at)
            if rest is not None:
                return rest
            if words[at].mark:
                return None
            left -= not words[at].small
            at += 1
        return None
    if part.optional:
        rest = _taken(parts, place + 1, words, at)
        if rest is not None:
            return rest
    while at < len(words):
        if part.takes(words[at]):
            rest = _taken(parts, place + 1, words, at + 1)
            if rest is not None:
                return (at, *rest)
        if not place or not words[at].small:
            return None
        at += 1
    return None


class Index:
    """Phrases by the words they may begin with."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._starts: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            for key in sorted(_firsts(phrase)):
                self._starts.setdefault(key, []).append(phrase)

    def found(self, words: Sequence[Word]) -> Iterator[tuple[Phrase, tuple[int, ...]]]:
        """Give each phrase that is heard, with the places of the words it took."""
        for at, word in enumerate(words):
            keys = [word.stem, "=" + word.raw, word.raw[:_PREFIX] + "*"]
            if word.raw[0].isdigit():
                keys.append("#")
            for key in dict.fromkeys(keys):
                for phrase in self._starts.get(key, ()):
                    taken = phrase.taken(words, at)
                    if taken is not None:
                        yield phrase, taken


def _firsts(phrase: Phrase) -> set[str]:
    """Give the keys of all words that a phrase may begin with."""
    keys: set[str] = set()
    for part in phrase.parts:
        if part.gap:
            raise BadPhraseError(f"{phrase.written!r} begins with a gap")
        keys |= part.stems
        keys |= {"=" + raw for raw in part.raws}
        keys |= {prefix[:_PREFIX] + "*" for prefix in part.prefixes}
        if part.number:
            keys.add("#")
        if not part.optional:
            break
    return keys


def phrase(name: str, written: str, groups: Mapping[str, str]) -> Phrase:
    """Read a phrase; `groups` are words by the name of their group.

    Raises:
        BadPhraseError: there is nothing in it, or a group is not known.
    """
    parts = []
    for token in written.lower().split():
        if token == "..":
            parts.append(_Part(gap=True))
        else:
            parts.append(_part(token, groups))
    if not parts or parts[-1].gap:
        raise BadPhraseError(f"{written!r} ends with a gap or holds nothing")
    return Phrase(name, tuple(parts), written)


def _part(token: str, groups: Mapping[str, str]) -> _Part:
    optional = token.endswith("?")
    stems: set[str] = set()
    raws: set[str] = set()
    prefixes: list[str] = []
    number = False
    for choice in _choices(token.removesuffix("?"), groups):
        if choice == "#":
            number = True
        elif choice.startswith("="):
            raws.add(choice[1:])
        elif choice.endswith("*"):
            if len(choice) <= _PREFIX:
                raise BadPhraseError(f"{choice!r} has too few letters before the *")
            prefixes.append(choice[:-1])
        else:
            stems.add(stem(choice))
    return _Part(frozenset(stems), frozenset(raws), tuple(prefixes), number, optional)


def _choices(token: str, groups: Mapping[str, str]) -> Iterator[str]:
    for choice in token.split("/"):
        if choice.startswith("@"):
            if choice[1:] not in groups:
                raise BadPhraseError(f"no group is called {choice!r}")
            for word in groups[choice[1:]].split():
                yield from _choices(word, groups)
        elif choice:
            yield choice
