"""Say what belongs to no question: a welcome, a choice, a setting."""

from typing import assert_never

from bot.core.buttons import Press, Verb
from bot.core.outside_replies import (
    ConfirmTrack,
    Export,
    Help,
    OfferSettings,
    OfferToCarryOn,
    Open,
    OutsideReply,
    SayPrivacy,
    ShowRest,
)
from bot.core.replies import OfferTracks
from bot.core.sayings import MODES
from bot.model import GENERAL, Button, Tone
from bot.wording import rehearsal
from bot.wording.speaker import Speaker

TRACKS_A_PAGE = 7


def speak(speaker: Speaker, reply: OutsideReply) -> None:
    """Say what belongs to no question."""
    match reply:
        case OfferTracks():
            speaker.tell("tracks.settings" if reply.for_settings else "tracks.ask")
            _tracks(speaker, reply)
        case OfferToCarryOn():
            speaker.tell("carry_on", left=speaker.count("question", reply.left))
            speaker.row(
                speaker.button("resume", Verb.RESUME),
                speaker.button("finish", Verb.FINISH),
            )
            speaker.taps(MODES)
        case Open():
            if reply.closed_another:
                speaker.tell("open.closed_another")
            elif reply.closed_empty:
                speaker.tell("open.closed_empty")
            if reply.page_of:
                page = speaker.always("page_before", Verb.PAGE, reply.page_of)
                speaker.row(page)
            if reply.minutes is not None:
                rehearsal.opening(
                    speaker, reply.minutes, held=bool(reply.held), usual=reply.usual
                )
            if not reply.several:
                # Who sits there is said next, and how they are met.
                mode = reply.mode.value.replace("-", "_")
                speaker.tell("open.first" if reply.newcomer else f"open.{mode}")
        case OfferSettings():
            tone = speaker.plain(f"tone.{reply.tone}")
            held = speaker.plain(f"setting.{'held' if reply.held else 'as_we_go'}")
            track = _track(speaker, reply.track)
            speaker.tell("settings", track=track, tone=tone, held=held)
            if reply.listening is not None:
                now = "voice_on" if reply.listening else "voice_off"
                speaker.tell("setting.voice", heard=speaker.plain(f"setting.{now}"))
            other = Tone.DIRECT if reply.tone is Tone.GENTLE else Tone.GENTLE
            speaker.row(
                speaker.always("field", Verb.FIELDS),
                speaker.always(other.value, Verb.TONE, other),
            )
            rehearsal.hold(speaker, reply.held)
            speaker.row(speaker.always("profile", Verb.PROFILE))
            if reply.listening is not None:
                change = "off" if reply.listening else "on"
                speaker.row(speaker.always(f"voice_{change}", Verb.VOICE, change))
            if reply.corrections:
                speaker.row(speaker.always("consent_no", Verb.CONSENT, "no"))
        case ConfirmTrack():
            speaker.tell("track.set", track=_track(speaker, reply.track))
            if reply.again:
                speaker.tell("track.open")
                speaker.row(
                    speaker.always("begin_again", Verb.MODE, reply.again),
                    speaker.button("resume", Verb.RESUME),
                )
        case Help():
            speaker.tell("help")
            told = "\n".join(speaker.plain(f"help.{part}") for part in reply.parts)
            place = len(speaker.paragraphs)
            speaker.list_under(told.split("\n"), keep=2)
            speaker.tight.discard(place)
            speaker.tell("help.last")
        case SayPrivacy():
            speaker.tell("privacy")
            place = len(speaker.paragraphs)
            speaker.tell("privacy.more")
            speaker.fold(place)
        case ShowRest(rest):
            if rest.runs:
                speaker.paragraphs.append(rest.runs)
            else:
                speaker.tell("rest.buttons")
            for row in rest.rows:
                speaker.row(*row)
        case Export():
            if reply.document is not None:
                speaker.attach(reply.document)
            speaker.tell("export.caption")
        case _:
            assert_never(reply)


def _tracks(speaker: Speaker, reply: OfferTracks) -> None:
    tracks = [t for t in speaker.content.tracks.values() if t.id != GENERAL]
    pages = max(1, -(-len(tracks) // TRACKS_A_PAGE))
    page = reply.page % pages
    verb = Verb.SET_TRACK if reply.for_settings else Verb.TRACK
    more = Verb.MORE_SET if reply.for_settings else Verb.MORE
    shown = tracks[page * TRACKS_A_PAGE : (page + 1) * TRACKS_A_PAGE]
    if reply.unknown:
        # Who was told of that button finds it here; there is room for eight in all.
        shown = shown[: TRACKS_A_PAGE - 1]
    if page == pages - 1 or reply.unknown:
        shown.append(speaker.content.tracks[GENERAL])
    buttons = [Button(t.name, str(Press(verb, t.id))) for t in shown]
    for first in range(0, len(buttons), 2):
        speaker.row(*buttons[first : first + 2])
    speaker.row(speaker.always("more", more, str((page + 1) % pages)))


def _track(speaker: Speaker, track: str | None) -> str:
    if track is None or track not in speaker.content.tracks:
        return speaker.plain("settings.no_track")
    return speaker.content.tracks[track].name
