"""Hear an aside where a form waits for words; a value is none.

Rules come first, then what the words mean. Beside a value only the rest is an aside,
and what holds no value for a field that wants one is an aside as a whole.
"""

import re

from bot.core.amending import amends, bare
from bot.core.dossier import Form
from bot.core.naming import read_people
from bot.core.state import Context
from bot.expressions import Expression
from bot.hearing import Aside, AsideKind, Bearing, Scene, Steer
from bot.parts.asides.form_values import holding

_K = AsideKind

TOLD = ("stories.take",)
"""Fields that take a story, as an answer is told."""

PASTED = ("job.posting", "job.lines")
"""Fields that take what somebody else wrote."""

FREE = ("unsaid", "notes", "thanks", "reflection")
"""Forms that take words of any kind: what somebody asked or said there, too."""

REMARKED = ("interview", "after", "panel", *FREE)
"""Forms in which a remark is told from a value by its build, too."""

SPOKEN = ("interview", "after", *FREE)
"""Forms in which it is told by what it means."""

MENDED = "job.mending"
"""The field in which a list is changed: what begins as a change does is one."""

ACTED = ("task.scene",)
"""Fields in which somebody is spoken to in an acted scene."""

OUTLINED = ("task",)
"""Forms that take what somebody plans to say: what asks for help is none of it."""

LENGTHS = ("task.minutes", "task.number")
"""Fields to which "ten minutes" is an answer, and no wish to wait."""

CORRECTED = ("interview", "unsaid")
"""Forms in which what was set for the interview just before may be corrected."""

_FREELY = frozenset(
    (
        *(_K.REPEAT, _K.REPHRASE, _K.WAIT, _K.THANKS, _K.PRESENCE, _K.ALREADY_SAID),
        *(_K.SKIP, _K.STOP, _K.COMMAND, _K.WRONG_CHAT, _K.IGNORE, _K.PRIVACY),
        *(_K.EXAMPLE, _K.LENGTH),
    )
)

_ASKS = Expression(r"\?|\b(?:you|u|pls|please)\b", re.IGNORECASE)
"""What words that ask have, and a step in a plan mostly has not."""

_CHANGES = Expression(
    r"\W*(?:[-–—+]|\d|also\b|plus\b)|.*[.!?,;…]\s+[-–—+]\s*(?:\d{1,2}\b|\w)"
)

_SAID_BEFORE = Expression(
    r"\W*(?:(?:but|no|well|as)\W+)*i (?:have |'ve |just |already )*"
    r"(?:said|told you|wrote)"
    r"(?: (?:that|it|this|so|already|before))*\W+(?=\w)",
    re.IGNORECASE,
)
"""What leads to a value that was given before: "i said that already st james"."""

_TOLD_OF = Expression(r"\W*(?:why|how|that|the|my|an?)\s", re.IGNORECASE)
"""How a note of something begins: "why I left", "the second half"."""

_NAME = Expression(r"[A-Z][a-z]+(?: [A-Z][a-z]+)+")

_NAMED = ("interview.company", "interview.people", "after.people", "after.company")
_FEWEST = 6
"""Words of a value that may follow on a protest."""

BUILT = 9.0
"""How sure an aside is that is heard by its build."""

_REMARK = 200
"""Letters from which words are taken for what was pasted."""

_HELP = frozenset(
    (
        *(_K.REPHRASE, _K.EXAMPLE, _K.METHOD, _K.LENGTH, _K.CLARIFY, _K.MEANING),
        *(_K.ADD, _K.REPEAT),
    )
)


def heard(form: Form, text: str, question: str, context: Context) -> Aside | None:
    """Hear an aside in words for a form; a value is none."""
    found = _by_rules(form, text, question, context)
    if form.part not in SPOKEN or _insists(form, text) or _surely(form, text):
        return found
    spoken = context.spoken_in_form(form.field, text, question)
    if found is None or _says_little(found):
        found = spoken or found
    if found is None or _of_a_name(form, found, text):
        return None
    return holding(form, found, text, context, meant=found is spoken)


def _of_a_name(form: Form, aside: Aside, text: str) -> bool:
    """Whether a worry about words is about how somebody's name is written."""
    people = form.field.endswith(".people") and aside.about == "language"
    return people and _NAMES.search(text) is not None


_NAMES = Expression(r"\b(?:sur|last |first )?names?\b", re.IGNORECASE)


def _surely(form: Form, text: str) -> bool:
    """Whether words are a value, or correct one, whatever they sound like."""
    if form.part in CORRECTED and amends(text) is not None:
        return True
    if form.part in _OF_PEOPLE and _LOST.match(text) and read_people(text):
        return True
    return form.field in _NAMED and _NAME.fullmatch(text.strip()) is not None


_OF_PEOPLE = ("interview", "after")
_LOST = Expression(
    r"\W*(?:(?:no|but|sorry|hey|and)\W+)*(?:you|u)(?:'ve| have)?"
    r" (?:lost|forgot(?:ten)?|missed|dropped|left out)\b",
    re.IGNORECASE,
)
"""What says that somebody is not on the list."""


def _says_little(aside: Aside) -> bool:
    """Whether an aside only asks something, whatever it is."""
    return aside.kind is _K.CLARIFY and aside.about in ("asked", "beside", "chat")


def _insists(form: Form, text: str) -> bool:
    """Whether somebody says once more what was no value: they mean it."""
    said = form.refused.strip().casefold()
    return bool(said) and text.strip().casefold() == said


def _by_rules(form: Form, text: str, question: str, context: Context) -> Aside | None:
    """Hear an aside by its build and by stock words."""
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
    if _insists(form, text):
        return None
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

_OF_THE_TASK = Expression(
    r"\W*(?:(?:wait|sorry|ok|hm+|um+|but|and|so|oh|hey)\W+)*(?:(?:do|does|did|is|are"
    r"|can"
    r"|could|should|must|may|will|would|shall) (?:they|you|i|it|this|that|u)\b"
    r"|(?:what|how|which|why|who|when|where)\b.*\b(?:you|u|i|they)\b.*\?)",
    re.IGNORECASE,
)
"""A question that is asked about the task: no line of an outline."""

_QUESTION = 18
"""Words of the longest of these."""
