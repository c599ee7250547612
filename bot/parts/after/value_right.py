"""Put right whom they met, or where, by the wrong name that stands there."""

from dataclasses import replace
from typing import Final

from bot.core.dossier import Form, Interview
from bot.core.events import Said
from bot.core.reply import Reply, phrase
from bot.core.state import Context, State
from bot.core.value_right import company_right, corrects_all, people_right
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
    wish = corrects_all(said.text, context.reworded(said.text))
    changed, note = interview, None
    people = people_right(interview.people, said.text, wish)
    company = company_right(interview.company, said.text, wish)
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
    if note is None:
        return None
    return _on(met.holding(state, changed), changed, form, said, note)


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
