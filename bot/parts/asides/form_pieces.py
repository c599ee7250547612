"""Take a message in a form piece by piece: what fills it, and what is said beside.

"In person. What's it for anyway?" is a value and a question. Each piece is tried alone:
what leaves all as it was and gets a reply is said to the program, the rest is for the
form. So every fact is kept and every word is met, in one reply.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.dossier import Form
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.reply import Asking, Reply, Say, phrase
from bot.core.scene import asked_again, briefly
from bot.core.session import KeptAside, Message
from bot.core.state import Context, State
from bot.hearing import AsideKind, Tip
from bot.parts.asides import real_day
from bot.parts.asides.form_values import holds
from bot.parts.asides.keeping import found, kept
from bot.parts.asides.lines import leave_row, replying, say

PARTS: Final = ("interview", "after")
"""Forms whose fields take a value, and not words of any kind."""
FREE: Final = ("unsaid",)
"""Forms that take words of any kind: only advice that is plainly asked for is none."""
LONGEST: Final = 80
"""Words of a message that is cut."""
MOST: Final = 4
"""Pieces that are tried alone."""
LINES: Final = 2
"""Things said beside a value that are replied to."""
BRIEF: Final = 3
"""Words from which a question behind a comma is one of its own."""

_AGAIN: Final = ("aside.form_question", "aside.form_again", "aside.form_again_plain")
"""What asks for the field again."""
_LOST: Final = ("aside.form.", "day.beside_unknown", "aside.meaning_none_outside")
"""What is said where nobody knows what was asked."""
_NERVES: Final = 0.5
"""Share of nerves from which a piece that is no value is met as such."""
_BEHIND: Final = re.compile(
    r",\s+(?=(?:and |but |so |or )?(?:do|does|did|is|are|can|could|should|shall|must"
    r"|may|will|would|what|why|who|how|when|where|which|have) )"
    r"|\s+(?=btw\b|by the way\b)",
    re.IGNORECASE,
)
"""Where something else may begin to be asked inside a sentence."""
_RELATIVE: Final = re.compile(
    r"who (?!(?:do|does|did|should|shall|can|could|will|would) (?:i|you|u|we|they)\b)",
    re.IGNORECASE,
)
"""What tells more of somebody, without a mark: "Ruth, who leads the ward"."""


_PEOPLE: Final = ".people"
_NAMED: Final = re.compile(r"\b(?:sur|last |full |first )?names?\b", re.IGNORECASE)
"""What is asked of the names of those whom one meets."""
_DRESS: Final = "interview.casual"
_ONESELF: Final = re.compile(r"\bi(?:'d|d| would| should| could)\b|\bfor me\b", re.I)
"""What is asked of one's own clothes, beside what they wear there."""


def met(state: State, move: Move, context: Context) -> State | None:
    """Meet what is said beside a value, and advice that is asked for alone."""
    form = state.dossier.form
    if not isinstance(move, Said) or not move.own or form is None:
        return None
    if form.part not in (*PARTS, *FREE) or len(move.text.split()) > LONGEST:
        return None
    known = found(state, move.message_id) is not None
    if known or any(m.id == move.message_id for m in form.messages):
        return None
    pieces = list(_cut(move.text))
    if len(pieces) == 1:
        return _advised(state, move, context)
    if not pieces or len(pieces) > MOST:
        return None
    return _apart(state, move, pieces, context)


def _cut(text: str) -> Iterator[str]:
    """Cut a message into sentences, and off from each what is asked behind a comma."""
    for sentence in sentences(text):
        places = [m for m in _BEHIND.finditer(sentence) if m.start()]
        for place in places:
            head, tail = sentence[: place.start()], sentence[place.end() :]
            relative = _RELATIVE.match(tail) and not sentence.endswith("?")
            if asks(tail) and len(tail.split()) >= BRIEF and not relative:
                yield from (head, tail)
                break
        else:
            yield sentence


def _advised(state: State, said: Said, context: Context) -> State | None:
    """Give advice for the day to who asks for nothing else, and ask again in short."""
    form = state.dossier.form
    assert form is not None
    if not asks(said.text) or (form.part in FREE and not _to_say(said.text, context)):
        return None
    line = real_day.advice(state, said.text, context, least=real_day.LIKELY_HERE)
    if line is None or line == _WEAR:
        return None
    if real_day.general(line) and form.part in PARTS and _to_say(said.text, context):
        sure = real_day.PLAINLY
        line = real_day.advice(state, said.text, context, least=sure)
    elif real_day.general(line) and form.part in PARTS:
        return None
    if line is None:
        return None
    aside = KeptAside(said.message_id, said.at, said.text, AsideKind.CLARIFY)
    return _asking(kept(state, aside), said, context, line)


def _asking(state: State, said: Said, context: Context, *lines: Reply) -> State:
    form, question = state.dossier.form, briefly(asked_again(state, context))
    assert form is not None
    again = say("form_question", leave_row(form), question=question)
    return replying(state, said.at, *lines, *((again,) if question else ()))


def _apart(
    state: State, said: Said, pieces: list[str], context: Context
) -> State | None:
    form = state.dossier.form
    assert form is not None
    lines: list[Reply] = []
    beside: list[str] = []
    if form.field == _DRESS and not asks(pieces[0]):
        # "They wear tunics. Smart, I'd say?": what they wear, and what to wear oneself.
        beside = [p for p in pieces[1:] if asks(p) and _ONESELF.search(p)]
        lines = [say("form_topic.dress")] if beside else []
    for piece in (p for p in pieces if p not in beside):
        if told := _said_to_us(state, said, piece, context):
            beside.append(piece)
            lines += [one for one in told if one not in lines]
    rest = " ".join(piece for piece in pieces if piece not in beside)
    known = [one for one in lines if one != _UNKNOWN]
    if not known or not rest:
        return None
    after = context.parts.met(
        replace(state, replies=()), replace(said, text=rest), context
    )
    now = after.dossier.form
    taken = after.dossier.interview != state.dossier.interview or now is None
    if after.asks or not (taken or (now and (now.field, now.messages) != _at(form))):
        return None  # nothing was taken so: all of it together may say more
    aside = KeptAside(said.message_id, said.at, " ".join(beside), AsideKind.CLARIFY)
    after = kept(after, aside)
    return replace(after, replies=(*known[:LINES], *after.replies))


def _said_to_us(
    state: State, said: Said, piece: str, context: Context
) -> tuple[Reply, ...]:
    """Give what is replied to a piece that fills nothing; empty where it may."""
    form = state.dossier.form
    assert form is not None
    if holds(form, piece, context) and not asks(piece):
        return ()
    if form.field.endswith(_PEOPLE) and asks(piece) and _NAMED.search(piece):
        return (say("form_topic.surname"),)
    if form.part in FREE or asks(piece):
        line = real_day.advice(state, piece, context, least=real_day.LIKELY_HERE)
        if form.part in FREE and line is not None and _to_say(piece, context):
            return (line,)
        if form.part in FREE and not _of_what_was_said(piece):
            return ()
        if line == _WEAR:
            return (say("form_topic.dress"),)
        if line is not None and not real_day.general(line):
            return (line,)
    if _WISH.search(piece):
        return ()
    alone = replace(said, text=piece)
    after = context.parts.met(replace(state, replies=()), alone, context)
    dossier = after.dossier
    now = dossier.form
    stays = (
        not after.asks
        and after.session == state.session
        and dossier.interview == state.dossier.interview
        and now is not None
        and _at(now) == _at(form)
    )
    if not stays:
        return ()
    told = tuple(
        replace(one, rows=()) if isinstance(one, Say) else one
        for one in after.replies
        if not isinstance(one, Asking)
        and not (isinstance(one, Say) and one.key in _AGAIN)
    )
    lost = not told or any(_lost(one) for one in told)
    if not asks(piece):
        nerves = context.intends(piece, "").get("nerves", 0.0) >= _NERVES
        if not nerves:
            return ()
        return (say("nerves_mixed"),) if lost else told
    if any(isinstance(one, Say) and one.key == _READING for one in told):
        return (say("form_that"),)  # it stands beside: that is what is meant
    if any(isinstance(one, Say) and one.key == "aside.form_topic.must" for one in told):
        return (phrase("day.beside_not_needed"),)
    if lost:
        line = real_day.advice(state, piece, context)
        return (line or _UNKNOWN,)
    return told


def _of_what_was_said(piece: str) -> bool:
    """Whether a short question is about what stands beside it: "is that right?"."""
    brief = len(piece.split()) <= _SHORT
    return brief and asks(piece) and _POINTS.search(piece) is not None


_READING: Final = "aside.form_reading.unsaid"
_SHORT: Final = 7
_POINTS: Final = re.compile(r"\b(?:it|that|this)\b", re.IGNORECASE)


def _at(form: Form) -> tuple[str, tuple[Message, ...]]:
    return form.field, form.messages


def _to_say(piece: str, context: Context) -> bool:
    """Whether it is asked whether to say something, and not what is to be done."""
    return context.intends(piece, "").get("say_it", 0.0) >= _SAYS


_WEAR: Final = phrase(f"tip.{Tip.DRESS}")
_SAYS: Final = 0.3
_WISH: Final = re.compile(r"\b(?:can|could|will|would) (?:you|u|ye)\b", re.IGNORECASE)
"""What wishes that something is done, and is no question beside a value."""
_UNKNOWN: Final = phrase("day.beside_unknown")


def _lost(reply: Reply) -> bool:
    return not isinstance(reply, Say) or reply.key.startswith(_LOST)
