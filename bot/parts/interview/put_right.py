"""Put the interview right by what is said of it, whatever is open beside it.

The list, the clock, the dress and the place, the company; and the form itself is ended.
"""

from dataclasses import replace

from bot.core import forms
from bot.core.asked_under import sentences
from bot.core.dossier import Interview
from bot.core.events import Said
from bot.core.incoming import Commanded
from bot.core.mendable import lately
from bot.core.mending import people_mended
from bot.core.reply import Reply, phrase
from bot.core.schedule import Daily, hour_at, local, moment
from bot.core.state import Context, State
from bot.parts.interview.appointment import (
    OFFERED_HOUR,
    kept,
    moved,
)
from bot.parts.interview.as_said import dress_said, dressed, only_worn
from bot.parts.interview.asked_of_it import ALL, asked_of_it
from bot.parts.interview.asking import ask_next
from bot.parts.interview.company_said import asking_part, company_said
from bot.parts.interview.detail_said import detail_mended
from bot.parts.interview.facts import company_first, named_form, only_stops
from bot.parts.interview.open_now import idle, on, own_form, present, telling
from bot.parts.interview.own_place import own_place
from bot.parts.interview.people import meeting
from bot.parts.interview.people_said import named_anew, named_too
from bot.parts.interview.replies import (
    ConfirmWhen,
    NoteAbout,
)


def people(state: State, said: Said, context: Context) -> State | None:
    """Put somebody on the list, or others in place of all who are on it."""
    interview, form = present(state, said.at), state.dossier.form
    if interview is None or (form is not None and form.part == "daily"):
        return None
    if form is not None and form.field == "interview.when":
        return None
    at_list = form is not None and form.field == "interview.people"
    anew = named_anew(said.text)
    if anew:
        state = kept(state, replace(interview, people=()), said.at)
    else:
        surely = idle(state) or own_form(state)
        added = named_too(said.text, interview.people, surely=surely)
        if added is None:
            return None
        anew = added
        gone = people_mended(interview.people, said.text)
        if gone is not None and not gone.added:
            # "The parent isn't coming. Add a union rep."
            state = kept(state, replace(interview, people=gone.people), said.at)
    free = form is None or form.argument == "only"
    state = meeting(replace(state, replies=()), anew, drops=free and idle(state))
    if at_list and form is not None:
        series = form.argument.partition(" ")[0]
        return ask_next(forms.closed(state), "people", series, said.at, context)
    if (both := _with_value(state, said, context)) is not None:
        return both
    asked = asked_of_it(said.text, interview, idle=False)
    told = tuple(t for t in asked if t not in (ALL, "people"))
    if told:
        line = telling(state, state.dossier.interview, told, said.at, context)
        state = replace(state, replies=(*state.replies, line))
    return on(state, context)


def _with_value(state: State, said: Said, context: Context) -> State | None:
    """Take the value of the open field that stands in a sentence beside it.

    "An hour, I think. And you left out the matron"; None where there is none.
    """
    form, now = state.dossier.form, state.dossier.interview
    if form is None or form.part != "interview" or form.messages or now is None:
        return None
    beside = [s for s in sentences(said.text) if not _of_list(s, now)]
    if not beside or len(beside) == len(sentences(said.text)):
        return None
    rest = replace(said, text=" ".join(beside))
    after = context.parts.met(replace(state, replies=()), rest, context)
    open_now = after.dossier.form
    if after.asks or (open_now is not None and open_now.field == form.field):
        return None
    return replace(after, replies=(*state.replies, *after.replies))


def _of_list(sentence: str, interview: Interview) -> bool:
    """Whether a sentence is about who is on the list."""
    return named_too(sentence, interview.people, surely=True) is not None


def stopped(state: State, said: Said, context: Context) -> State | None:
    """End the form where a message wishes for that and tells nothing."""
    if not own_form(state) or len(said.text.split()) > MOST_TO_STOP:
        return None
    if not (only_stops(said.text) and named_form(said.text)):
        return None
    return context.parts.proceed(state, Commanded(said.at, "stop"), context)


MOST_TO_STOP = 14
"""Words of a message that only ends the form."""


def detail(state: State, said: Said, context: Context) -> State | None:
    """Put the dress or the place right."""
    interview, form = present(state, said.at), state.dossier.form
    if interview is None or not (idle(state) or own_form(state)):
        return None
    if form is not None and form.field in ("interview.where", "interview.casual"):
        return None
    mended = detail_mended(interview, said.text, shown=own_form(state) or lately(state))
    if mended is None:
        return None
    state = kept(state, mended[0], said.at)
    return on(replace(state, replies=(mended[1],)), context)


def placed(state: State, said: Said, context: Context) -> State | None:
    """Go by the clock of the place where somebody says they are."""
    form, interview = state.dossier.form, present(state, said.at)
    if not (idle(state) or own_form(state)):
        return None
    if form is not None and form.field in ("interview.when", "interview.hour"):
        return None
    surely = own_form(state)
    own = own_place(said.text, context.places.cities, surely=surely)
    daily = state.candidate.daily
    if own is None or (interview is None and daily is None):
        return None
    replies: tuple[Reply, ...] = (phrase("day.clock.set", place=own.place),)
    if daily is not None:
        daily = replace(daily, zone=own.zone, confirmed=True)
        candidate = replace(state.candidate, daily=daily)
        state = replace(state, candidate=candidate)
    supposed = (
        interview is not None and interview.at is not None and not interview.place
    )
    if interview is not None and interview.at is not None and supposed:
        hour = hour_at(interview.at, interview.zone)
        day = local(interview.at, interview.zone).date()
        begins = moment(day, hour, own.zone)
        if begins is not None and begins > said.at:
            state = moved(state, day, begins, own.zone, own.place, said.at)
            now = state.dossier.interview or interview
            replies = (ConfirmWhen(now, said.at, own.zone, ask=False),)
    elif interview is not None:
        if daily is None:
            own_daily = Daily(OFFERED_HOUR, own.zone, confirmed=True, on=False)
            candidate = replace(state.candidate, daily=own_daily)
            state = replace(state, candidate=candidate)
        state = kept(state, interview, said.at)
    rest = own.rest if form is not None else ""
    if rest and len(rest.split()) < len(said.text.split()):
        after = context.parts.met(state, replace(said, text=rest), context)
        return replace(after, replies=(*replies, *after.replies))
    return on(replace(state, replies=replies), context)


def company(state: State, said: Said, context: Context) -> State | None:
    """Take the company out of a longer sentence, and hear the rest as it is."""
    form = state.dossier.form
    if form is None or form.field != "interview.company":
        return None
    name = company_first(said.text)
    if not name or name == said.text.strip(" ."):
        return None
    asked = [asking_part(s) for s in sentences(said.text) if s.endswith("?")]
    words = ". ".join((name, *asked))
    if words == said.text or company_said(words) not in ("", name):
        return None
    return context.parts.met(state, replace(said, text=words), context)


def worn(state: State, said: Said, context: Context) -> State | None:
    """Take what is worn where it was typed under what is still to be said."""
    form, interview = state.dossier.form, present(state, said.at)
    if form is None or form.field != "unsaid.text" or interview is None:
        return None
    if not only_worn(said.text) or form.messages:
        return None
    own = dress_said(said.text)
    if not own:
        return None
    casual = not any(w in own.casefold() for w in ("smart", "suit", "formal", "tie"))
    state = kept(state, dressed(interview, casual=casual, words=own), said.at)
    state = replace(state, replies=(NoteAbout("dress", own),))
    return on(state, context)
