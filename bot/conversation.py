"""What follows from what a candidate did, whichever part it concerns.

`respond` is to the whole conversation what `advance` is to one session: a pure function
from what is remembered and what happened to what is remembered next and what is said.
"""

from dataclasses import replace
from datetime import datetime

from bot.core import forms
from bot.core.answering import in_session
from bot.core.buttons import Press, Verb
from bot.core.candidate import Candidate
from bot.core.choosing import chosen, may_choose
from bot.core.deeds import noted
from bot.core.dossier import Dossier
from bot.core.events import Edited, Quieted, Said
from bot.core.gate import Verdict, barred, verdict
from bot.core.hour_style import writes_twelve
from bot.core.incoming import Attached, Both, Commanded, Move, Pressed, Spoken
from bot.core.notices import Rounded, Settled
from bot.core.patience import waits_on
from bot.core.plain import closed_up
from bot.core.pressing import press_in_session
from bot.core.replies import Ask, AskAgain
from bot.core.reply import Reply, phrase
from bot.core.replying import placed, replied
from bot.core.sayings import DELETED, PRIVATE_ONLY, STALE, unknown_command
from bot.core.schedule import ROUND, Due
from bot.core.session import Session
from bot.core.state import Context, Parts, State, asking, named_session, reply_with
from bot.filling import back, filled, finish, old_words, returning, superseded, take
from bot.filling import pressed as form_pressed
from bot.needs import Fetch, NamedSession
from bot.parts import PARTS
from bot.parts.registry import (
    BUTTONS,
    COMMANDS,
    HELPED,
    PREPARED,
    PROMPTS,
    RETURNING,
    SERVES,
    SITTINGS,
    TOLD,
    ahead,
    counsel,
    leaning,
    occasions,
    opens_files,
    overview,
    press_of,
    proposed,
    segments,
    tell,
)
from bot.reminding import remind
from bot.typed import typed_button, typed_command, typed_mode

EMPTY = Dossier()


def respond(
    candidate: Candidate,
    session: Session | None,
    move: Move,
    context: Context,
    dossier: Dossier = EMPTY,
) -> State:
    """Decide what follows from what a candidate did."""
    if isinstance(move, Both):
        return _one_after_the_other(candidate, session, move, context, dossier)
    context = replace(context, parts=TOGETHER)
    match move:
        case Said(text=text) | Edited(text=text):
            move = replace(move, text=closed_up(text))
        case Commanded(argument=argument):
            move = replace(move, argument=closed_up(argument))
    before = State(candidate, session, dossier=dossier)
    if isinstance(move, Quieted):
        waits = waits_on(before, move, context, TOLD)
        if waits is not None:
            return waits
    before = _written(before, move)
    after = placed(session, _followed(before, move, context))
    return noted(before, after, move, context)


def _written(state: State, move: Move) -> State:
    """Remember how they write hours, so that the next ones are told in that way."""
    match move:
        case Said(text=words, own=True) | Commanded(argument=words):
            twelve = writes_twelve(words)
        case _:
            twelve = None
    if twelve is None or twelve is state.candidate.twelve:
        return state
    return replace(state, candidate=replace(state.candidate, twelve=twelve))


def _one_after_the_other(
    candidate: Candidate,
    session: Session | None,
    both: Both,
    context: Context,
    dossier: Dossier,
) -> State:
    """Decide what follows from a message that is two, as one happening."""
    one = respond(candidate, session, both.first, context, dossier)
    if one.asks or one.forget:
        return one
    two = respond(one.candidate, one.session, both.second, context, one.dossier)
    if two.asks:
        return two
    return replace(
        two,
        replies=(*one.replies, *two.replies),
        closed=two.closed or one.closed,
        counted=(*one.counted, *two.counted),
    )


def _followed(state: State, move: Move, context: Context) -> State:
    if isinstance(move, Due):
        return _due(state, move, context)
    return _met(state, move, context)


def _met(state: State, move: Move, context: Context) -> State:
    """Decide what follows from what a candidate did, with all that comes first."""
    move = _meant(state, move, context)
    for part in PARTS:
        met = part.first(state, move, context) if part.first is not None else None
        if met is None:
            continue
        match verdict(state, met, move, context):
            case Verdict.DO:
                return met
            case Verdict.ASK if isinstance(move, Said):
                return proposed(state, met, move)
    if isinstance(move, Commanded) and move.edited:
        return _edited_into(state, move.name)
    return proceed(state, move, context)


def proceed(state: State, move: Move, context: Context) -> State:
    """Decide what follows from a move that nothing has to be met before."""
    session = state.session
    state = _awake(state, move)
    before = Settled(state.candidate, session)
    after = replied(state, move, context) if isinstance(move, Said) else None
    if after is None:
        after = take(state, move, context)
    if after is None:
        finished = finish(state, move, context)
        after = _answer(reply_with(finished), move, context)
        said = superseded(finished, after)
        after = replace(after, replies=(*said, *after.replies))
    if after.asks:
        return after
    if any(isinstance(reply, Ask | AskAgain) for reply in after.replies):
        # What is said next answers the question, whatever a form waited for before.
        after = forms.closed(after)
    after = _asked_today(after, move.at)
    after = tell(after, before, move.at, context)
    return tell(after, Rounded(before.candidate, session), move.at, context)


def forgotten(since: datetime) -> State:
    """Erase what cannot be read any more: that can be wished for, too."""
    state = State(Candidate(since=since), None)
    return replace(reply_with(state, DELETED), forget=True)


def in_a_group() -> tuple[Reply, ...]:
    """Say where the interviewer can be talked to."""
    return (PRIVATE_ONLY,)


def _meant(state: State, move: Move, context: Context) -> Move:
    """Take a file for its caption, a typed label for a button, a bare word for more."""
    if isinstance(move, Attached) and not _opens(state, move, context):
        move = move.shown
    if isinstance(move, Said) and move.own:
        pressed = typed_button(state, move, context.tracks)
        if isinstance(pressed, Said):
            pressed = typed_mode(state, move)
        if isinstance(pressed, Said) and may_choose(state):
            data = chosen(move.text, state.candidate.offered)
            pressed = Pressed(move.at, data) if data is not None else pressed
        if isinstance(pressed, Pressed):
            return pressed
        return typed_command(state, move)
    return move


def _edited_into(state: State, name: str) -> State:
    """Say what to do where a command was mended by an edit."""
    if name not in COMMANDS:
        return reply_with(state, unknown_command(name))
    return reply_with(state, phrase("command_edited", command=name))


def _opens(state: State, file: Attached, context: Context) -> bool:
    """Whether a file's words are waited for, or were when it was sent."""
    return opens_files(state.dossier.form) or Fetch(file.file_id) in context.known


def _awake(state: State, move: Move) -> State:
    """End a rest where the candidate comes back to practice of their own accord."""
    command = COMMANDS.get(move.name) if isinstance(move, Commanded) else None
    rests = command is not None and command.rest
    comes = isinstance(move, Pressed) or (isinstance(move, Commanded) and not rests)
    if not state.candidate.resting or not comes:
        return state
    return replace(state, candidate=replace(state.candidate, resting=False))


def _answer(state: State, move: Move, context: Context) -> State:
    """Decide what follows from what no form has taken."""
    for part in PARTS:
        taken = part.takes(state, move, context) if part.takes is not None else None
        if taken is not None and not barred(state, taken, move, context):
            return taken
    match move:
        case Commanded(name=name, argument=argument):
            return follow(state, name, argument, move.at, context)
        case Pressed(data=data):
            return _press(state, press_of(data), move.at, context)
        case Due() | Attached() | Both() | Spoken():
            return state
        case Said() if state.session is None and not state.candidate.welcomed:
            return follow(state, "start", "", move.at, context)
    return in_session(state, move, context)


def follow(
    state: State, name: str, argument: str, at: datetime, context: Context
) -> State:
    """Decide what follows from a command."""
    state = replace(state, candidate=replace(state.candidate, deleting=False))
    command = COMMANDS.get(name)
    if command is None:
        return reply_with(state, unknown_command(name))
    return command.follow(state, argument, at, context)


TOGETHER = Parts(
    follow,
    filled,
    back,
    tell,
    _met,
    proceed,
    leaning,
    occasions,
    segments,
    ahead,
    PREPARED,
    HELPED,
    SITTINGS,
    counsel,
    overview,
    SERVES,
)
"""What each part may rely on of the others."""


def _due(state: State, due: Due, context: Context) -> State:
    """Decide what a prompt that has come due leads to."""
    if state.candidate.resting:
        # It passes, and the next one is planned.
        due = replace(due, spent=True)
    if due.kind == ROUND:
        return remind(state, due, context)
    prompt = PROMPTS.get(due.kind)
    if prompt is None:
        return state
    return prompt(old_words(state, due.at, context), due, context)


def _asked_today(state: State, at: datetime) -> State:
    """Remember on which day a question was asked."""
    day = at.date().isoformat()
    asked = {r.question_id: day for r in state.replies if isinstance(r, Ask)}
    if not asked:
        return state
    merged = {**state.candidate.asked, **asked}
    return replace(state, candidate=replace(state.candidate, asked=merged))


# Buttons


def _press(state: State, press: Press | None, at: datetime, context: Context) -> State:
    if press is None:
        return reply_with(state, STALE)
    session = state.session
    if session is not None and press.session == session.id:
        context = replace(context, named=session)
    elif press.session:
        ask = NamedSession(press.session)
        if ask not in context.known:
            return asking(state, ask)
        context = replace(context, named=named_session(context, press.session))
    if press.verb == Verb.FORM:
        return form_pressed(state, press, at, context)
    if (pressed := BUTTONS.get(press.verb)) is None:
        if press.session:
            return press_in_session(state, press, at, context)
        return reply_with(state, STALE)
    after = pressed(state, press, at, context)
    left = press.verb in RETURNING and state.dossier.form is not None
    return returning(after) if left and not _begun(state, after) else after


def _begun(before: State, after: State) -> bool:
    """Whether another session is asked now."""
    old, new = before.session, after.session
    return new is not None and (old is None or old.id != new.id)
