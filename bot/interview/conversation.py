"""Everything a candidate can do, decided: commands, buttons and words.

`respond` is to the whole conversation what `advance` is to one session: a pure function
from what is remembered and what happened to what is remembered next and what is said.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.interview.buttons import Press, Verb, parse
from bot.interview.candidate import Candidate
from bot.interview.daily import ROUND, Due
from bot.interview.daily_replies import ShowProgress
from bot.interview.daily_setup import located, ordered, placed
from bot.interview.dialogue import advance
from bot.interview.dossier import (
    appointment,
    countdown,
    forms,
    parts,
    steps,
    stories,
)
from bot.interview.dossier.values import Dossier
from bot.interview.events import (
    Began,
    Declined,
    Edited,
    Ended,
    Event,
    Finished,
    Heard,
    Hinted,
    MovedOn,
    Overruled,
    Paused,
    Quieted,
    Resumed,
    Retried,
    Said,
    Showed,
    Skipped,
)
from bot.interview.exchange import bridged
from bot.interview.happenings import Commanded, Move, Pressed
from bot.interview.hearing import noted
from bot.interview.looking_back import summary
from bot.interview.moving import Step
from bot.interview.plan import SHORT, minutes, plan
from bot.interview.prompting import Ahead, Decided, closing, noticed, prompt
from bot.interview.rehearsal_replies import ConfirmHeld, HandPage
from bot.interview.replies import (
    Ask,
    AskAgain,
    AskConsent,
    ConfirmConsent,
    ConfirmDelete,
    ConfirmTone,
    ConfirmTrack,
    ExplainPractice,
    Export,
    Help,
    KeepAll,
    OfferModes,
    OfferSettings,
    OfferToCarryOn,
    OfferTracks,
    Open,
    Privacy,
    Reply,
    SayDeleted,
    SayNothingOpen,
    SayStale,
    SayThin,
    SayUnknown,
    Summarise,
    Welcome,
)
from bot.interview.response import Ear, Response, Surroundings
from bot.interview.session import Attempt, Session, Stage, Turn
from bot.model import (
    GENERAL,
    Expects,
    Kind,
    Mode,
    Tone,
)

MODE_NAMES: Mapping[str, Mode] = {
    **{mode.value: mode for mode in Mode if mode is not Mode.DAILY},
    "second": Mode.SECOND_ROUND,
    "secondround": Mode.SECOND_ROUND,
    "full": Mode.SECOND_ROUND,
    "behavioral": Mode.BEHAVIOURAL,
    "behaviour": Mode.BEHAVIOURAL,
    "behavior": Mode.BEHAVIOURAL,
    "tech": Mode.TECHNICAL,
    "questions": Mode.YOUR_QUESTIONS,
    "yourquestions": Mode.YOUR_QUESTIONS,
}
"""What may be typed after /practice."""


EMPTY = Dossier()
HELD = ("held", "hold")
"""What may be typed after a second round whose remarks are to wait for the end."""

BARE_COMMANDS = frozenset({"hint", "skip", "done", "stop"})
"""Commands that count without their slash while a question is open."""

DOUBLE_TAP = timedelta(seconds=3)
"""Within this time a second tap on what began a session is one tap too many."""


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
        return _due(here, happening, around)
    if isinstance(happening, Said) and happening.own:
        happening = _typed_button(candidate, happening, around.tracks)
    if isinstance(happening, Said) and happening.own:
        happening = _typed_command(here, happening)
    at = happening.at
    response = parts.taken(here, happening, around)
    if response is None:
        before = parts.finishing(here, happening, around)
        response = _answered(replace(before, replies=()), happening, around)
        response = replace(response, replies=(*before.replies, *response.replies))
    response = _remembering(response, at)
    after = noticed(
        candidate, response.candidate, session, response.session, around.bank, at
    )
    response = replace(response, candidate=after)
    if response.session is not session:
        noted = countdown.noticed(response.dossier, response.session)
        response = replace(response, dossier=noted)
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
        case Due():
            return here
        case Said() if candidate.deleting or candidate.placing:
            going_on = replace(candidate, deleting=False, placing=False)
            kept = replace(here, candidate=going_on)
            response = _in_session(kept, happening, around)
            said = response.replies if session is not None and session.open else ()
            return replace(response, replies=(KeepAll(), *said))
    return _in_session(here, happening, around)


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


# Inside a session


def _in_session(here: Response, event: Event, around: Surroundings) -> Response:
    if here.session is None:
        if isinstance(event, Said) and not here.candidate.welcomed:
            return _start(here)
        silent = isinstance(event, Quieted | Edited)
        return here if silent else replace(here, replies=(SayNothingOpen(),))
    session = here.session
    if isinstance(event, Ended | MovedOn | Overruled):
        session = _heard_out(session, event.at, around.ear)
    step = _listening(advance(session, event), event.at, around.ear)
    if isinstance(event, Edited):
        step = replace(step, session=_heard_anew(step.session, event, around.ear))
    replies = (*step.replies, *_consent(here.candidate, step))
    return replace(here, session=step.session, replies=replies)


def _consent(candidate: Candidate, step: Step) -> tuple[Reply, ...]:
    """Ask once, at the end of a session in which the ear was overruled."""
    ended = any(isinstance(reply, Summarise) for reply in step.replies)
    overruled = any(turn.overruled for turn in step.session.turns)
    asks = ended and overruled and candidate.corrections is None
    return (AskConsent(),) if asks else ()


def _listening(step: Step, at: datetime, ear: Ear) -> Step:
    """Let the ear judge where the dialogue waits for it."""
    turn = step.session.turn
    if not step.listen or turn is None:
        return step
    heard = advance(step.session, _hearing(turn, at, ear))
    return Step(heard.session, (*step.replies, *heard.replies))


def _heard_out(session: Session, at: datetime, ear: Ear) -> Session:
    """Let the ear judge what was said last, before a session ends without a reply."""
    turn = session.turn
    if turn is None or not turn.attempt.unheard:
        return session
    return noted(session, _hearing(turn, at, ear))


def _heard_anew(session: Session, event: Edited, ear: Ear) -> Session:
    """Judge an answer that is over by what it says since it was edited."""

    def anew(turn: Turn, attempt: Attempt) -> Attempt:
        edited = any(m.id == event.message_id for m in attempt.messages)
        if not edited or attempt.judgement is None or attempt.opened:
            return attempt
        return replace(attempt, judgement=ear(turn.question, attempt.text).judgement)

    turns = tuple(
        replace(turn, attempts=tuple(anew(turn, a) for a in turn.attempts))
        if turn.stage is Stage.DONE
        else turn
        for turn in session.turns
    )
    return session if turns == session.turns else replace(session, turns=turns)


def _hearing(turn: Turn, at: datetime, ear: Ear) -> Heard:
    question, attempt = turn.question, turn.attempt
    text = attempt.text
    if attempt.opened:
        # The employer has answered; now an experience of their own is waited for.
        question, text = replace(question, expects=Expects.INSTANCE), bridged(attempt)
    whole = ear(question, text)
    last = whole if attempt.latest == text else ear(question, attempt.latest)
    chatting = question.expects is Expects.SMALL_TALK
    of_the_last = chatting or turn.stage is Stage.PUSHED
    return Heard(
        at,
        whole.judgement,
        last.judgement,
        whole.untouched,
        last.asked,
        last.noticed if of_the_last else whole.noticed,
    )


# Commands


def _command(here: Response, command: Commanded, around: Surroundings) -> Response:
    candidate = replace(here.candidate, deleting=False)
    here = replace(here, candidate=candidate)
    at = command.at
    match command.name:
        case "start":
            return _start(here)
        case "practice" | "practise":
            return _practise(here, command, around)
        case "hint":
            return _in_session(here, Hinted(at), around)
        case "skip":
            return _in_session(here, Skipped(at), around)
        case "done":
            return _in_session(here, Finished(at), around)
        case "stop":
            return _in_session(here, Paused(at), around)
        case "settings":
            shared = bool(candidate.corrections)
            offer = OfferSettings(
                candidate.track, candidate.tone, shared, candidate.held
            )
            return _saying(here, offer)
        case "daily":
            return _daily(here, command.argument, at, around)
        case "progress":
            return _saying(here, ShowProgress())
        case "help":
            return _saying(here, Help())
        case "privacy":
            return _saying(here, Privacy())
        case "export":
            return _saying(here, Export())
        case "delete":
            asking = replace(here, candidate=replace(candidate, deleting=True))
            return _saying(asking, ConfirmDelete())
        case name if (ordered_of := parts.COMMANDS.get(name)) is not None:
            return ordered_of(here, command.argument, at, around)
        case name:
            return _saying(here, SayUnknown(name))


def _saying(here: Response, *replies: Reply) -> Response:
    return replace(here, replies=replies)


def _start(here: Response) -> Response:
    candidate, session = here.candidate, here.session
    if session is not None and session.open:
        return _saying(here, _carry_on(session))
    back = candidate.welcomed
    here = replace(here, candidate=replace(candidate, welcomed=True))
    if candidate.track is None:
        return _saying(here, Welcome(back), OfferTracks(0, for_settings=False))
    return _saying(here, Welcome(back), OfferModes(candidate.track, paused=False))


def _carry_on(session: Session) -> OfferToCarryOn:
    answered = sum(turn.answered for turn in session.turns)
    return OfferToCarryOn(answered, session.left)


def _practise(here: Response, command: Commanded, around: Surroundings) -> Response:
    words = re.findall(r"[^\s,]+", command.argument.casefold())
    if not words:
        if here.session is not None and here.session.open:
            return _saying(here, _carry_on(here.session))
        return _saying(here, OfferModes(here.candidate.track, paused=False))
    counts = [int(w) for w in words if w.isdecimal() and len(w) < 4]
    names = [w for w in words if not w.isdecimal() and w not in ("round", *HELD)]
    mode = MODE_NAMES.get("-".join(names)) or MODE_NAMES.get("".join(names))
    if not names:
        mode = Mode.SECOND_ROUND
    held = any(word in HELD for word in words)
    no_such = held and mode is not Mode.SECOND_ROUND
    if mode is None or no_such or len(counts) > 1 or 0 in counts:
        return _saying(here, ExplainPractice(command.argument))
    if held:
        here = replace(here, candidate=replace(here.candidate, held=True))
    return _begin(here, mode, counts[0] if counts else None, command.at, around)


def _begin(
    here: Response,
    mode: Mode,
    count: int | None,
    at: datetime,
    around: Surroundings,
    *,
    first: bool = False,
) -> Response:
    """Open a session, closing one that is still open; nothing said in it is lost."""
    candidate = replace(here.candidate, welcomed=True)
    track = candidate.track or GENERAL
    planned = plan(around.bank, mode, count, track, candidate.asked, around.seed)
    if first:
        # One tap, and the first real question: the opening line is small talk enough.
        planned = tuple(p for p in planned if p.kind is not Kind.SMALL_TALK)
    if not planned:
        return _saying(here, SayThin(mode))
    closed = None
    if here.session is not None and here.session.open:
        heard_out = _heard_out(here.session, at, around.ear)
        closed = advance(heard_out, Ended(at)).session
    whole = mode is Mode.SECOND_ROUND and not first
    session = Session(
        f"{around.seed:x}",
        mode,
        track,
        at,
        planned,
        rehearsal=whole and count is None,
        held=whole and candidate.held,
    )
    step = advance(session, Began(at))
    answered = closed is not None and any(turn.answered for turn in closed.turns)
    opening = Open(mode, newcomer=first, closed_another=answered)
    if closed is not None and summary(closed).page:
        # What was held in it has not been told yet; it stands on its page.
        opening = replace(opening, page_of=closed.id)
    if whole:
        expected = minutes(around.bank, planned)
        opening = replace(opening, minutes=expected, held=candidate.held)
    return replace(
        here,
        candidate=candidate,
        session=step.session,
        replies=(opening, *step.replies),
        closed=closed,
    )


# Buttons


def _press(here: Response, pressed: Pressed, around: Surroundings) -> Response:
    press = parse(pressed.data)
    if press is None:
        return _saying(here, SayStale())
    at = pressed.at
    if press.verb in parts.PRESSES or press.verb is Verb.FORM:
        return parts.pressed(here, press, at, around)
    if press.session:
        return _press_in_session(here, press, at, around)
    candidate = here.candidate
    match press.verb:
        case Verb.TRACK | Verb.SET_TRACK if press.argument not in around.tracks:
            return _saying(here, SayStale())
        case Verb.TRACK:
            chosen = replace(candidate, track=press.argument)
            here = replace(here, candidate=chosen)
            if candidate.track == press.argument and _just_begun(here.session, at):
                return here
            if here.session is not None and here.session.open:
                # An old welcome: the field is taken, the open session goes on.
                return _saying(here, ConfirmTrack(press.argument))
            first = here.session is None
            return _begin(here, Mode.SECOND_ROUND, SHORT, at, around, first=first)
        case Verb.SET_TRACK:
            chosen = replace(candidate, track=press.argument)
            here = replace(here, candidate=chosen)
            return _saying(here, ConfirmTrack(press.argument))
        case Verb.MORE | Verb.MORE_SET:
            page = int(press.argument) if press.argument.isdecimal() else 0
            settings = press.verb is Verb.MORE_SET
            return _saying(here, OfferTracks(page, for_settings=settings))
        case Verb.FIELDS:
            return _saying(here, OfferTracks(0, for_settings=True))
        case Verb.MODE if press.argument in MODE_NAMES:
            session = here.session
            fresh = any(data == str(press) for _, data in candidate.offered)
            if session is not None and session.open and not fresh:
                # A button of last week closes nothing, a second tap begins nothing.
                begun = _just_begun(session, at)
                return here if begun else _saying(here, _carry_on(session))
            return _begin(here, MODE_NAMES[press.argument], None, at, around)
        case Verb.TONE if press.argument in tuple(Tone):
            tone = Tone(press.argument)
            here = replace(here, candidate=replace(candidate, tone=tone))
            return _saying(here, ConfirmTone(tone))
        case Verb.HOLD if press.argument in ("yes", "no"):
            return _hold(here, press.argument == "yes")
        case Verb.PAGE if press.argument:
            return _saying(here, HandPage(press.argument))
        case Verb.DELETE if candidate.deleting:
            return _saying(here, SayDeleted())
        case Verb.KEEP:
            here = replace(here, candidate=replace(candidate, deleting=False))
            return _saying(here, KeepAll())
        case Verb.EXPORT:
            return _saying(here, Export())
        case Verb.DAILY:
            return _daily(here, press.argument, at, around)
        case Verb.PROGRESS:
            return _saying(here, ShowProgress())
        case Verb.CONSENT if press.argument in ("yes", "no"):
            given = press.argument == "yes"
            here = replace(here, candidate=replace(candidate, corrections=given))
            return _saying(here, ConfirmConsent(given))
        case _:
            return _saying(here, SayStale())


def _hold(here: Response, held: bool) -> Response:
    """Remember when remarks are wanted; an open second round takes it up at once."""
    session = here.session
    now = session is not None and session.open and session.mode is Mode.SECOND_ROUND
    if session is not None and now:
        session = replace(session, held=held)
    candidate = replace(here.candidate, held=held)
    confirmed = (ConfirmHeld(held, now),)
    return replace(here, candidate=candidate, session=session, replies=confirmed)


def _just_begun(session: Session | None, at: datetime) -> bool:
    """Whether a session began so little ago that a finger may have tapped twice."""
    if session is None or not session.open or session.message_ids:
        return False
    return abs(at - session.started_at) < DOUBLE_TAP


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
    elif (made := _EVENTS.get(press.verb)) is not None:
        event = made(at)
    else:
        return _stale(here)
    after = _in_session(here, event, around)
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
        return _saying(here, SayStale())
    return _saying(here, SayStale(), AskAgain(turn.question.question_id, "stale"))
