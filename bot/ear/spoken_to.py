"""Tell what of a message is said to the interviewer, by the encoder's reading.

A message answers, is said to the interviewer, or does both; of the last, the pieces
tell where one ends and the other begins. It is cut between sentences, lines and
clauses, where a stretch and the rest differ most: at the beginning, at the end or in
the middle. Of a long answer, or of one in several messages, only its edges are looked
at, and in its middle what is plainly put to the interviewer.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.ear.encoder import Reading, read_message, read_pairs
from bot.ear.intents import Family, Intent, family
from bot.ear.put_to import asks, echoes, may_be_put, reported, weight

LETTERS: Final = 300
"""Letters of a message that is read as a whole; a longer one is an answer, mostly."""
LINES: Final = 2
"""Breaks between lines from which a message is taken for a burst."""
WORDS: Final = re.compile(r"[A-Za-z]{2,}|\b[IiaA]\b")
MIXED: Final = 0.45
"""Share of being said to the interviewer, beside an answer, from which it is cut."""
WITHIN: Final = 0.35
"""The same of a stretch of a long answer, or of a burst."""
MOST: Final = 3
"""Stretches of an answer that are taken out of it."""
_CUT: Final = re.compile(
    r"[^.!?…\n,;:()]*?(?:[.!?…\n,;:]+[)\"”’']*|\s[–—-]+(?=\s)|\)|(?<=\s)\()\s*"
    r"|[^.!?…\n,;:()]+$|.$",
    re.DOTALL,
)
_SENTENCE: Final = re.compile(r"[^.!?…\n]*[.!?…\n]+[)\"”’']*\s*|[^.!?…\n]+$")
_LEAST: Final = 2  # words of an answer that remains, or of an aside in one
_CLAUSES: Final = 16  # of which a message is cut; more are taken together


@dataclass(frozen=True, slots=True)
class SpokenTo:
    """What is said to the interviewer: where it stands, and what is wanted by it.

    `sure` is the share of its being said to the interviewer at all, `known` the share
    of the intent, `alike` that of its likeliest `family`. `rest` is where the answer
    stands; empty where there is none.
    """

    start: int
    end: int
    rest: tuple[tuple[int, int], ...]
    intent: Intent
    sure: float
    known: float
    family: Family
    alike: float
    also: tuple[tuple[int, int], ...] = ()

    def words(self, text: str) -> str:
        """Give all that is said to the interviewer."""
        spans = ((self.start, self.end), *self.also)
        return " ".join(text[a:b].strip() for a, b in spans)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of a text beside the rest, and what the encoder makes of both."""

    start: int
    end: int
    share: float
    own: Reading
    left: Reading


def hear_spoken_to(text: str, asked: str) -> SpokenTo | None:
    """Hear what is said to the interviewer; None where a message only answers."""
    words = len(WORDS.findall(text))
    if words < _LEAST and "?" not in text:
        return None
    if len(text) > LETTERS or text.strip().count("\n") >= LINES:
        return _of_several(text, asked, _within(text, asked))
    reading = read_message(text, asked)
    turned = reading.aside + reading.mixed
    sure, mostly = beyond_doubt(reading), reading.mixed > reading.aside
    if sure and reading.aside >= WHOLLY:
        return _found(reading, text, [(0, len(text))], turned)
    # Of what is rather no answer, each stretch may show that none remains.
    least = MIXED if reading.answer > turned else 0.0
    cut = _parted(text, asked, reading, (0, len(text)), least)
    if cut is not None and cut.share >= MIXED:
        rest = (cut.end, len(text)) if not cut.start else (0, cut.start)
        more = None
        if not cut.start or cut.end == len(text):
            more = _parted(text, asked, cut.left, rest, MIXED)
        found = [cut, *((more,) if more is not None and more.share >= MIXED else ())]
        return _of_several(text, asked, found, reading if sure else None)
    cut = _apart_anywhere(text, asked, reading) if sure and mostly else None
    if cut is not None:
        return _found(reading, text, [(cut.start, cut.end)], turned)
    if sure and not _answers_somewhere(text, asked):
        return _found(reading, text, [(0, len(text))], turned)
    brief = _BRIEFLY if len(text.split()) <= BRIEF else 0.0
    if reading.answer > turned + brief or (turned < _HEDGING and _HEDGED.match(text)):
        return None
    told = cut is not None and cut.own.answer <= 0.5 and cut.left.aside > _LEFT
    if reading.aside >= reading.mixed or told:
        return _found(reading, text, [(0, len(text))], turned)
    return None


SURELY: Final = 0.8
"""Share of being said to the interviewer, beside an answer or not, that is sure."""
NAMED: Final = 0.7
"""Share of an intent that is sure."""
WHOLLY: Final = 0.85
"""Share of being no answer at all from which nothing of a message is one."""


def beyond_doubt(reading: Reading) -> bool:
    """Whether something is said to the interviewer, and it is plain what is wanted.

    Of 1,245 answers nobody had learned from seven are read so, and 2,217 of 3,770
    messages that are said to the interviewer, or partly.
    """
    turned = reading.aside + reading.mixed
    return turned >= SURELY and max(reading.intents.values()) >= NAMED


BRIEF: Final = 5
"""Words in which hardly anybody answers: less shows that they are no answer."""
_BRIEFLY: Final = 0.3  # by which the share of being an answer may be above that of not
_LEFT: Final = 0.7  # of being an aside itself, from which what remains is no answer
_HEDGING: Final = 0.95
_HEDGED: Final = re.compile(
    r"\W*(?:no idea|not sure|dunno|i think|i guess|maybe|probably)\b", re.IGNORECASE
)


def _of_several(
    text: str,
    asked: str,
    found: Sequence[_Stretch],
    whole: Reading | None = None,
) -> SpokenTo | None:
    """Make one of the stretches that are said to the interviewer.

    What is wanted by it is told by the reading of the `whole`, where that is given.
    """
    if not found:
        return None
    spans = sorted((one.start, one.end) for one in found)
    own = whole or found[0].own
    if len(spans) > 1 and whole is None:
        said = " ".join(text[a:b].strip() for a, b in spans)
        own = read_message(said, asked)
    sure = max(one.share for one in found)
    return _found(own, text, spans, sure)


def _found(
    reading: Reading, text: str, spans: Sequence[tuple[int, int]], sure: float
) -> SpokenTo:
    name, share = max(reading.intents.items(), key=lambda one: one[1])
    alike = family(reading.intents)
    first, *others = (_stripped(text, *span) for span in spans)
    rest, at = [], 0
    for start, end in (*spans, (len(text), len(text))):
        if len(WORDS.findall(text[at:start])) or re.search(r"\d", text[at:start]):
            rest.append((at, start))
        at = end
    return SpokenTo(
        *first, tuple(rest), Intent(name), sure, share, *alike, tuple(others)
    )


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return start, start + len(text[start:end].rstrip())


# In a message


def _parted(
    text: str, asked: str, reading: Reading, span: tuple[int, int], least: float
) -> _Stretch | None:
    """Cut a text where a stretch and the rest differ most; None where nothing does.

    `reading` is of the text between the two places of `span`. A stretch whose share
    cannot be the `least` one is not read.
    """
    first, last = span
    bounds = _clauses(text[first:last])
    if len(bounds) < 2:
        return None
    sums = [_told(reading, *one) for one in bounds]
    best, found, apart = 0.0, None, 0.0
    for start, end in _spans(len(bounds)):
        inside, outside = _mean(sums[start:end]), _mean(sums[:start] + sums[end:])
        a, b = first + bounds[start][0], first + bounds[end - 1][1]
        even = inside - outside
        if even <= 0 or not _fits(text, (a, b), span):
            continue
        likely = even - (_MIDDLE if start and end < len(bounds) else 0.0)
        likely += _SENTENCES if _ends(text[:a]) and _ends(text[:b]) else 0.0
        if likely > best:
            best, found, apart = likely, (a, b), even
    if found is None:
        return None
    return _read(text, asked, found, span, reading, apart, least)


def _apart_anywhere(text: str, asked: str, reading: Reading) -> _Stretch | None:
    """Cut at any clause what surely holds something said to the interviewer.

    Of all cuts the one is taken beside which most of an answer remains, and that wants
    what the whole was heard to want; of those that are nearly as good, the shortest.
    """
    bounds = _finely(text)
    last = len(bounds)
    ends = [(0, n) for n in range(1, last)] + [(n, last) for n in range(1, last)]
    ends += [(n, n + 1) for n in range(1, last - 1)]
    spans = [(bounds[a][0], bounds[b - 1][1]) for a, b in ends]
    spans = [one for one in spans if _fits(text, one, (0, len(text)))]
    pairs = []
    for start, end in spans:
        rest = f"{text[:start].strip()} {text[end:].strip()}".strip()
        pairs += [(text[start:end].strip(), asked), (rest, asked)]
    if not pairs:
        return None
    wants = max(reading.intents, key=lambda one: reading.intents[one])
    readings = iter(read_pairs(pairs))
    found: list[_Stretch] = []
    for (start, end), own, left in zip(spans, readings, readings, strict=True):
        whole = _ends(text[:start]) and _ends(text[:end])
        share = (1 - own.answer) * left.answer * own.intents[wants]
        share *= 1.0 if whole else _HALF
        if share > _SPOKEN:
            found.append(_Stretch(start, end, share, own, left))
    best = max((one.share for one in found), default=0.0)
    near = [one for one in found if one.share >= best * _NEARLY]
    return min(near, key=lambda one: one.end - one.start, default=None)


def _answers_somewhere(text: str, asked: str) -> bool:
    """Whether any sentence of a text answers, read by itself."""
    pieces = [m[0].strip() for m in _SENTENCE.finditer(text) if m[0].strip()]
    return any(one.answer > 0.5 for one in read_pairs([(p, asked) for p in pieces]))


_HALF: Final = 0.8  # of what is cut within a sentence
_NEARLY: Final = 0.85
_SPOKEN: Final = 0.1  # of such a stretch, from which it is taken out
_BEGINS: Final = re.compile(
    r"(?<=\w)\s+(?=(?:(?:ok|and|but|so|or|cos|coz|because|lol|haha+|btw|sorry|thats?)"
    r"\s+)+(?:i|im|do|does|did|is|are|am|was|can|could|may|must|should|shall|will"
    r"|would|what|how|why|which|who|dont|it|this|that)\b)",
    re.IGNORECASE,
)
"""Where something else may begin without a mark before it."""


def _finely(text: str) -> list[tuple[int, int]]:
    """Give where the clauses of a text stand, also those without marks between."""
    cuts = {start for start, _ in _clauses(text)}
    cuts |= {found.end() for found in _BEGINS.finditer(text)}
    places = sorted(cuts)[:_CLAUSES]
    return list(zip(places, [*places[1:], len(text)], strict=True))


_MIDDLE: Final = 0.1  # by how much less a stretch in the middle is likely
_SENTENCES: Final = 0.25  # by how much more one that is cut between sentences


def _ends(text: str) -> bool:
    """Whether a text ends with a sentence."""
    before = text.rstrip().rstrip(")\"”’'")
    return not before or text.endswith("\n") or before[-1] in ".!?…"


def _clauses(text: str) -> list[tuple[int, int]]:
    """Give where the clauses of a text stand, without gaps."""
    ends = [m.end() for m in _CUT.finditer(text) if m[0].strip()]
    if not ends:
        return []
    ends = [*ends[: _CLAUSES - 1], *ends[-1:]] if len(ends) > _CLAUSES else ends
    ends[-1] = len(text)
    return list(zip([0, *ends[:-1]], ends, strict=True))


def _spans(count: int) -> Iterator[tuple[int, int]]:
    """Give stretches of so many clauses but the whole; of the middle, short ones."""
    for start in range(count):
        for end in range(start + 1, count + 1):
            middle = start and end < count
            if end - start < count and not (middle and end - start > _INSIDE):
                yield start, end


_INSIDE: Final = 3  # clauses of a stretch in the middle


def _fits(text: str, piece: tuple[int, int], span: tuple[int, int]) -> bool:
    said = text[slice(*piece)]
    rest = text[span[0] : piece[0]] + " " + text[piece[1] : span[1]]
    if len(WORDS.findall(said)) < _LEAST and "?" not in said:
        return False
    return len(rest.split()) >= _LEAST


def _read(
    text: str,
    asked: str,
    piece: tuple[int, int],
    span: tuple[int, int],
    reading: Reading,
    apart: float,
    least: float,
) -> _Stretch | None:
    """Read a stretch and what remains by themselves, and weigh what speaks for it.

    Neither is read where the text beside them already speaks too much against it.
    """
    start, end = piece
    before, said, after = text[span[0] : start], text[start:end], text[end : span[1]]
    begins = not before.strip()
    if reported(before, said, after) or (begins and echoes(said, asked)):
        return None
    line = "\n" in said.rstrip(" ") and (begins or before.endswith("\n"))
    share = 1 - reading.answer - _WHOLE * reading.aside
    share *= min(1.0, _APART + apart) * weight(said)
    share *= 1.0 if line or not after.strip() else _EARLY
    if share < least:
        return None
    rest = f"{before.strip()} {after.strip()}".strip()
    own, left = read_pairs(((said.strip(), asked), (rest, asked)))
    known = max(own.intents.values())
    share *= (1 - own.answer) * left.answer * (_KNOWN + (1 - _KNOWN) * known)
    return _Stretch(start, end, share, own, left)


_WHOLE: Final = 0.4  # of what speaks for the whole, taken from its being mixed
_APART: Final = 0.5
_KNOWN: Final = 0.6
_EARLY: Final = 0.8  # of a stretch that does not stand at the end


def _told(reading: Reading, start: int, end: int) -> tuple[float, int]:
    inside = [x.told for x in reading.pieces if x.start >= start and x.end <= end]
    return sum(inside), len(inside)


def _mean(sums: Sequence[tuple[float, int]]) -> float:
    total, count = sum(s for s, _ in sums), sum(n for _, n in sums)
    return total / count if count else 0.0


# In a long answer, or a burst


def _within(text: str, asked: str) -> list[_Stretch]:
    """Find the stretches of a long answer that are said to the interviewer."""
    bounds = [(m.start(), m.end()) for m in _SENTENCE.finditer(text) if m[0].strip()]
    lines = _lines(text, bounds)
    found: list[_Stretch] = []
    for first, last in _candidates(text, bounds, lines):
        start, end = bounds[first][0], bounds[last - 1][1]
        if any(one.start < end and start < one.end for one in found):
            continue
        span = _window(bounds, first, last)
        window = text[slice(*span)]
        reading = read_message(window.strip(), asked)
        # A statement in a long story is rather a part of it.
        least = WITHIN / weight(text[start:end])
        one = _stretch(text, asked, reading, (start, end), span, least)
        if one is not None and one.share >= least:
            found.append(one)
        if len(found) == MOST:
            break
    return found


def _stretch(
    text: str,
    asked: str,
    reading: Reading,
    piece: tuple[int, int],
    span: tuple[int, int],
    least: float,
) -> _Stretch | None:
    lead = len(text[span[0] :]) - len(text[span[0] :].lstrip())
    base = span[0] + lead
    start, end = piece[0] - base, piece[1] - base
    inside = [x.told for x in reading.pieces if start <= x.start and x.end <= end]
    outside = [x.told for x in reading.pieces if not (start <= x.start < end)]
    if not inside or not outside:
        return None
    apart = sum(inside) / len(inside) - sum(outside) / len(outside)
    return _read(text, asked, piece, span, reading, apart, least)


def _lines(text: str, bounds: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the lines of a text, as the first of their sentences and one behind."""
    lines, first = [], 0
    for at, (_, end) in enumerate(bounds, 1):
        if at == len(bounds) or "\n" in text[bounds[at - 1][0] : end]:
            lines.append((first, at))
            first = at
    return lines


def _candidates(
    text: str, bounds: Sequence[tuple[int, int]], lines: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Give the stretches of sentences that are worth reading, the likeliest first."""
    last = len(bounds)
    edges = [(last - 1, last), (last - 2, last), (0, 1), (0, 2)]
    short = [(a, b) for a, b in lines if _short(text, bounds, a, b)]
    seen: set[tuple[int, int]] = set()
    for first, end in (*edges, *short):
        if first < 0 or end - first >= last or (first, end) in seen:
            continue
        seen.add((first, end))
        if may_be_put(text[bounds[first][0] : bounds[end - 1][1]]):
            yield first, end
    for at in range(1, last - 1):
        if (at, at + 1) not in seen and asks(text[slice(*bounds[at])]):
            yield at, at + 1


_LINE: Final = 30  # words of a line that may be said to the interviewer as a whole
_AROUND: Final = 180  # letters around a stretch at an edge beside which it is read
_BETWEEN: Final = 100  # the same of one in the middle


def _short(text: str, bounds: Sequence[tuple[int, int]], first: int, end: int) -> bool:
    return len(text[bounds[first][0] : bounds[end - 1][1]].split()) <= _LINE


def _window(bounds: Sequence[tuple[int, int]], first: int, end: int) -> tuple[int, int]:
    """Give where a stretch stands with some of what is around it."""
    middle = first and end < len(bounds)
    most = _BETWEEN if middle else _AROUND
    a, b = first, end
    while a and (a == first or bounds[first][0] - bounds[a - 1][0] <= most):
        a -= 1
    while b < len(bounds) and (b == end or bounds[b][1] - bounds[end - 1][1] <= most):
        b += 1
    return bounds[a][0], bounds[b - 1][1]
