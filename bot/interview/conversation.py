"""Everything a candidate can do, decided: commands, buttons and words.

`respond` is to the whole conversation what `advance` is to one session: a pure function
from what is remembered and what happened to what is remembered next and what is said.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.interview import care
from bot.interview.attending import in_session
from bot.interview.buttons import Press, Verb, parse
from bot.interview.candidate import Candidate
from bot.interview.daily import ROUND, Due
from bot.interview.daily_replies import ShowProgress
from bot.interview.daily_setup import located, ordered, placed
from bot.interview.dossier import (
    appointment,
    countdown,
    forms,
    home,
    job,
    parts,
    steps,
    stories,
    unsaid,
)
from bot.interview.dossier.home_replies import ShowHome
from bot.interview.dossier.proofs import leaning, proofs
from bot.interview.dossier.values import Dossier
from bot.interview.events import (
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
from bot.interview.happenings import Attached, Commanded, Move, Pressed
from bot.interview.plan import SHORT
from bot.interview.practising import (
    MODE_NAMES,
    begin,
    carry_on,
    just_begun,
    practise,
    practise_open_ones,
)
from bot.interview.prompting import Ahead, Decided, closing, noticed, prompt
from bot.interview.rehearsal_replies import ConfirmHeld, HandPage
from bot.interview.replies import (
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
from bot.interview.response import Response, Surroundings, saying
from bot.interview.session import Session
from bot.model import (
    Mode,
    Tone,
)

EMPTY = Dossier()

OWN_COMMANDS = ("practice", "daily", "progress", "settings")
"""Commands that home leads to and that belong to no part of the dossier."""

BARE_COMMANDS = frozenset({"hint", "skip", "done", "stop"})
"""Commands that count without their slash while a question is open."""


def respond(
    candidate: Candidate,
    session: Session | None,
    happening: Move,
    around: Surroundings,
    dossier: Dossier = EMPTY,
) -> Response:
    """Decide what follows from what a candidate did."""
    here = Response(candidate, session, dossier=dossier)
    if isinstance(happening, Due):
        return _due(here, care.let_be(here, happening), around)
    if isinstance(happening, Attached) and not job.reads_files(dossier.form):
        happening = happening.shown
    if isinstance(happening, Said) and happening.own:
        happening = _typed_button(candidate, happening, around.tracks)
    if isinstance(happening, Said) and happening.own:
        happening = _typed_command(here, happening)
    if (cared := care.met(here, happening, around)) is not None:
        return cared
    here = care.back(here, happening)
    candidate = here.candidate
    at = happening.at
    response = parts.taken(here, happening, around)
    if response is None:
        before = parts.finishing(here, happening, around)
        response = _answered(replace(before, replies=()), happening, around)
        said = parts.superseded(before, response)
        response = replace(response, replies=(*said, *response.replies))
    if any(isinstance(reply, Ask | AskAgain) for reply in response.replies):
        # What is said next answers the question, whatever a form waited for before.
        response = forms.closed(response)
    response = _remembering(response, at)
    after = noticed(
        candidate, response.candidate, session, response.session, around.bank, at
    )
    response = replace(response, candidate=after)
    if response.session is not session:
        noted = countdown.noticed(response.dossier, response.session)
        response = replace(response, dossier=noted)
    response = unsaid.heard(unsaid.hinted(response, around), at, around)
    if response.session is None:
        return response
    replies = closing(after, response.session, response.replies, at)
    return stories.followed(session, replace(response, replies=replies))


def _answered(here: Response, happening: Move, around: Surroundings) -> Response:
    """Decide what follows from what no form has taken."""
    candidate, session, at = here.candidate, here.session, happening.at
    match happening:
        case Said(text=text) if found := placed(
            candidate, session, text, at, around.places
        ):
            return _agreeing(here, found, at, around)
        case Showed(zone=str(zone)) if candidate.daily or candidate.placing:
            found = located(candidate, zone, at, around.places)
            return _agreeing(here, found, at, around)
        case Commanded():
            return _command(here, happening, around)
        case Pressed():
            return _press(here, happening, around)
        case Due() | Attached():
            return here
        case Said() if candidate.deleting or candidate.placing:
            going_on = replace(candidate, deleting=False, placing=False)
            kept = replace(here, candidate=going_on)
            response = in_session(kept, happening, around)
            said = response.replies if session is not None and session.open else ()
            return replace(response, replies=(KeepAll(), *said))
        case Said() if session is None and not candidate.welcomed:
            return _start(here, at, around)
    return in_session(here, happening, around)


def _due(here: Response, due: Due, around: Surroundings) -> Response:
    """Decide what a prompt that has come due leads to."""
    if due.kind == ROUND:
        return parts.due(here, due, around)
    here = parts.old_words(here, due.at, around)
    ahead, here = _ahead(here, due.at)
    form = here.dossier.form
    found = prompt(
        here.candidate,
        here.session,
        due,
        around.bank,
        around.seed,
        around.grace,
        busy=form is not None and forms.fresh(form, due.at),
        toward=leaning(here.dossier, around.touches),
        ahead=ahead,
    )
    response = _decided(here, found)
    return forms.closed(response) if found.replies else response


def _ahead(here: Response, at: datetime) -> tuple[Ahead | None, Response]:
    """Tell a prompt of the interview that is set, and what its day is for."""
    interview, days = here.dossier.interview, appointment.left(here, at)
    if interview is None or days is None:
        return None, here
    here = replace(here, dossier=countdown.settled(here.dossier, days))
    focus = countdown.focus(here.dossier, days)
    known = interview.at is not None
    ahead = Ahead(
        steps.begins(interview) if known else None,
        steps.ends(interview) if known else None,
        focus.value if focus is not None else "",
        countdown.KINDS.get(focus) if focus is not None else None,
        focus in countdown.BESIDES,
        steps.still_to_come(here.dossier, "thanks"),
    )
    return ahead, here


def _agreeing(
    here: Response, found: Decided, at: datetime, around: Surroundings
) -> Response:
    """Let the interview follow what was decided about the daily question."""
    before = here.candidate
    return appointment.followed(_decided(here, found), before, at, around)


def _decided(here: Response, found: Decided) -> Response:
    """Take over what was decided about daily practice."""
    return replace(
        here,
        candidate=found.candidate,
        session=found.session or here.session,
        replies=(*here.replies, *found.replies),
        closed=found.closed,
        counted=found.counted,
    )


def _daily(here: Response, words: str, at: datetime, around: Surroundings) -> Response:
    here = appointment.behind(here, at)
    found = ordered(
        here.candidate, here.session, words, at, around.places, around.bank, around.seed
    )
    return _agreeing(here, found, at, around)


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


def _typed_command(here: Response, said: Said) -> Said | Commanded:
    """Take a bare "done" for the command: no answer consists of it."""
    typed = said.text.strip().strip("[].!").casefold()
    asked = here.session is not None and here.session.open
    if (asked or here.dossier.form is not None) and typed in BARE_COMMANDS:
        return Commanded(said.at, typed)
    return said


def _remembering(response: Response, at: datetime) -> Response:
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


def _command(here: Response, command: Commanded, around: Surroundings) -> Response:
    candidate = replace(here.candidate, deleting=False)
    here = replace(here, candidate=candidate)
    at = command.at
    match command.name:
        case "start":
            return _start(here, at, around)
        case "home":
            return _home(here, "", at, around)
        case "practice" | "practise":
            return practise(here, command, around)
        case "hint":
            return in_session(here, Hinted(at), around)
        case "skip":
            return in_session(here, Skipped(at), around)
        case "done":
            return in_session(here, Finished(at), around)
        case "stop":
            return in_session(here, Paused(at), around)
        case "settings":
            shared = bool(candidate.corrections)
            offer = OfferSettings(
                candidate.track, candidate.tone, shared, candidate.held
            )
            return saying(here, offer)
        case "daily":
            return _daily(here, command.argument, at, around)
        case "progress":
            return saying(here, ShowProgress())
        case "help":
            return saying(here, Help())
        case "privacy":
            return saying(here, Privacy())
        case "export":
            return saying(here, Export())
        case "delete":
            asking = replace(here, candidate=replace(candidate, deleting=True))
            return saying(asking, ConfirmDelete())
        case name if (ordered_of := parts.COMMANDS.get(name)) is not None:
            return ordered_of(here, command.argument, at, around)
        case name:
            return saying(here, SayUnknown(name))


def _start(here: Response, at: datetime, around: Surroundings) -> Response:
    candidate, session = here.candidate, here.session
    if session is not None and session.open:
        return saying(here, carry_on(session))
    back = candidate.welcomed
    here = replace(here, candidate=replace(candidate, welcomed=True))
    if candidate.track is None:
        return saying(here, Welcome(back), OfferTracks(0, for_settings=False))
    return saying(here, Welcome(back), _standing(here, at, around))


def _standing(here: Response, at: datetime, around: Surroundings) -> ShowHome:
    seen = home.standing(
        here.candidate,
        here.dossier,
        here.session,
        at,
        around.bank,
        (*OWN_COMMANDS, *parts.COMMANDS),
        proven=sum(map(bool, proofs(here.dossier, around.touches).values())),
    )
    return ShowHome(seen, home.advised(seen))


def _home(here: Response, part: str, at: datetime, around: Surroundings) -> Response:
    """Go where a button of home leads: what the part's command would do."""
    if not part:
        return saying(here, _standing(here, at, around))
    if part not in home.REACHED:
        return saying(here, SayStale())
    return _command(here, Commanded(at, part), around)


# Buttons


def _press(here: Response, pressed: Pressed, around: Surroundings) -> Response:
    press = parse(pressed.data)
    if press is None:
        return saying(here, SayStale())
    at = pressed.at
    if press.verb is Verb.JOB and press.argument == "practise":
        return practise_open_ones(here, press, at, around)
    if press.verb is Verb.HOME:
        return _home(here, press.argument, at, around)
    if press.verb is Verb.CARE and press.argument == care.ON:
        return _carried_on(here, at, around)
    if press.verb is Verb.CARE and not press.session:
        return care.chosen(here, press.argument, at, around)
    if press.verb in parts.PRESSES or press.verb is Verb.FORM:
        return parts.pressed(here, press, at, around)
    if press.session:
        return _press_in_session(here, press, at, around)
    candidate = here.candidate
    match press.verb:
        case Verb.TRACK | Verb.SET_TRACK if press.argument not in around.tracks:
            return saying(here, SayStale())
        case Verb.TRACK:
            chosen = replace(candidate, track=press.argument)
            here = replace(here, candidate=chosen)
            if candidate.track == press.argument and just_begun(here.session, at):
                return here
            if here.session is not None and here.session.open:
                # An old welcome: the field is taken, the open session goes on.
                return saying(here, ConfirmTrack(press.argument))
            first = here.session is None
            return begin(here, Mode.SECOND_ROUND, SHORT, at, around, first=first)
        case Verb.SET_TRACK:
            chosen = replace(candidate, track=press.argument)
            here = replace(here, candidate=chosen)
            return saying(here, ConfirmTrack(press.argument))
        case Verb.MORE | Verb.MORE_SET:
            page = int(press.argument) if press.argument.isdecimal() else 0
            settings = press.verb is Verb.MORE_SET
            return saying(here, OfferTracks(page, for_settings=settings))
        case Verb.FIELDS:
            return saying(here, OfferTracks(0, for_settings=True))
        case Verb.MODE if press.argument in MODE_NAMES:
            session = here.session
            fresh = any(data == str(press) for _, data in candidate.offered)
            if session is not None and session.open and not fresh:
                # A button of last week closes nothing, a second tap begins nothing.
                begun = just_begun(session, at)
                return here if begun else saying(here, carry_on(session))
            return begin(here, MODE_NAMES[press.argument], None, at, around)
        case Verb.TONE if press.argument in tuple(Tone):
            tone = Tone(press.argument)
            here = replace(here, candidate=replace(candidate, tone=tone))
            return saying(here, ConfirmTone(tone))
        case Verb.HOLD if press.argument in ("yes", "no"):
            return _hold(here, press.argument == "yes")
        case Verb.PAGE if press.argument:
            return saying(here, HandPage(press.argument))
        case Verb.DELETE if candidate.deleting:
            return saying(here, SayDeleted())
        case Verb.KEEP:
            here = replace(here, candidate=replace(candidate, deleting=False))
            return saying(here, KeepAll())
        case Verb.EXPORT:
            return saying(here, Export())
        case Verb.DAILY:
            return _daily(here, press.argument, at, around)
        case Verb.PROGRESS:
            return saying(here, ShowProgress())
        case Verb.CONSENT if press.argument in ("yes", "no"):
            given = press.argument == "yes"
            here = replace(here, candidate=replace(candidate, corrections=given))
            return saying(here, ConfirmConsent(given))
        case _:
            return saying(here, SayStale())


def _carried_on(here: Response, at: datetime, around: Surroundings) -> Response:
    """Take practice up where it was left; home, where nothing is open."""
    if here.session is not None and here.session.open:
        return in_session(here, Resumed(at), around)
    return _home(here, "", at, around)


def _hold(here: Response, held: bool) -> Response:
    """Remember when remarks are wanted; an open second round takes it up at once."""
    session = here.session
    now = session is not None and session.open and session.mode is Mode.SECOND_ROUND
    if session is not None and now:
        session = replace(session, held=held)
    candidate = replace(here.candidate, held=held)
    confirmed = (ConfirmHeld(held, now),)
    return replace(here, candidate=candidate, session=session, replies=confirmed)


def _press_in_session(
    here: Response, press: Press, at: datetime, around: Surroundings
) -> Response:
    session = here.session
    if session is None or press.session != session.id:
        return _stale(here)
    if str(press) == session.last_press:
        return here  # the second of two quick taps
    if press.verb is Verb.RETRY and press.argument.isdecimal():
        event: Event = Retried(at, int(press.argument))
    elif press.asks != session.asks or session.over:
        return _stale(here)
    elif press.verb is Verb.CARE:
        event = Chosen(at, press.argument == care.USE)
    elif (made := _EVENTS.get(press.verb)) is not None:
        event = made(at)
    else:
        return _stale(here)
    after = in_session(here, event, around)
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


def _stale(here: Response) -> Response:
    session = here.session
    turn = session.turn if session is not None else None
    if turn is None:
        return saying(here, SayStale())
    return saying(here, SayStale(), AskAgain(turn.question.question_id, "stale"))
