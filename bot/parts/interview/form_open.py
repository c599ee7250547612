"""Name the field of the interview that is open, and go on with it after a remark."""

from dataclasses import replace
from typing import Final

from bot.core.events import Said
from bot.core.naming import read_people
from bot.core.reply import Asking
from bot.core.state import Context, State
from bot.parts.interview.at_once import is_value
from bot.parts.interview.facts import read
from bot.parts.interview.fields import take_answer
from bot.parts.interview.open_now import on


def open_field(state: State) -> str:
    """Name the field of the interview that is open; empty for another form's."""
    form = state.dossier.form
    if form is None:
        return ""
    part, _, what = form.field.partition(".")
    return what if part == "interview" else ""


def again(state: State, before: State, context: Context) -> State:
    """Ask for what was open; where it is known by now, for the next thing."""
    form = before.dossier.form
    if form is None or state.dossier.form is not form:
        return state
    return on(state, context)


def and_rest(
    state: State, before: State, rest: str, said: Said, context: Context
) -> State:
    """Hear the rest of a message, where it says or asks something by itself."""
    what = open_field(before)
    facts = read(rest, what) if rest and what else None
    own_value = facts is not None and bool(facts.own) and what in _VALUES
    if facts is not None and own_value and is_value(facts, what):
        form = before.dossier.form
        assert form is not None
        emptied = replace(state, replies=())
        after = take_answer(emptied, form, facts.own, said.at, context)
        if not _refuses(after, form.field):
            return replace(after, replies=(*state.replies, *after.replies))
    speaks = facts is not None and bool(
        facts.others or facts.asked or (what == "people" and read_people(rest))
    )
    if not speaks or len(rest.split()) >= len(said.text.split()):
        return again(state, before, context)
    alone = replace(said, text=rest)
    after = context.parts.met(replace(state, replies=()), alone, context)
    if after.asks:
        return after
    after = replace(after, replies=(*state.replies, *after.replies))
    if any(isinstance(r, Asking) for r in after.replies):
        return after
    return again(after, before, context)


_VALUES: Final = ("minutes", "where", "casual")
"""Fields whose value is told from anything else by its words."""


def _refuses(state: State, field: str) -> bool:
    """Whether a field was asked for again: its words were no value."""
    form = state.dossier.form
    return form is not None and form.field == field
