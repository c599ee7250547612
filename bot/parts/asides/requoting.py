"""Take a quotation back, and quote the line that its candidate means instead."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.core.events import Said
from bot.core.quoting import as_wanted
from bot.core.reply import Reply
from bot.core.sayings import ANSWERING, STALE
from bot.core.scene import FOLLOWED, asked_now, open_turn
from bot.core.session import MAX_QUOTED, Attempt, Message, Session, Turn
from bot.core.state import Context, State, reply_with
from bot.hearing import Revision
from bot.model import Cue
from bot.parts.asides.lines import before, following, replying, say
from bot.parts.asides.naming import stems
from bot.parts.asides.passages import (
    Passage,
    address,
    alike,
    exactly,
    placed,
    quotable,
    sentence,
)
from bot.parts.asides.replies import OfferLines
from bot.wording.speaker import tidied

_CUT = re.compile(
    r"\byou(?: have|'ve| just)* (?:cut|chopped|broke|shortened|truncated|halved|split)",
    re.IGNORECASE,
)
_PRAISE = re.compile(r"\bprais", re.IGNORECASE)

OF_THE_PROTEST = stems(
    """line lines quote quoted quotation sentence words wrong best right important main
    real better keep picked chose took praise praised point story action remember
    remembered whole again why this that those said say wrote complain complaint joke
    part bit thing one you your hopefully rather instead the not never without only
    means cut themselves they them panel people will stay stays with mine found"""
)
"""What is said of any line that should, or should not, be quoted."""

OTHERS = 2
"""Lines that are offered where nothing says which one is meant."""


@dataclass(frozen=True, slots=True)
class _Quote:
    """A line that is quoted of a turn."""

    place: int
    words: str


def requote(
    state: State, session: Session, wish: Revision, said: Said, context: Context
) -> State | None:
    """Quote another line, or that one no more; None where no quotation can be meant."""
    quotes = _quotes(session)
    if not quotes:
        return _unpraised(state, session, wish, said, context)
    fresh = _fresh(session, quotes)
    if not wish.sure and fresh is None:
        return None
    better = _better(session, quotes, fresh, wish, said.text)
    old = _protested(quotes, fresh, better, wish, said.text)
    if not wish.sure and (better is None or old is None):
        return None
    if old is None or (open_turn(state) is not None and _PRAISE.search(said.text)):
        return _unpraised(state, session, wish, said, context)
    if better is not None and better.text in old.words:
        better = None
    session = _with(session, old, better)
    state = replace(state, session=session)
    if better is not None:
        quote = tidied(better.text) or better.text
        return _saying(state, said, context, "quote_changed", quote)
    quote = tidied(old.words) or old.words
    after = _saying(state, said, context, "quote_gone", quote)
    if open_turn(state) is not None:
        return after
    lines = _others(session, old, context)
    return replace(after, replies=(*after.replies, *lines))


def _saying(state: State, said: Said, context: Context, key: str, quote: str) -> State:
    turn = open_turn(state)
    if turn is None:
        return replying(state, said.at, say(key, quote=quote))
    row = following(turn) if turn.stage in FOLLOWED else ANSWERING
    if turn.attempt.unheard:
        return replying(state, said.at, say(key, quote=quote))
    question = asked_now(state, context)
    now = say("moved_now", row, question=question)
    return replying(state, said.at, say(key, quote=quote), now)


# Which quotation, and which line


def _quotes(session: Session) -> list[_Quote]:
    """Give what is quoted of each turn, what was said back last at the end."""
    found = []
    for place, turn in enumerate(session.turns):
        told = turn.told
        if told is None or told.confided or told.judgement is None:
            continue
        cue, text = told.judgement.best, told.text
        if told.bridge is not None and told.bridge.best is not None:
            cue = told.bridge.best
            text = "\n".join(m.text for m in _bridging(told) if m.counts)
        if cue is not None and text[cue.start : cue.end].strip():
            found.append(_Quote(place, text[cue.start : cue.end]))
    return sorted(found, key=lambda one: _when(session, one))


def _bridging(attempt: Attempt) -> tuple[Message, ...]:
    return attempt.messages[attempt.opened : attempt.more or None]


def _when(session: Session, quote: _Quote) -> int:
    """Number when a line was said back; nothing for one that was not."""
    said = enumerate(session.quoted, 1)
    return max((n for n, q in said if q in quote.words or quote.words in q), default=0)


def _fresh(session: Session, quotes: Sequence[_Quote]) -> _Quote | None:
    """Give the line that was quoted just before, where nothing was told since."""
    last = quotes[-1]
    if not session.open:
        return last
    turn = session.turn
    lately = turn is not None and not turn.attempt.unheard
    near = session.current - last.place in (0, 1)
    return last if lately and near and _when(session, last) else None


def _protested(
    quotes: Sequence[_Quote],
    fresh: _Quote | None,
    better: Passage | None,
    wish: Revision,
    text: str,
) -> _Quote | None:
    """Tell which quotation is meant: the one that is named, else where the line is."""
    for words in wish.quoted:
        low = words.casefold()
        for quote in reversed(quotes):
            if low in quote.words.casefold() or quote.words.casefold() in low:
                return quote
    wanted = stems(wish.named or text) - OF_THE_PROTEST
    shared = [(len(stems(q.words) & wanted), n) for n, q in enumerate(quotes)]
    most, number = max(shared)
    if better is not None:
        return next((q for q in quotes if q.place == better.place), None)
    if most and (wish.named or quotes[number] != quotes[-1]):
        return quotes[number]
    return fresh or (quotes[number] if most else None)


def _better(
    session: Session,
    quotes: Sequence[_Quote],
    fresh: _Quote | None,
    wish: Revision,
    text: str,
) -> Passage | None:
    """Find the line that is named instead."""
    by_place = {quote.place: quote for quote in quotes}
    for words in wish.quoted:
        found = exactly(session, words, by_place)
        if found is None or found.text in by_place[found.place].words:
            continue
        return _around(found, by_place[found.place].words, stems(words))
    near = [fresh.place] if fresh is not None else []
    named = [place for place in by_place if _names(by_place[place], wish)]
    if wish.instead:
        for among in (named, near, list(by_place)):
            wanted = stems(wish.instead) - OF_THE_PROTEST
            lines = alike(session, wish.instead, OF_THE_PROTEST, among)
            if wanted and len(lines) == 1:
                return quotable(lines[0], wanted)
    if fresh is not None and _CUT.search(text.replace("’", "'")):
        line = placed(session, fresh.place, fresh.words)
        wanted = stems(text) - OF_THE_PROTEST
        return _around(line, fresh.words, wanted) if line else None
    if not wish.sure:
        return None
    for place in (*named, *near)[:1]:
        beside = OF_THE_PROTEST | stems(by_place[place].words)
        lines = alike(session, text, beside, [place])
        if len(lines) == 1:
            return quotable(lines[0], stems(text) - beside)
    return None


def _names(quote: _Quote, wish: Revision) -> bool:
    wanted = stems(wish.named) - OF_THE_PROTEST
    return bool(wanted & stems(quote.words))


def _around(found: Passage, quote: str, wanted: frozenset[str]) -> Passage:
    """Give a line with what was cut off it, where both are of one sentence."""
    line = sentence(found)
    both = wanted | stems(quote) if quote in line.text else wanted
    return quotable(line, both)


# What is quoted from now on


def _with(session: Session, old: _Quote, better: Passage | None) -> Session:
    turn = session.turns[old.place]
    number = next(n for n, a in enumerate(turn.attempts) if a is turn.told)
    attempt = turn.attempts[number]
    chosen = better.text if better is not None else ""
    if chosen and chosen not in attempt.text:
        chosen = ""
    if chosen:
        number_of = better.attempt if better is not None else number
        number = number_of if chosen in turn.attempts[number_of].text else number
        attempt = turn.attempts[number]
    lines = [one for one in attempt.unquoted if one not in chosen]
    if old.words not in chosen and old.words not in lines:
        lines.append(old.words)
    attempt = replace(attempt, chosen=chosen, unquoted=tuple(lines))
    attempts = list(turn.attempts)
    attempts[number] = _quoting(attempt)
    turns = list(session.turns)
    turns[old.place] = replace(turn, attempts=tuple(attempts))
    quoted = (*session.quoted, chosen)[-MAX_QUOTED:] if chosen else session.quoted
    return replace(session, turns=tuple(turns), quoted=quoted)


def _quoting(attempt: Attempt) -> Attempt:
    """Mark in what was heard the line that is wanted."""
    judgement, bridge = attempt.judgement, attempt.bridge
    if judgement is not None:
        judgement = as_wanted(judgement, attempt, attempt.messages)
    if bridge is not None:
        bridge = as_wanted(bridge, attempt, _bridging(attempt))
    return replace(attempt, judgement=judgement, bridge=bridge)


# Other lines of an answer


def _others(session: Session, old: _Quote, context: Context) -> tuple[Reply, ...]:
    """Offer the lines that would be quoted without those that are not wanted."""
    turn = session.turns[old.place]
    told = turn.told
    if told is None:
        return ()
    number = next(n for n, a in enumerate(turn.attempts) if a is told)
    text, found = told.text, []
    hidden = [*told.unquoted]
    for _ in range(OTHERS):
        left = text
        for words in hidden:
            left = left.replace(words, "\n" * len(words))
        cue = context.ear(turn.question, left).judgement.best
        if cue is None:
            break
        line = _placed(old.place, number, told, cue)
        if line is None:
            break
        found.append((address(session, line), line.text))
        hidden.append(text[cue.start : cue.end])
    return (OfferLines(tuple(found)),) if found else ()


def _placed(place: int, number: int, told: Attempt, cue: Cue) -> Passage | None:
    start = 0
    for message in told.messages:
        if not message.counts:
            continue
        end = start + len(message.text)
        if start <= cue.start and cue.end <= end:
            at = cue.start - start
            return Passage(place, number, message, at, at + cue.end - cue.start)
        start = end + 1
    return None


def chosen(state: State, session: Session, line: Passage) -> State:
    """Quote the line that a button names."""
    quotes = [quote for quote in _quotes(session) if quote.place == line.place]
    old = quotes[-1] if quotes else _Quote(line.place, "")
    told = session.turns[line.place].told
    if told is None:
        return reply_with(state, STALE)
    session = _with(session, old if old.words else _Quote(line.place, line.text), line)
    quote = tidied(line.text) or line.text
    state = replace(state, session=session)
    return replace(state, replies=(say("quote_changed", quote=quote),))


# Praise without a quotation


def _unpraised(
    state: State, session: Session, wish: Revision, said: Said, context: Context
) -> State | None:
    """Call what was praised ready no more; None where nothing was."""
    if not wish.sure or _PRAISE.search(said.text) is None:
        return None
    turn = open_turn(state)
    upto = (
        session.current if turn is not None and not turn.attempts[0].messages else None
    )
    place = next(
        (
            place
            for place in range(len(session.turns) - 1, -1, -1)
            if place != upto and session.turns[place].told is not None
        ),
        None,
    )
    if place is None:
        return None
    state = replace(state, session=_bare(session, place))
    if turn is None:
        return replying(state, said.at, say("unpraised"))
    row = following(turn) if turn.stage in FOLLOWED else ANSWERING
    now = say("moved_now", row, question=asked_now(state, context))
    return before(replying(state, said.at, now), say("unpraised"))


def _bare(session: Session, place: int) -> Session:
    """Let an answer hold nothing that is praised."""
    turn: Turn = session.turns[place]
    attempts = tuple(replace(a, holds=(), lacks=()) for a in turn.attempts)
    turns = list(session.turns)
    turns[place] = replace(turn, attempts=attempts)
    return replace(session, turns=tuple(turns))
