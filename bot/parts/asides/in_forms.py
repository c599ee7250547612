"""Reply to an aside where a form waits for words: help, leave it, or ask again."""

import re
from dataclasses import replace
from datetime import datetime

from bot.core.buttons import Press, Verb
from bot.core.dossier import Form
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.reply import Reply
from bot.core.state import Context, State
from bot.hearing import Aside, AsideKind, Scene, Steer
from bot.parts.asides.lines import Heard, before, leave_row, meaning, replying, say

_K = AsideKind

TOLD = ("stories.take",)
"""Fields that take a story, as an answer is told."""

PASTED = ("job.posting", "job.lines")
"""Fields that take what somebody else wrote."""

FREE = ("unsaid", "notes", "thanks", "reflection")
"""Forms that take words of any kind: what somebody asked or said there, too."""

ACTED = ("task.scene",)
"""Fields in which somebody is spoken to in an acted scene."""

OUTLINED = ("task",)
"""Forms that take what somebody plans to say: what asks for help is none of it."""

LENGTHS = ("task.minutes", "task.number")
"""Fields to which "ten minutes" is an answer, and no wish to wait."""

_FREELY = frozenset(
    (
        *(_K.REPEAT, _K.REPHRASE, _K.WAIT, _K.THANKS, _K.PRESENCE, _K.ALREADY_SAID),
        *(_K.SKIP, _K.STOP, _K.COMMAND, _K.WRONG_CHAT, _K.IGNORE, _K.PRIVACY),
        *(_K.EXAMPLE, _K.LENGTH),
    )
)

_ASKS = re.compile(r"\?|\b(?:you|u|pls|please)\b", re.IGNORECASE)
"""What words that ask have, and a step in a plan mostly has not."""

_REMARK = 200
"""Letters from which words are taken for what was pasted."""

HELPED = (
    *("interview", "job", "stories", "unsaid", "notes", "after", "thanks"),
    *("reflection", "task"),
)

_LEFT = frozenset((_K.SKIP, _K.UNFIT, _K.TOO_PERSONAL))
_HELP = frozenset(
    (
        *(_K.REPHRASE, _K.EXAMPLE, _K.METHOD, _K.LENGTH, _K.CLARIFY, _K.MEANING),
        *(_K.ADD, _K.REPEAT),
    )
)


def heard(form: Form, text: str, question: str, context: Context) -> Aside | None:
    """Hear an aside in words for a form; a value is none."""
    if form.field in TOLD:
        return context.aside(text, question, Scene.QUESTION, False)
    if form.field in ACTED:
        return context.aside(text, question, Scene.ROLE_PLAY, True)
    if form.field in LENGTHS and context.lasting(text) is not None:
        return None
    if (wish := _steered(form, text, context)) is not None:
        return wish
    if form.part in OUTLINED:
        if _OF_THE_TASK.match(text) and len(text.split()) <= _QUESTION:
            return Aside(_K.CLARIFY, 0, len(text))
        asks = _ASKS.search(text) is not None
        aside = context.aside(text, question, Scene.FORM, not asks)
        helps = aside is not None and (aside.kind in _HELP or aside.kind in _FREELY)
        return aside if aside is not None and helps and not aside.rest else None
    if form.field in PASTED and (len(text) >= _REMARK or "\n" in text):
        return None
    aside = context.aside(text, question, Scene.FORM, True)
    if aside is None or (form.field in PASTED and aside.rest):
        return None
    if form.part in FREE and (aside.rest or aside.kind not in _FREELY):
        return None
    if form.field == "notes.asked" and aside.kind in (_K.PRIVACY, _K.LENGTH):
        return None
    # "Ok thanks" agrees with the list.
    agrees = aside.kind is _K.THANKS or aside.command == "done"
    return None if agrees and form.field == "job.mending" else aside


def _steered(form: Form, text: str, context: Context) -> Aside | None:
    """Hear a wish to go back a field, or to take back what was said to one."""
    if form.field in PASTED:
        return None
    aside = context.steered(text)
    if aside is None or aside.kind not in (_K.BACK, _K.IGNORE):
        return None
    if form.part in OUTLINED:
        return aside if aside.about not in _OF_SESSIONS else None
    plain = aside.about in (Steer.LAST, Steer.UNDO) and not aside.rest
    return aside if plain else None


_OF_SESSIONS = (Steer.OTHER, Steer.CLAIMED, Steer.MOVE_IF)
"""What can only be meant of a question of a session."""

_OF_THE_TASK = re.compile(
    r"\W*(?:(?:wait|sorry|ok|hm+|um+|but|and|so|oh|hey)\W+)*(?:(?:do|does|did|is|are|can"
    r"|could|should|must|may|will|would|shall) (?:they|you|i|it|this|that|u)\b"
    r"|(?:what|how|which|why|who|when|where)\b.*\b(?:you|u|i|they)\b.*\?)",
    re.IGNORECASE,
)
"""A question that is asked about the task: no line of an outline."""

_QUESTION = 18
"""Words of the longest of these."""


def reply(state: State, heard: Heard, context: Context) -> State:
    """Do what was asked; the field is asked for again, or left."""
    form = state.dossier.form
    assert form is not None
    at, about = heard.at, heard.aside.about
    leave = leave_row(form)
    kind = heard.kind
    if kind is _K.INSTRUCTION and heard.words.strip().casefold().startswith("stop"):
        kind = _K.STOP
    notes = form.part == "notes" and kind is _K.ALREADY_SAID
    if kind in _LEFT or notes:
        return context.parts.proceed(state, _leaving(form, at), context)
    if kind is _K.STOP:
        return context.parts.proceed(state, Commanded(at, "stop"), context)
    if kind is _K.COMMAND and heard.aside.command != "hint":
        name = heard.aside.command or "help"
        return context.parts.proceed(state, Commanded(at, name), context)
    match kind:
        case _K.WAIT:
            return replying(state, at, say("wait"), wait=True)
        case _K.THANKS:
            noted = about == "noted"
            return replying(state, at, say("listening" if noted else "thanks"))
        case _K.WRONG_CHAT:
            return replying(state, at, say("wrong_chat"))
        case _K.COMPLAINT if about != "why":
            return replying(state, at, say("form_complaint", leave))
        case _K.PRIVACY | _K.COMPLAINT | _K.CLARIFY if about == "why":
            return _again(state, heard, form, say(f"form_why.{_part(form)}"))
        case _K.NERVES | _K.DISTRESS:
            return replying(state, at, say("nerves_again"))
        case _K.MEANING if words := meaning(heard.aside.word, context):
            told = say("meaning_outside", word=heard.aside.word, meaning=words)
            return _again(state, heard, form, told)
    if kind in _HELP or kind is _K.COMMAND:
        first = () if kind is _K.REPEAT else (_help(form),)
        return _again(state, heard, form, *first)
    lines = {
        _K.GREETING: "greeting",
        _K.PRESENCE: "presence_outside",
        _K.ALREADY_SAID: "form_already",
        _K.BACK: "form_back",
        _K.REMAINING: "form_remaining",
        _K.PROGRESS: "form_nothing_to_judge",
        _K.MISHEARD: "form_already",
        _K.PRIVACY: "privacy",
        _K.MACHINE: "machine",
        _K.IGNORE: "ignore_slip",
        _K.INSTRUCTION: "instruction_outside",
    }
    goes_back = kind is _K.BACK or about in (Steer.UNDO, Steer.ASKED, Steer.MOVE)
    after = _back(state, heard, form, context) if goes_back else None
    if after is not None:
        return after
    if kind is _K.IGNORE and about == Steer.UNDO:
        return _taken_back(state, heard, form)
    return _again(state, heard, form, say(lines.get(kind, "form.other")))


def _leaving(form: Form, at: datetime) -> Move:
    """Leave one field; of the notes, the next is asked for."""
    if form.part != "notes":
        return Commanded(at, "skip")
    what = form.field.partition(".")[2]
    return Pressed(at, str(Press(Verb.AFTER, f"notes:skip:{what}")))


def _part(form: Form) -> str:
    return form.part if form.part in HELPED else "other"


def _help(form: Form) -> Reply:
    return say(f"form.{_part(form)}")


def _again(state: State, heard: Heard, form: Form, *first: Reply) -> State:
    """Say what was asked for, and ask again."""
    if not heard.question:
        return replying(state, heard.at, *(first or (_help(form),)))
    asked = say("form_question", leave_row(form), question=heard.question)
    return replying(state, heard.at, *first, asked)


def _back(state: State, heard: Heard, form: Form, context: Context) -> State | None:
    """Go back a field; what is told with it is taken for that one."""
    about, kind = heard.aside.about, heard.kind
    if form.messages and about == Steer.UNDO:
        return None
    wish = heard.words if kind is _K.BACK and about == Steer.NAMED else about
    after = context.parts.back(state, wish or Steer.LAST, heard.at, context)
    if after is None:
        return None
    if kind is _K.IGNORE:
        done = "form_moved" if about == Steer.MOVE else "form_ignored"
        return before(after, say(done))
    rest = heard.aside.answer(heard.said.text)
    if not rest:
        return after
    said = replace(heard.said, text=rest)
    return context.parts.proceed(replace(after, replies=()), said, context)


def _taken_back(state: State, heard: Heard, form: Form) -> State:
    """Leave out the last words for the field, where no part has taken them yet."""
    if not form.messages:
        return _again(state, heard, form, say("form_back"))
    kept = replace(form, messages=form.messages[:-1], waiting_since=None)
    state = replace(state, dossier=replace(state.dossier, form=kept))
    return replying(state, heard.at, say("form_ignored"))


def mixed(state: State, heard: Heard, context: Context) -> State:
    """Give what remains to the form, and a word to an aside that asks something."""
    rest = replace(heard.said, text=heard.aside.answer(heard.said.text))
    after = context.parts.proceed(state, rest, context)
    if after.asks:
        return after
    match heard.kind:
        case _K.PRIVACY:
            return before(after, say("privacy"))
        case _K.MACHINE:
            return before(after, say("machine"))
    return after
