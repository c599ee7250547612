"""Everything a candidate can do, decided: commands, buttons and words.

`respond` is to the whole conversation what `advance` is to one session: a pure function
from what is remembered and what happened to what is remembered next and what is said.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.core import forms
from bot.core.answering import in_session
from bot.core.buttons import Press, Verb, parse
from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.events import (
    Chosen,
    Declined,
    Ended,
    Event,
    Finished,
    Hinted,
    MovedOn,
    Overruled,
    Paused,
    Resumed,
    Retried,
    Said,
    Showed,
    Skipped,
)
from bot.core.incoming import Attached, Commanded, Move, Pressed
from bot.core.rehearsal_replies import ConfirmHeld, HandPage
from bot.core.replies import (
    Ask,
    AskAgain,
    ConfirmConsent,
    ConfirmDelete,
    ConfirmTone,
    ConfirmTrack,
    Export,
    Help,
    KeepAll,
    OfferSettings,
    OfferTracks,
    Privacy,
    SayDeleted,
    SayStale,
    SayUnknown,
    Welcome,
)
from bot.core.schedule import ROUND, Due
from bot.core.selection import SHORT
from bot.core.session import Session
from bot.core.state import Context, State, reply_with
from bot.model import Mode, Tone
from bot.parts import registry as parts
from bot.parts.care import decide as care
from bot.parts.daily.decide import Ahead, Decided, closing, noticed, prompt
from bot.parts.daily.replies import ShowProgress
from bot.parts.daily.setup import located, ordered, placed
from bot.parts.home import decide as home
from bot.parts.home.replies import ShowHome
from bot.parts.interview import appointment, countdown, steps
from bot.parts.job import decide as job
from bot.parts.job.proofs import leaning, proofs
from bot.parts.practice.decide import (
    MODE_NAMES,
    begin,
    carry_on,
    just_begun,
    practise,
    practise_open_ones,
)
from bot.parts.stories import decide as stories
from bot.parts.unsaid import decide as unsaid

EMPTY = Dossier()

OWN_COMMANDS = ("practice", "daily", "progress", "settings")
"""Commands that home leads to and that belong to no part of the dossier."""

BARE_COMMANDS = frozenset({"hint", "skip", "done", "stop"})
"""Commands that count without their slash while a question is open."""


def respond(
    candidate: Candidate,
    session: Session | None,
    happening: Move,
    context: Context,
    dossier: Dossier = EMPTY,
) -> State:
    """Decide what follows from what a candidate did."""
    state = State(candidate, session, dossier=dossier)
    if isinstance(happening, Due):
        return _due(state, care.let_be(state, happening), context)
    if isinstance(happening, Attached) and not job.reads_files(dossier.form):
        happening = happening.shown
    if isinstance(happening, Said) and happening.own:
        happening = _typed_button(candidate, happening, context.tracks)
    if isinstance(happening, Said) and happening.own:
        happening = _typed_command(state, happening)
    if (cared := care.met(state, happening, context)) is not None:
        return cared
    state = care.back(state, happening)
    candidate = state.candidate
    at = happening.at
    response = parts.taken(state, happening, context)
    if response is None:
        before = parts.finishing(state, happening, context)
        response = _answered(replace(before, replies=()), happening, context)
        said = parts.superseded(before, response)
        response = replace(response, replies=(*said, *response.replies))
    if any(isinstance(reply, Ask | AskAgain) for reply in response.replies):
        # What is said next answers the question, whatever a form waited for before.
        response = forms.closed(response)
    response = _remembering(response, at)
    after = noticed(
        candidate, response.candidate, session, response.session, context.bank, at
    )
    response = replace(response, candidate=after)
    if response.session is not session:
        noted = countdown.noticed(response.dossier, response.session)
        response = replace(response, dossier=noted)
    response = unsaid.heard(unsaid.hinted(response, context), at, context)
    if response.session is None:
        return response
    replies = closing(after, response.session, response.replies, at)
    return stories.followed(session, replace(response, replies=replies))


def _answered(state: State, happening: Move, context: Context) -> State:
    """Decide what follows from what no form has taken."""
    candidate, session, at = state.candidate, state.session, happening.at
    match happening:
        case Said(text=text) if found := placed(
            candidate, session, text, at, context.places
        ):
            return _agreeing(state, found, at, context)
        case Showed(zone=str(zone)) if candidate.daily or candidate.placing:
            found = located(candidate, zone, at, context.places)
            return _agreeing(state, found, at, context)
        case Commanded():
            return _command(state, happening, context)
        case Pressed():
            return _press(state, happening, context)
        case Due() | Attached():
            return state
        case Said() if candidate.deleting or candidate.placing:
            going_on = replace(candidate, deleting=False, placing=False)
            kept = replace(state, candidate=going_on)
            response = in_session(kept, happening, context)
            said = response.replies if session is not None and session.open else ()
            return replace(response, replies=(KeepAll(), *said))
        case Said() if session is None and not candidate.welcomed:
            return _start(state, at, context)
    return in_session(state, happening, context)


def _due(state: State, due: Due, context: Context) -> State:
    """Decide what a prompt that has come due leads to."""
    if due.kind == ROUND:
        return parts.due(state, due, context)
    state = parts.old_words(state, due.at, context)
    ahead, state = _ahead(state, due.at)
    form = state.dossier.form
    found = prompt(
        state.candidate,
        state.session,
        due,
        context.bank,
        context.seed,
        context.grace,
        busy=form is not None and forms.fresh(form, due.at),
        toward=leaning(state.dossier, context.touches),
        ahead=ahead,
    )
    response = _decided(state, found)
    return forms.closed(response) if found.replies else response


def _ahead(state: State, at: datetime) -> tuple[Ahead | None, State]:
    """Tell a prompt of the interview that is set, and what its day is for."""
    interview, days = state.dossier.interview, appointment.left(state, at)
    if interview is None or days is None:
        return None, state
    state = replace(state, dossier=countdown.settled(state.dossier, days))
    focus = countdown.focus(state.dossier, days)
    known = interview.at is not None
    ahead = Ahead(
        steps.begins(interview) if known else None,
        steps.ends(interview) if known else None,
        focus.value if focus is not None else "",
        countdown.KINDS.get(focus) if focus is not None else None,
        focus in countdown.BESIDES,
        steps.still_to_come(state.dossier, "thanks"),
    )
    return ahead, state


def _agreeing(state: State, found: Decided, at: datetime, context: Context) -> State:
    """Let the interview follow what was decided about the daily question."""
    before = state.candidate
    return appointment.followed(_decided(state, found), before, at, context)


def _decided(state: State, found: Decided) -> State:
    """Take over what was decided about daily practice."""
    return replace(
        state,
        candidate=found.candidate,
        session=found.session or state.session,
        replies=(*state.replies, *found.replies),
        closed=found.closed,
        counted=found.counted,
    )


def _daily(state: State, words: str, at: datetime, context: Context) -> State:
    state = appointment.behind(state, at)
    found = ordered(
        state.candidate,
        state.session,
        words,
        at,
        context.places,
        context.bank,
        context.seed,
    )
    return _agreeing(state, found, at, context)


def _typed_button(
    candidate: Candidate, said: Said, tracks: Mapping[str, str]
) -> Said | Pressed:
    """Take a typed label for its button: presses are lost when an answer comes late."""
    typed = said.text.strip().strip("[]").casefold()
    for label, data in candidate.offered:
        if typed == label.casefold():
            return Pressed(said.at, data)
    asked_for_field = any(data.startswith("track/") for _, data in candidate.offered)
    for track, name in tracks.items() if asked_for_field else ():
        if typed in (track, name.casefold(), name.casefold().split(",")[0]):
            return Pressed(said.at, str(Press(Verb.TRACK, track)))
    return said


def _typed_command(state: State, said: Said) -> Said | Commanded:
    """Take a bare "done" for the command: no answer consists of it."""
    typed = said.text.strip().strip("[].!").casefold()
    asked = state.session is not None and state.session.open
    if (asked or state.dossier.form is not None) and typed in BARE_COMMANDS:
        return Commanded(said.at, typed)
    return said


def _remembering(response: State, at: datetime) -> State:
    asked = {
        r.question_id: at.date().isoformat()
        for r in response.replies
        if isinstance(r, Ask)
    }
    if not asked:
        return response
    merged = {**response.candidate.asked, **asked}
    return replace(response, candidate=replace(response.candidate, asked=merged))


# Commands


def _command(state: State, command: Commanded, context: Context) -> State:
    candidate = replace(state.candidate, deleting=False)
    state = replace(state, candidate=candidate)
    at = command.at
    match command.name:
        case "start":
            return _start(state, at, context)
        case "home":
            return _home(state, "", at, context)
        case "practice" | "practise":
            return practise(state, command, context)
        case "hint":
            return in_session(state, Hinted(at), context)
        case "skip":
            return in_session(state, Skipped(at), context)
        case "done":
            return in_session(state, Finished(at), context)
        case "stop":
            return in_session(state, Paused(at), context)
        case "settings":
            shared = bool(candidate.corrections)
            offer = OfferSettings(
                candidate.track, candidate.tone, shared, candidate.held
            )
            return reply_with(state, offer)
        case "daily":
            return _daily(state, command.argument, at, context)
        case "progress":
            return reply_with(state, ShowProgress())
        case "help":
            return reply_with(state, Help())
        case "privacy":
            return reply_with(state, Privacy())
        case "export":
            return reply_with(state, Export())
        case "delete":
            asking = replace(state, candidate=replace(candidate, deleting=True))
            return reply_with(asking, ConfirmDelete())
        case name if (ordered_of := parts.COMMANDS.get(name)) is not None:
            return ordered_of(state, command.argument, at, context)
        case name:
            return reply_with(state, SayUnknown(name))


def _start(state: State, at: datetime, context: Context) -> State:
    candidate, session = state.candidate, state.session
    if session is not None and session.open:
        return reply_with(state, carry_on(session))
    back = candidate.welcomed
    state = replace(state, candidate=replace(candidate, welcomed=True))
    if candidate.track is None:
        return reply_with(state, Welcome(back), OfferTracks(0, for_settings=False))
    return reply_with(state, Welcome(back), _standing(state, at, context))


def _standing(state: State, at: datetime, context: Context) -> ShowHome:
    seen = home.standing(
        state.candidate,
        state.dossier,
        state.session,
        at,
        context.bank,
        (*OWN_COMMANDS, *parts.COMMANDS),
        proven=sum(map(bool, proofs(state.dossier, context.touches).values())),
    )
    return ShowHome(seen, home.advised(seen))


def _home(state: State, part: str, at: datetime, context: Context) -> State:
    """Go where a button of home leads: what the part's command would do."""
    if not part:
        return reply_with(state, _standing(state, at, context))
    if part not in home.REACHED:
        return reply_with(state, SayStale())
    return _command(state, Commanded(at, part), context)


# Buttons


def _press(state: State, pressed: Pressed, context: Context) -> State:
    press = parse(pressed.data)
    if press is None:
        return reply_with(state, SayStale())
    at = pressed.at
    if press.verb is Verb.JOB and press.argument == "practise":
        return practise_open_ones(state, press, at, context)
    if press.verb is Verb.HOME:
        return _home(state, press.argument, at, context)
    if press.verb is Verb.CARE and press.argument == care.ON:
        return _carried_on(state, at, context)
    if press.verb is Verb.CARE and not press.session:
        return care.chosen(state, press.argument, at, context)
    if press.verb in parts.PRESSES or press.verb is Verb.FORM:
        return parts.pressed(state, press, at, context)
    if press.session:
        return _press_in_session(state, press, at, context)
    candidate = state.candidate
    match press.verb:
        case Verb.TRACK | Verb.SET_TRACK if press.argument not in context.tracks:
            return reply_with(state, SayStale())
        case Verb.TRACK:
            chosen = replace(candidate, track=press.argument)
            state = replace(state, candidate=chosen)
            if candidate.track == press.argument and just_begun(state.session, at):
                return state
            if state.session is not None and state.session.open:
                # An old welcome: the field is taken, the open session goes on.
                return reply_with(state, ConfirmTrack(press.argument))
            first = state.session is None
            return begin(state, Mode.SECOND_ROUND, SHORT, at, context, first=first)
        case Verb.SET_TRACK:
            chosen = replace(candidate, track=press.argument)
            state = replace(state, candidate=chosen)
            return reply_with(state, ConfirmTrack(press.argument))
        case Verb.MORE | Verb.MORE_SET:
            page = int(press.argument) if press.argument.isdecimal() else 0
            settings = press.verb is Verb.MORE_SET
            return reply_with(state, OfferTracks(page, for_settings=settings))
        case Verb.FIELDS:
            return reply_with(state, OfferTracks(0, for_settings=True))
        case Verb.MODE if press.argument in MODE_NAMES:
            session = state.session
            fresh = any(data == str(press) for _, data in candidate.offered)
            if session is not None and session.open and not fresh:
                # A button of last week closes nothing, a second tap begins nothing.
                begun = just_begun(session, at)
                return state if begun else reply_with(state, carry_on(session))
            return begin(state, MODE_NAMES[press.argument], None, at, context)
        case Verb.TONE if press.argument in tuple(Tone):
            tone = Tone(press.argument)
            state = replace(state, candidate=replace(candidate, tone=tone))
            return reply_with(state, ConfirmTone(tone))
        case Verb.HOLD if press.argument in ("yes", "no"):
            return _hold(state, press.argument == "yes")
        case Verb.PAGE if press.argument:
            return reply_with(state, HandPage(press.argument))
        case Verb.DELETE if candidate.deleting:
            return reply_with(state, SayDeleted())
        case Verb.KEEP:
            state = replace(state, candidate=replace(candidate, deleting=False))
            return reply_with(state, KeepAll())
        case Verb.EXPORT:
            return reply_with(state, Export())
        case Verb.DAILY:
            return _daily(state, press.argument, at, context)
        case Verb.PROGRESS:
            return reply_with(state, ShowProgress())
        case Verb.CONSENT if press.argument in ("yes", "no"):
            given = press.argument == "yes"
            state = replace(state, candidate=replace(candidate, corrections=given))
            return reply_with(state, ConfirmConsent(given))
        case _:
            return reply_with(state, SayStale())


def _carried_on(state: State, at: datetime, context: Context) -> State:
    """Take practice up where it was left; home, where nothing is open."""
    if state.session is not None and state.session.open:
        return in_session(state, Resumed(at), context)
    return _home(state, "", at, context)


def _hold(state: State, held: bool) -> State:
    """Remember when remarks are wanted; an open second round takes it up at once."""
    session = state.session
    now = session is not None and session.open and session.mode is Mode.SECOND_ROUND
    if session is not None and now:
        session = replace(session, held=held)
    candidate = replace(state.candidate, held=held)
    confirmed = (ConfirmHeld(held, now),)
    return replace(state, candidate=candidate, session=session, replies=confirmed)


def _press_in_session(
    state: State, press: Press, at: datetime, context: Context
) -> State:
    session = state.session
    if session is None or press.session != session.id:
        return _stale(state)
    if str(press) == session.last_press:
        return state  # the second of two quick taps
    if press.verb is Verb.RETRY and press.argument.isdecimal():
        event: Event = Retried(at, int(press.argument))
    elif press.asks != session.asks or session.over:
        return _stale(state)
    elif press.verb is Verb.CARE:
        event = Chosen(at, press.argument == care.USE)
    elif (made := _EVENTS.get(press.verb)) is not None:
        event = made(at)
    else:
        return _stale(state)
    after = in_session(state, event, context)
    if after.session is None or after.session.asks == session.asks:
        return after
    return replace(after, session=replace(after.session, last_press=str(press)))


_EVENTS: Mapping[Verb, Callable[[datetime], Event]] = {
    Verb.DONE: Finished,
    Verb.HINT: Hinted,
    Verb.SKIP: Skipped,
    Verb.NONE: Declined,
    Verb.REAL: Overruled,
    Verb.NEXT: MovedOn,
    Verb.RESUME: Resumed,
    Verb.FINISH: Ended,
}


def _stale(state: State) -> State:
    session = state.session
    turn = session.turn if session is not None else None
    if turn is None:
        return reply_with(state, SayStale())
    return reply_with(state, SayStale(), AskAgain(turn.question.question_id, "stale"))
