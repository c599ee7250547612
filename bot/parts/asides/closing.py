"""Hear a burst once more when it is closed, as one text, before it is judged.

What of it is said to the interviewer is taken out and kept apart. What was asked, here
or beside an answer before, is answered before the remark on the answer. Where nothing
else is in the burst, the question stays open.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.scene import asked_now, open_turn, scene
from bot.core.session import KeptAside, Message, without
from bot.core.state import Context, State
from bot.hearing import Aside, AsideKind, Interjected, Scene
from bot.parts.asides import advising, bursts, in_the_round
from bot.parts.asides.beside import AT_ONCE, at_once, replies
from bot.parts.asides.hearing import heard as hear
from bot.parts.asides.hearing import in_burst
from bot.parts.asides.interjections import put_in
from bot.parts.asides.keeping import kept, owed, paid, trimmed
from bot.parts.asides.lines import ASKED, Heard, asking, before
from bot.parts.asides.wants import reply, wanted

_MINDED: Final = re.compile(r"\b(?:mind|care|hold|object|laugh)\b", re.IGNORECASE)
"""What asks how it would be taken, and not whether it may be told."""

_HERE: Final = (Scene.QUESTION, Scene.FOLLOW_UP)
_WAITING: Final = (AsideKind.WAIT, AsideKind.STOP)
"""Kinds after which an answer is not heard yet, or in another way."""


def close(state: State, move: Move, context: Context) -> State | None:
    """Look at a burst that is closed; None for what was meant as an answer."""
    session, turn = state.session, open_turn(state)
    if session is None or turn is None or not bursts.closes(state, session, move):
        return None
    if scene(state) is Scene.EMPLOYER:
        return _in_the_round(state, move, context)
    if scene(state) not in _HERE or turn.attempt.confided:
        return bursts.close(state, move, context)
    wants = _owed(state, move, context)
    burst = [m for m in turn.attempt.messages[turn.attempt.heard :] if m.counts]
    text = turn.attempt.latest
    aside = in_burst(state, text, context) if len(burst) > 1 else None
    if aside is not None:
        heard = _heard(state, move, text, aside, context)
        state = _apart(state, burst, aside)
        if not aside.rest:
            return reply(paid(state), heard, context)
        wants = (*wants, *wanted(state, heard, context))
        acting = next((one for one in wants if one.kind in AT_ONCE), None)
        if acting is not None and acting.kind in _WAITING:
            lines = replies(state, wants, context)
            answer = aside.answer(text)
            return before(at_once(paid(state), acting, answer, context), *lines)
    if not wants:
        return bursts.close(state, move, context)
    lines = replies(state, wants, context)
    state = paid(state)
    after = bursts.close(state, move, context)
    if after is None:
        after = context.parts.proceed(state, move, context)
    return after if after.asks else before(after, *lines)


def _in_the_round(state: State, move: Move, context: Context) -> State | None:
    """Look at several messages to the employer, of which none alone was an aside."""
    turn = open_turn(state)
    assert turn is not None
    burst = [m for m in turn.attempt.messages[turn.attempt.heard :] if m.counts]
    text = turn.attempt.latest
    aside = hear(state, text, context) if len(burst) > 1 else None
    if aside is None or aside.rest:
        return None
    heard = _heard(state, move, text, aside, context)
    return in_the_round.reply(_apart(state, burst, aside), heard, context)


def _heard(
    state: State, move: Move, text: str, aside: Aside, context: Context
) -> Heard:
    said = Said(move.at, "", text)
    return Heard(aside, said, asked_now(state, context), scene(state))


def _owed(state: State, move: Move, context: Context) -> tuple[Heard, ...]:
    """Give what was asked beside an answer and waits for its reply."""
    found: list[Heard] = []
    for one in owed(state):
        if (advice := advising.beside(one.text, context)) is not None:
            found.append(_heard(state, move, one.text, advice, context))
            continue
        about = put_in(one.text, context)
        if about in (Interjected.SORRY, Interjected.LENGTH, Interjected.JUDGED):
            beside = Aside(AsideKind(one.kind), 0, len(one.text), about=about)
            found.append(_heard(state, move, one.text, beside, context))
            continue
        aside = context.aside(one.text, asked_now(state, context), scene(state), False)
        kind = AsideKind(one.kind)
        if aside is None or aside.kind is not kind:
            asks = kind is AsideKind.CLARIFY
            aside = asking(one.text, state, context) if asks else Aside(kind, 0, 0)
        if about is Interjected.ASKED and aside.kind is AsideKind.MEANING:
            # In brackets it is asked of the story, and not of the question.
            aside = replace(aside, kind=AsideKind.CLARIFY, about=ASKED, word="")
        minded = aside.about == ASKED or _MINDED.search(one.text) is not None
        if about is Interjected.ASKED and minded:
            aside = replace(aside, about="say_it")
        whole = replace(aside, start=0, end=len(one.text), rest=(), also=())
        heard = _heard(state, move, one.text, whole, context)
        found += wanted(state, heard, context)
    return tuple(found)


def _apart(state: State, burst: Sequence[Message], aside: Aside) -> State:
    """Take what is said to the interviewer out of the messages it stands in."""
    spans = ((aside.start, aside.end), *aside.also)
    texts: dict[str, str] = {}
    begins = 0
    for message in burst:
        ends = begins + len(message.text)
        inside = [
            (max(a, begins) - begins, min(b, ends) - begins)
            for a, b in sorted(spans)
            if a < ends and begins < b
        ]
        if inside:
            words, texts[message.id] = _split(message.text, inside)
            state = kept(state, KeptAside(message.id, message.at, words, aside.kind))
        begins = ends + 1
    return _left(state, texts)


def _split(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, str]:
    """Give the words in some spans of a text, and those around them."""
    words, rest, at = [], [], 0
    for start, end in spans:
        words.append(text[start:end].strip())
        rest.append(text[at:start].strip())
        at = end
    rest.append(text[at:].strip())
    return " ".join(words), " ".join(one for one in rest if one)


def _left(state: State, texts: Mapping[str, str]) -> State:
    """Leave of messages what is given; of nothing, none is left."""
    session = state.session
    assert session is not None
    gone = {id_ for id_, text in texts.items() if not any(map(str.isalnum, text))}
    session = trimmed(without(session, gone), texts)
    return replace(state, session=session)
