"""Answer what is asked beside what they asked for, and part papers from a task."""

from collections.abc import Iterator
from dataclasses import replace

from bot.core import forms
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.reply import Reply, Say, phrase
from bot.core.state import Context, State
from bot.parts.task import asked as reading
from bot.parts.task.asked import Heard

MOST = 2
"""Things that are answered beside a task."""


def heard(state: State, move: Move, context: Context) -> State | None:
    """Meet what a message holds besides; None where all of it is what they want."""
    form = state.dossier.form
    if form is None or form.field != "task.said" or form.messages:
        return None
    if not isinstance(move, Said) or not move.own:
        return None
    read = reading.heard(move.text)
    if read is None:
        return None
    answers = tuple(dict.fromkeys(_answers(state, read, context)))[:MOST]
    noted: tuple[Reply, ...] = ()
    if read.papers:
        listed = ", ".join(dict.fromkeys(read.papers))
        noted = (phrase("task.papers", words=listed),)
    if read.told:
        gathered = forms.gathered(state, form, replace(move, text=read.told))
        after = context.parts.filled(gathered, move.at, context)
        if after.asks:
            return None
        return replace(after, replies=(*answers, *noted, *after.replies))
    if read.nothing:
        closed = forms.closed(state)
        return replace(closed, replies=(*answers, phrase("task.none")))
    if noted:
        return replace(forms.closed(state), replies=(*noted, *answers))
    if answers:
        return replace(state, replies=(*answers, phrase("task.asked_on")))
    return None


def _answers(state: State, read: Heard, context: Context) -> Iterator[Reply]:
    if read.meant:
        yield phrase(f"task.means.{read.meant}")
    for one in read.asked:
        normal = one == "normal" and (read.nothing or read.meant or len(read.asked) > 1)
        if not normal and not (one == "both" and not read.papers):
            yield phrase(f"task.asked_{one}")
    if read.words and not (read.asked or read.meant):
        wise = context.parts.counsel(state, read.words, context)
        if isinstance(wise, Say) and not wise.key.startswith("aside.real"):
            yield wise
        elif read.told:
            yield phrase("task.asked_other")
