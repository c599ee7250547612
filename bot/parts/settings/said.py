"""Set what is said in plain words under the settings, and answer what is asked."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from bot.core.buttons import Press, Verb
from bot.core.events import Said
from bot.core.incoming import Move, Pressed
from bot.core.reply import Reply, phrase
from bot.core.state import Context, State, was_offered
from bot.hearing import Fit
from bot.model import Tone
from bot.parts.settings.decide import show
from bot.parts.settings.wishes import Wishes, wishes

ASKED: Final = (
    *(
        "whose",
        "tones",
        "comments",
        "missing",
        "language",
        "quoting",
        "field",
        "later",
        "where",
    ),
    *("zone", "name", "shorter", "stays"),
)
"""What is asked of the settings, each with a phrase of its own."""


def met(state: State, move: Move, context: Context) -> State | None:
    """Do what is wished of the settings that were just shown; None for the rest."""
    if not isinstance(move, Said) or not move.own or not _shown(state):
        return None
    read = wishes(move.text)
    if read is None or not (read.sets or read.asked):
        read = _named(state, move.text, context)
    if read is None:
        return None
    tone = state.candidate.tone
    stays = read.tone is tone and not read.asked
    read = replace(read, field=_track(read, context))
    strange = read.named and not read.field
    if not (read.sets or read.asked or strange):
        return None
    replies = list[Reply]()
    for press in _presses(read, state):
        after = context.parts.proceed(
            replace(state, replies=()), Pressed(move.at, str(press)), context
        )
        if after.asks:
            return None
        replies += [r for r in after.replies if r not in replies]
        state = after
    if stays:
        kept = tone is Tone.GENTLE
        replies.append(
            phrase("settings.stays_gentle" if kept else "settings.stays_direct")
        )
    if strange:
        replies.append(phrase("settings.strange"))
    if read.fewer:
        replies.append(phrase("settings.fewer"))
    if read.daily:
        after = context.parts.follow(
            replace(state, replies=()), "daily", read.daily, move.at, context
        )
        if not after.asks:
            replies, state = [*replies, *after.replies], after
    answers = (*_first(read), *replies, *_answers(read))
    offer = show(replace(state, replies=()), "", move.at, context)
    shown = () if read.daily else offer.replies
    return replace(state, replies=(*answers, *shown), in_place=False)


def _shown(state: State) -> bool:
    """Whether the settings were shown last, and no form waits for words."""
    return was_offered(state, Verb.TONE) and state.dossier.form is None


def _named(state: State, text: str, context: Context) -> Wishes | None:
    """Take a message that only names the field, where that is still to be chosen."""
    if state.candidate.track is not None or len(text.split()) > LONGEST_NAME:
        return None
    found = context.field(text)
    if found is None or found.fit is not Fit.OWN or not found.tracks:
        return None
    return Wishes(field=text)


LONGEST_NAME: Final = 14
"""Words of a message that names a field and says no more of it."""


def _presses(read: Wishes, state: State) -> Iterator[Press]:
    """Give the buttons that do what is wished and is not so yet."""
    if read.field:
        yield Press(Verb.SET_TRACK, read.field)
    if read.tone is not None and read.tone is not state.candidate.tone:
        yield Press(Verb.TONE, read.tone)
    if read.held is not None and read.held != state.candidate.held:
        yield Press(Verb.HOLD, "yes" if read.held else "no")


def _track(read: Wishes, context: Context) -> str:
    """Find the field that is named; empty where none is sure."""
    if not read.field:
        return ""
    for words in read.field.splitlines():
        if (track := context.trade(words)) is not None:
            return track
        found = context.field(words)
        if found is not None and found.tracks:
            return found.tracks[0]
        if (work := context.work(words, False)) is not None:
            return work.track
    return ""


def _first(read: Wishes) -> Iterator[Reply]:
    for one in read.beside:
        if one == "again" and read.field:
            yield phrase("settings.again")
        if one == "tears":
            yield phrase("settings.tears")


def _answers(read: Wishes) -> Iterator[Reply]:
    for one in read.asked:
        if not (one == "where" and read.field):
            yield phrase(f"settings.asked_{one}")
