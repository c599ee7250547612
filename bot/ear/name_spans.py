"""Find the runs of words in a posting that may name the job or the firm.

A run begins and ends where names do: at the ends of a line, at signs, beside small
words and words of seeking, where capitals begin or end, or where a break was lost.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from bot.ear.job_words import (
    COMMON,
    FIELDS,
    LEGAL,
    ORGANISED,
    PLACES,
    QUALITIES,
    SPOTS,
    names_job,
)
from bot.ear.lexicon import WORDS
from bot.ear.lists import Bare
from bot.ear.posting_verbs import STARTS

FIRST: Final = 14
"""Lines that are looked at from end to end."""

LAST: Final = 5
"""The same of the last ones, where letters are signed."""

REACH: Final = 5
"""Words before a run in which something may speak of a job or a firm."""

_MOST: Final = 10
"""Words of a name."""

_SIGNS: Final = 2
"""Signs inside a name, brackets aside."""

_LINE: Final = 70
_ALL: Final = 450
"""Words that are looked at, of a line and of all."""

_CHARACTERS: Final = 600
_GLUED: Final = 3
"""Letters of an abbreviation that a break was lost behind."""

_TOKEN: Final = re.compile(
    r"[^\W_]+(?:(?:['’](?!(?:re|ll|ve|d|m)\b)|[.&/+*:-])[^\W_]+)*[+#]{0,2}|[^\w\s]"
)
_GLUE: Final = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z])|(?<=[A-Z]{3})(?=[A-Z][a-z]{2})")
_WHOLE: Final = re.compile(r"Mc|Mac|De|La|Le")
_KNOWN_SIGNS: Final = frozenset('|•·*!?;:…→>\\–—-,.()[]“”"#=~/@+&')
_INNER: Final = frozenset(",.()&/-–—'’:")
_ABBREVIATED: Final = frozenset(
    "st dr mr mrs co ltd pvt pte inc no jr sr dept pty corp sp o bros".split()
)
SMALL: Final = frozenset(
    """a an the and or of in to for with on at by from as is are be our your their its
    this that these we you i it he she they who which has have will not no if any all
    de la le van der am im und y re ll ve""".split()
)
_FIRM_OPENS: Final = frozenset("the la le de".split())
CALLS: Final = frozenset(
    """looking seeking seeks seek hiring hire recruiting recruit recruits needs need
    needed wanted wants want require requires required requiring after search searching
    appoint vacancy vacancies position role post job opening opportunity employ engage
    engaging join joining for as title at with about client behalf team company employer
    welcome called named from regards thanks by @ subject""".split()
)
"""What speaks of a job, or of who gives it, right before its name."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign, where in its line it stands, and what it looks like."""

    text: str
    lower: str
    start: int
    end: int
    glued: bool
    """Whether the break before it was lost."""

    word: bool
    kind: str
    shape: str
    """A of capitals, X one of them, Aa with a capital, a, 0, or the sign itself."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line as words and signs."""

    at: int
    text: str
    tokens: tuple[Token, ...]
    mark: str
    gap: bool


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words of a line."""

    row: Row
    first: int
    last: int

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Give its words and signs."""
        return self.row.tokens[self.first : self.last + 1]

    @property
    def text(self) -> str:
        """Give the words as they stand in the line."""
        tokens = self.row.tokens
        return self.row.text[tokens[self.first].start : tokens[self.last].end]


_CELLS: Final = 3
_MENU: Final = re.compile(
    r"^(?:skip to|menu$|log ?in|sign (?:in|up)|cookies?\b|accept all|apply now"
    r"|save(?:$|\s{2,})|< ?back|home >|view all|report this|job search|search jobs"
    r"|register(?:$|\s{2,}))",
    re.I,
)


def is_menu(line: str) -> bool:
    """Whether a line is what stands above every page of a site."""
    return bool(_MENU.search(line)) or line.count("   ") > _CELLS


def rows_of(raw: Sequence[Bare]) -> list[Row]:
    """Cut the lines of a posting that may hold names into words."""
    made: list[Row] = []
    count = 0
    for at, bare in enumerate(raw):
        if count > _ALL and at < len(raw) - LAST:
            continue
        tokens = tuple(_tokens(bare.text[:_CHARACTERS]))[:_LINE]
        if tokens:
            count += len(tokens)
            made.append(Row(at, bare.text, tokens, bare.mark, bare.gap))
    return made


def _tokens(text: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(text):
        start = found.start()
        cuts = [start + cut.start() for cut in _GLUE.finditer(found[0])]
        if _WHOLE.match(found[0]):
            cuts = []
        for n, end in enumerate([*cuts, found.end()]):
            piece = text[start:end]
            word = piece[0].isalnum()
            yield Token(
                piece,
                piece.lower(),
                start,
                end,
                n > 0,
                word,
                _kind(piece.lower()) if word else "sign",
                _shape(piece, word=word),
            )
            start = end


def _shape(text: str, *, word: bool) -> str:
    if not word:
        return text if text in _KNOWN_SIGNS else "?"
    if text[0].isdigit():
        return "0"
    if text.isupper():
        return "A" if len(text) > 1 else "X"
    return "Aa" if text[0].isupper() else "a"


@lru_cache(maxsize=4096)
def _kind(low: str) -> str:
    """Say what a word is, as far as names go."""
    if low in LEGAL:
        return "legal"
    if names_job(low):
        return "job"
    if _GENDERS.fullmatch(low):
        return "gender"
    if low[0].isdigit():
        return "number"
    for words, kind in _KINDS:
        if low in words:
            return kind
    return "other"


_GENDERS: Final = re.compile(r"[mfwdxh](?:/[mfwdxhi*]){1,3}|genders|gn")
_TERMS: Final = frozenset(
    """month months ftc full part full-time part-time fulltime parttime time temp
    temporary perm permanent remote hybrid speaking fixed fixed-term term contract
    hours hour hrs hr days day shift shifts nights weekends slots slot positions
    position openings opening vacancies vacancy nos no female male only ladies men women
    on-site onsite urgent urgently immediate asap start req ref id job wanted needed
    required cover mat maternity seasonal casual freelance salary pay per week weekly
    am pm mon tue wed thu fri sat sun yrs years year exp""".split()
)
_KINDS: Final = (
    (_TERMS, "term"),
    (ORGANISED, "org"),
    (SMALL, "small"),
    (PLACES | SPOTS, "place"),
    (FIELDS, "field"),
    (QUALITIES, "quality"),
    (CALLS, "call"),
    (COMMON, "common"),
    (frozenset(WORDS) | frozenset(STARTS), "word"),
)


def kind_of(tokens: Sequence[Token]) -> str:
    """Say what some words look like as a whole."""
    if not tokens:
        return "empty"
    kinds = {token.kind for token in tokens}
    for kind in ("legal", "job", "org", "gender", "term", "number", "place"):
        if kind in kinds:
            return kind
    capitals = all(token.text[0].isupper() for token in tokens if token.word)
    return "name" if capitals else "said"


def spans(row: Row) -> Iterator[Span]:
    """Give the runs of words of a line that may name the job, or the firm."""
    tokens = row.tokens
    ends = [_closes(row, at) for at in range(len(tokens))]
    for first in range(len(tokens)):
        if not _opens(row, first):
            continue
        if row.at >= FIRST and not (first == 0 or _may_be_named(tokens, first)):
            continue
        for last in range(first, _end(tokens, first)):
            if ends[last]:
                yield Span(row, first, last)


def _may_be_named(tokens: Sequence[Token], first: int) -> bool:
    if may_be_firm(tokens[first]):
        return True
    near = tokens[max(0, first - REACH) : first]
    return any(token.lower in CALLS for token in near)


def may_be_firm(token: Token) -> bool:
    """Whether the name of a firm may begin with a word."""
    return token.shape != "a" or token.lower == "the"


def _end(tokens: Sequence[Token], first: int) -> int:
    """Give the place before which a name ends that begins at a place."""
    words = depth = signs = 0
    for at in range(first, min(len(tokens), first + 2 * _MOST)):
        token = tokens[at]
        before = tokens[at - 1]
        if token.word:
            words += 1
        elif token.text == "(":
            depth += 1
        elif token.text == ")":
            depth -= 1
        elif token.text not in "&'’":
            signs += 1
        unknown = not token.word and token.text not in _INNER
        ended = token.text == "." and len(before.text) > 1
        ended = ended and before.lower not in _ABBREVIATED
        if unknown or ended or words > _MOST or depth < 0 or signs > _SIGNS:
            return at
    return min(len(tokens), first + 2 * _MOST)


def _opens(row: Row, at: int) -> bool:
    """Whether a name may begin at a word."""
    token = row.tokens[at]
    if not token.word or (token.lower in SMALL and token.lower not in _FIRM_OPENS):
        return False
    before = row.tokens[at - 1] if at else None
    if before is None or token.glued or not before.word:
        return True
    told = before.lower in SMALL or before.lower in CALLS or before.lower in QUALITIES
    return told or before.shape != token.shape


def _closes(row: Row, at: int) -> bool:
    """Whether a name may end at a word."""
    token = row.tokens[at]
    if token.text == ".":
        return at > 0 and row.tokens[at - 1].lower in _ABBREVIATED
    if token.lower in SMALL or not (token.word or token.text == ")"):
        return False
    after = row.tokens[at + 1] if at + 1 < len(row.tokens) else None
    if after is None or after.glued or not after.word or token.text == ")":
        return True
    told = after.lower in SMALL or after.lower in CALLS
    return told or token.kind in ("job", "legal", "org") or after.shape != token.shape
