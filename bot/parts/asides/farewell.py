"""Meet who takes leave where a form waits for words: it is no value, and ends it."""

import re
from dataclasses import replace
from typing import Final

from bot.core import forms
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.reply import Asking
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import Between
from bot.parts.asides.between import wished

LONGEST: Final = 12
"""Words of a message that takes leave and tells nothing."""

_OTHERS: Final = ("thanks", "after")
"""Forms in whose words somebody may be greeted."""

_FAREWELL: Final = Expression(
    r"\b(?:bye+|good ?bye|good ?night|see (?:you|ya|u)|cheerio|ciao|wish me (?:good"
    r" )?luck"
    r"|farewell|so long)\b",
    re.IGNORECASE,
)

_WORDS: Final = frozenset(
    """ok okay so well then now and thanks thank you u ya for everything your all the"
    " help
    bye goodbye good night see tomorrow today tonight monday tuesday wednesday thursday
    friday saturday sunday later soon next time wish me luck in on at morning evening
    interview my cheers i must have to go got gotta need am i'm im going bed off sleep
    it was nice have a day one take care till until again please long farewell
    ciao cheerio very much so that is that's enough""".split()
)
_STRANGE: Final = 1
"""Words that may be a farewell of another language."""


def _only_leaves(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text.casefold())
    strange = [w for w in words if w not in _WORDS and not re.fullmatch(r"b+y+e+", w)]
    return len(strange) <= _STRANGE


def met(state: State, move: Move, context: Context) -> State | None:
    """Keep what was gathered, end the form and say goodbye; None for anything else."""
    form = state.dossier.form
    if form is None or not isinstance(move, Said) or not move.own:
        return None
    if form.part in _OTHERS or form.field == "task.scene":
        return None
    text = move.text
    if len(text.split()) > LONGEST or "?" in text or not _FAREWELL.search(text):
        return None
    if not _only_leaves(text):
        return None
    wish = context.between(text)
    if wish is None or wish.kind not in (Between.GOODBYE, Between.LUCK):
        return None
    state = replace(state, replies=())
    if form.messages:
        state = context.parts.filled(state, move.at, context)
    state = forms.closed(state)
    after = wished(replace(state, replies=()), move, context)
    if after is None or after.asks:
        return None
    kept = tuple(r for r in state.replies if not isinstance(r, Asking))
    return replace(after, replies=(*kept, *after.replies))
