"""Take a voice message as words, once the candidate agreed that a model may hear it.

What was heard is shown, and waits as an answer does: the pause is longer where there is
more to read. A text replaces it only after "Correct it", or as a reply to it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

from bot.core.buttons import Press, Verb, parse
from bot.core.events import Edited, Medium, Said
from bot.core.incoming import Commanded, Move, Pressed, Spoken
from bot.core.iso import iso_time
from bot.core.reply import Reply, Tap, phrase
from bot.core.sayings import STALE
from bot.core.state import Context, State, asking, reply_with
from bot.needs import LARGEST, LONGEST, Failed
from bot.parts.voice import mending
from bot.parts.voice.kept import (
    collected,
    is_known,
    is_open,
    keeping,
    own,
    read_from,
    waits,
    was_spoken,
    without,
)
from bot.parts.voice.replies import ShowHeard

YES: Final = "yes"
NO: Final = "no"
ON: Final = "on"
OFF: Final = "off"

MOST_WAITING = 20
"""Voice messages that are kept until their candidate says whether they may be heard."""

CONSENT = (Tap("voice_yes", Verb.VOICE, YES), Tap("voice_no", Verb.VOICE, NO))


def meet(state: State, move: Move, context: Context) -> State | None:
    """Take a voice message, its buttons, and a text in its place; else None."""
    match move:
        case Spoken():
            return _spoken(state, move, context)
        case Said(own=True, delivery=None):
            meant = mending.target(state, move)
            if meant is None:
                return None
            return mending.mended(state, move, meant, context, move.at)
        case Edited(caption=False) if meant := mending.corrects(state, move.message_id):
            # A correction that is edited corrects the same once more.
            return context.parts.met(state, replace(move, message_id=meant), context)
        case Edited(caption=True) if was_spoken(state, move.message_id):
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
            return _all_heard(without(state, "waiting"), waiting, context)
        case "no":
            state = _agreed(without(state, "waiting"), given=False)
            return reply_with(state, phrase("voice.typing"))
        case "right" if is_open(state, message_id):
            state = without(state, "mending", "late")
            return context.parts.proceed(state, Commanded(at, "done"), context)
        case "right" if is_known(state, message_id):
            return reply_with(without(state, "late"), phrase("voice.right"))
        case "right":
            return reply_with(state, STALE)
        case "mend":
            return mending.pressed(state, message_id)
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
    state = keeping(state, "waiting", [*waiting, _written(spoken)])
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
    shown_at = max(said.at, datetime.fromtimestamp(found.heard_at, UTC))
    if (meant := mending.target(state, said)) is not None:
        return mending.mended(state, said, meant, context, shown_at)
    return _taken(state, said, shown_at, context)


def _taken(state: State, said: Said, shown_at: datetime, context: Context) -> State:
    """Take what was heard as if it had been typed, and show it."""
    after = context.parts.met(state, said, context)
    if after.asks or after.candidate.care != state.candidate.care:
        # In distress nobody wants their words read back to them.
        return after
    if not collected(after, said.message_id, said.at):
        return replace(after, replies=(ShowHeard(said.text), *after.replies))
    after = waits(after, read_from(state, shown_at, said.text, context.quiet))
    holding = after.session is not None and after.session.holding
    shown = ShowHeard(said.text, said.message_id, None if holding else said.delivery)
    return replace(after, replies=(shown, *after.replies))


# What the part keeps


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
    kept = own(state).get("waiting", ())
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
