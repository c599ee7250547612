"""Give the lines that answers were quoted by, as they were said back."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.session import Attempt, Message, Session
from bot.parts.asides.passages import placed


@dataclass(frozen=True, slots=True)
class Quote:
    """A line that is quoted of a turn."""

    place: int
    words: str


def quotes_of(session: Session) -> list[Quote]:
    """Give what is quoted of each turn, what was said back last at the end."""
    found = []
    for place, turn in enumerate(session.turns):
        told = turn.told
        if told is None or told.confided or told.judgement is None:
            continue
        cue, text = told.judgement.best, told.text
        if told.bridge is not None and told.bridge.best is not None:
            cue = told.bridge.best
            text = "\n".join(m.text for m in bridging(told) if m.counts)
        if cue is not None and text[cue.start : cue.end].strip():
            found.append(Quote(place, text[cue.start : cue.end]))
        known = [one.words for one in found]
        found += [
            Quote(place, quote)
            for quote in session.quoted
            if quote not in known and placed(session, place, quote) is not None
        ]
    return sorted(found, key=lambda one: _when(session, one))


def bridging(attempt: Attempt) -> tuple[Message, ...]:
    """Give the messages of an answer with which a question that bridges was met."""
    return attempt.messages[attempt.opened : attempt.more or None]


def _when(session: Session, quote: Quote) -> int:
    """Number when a line was said back; nothing for one that was not."""
    said = enumerate(session.quoted, 1)
    return max((n for n, q in said if q in quote.words or quote.words in q), default=0)


def fresh_of(session: Session, quotes: Sequence[Quote]) -> Quote | None:
    """Give the line that was quoted just before, where nothing was told since."""
    if not quotes or not session.open:
        return quotes[-1] if quotes else None
    last, turn = quotes[-1], session.turn
    lately = turn is not None and not turn.attempt.unheard
    near = session.current - last.place in (0, 1)
    return last if lately and near and _when(session, last) else None
