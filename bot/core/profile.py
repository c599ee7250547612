"""Which questions hold for a candidate, by what is known of their working life."""

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from bot.model import (
    Experience,
    Kind,
    Level,
    Presupposed,
    Profile,
    Question,
    Serves,
)

MAX_UNFIT: Final = 200
"""Ids of questions that are remembered as not holding."""

_LEVELS: Final = {
    Experience.NONE: frozenset({Level.EARLY}),
    Experience.EARLY: frozenset({Level.EARLY, Level.MID}),
    Experience.MID: frozenset(Level),
    Experience.SENIOR: frozenset({Level.MID, Level.SENIOR}),
    Experience.LEAD: frozenset({Level.MID, Level.SENIOR}),
}
_BEGINNING: Final = frozenset({Experience.NONE, Experience.EARLY})
"""Who is never asked what is meant for people of long experience."""

_EVERYBODY: Final = frozenset(
    {Kind.COMMON, Kind.TERMS, Kind.GOODBYE, Kind.TASK, Kind.YOUR_QUESTIONS}
)
"""What is asked of everybody whose level is not too low for it."""

_LEADING: Final = frozenset({Experience.SENIOR, Experience.LEAD})
_OF_A_JOB: Final = frozenset(
    {
        Presupposed.JOB,
        Presupposed.BOSS,
        Presupposed.COLLEAGUES,
        Presupposed.TEAM,
        Presupposed.SERVED,
    }
)
_TRADING: Final = re.compile(r"\b(?:customers?|clients?|buyers?|guests?)\b", re.I)
"""Words that do not fit where patients or pupils are looked after."""


def with_usual(profile: Profile, usual: Profile | None) -> Profile:
    """Fill what is not known of a candidate with what holds for most in the field."""
    if usual is None:
        return profile
    return replace(
        profile,
        level=profile.level or usual.level,
        serves=profile.serves or usual.serves,
    )


def merged(profile: Profile, heard: Profile) -> Profile:
    """Take what was heard of a candidate; what is not heard stays as it was."""
    return replace(
        profile,
        level=heard.level or profile.level,
        changer=profile.changer if heard.changer is None else heard.changer,
        leads=profile.leads if heard.leads is None else heard.leads,
        serves=heard.serves or profile.serves,
    )


def without(
    profile: Profile, question: Question, chosen: Collection[str] = ()
) -> Profile:
    """Remember that a question does not hold for a candidate, and why if it is plain.

    Where it takes one thing for granted and nothing else, that thing is what they lack;
    what they have `chosen` themselves stays.
    """
    ids = tuple(i for i in profile.unfit if i != question.id)
    profile = replace(profile, unfit=(*ids, question.id)[-MAX_UNFIT:])
    match question.presupposes:
        case (Presupposed.TEAM,) if "leads" not in chosen:
            return replace(profile, leads=False)
        case (Presupposed.SERVED,) if "serves" not in chosen and _TRADING.search(
            question.text
        ):
            return replace(profile, serves=Serves.NONE)
    return profile


def holds(question: Question, profile: Profile) -> bool:
    """Tell whether nothing that a question takes for granted is known to be wrong.

    Who is not known to lead people is not asked as one who does.
    """
    if question.id in profile.unfit:
        return False
    if not question.presupposes:
        return True
    taken = frozenset(question.presupposes)
    if profile.level is Experience.NONE and taken & _OF_A_JOB:
        return False
    leads = profile.leads
    if leads is None:
        leads = profile.level in _LEADING
    if Presupposed.TEAM in taken and not leads:
        return False
    if Presupposed.SERVED not in taken:
        return True
    if profile.serves in (Serves.PATIENTS, Serves.PUPILS):
        return _TRADING.search(question.text) is None
    return profile.serves is not Serves.NONE


def askable(bank: Collection[Question], profile: Profile) -> tuple[Question, ...]:
    """Give the questions that may be asked: those of the candidate's levels.

    Where a field has none of a kind at these levels, the nearest ones fill it up; what
    is meant for people of long experience never does for a beginner. What was brought
    is asked about at every other level.
    """
    fitting = [question for question in bank if holds(question, profile)]
    if profile.level is None:
        return tuple(fitting)
    levels = _LEVELS[profile.level]
    if profile.level in _BEGINNING:
        fitting = [one for one in fitting if one.level is not Level.SENIOR]
    kept = {_place(question) for question in fitting if question.level in levels}
    return tuple(
        q
        for q in fitting
        if q.level in levels or q.kind in _EVERYBODY or _place(q) not in kept
    )


def _place(question: Question) -> tuple[Kind, tuple[str, ...]]:
    """Name what a question is one of: a kind within a field."""
    return (question.kind, question.tracks)
