"""Take what is said to one field of the interview, or what it says of another."""

import re
from dataclasses import replace
from datetime import datetime

from bot.core.counted import only_one, several
from bot.core.dates import Fault
from bot.core.days_abroad import plainly_dated
from bot.core.dossier import MAX_EXAMPLES, Form, Interview
from bot.core.hours import an_hour
from bot.core.introducing import introduced
from bot.core.mending_time import number_put_right, only_of_time
from bot.core.naming import read_people
from bot.core.naming_lines import FIRM
from bot.core.naming_words import COMMON
from bot.core.reply import Reply, phrase
from bot.core.roles import is_role, written
from bot.core.schedule import local
from bot.core.state import Context, State, zone_of
from bot.core.time_told import unsure_hour
from bot.expressions import Expression
from bot.hearing import Named
from bot.parts.interview.appointment import begun, kept, listed
from bot.parts.interview.asking import ALL, ask_for, ask_next, left
from bot.parts.interview.company_name import LONGEST_NAME, is_company
from bot.parts.interview.details import detail
from bot.parts.interview.people import (
    begins_name,
    meeting,
    not_named,
    of_company,
    of_several,
    only_people,
    without,
)
from bot.parts.interview.replies import NoteAbout, SayDayFault, ShowPeople
from bot.parts.interview.setup import applied, timed, told_of
from bot.parts.interview.to_bring import brought
from bot.parts.interview.words import Told, meant_now, open_ended, unknown_yet

LONGEST_REFUSED = 200
"""Letters of words that were no value; said again, they are taken."""

DETAILS = ("minutes", "where", "casual")
"""What a word in a sentence tells: "no idea, but smart I think"."""

ONE_LINE = frozenset(f"interview.{what}" for what in ALL if what != "people")
"""Fields that one message fills; no quiet moment is waited for."""


TIMES = tuple(f"interview.{what}" for what in ("when", "hour", "minutes"))
"""Fields that read dates and hours by themselves, where these are known."""


def filled(state: State, form: Form, at: datetime, context: Context) -> State:
    """Take the words of a field."""
    return take_answer(state, form, form.text, at, context)


def take_answer(
    state: State, form: Form, words: str, at: datetime, context: Context
) -> State:
    """Take words for a field, from a message or a button."""
    if state.dossier.interview is None:
        state = begun(state, context)
    interview = state.dossier.interview
    assert interview is not None
    what = form.field.partition(".")[2]
    series, _, rest = form.argument.partition(" ")
    if what == "task" and not unknown_yet(words):
        return brought(state, words, series, at, context)
    told = detail(interview, what, words)[1] if what in DETAILS else None
    unknown = what not in ("people", "examples") and unknown_yet(words)
    unknown = unknown or (what == "minutes" and open_ended(words))
    if unknown and (told is None or _REMARKS.search(words)):
        return left(state, form, at, context)
    match what:
        case "when":
            return _day_taken(state, words, rest, series, at, context)
        case "company" if (said := told_of(state, words, at, context)).day is not None:
            state = applied(state, said, words, series, at, context)
            return (
                state
                if state.dossier.form
                else ask_next(state, what, series, at, context)
            )
        case "company" if only_people(words):
            state = meeting(state, read_people(words), drops=False)
            return ask_for(state, what, series, at, again=True)
        case "hour":
            return _hour_taken(state, words, series, at, context)
        case "people":
            if several(words) or only_one(words):
                state, said_so = of_several(state, words, at)
                state = replace(state, replies=(*state.replies, said_so))
                return ask_next(state, what, series, at, context)
            if is_company(words) or begins_name(interview.company, words):
                state = of_company(state, words, at)
                return ask_for(state, what, series, at)
            if (people := introduced(interview.people, words)) is not None:
                state = kept(state, replace(interview, people=people), at)
                shown = ShowPeople(people, drops=series == "only")
                state = replace(state, replies=(*state.replies, shown))
                return ask_next(state, what, series, at, context)
            named = read_people(words)
            if named and all(FIRM.search(n.name) and not n.role for n in named):
                # "The dairy, Wold Creamery": nobody is met who is called so.
                state = of_company(state, named[0].name, at)
                return ask_for(state, what, series, at)
            if not named and (after := not_named(state, words, at)) is not None:
                return ask_next(after, what, series, at, context)
            if not named:
                other = _elsewhere(state, words, series, at, context)
                if other is not None and not other.dossier.form:
                    return ask_for(other, what, series, at, again=True)
            if not named and form.refused.strip() != words.strip():
                return _again(state, what, series, words, at)
            named = named or (Named(written(words)[:LONGEST_NAME]),)
            state = meeting(state, named, drops=series == "only")
            return ask_next(state, what, series, at, context)
        case "examples":
            return _examples(state, words, at)
    if what == "minutes":
        words = _BARE_MINUTES.sub(r"\1h \2 min", words)
    changed, note = detail(interview, what, words)
    if note is None and what == "minutes":
        changed, note = _in_a_clause(interview, words)
    tasked = what == "minutes" and note is not None and _A_TASK.search(words)
    if what == "company" and changed.company.casefold() in COMMON:
        note = None  # "In", "Only": a word and no name
    if note is None:
        other = _elsewhere(state, words, series, at, context)
        if other is not None:
            return other if other.dossier.form else ask_for(other, what, series, at)
        return _again(state, what, series, words, at)
    if what == "company":
        changed = without(changed, changed.company)
    state = kept(state, changed, at)
    beside = (phrase("day.beside_task"),) if tasked else ()
    if what == "minutes" and note is not None and _A_TOUR.search(words):
        beside = (*beside, phrase("day.beside_tour"))
    state = replace(state, replies=(*state.replies, note, *beside))
    return ask_next(state, what, series, at, context)


_CLAUSE = Expression(r"[.;!?]+\s+|,\s+|\s+(?:and then|then|but|and)\s+", re.IGNORECASE)
_AMOUNT = Expression(
    r"\b(?:about|around|roughly|maybe|approx|an?|half|one|two|three|\d+)\b"
    r" ?(?:an? |half |\d+ ?)?(?:hours?|hrs?|h|min\w*)\b.*",
    re.IGNORECASE,
)
_BARE_MINUTES = Expression(r"\b(\d) ?h(?:rs?|ours?)? (\d\d)\b(?! ?m)", re.IGNORECASE)
_A_TOUR = Expression(
    r"\b(?:tour|walk|look) (?:round|around|of)\b|\btour\b|\bwalk-?(?:round|about)\b",
    re.IGNORECASE,
)
"""What one is shown beside the talk."""
_A_TASK = Expression(
    r"\b(?:task|test|exercise|case study|presentation|presenting|role ?-?play"
    r"|assessment|lesson|trial shift|taster|demo)\b"
    r"|\b(?:plus|then|after(?:wards)?|inside)\b.*\b(?:teach|(?<!they )show(?! me)"
    r"|present|write|cook"
    r"|build|drive|demonstrate)\b",
    re.IGNORECASE,
)


def _in_a_clause(
    interview: Interview, words: str
) -> tuple[Interview, NoteAbout | None]:
    """Take the length that one clause says: "email said about an hour and then"."""
    for clause in _CLAUSE.split(words):
        found = _AMOUNT.search(clause)
        changed, note = detail(interview, "minutes", found[0] if found else clause)
        if note is not None:
            return changed, note
    return interview, None


_REMARKS = Expression(
    r"(?<!i )(?<!i'd )\b(?:he|she|one|they|[a-z]+|my \w+) (?:all )?(?:had|wore|has"
    r"|was (?:in|wearing)|were (?:in|wearing)|looked)\b",
    re.IGNORECASE,
)
"""What tells of somebody where it is not known: "no idea, Fiona had a fleece on"."""


def _elsewhere(
    state: State, words: str, series: str, at: datetime, context: Context
) -> State | None:
    """Take what was said of something else than what is asked; None if nothing was."""
    said = told_of(state, words, at, context)
    if said.fault is not None or said.choices or said.zones:
        return None
    named = "" if several(words) or not _surely_people(words) else words
    people = words if several(words) else named or said.people
    led = said.led and _LEADS.match(words) is not None
    company = said.company if led or is_company(said.company) else ""
    said = replace(said, people=people, company="" if named else company)
    today = local(at, zone_of(state, context)).date()
    if said.when and not (_OF_IT.search(words) or only_of_time(words, today)):
        said = replace(said, day=None, at=None, zone=None, place="")
    told = (said.company, said.people, said.when, said.minutes)
    if not any(told) and said.remote is None and said.casual is None:
        return None
    return applied(state, said, words, series, at, context)


_LEADS = Expression(r"\W*(?:it'?s|it is|its|at|with|the interview|mine is)\b", re.I)
_OF_IT = Expression(
    r"\b(?:it'?s|it is|its|the interview|interview is|starts?|begins?|at \d"
    r"|o'?clock)\b",
    re.I,
)
"""What says of a time that it is the one of the interview."""


def _surely_people(words: str) -> bool:
    """Whether people are named with a role or a capital, where none were asked for."""
    named = read_people(words)
    return any(
        one.name in words or is_role(one.role.removeprefix("who ")) for one in named
    ) or (bool(named) and _LOST.match(words) is not None)


_LOST = Expression(
    r"\W*(?:(?:no|but|sorry|hey|and)\W+)*(?:you|u)(?:'ve| have)? (?:lost|forgot(?:ten)?"
    r"|missed|dropped|left out)\b",
    re.I,
)
"""What says that somebody is not on the list."""


def _day_taken(
    state: State,
    words: str,
    rest: str,
    series: str,
    at: datetime,
    context: Context,
) -> State:
    today = local(at, zone_of(state, context)).date()
    words = number_put_right(meant_now(plainly_dated(words, today)))
    whole = f"{words} {rest}".strip()
    said = told_of(state, whole, at, context)
    if said.fault is not None:
        said, whole = _without_fault(state, words, rest, said, at, context)
    if not said.when:
        return _again(state, "when", series, words, at)
    # What else stands beside a date that was asked for is a name only if it says so.
    named = said.led or is_company(said.company)
    said = replace(said, company=said.company if named else "")
    unsure = said.day is not None and said.at is not None and unsure_hour(words)
    if unsure:
        said = replace(said, at=None)
    state = applied(state, said, whole, series, at, context)
    if unsure:
        state = replace(state, replies=(*state.replies, phrase("day.note.unsure")))
    if state.dossier.form is not None:
        return state
    return ask_next(state, "when", series, at, context)


def _without_fault(
    state: State, words: str, rest: str, said: Told, at: datetime, context: Context
) -> tuple[Told, str]:
    """Read a date clause by clause, where all of it together holds something wrong."""
    for clause in re.split(r"[,;]\s+|(?<=[.!?])\s+|\s+(?:and|but|because)\s+", words):
        told = told_of(state, f"{clause} {rest}".strip(), at, context)
        if told.fault is None and told.day is not None:
            hours = told_of(state, words, at, context).at
            return replace(told, at=told.at or hours), f"{clause} {rest}".strip()
    return said, f"{words} {rest}".strip()


def _hour_taken(
    state: State, words: str, series: str, at: datetime, context: Context
) -> State:
    hour = an_hour(f"at {words}", afternoon=True)
    said = Told(at=hour) if hour is not None else told_of(state, words, at, context)
    if said.at is None:
        return _again(state, "hour", series, words, at)
    if said.led or is_company(said.company):
        state = of_company(state, said.company, at)
    if said.people and read_people(said.people):
        state = meeting(state, read_people(said.people), drops=False)
    state = timed(state, said, words, series, at, context)
    if any(isinstance(reply, SayDayFault) for reply in state.replies):
        return ask_for(state, "hour", series, at)
    return ask_next(state, "hour", series, at, context)


def _again(state: State, what: str, series: str, words: str, at: datetime) -> State:
    if what == "people":
        fault: Reply = phrase("day.people.unread")
    else:
        fault = SayDayFault(Fault.NONSENSE, words, what)
    state = replace(state, replies=(*state.replies, fault))
    state = ask_for(state, what, series, at, again=True)
    form = state.dossier.form
    assert form is not None
    waits = replace(form, refused=words[:LONGEST_REFUSED])
    return replace(state, dossier=replace(state.dossier, form=waits))


def _examples(state: State, words: str, at: datetime) -> State:
    interview = state.dossier.interview
    assert interview is not None
    named = (" ".join(line.split()) for line in re.split(r"[\n;,]", words))
    picked = tuple(line[:LONGEST_NAME] for line in named if line)[:MAX_EXAMPLES]
    return listed(kept(state, replace(interview, examples=picked), at), at)
