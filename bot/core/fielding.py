"""The field of a candidate is taken or changed, with what their work is called."""

import re
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.core.answering import known_by
from bot.core.candidate import Candidate
from bot.core.outside_replies import TakeField
from bot.core.refitting import retracked
from bot.core.state import Context, State
from bot.expressions import Expression
from bot.hearing import Field, Fit
from bot.model import GENERAL, Experience

_YEARS: Final = Expression(r"\b(?P<years>\d{1,2})\+? ?(?:years?|yrs)\b", re.IGNORECASE)
_SENIOR: Final = Expression(
    r"\b(?:senior|principal|staff|chief) (?!car(?:er|e)\b|nurse|midwife|school)",
    re.IGNORECASE,
)
_LEADS: Final = Expression(
    r"\b(?<!account )(?<!product )(?<!project )(?<!brand )(?<!community )(?<!media )"
    r"(?<!case )(?<!content )(?<!change )(?<!risk )(?<!growth )(?<!campaign )"
    r"(?<!marketing )(?<!success )(?:manager|matron|head teacher|headteacher"
    r"|head chef|sous chef|team leader|supervisor)\b",
    re.IGNORECASE,
)
_TITLE: Final = Expression(
    r"\W*(?:i(?:'?m| am) (?:an? |the )?)?"
    r"(?P<title>(?:[a-z'-]+ ){0,4}(?:manager|director|head of [a-z]+)), ",
    re.IGNORECASE,
)
"""The title that stands before the place or the trade."""
SENIOR, MID = 7, 2
"""Years from which somebody has long experience, and is no beginner."""


def track_for(field: Field) -> str:
    """Give the track whose questions are asked; the general one where none is its own.

    Empty where it may be one or another.
    """
    if field.fit is Fit.UNSURE:
        return ""
    return field.tracks[0] if field.fit is Fit.OWN else GENERAL


def taking(field: Field, *, before: str = "") -> TakeField:
    """Say which work was understood."""
    near = field.tracks if field.fit is Fit.NEAR else ()
    return TakeField(field.words, track_for(field), field.goal, near, before)


def called(
    candidate: Candidate, field: Field, text: str, context: Context
) -> Candidate:
    """Remember what their work is called, and what the words say of how far they are.

    What they set themselves stays.
    """
    # "HR" says no more than "HR business partner at a housing association".
    known = field.words.casefold() in candidate.work.casefold()
    work = candidate.work if known else work_in(field, text)
    candidate = replace(known_by(candidate, text, context), work=work)
    profile = candidate.profile
    if profile.level is None and "level" not in candidate.chosen:
        profile = replace(profile, level=_level(field, text))
    leads = _LEADS.search(field.words) is not None
    if leads and profile.leads is None and "leads" not in candidate.chosen:
        profile = replace(profile, leads=True)
    return replace(candidate, profile=profile)


def work_in(field: Field, text: str) -> str:
    """Call their work as they do: "site maintenance manager, food factory"."""
    said = " ".join(text.split())
    if said[field.start : field.end] != field.words:
        return field.words
    title = _TITLE.fullmatch(said[: field.start])
    return f"{title['title']}, {field.words}" if title is not None else field.words


def _level(field: Field, text: str) -> Experience | None:
    if field.starts:
        return Experience.EARLY
    years = _YEARS.search(text)
    if years is not None:
        number = int(years["years"])
        if number >= SENIOR:
            return Experience.SENIOR
        return Experience.MID if number >= MID else Experience.EARLY
    return Experience.SENIOR if _SENIOR.search(f"{text} ") else None


def changed(
    state: State, field: Field, text: str, at: datetime, context: Context
) -> State:
    """Take another field at once, and say so; what was open of the old one goes."""
    before, track = state.candidate.track or "", track_for(field)
    candidate = called(state.candidate, field, text, context)
    state = replace(state, candidate=replace(candidate, track=track))
    state = replace(state, replies=(taking(field, before=before),))
    return retracked(state, at, context)
