"""Say what belongs to no question: a welcome, a choice, a setting."""

from typing import assert_never

from bot.core.buttons import Press, Verb
from bot.core.outside_replies import (
    AskWhich,
    ConfirmTrack,
    ExplainTrack,
    Export,
    Help,
    OfferSettings,
    OfferToCarryOn,
    Open,
    OutsideReply,
    SayPrivacy,
    ShowRest,
    TakeField,
    TellField,
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
                if reply.newcomer:
                    speaker.begin()  # the scene begins, after what was said of the work
                speaker.tell("open.first" if reply.newcomer else f"open.{mode}")
        case OfferSettings():
            tone = speaker.plain(f"tone.{reply.tone}")
            held = speaker.plain(f"setting.{'held' if reply.held else 'as_we_go'}")
            track = _track(speaker, reply.track)
            if reply.track == GENERAL:
                track = speaker.plain("settings.any_track")
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
        case TakeField():
            _take_field(speaker, reply)
        case TellField():
            _tell_field(speaker, reply)
        case AskWhich():
            _ask_which(speaker, reply)
        case ExplainTrack(track):
            field = speaker.content.tracks[track]
            speaker.tell("track.about", track=field.name, about=field.about)
        case ConfirmTrack():
            speaker.tell("track.set", track=_asked(speaker, reply.track))
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


def _take_field(speaker: Speaker, reply: TakeField) -> None:
    work, track = _capital(reply.work), _asked(speaker, reply.track)
    if reply.before not in ("", GENERAL, reply.track):
        before = _asked(speaker, reply.before)
        speaker.tell("field.changed", before=before)
    if reply.track == GENERAL:
        if not work:
            speaker.tell("came.unsure")
        else:
            speaker.tell("field.near" if reply.near else "field.none", work=work)
        buttons = [
            Button(speaker.content.tracks[one].name, str(Press(Verb.SET_TRACK, one)))
            for one in reply.near
        ]
        if buttons:
            speaker.row(*buttons)
    elif reply.goal:
        speaker.tell("field.goal", work=work, goal=_line(reply.goal), track=track)
    elif work and work.casefold() not in track.casefold():
        speaker.tell("field.taken", work=work, track=track)
    else:
        speaker.tell("field.taken_bare", track=track)
    speaker.row(speaker.always("another_field", Verb.FIELDS))


def _tell_field(speaker: Speaker, reply: TellField) -> None:
    track = _asked(speaker, reply.track or GENERAL)
    general, work = reply.track == GENERAL, _line(reply.work)
    if reply.track is None:
        speaker.tell("field.has_none")
    elif general and not work:
        speaker.tell("field.has_general")
    elif general and reply.named:
        speaker.tell("field.noted_near", work=_capital(work))
    elif general:
        speaker.tell("field.has_near", work=work)
    elif not work:
        speaker.tell("field.has", track=track)
    elif reply.named:
        speaker.tell("field.noted", work=_capital(work), track=track)
    else:
        speaker.tell("field.has_work", work=work, track=track)
    if not reply.listed:
        speaker.row(speaker.always("another_field", Verb.FIELDS))


def _ask_which(speaker: Speaker, reply: AskWhich) -> None:
    work = _capital(reply.work)
    verb = Verb.SET_TRACK if reply.settled else Verb.TRACK
    if not reply.tracks:
        speaker.tell("field.of_what", work=work)
        _tracks(speaker, OfferTracks(0, for_settings=reply.settled))
        return
    one, other = (_asked(speaker, track) for track in reply.tracks)
    speaker.tell("field.which", work=work, one=one, other=other)
    speaker.row(
        *(
            Button(speaker.content.tracks[track].name, str(Press(verb, track)))
            for track in reply.tracks
        )
    )
    more = Verb.MORE_SET if reply.settled else Verb.MORE
    speaker.row(speaker.always("another_field", more, "0"))


LONGEST_NAME = 80
"""Letters of how somebody calls their work, as it is said back."""


def _line(words: str) -> str:
    return " ".join(words.split())[:LONGEST_NAME]


def _capital(words: str) -> str:
    words = _line(words)
    return words[:1].upper() + words[1:]


def _asked(speaker: Speaker, track: str) -> str:
    known = speaker.content.tracks
    return known[track if track in known else GENERAL].asked


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
