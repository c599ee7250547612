"""Reply to an aside where a form waits for words: help, leave it, or ask again."""

import re
from dataclasses import replace
from datetime import datetime

from bot.core.amending import amends, bare
from bot.core.buttons import Press, Verb
from bot.core.dossier import Form
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.naming import read_people
from bot.core.reply import Reply
from bot.core.scene import briefly
from bot.core.state import Context, State
from bot.hearing import Aside, AsideKind, Bearing, Scene, Steer
from bot.parts.asides.lines import Heard, before, leave_row, meaning, replying, say

_K = AsideKind

TOLD = ("stories.take",)
"""Fields that take a story, as an answer is told."""

PASTED = ("job.posting", "job.lines")
"""Fields that take what somebody else wrote."""

FREE = ("unsaid", "notes", "thanks", "reflection")
"""Forms that take words of any kind: what somebody asked or said there, too."""

REMARKED = ("interview", "after", "panel", *FREE)
"""Forms in which a remark is told from a value by its build, too."""

MENDED = "job.mending"
"""The field in which a list is changed: what begins as a change does is one."""

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

_CHANGES = re.compile(
    r"\W*(?:[-–—+]|\d|also\b|plus\b)|.*[.!?,;…]\s+[-–—+]\s*(?:\d{1,2}\b|\w)"
)

_SAID_BEFORE = re.compile(
    r"\W*(?:(?:but|no|well|as)\W+)*i (?:have |'ve |just |already )*"
    r"(?:said|told you|wrote)"
    r"(?: (?:that|it|this|so|already|before))*\W+(?=\w)",
    re.IGNORECASE,
)
"""What leads to a value that was given before: "i said that already st james"."""

_TOLD_OF = re.compile(r"\W*(?:why|how|that|the|my|an?)\s", re.IGNORECASE)
"""How a note of something begins: "why I left", "the second half"."""

_NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+")

_NAMED = ("interview.company", "interview.people", "after.people", "after.company")
_FEWEST = 6
"""Words of a value that may follow on a protest."""

BUILT = 9.0
"""How sure an aside is that is heard by its build."""

_REMARK = 200
"""Letters from which words are taken for what was pasted."""

HELPED = (
    *("interview", "job", "stories", "unsaid", "notes", "after", "thanks"),
    *("reflection", "task", "mending"),
)

TOPICS = (
    *("dress", "surname", "look_up", "same", "letter", "change", "panel_own", "must"),
    *("early", "not_yet", "looking", "saved", "label", "contact", "smart"),
)
"""What is asked or told in forms of every kind, each with a phrase of its own."""

CORRECTED = ("interview", "unsaid")
"""Forms in which what was set for the interview just before may be corrected."""

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
        if aside is not None and helps and not aside.rest:
            return aside
        return _asked(text, question, context)
    if form.field in PASTED and (len(text) >= _REMARK or "\n" in text):
        return None
    if form.refused and text.strip().casefold() == form.refused.strip().casefold():
        return None  # who says the same once more means it
    if form.part in CORRECTED and amends(text) is not None:
        return None
    if form.part == "interview" and _told(text):
        return None
    if (remark := _remark(form, text, question, context)) is not None:
        return remark
    if form.field == MENDED and _CHANGES.match(text):
        return None
    if form.field in PASTED:
        word = context.aside(text, question, Scene.QUESTION, False)
        if word is not None and word.kind is _K.MEANING and not word.rest:
            return word
    aside = context.aside(text, question, Scene.FORM, True)
    if aside is None or (form.field in PASTED and aside.rest):
        return None
    if form.part in FREE and _TOLD_OF.match(text):
        return None
    if form.field in _NAMED and _NAME.fullmatch(text.strip()):
        return None
    if form.part == "panel" and aside.kind is _K.WRONG_CHAT:
        return None
    if form.part in FREE and (aside.rest or aside.kind not in _FREELY):
        return None
    if form.field == "notes.asked" and aside.kind in (_K.PRIVACY, _K.LENGTH):
        return None
    # "Ok thanks" agrees with the list.
    agrees = aside.kind is _K.THANKS or aside.command == "done"
    return None if agrees and form.field == "job.mending" else aside


def _told(text: str) -> bool:
    """Whether a wish or a word tells something: "can you take tom reed, foreman"."""
    return bare(text) is not None or any(one.role for one in read_people(text))


def _remark(form: Form, text: str, question: str, context: Context) -> Aside | None:
    """Hear what is said to the program by how it is built."""
    again = _SAID_BEFORE.match(text)
    if form.field in _NAMED and again is not None:
        rest = text[again.end() :]
        if len(rest.split()) <= _FEWEST and not _SAID_BEFORE.match(rest):
            place = ((again.end(), len(text)),)
            return Aside(_K.ALREADY_SAID, 0, again.end(), place)
    if form.field == MENDED:
        remark = context.beside_form(form.field, text)
        asks = remark is not None and remark.kind in _ASKED and remark.about != "chat"
        return remark if asks and not _CHANGES.match(text) else None
    if form.part not in REMARKED:
        return None
    remark = context.beside_form(form.field, text)
    if remark is None or remark.kind is not _K.CLARIFY or remark.about != "asked":
        return remark
    # What asks for nothing of its own may be heard more finely.
    finer = context.aside(text, question, Scene.FORM, True)
    whole = finer is not None and not finer.rest and finer.kind is not _K.ADD
    known = form.part not in FREE or (finer is not None and finer.kind in _FREELY)
    return finer if whole and known else remark


_ASKED = frozenset((_K.MEANING, _K.CLARIFY, _K.PRIVACY, _K.EXAMPLE, _K.MISHEARD))


def _asked(text: str, question: str, context: Context) -> Aside | None:
    """Hear what is plainly asked of the interviewer where a plan is waited for."""
    aside = context.aside(text, question, Scene.QUESTION, False)
    if aside is not None and aside.sure >= BUILT and not aside.rest:
        return aside
    heard = context.bearing(text, question, Scene.QUESTION)
    return Aside(_K.CLARIFY, 0, len(text)) if heard is Bearing.ASKED else None


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
    if form.part in FREE:
        # Said once more, it is kept as it stands.
        form = replace(form, refused=heard.said.text[:_REMARK])
        state = replace(state, dossier=replace(state.dossier, form=form))
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
        case _K.CLARIFY if about in TOPICS:
            return _again(state, heard, form, say(f"form_topic.{about}"))
        case _K.CLARIFY if about == "chat":
            return replying(state, at, say("form_chat"))
        case _K.MEANING if form.field == MENDED:
            return _again(state, heard, form, _explained(heard.aside.word, context))
        case _K.MISHEARD:
            return _misheard(state, heard, form)
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
        case _K.MEANING:
            return _again(state, heard, form, say("meaning_none_outside"))
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
    takes_out = kind is _K.IGNORE and about == Steer.UNDO
    named = form.part == "unsaid" or _PLACE.search(heard.words) is not None
    if takes_out and (form.messages or named):
        return _taken_back(state, heard, form, context)
    goes_back = kind is _K.BACK or about in (Steer.UNDO, Steer.ASKED, Steer.MOVE)
    after = _back(state, heard, form, context) if goes_back else None
    if after is not None:
        return after
    if takes_out:
        return _taken_back(state, heard, form, context)
    return _again(state, heard, form, say(lines.get(kind, "form.other")))


def _leaving(form: Form, at: datetime) -> Move:
    """Leave one field; of the notes, the next is asked for."""
    if form.part != "notes":
        return Commanded(at, "skip")
    what = form.field.partition(".")[2]
    return Pressed(at, str(Press(Verb.AFTER, f"notes:skip:{what}")))


def _part(form: Form) -> str:
    if form.field == MENDED:
        return "mending"
    return form.part if form.part in HELPED else "other"


def _help(form: Form) -> Reply:
    return say(f"form.{_part(form)}")


def _again(state: State, heard: Heard, form: Form, *first: Reply) -> State:
    """Say what was asked for, and ask again, in short."""
    if not heard.question:
        return replying(state, heard.at, *(first or (_help(form),)))
    question = briefly(heard.question) if first else heard.question
    asked = say("form_question", leave_row(form), question=question)
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


_PLACE = re.compile(
    r"\b(?:(?P<first>first|top)|(?P<number>\d{1,2})(?:st|nd|rd|th)?\b"
    r"|(?P<word>second|third|fourth|fifth))\b",
    re.IGNORECASE,
)
_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}


def _taken_back(state: State, heard: Heard, form: Form, context: Context) -> State:
    """Leave out words for the field; where a part has taken them, it takes them out."""
    found = _PLACE.search(heard.words)
    first = found is not None and bool(found["first"])
    if form.messages:
        left = form.messages[1:] if first else form.messages[:-1]
        kept = replace(form, messages=left, waiting_since=None)
        state = replace(state, dossier=replace(state.dossier, form=kept))
        return replying(state, heard.at, say("form_ignored"))
    if form.part == "notes":
        which = "first" if first else "last"
        press = str(Press(Verb.AFTER, f"notes:out:{which}"))
        return context.parts.proceed(state, Pressed(heard.at, press), context)
    items = state.dossier.unsaid
    if form.part == "unsaid" and items:
        place = len(items)
        if found is not None:
            word = (found["word"] or "").casefold()
            place = 1 if first else _ORDINALS.get(word) or int(found["number"] or 0)
        if 1 <= place <= len(items):
            press = str(Press(Verb.UNSAID, f"drop:{items[place - 1].number}"))
            return context.parts.proceed(state, Pressed(heard.at, press), context)
    return _again(state, heard, form, say("form_topic.change"))


def mixed(state: State, heard: Heard, context: Context) -> State:
    """Give what remains to the form, and a word to an aside that asks something."""
    rest = replace(heard.said, text=heard.aside.answer(heard.said.text))
    after = context.parts.proceed(state, rest, context)
    if after.asks:
        return after
    told = _told_beside(heard, context)
    return before(after, told) if told is not None else after


def _told_beside(heard: Heard, context: Context) -> Reply | None:
    """Answer what was asked beside a value, where it can be answered in a line."""
    about = heard.aside.about
    match heard.kind:
        case _K.CLARIFY if about in TOPICS:
            return say(f"form_topic.{about}")
        case _K.PRIVACY:
            return say("privacy")
        case _K.MACHINE:
            return say("machine")
        case _K.MEANING if words := meaning(heard.aside.word, context):
            return say("meaning_outside", word=heard.aside.word, meaning=words)
    return None
