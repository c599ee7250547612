"""Put right whom they met, or where, by the wrong name that stands there."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.core.dossier import Form, Interview
from bot.core.events import Said
from bot.core.reply import Reply, phrase
from bot.core.state import Context, State
from bot.core.value_right import company_right, corrects_all, people_right
from bot.expressions import Expression
from bot.parts.after import people as met
from bot.parts.after import thanks
from bot.parts.after.replies import AskPeople
from bot.parts.after.wishes import renamed

_FORMS: Final = ("after", "notes", "thanks")


def put_right(state: State, said: Said, context: Context) -> State | None:
    """Put it right beside a form of this part, and ask again; None for all else."""
    form = state.dossier.form
    if form is None or form.part not in _FORMS or not said.own:
        return None
    interview = met.at_hand(state.dossier, said.at)
    if interview is None or form.messages or form.field == "after.company":
        return None
    whole = _changed(interview, said.text, context)
    if whole is not None:
        changed, note = whole
        return _on(met.holding(state, changed), changed, form, said, note)
    for clause, rest in _clauses(said.text):
        part = _changed(interview, clause, context)
        if part is not None:
            state = met.holding(state, part[0])
            after = context.parts.proceed(state, replace(said, text=rest), context)
            if after.asks:
                return None
            return replace(after, replies=(part[1], *after.replies))
    return None


_JOINT: Final = Expression(r"(?<=[.!?;])\s+|,?\s+and\s+", re.IGNORECASE)


def _clauses(text: str) -> Iterator[tuple[str, str]]:
    """Give the first and the last clause, each with all the others."""
    joints = list(_JOINT.finditer(text))
    if joints:
        first, last = joints[0], joints[-1]
        yield text[: first.start()], text[first.end() :]
        yield text[last.end() :], text[: last.start()]


def _changed(
    interview: Interview, text: str, context: Context
) -> tuple[Interview, Reply] | None:
    """Give the interview with a name or a company put right, and what is said to it."""
    wish = corrects_all(text, context.reworded(text))
    changed, note = interview, None
    people = people_right(interview.people, text, wish)
    company = company_right(interview.company, text, wish)
    if people is not None:
        before = {p.number: p for p in interview.people}
        anew = tuple(renamed(p, before.get(p.number)) for p in people)
        changed = replace(interview, people=anew)
        one = next(p for p in anew if p not in interview.people)
        role = before[one.number].role != one.role
        key = "person_role" if role else "person"
        note = phrase(f"after.right.{key}", name=one.name, role=one.role)
    elif company:
        changed = replace(interview, company=company)
        note = phrase("after.right.company", company=company)
    return (changed, note) if note is not None else None


def _on(
    state: State, interview: Interview, form: Form, said: Said, note: Reply
) -> State:
    """Ask again for what was open."""
    number = form.argument.partition(":")[0]
    found = met.person(state.dossier, number) if form.field == "thanks.moment" else None
    if found is not None:
        return thanks.ask_moment(state, *found, said.at, note)
    if form.field == "after.people":
        asks = AskPeople(len(interview.people))
        return replace(state, replies=(note, asks))
    return replace(state, replies=(note,))
