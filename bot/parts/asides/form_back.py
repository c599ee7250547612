"""Go back in a form, or take back what was said to a field of it."""

import re
from dataclasses import replace

from bot.core.buttons import Press, Verb
from bot.core.dossier import Form
from bot.core.incoming import Pressed
from bot.core.state import Context, State
from bot.hearing import AsideKind, Steer
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
