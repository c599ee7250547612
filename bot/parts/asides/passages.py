"""Find the words of an answer that are named: exactly, or by what they are about."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from bot.core.session import Message, Session
from bot.parts.asides.naming import stems

_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_CLAUSE = re.compile(r"(?<=[,;:–—])\s+")
_JOINED = re.compile(r"\s+(?=(?:and|but|so|because|then|when|which)\b)", re.IGNORECASE)
_LEAD = re.compile(r"(?:(?:and|but|so|then|because|also)\b[\s,]*)+", re.IGNORECASE)
_LONG = 22
"""Words of a sentence from which on a clause of it is found alone."""

_BRIEF = 16
"""Words of a sentence that goes as a whole, also where a part of it is named."""

_SURE = 0.5
"""How telling the words must be that a line shares with a wish."""

QUOTED = 25
"""Words of the longest stretch that is quoted."""

EDGES = " .,;:!?…-–—\"'“”‘’«»()"


@dataclass(frozen=True, slots=True)
class Passage:
    """Where words of an answer stand: the turn, the go, the message, and offsets."""

    place: int
    attempt: int
    message: Message
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words, without what surrounds them."""
        return self.message.text[self.start : self.end].strip()


def answers(session: Session) -> Iterator[Passage]:
    """Give each message that counts as a part of an answer, the oldest first."""
    for place, turn in enumerate(session.turns):
        for number, attempt in enumerate(turn.attempts):
            for message in attempt.messages:
                if message.counts and message.id not in attempt.confided:
                    yield Passage(place, number, message, 0, len(message.text))


def lines(
    session: Session, among: Collection[int] | None = None, *, whole: bool = False
) -> Iterator[Passage]:
    """Give each sentence of each answer; of a long one each clause, or all of it."""
    for one in answers(session):
        if among is None or one.place in among:
            for start, end in (_sentences if whole else _cut)(one.message.text):
                yield replace(one, start=start, end=end)


def _cut(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in [*(m.end() for m in _END.finditer(text)), len(text)]:
        piece = text[start:end]
        if len(piece.split()) > _LONG:
            yield from _parts(text, start, end, _CLAUSE)
        elif piece.strip():
            yield start, end
        start = end


def _parts(
    text: str, start: int, end: int, mark: re.Pattern[str]
) -> Iterator[tuple[int, int]]:
    first = start
    for last in [*(m.end() for m in mark.finditer(text, start, end)), end]:
        if text[first:last].strip():
            yield first, last
        first = last


def exactly(
    session: Session, words: str, among: Collection[int] | None = None
) -> Passage | None:
    """Find words as they were said, however they are spaced; the latest of several."""
    pieces = [re.escape(word) for word in words.strip(EDGES).split()]
    if not pieces:
        return None
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(pieces) + r"(?!\w)", re.IGNORECASE)
    found = None
    for one in answers(session):
        plain = one.message.text.replace("’", "'")
        match = pattern.search(plain) or pattern.search(one.message.text)
        if match is not None and (among is None or one.place in among):
            found = replace(one, start=match.start(), end=match.end())
    return found


def telling(words: str) -> frozenset[str]:
    """Give what of some words may tell a line from others: their stems, and figures."""
    figures = (w for w in re.findall(r"\d+", words) if len(w) > 1)
    sorry = ("apolo",) if _SORRY.search(words) else ()
    return stems(words) | frozenset((*figures, *sorry))


_SORRY = re.compile(r"\b(?:said|say|saying|am|was|i'm) (?:\w+ )?sorry\b", re.IGNORECASE)
"""What is named as an apology."""


def alike(
    session: Session,
    words: str,
    beside: frozenset[str],
    among: Collection[int] | None = None,
    *,
    whole: bool = False,
) -> tuple[Passage, ...]:
    """Find the lines that share the most telling words; one where it is sure.

    Words whose stems are `beside` the matter tell nothing. Of a long sentence it is a
    clause, or the `whole`.
    """
    wanted = telling(words) - beside
    known = list(lines(session, among, whole=whole))
    shared = [telling(line.text) for line in known]
    common = Counter(stem for one in shared for stem in one)
    sums = [sum(_weight(s) / common[s] for s in wanted & one) for one in shared]
    best = max(sums, default=0.0)
    if best < _SURE:
        return ()
    return tuple(line for line, one in zip(known, sums, strict=True) if one == best)


def _weight(stem: str) -> float:
    return 2.0 if any(map(str.isdecimal, stem)) else 1.0


def clause(line: Passage, wanted: frozenset[str]) -> Passage:
    """Give of a long line the clauses that hold what is `wanted`, and no others."""
    text = line.message.text
    if _length(text, line.start, line.end) <= _BRIEF:
        return line
    pieces = [
        (start, end)
        for start, end in _parts(text, line.start, line.end, _CLAUSE)
        if stems(text[start:end]) & wanted
    ]
    if not pieces:
        return line
    return replace(line, start=pieces[0][0], end=pieces[-1][1])


# A line to quote


def quotable(line: Passage, wanted: frozenset[str]) -> Passage:
    """Take of a line as much as can be quoted, around the words that are `wanted`."""
    text = line.message.text
    pieces = list(_parts(text, line.start, line.end, _CLAUSE))
    if any(_length(text, *piece) > QUOTED for piece in pieces):
        pieces = [
            part
            for start, end in pieces
            for part in (
                _parts(text, start, end, _JOINED)
                if _length(text, start, end) > QUOTED
                else [(start, end)]
            )
        ]
    best = (-1, 0, 0), (line.start, line.end)
    for first in range(len(pieces)):
        for last in range(first, len(pieces)):
            start, end = _trimmed(text, pieces[first][0], pieces[last][1])
            words = _length(text, start, end)
            if words > QUOTED and last > first:
                break
            held = len(telling(text[start:end]) & wanted)
            best = max(best, ((held, words, -first), (start, end)))
    start, end = best[1]
    return replace(line, start=start, end=end)


def _length(text: str, start: int, end: int) -> int:
    return len(text[start:end].split())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out what joins a line to the one before, and the marks around it."""
    while start < end and text[start] in EDGES:
        start += 1
    lead = _LEAD.match(text, start, end)
    if lead is not None and _length(text, lead.end(), end) > 1:
        start = lead.end()
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return start, end


def sentence(line: Passage) -> Passage:
    """Give the whole sentence in which words stand."""
    text = line.message.text
    for start, end in _sentences(text):
        if start <= line.start < end:
            return replace(line, start=start, end=max(end, line.end))
    return line


_CLOSES = re.compile(r"[”’\"'](?!\w)")


def around(line: Passage) -> Passage:
    """Give the sentence in which words stand, with all that is said in it.

    A sentence that opens what somebody said goes on to where that is closed.
    """
    text, whole = line.message.text, sentence(line)
    end = max(whole.end, line.end)
    opened = re.search(r"(?:^|[\s(,:])[“‘\"']", text[whole.start : end])
    if opened is not None:
        rest = whole.start + opened.end()
        close = _CLOSES.search(text, rest)
        if close is not None and close.end() > end:
            after = _END.search(text, close.end())
            end = after.start() if after is not None else len(text)
    return replace(line, start=whole.start, end=end)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in [*(m.end() for m in _END.finditer(text)), len(text)]:
        yield start, end
        start = end


def uncut(line: Passage) -> Passage:
    """Carry a line on to what follows it in its sentence, as far as can be quoted."""
    text, around = line.message.text, sentence(line)
    pieces = list(_parts(text, around.start, around.end, _CLAUSE))
    pieces = [
        part for start, end in pieces for part in _parts(text, start, end, _JOINED)
    ]
    last = next((n for n, p in enumerate(pieces) if p[1] > line.end + 2), None)
    last = len(pieces) - 1 if last is None else last
    first = last
    while first and _length(text, pieces[first - 1][0], pieces[last][1]) <= QUOTED:
        first -= 1
    start, end = _trimmed(text, pieces[first][0], pieces[last][1])
    return replace(line, start=start, end=end)


def placed(session: Session, place: int, quote: str) -> Passage | None:
    """Give where a quotation stands in the answers of a turn."""
    for one in answers(session):
        at = one.message.text.find(quote) if one.place == place else -1
        if at >= 0:
            return replace(one, start=at, end=at + len(quote))
    return None


# What a button names


def address(session: Session, line: Passage) -> str:
    """Name a line by numbers, as a button does."""
    messages = session.turns[line.place].attempts[line.attempt].messages
    number = next(n for n, m in enumerate(messages) if m.id == line.message.id)
    numbers = (line.place, line.attempt, number, line.start, line.end)
    return ".".join(map(str, numbers))


def addressed(session: Session, where: str) -> Passage | None:
    """Give the line of that name; None where it does not stand there any more."""
    numbers = [int(one) if one.isdecimal() else -1 for one in where.split(".")]
    if len(numbers) != 5 or min(numbers) < 0:
        return None
    place, attempt, message, start, end = numbers
    turns = session.turns
    if place >= len(turns) or attempt >= len(turns[place].attempts):
        return None
    messages = turns[place].attempts[attempt].messages
    if message >= len(messages) or not messages[message].counts:
        return None
    if not start < end <= len(messages[message].text):
        return None
    return Passage(place, attempt, messages[message], start, end)
