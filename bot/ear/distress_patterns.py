"""Patterns with families of phrases, for what must be heard in any words.

An entry of a file of these patterns says what its `words` mean and proves it by
sentences it must hit and must miss. In a phrase {a|b} is a or b, {a|} a or nothing,
`@name` any phrase of a family of the file, `#` a number, `#year` a year, `#age` a
number from 10 to 29, `^` the start or end of a sentence, `..` up to two and `...` up to
six words. A mark after `@name` or `{}`: `?` once or not at all, `*` up to three times.
An entry is heard in one sentence, in which no phrase of `unless` stands near it; of
`nowhere` none and of `needs` one must stand in the text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from bot.expressions import Expression

NEAR: Final = 14
"""How many words before and after it an `unless` may stand."""

_CHECKED: Final = 4  # sets of words that are looked for before a phrase is tried

SHORT: Final = 75
"""Words of a text that tells a state rather than a story."""

_FLAGS: Final = ("own", "doer", "quoted", "short", "sure")
_KEYS: Final = frozenset(
    "name hears why words unless nowhere needs hits misses".split()
) | set(_FLAGS)
_GAPS: Final = {"..": r"(?: [^ ,\"]+){0,2}?", "...": r"(?: [^ \"]+){0,6}?"}
_NUMBERS: Final = {
    "#": r" \d[^ ]*",
    "#year": r" (?:19|20)\d\d",
    "#age": r" [12]\d",
}
_LETTER: Final = re.compile(r"\s+|[{|}]|@[a-z_]+|[^\s{|}@]+|@")
_EVERYWHERE: Final = frozenset("^ , i the to a and it is of in was my for".split())
# Words that nearly every sentence has: no use in finding the few that matter.
_COMMON: Final = frozenset(
    """i me my myself mine we us our you your he him his she her it its they them their
    a an the to of in on at for with from by as and or but if so not no do does did am
    is are was were be been being have has had will would can could should may might
    must this that these those there here what who when where how why all any some one
    just now then than too very up out off over go going get got want think know say
    says said tell told like about more again time day work job ^ , # because really
    will new last next good make made take took come came see first into""".split()
)


class BadPatternError(ValueError):
    """A file of patterns does not say what it should; the message says where."""


class Phrase(Expression):
    """One phrase, as an expression over `Sentence.written`.

    Any text that holds it has a word of each of the sets in `needs`, the rarest first.
    """

    __slots__ = ("needs",)

    def __init__(self, source: str, needs: tuple[frozenset[str], ...]) -> None:
        super().__init__(source)
        self.needs = needs


@dataclass(frozen=True, slots=True)
class Pattern:
    """What an entry listens for; `hears` is what it means where it is heard.

    `quoted` is true where words of others, told or in quotation marks, count too; `own`
    where the last person named before must be the writer; `doer` where somebody does
    it, who must not be one of those the writer works for; `short` where only a text of
    at most `SHORT` words is meant, since a story may have the same words; `sure` where
    the model of distress_model.py is not asked.
    """

    name: str
    hears: str
    phrases: tuple[Phrase, ...]
    unless: Expression | None
    nowhere: Expression | None
    needs: Expression | None
    quoted: bool
    own: bool
    doer: bool
    short: bool
    sure: bool
    hits: tuple[str, ...]
    misses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Node:
    """A piece of a phrase: its expression, and the sets of words it has one each of."""

    written: str
    needs: tuple[frozenset[str], ...]


_NOTHING: Final = _Node("", ())


class Grammar:
    """Turns phrases into expressions, with the families that were told so far."""

    def __init__(self) -> None:
        self._families: dict[str, _Node] = {}

    def family(self, name: str, phrases: Sequence[str]) -> None:
        """Add a family; its phrases may use those that were added before."""
        longest_first = sorted(phrases, key=len, reverse=True)
        self._families[name] = _choice([self._parse(p) for p in longest_first])

    def phrase(self, phrase: str) -> Phrase:
        """Read one phrase.

        Raises:
            BadPatternError: a family is not known, a brace is not closed, or any
                text at all might hold the phrase.
        """
        node = self._parse(phrase)
        if not node.needs:
            raise BadPatternError(f"{phrase!r} has no word that must be there")
        return Phrase(node.written + r"(?= |$)", node.needs[:_CHECKED])

    def any_of(self, phrases: Sequence[str]) -> Expression:
        """Join phrases to one expression."""
        return Expression(
            _choice([self._parse(phrase) for phrase in phrases]).written + r"(?= |$)"
        )

    def _parse(self, phrase: str) -> _Node:
        tokens = [t for t in _LETTER.findall(phrase) if not t.isspace()]
        tokens.reverse()
        node = self._sequence(tokens, phrase)
        if tokens:
            raise BadPatternError(f"{phrase!r} has a brace too many")
        return node

    def _sequence(self, tokens: list[str], phrase: str) -> _Node:
        nodes: list[_Node] = []
        while tokens and tokens[-1] not in "|}":
            token = tokens.pop()
            if token == "{":
                choices = [self._sequence(tokens, phrase)]
                while tokens and tokens[-1] == "|":
                    tokens.pop()
                    choices.append(self._sequence(tokens, phrase))
                if not tokens:
                    raise BadPatternError(f"{phrase!r} has a brace that is not closed")
                tokens.pop()
                node = _choice(choices)
            elif token in _GAPS:
                node = _Node(_GAPS[token], ())
            elif token.startswith("@"):
                if token[1:] not in self._families:
                    raise BadPatternError(f"{phrase!r}: no family {token}")
                node = self._families[token[1:]]
            elif token in _NUMBERS:
                node = _Node(_NUMBERS[token], ())
            else:
                node = _plain(token)
            if tokens and tokens[-1] in "?*":
                most = {"?": "?", "*": "{0,3}"}[tokens.pop()]
                node = _Node(f"(?:{node.written}){most}", ())
            nodes.append(node)
        if not nodes:
            return _NOTHING
        if len(nodes) == 1:
            return nodes[0]
        needs = sorted([need for node in nodes for need in node.needs], key=_cost)
        return _Node("".join([node.written for node in nodes]), tuple(needs))


@cache
def _plain(word: str) -> _Node:
    return _Node(" " + re.escape(word), (frozenset((word,)),))


def _choice(nodes: Sequence[_Node]) -> _Node:
    written = "(?:" + "|".join(node.written for node in nodes) + ")"
    if all(node.needs for node in nodes):
        return _Node(written, (frozenset().union(*(node.needs[0] for node in nodes)),))
    return _Node(written, ())


@cache
def _cost(need: frozenset[str]) -> tuple[int, int, int, str]:
    return len(need & _EVERYWHERE), len(need & _COMMON), len(need), min(need)


@dataclass(frozen=True, slots=True)
class Book:
    """The patterns of a file, found by the words that give them away."""

    patterns: tuple[Pattern, ...]
    by_word: Mapping[str, tuple[tuple[int, Phrase], ...]]

    def candidates(self, words: Sequence[str]) -> Iterator[tuple[Pattern, Phrase]]:
        """Give the phrases that may be in a sentence with these words."""
        there = {"^", *words}
        for word in sorted(there & self.by_word.keys()):
            for at, phrase in self.by_word[word]:
                for need in phrase.needs:
                    if need.isdisjoint(there):
                        break
                else:
                    yield self.patterns[at], phrase


def parsed(
    told: Mapping[str, Any], file: str, meanings: frozenset[str]
) -> tuple[Book, Grammar]:
    """Read the families and patterns of a file, which `told` holds.

    Raises:
        BadPatternError: naming file, entry and fault.
    """
    grammar = Grammar()
    patterns = []
    where = file
    try:
        for name, phrases in told.get("family", {}).items():
            where = f"{file}, @{name}"
            grammar.family(name, phrases)
        for at, item in enumerate(told.get("pattern", []), 1):
            where = f"{file}, {item.get('name', f'entry {at}')}"
            patterns.append(_pattern(item, grammar, meanings))
    except BadPatternError as error:
        raise BadPatternError(f"{where}: {error}") from None
    by_word: dict[str, list[tuple[int, Phrase]]] = {}
    for at, pattern in enumerate(patterns):
        for phrase in pattern.phrases:
            for word in phrase.needs[0]:
                by_word.setdefault(word, []).append((at, phrase))
    index = {word: tuple(phrases) for word, phrases in by_word.items()}
    for kept in (_plain, _cost):  # a megabyte, of use only while a file is read
        kept.cache_clear()
    return Book(tuple(patterns), index), grammar


def _pattern(
    item: Mapping[str, Any], grammar: Grammar, meanings: frozenset[str]
) -> Pattern:
    for key in ("name", "hears", "why", "words", "hits", "misses"):
        if not item.get(key):
            raise BadPatternError(f"has no {key}")
    if unknown := set(item) - _KEYS:
        raise BadPatternError(f"unknown key {', '.join(sorted(unknown))}")
    if item["hears"] not in meanings:
        raise BadPatternError(f"hears {item['hears']!r}, not one of {sorted(meanings)}")

    def near(key: str) -> Expression | None:
        return grammar.any_of(item[key]) if key in item else None

    return Pattern(
        item["name"],
        item["hears"],
        tuple(grammar.phrase(phrase) for phrase in item["words"]),
        near("unless"),
        near("nowhere"),
        near("needs"),
        item.get("quoted", False),
        item.get("own", False),
        item.get("doer", False),
        item.get("short", False),
        item.get("sure", False),
        tuple(item["hits"]),
        tuple(item["misses"]),
    )
