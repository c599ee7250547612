"""Do what is wanted of something that was shown, with nothing open.

Two things must be sure: what is spoken of, which `referents.py` finds among all that
was shown, and what is done with it, which the ear hears sentence by sentence. Where
either is not, nothing is said here, and the other rooms hear the message.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.reply import Reply, phrase
from bot.core.sayings import ANSWERING
from bot.core.scene import FOLLOWED, asked_again, asked_now, open_turn, scene
from bot.core.session import KeptAside, Session
from bot.core.state import Context, State, adding, field_asked
from bot.expressions import Expression
from bot.hearing import Act, AsideKind, Bearing, HeardActs, Scene
from bot.parts.asides import disowning, of_progress, reopening, shortening
from bot.parts.asides.keeping import found, kept
from bot.parts.asides.lines import LATELY, following, replying, say
from bot.parts.asides.passages import address, placed
from bot.parts.asides.referents import Line, kinds_named, lines, lines_named
from bot.parts.asides.replies import OfferLines
from bot.parts.asides.requoting import chosen, put_first
from bot.wording.speaker import tidied

_AT: Final = (Scene.QUESTION, Scene.FOLLOW_UP)


def met(state: State, move: Move, context: Context) -> State | None:
    """Do what is wanted of what was shown; None for all else."""
    if not isinstance(move, Said) or not move.own or state.dossier.form is not None:
        return None
    candidate, session = state.candidate, state.session
    if not candidate.welcomed or candidate.placing or candidate.deleting:
        return None
    if field_asked(state) or found(state, move.message_id) is not None:
        return None
    if session is not None and session.paused:
        return None
    heard = context.acts(move.text)
    turn = open_turn(state)
    if turn is not None:
        if not heard.acts or turn.attempt.unheard or scene(state) not in _AT:
            return None
        return _under_progress(state, heard, move, context)
    after = _done(state, heard, move, context)
    if after is None or after.asks:
        return after
    aside = KeptAside(move.message_id, move.at, move.text, AsideKind.MISHEARD)
    return after if open_turn(after) is not None else kept(after, aside)


def _done(state: State, heard: HeardActs, said: Said, context: Context) -> State | None:
    """Do each act that is sure, in turn."""
    session = state.session
    lately = (
        session is not None
        and session.ended_at is not None
        and said.at - session.ended_at < LATELY
    )
    named = kinds_named(state, said.text, context)
    begun = of_progress.begun(state, session, heard, said.text, said.at, context)
    if named and begun is not None:
        return begun
    after: State | None = None
    if session is not None and lately:
        after = _of_session(state, session, heard, said, context)
    if after is not None and open_turn(after) is not None:
        return after
    now = after or state
    if after is None and begun is not None:
        return begun
    if after is None and session is not None and lately and not heard.acts:
        return reopening.told_alone(state, session, said, context)
    told = of_progress.answer_of_progress(now, heard, said.at, context, shown=False)
    if told:
        after = adding(now, *told)
    return after


def _of_session(
    state: State, session: Session, heard: HeardActs, said: Said, context: Context
) -> State | None:
    state = replace(state, replies=())
    off = disowning.disowned(state, session, heard, said.text, context)
    now, replies = off or state, off.replies if off is not None else ()
    assert now.session is not None
    gone = tuple(one for one in lines(session) if one not in lines(now.session))
    if (line := _chosen(now, heard, gone)) is not None:
        now, replies = line, (*_but_left(replies), *line.replies)
    clean = replace(now, replies=())
    assert clean.session is not None
    asked = reopening.met(clean, clean.session, heard, said, context)
    if asked is not None:
        return replace(asked, replies=(*replies, *asked.replies))
    plainer = reopening.plainer(clean, clean.session, heard, context)
    if plainer is not None:
        return plainer
    more = reopening.added(clean, clean.session, heard, said, context)
    if more is not None:
        return replace(more, replies=(*replies, *more.replies))
    short = shortening.met(clean, clean.session, heard, context)
    if short is not None:
        return replace(short, replies=(*replies, *short.replies))
    if heard.of(Act.OVER):
        return replace(clean, replies=(*replies, phrase("shown.over")))
    if heard.of(Act.LINES) and (shown := lines(clean.session)):
        quotes = "”\n“".join(tidied(one.words) or one.words for one in shown)
        return replace(clean, replies=(*replies, phrase("shown.lines", quotes=quotes)))
    return replace(now, replies=replies) if replies else None


def _but_left(replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """Leave out what the summary shows, where it is said anew after it."""
    return tuple(
        one
        for one in replies
        if not isinstance(one, OfferLines)
        and getattr(one, "key", "") not in ("shown.left", "shown.instead")
    )


def _chosen(state: State, heard: HeardActs, gone: tuple[Line, ...]) -> State | None:
    """Show the line that is wanted; None where none is named, or many are."""
    session = state.session
    assert session is not None
    choices = heard.of(Act.CHOOSE)
    if any(_NEGATED.search(one.words) for one in choices):
        return None
    if not choices or not (gone or any(_PLAIN.search(c.words) for c in choices)):
        return None
    shown = lines(session)
    if not gone and _SWAPS.search(choices[-1].words) and len(shown) > 1:
        at = placed(session, shown[1].place, shown[1].words)
        assert at is not None
        swapped = replace(state, session=put_first(session, at))
        quote = tidied(shown[1].words) or shown[1].words
        return replace(swapped, replies=(phrase("shown.chosen", quote=quote),))
    found_lines = disowning.wanted(session, heard, gone)
    if len(found_lines) != 1:
        named = lines_named(session, " ".join(one.words for one in choices))
        at = placed(session, named[0].place, named[0].words) if named else None
        if at is not None and len(named) == 1 and named[0] not in gone:
            found_lines = (at,)
    if not found_lines or len(found_lines) > MOST:
        return None
    if len(found_lines) > 1:
        several = tuple((address(session, one), one.text) for one in found_lines)
        return replace(state, replies=(OfferLines("quote", several),))
    line = found_lines[0]
    there = next(
        (
            one
            for one in lines(session)
            if one.place == line.place and (line.text in one.words)
        ),
        None,
    )
    quote = tidied(there.words if there else line.text) or line.text
    if there is not None and _FIRST.search(choices[-1].words):
        state = replace(state, session=put_first(session, line))
        return replace(state, replies=(phrase("shown.chosen", quote=quote),))
    if there is not None:
        return replace(state, replies=(phrase("shown.chosen_there", quote=quote),))
    after = chosen(state, session, line)
    return replace(after, replies=(phrase("shown.chosen", quote=quote),))


_PLAIN: Final = Expression(
    r"\b(?:keep|remember\w*|lines?|quotes?|sentences?|first|swap|switch|point|instead"
    r"|one"
    r"|best|better|stays?|mine|rather|quoted?|picked?|listed?)\b",
    re.IGNORECASE,
)
"""What speaks of the line that is shown."""
_NEGATED: Final = Expression(
    r"(?:\bnot\b|n['’]?t\b|\bnever\b|\bno longer\b).{0,24}\b(?:keep|remember|show"
    r"|quote|use)",
    re.IGNORECASE,
)
_SWAPS: Final = Expression(r"\b(?:swap|switch)\b", re.IGNORECASE)
_FIRST: Final = Expression(r"\bfirst\b|\bon top\b", re.IGNORECASE)

MOST: Final = 2
"""Lines that are offered where one of them is wanted."""


# Beside an open question, after /progress


def _under_progress(
    state: State, heard: HeardActs, said: Said, context: Context
) -> State | None:
    """Say what is asked of /progress, and ask again; what else is told answers it."""
    told = of_progress.answer_of_progress(state, heard, said.at, context, shown=True)
    turn = open_turn(state)
    if not told or turn is None or "/" in said.text[:1]:
        return None
    apart = {one.at for one in heard.of(Act.DAYS, Act.AGAIN)}
    apart |= {
        one.at
        for one in heard.of(Act.NAMED)
        if kinds_named(state, one.words, context, shown=True)
        or len(one.words.split()) < LEAST
    }
    aside = " ".join(s for n, s in enumerate(heard.said) if n in apart)
    rest = " ".join(s for n, s in enumerate(heard.said) if n not in apart)
    words = KeptAside(said.message_id, said.at, aside, AsideKind.PROGRESS)
    after = kept(state, words)
    asked = asked_now(state, context)
    answers = context.bearing(rest, asked, scene(state)) is Bearing.ANSWER
    if len(rest.split()) >= LEAST and "?" not in rest and answers:
        answer = replace(said, text=rest)
        done = context.parts.proceed(after, answer, context)
        return replace(done, replies=(*told, *done.replies))
    row = following(turn) if turn.stage in FOLLOWED else ANSWERING
    again = say("quote_on", row, question=asked_again(after, context))
    return replying(after, said.at, *told, again)


LEAST: Final = 8
"""Words that may answer, beside what is asked of /progress."""
