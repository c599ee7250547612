"""Reply to an aside where a form waits for words: help, leave it, or ask again."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.core.asked_under import sentences
from bot.core.buttons import Press, Verb
from bot.core.dossier import Form
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.reply import Reply
from bot.core.scene import briefly
from bot.core.state import Context, State
from bot.hearing import Advice, AsideKind, Steer
from bot.parts.asides import advising
from bot.parts.asides.form_answers import SHOWN, answer, help_with
from bot.parts.asides.form_back import PLACE, back, taken_back
from bot.parts.asides.form_hearing import FREE, MENDED, SPOKEN
from bot.parts.asides.form_hearing import heard as hears
from bot.parts.asides.lines import Heard, before, leave_row, meaning, replying, say

_K = AsideKind

_REFUSED = 200
"""Letters kept of words that were no value."""

_LEFT = frozenset((_K.SKIP, _K.UNFIT, _K.TOO_PERSONAL))
_ASKED = frozenset(
    (
        *(_K.REPHRASE, _K.EXAMPLE, _K.METHOD, _K.LENGTH, _K.CLARIFY, _K.MEANING),
        *(_K.PRIVACY, _K.MACHINE, _K.REMAINING, _K.PROGRESS, _K.NERVES, _K.ADD),
    )
)
"""Kinds of what is asked or worried about, several of which may stand in a message."""
_AGAIN = frozenset((_K.REPEAT, _K.COMMAND))


def reply(state: State, heard: Heard, context: Context) -> State:
    """Do what was asked; the field is asked for again, or left."""
    form = state.dossier.form
    assert form is not None
    if form.part in FREE:
        # Said once more, it is kept as it stands.
        form = replace(form, refused=heard.said.text[:_REFUSED])
        state = replace(state, dossier=replace(state.dossier, form=form))
    at, about = heard.at, heard.aside.about
    kind = heard.kind
    if kind is _K.INSTRUCTION and heard.words.strip().casefold().startswith("stop"):
        kind = _K.STOP
    notes = form.part == "notes" and kind is _K.ALREADY_SAID
    if kind in _LEFT or notes:
        after = context.parts.proceed(state, _leaving(form, at), context)
        personal = kind is _K.TOO_PERSONAL and not after.asks
        return before(after, say("form_personal")) if personal else after
    if kind is _K.STOP:
        return context.parts.proceed(state, Commanded(at, "stop"), context)
    if kind is _K.COMMAND and heard.aside.command not in (None, "hint"):
        return context.parts.proceed(
            state, Commanded(at, heard.aside.command or "help"), context
        )
    if kind in _ASKED and (advice := _advised(heard, context)) is not None:
        return _again(state, heard, form, advice)
    chats = kind is _K.CLARIFY and about == "chat"
    if (
        kind in _ASKED
        and not chats
        and not (kind is _K.MEANING and form.field == MENDED)
    ):
        lines = tuple(_lines(form, heard, context))
        if lines or kind is not _K.MEANING:
            return _again(state, heard, form, *(lines or (help_with(form),)))
    match kind:
        case _K.CLARIFY if chats:
            return replying(state, at, say("form_chat"))
        case _K.MEANING if form.field == MENDED:
            return _again(state, heard, form, _explained(heard.aside.word, context))
        case _K.MEANING:
            return _again(state, heard, form, say("meaning_none_outside"))
        case _K.MISHEARD if about == "feedback":
            return _again(state, heard, form, say("form_slip"))
        case _K.MISHEARD:
            return _misheard(state, heard, form)
        case _K.WAIT:
            lines = tuple(_lines(form, heard, context))
            return replying(state, at, say("wait"), *lines, wait=True)
        case _K.THANKS:
            noted = about == "noted"
            return replying(state, at, say("listening" if noted else "thanks"))
        case _K.COMMAND if form.part in SHOWN:
            return _again(state, heard, form, say(f"form_hint.{form.part}"))
        case _K.WRONG_CHAT:
            return replying(state, at, say("wrong_chat"))
        case _K.COMPLAINT:
            return _complained(state, heard, form)
    if kind in _AGAIN:
        first = () if kind is _K.REPEAT else (help_with(form),)
        return _again(state, heard, form, *first)
    return _taking_back(state, heard, form, context)


_HERE = re.compile(r"\b(?:here|form|this field|you)\b", re.IGNORECASE)
"""What speaks of what is written here, and not of the day."""


def _advised(heard: Heard, context: Context) -> Reply | None:
    """Say whether something is wise to say on the day, by what it is."""
    words = heard.said.text
    if (line := advising.found_out(heard)) is not None:
        return line
    asked = None if _HERE.search(words) else context.advice(words, "")
    if asked is None or asked.want is not Advice.SAY or not asked.about:
        return None
    return advising.saying(asked, words, context)


def _complained(state: State, heard: Heard, form: Form) -> State:
    """Let somebody off; who asks whether anybody is there is told so."""
    there = say("presence_outside")
    first = (there,) if _THERE.search(heard.said.text) else ()
    return replying(state, heard.at, *first, say("form_complaint", leave_row(form)))


_THERE = re.compile(r"\b(?:you|u|anyone|anybody) (?:still )?there\b", re.IGNORECASE)


def _taking_back(state: State, heard: Heard, form: Form, context: Context) -> State:
    """Take back what was said, go back, or say what there is to say."""
    kind, about = heard.kind, heard.aside.about
    takes_out = kind is _K.IGNORE and about == Steer.UNDO
    named = form.part == "unsaid" or PLACE.search(heard.words) is not None
    out = taken_back(state, heard, form, context) if takes_out else None
    if takes_out and (form.messages or named):
        return out or _again(state, heard, form, say("form_topic.change"))
    goes_back = kind is _K.BACK or about in (Steer.UNDO, Steer.ASKED, Steer.MOVE)
    after = back(state, heard, form, context) if goes_back else None
    if after is not None:
        return after
    if takes_out:
        return out or _again(state, heard, form, say("form_topic.change"))
    lines = {
        _K.GREETING: "greeting",
        _K.PRESENCE: "presence_outside",
        _K.ALREADY_SAID: "form_already",
        _K.BACK: "form_back",
        _K.IGNORE: "form_slip" if form.part in SPOKEN else "ignore_slip",
        _K.INSTRUCTION: "instruction_outside",
    }
    return _again(state, heard, form, say(lines.get(kind, "form.other")))


MOST_SAID = 2
"""Lines that answer what one message asks."""


def _lines(form: Form, heard: Heard, context: Context) -> Iterator[Reply]:
    """Answer what is asked, and what else the same message asks."""
    words, said = heard.said.text, list[Reply]()
    first = answer(form, heard.aside, words, context)
    if first is not None:
        said.append(first)
    pieces = sentences(words) if form.part in SPOKEN else []
    for piece in pieces if len(pieces) > 1 else ():
        also = hears(form, piece, heard.question, context)
        if also is None or also.rest or also.kind not in _ASKED:
            continue
        line = answer(form, also, piece, context)
        if line is not None and line not in said and len(said) < MOST_SAID:
            said.append(line)
    yield from said


def _leaving(form: Form, at: datetime) -> Move:
    """Leave one field; of the notes, the next is asked for."""
    if form.part != "notes":
        return Commanded(at, "skip")
    what = form.field.partition(".")[2]
    return Pressed(at, str(Press(Verb.AFTER, f"notes:skip:{what}")))


def _again(state: State, heard: Heard, form: Form, *first: Reply) -> State:
    """Say what was asked for, and ask again, in short."""
    if not heard.question:
        return replying(state, heard.at, *(first or (help_with(form),)))
    question = briefly(heard.question) if first else heard.question
    asked = say("form_question", leave_row(form), question=question)
    return replying(state, heard.at, *first, asked)


def _misheard(state: State, heard: Heard, form: Form) -> State:
    """Say sorry; the last words for the field are taken back, if there are any."""
    kept = replace(form, messages=form.messages[:-1], waiting_since=None)
    state = replace(state, dossier=replace(state.dossier, form=kept))
    return _again(state, heard, kept, say("form_misheard"))


def _explained(word: str, context: Context) -> Reply:
    """Explain a word of a posting; of what nothing explains, say whom to ask."""
    if words := meaning(word.casefold(), context):
        return say("meaning_outside", word=word, meaning=words)
    return say("form_meaning_theirs", word=word)


def mixed(state: State, heard: Heard, context: Context) -> State:
    """Give what remains to the form, and a word to an aside that asks something."""
    form = state.dossier.form
    assert form is not None
    rest = replace(heard.said, text=heard.aside.answer(heard.said.text))
    if heard.kind is _K.IGNORE and heard.aside.about == Steer.UNDO and form.messages:
        # "Anna. What I sent just above is nobody."
        form = replace(form, messages=form.messages[:-1])
        state = replace(state, dossier=replace(state.dossier, form=form))
    after = context.parts.proceed(state, rest, context)
    if after.asks:
        return after
    told = next(_beside(form, heard, context), None)
    return before(after, told) if told is not None else after


def _beside(form: Form, heard: Heard, context: Context) -> Iterator[Reply]:
    """Answer what was asked beside a value, where that can be done in a line."""
    asides = [heard.aside]
    for piece in sentences(heard.words) if form.part in SPOKEN else ():
        also = hears(form, piece, heard.question, context)
        asides += [also] if also is not None else []
    for aside in asides:
        line = answer(form, aside, heard.words, context)
        if line == say("form_reading.unsaid"):
            line = say("form_that")  # it stands beside: that is what is meant
        if line is not None and line != help_with(form):
            yield line
