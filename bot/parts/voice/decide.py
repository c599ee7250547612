"""Take a voice message as words, once the candidate agreed that a model may hear it.

What was heard is shown, and waits as an answer does: the pause is longer where there is
more to read. A text replaces it only after "Correct it", or as a reply to it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from bot.core.buttons import Press, Verb, parse
from bot.core.dossier import with_own
from bot.core.events import Edited, Medium, Said
from bot.core.incoming import Commanded, Move, Pressed, Spoken
from bot.core.iso import iso_time
from bot.core.reply import Reply, Tap, phrase
from bot.core.sayings import STALE
from bot.core.session import Session, Stage
from bot.core.state import Context, State, adding, asking, reply_with
from bot.core.turn import Message
from bot.needs import LARGEST, LONGEST, Failed, Transcript
from bot.parts.voice.replies import ShowHeard

VOICE = "voice"
"""What the part keeps its own values under."""

YES: Final = "yes"
NO: Final = "no"
ON: Final = "on"
OFF: Final = "off"
RIGHT: Final = "right"
MEND: Final = "mend"

A_WORD = timedelta(seconds=0.3)
"""What it takes to read a word of what was heard."""

MOST_READING = timedelta(seconds=90)
"""How long a pause may be for reading; the alarm honours no more."""

MOST_WAITING = 20
"""Voice messages that are kept until their candidate says whether they may be heard."""

CONSENT = (Tap("voice_yes", Verb.VOICE, YES), Tap("voice_no", Verb.VOICE, NO))


def meet(state: State, move: Move, context: Context) -> State | None:
    """Take a voice message, its buttons, and a text in its place; else None."""
    match move:
        case Spoken():
            return _spoken(state, move, context)
        case Said(own=True, delivery=None):
            return _in_its_place(state, move, context)
        case Edited(caption=True) if _was_spoken(state, move.message_id):
            return reply_with(state, phrase("voice.caption"))
        case Pressed(data=data):
            press = parse(data)
            if press is None or press.verb != Verb.VOICE:
                return None
            return _pressed(state, press, move.at, context)
    return None


def press(state: State, press: Press, _at: datetime, _context: Context) -> State:
    """Turn listening on or off, as /settings offers it."""
    if press.argument not in (ON, OFF):
        return reply_with(state, STALE)
    given = press.argument == ON
    key = "voice.agreed" if given else "voice.typing"
    return reply_with(_agreed(state, given), phrase(key))


def _agreed(state: State, given: bool) -> State:
    return replace(state, candidate=replace(state.candidate, listening=given))


def _pressed(
    state: State, press: Press, at: datetime, context: Context
) -> State | None:
    """Decide on a button under a question about a voice message."""
    what, _, message_id = press.argument.partition(":")
    match what:
        case "yes":
            waiting = [_read(one, at) for one in _waiting(state)]
            state = _agreed(state, given=True)
            if not waiting or not context.listens:
                return reply_with(state, phrase("voice.agreed"))
            return _all_heard(_without(state, "waiting"), waiting, context)
        case "no":
            state = _agreed(_without(state, "waiting"), given=False)
            return reply_with(state, phrase("voice.typing"))
        case "right" | "mend" if not _open(state, message_id):
            return reply_with(state, STALE)
        case "right":
            state = _without(state, "mending")
            return context.parts.proceed(state, Commanded(at, "done"), context)
        case "mend":
            state = _waits(state, None)
            state = _keeping(state, "mending", message_id)
            return reply_with(state, phrase("voice.mend"))
    return None


# A voice message


def _spoken(state: State, spoken: Spoken, context: Context) -> State:
    refused = _refused(state, spoken, context)
    if not context.listens:
        return context.parts.met(state, spoken.shown, context)
    if refused is not None:
        return reply_with(state, refused)
    if state.candidate.listening is None:
        return _asked(state, spoken)
    return _heard(state, spoken, context)


def _asked(state: State, spoken: Spoken) -> State:
    """Ask whether voice messages may be heard, and keep this one until then."""
    waiting = _waiting(state)
    if len(waiting) >= MOST_WAITING:
        full = phrase("voice.ask_first", count=str(len(waiting)))
        return reply_with(state, full.with_row(*CONSENT))
    state = _keeping(state, "waiting", [*waiting, _written(spoken)])
    ask = phrase("voice.ask_more") if waiting else phrase("voice.ask")
    return reply_with(state, ask.with_row(*CONSENT))


def _refused(state: State, spoken: Spoken, _context: Context) -> Reply | None:
    """Say why a sound is not listened to; None where it may be."""
    if not spoken.own:
        # Whose voice it is has agreed to nothing.
        return phrase("voice.forwarded")
    if spoken.seconds > LONGEST:
        return phrase("voice.too_long")
    if spoken.size > LARGEST:
        return phrase("voice.too_big")
    if state.candidate.listening is False:
        return phrase("voice.declined").with_row(CONSENT[0])
    return None


def _all_heard(state: State, waiting: Sequence[Spoken], context: Context) -> State:
    """Ask for the words of several sounds, and take them in the order they came."""
    known = context.known
    if needs := [one.words for one in waiting if one.words.found(known) is None]:
        return asking(state, *needs)
    for one in waiting:
        before = tuple(
            replace(reply, apart=True) if isinstance(reply, ShowHeard) else reply
            for reply in state.replies
        )
        after = _heard(replace(state, replies=()), one, context)
        if after.asks:
            return after
        state = replace(after, replies=(*before, *after.replies))
    return state


def _heard(state: State, spoken: Spoken, context: Context) -> State:
    """Ask for the words of a sound, and take them once they are there."""
    found = spoken.words.found(context.known)
    if found is None:
        return asking(state, spoken.words)
    if isinstance(found, Failed):
        return reply_with(state, phrase("voice.failed"))
    if found.delivery.seconds > LONGEST:
        return reply_with(state, phrase("voice.too_long"))
    text = "\n".join(filter(None, (spoken.caption, found.text.strip())))
    if not text:
        return reply_with(state, phrase("voice.nothing"))
    said = Said(
        spoken.at, spoken.message_id, text, to=spoken.to, delivery=found.delivery
    )
    if (mended := _target(state, said)) is not None:
        return _mended(state, said, mended, context)
    return _taken(state, said, found, context)


def _taken(state: State, said: Said, found: Transcript, context: Context) -> State:
    """Take what was heard as if it had been typed, and show it."""
    after = context.parts.met(state, said, context)
    if after.asks or after.candidate.care != state.candidate.care:
        # In distress nobody wants their words read back to them.
        return after
    if not _collected(after, said):
        return replace(after, replies=(ShowHeard(said.text), *after.replies))
    shown_at = max(said.at, datetime.fromtimestamp(found.heard_at, UTC))
    after = _waits(after, _read_from(state, shown_at, said.text, context.quiet))
    holding = after.session is not None and after.session.holding
    shown = ShowHeard(said.text, said.message_id, None if holding else said.delivery)
    return replace(after, replies=(shown, *after.replies))


def _read_from(state: State, at: datetime, text: str, quiet: timedelta) -> datetime:
    """Give when the usual pause begins that ends once what was heard has been read.

    What was heard right before is read first.
    """
    reading = min(MOST_READING, A_WORD * len(text.split()))
    form, session = state.dossier.form, state.session
    waits = form or session
    before = waits.waiting_since if waits is not None else None
    last = _collecting(state)[-1:]
    if before is None or not last or last[0].delivery is None:
        before = at - quiet
    return min(max(at, at + reading - quiet, before + reading), at + MOST_READING)


def _collected(state: State, said: Said) -> bool:
    """Whether a message waits, as it was said, for a quiet moment."""
    form, session = state.dossier.form, state.session
    if form is not None and form.waiting_since == said.at:
        return any(m.id == said.message_id for m in form.messages)
    waits = session is not None and session.waiting_since == said.at
    return waits and _open(state, said.message_id)


def _waits(state: State, since: datetime | None) -> State:
    """Let what waits for a quiet moment wait from another time on."""
    form, session = state.dossier.form, state.session
    if form is not None:
        form = replace(form, waiting_since=since)
        return replace(state, dossier=replace(state.dossier, form=form))
    if session is None or session.paused:
        return state
    return replace(state, session=replace(session, waiting_since=since))


# A text in its place


def _in_its_place(state: State, said: Said, context: Context) -> State | None:
    """Put a text in the place of what was heard, where it is meant for that."""
    mended = _target(state, said)
    return None if mended is None else _mended(state, said, mended, context)


def _target(state: State, said: Said) -> str | None:
    """Give the message that words are to replace: replied to, or to be mended."""
    press = parse(said.to) if said.to else None
    if press is not None and press.verb == Verb.VOICE:
        what, _, message_id = press.argument.partition(":")
        if what == RIGHT and _known(state, message_id):
            return message_id
    message_id = _own(state).get("mending", "")
    return message_id if message_id and _open(state, message_id) else None


def _mended(state: State, said: Said, message_id: str, context: Context) -> State:
    state = _without(state, "mending")
    waited = _open(state, message_id)
    edited = Edited(said.at, message_id, said.text)
    after = context.parts.met(state, edited, context)
    if not waited or after.asks:
        return after
    return adding(_waits(after, said.at), phrase("voice.mended"))


def _open(state: State, message_id: str) -> bool:
    """Whether a message belongs to what is collected now, and is not judged yet."""
    return any(m.id == message_id for m in _collecting(state))


def _collecting(state: State) -> tuple[Message, ...]:
    """Give the messages that are collected now, and are not judged yet."""
    form, session = state.dossier.form, state.session
    if form is not None:
        return form.messages
    turn = session.turn if session is not None else None
    if turn is None or turn.stage is Stage.DONE:
        return ()
    return turn.attempt.messages[turn.attempt.heard :]


def _was_spoken(state: State, message_id: str) -> bool:
    """Whether a message that is still there was spoken."""
    session: Session | None = state.session
    turns = session.turns if session is not None else ()
    kept = (m for turn in turns for attempt in turn.attempts for m in attempt.messages)
    spoken = (m for m in (*_collecting(state), *kept) if m.delivery is not None)
    return any(m.id == message_id for m in spoken)


def _known(state: State, message_id: str) -> bool:
    """Whether a message is still there to be changed."""
    session: Session | None = state.session
    kept = session is not None and message_id in session.message_ids
    return kept or _open(state, message_id)


# What the part keeps


def _own(state: State) -> Mapping[str, Any]:
    own: Mapping[str, Any] = state.dossier.own.get(VOICE, {})
    return own


def _keeping(state: State, name: str, value: object) -> State:
    own = {**_own(state), name: value}
    return replace(state, dossier=with_own(state.dossier, VOICE, own))


def _without(state: State, name: str) -> State:
    own = _own(state)
    if name not in own:
        return state
    kept = {key: value for key, value in own.items() if key != name}
    return replace(state, dossier=with_own(state.dossier, VOICE, kept))


def _written(spoken: Spoken) -> dict[str, object]:
    return {
        "at": iso_time(spoken.at),
        "message_id": spoken.message_id,
        "file_id": spoken.file_id,
        "seconds": spoken.seconds,
        "size": spoken.size,
        "caption": spoken.caption,
        "to": spoken.to,
    }


def _waiting(state: State) -> Sequence[Mapping[str, Any]]:
    """Give the voice messages that came before their candidate had agreed."""
    kept = _own(state).get("waiting", ())
    return (kept,) if isinstance(kept, Mapping) else kept  # one, up to release 1


def _read(kept: Mapping[str, Any], at: datetime) -> Spoken:
    return Spoken(
        at,
        kept["message_id"],
        kept["file_id"],
        kept["seconds"],
        kept["size"],
        Medium.VOICE,
        kept["caption"],
        to=kept["to"],
    )
