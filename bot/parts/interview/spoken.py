"""Meet what is said of the interview itself, outside what its form asks.

It is told, asked after, or put right: with nothing open, where a question waits for an
answer, and in any step of the form. What was open stays so, and is asked again.
"""

import re
from dataclasses import replace
from datetime import datetime

from bot.core import forms, reminders
from bot.core.asked_under import asks, sentences
from bot.core.buttons import Verb
from bot.core.dossier import Interview
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.mending import lately, meant, people_mended
from bot.core.mending_time import only_of_time
from bot.core.reply import Asking, Reply, Tap, phrase
from bot.core.scene import FOLLOWED, asked_again, asked_now, briefly, open_turn, scene
from bot.core.schedule import Daily, hour_at, local, moment
from bot.core.state import Context, State, was_offered, zone_of
from bot.hearing import Scene
from bot.parts.interview.appointment import (
    OFFERED_HOUR,
    clock,
    kept,
    moved,
    shown_whole,
)
from bot.parts.interview.as_said import dress_said, dressed, only_worn
from bot.parts.interview.asked_of_it import ALL, PLAN, asked_of_it
from bot.parts.interview.asking import ask_for, ask_next
from bot.parts.interview.at_once import several_facts
from bot.parts.interview.company_said import asking_part, company_said
from bot.parts.interview.detail_said import detail_mended
from bot.parts.interview.facts import company_first
from bot.parts.interview.own_place import own_place
from bot.parts.interview.people import meeting
from bot.parts.interview.people_said import made_one, named_anew, named_too
from bot.parts.interview.replies import (
    ConfirmWhen,
    NoteAbout,
    SayTaken,
    ShowPeople,
    TellOfIt,
)
from bot.parts.interview.setup import applied
from bot.parts.interview.told_of_it import (
    GOES_ON,
    changes,
    dated,
    holds,
    read_told,
    tells,
)
from bot.parts.interview.words import Told

OWN = ("interview", "unsaid")
"""Forms beside which the interview is spoken of as its own."""
BESIDE = (*OWN, "daily")
"""Forms in which it may be told of or asked after, too."""


def met(state: State, move: Move, context: Context) -> State | None:
    """Meet what is said of the interview; None for anything else."""
    if not isinstance(move, Said) or not move.own:
        return None
    if not (state.candidate.welcomed or state.dossier.interview is not None):
        return None
    form, where = state.dossier.form, scene(state)
    if where in (Scene.EMPLOYER, Scene.SMALL_TALK, Scene.ROLE_PLAY):
        return None
    if form is not None and form.part not in BESIDE:
        return None
    if form is not None and any(m.id == move.message_id for m in form.messages):
        return None
    for taken in (
        *(_placed, _detail, several_facts, _people, _company, _worn, _told, _asked),
    ):
        if (after := taken(state, move, context)) is not None:
            return after
    return None


def _idle(state: State) -> bool:
    """Whether nothing waits for an answer; a pause waits for none."""
    turn, session = open_turn(state), state.session
    paused = session is not None and session.paused
    return state.dossier.form is None and (turn is None or paused)


def _present(state: State, at: datetime) -> Interview | None:
    """Give the interview that is ahead."""
    interview = state.dossier.interview
    if interview is None or reminders.over(interview, at):
        return None
    return interview


def _own_form(state: State) -> bool:
    form = state.dossier.form
    return form is not None and form.part in OWN


# What is open is asked again


def _on(state: State, context: Context) -> State:
    """Ask again, in short, for what waits for words."""
    form = state.dossier.form
    if form is not None:
        series = form.argument.partition(" ")[0]
        if form.part == "interview" and not form.messages and series:
            what = form.field.partition(".")[2]
            return ask_for(state, what, series, form.asked_at, again=True)
        question = briefly(asked_now(state, context))
        if not question:
            return state
        leave = Tap("not_now", Verb.FORM, f"leave:{form.field}")
        asked = phrase("aside.form_question", question=question).with_row(leave)
        return replace(state, replies=(*state.replies, asked))
    turn = open_turn(state)
    if turn is None or _idle(state):
        return state
    taps = (Tap(v, v, bound=True) for v in (Verb.HINT, Verb.SKIP, Verb.DONE))
    if turn.stage in FOLLOWED:
        taps = (Tap(v, v, bound=True) for v in (Verb.NONE, Verb.NEXT))
    asked = phrase("aside.point.question", question=asked_again(state, context))
    return replace(state, replies=(*state.replies, asked.with_row(*taps)))


# What is asked of it


def _asked(state: State, said: Said, context: Context) -> State | None:
    """Answer what is asked of the interview, from its card."""
    interview, idle = _present(state, said.at), _idle(state)
    form = state.dossier.form
    gathers = form is not None and form.field in ("interview.people", "unsaid.text")
    beside = _own_form(state) and interview is not None
    topics = asked_of_it(said.text, interview, idle=idle or beside)
    if beside and not asked_of_it(said.text, interview, idle=False):
        # What is not known yet may be asked of what the form wants.
        topics = tuple(t for t in topics if _known(interview, t))
    if not topics:
        return None
    rest = _untold(said.text) if gathers else ""
    if len(rest.split()) >= len(said.text.split()):
        # All of it asks: nothing is left to be heard by itself.
        rest = ""
    if rest:
        # "I never said I built it. Also is the deputy on the list?"
        state = context.parts.met(state, replace(said, text=rest), context)
        state = replace(state, replies=())
    if idle and ALL in topics and interview is not None and interview.day is not None:
        return shown_whole(replace(state, replies=()), said.at, context)
    told = _telling(state, interview, topics, said.at, context)
    state = replace(state, replies=(told,))
    return state if rest else _on(state, context)


def _known(interview: Interview | None, topic: str) -> bool:
    """Whether the card holds what is asked."""
    if interview is None:
        return False
    held = {
        "when": interview.at,
        "people": interview.people,
        "company": interview.company,
        "place": interview.place or interview.directions,
        "length": interview.minutes,
    }
    return bool(held.get(topic, True))


_FEWEST = 3
"""Words of what is kept though something is asked beside it."""


def _untold(text: str) -> str:
    """Give the sentences that ask nothing of the interview."""
    told = [
        s
        for s in sentences(text)
        if not asks(s) and not asked_of_it(s, None, idle=False)
    ]
    rest = " ".join(told)
    return rest if len(rest.split()) >= _FEWEST else ""


def _telling(
    state: State,
    interview: Interview | None,
    topics: tuple[str, ...],
    at: datetime,
    context: Context,
) -> TellOfIt:
    """Gather what there is to tell: the card, and what will come when."""
    daily, zone = state.candidate.daily, zone_of(state, context)
    eve = None
    if interview is not None:
        zone = clock(state, interview).zone
        coming = state.dossier.next
        if coming is not None and coming.label.endswith("-eve"):
            eve = coming.at
    hour = daily.at if daily is not None and daily.on else None
    return TellOfIt(interview, topics, at, zone, eve, hour)


# What is told of it


def _told(state: State, said: Said, context: Context) -> State | None:
    """Take what is told of the interview, as /interview takes it."""
    form, present, at = state.dossier.form, _present(state, said.at), said.at
    if _own_form(state) and form is not None and form.field != "unsaid.text":
        return None
    if present is not None and meant(state, said.text, at):
        return None
    today = local(at, zone_of(state, context)).date()
    words, named = tells(said.text, today)
    promised = present is None and form is None and was_offered(state, Verb.DAY)
    if promised and not words and only_of_time(_head(said.text), today):
        words = f"it is {said.text}"
    if not words:
        return None
    # It was just said that a date told here is kept.
    named = named or promised
    if not _idle(state) and not promised and GOES_ON.search(words):
        return None
    read = read_told(words, today, context.places.cities)
    idle = _idle(state) or (form is not None and form.part == "daily")
    if form is not None and form.part == "unsaid" and not (named and dated(read)):
        return None
    if not named:
        wholly = (read.day or read.choices) and (
            read.at is not None or read.place or read.people or read.company
        )
        mends = present is not None and changes(words, read, today)
        if not idle or not (wholly or mends):
            return None
    elif not (dated(read) or (idle and (read.people or read.company))):
        return None
    if not holds(read):
        return None
    placed = read.zone is not None or bool(read.place)
    if present is not None and present.at is not None and not dated(read) and placed:
        read = replace(read, at=hour_at(present.at, present.zone))
    if form is not None and form.part == "daily":
        state = forms.closed(state)
    after = applied(replace(state, replies=()), read, words, "all", at, context)
    after = replace(after, replies=_in_one(after, read))
    if any(piece == PLAN for piece in asked_of_it(said.text, None, idle=True)):
        now = after.dossier.interview
        plan = _telling(after, now, (PLAN,), at, context)
        after = replace(after, replies=_before_asking(after.replies, plan))
    if not idle or (form is not None and form.part == "unsaid"):
        kept_on = tuple(r for r in after.replies if not isinstance(r, Asking))
        after = replace(
            after,
            session=state.session,
            dossier=replace(after.dossier, form=state.dossier.form),
            replies=kept_on,
        )
        return _on(after, context)
    if after.dossier.form is not None:
        return after
    if present is not None and lately(state):
        return shown_whole(after, at, context)
    series = "all" if present is None or not present.unsaid_asked else "few"
    return ask_next(after, "", series, at, context)


def _in_one(state: State, read: Told) -> tuple[Reply, ...]:
    """Say in one line what was understood beside the time."""
    interview = state.dossier.interview
    if interview is None:
        return state.replies
    notes = [r for r in state.replies if isinstance(r, NoteAbout | ShowPeople)]
    values = [r.what for r in notes if isinstance(r, NoteAbout)]
    values += ["minutes"] if read.minutes is not None else []
    if read.remote is not None:
        values.append("remote" if read.remote else "on_site")
    taken = SayTaken(interview, read.company, tuple(values), people=bool(read.people))
    if not (values or read.company or read.people):
        return state.replies
    rest = tuple(r for r in state.replies if r not in notes)
    return _before_asking(rest, taken)


def _before_asking(replies: tuple[Reply, ...], said: Reply) -> tuple[Reply, ...]:
    told = tuple(r for r in replies if not isinstance(r, Asking))
    return (*told, said, *(r for r in replies if isinstance(r, Asking)))


def _head(text: str) -> str:
    """Give what stands before the first mark: "Thursday at two, with the matron"."""
    return re.split(r"[,.;!?\n]+(?=\s|$)", text.strip(), maxsplit=1)[0]


# What is put right


def _people(state: State, said: Said, context: Context) -> State | None:
    """Put somebody on the list, or others in place of all who are on it."""
    interview, form = _present(state, said.at), state.dossier.form
    if interview is None or (form is not None and form.part == "daily"):
        return None
    if form is not None and form.field == "interview.when":
        return None
    at_list = form is not None and form.field == "interview.people"
    if (one := made_one(said.text, interview.people)) is not None:
        if not (_idle(state) or _own_form(state)):
            return None
        state = kept(state, replace(interview, people=one), said.at)
        shown = ShowPeople(one, drops=_idle(state))
        return _on(replace(state, replies=(shown,)), context)
    anew = named_anew(said.text)
    if anew:
        state = kept(state, replace(interview, people=()), said.at)
    else:
        surely = _idle(state) or _own_form(state)
        added = named_too(said.text, interview.people, surely=surely)
        if added is None:
            return None
        anew = added
        gone = people_mended(interview.people, said.text)
        if gone is not None and not gone.added:
            # "The parent isn't coming. Add a union rep."
            state = kept(state, replace(interview, people=gone.people), said.at)
    free = form is None or form.argument == "only"
    state = meeting(replace(state, replies=()), anew, drops=free and _idle(state))
    if at_list and form is not None:
        series = form.argument.partition(" ")[0]
        return ask_next(forms.closed(state), "people", series, said.at, context)
    asked = asked_of_it(said.text, interview, idle=False)
    told = tuple(t for t in asked if t not in (ALL, "people"))
    if told:
        line = _telling(state, state.dossier.interview, told, said.at, context)
        state = replace(state, replies=(*state.replies, line))
    return _on(state, context)


def _detail(state: State, said: Said, context: Context) -> State | None:
    """Put the dress or the place right."""
    interview, form = _present(state, said.at), state.dossier.form
    if interview is None or not (_idle(state) or _own_form(state)):
        return None
    if form is not None and form.field in ("interview.where", "interview.casual"):
        return None
    mended = detail_mended(
        interview, said.text, shown=_own_form(state) or lately(state)
    )
    if mended is None:
        return None
    state = kept(state, mended[0], said.at)
    return _on(replace(state, replies=(mended[1],)), context)


def _placed(state: State, said: Said, context: Context) -> State | None:
    """Go by the clock of the place where somebody says they are."""
    form, interview = state.dossier.form, _present(state, said.at)
    if not (_idle(state) or _own_form(state)):
        return None
    if form is not None and form.field in ("interview.when", "interview.hour"):
        return None
    surely = _own_form(state)
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
    return _on(replace(state, replies=replies), context)


def _company(state: State, said: Said, context: Context) -> State | None:
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


def _worn(state: State, said: Said, context: Context) -> State | None:
    """Take what is worn where it was typed under what is still to be said."""
    form, interview = state.dossier.form, _present(state, said.at)
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
    return _on(state, context)
