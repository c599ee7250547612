"""Take a quotation back, and quote the line that its candidate means instead."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.core.events import Said
from bot.core.quoting import as_wanted
from bot.core.reply import Reply
from bot.core.sayings import ANSWERING
from bot.core.scene import FOLLOWED, asked_now, open_turn
from bot.core.session import MAX_QUOTED, Attempt, Session, Turn
from bot.core.state import Context, State
from bot.hearing import Revision
from bot.model import Cue, Expects
from bot.parts.asides.lines import following, replying, say
from bot.parts.asides.naming import stems
from bot.parts.asides.passages import (
    Passage,
    address,
    alike,
    exactly,
    placed,
    quotable,
    sentence,
    telling,
    uncut,
)
from bot.parts.asides.replies import OfferLines
from bot.parts.asides.said_back import Quote, bridging, fresh_of, quotes_of
from bot.wording.speaker import tidied

_CUT = re.compile(
    r"\byou(?: have|'ve| just)* (?:cut|chopped|broke|shortened|truncated|halved|split)",
    re.IGNORECASE,
)
_MISSING = re.compile(r"\bwithout\b|\bmissing\b|\bleft out\b", re.IGNORECASE)
_PRAISE = re.compile(r"\bprais", re.IGNORECASE)
_OF_A_LINE = re.compile(
    r"\b(?:lines?|quot\w*|sentences?|words?|point|remember\w*|instead|rather|summary"
    r"|picked?|chose\w*|show\w*|pull\w*|important|best|main)\b",
    re.IGNORECASE,
)
"""What speaks of the line that is quoted."""

OF_THE_PROTEST = stems(
    """line lines quote quoted quotation sentence words wrong best right important main
    real better keep picked chose took praise praised point story action remember
    remembered whole again why this that those said say wrote complain complaint joke
    part bit thing one you your hopefully rather instead the not never without only like
    means cut themselves they them panel people will stay stays with mine found"""
)
"""What is said of any line that should, or should not, be quoted."""

OTHERS = 2
"""Lines that are offered where nothing says which one is meant."""


def requote(
    state: State, session: Session, wish: Revision, said: Said, context: Context
) -> State | None:
    """Quote another line, or that one no more; None where no quotation can be meant."""
    if wish.sure and _PRAISE.search(said.text) and open_turn(state) is not None:
        return _unpraised(state, session, said, context)
    quotes = quotes_of(session)
    fresh = fresh_of(session, quotes)
    asked = "?" in said.text and any(_names(quote, wish) for quote in quotes)
    if not wish.sure and not asked and (fresh is None or _may_answer(state, said)):
        return None
    closed = open_turn(state) is None
    if closed and not (wish.quoted or _OF_A_LINE.search(said.text)):
        return None  # what was told is spoken of, and no line
    if (
        wish.against
        and (wish.quoted or not closed)
        and (here := _unquoted(session, wish, fresh)) is not None
    ):
        return _dropped(state, session, here, said, context)
    better = _better(session, quotes, fresh, wish, said.text)
    old = _protested(quotes, fresh, better, wish, said.text)
    if old is not None and has_it(old, better, wish, said.text):
        quote = tidied(old.words) or old.words
        return going_on(state, said, context, say("quote_changed", quote=quote))
    if better is not None and (old is not None or wish.sure):
        state = replace(state, session=_with(session, better.place, old, better))
        quote = tidied(better.text) or better.text
        return going_on(state, said, context, say("quote_changed", quote=quote))
    if not wish.sure:
        return None
    if closed and not wish.quoted:
        return None  # with nothing open a line goes only where they say it isn't theirs
    if old is None:
        if closed or wish.quoted:
            return None
        return going_on(state, said, context, say("feedback"))
    return instead(state, session, old, None, said, context)


def instead(
    state: State,
    session: Session,
    old: Quote,
    better: Passage | None,
    said: Said,
    context: Context,
) -> State:
    """Quote a line in place of another; without one, that other one never again."""
    if better is not None and tidied(better.text) == tidied(old.words):
        better = None  # that very line is what they don't want
    session = _with(session, old.place, old, better)
    line = better.text if better is not None else old.words
    quote = tidied(line) or line
    told = say("quote_changed" if better is not None else "quote_gone", quote=quote)
    after = going_on(replace(state, session=session), said, context, told)
    if better is not None or open_turn(state) is not None:
        return after
    return replace(after, replies=(*after.replies, *_others(session, old, context)))


def _unquoted(session: Session, wish: Revision, fresh: Quote | None) -> Quote | None:
    """Give the words of an answer that are not to be quoted, as they are named."""
    for words in wish.quoted:
        if (found := exactly(session, words)) is not None:
            return Quote(found.place, found.text)
    if wish.quoted or not wish.named:
        return None
    here = [fresh.place] if fresh is not None else []
    for among in (here, None):
        lines = alike(session, wish.named, OF_THE_PROTEST, among, whole=True)
        if len(lines) == 1:
            line = quotable(lines[0], telling(wish.named) - OF_THE_PROTEST)
            return Quote(line.place, line.text)
    return None


def _dropped(
    state: State, session: Session, here: Quote, said: Said, context: Context
) -> State:
    """Quote some words no more, nor any line that holds them."""
    held = [
        q for q in quotes_of(session) if q.place == here.place and here.words in q.words
    ]
    return instead(state, session, held[-1] if held else here, None, said, context)


def _may_answer(state: State, said: Said) -> bool:
    """Whether words that name a better line may answer the question that is open."""
    turn = open_turn(state)
    if turn is None:
        return False
    return (
        turn.question.expects is not Expects.INSTANCE or len(said.text.split()) > BRIEF
    )


BRIEF = 20
"""Words up to which it may be said at an open question that a line is the point."""


def has_it(old: Quote, better: Passage | None, wish: Revision, text: str) -> bool:
    """Whether the line that is quoted holds what somebody misses in it."""
    if better is not None:
        named = telling(wish.instead) - OF_THE_PROTEST
        same = better.place == old.place and named and named <= telling(old.words)
        return better.text in old.words or bool(same)
    words = (one.casefold() for one in wish.quoted)
    missed = _MISSING.search(text) is not None or not wish.against
    return missed and any(one in old.words.casefold() for one in words)


def going_on(state: State, said: Said, context: Context, line: Reply) -> State:
    """Say it, and ask again what is open, unless an answer to it is under way."""
    turn = open_turn(state)
    if turn is None or turn.attempt.unheard:
        return replying(state, said.at, line)
    row = following(turn) if turn.stage in FOLLOWED else ANSWERING
    asked = say("quote_on", row, question=asked_now(state, context))
    return replying(state, said.at, line, asked)


# Which quotation, and which line


def _protested(
    quotes: Sequence[Quote],
    fresh: Quote | None,
    better: Passage | None,
    wish: Revision,
    text: str,
) -> Quote | None:
    """Tell which quotation is meant: the one that is named, else where the line is."""
    for words in wish.quoted:
        low = words.casefold()
        for quote in reversed(quotes):
            if low in quote.words.casefold() or quote.words.casefold() in low:
                return quote
    if better is not None:
        here = [quote for quote in quotes if quote.place == better.place]
        return here[-1] if here else None
    if wish.quoted:
        return None
    wanted = stems(wish.named or text) - OF_THE_PROTEST
    shared = [(len(stems(q.words) & wanted), n) for n, q in enumerate(quotes)]
    most, number = max(shared, default=(0, 0))
    return quotes[number] if most else fresh


def _better(
    session: Session,
    quotes: Sequence[Quote],
    fresh: Quote | None,
    wish: Revision,
    text: str,
) -> Passage | None:
    """Find the line that is named instead."""
    by_place = {quote.place: quote for quote in quotes}
    for words in wish.quoted:
        found = exactly(session, words)
        known = [q.words for q in quotes if found and q.place == found.place]
        if found is None or any(found.text in quote for quote in known):
            continue
        quote = known[-1] if known else ""
        return _around(found, quote, stems(words))
    near = [fresh.place] if fresh is not None else []
    named = [quote.place for quote in quotes if _names(quote, wish)]
    if wish.instead:
        wanted = telling(wish.instead) - OF_THE_PROTEST
        everywhere = None if wish.sure else list(by_place)
        for among in (named, near, everywhere):
            lines = alike(session, wish.instead, OF_THE_PROTEST, among, whole=True)
            if wanted and len(lines) == 1:
                return quotable(lines[0], wanted)
    if fresh is not None and _CUT.search(text.replace("’", "'")):
        line = placed(session, fresh.place, fresh.words)
        return uncut(line) if line is not None else None
    if not wish.sure or wish.quoted or not session.open:
        return None  # with nothing open a line is chosen by its own words only
    for place in (*named, *near)[:1]:
        here = " ".join(quote.words for quote in quotes if quote.place == place)
        beside = OF_THE_PROTEST | stems(here)
        lines = alike(session, text, beside, [place], whole=True)
        if len(lines) == 1:
            return quotable(lines[0], telling(text) - beside)
    return None


def _names(quote: Quote, wish: Revision) -> bool:
    wanted = stems(wish.named) - OF_THE_PROTEST
    return bool(wanted & stems(quote.words))


def _around(found: Passage, quote: str, wanted: frozenset[str]) -> Passage:
    """Give a line with what was cut off it, where both are of one sentence."""
    line = sentence(found)
    both = wanted | stems(quote) if quote and quote in line.text else wanted
    for telling_words in (both, wanted):
        part = quotable(line, telling_words)
        if part.start <= found.start and found.end <= part.end:
            return part
    return found


# What is quoted from now on


def _with(
    session: Session, place: int, old: Quote | None, better: Passage | None
) -> Session:
    """Let an answer be quoted by another line, or not by that one."""
    turn = session.turns[place]
    number = better.attempt if better is not None else _told(turn)
    attempt = turn.attempts[number]
    stays = old is not None and old.words not in attempt.chosen
    chosen = attempt.chosen if stays else ""
    chosen = better.text if better is not None else chosen
    lines = [one for one in attempt.unquoted if one not in chosen]
    if old is not None and old.place == place and old.words not in (*lines, chosen):
        lines += [old.words] if old.words not in chosen else []
    attempt = _quoting(replace(attempt, chosen=chosen, unquoted=tuple(lines)))
    attempts = (*turn.attempts[:number], attempt, *turn.attempts[number + 1 :])
    turns = list(session.turns)
    turns[place] = replace(turn, attempts=attempts)
    said = better.text if better is not None else ""
    quoted = (*session.quoted, said)[-MAX_QUOTED:] if said else session.quoted
    return replace(session, turns=tuple(turns), quoted=quoted)


def put_first(session: Session, line: Passage) -> Session:
    """Let the summary begin with an answer, by the line that is quoted of it."""
    told = session.turns[line.place].told
    if told is None or told.judgement is None:
        return session
    best = told.judgement.praised or told.judgement.best
    quote = told.text[best.start : best.end] if best is not None else line.text
    return _with(session, line.place, None, placed(session, line.place, quote) or line)


def _told(turn: Turn) -> int:
    told = turn.told or turn.attempt
    return next(n for n, attempt in enumerate(turn.attempts) if attempt is told)


def _quoting(attempt: Attempt) -> Attempt:
    """Mark in what was heard the line that is wanted."""
    judgement, bridge = attempt.judgement, attempt.bridge
    if judgement is not None:
        judgement = as_wanted(judgement, attempt, attempt.messages)
    if bridge is not None:
        bridge = as_wanted(bridge, attempt, bridging(attempt))
    return replace(attempt, judgement=judgement, bridge=bridge)


# Other lines of an answer


def _others(session: Session, old: Quote, context: Context) -> tuple[Reply, ...]:
    """Offer the lines that would be quoted without those that are not wanted."""
    turn = session.turns[old.place]
    told = turn.told
    if told is None:
        return ()
    number, text, found = _told(turn), told.text, []
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
    return (OfferLines("quote", tuple(found)),) if found else ()


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
    session = _with(session, line.place, None, line)
    quote = tidied(line.text) or line.text
    state = replace(state, session=session)
    return replace(state, replies=(say("quote_changed", quote=quote),))


# Praise without a quotation


def _unpraised(
    state: State, session: Session, said: Said, context: Context
) -> State | None:
    """Call what was praised last ready no more."""
    told = [place for place, one in enumerate(session.turns) if one.told is not None]
    if told:
        state = replace(state, session=_bare(session, told[-1]))
    return going_on(state, said, context, say("unpraised"))


def _bare(session: Session, place: int) -> Session:
    """Let an answer hold nothing that is praised."""
    turn: Turn = session.turns[place]
    attempts = tuple(replace(a, holds=(), lacks=()) for a in turn.attempts)
    turns = list(session.turns)
    turns[place] = replace(turn, attempts=attempts)
    return replace(session, turns=tuple(turns))
