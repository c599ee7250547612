"""What a candidate sets, and what is kept of them: /settings /export /delete /help."""

from dataclasses import replace
from datetime import datetime

from bot.core.answering import in_session
from bot.core.buttons import Press, Verb
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.outside_replies import (
    PRIVACY,
    ConfirmTrack,
    Help,
    OfferSettings,
)
from bot.core.refitting import retracked
from bot.core.replies import OfferTracks
from bot.core.reply import phrase
from bot.core.sayings import CONFIRM_DELETE, DELETED, KEEP_ALL, STALE
from bot.core.state import Context, State, adding, reply_with
from bot.model import Tone
from bot.parts.settings.exporting import exported


def show(state: State, words: str, at: datetime, context: Context) -> State:
    """Show what is set, or set the field that is written behind it."""
    if (track := context.trade(words)) is not None:
        return _with_track(state, track, at, context)
    candidate = state.candidate
    shared = bool(candidate.corrections)
    listening = bool(candidate.listening) if context.listens else None
    offer = OfferSettings(
        candidate.track, candidate.tone, shared, candidate.held, listening
    )
    return reply_with(state, offer)


def help_(state: State, _words: str, _at: datetime, context: Context) -> State:
    """List what the bot can do."""
    return reply_with(state, Help(context.parts.helped))


def privacy(state: State, _words: str, _at: datetime, context: Context) -> State:
    """Say what is kept, and what was chosen where there was a choice."""
    state = reply_with(state, PRIVACY)
    listening = state.candidate.listening
    if listening is None or not context.listens:
        return state
    key = "privacy.voice_on" if listening else "privacy.voice_off"
    return adding(state, phrase(key))


def export(state: State, _words: str, _at: datetime, context: Context) -> State:
    """Hand over everything that is kept."""
    return exported(state, context)


def delete(state: State, _words: str, _at: datetime, _context: Context) -> State:
    """Ask whether everything is to be erased."""
    asking = replace(state, candidate=replace(state.candidate, deleting=True))
    return reply_with(asking, CONFIRM_DELETE)


def take(state: State, move: Move, context: Context) -> State | None:
    """Keep everything where words come instead of the answer that erases it."""
    candidate, session = state.candidate, state.session
    if not isinstance(move, Said) or not (candidate.deleting or candidate.placing):
        return None
    going_on = replace(candidate, deleting=False, placing=False)
    after = in_session(replace(state, candidate=going_on), move, context)
    said = after.replies if session is not None and session.open else ()
    return replace(after, replies=(KEEP_ALL, *said))


def _with_track(state: State, track: str, at: datetime, context: Context) -> State:
    candidate = replace(state.candidate, track=track, work="")
    state = reply_with(replace(state, candidate=candidate), ConfirmTrack(track))
    return retracked(state, at, context)


def press(state: State, press: Press, at: datetime, context: Context) -> State:
    """Set what a button says."""
    candidate = state.candidate
    match press.verb:
        case Verb.SET_TRACK if press.argument in context.tracks:
            return _with_track(state, press.argument, at, context)
        case Verb.MORE | Verb.MORE_SET:
            page = int(press.argument) if press.argument.isdecimal() else 0
            settings = press.verb == Verb.MORE_SET
            return reply_with(state, OfferTracks(page, for_settings=settings))
        case Verb.FIELDS:
            return reply_with(state, OfferTracks(0, for_settings=True))
        case Verb.TONE if press.argument in tuple(Tone):
            tone = Tone(press.argument)
            state = replace(state, candidate=replace(candidate, tone=tone))
            return reply_with(state, phrase(f"tone.set_{tone}"))
        case Verb.DELETE if candidate.deleting:
            return replace(reply_with(state, DELETED), forget=True)
        case Verb.KEEP:
            state = replace(state, candidate=replace(candidate, deleting=False))
            return reply_with(state, KEEP_ALL)
        case Verb.EXPORT:
            return exported(state, context)
        case Verb.CONSENT if press.argument in ("yes", "no"):
            given = press.argument == "yes"
            state = replace(state, candidate=replace(candidate, corrections=given))
            return reply_with(
                state, phrase("consent.given" if given else "consent.kept")
            )
    return reply_with(state, STALE)
