"""Where a newcomer is asked for their field: take it, say so, and begin.

What they ask beside it is answered first, and a day they name is not passed over.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.answering import known_by
from bot.core.asked_under import asks, sentences
from bot.core.buttons import Press, Verb, parse
from bot.core.candidate import Candidate
from bot.core.events import Said
from bot.core.fielding import called, changed, taking, track_for, work_in
from bot.core.incoming import Commanded, Move, Pressed
from bot.core.outside_replies import AskWhich, ExplainTrack, TakeField
from bot.core.replies import OfferTracks
from bot.core.reply import Reply, phrase
from bot.core.shown import something_shown
from bot.core.state import (
    Context,
    State,
    field_asked,
    reply_with,
    was_offered,
)
from bot.expressions import Expression
from bot.hearing import Field, Fit, Newcomer, NewcomerKind
from bot.model import GENERAL, Experience
from bot.parts.field.beside import (
    asked_beside,
    day_named,
    only_trade,
)
from bot.parts.field.noting import interview_noted
from bot.parts.field.of_the_field import MEANING, NO_DATE, OWN_WORDS, of_the_field

MOST_BESIDE = 2
"""Things asked beside a field that are answered."""

LONGEST_TRADE = 6
"""Words of what may be the name of a field that nobody knows."""

LONGEST = 60
"""Words of a message in which a field is looked for."""

BARE = 4
"""Words of a message that may be a word of any trade: "manager"."""

CAME_ASKING: Final = "came.asks"
"""Says what this is, once, to who asks or greets instead of naming a field."""

_EMPTY = ("done", "hint")
"""Commands that answer nothing where a field is asked for."""

_BESIDE = {Verb.MODE, Verb.MORE, Verb.REST}
"""Buttons that may be shown while the field is still to be named."""

_SCHOOL = Expression(r"\b(?:school|college|uni(?:versity)?)\b", re.IGNORECASE)
_ANY = Expression(
    r"\W*(?:any(?:thing|one|where| of them)?|whatever|(?:it )?does ?n['’]?t matter"
    r"|no field|skip(?: it| this| (?:the )?field)?|general)\W*",
    re.IGNORECASE,
)


def meet(state: State, move: Move, context: Context) -> State | None:
    """Take a field that is named, with what else is said; or ask for it again."""
    if not _choosing(state, move.text if isinstance(move, Said) else ""):
        return None
    candidate = state.candidate
    if isinstance(move, Commanded) and candidate.welcomed:
        if move.name in _EMPTY and not move.argument:
            asked = phrase("field.asked_again")
            return reply_with(state, asked, OfferTracks(0, for_settings=False))
        if move.name == "skip":
            return _pressed(state, GENERAL, move, context)
        return None
    if not isinstance(move, Said) or not move.own:
        return None
    if candidate.welcomed and _ANY.fullmatch(move.text):
        return _pressed(state, GENERAL, move, context)
    first = next(iter(sentences(move.text)), "")
    if candidate.welcomed and _ANY.fullmatch(first):
        noted = interview_noted(state, move, GENERAL, context)
        if noted is not None:
            return replace(noted, replies=(TakeField("", GENERAL), *noted.replies))
    trade = only_trade(move.text)
    came = context.newcomer(trade)
    no_job = came is not None and came.kind is NewcomerKind.NO_JOB
    # "I left school" names no teacher.
    field = context.field(_SCHOOL.sub(" ", trade) if no_job else trade)
    words = len(move.text.split())
    if here := [s for s in sentences(move.text) if _HERE.search(s) and asks(s)]:
        trade = " ".join(s for s in sentences(move.text) if s not in here)
        field = context.field(trade) if trade else None
        if field is None or not field.tracks:
            return _welcomed_here(state, move)
    if field is None or not field.tracks or _BY_DEED.search(trade):
        field = context.told_work(trade) or field
    if field is None or words > LONGEST or (not field.tracks and words > BARE * 2):
        return None
    if field.fit is Fit.UNSURE and not field.tracks and words > BARE:
        return None
    return _named(state, move, field, came, context)


def asked(state: State, said: Move, context: Context) -> State | None:
    """Take what is said right after a field was asked for, or is asked about."""
    return (
        explained(state, said, context)
        or _of_the_field(state, said, context)
        or another(state, said, context)
    )


def _of_the_field(state: State, said: Move, context: Context) -> State | None:
    """Answer what is asked of the field itself, and ask for it once more.

    Where the same message names one, it is taken: what was asked comes first.
    """
    if not isinstance(said, Said) or not said.own or not field_asked(state):
        return None
    asking = any(asks(s) for s in sentences(said.text))
    lines = of_the_field(said.text)
    lines = lines or (asked_beside(said.text, context) if asking else ())
    interview = state.dossier.interview
    if interview is not None and interview.day is not None:
        lines = tuple(line for line in lines if line != NO_DATE)
    if not lines or not _choosing(state):
        return None
    told = [s for s in sentences(said.text) if not asks(s)]
    if MEANING not in lines or told:
        # "What is field, like farm?" names none.
        named = replace(said, text=" ".join(told)) if MEANING in lines else said
        if (taken := meet(state, named, context)) is not None:
            return taken
    if lines == (OWN_WORDS,) and was_offered(state, Verb.TRACK):
        return None  # who cannot choose from the list begins all the same
    return reply_with(state, *lines, OfferTracks(0, for_settings=False))


def another(state: State, said: Move, context: Context) -> State | None:
    """Take another field in whatever words, where it was just asked for.

    What was open is a question, so what names no work is still for that.
    """
    if not isinstance(said, Said) or not said.own or state.candidate.track is None:
        return None
    # All fields are shown only where one is asked for.
    if state.dossier.form is not None or not was_offered(state, Verb.MORE_SET):
        return None
    cut = [s for s in sentences(said.text) if not asks(s)]
    words = len(said.text.split())
    named = words <= BRIEF_CHANGE or _OWN_WORK.search(said.text)
    if not cut or not named or words > LONGEST_CHANGE:
        return None
    told = [s for s in cut if not _WRONG.search(s)] or cut
    first = _CLAUSE.split(told[0])[0]
    for part in (" ".join(told), *_WRONG.split(cut[0])[1:], told[0], first.strip()):
        # Where a field is asked for, "it ops" names one.
        part = _IT.sub("IT", only_trade(part))
        field = context.field(part) or context.told_work(part)
        if field is not None and field.tracks and field.fit is not Fit.UNSURE:
            return changed(state, field, said.text, said.at, context)
    return None


def only_named(state: State, move: Move, context: Context) -> State | None:
    """Take the few words that name a field where the list was shown.

    Everything else was met by now, so they may be the name of one that is not sure.
    """
    if not isinstance(move, Said) or not was_offered(state, Verb.MORE_SET):
        return None
    field = context.field(move.text)
    if field is None or len(move.text.split()) > LONGEST_NAME:
        return None
    if field.fit is Fit.UNSURE:
        return reply_with(state, AskWhich(field.words, field.tracks, settled=True))
    return changed(state, field, move.text, move.at, context)


LONGEST_NAME = 8
"""Words of an answer to "which field?"; more is an answer to something else."""
LONGEST_CHANGE = 30
"""Words of a message in which another field is looked for."""
BRIEF_CHANGE = 14
"""The same where nothing else shows that somebody speaks of their own work."""
_WRONG: Final = Expression(
    r"\b(?:is|was|are|not) (?:wrong|right|correct)\b\W*", re.IGNORECASE
)
"""What denies the field there was: what stands before it is not taken."""
_IT: Final = Expression(r"^\W*it\b(?! (?:is|was|has)\b)")
_CLAUSE: Final = Expression(r",|\b(?:but|and|going)\b", re.IGNORECASE)


def explained(state: State, said: Move, context: Context) -> State | None:
    """Say what a field on the list is about, and take the work that is told beside."""
    if not isinstance(said, Said) or not said.own or not _choosing(state, said.text):
        return None
    cut = sentences(said.text)
    asked = " ".join(s for s in cut if asks(s)).casefold()
    if not _COVERS.search(asked):
        return None
    track = next((t for t, n in context.tracks.items() if _named_in(n, asked)), None)
    if track is None:
        return None
    told = " ".join(s for s in cut if not asks(s) and not _DENIES.match(s))
    field = context.field(told) if told else None
    lead = ExplainTrack(track)
    if field is not None and field.tracks:
        after = _named(state, replace(said, text=told), field, None, context)
        return replace(after, replies=(lead, *after.replies))
    return reply_with(state, lead, OfferTracks(0, for_settings=False))


_COVERS: Final = Expression(
    r"\b(?:mean|include|cover|count|contain|same as|under|in that)\b", re.IGNORECASE
)
"""What asks which work belongs to a field on the list."""
_DENIES: Final = Expression(r"\W*i(?:'m| am| do| have)? ?(?:not|n't|never)\b", re.I)


def _named_in(name: str, asked: str) -> bool:
    """Whether a field is named, by its name or by its first word."""
    first = re.split(r"[\s,]", name.casefold())[0]
    return name.casefold() in asked or re.search(rf"[\"“']{first}\b", asked) is not None


_HERE: Final = Expression(
    r"\bis (?:it|this) (?:here |where |the (?:place|thing|bot|chat|one)\b|the right"
    r"|for (?:practi[sc]|train|the interview|interviews|second))"
    r"|\bam i (?:right|in the right|at the right|correct)\b"
    r"|\b(?:right|correct) (?:place|bot|chat) (?:for|to)\b"
    r"|\bdo i practi[sc]e\b.*\bhere\b",
    re.IGNORECASE,
)
"""What asks whether this is the place for it."""
_NERVOUS: Final = Expression(
    r"\b(?:nervous|afraid|scared|anxious|worried|shy|stressed)\b", re.IGNORECASE
)


_BY_DEED: Final = Expression(
    r"\bi (?:sell|clean (?:offices?|houses|rooms|schools?|hospitals?|flats|windows))\b",
    re.IGNORECASE,
)
"""What says the trade, whatever is sold or cleaned."""


def _welcomed_here(state: State, said: Said) -> State:
    """Say to a newcomer that it is here, and ask for the field again."""
    nerves = (phrase("field.nerves"),) if _NERVOUS.search(said.text) else ()
    offered = OfferTracks(0, for_settings=False)
    return reply_with(state, phrase("came.here"), *nerves, offered)


_OWN_WORK: Final = Expression(
    r"\bmy (?:field|trade|job|work|profession) (?:is|isn['’]?t|are)\b"
    r"|\bi work (?:in|as|at"
    r"|for|with)\b|\bnot in (?:your|the) list\b",
    re.IGNORECASE,
)
"""What tells a field though something else was shown meanwhile."""


def _choosing(state: State, words: str = "") -> bool:
    """Whether a newcomer has not told their field yet."""
    candidate, session = state.candidate, state.session
    if candidate.track is not None or state.dossier.form is not None:
        return False
    if session is not None and session.open:
        return False
    if field_asked(state):
        return True
    shown = {press.verb for _, data in candidate.offered if (press := parse(data))}
    told = _OWN_WORK.search(words) is not None
    return session is None and (shown <= _BESIDE or told)


def _pressed(state: State, track: str, move: Move, context: Context) -> State:
    press = Pressed(move.at, str(Press(Verb.TRACK, track)))
    return context.parts.proceed(state, press, context)


def _named(
    state: State,
    said: Said,
    field: Field,
    came: Newcomer | None,
    context: Context,
) -> State:
    """Say what was understood, after what was asked beside it, and begin."""
    kind = came.kind if came is not None else None
    no_job, changes = kind is NewcomerKind.NO_JOB, kind is NewcomerKind.CHANGER
    # What names a field needs no words for who has none.
    asked = (line for line in of_the_field(said.text) if line != OWN_WORDS)
    told = dict.fromkeys((*asked, *asked_beside(said.text, context)))
    before: list[Reply] = list[Reply](told)[:MOST_BESIDE]
    candidate = called(state.candidate, field, said.text, context)
    candidate = _come(candidate, no_job, changes)
    state = replace(state, candidate=candidate)
    track = track_for(field)
    if not track:
        state = replace(state, candidate=replace(candidate, welcomed=True))
        return reply_with(state, *before, AskWhich(field.words, field.tracks))
    if no_job:
        before.append(phrase("came.no_job"))
    elif changes:
        before.append(phrase("came.changer"))
    before.append(taking(field))
    noted = interview_noted(state, said, track, context)
    if noted is not None:
        work = replace(noted.candidate, work=work_in(field, said.text))
        return replace(noted, candidate=work, replies=(*before, *noted.replies))
    if (day := day_named(said.text)) is not None:
        before.append(phrase("field.day", day=day))
    after = _pressed(state, track, said, context)
    work = replace(after.candidate, work=work_in(field, said.text))
    return replace(after, candidate=work, replies=(*before, *after.replies))


def _come(candidate: Candidate, no_job: bool, changes: bool) -> Candidate:
    """Remember that somebody has no job yet, or changes trades."""
    profile = candidate.profile
    if no_job and "level" not in candidate.chosen:
        profile = replace(profile, level=Experience.NONE)
    if changes and "changer" not in candidate.chosen:
        profile = replace(profile, changer=True)
    return replace(candidate, profile=profile)


def take(state: State, move: Move, context: Context) -> State | None:
    """Meet a newcomer who names no field: they begin, ask, or are shown the list."""
    session = state.session
    if not isinstance(move, Said) or (session is not None and session.open):
        return None
    candidate, offered = state.candidate, was_offered(state, Verb.TRACK)
    # At home, much else may be said in many words.
    few = len(move.text.split()) <= LONGEST_TRADE
    offered = offered or (field_asked(state) and few)
    # A door may have asked before there was anybody to remember it of.
    newcomer = session is None and not candidate.welcomed and candidate.track is None
    if not offered and (not newcomer or something_shown(state)):
        return None
    came = context.newcomer(move.text)
    if newcomer and (field := context.field(move.text)) and field.tracks:
        return _named(state, move, field, came, context)
    if came is not None and came.kind in (NewcomerKind.CHANGER, NewcomerKind.NO_JOB):
        return _welcomed(state, move, came, context)
    if not offered:
        return None
    if came is None and len(move.text.split()) > LONGEST_TRADE:
        came = Newcomer(NewcomerKind.UNSURE)
    if came is not None and came.kind is NewcomerKind.ASKS:
        if not candidate.spoken.get(CAME_ASKING, 0):
            return reply_with(
                state, phrase(CAME_ASKING), OfferTracks(0, for_settings=False)
            )
        came = replace(came, kind=NewcomerKind.UNSURE)
    if came is not None:
        return _welcomed(state, move, came, context)
    return reply_with(
        state,
        phrase("tracks.unknown"),
        OfferTracks(0, for_settings=False, unknown=True),
    )


def _welcomed(state: State, said: Said, came: Newcomer, context: Context) -> State:
    """Begin for who names no field: with the one that suits, and a word of welcome."""
    candidate = known_by(state.candidate, said.text, context)
    no_job, changes = (
        came.kind is kind for kind in (NewcomerKind.NO_JOB, NewcomerKind.CHANGER)
    )
    state = replace(state, candidate=_come(candidate, no_job, changes))
    track = came.track if came.track in context.tracks else GENERAL
    after = _pressed(state, track, said, context)
    said_first: list[Reply] = [phrase(f"came.{came.kind}")]
    if track != GENERAL:
        said_first.append(TakeField("", track))
    return replace(after, replies=(*said_first, *after.replies))
