"""A line of the summary that is not theirs, or that they want another one for.

It is said when it was told and to which question, and it is shown no more; the answer
itself stays until they say that it goes, too. Nothing of it is praised again.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.buttons import Verb
from bot.core.quoting import as_wanted
from bot.core.reply import Reply, Tap, phrase
from bot.core.session import MAX_QUOTED, Session
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import Act, HeardActs
from bot.parts.asides import meant, record
from bot.parts.asides.passages import (
    Passage,
    address,
    alike,
    placed,
    quotable,
    telling,
)
from bot.parts.asides.referents import Line, asked_last, lines, lines_named
from bot.parts.asides.replies import OfferLines, SayRecord
from bot.parts.asides.requoting import OF_THE_PROTEST
from bot.parts.asides.taking_out import PLACE
from bot.wording.speaker import tidied

_ORDERS: Final = Expression(
    r"\W*(?:please |pls )?(?:take out|take off|remove|delete|leave out)\b",
    re.IGNORECASE,
)
HIDE: Final = "hide"
"""What the button asks for that shows a line no more."""

_PROTEST: Final = (
    "feedback_wrong",
    "misheard",
    "unheard",
    "complaint",
    "not_an_answer",
)
_SURELY: Final = 0.4
"""Share of these from which a line that is not named is meant."""

_OWN: Final = Expression(
    r"[,;:–—-]\s*(?:i\b|my\b|mine\b|we\b|im\b).*$|\b(?:and|but) (?:mine|my one)\b.*$"
    r"|(?:\bnot|n'?t) (?:mine|me|my one)\s+(?:i|i'?m|my|mine|we)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
"""What is said of themselves beside the line that is not theirs."""
_OF_THE_LIST: Final = Expression(
    r"\b(?:list|summary|remember\w*|shown?|quot\w*|goes|has to go|must go)\b", re.I
)
"""What says that a line is to be shown no more, and may stay in its answer."""
_OTHER: Final = Expression(r"\bthe other\b", re.IGNORECASE)
_AFTER_NOT: Final = Expression(r"\b(?:and|but) not (?:the|my)\b(?P<what>.+)", re.I)
_BESIDE: Final = OF_THE_PROTEST | meant.OF_THE_TALK


def disowned(
    state: State, session: Session, heard: HeardActs, text: str, context: Context
) -> State | None:
    """Show a line no more that is not theirs; None where no line is spoken of."""
    if _ORDERS.match(text):
        return None  # "Take out: I never said that" names what is to go
    against = heard.of(Act.DISOWN)
    off = [
        one
        for one in heard.of(Act.OFF)
        if _OF_THE_LIST.search(one.words) or _OTHER.search(one.words)
    ]
    whose = () if against or off else heard.of(Act.WHOSE)
    if not (against or off or whose):
        return None
    if not against and not off:
        named = lines_named(session, whose[0].words)
        if len(named) != 1:
            return None
        return replace(state, replies=(_whose(session, named[0]),))
    found = _meant(session, heard, against or tuple(off))
    if not found:
        shares = context.intends(text, "")
        sure = sum(shares.get(one, 0.0) for one in _PROTEST) >= _SURELY
        if not against or not sure or not lines(session):
            return None
        known = [(one, placed(session, one.place, one.words)) for one in lines(session)]
        named_at = tuple(
            (address(session, at), one.words) for one, at in known if at is not None
        )
        return replace(state, replies=(OfferLines(HIDE, named_at),))
    return _gone(state, session, found, context, theirs=not against)


def _meant(
    session: Session, heard: HeardActs, acts: tuple[object, ...]
) -> tuple[Line, ...]:
    """Give the lines that are spoken of: as named, before it, or the other of two."""
    spoken = tuple(one for one in heard.of(Act.DISOWN, Act.OFF) if one in acts)
    at = {one.at for one in spoken}
    known = lines(session)
    own = [
        line
        for n, sentence in enumerate(heard.said)
        if (n not in at and _MINE.search(sentence)) or _STAYS.search(sentence)
        for line in lines_named(session, sentence)
    ]
    if any(_OTHER.search(one.words) for one in spoken):
        rest = [one for one in known if one not in own]
        return tuple(rest) if own and len(rest) < len(known) else ()
    found: list[Line] = []
    for one in (*spoken, *heard.of(Act.WHOSE)):
        found += lines_named(session, _OWN.sub("", one.words))
    if not found:
        before = " ".join(s for s in heard.said[: min(at)] if not _MINE.search(s))
        found += lines_named(session, before)
    sure = [one for one in dict.fromkeys(found) if one not in own]
    if not sure and own:
        sure = [one for one in known if one not in own]
    if not sure and len(known) == 1 and not own:
        sure = [*known]
    # Two that fit as well are both offered.
    return tuple(sure) if len(sure) == 1 or len(sure) < len(known) else ()


_MINE: Final = Expression(
    r"(?<!not )(?<!n't )\b(?:mine|my one|my line|i was|i am|i'm the|i said|keep)\b",
    re.I,
)
_STAYS: Final = Expression(r"\bstays?\b|\bkeep the\b|\bleave the\b", re.IGNORECASE)
"""What says that a line is theirs, or stays."""


def _whose(session: Session, line: Line) -> Reply:
    at = placed(session, line.place, line.words)
    assert at is not None
    off = Tap("not_mine", Verb.LOOK, f"{HIDE}:{address(session, at)}", bound=True)
    name = session.turns[line.place].question.question_id
    return SayRecord("whose", name, line.words, taps=(off,))


def hide(state: State, session: Session, line: Passage, context: Context) -> State:
    """Show a line no more, as its button says."""
    found = next(
        (
            one
            for one in lines(session)
            if one.place == line.place and one.words in line.text
        ),
        Line(line.place, line.text),
    )
    return _gone(state, session, (found,), context, theirs=False)


def _gone(
    state: State,
    session: Session,
    found: tuple[Line, ...],
    context: Context,
    *,
    theirs: bool,
) -> State:
    said: list[Reply] = []
    for line in found:
        name = session.turns[line.place].question.question_id
        out = Tap("answer_out", Verb.LOOK, f"{PLACE}:{line.place}", bound=True)
        key, taps = ("off", ()) if theirs else ("disowned", (out,))
        said.append(SayRecord(key, name, line.words, taps=taps))
        session = _hidden(session, line.place)
    left = [tidied(one.words) or one.words for one in lines(session)]
    if left:
        quotes = "”; “".join(left)
        said.append(phrase("shown.left", quotes=quotes))
    elif others := _others(session, found, context):
        said.append(_instead(others))
    return replace(state, session=session, replies=tuple(said))


def _instead(others: tuple[tuple[str, str], ...]) -> Reply:
    """Offer a line of another answer, or ask which of several."""
    if len(others) > 1:
        return OfferLines("quote", others)
    where, words = others[0]
    use = Tap("use_line", Verb.LOOK, f"quote:{where}", bound=True)
    return phrase("shown.instead", quote=tidied(words) or words).with_row(use)


def _others(
    session: Session, gone: tuple[Line, ...], context: Context
) -> tuple[tuple[str, str], ...]:
    """Give a line of each other answer that could be shown instead."""
    apart = {one.place for one in gone}
    last = asked_last(session)
    said = {m.id for m in last.said.messages} if last and last.said else set[str]()
    found = []
    for place in record.answered(session):
        turn = session.turns[place]
        first = next((m.text for m in turn.attempt.messages if m.id not in said), "")
        cue = context.ear(turn.question, first).judgement.best if first else None
        at = placed(session, place, first[cue.start : cue.end]) if cue else None
        if place not in apart and at is not None:
            found.append((address(session, at), at.text))
    return tuple(found)


def _hidden(session: Session, place: int) -> Session:
    """Quote nothing of an answer any more, until its candidate chooses a line of it."""
    turn = session.turns[place]
    attempts = tuple(
        replace(
            attempt,
            chosen="",
            unquoted=(
                *attempt.unquoted,
                *(m.text for m in attempt.messages if m.counts),
            ),
        )
        for attempt in turn.attempts
    )
    heard = tuple(
        replace(a, judgement=as_wanted(a.judgement, a, a.messages))
        if a.judgement is not None
        else a
        for a in attempts
    )
    turns = list(session.turns)
    turns[place] = replace(turn, attempts=heard)
    told = "\n".join(a.text for a in turn.attempts)
    quoted = tuple(one for one in session.quoted if one not in told)[-MAX_QUOTED:]
    return replace(session, turns=tuple(turns), quoted=quoted)


# The line that is wanted


def wanted(
    session: Session, heard: HeardActs, beside: tuple[Line, ...] = ()
) -> tuple[Passage, ...]:
    """Give the line that is to be shown: one where it is sure, else those that fit."""
    apart = _BESIDE | telling(" ".join(one.words for one in beside))
    for one in reversed(heard.of(Act.CHOOSE)):
        after = _AFTER_NOT.search(one.words)
        words = after["what"] if after is not None else one.words
        if not meant.told_by(words) - apart:
            continue
        found = alike(session, words, apart, whole=True)
        lines_of = tuple(quotable(line, telling(words) - apart) for line in found)
        praised = [one for one in lines_of if _praised(session, one)]
        if len(praised) == 1:
            return tuple(praised)
        if lines_of:
            return lines_of
    return ()


def _praised(session: Session, line: Passage) -> bool:
    """Whether a line was said back before, or is what stands for its answer."""
    best = record.quote_of(session.turns[line.place])
    known = (*session.quoted, best)
    return any(one and (one in line.text or line.text in one) for one in known)
