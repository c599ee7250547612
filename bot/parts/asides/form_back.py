"""Go back in a form, or take back what was said to a field of it."""

import re
from dataclasses import replace

from bot.core.buttons import Press, Verb
from bot.core.dossier import Form
from bot.core.events import Said
from bot.core.incoming import Pressed
from bot.core.state import Context, State
from bot.hearing import Aside, AsideKind, Steer
from bot.parts.asides.lines import Heard, before, replying, say

_K = AsideKind


def back(state: State, heard: Heard, form: Form, context: Context) -> State | None:
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


def field_named(
    state: State, said: Said, aside: Aside | None, context: Context
) -> State | None:
    """Go back to the field that is named, where nothing is told for it yet."""
    found = _BACK_TO.fullmatch(said.text.replace("’", "'"))
    if found is not None:
        words = found["what"] or found["other"]
    elif aside is not None and aside.about in (Steer.LAST, Steer.NAMED):
        words = f"{aside.word} {aside.answer(said.text)}"
    else:
        return None
    if words.strip() in ("", Steer.LAST):
        return None
    return context.parts.back(state, words, said.at, context)


_LEAD = (
    r"\W*(?:(?:wait|sorry|oh|ok(?:ay)?|and|but|hang on|hold on|no|please|pls|actually)"
    r"\b\W*)*(?:(?:can|could|may) (?:i|we|you) (?:please )?|let me |let's |lets |i(?:'d"
    r"| would)? (?:want|need|like) to )?"
)
_BACK_TO = re.compile(
    rf"{_LEAD}(?:(?:go|come|get|jump|take me) )?back (?:one(?: step)?[\s,:–-]+|to )"
    rf"(?P<what>[^.!?\n]{{2,50}}?)(?:[.,;] [^.!?\n]{{2,40}})?(?: please| pls)?\W*"
    rf"|{_LEAD}(?:re-?do|do|try) (?P<other>the [^.!?\n]{{2,40}}?)"
    r"(?: (?:again|once more|over))?(?: please| pls)?\W*",
    re.IGNORECASE,
)
"""What wants back to something that is named, and tells nothing of it."""


PLACE = re.compile(
    r"\b(?:(?P<first>first|top)|(?P<number>\d{1,2})(?:st|nd|rd|th)?\b"
    r"|(?P<word>second|third|fourth|fifth))\b",
    re.IGNORECASE,
)
"""How a line is named by its place."""
_TAKES = re.compile(
    r"\b(?:take|delete|remove|scrap|cut|drop|erase|strike|undo|out|off)\b",
    re.IGNORECASE,
)
"""What asks for something that was written down to be taken out."""
_ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}


def taken_back(
    state: State, heard: Heard, form: Form, context: Context
) -> State | None:
    """Leave out words for the field; where a part has taken them, it takes them out.

    None where there is nothing to take out.
    """
    found = PLACE.search(heard.words)
    first = found is not None and bool(found["first"])
    if form.messages:
        left = form.messages[1:] if first else form.messages[:-1]
        kept = replace(form, messages=left, waiting_since=None)
        state = replace(state, dossier=replace(state.dossier, form=kept))
        return replying(state, heard.at, say("form_ignored"))
    if form.part == "notes" and not (found or _TAKES.search(heard.words)):
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
    return None
