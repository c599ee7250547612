"""Cut a message between sentences and clauses, where a stretch and the rest differ.

What is said to the interviewer stands at the beginning, at the end or in the middle;
the encoder reads it, and what it leaves, each by itself.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.ear.encoder import Reading, read_pairs
from bot.ear.put_to import echoes, may_be_put, puts, reported, weight
from bot.expressions import Expression

WORDS: Final = Expression(r"[A-Za-z]{2,}|\b[IiaA]\b")
_CUT: Final = Expression(
    r"[^.!?…\n,;:()]*?(?:[.!?…\n,;:]+[)\"”’']*|\s[–—-]+(?=\s)|\)|(?<=\s)\()\s*"
    r"|[^.!?…\n,;:()]+$|.$",
    re.DOTALL,
)
SENTENCE: Final = Expression(r"[^.!?…\n]*[.!?…\n]+[)\"”’']*\s*|[^.!?…\n]+$")
LEAST: Final = 2  # words of an answer that remains, or of an aside in one
_CLAUSES: Final = 16  # of which a message is cut; more are taken together


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a text beside the rest, and what the encoder makes of both."""

    start: int
    end: int
    share: float
    own: Reading
    left: Reading


def parted(
    text: str, asked: str, reading: Reading, span: tuple[int, int], least: float
) -> Stretch | None:
    """Cut a text where a stretch and the rest differ most; None where nothing does.

    `reading` is of the text between the two places of `span`. A stretch whose share
    cannot be the `least` one is not read.
    """
    first, last = span
    bounds = _clauses(text[first:last])
    if len(bounds) < 2:
        bounds = _turning(text[first:last], reading)
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
    return read_stretch(text, asked, found, span, reading, apart, least)


def apart_anywhere(text: str, asked: str, reading: Reading) -> Stretch | None:
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
    found: list[Stretch] = []
    for (start, end), own, left in zip(spans, readings, readings, strict=True):
        whole = _ends(text[:start]) and _ends(text[:end])
        share = (1 - own.answer) * left.answer * own.intents[wants]
        share *= 1.0 if whole else _HALF
        if share > _SPOKEN:
            found.append(Stretch(start, end, share, own, left))
    best = max((one.share for one in found), default=0.0)
    near = [one for one in found if one.share >= best * _NEARLY]
    return min(near, key=lambda one: one.end - one.start, default=None)


def asked_at_the_end(text: str, asked: str) -> Stretch | None:
    """Cut what a message ends with, from a question on, where an answer stands before.

    "We locked both and had our dinner. is it wise telling them that?"
    """
    starts = [m.start() for m in SENTENCE.finditer(text) if "?" in m[0]]
    starts = [at for at in starts if len(WORDS.findall(text[:at])) >= LEAST]
    pairs = []
    for at in starts:
        pairs += [(text[at:].strip(), asked), (text[:at].strip(), asked)]
    readings = iter(read_pairs(pairs)) if pairs else iter(())
    for at, own, left in zip(starts, readings, readings, strict=True):
        if own.answer < _ASKS and left.answer >= _APART:
            share = (1 - own.answer) * left.answer
            return Stretch(at, len(text), share, own, left)
    return None


_ASKS: Final = 0.4  # share of being an answer below which an end is said to us


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of a text that are put to the interviewer, and what remains.

    `told` are those that are, each with its reading; `answers` says whether any other
    sentence answers.
    """

    told: tuple[tuple[tuple[int, int], Reading], ...]
    answers: bool


def sentence_by_sentence(text: str, asked: str) -> Sentences:
    """Read each sentence by itself: what is said to us, and whether any other answers.

    Put to us is only what asks, or speaks of the talk or to the other in it: "the rain
    never stopped" belongs to the story, however it is read alone.
    """
    spans = [
        (m.start(), m.start() + len(m[0].rstrip()))
        for m in SENTENCE.finditer(text)
        if m[0].strip()
    ]
    read = read_pairs([(text[a:b].strip(), asked) for a, b in spans])
    both = [*zip(spans, read, strict=True)]
    told = tuple(
        (span, one) for span, one in both if _put_to_us(text, asked, span, one)
    )
    apart = {span for span, _ in told}
    answers = any(one.answer > _ANSWERS for span, one in both if span not in apart)
    return Sentences(told, answers)


def _put_to_us(text: str, asked: str, span: tuple[int, int], read: Reading) -> bool:
    said = text[slice(*span)]
    if read.none >= _NONE or echoes(said, asked):
        return False
    told = SENTENCE.match(text[span[1] :].lstrip())
    # "… where is it? he said": a longer sentence tells something else.
    behind = told[0] if told is not None and len(told[0].split()) <= _SAYS else ""
    own = "" if read.aside >= _SURELY_PUT else said
    if reported(text[: span[0]], own, behind):
        return False
    if read.aside >= _PUT:
        return may_be_put(said)
    return 1 - read.answer >= _PUT and puts(said)


_PUT: Final = 0.85  # share of being said to us from which a sentence is
_SURELY_PUT: Final = 0.95  # the same, though somebody speaks in it
_SAYS: Final = 4  # words that only say who spoke
_ANSWERS: Final = 0.5
_NONE: Final = 0.4  # of saying that there is nothing to tell, which answers


def answers_somewhere(text: str, asked: str) -> bool:
    """Whether any sentence of a text answers, read by itself."""
    pieces = [m[0].strip() for m in SENTENCE.finditer(text) if m[0].strip()]
    return any(
        one.answer > _ANSWERS for one in read_pairs([(p, asked) for p in pieces])
    )


_HALF: Final = 0.8  # of what is cut within a sentence
_NEARLY: Final = 0.85
_SPOKEN: Final = 0.1  # of such a stretch, from which it is taken out
_BEGINS: Final = Expression(
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


def _turning(text: str, reading: Reading) -> list[tuple[int, int]]:
    """Cut a text without marks at the word where what it is told for turns.

    "They knew the road and i did not is that a fair answer": the pieces before it and
    behind differ much. Empty where they differ nowhere.
    """
    best, at = _TURNS, 0
    for found in _WORD.finditer(text):
        start = found.start()
        before = _mean([_told(reading, 0, start)])
        behind = _mean([_told(reading, start, len(text))])
        if start and abs(behind - before) > best:
            best, at = abs(behind - before), start
    return [(0, at), (at, len(text))] if at else []


_WORD: Final = Expression(r"\S+")
_TURNS: Final = 0.5  # by which they differ at least


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
    if len(WORDS.findall(said)) < LEAST and "?" not in said:
        return False
    return len(rest.split()) >= LEAST


def read_stretch(
    text: str,
    asked: str,
    piece: tuple[int, int],
    span: tuple[int, int],
    reading: Reading,
    apart: float,
    least: float,
) -> Stretch | None:
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
    return Stretch(start, end, share, own, left)


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
