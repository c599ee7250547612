"""Take several facts of one message in the form, each for its own field.

What is asked beside them is answered, what is wished of the form is done, and what is
known is not asked for again.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core import forms
from bot.core.counted import only_one, several
from bot.core.events import Said
from bot.core.form_replies import LeaveForm
from bot.core.lasting import lasts
from bot.core.naming import read_people
from bot.core.reply import Asking, Reply, Say, phrase
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.parts.interview.appointment import kept
from bot.parts.interview.as_said import directions_said, dressed, worn
from bot.parts.interview.asking import ask_for, ask_next
from bot.parts.interview.company_name import is_company
from bot.parts.interview.facts import Facts, company_first, place, read
from bot.parts.interview.fields import take_answer
from bot.parts.interview.people import meeting
from bot.parts.interview.people_said import HIM, named_too
from bot.parts.interview.replies import NoteAbout
from bot.parts.interview.setup import told_of

READ = ("company", "people", "minutes", "where", "casual")
"""Fields in which a message may hold more than the value that is asked for."""


def several_facts(state: State, said: Said, context: Context) -> State | None:
    """Take what a message says of several fields; None where it says no such thing."""
    form = state.dossier.form
    if form is None or form.part != "interview" or form.messages:
        return None
    what = form.field.partition(".")[2]
    series = form.argument.partition(" ")[0]
    if what not in READ or state.dossier.interview is None:
        return None
    if form.refused.strip().casefold() == said.text.strip().casefold() != "":
        return None
    when = told_of(state, said.text, said.at, context)
    if when.day is not None or when.at is not None or _BACK.search(said.text):
        return None
    if what != "people" and HIM.search(said.text):
        return None  # "Shona sorted the time, can you add her?"
    found = read(said.text, what)
    only_people = found.people and not replace(found, people=()).others
    if only_people and not is_value(found, what):
        # "You lost Declan. From maintenance": the list alone is put right.
        listed = named_too(said.text, state.dossier.interview.people, surely=True)
        if listed is not None:
            return None
    beside = found.asked and found.own and what not in ("company", "people")
    remarks = found.remarks and bool(found.own)
    if not (found.others or beside or remarks):
        return None
    answers = _answers(state, said, found, what, context)
    after = _taken(replace(state, replies=()), found, said)
    if found.own and is_value(found, what):
        own = found.own
        if what == "company":
            head = _SAID_OF_IT.split(own, maxsplit=1)[0]
            own = company_first(own) or head
        after = take_answer(after, replace(form, messages=()), own, said.at, context)
        again = _asks_for(after, form.field)
        after = forms.closed(after) if found.stops else after
    else:
        again = True
    if found.stops:
        told = tuple(r for r in after.replies if not isinstance(r, Asking))
        after = forms.closed(after)
        return replace(after, replies=(*answers, *told, LeaveForm()))
    if again and not any(isinstance(r, Asking) for r in after.replies):
        filled = _filled(after, what)
        after = (
            ask_next(forms.closed(after), what, series, said.at, context)
            if filled
            else ask_for(after, what, series, said.at, again=True)
        )
    return replace(after, replies=(*answers, *after.replies))


_SAID_OF_IT: Final = Expression(
    r",? (?=(?:it|they|which|that)(?:'s|'re| is| are)\b)", re.I
)


_SENTENCE: Final = Expression(
    r"\b(?:i|we|you|he|she)\b(?:'\w+)? (?:\w+ )?[a-z]+", re.IGNORECASE
)
"""What tells something, and is no name."""


def is_value(found: Facts, what: str) -> bool:
    """Whether what is left of the message is for the field that is asked for."""
    own = found.own
    match what:
        case "company":
            told = _SENTENCE.search(own) is None or bool(company_first(own))
            return not found.company and bool(own) and told
        case "people":
            return not is_company(own) and (
                bool(read_people(own)) or several(own) or only_one(own)
            )
        case "minutes":
            return lasts(own) is not None or not found.others
        case "where":
            return (
                place(own) is not None or bool(directions_said(own)) or not found.others
            )
    return worn(own) or not found.others


_BACK = Expression(
    r"\b(?:go|going|back) (?:back )?to the"
    r" (?:date|day|time|hour|company|people|first)\b",
    re.IGNORECASE,
)
"""What wishes to go back to another field."""


def _asks_for(state: State, field: str) -> bool:
    form = state.dossier.form
    return form is not None and form.field == field


def _filled(state: State, what: str) -> bool:
    interview = state.dossier.interview
    assert interview is not None
    held = {
        "company": bool(interview.company),
        "people": bool(interview.people),
        "minutes": bool(interview.minutes),
        "where": interview.remote is not None,
        "casual": interview.smart or interview.casual,
    }
    return held[what]


def _taken(state: State, found: Facts, said: Said) -> State:
    """Set what was said of other fields than the one that is asked for."""
    interview = state.dossier.interview
    assert interview is not None
    notes: list[Reply] = []
    if found.company:
        people = tuple(
            p for p in interview.people if p.name.casefold() != found.company.casefold()
        )
        interview = replace(interview, company=found.company, people=people)
        notes.append(NoteAbout("company", found.company))
    if found.minutes is not None:
        interview = replace(interview, minutes=found.minutes)
        notes.append(NoteAbout("minutes", str(found.minutes)))
    if found.remote is not None:
        interview = replace(interview, remote=found.remote)
        where = "remote" if found.remote else "on_site"
        if found.directions:
            interview = replace(interview, directions=found.directions)
        notes.append(NoteAbout(where))
    if found.smart is not None:
        interview = dressed(interview, casual=not found.smart, words=found.dress)
        plain = NoteAbout("formal" if found.smart else "casual")
        notes.append(NoteAbout("dress", found.dress) if found.dress else plain)
    state = kept(state, interview, said.at)
    state = replace(state, replies=(*state.replies, *notes))
    return meeting(state, found.people, drops=False) if found.people else state


_AGAIN = ("aside.form_question", "aside.form_again", "aside.form_again_plain")
"""What asks for the field again."""


def _answers(
    state: State, said: Said, found: Facts, what: str, context: Context
) -> tuple[Reply, ...]:
    """Answer what is asked beside the facts; what nobody can is said to be so."""
    told: list[Reply] = []
    for question in found.asked[:MOST]:
        if (line := _known(question, what)) is not None:
            told.append(line)
            continue
        asked = replace(said, text=question)
        after = context.parts.met(replace(state, replies=()), asked, context)
        changed = after.dossier != state.dossier or after.asks
        lines = [r for r in after.replies if not _asks_again(r)]
        if changed or not lines:
            lines = [phrase("day.beside_unknown")]
        told += [
            replace(line, rows=()) if isinstance(line, Say) else line for line in lines
        ]
    return tuple(dict.fromkeys(told))


_TOPICS: Final = {
    "why": Expression(
        r"\b(?:what|why)\b.*\b(?:do|use|need|want|matter|keep|for)\b.*\b(?:this|that"
        r"|these"
        r"|all|it|know|anyway)\b|\bwhat for\b|\bwhy (?:do|does|would|is)\b",
        re.IGNORECASE,
    ),
    "left": Expression(
        r"\b(?:nearly|almost) (?:done|there|finished)\b|\bhow (?:many|much) (?:more"
        r"|left"
        r"|longer)\b|\b(?:is|was) (?:that|this) (?:it|all|the last)\b|\b(?:are|is)"
        r" (?:we"
        r"|it|this) (?:done|finished|over)\b|\bmany more\b",
        re.IGNORECASE,
    ),
    "dress": Expression(
        r"\b(?:too (?:much|smart|formal|casual)|over-?dressed|under-?dressed|wear|dress"
        r"|costume|suit|tie|blazer|jacket|skirt|heels|shoes|trainers)\b",
        re.IGNORECASE,
    ),
    "usual": Expression(
        r"\b(?:normal|usual(?:ly)?|common|typical|average|long|short)\b", re.I
    ),
    "sought": Expression(
        r"\b(?:look(?:ing)? for|tests?|testing|want to (?:see|hear|know)|expect\w*"
        r"|judg\w+|check\w*|watch\w*)\b",
        re.IGNORECASE,
    ),
    "needed": Expression(
        r"^\W*(?:and |but )?(?:must|do|should|shall) i (?:have to |need to )?(?:know"
        r"|need"
        r"|tell|say|give|write|add)\b|\bdoes it matter\b|\bdo (?:you|u) need\b"
        r"|\bis (?:it|that) (?:needed|necessary|important)\b",
        re.IGNORECASE,
    ),
    "later": Expression(
        r"\b(?:can|could|may) i (?:still )?(?:change|correct|edit|add|fix)\b", re.I
    ),
}
"""What is easily asked beside a fact, by its words."""


def _known(question: str, what: str) -> Reply | None:
    """Give the line for what is often asked beside a fact, or beside one thing."""
    if len(question.split()) > _LONGEST:
        return None
    order = (
        "later",
        "needed",
        *(name for name in _TOPICS if name not in ("later", "needed")),
    )
    match next((name for name in order if _TOPICS[name].search(question)), ""):
        case "why" if what == "casual":
            return phrase("day.beside_why_dress")
        case "why":
            return phrase("aside.form_why.interview")
        case "needed":
            return phrase("day.beside_not_needed")
        case "left" if what == "casual":
            return phrase("day.beside_last")
        case "left":
            return phrase("aside.form_remaining")
        case "dress":
            return phrase("aside.form_topic.dress")
        case "usual" if what == "minutes":
            return phrase("day.beside_usual")
        case "sought":
            return phrase("day.beside_sought")
        case "later":
            return phrase("day.beside_later")
    return None


_LONGEST = 16
MOST = 2
"""Questions of one message that are answered."""


def _asks_again(reply: Reply) -> bool:
    return isinstance(reply, Asking) or (isinstance(reply, Say) and reply.key in _AGAIN)
