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
from functools import lru_cache
from typing import Final

from bot.ear.encoder import Reading, read_message
from bot.ear.intents import Family, Intent, family
from bot.ear.put_to import asks, may_be_put, weight
from bot.ear.stretches import (
    LEAST,
    SENTENCE,
    WORDS,
    Stretch,
    answers_somewhere,
    apart_anywhere,
    asked_at_the_end,
    parted,
    read_stretch,
    sentence_by_sentence,
)

LETTERS: Final = 300
"""Letters of a message that is read as a whole; a longer one is an answer, mostly."""
LINES: Final = 2
"""Breaks between lines from which a message is taken for a burst."""
MIXED: Final = 0.45
"""Share of being said to the interviewer, beside an answer, from which it is cut."""
WITHIN: Final = 0.35
"""The same of a stretch of a long answer, or of a burst."""
MOST: Final = 3
"""Stretches of an answer that are taken out of it."""


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


@lru_cache(256)
def hear_spoken_to(text: str, asked: str) -> SpokenTo | None:
    """Hear what is said to the interviewer; None where a message only answers."""
    words = len(WORDS.findall(text))
    if words < LEAST and "?" not in text:
        return None
    if len(text) > LETTERS or text.strip().count("\n") >= LINES:
        found = _within(text, asked)
        if found or len(text) > LETTERS:
            return _of_several(text, asked, found)
        reading = read_message(text, asked)
        partly = reading.aside + reading.mixed >= SURELY
        return _by_sentence(text, asked, reading) if partly else None
    reading = read_message(text, asked)
    turned = reading.aside + reading.mixed
    sure, mostly = beyond_doubt(reading), reading.mixed > reading.aside
    if sure and reading.aside >= WHOLLY:
        return _found(reading, text, [(0, len(text))], turned)
    # Of what is rather no answer, each stretch may show that none remains.
    least = MIXED if reading.answer > turned else 0.0
    cut = parted(text, asked, reading, (0, len(text)), least)
    if cut is not None and cut.share >= MIXED:
        rest = (cut.end, len(text)) if not cut.start else (0, cut.start)
        more = None
        if not cut.start or cut.end == len(text):
            more = parted(text, asked, cut.left, rest, MIXED)
        found = [cut, *((more,) if more is not None and more.share >= MIXED else ())]
        whole = _plainer(reading, cut.own)
        return _of_several(text, asked, found, reading if sure or whole else None)
    cut = apart_anywhere(text, asked, reading) if sure and mostly else None
    if cut is not None:
        return _found(reading, text, [(cut.start, cut.end)], turned)
    if reading.mixed >= WHOLLY and (end := asked_at_the_end(text, asked)) is not None:
        own = reading if _plainer(reading, end.own) else end.own
        return _found(own, text, [(end.start, end.end)], turned)
    if cut is None and turned >= _AT_ALL and (end := _surely_asked(text, asked)):
        return _found(end.own, text, [(end.start, end.end)], end.own.aside)
    if _rather(reading) and not answers_somewhere(text, asked):
        return _found(reading, text, [(0, len(text))], turned)
    brief = _BRIEFLY if len(text.split()) <= BRIEF else 0.0
    if reading.answer > turned + brief:
        return None
    told = cut is not None and cut.own.answer <= 0.5 and cut.left.aside > _LEFT
    if reading.aside >= reading.mixed or told:
        return _found(reading, text, [(0, len(text))], turned)
    return _by_sentence(text, asked, reading) if turned >= _PARTLY else None


def _by_sentence(text: str, asked: str, reading: Reading) -> SpokenTo | None:
    """Hear the sentences that are said to us, in what is hardly an answer as a whole.

    "one only or can i say two?? the girls call me stubborn": all of it is said to us
    where no other sentence answers.
    """
    if not asked:
        return None
    found, turned = sentence_by_sentence(text, asked), 1 - reading.answer
    own = max((reading, *(one for _, one in found.told)), key=_named)
    if found.told and found.answers:
        spans = [span for span, _ in found.told][-MOST:]
        return _found(own, text, spans, turned)
    surely = turned >= SURELY and _named(reading) >= _WANTED and may_be_put(text)
    if found.answers or not (found.told or surely):
        return None
    return _found(own, text, [(0, len(text))], turned)


def _named(reading: Reading) -> float:
    return max(reading.intents.values())


def _plainer(whole: Reading, part: Reading) -> bool:
    """Whether it is plainer from the whole of a message what is wanted."""
    return _named(whole) > _named(part)


_PARTLY: Final = 0.6
"""Share of being said to the interviewer, in part, from which a sentence may be."""
_WANTED: Final = 0.3
"""Share of an intent from which it is not quite unknown what is wanted."""
_AT_ALL: Final = 0.3
"""Share of being said to the interviewer, in part, below which nothing is cut off."""
_PLAINLY: Final = 0.85
"""Share of both parts, and of what is wanted, from which a question is cut off."""


def _surely_asked(text: str, asked: str) -> Stretch | None:
    """Cut a question off the end that is surely asked of us behind an answer.

    "That nobody asked them. How many questions are left?"
    """
    end = asked_at_the_end(text, asked)
    if end is None or min(end.own.aside, end.left.answer) < _PLAINLY:
        return None
    return end if max(end.own.intents.values()) >= _PLAINLY else None


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


RATHER: Final = 0.9
"""The same of what is likely, of which a little less needs to be plain."""
LIKELY: Final = 0.6
"""Share of an intent that is likely."""


def _rather(reading: Reading) -> bool:
    """Whether something is said to the interviewer, and it is likely what is wanted."""
    turned = reading.aside + reading.mixed
    likely = turned >= RATHER and max(reading.intents.values()) >= LIKELY
    return likely or beyond_doubt(reading)


BRIEF: Final = 5
"""Words in which hardly anybody answers: less shows that they are no answer."""
_BRIEFLY: Final = 0.35  # by which the share of being an answer may be above that of not
_LEFT: Final = 0.7  # of being an aside itself, from which what remains is no answer


def _of_several(
    text: str,
    asked: str,
    found: Sequence[Stretch],
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
    if name in _ANOTHER:
        share = sum(reading.intents.get(one, 0.0) for one in _ANOTHER)
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


_ANOTHER: Final = (Intent.SKIP, Intent.UNFIT)
"""What both want another question: their shares speak for the likelier of them."""


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return start, start + len(text[start:end].rstrip())


# In a long answer, or a burst


def _within(text: str, asked: str) -> list[Stretch]:
    """Find the stretches of a long answer that are said to the interviewer."""
    bounds = [(m.start(), m.end()) for m in SENTENCE.finditer(text) if m[0].strip()]
    lines = _lines(text, bounds)
    found: list[Stretch] = []
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
) -> Stretch | None:
    lead = len(text[span[0] :]) - len(text[span[0] :].lstrip())
    base = span[0] + lead
    start, end = piece[0] - base, piece[1] - base
    inside = [x.told for x in reading.pieces if start <= x.start and x.end <= end]
    outside = [x.told for x in reading.pieces if not (start <= x.start < end)]
    if not inside or not outside:
        return None
    apart = sum(inside) / len(inside) - sum(outside) / len(outside)
    return read_stretch(text, asked, piece, span, reading, apart, least)


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
