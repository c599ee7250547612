"""Say what speaks for a run of words being the name of the job, or of the firm.

What a run is worth is a sum: of where it begins, of where it ends, of each word in it
and of its shape. The first three are weighed once, for all runs that share them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.ear.headings import heading
from bot.ear.job_words import (
    COMMON,
    LEGAL,
    ORGANISED,
    QUALITIES,
    is_organisation,
)
from bot.ear.lists import Bare
from bot.ear.name_spans import (
    FIRST,
    LAST,
    REACH,
    SMALL,
    Row,
    Span,
    Token,
    is_menu,
    kind_of,
    rows_of,
)
from bot.ear.posting_verbs import STARTS

_LABEL: Final = 4
"""Words before a colon, or of the line above, that may be a label, below."""

_SEGMENT: Final = 8
"""Words between two signs that are looked at."""

_MANY: Final = 12
"""Times that words stand in a text from which they are no name."""

_TOP: Final = (4, 8)
_LONG: Final = 14
_SENTENCE: Final = 6
"""Words of a line that is long, and of one that may be a sentence, above."""

_DASHES: Final = frozenset("–—-")
_SITE: Final = re.compile(
    r"(?:@|\bat |www\.|https?://(?:www\.)?)([a-z0-9-]{4,40})(?: ?\.| dot )[a-z]{2,10}",
    re.I,
)


class Features:
    """The features of the runs of one posting."""

    def __init__(self, raw: Sequence[Bare]) -> None:
        raw = [bare for bare in raw if not is_menu(bare.text)]
        self.rows = rows_of(raw)
        text = "\n".join(bare.text for bare in raw)
        self._lower = text.lower()
        self._count = len(raw)
        self._above = dict(
            zip((row.at for row in self.rows[1:]), self.rows, strict=False)
        )
        self._below = dict(
            zip((row.at for row in self.rows), self.rows[1:], strict=False)
        )
        self._kinds = {row.at: _kind(row) for row in self.rows}
        self._sites = {
            found[1].lower().replace("-", "") for found in _SITE.finditer(text)
        }
        self._beside: dict[str, tuple[str, ...]] = {}

    def _place(self, row: Row) -> str:
        few, top = _TOP
        if row.at < few:
            return str(row.at)
        if row.at < top:
            return "top"
        if row.at >= self._count - LAST:
            return "end"
        return "mid" if row.at < FIRST else "late"

    def beginning(self, row: Row, at: int) -> Iterator[str]:
        """Give what stands before a run that begins at a word of a line."""
        tokens = row.tokens
        this = tokens[at]
        before = tokens[at - 1] if at else None
        first = "<g>" if this.glued else before.lower if before else "<"
        second = tokens[at - 2].lower if at > 1 else "<"
        place = self._place(row)
        yield f"p1:{first}"
        yield f"p2:{second} {first}"
        yield f"ps:{before.shape if before else '-'}:{this.shape}"
        yield f"pp:{place}:{at == 0}"
        yield f"f:{this.lower}"
        if label := self.label(row, at):
            yield f"labelled:{label}"
        near = {token.lower for token in tokens[max(0, at - REACH) : at] if token.word}
        yield from sorted(f"near:{word}" for word in near)
        if before is None:
            above = self._above.get(row.at)
            kind = self._kinds[above.at] if above else "none"
            yield f"above:{kind}"
            yield f"above:{kind}:{place}"
            yield f"mark:{bool(row.mark)}:{place}"
            yield f"gap:{row.gap}:{place}"
            if above:
                yield f"aw:{above.tokens[-1].lower}"
                if len(above.tokens) < _LABEL:
                    yield "al:" + " ".join(token.lower for token in above.tokens)
        elif not before.word:
            start = at - 1
            while start > 0 and tokens[start - 1].word and at - start <= _SEGMENT:
                start -= 1
            segment = tokens[start : at - 1]
            yield f"pseg:{before.text}:{kind_of(segment)}"
            if 0 < len(segment) < _LABEL:
                yield "pl:" + " ".join(token.lower for token in segment)
        if this.lower in QUALITIES:
            yield "quality"
            yield f"quality:{this.shape}"
        if this.lower in STARTS:
            yield f"deed:{this.shape}"

    def label(self, row: Row, at: int) -> str:
        """Say what the words before a colon, or the line above, call a run."""
        tokens = row.tokens
        if at == 0:
            if row.mark in _HOUSES:
                return "company"
            above = self._above.get(row.at)
            return _called(above.tokens) if above else ""
        if tokens[at - 1].text not in ":|" or row.text.count("|") > _LABEL:
            return ""
        start = at - 1
        while start > 0 and tokens[start - 1].word:
            start -= 1
        return _called(tokens[start : at - 1])

    def ending(self, row: Row, at: int) -> Iterator[str]:
        """Give what stands behind a run that ends at a word of a line."""
        tokens = row.tokens
        this = tokens[at]
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        then = tokens[at + 2] if at + 2 < len(tokens) else None
        shape = after.shape if after else "-"
        first = "<g>" if after and after.glued else after.lower if after else ">"
        yield f"n1:{first}"
        yield f"n2:{first} {then.lower if then else '>'}"
        yield f"ns:{this.shape}:{shape}"
        yield f"ns2:{shape}:{then.shape if then else '-'}"
        yield f"l:{this.lower}"
        yield f"ls:{this.lower[-3:]}"
        yield f"lk:{this.kind}"
        yield f"lk:{this.kind}:{shape}"
        near = {token.lower for token in tokens[at + 1 : at + 4] if token.word}
        yield from sorted(f"then:{word}" for word in near)
        if after is None:
            below = self._below.get(row.at)
            yield f"below:{self._kinds[below.at] if below else 'none'}"
        elif not after.word:
            end = at + 2
            while end < len(tokens) and tokens[end].word and end - at <= _SEGMENT:
                end += 1
            yield f"nseg:{after.text}:{kind_of(tokens[at + 2 : end])}"
        elif not after.glued:
            yield f"nk:{after.kind}:{shape}"

    def whole(self, span: Span) -> Iterator[str]:
        """Give what a run looks like."""
        row, inner = span.row, span.tokens
        text = span.text
        words = [token for token in inner if token.word]
        place, kind = self._place(row), self._kinds[row.at]
        part = _part(span)
        case = _case(words)
        org = is_organisation(text)
        head = _head(words)
        count = min(len(words), 7)
        yield f"n:{count}"
        yield f"part:{part}"
        yield f"part:{part}:{place}"
        yield f"head:{head}"
        yield f"head:{head}:{part}"
        yield f"head:{head}:{place}"
        yield f"head:{head}:{case}"
        yield f"org:{org}"
        yield f"org:{org}:{part}:{place}"
        yield f"org:{org}:{case}"
        yield f"case:{case}"
        yield f"case:{case}:{part}"
        yield f"case:{case}:{kind}"
        yield f"jobs:{min(sum(token.kind == 'job' for token in words), 2)}"
        yield f"kind:{kind}:{part}"
        low = text.lower()
        again = min(self._lower.count(low), _MANY) if len(low) > 3 else 1
        yield f"again:{min(again, 3)}"
        yield f"again:{min(again, 3)}:{case}"
        if 1 < again < _MANY:
            yield from self._elsewhere(low)
        if case in ("Aa", "A"):
            plain = all(token.kind not in ("other", "org", "legal") for token in words)
            yield f"plain:{plain}"
            yield f"plain:{plain}:{count}"
            known = all(token.lower in _NO_FIRM for token in words)
            yield f"known:{known}"
        if self._sites:
            yield f"site:{self._is_site(text, words[0].text)}"
        if len(words) < len(inner):
            yield "signs:" + "".join(t.text for t in inner if not t.word)
            yield from _set_off(inner)
        if heading(text) is not None:
            yield "heading"
        yield from _following(row.tokens[span.last + 1 : span.last + 9], head)

    def _is_site(self, text: str, first: str) -> bool:
        """Whether an address of the posting is made of a name."""
        whole, one = squashed(text), squashed(first)
        return any(
            site in (whole, one)
            or (len(one) > 3 and whole.startswith(site))
            or (len(whole) > 4 and site.startswith(whole))
            for site in self._sites
        )

    def _elsewhere(self, low: str) -> tuple[str, ...]:
        """Give what stands beside the same words wherever they stand."""
        if low not in self._beside:
            found: set[str] = set()
            at = self._lower.find(low)
            while at >= 0 and len(found) < _MANY:
                before = self._lower[max(0, at - 24) : at].split(" ")[-2:]
                after = self._lower[at + len(low) : at + len(low) + 24].split(" ")
                if len(before) == 2 and not before[1] and before[0].isalpha():
                    found.add(f"v:{before[0]}")
                if len(after) > 1 and not after[0] and after[1].isalpha():
                    found.add(f"x:{after[1]}")
                elif after[0][:2] in ("'s", "’s"):
                    found.add("x:'s")
                at = self._lower.find(low, at + 1)
            self._beside[low] = tuple(sorted(found))
        return self._beside[low]


def _called(tokens: Sequence[Token]) -> str:
    """Say what kind of name some words announce."""
    if not 0 < len(tokens) <= _LABEL:
        return ""
    words = {token.lower for token in tokens}
    if words <= _COMPANY:
        return "company"
    return "title" if words <= _TITLE else ""


_COMPANY: Final = frozenset(
    """company employer organisation organization school firm trust hospital hotel
    hiring business agency client name the about""".split()
) | {":"}
_TITLE: Final = frozenset(
    """job title position role post vacancy vacancies opening hiring wanted designation
    the name of now""".split()
) | {":"}
_HOUSES: Final = frozenset("🏢🏬🏥🏨🏫🏦🏭🏪🏛")
"""Pictures that a firm's name follows."""


def inside(token: Token) -> Iterator[str]:
    """Give what a word inside a run says."""
    if not token.word:
        yield f"in:{token.text}"
        return
    yield f"w:{token.lower}"
    yield f"k:{token.kind}"
    yield f"ks:{token.kind}:{token.shape}"
    if len(token.lower) > 5:
        yield f"e:{token.lower[-4:]}"


_NO_FIRM: Final = COMMON | (ORGANISED - LEGAL) | SMALL
VAGUE: Final = frozenset(
    """menu cookies outside internal external vacancy notice
    reputed reputable leading renowned confidential undisclosed anonymous established
    growing prestigious large medium mnc multinational busy local provided included
    available salary valid must accommodation accomodation hours licence license
    benefits weekly monthly negotiable competitive monday tuesday wednesday thursday
    friday saturday sunday daily start""".split()
)
"""Words of no firm's name."""


def squashed(name: str) -> str:
    """Give a name as it stands in an address: small letters and nothing between."""
    return "".join(c for c in name.lower() if c.isalnum())


def _part(span: Span) -> str:
    """Say what part of its line a run is."""
    tokens = span.row.tokens
    starts, ends = span.first == 0, span.last == len(tokens) - 1
    if starts and ends:
        return "line"
    left = starts or not tokens[span.first - 1].word
    right = ends or not tokens[span.last + 1].word
    if left and right:
        return "segment"
    return "left" if left else "right" if right else "mid"


def _case(words: Sequence[Token]) -> str:
    shapes = {token.shape for token in words if token.lower not in SMALL}
    if shapes <= {"A", "X", "0"}:
        return "A"
    if shapes <= {"A", "Aa", "X", "0"}:
        return "Aa"
    return "a" if shapes == {"a"} else "mixed"


def _head(words: Sequence[Token]) -> str:
    """Say where in a run a word stands that names a job."""
    jobs = [token.kind == "job" for token in words]
    if jobs[-1]:
        return "last"
    return "first" if jobs[0] else "mid" if any(jobs) else "no"


def _set_off(inner: Sequence[Token]) -> Iterator[str]:
    """Give what stands in brackets or behind a dash, which may be no part of a name."""
    part = ""
    for token in inner:
        if token.word:
            if part:
                yield f"{part}{token.lower}"
                yield f"{part}k:{token.kind}"
        elif token.text in "(,/" or token.text in _DASHES:
            part = "-" if token.text in _DASHES else token.text
        elif token.text == ")":
            part = ""


def _following(after: Sequence[Token], head: str) -> Iterator[str]:
    """Give what follows a run behind a dash or a bracket, and is left out of it."""
    if not after or not (after[0].text in "(,/|·•:" or after[0].text in _DASHES):
        return
    sign = after[0].text if after[0].text in "(,/|:" else "-"
    segment: list[Token] = []
    for token in after[1:]:
        if token.glued or not (token.word or token.text in "&/"):
            break
        segment.append(token)
    for token in segment:
        if token.word:
            yield f"o{sign}{token.lower}"
            yield f"o{sign}k:{token.kind}"
    yield f"o{sign}n:{len(segment)}:{kind_of(segment)}"
    yield f"o{sign}h:{head}"


def _kind(row: Row) -> str:
    """Say what a line looks like as a whole."""
    if heading(row.text) is not None:
        return "heading"
    count = sum(token.word for token in row.tokens)
    if count > _LONG:
        return "long"
    if ":" in row.text:
        return "field"
    if row.text[-1] in ".?" and count > _SENTENCE:
        return "sentence"
    return kind_of(row.tokens)
