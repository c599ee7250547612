"""Whether words may put the interview right, beside a form or under a card, and what.

Whom one meets is put right in `mending`; a time or a company only while the interview
is spoken of.
"""

import re
from datetime import datetime
from typing import Final

from bot.core.amending import amends
from bot.core.buttons import Verb, parse
from bot.core.company_told import company_mended, company_told
from bot.core.mending import in_full, mentioned, people_mended
from bot.core.mending_time import MOST, day_meant, hour_later, time_mended
from bot.core.schedule import local
from bot.core.state import State
from bot.expressions import Expression

OPEN: Final = ("interview", "unsaid", "after")
"""Forms beside which the interview and its people may be put right."""

_VERBS: Final = (Verb.DAY, Verb.AFTER, Verb.THANKS)
_NAMES_IT: Final = Expression(
    r"\b(?:my|the|second|this) interview\b|\binterview (?:is|has|was|moved)\b", re.I
)
_MOVED_IT: Final = Expression(
    r"\b(?:why did you|you(?:'ve| have)?) (?:just )?(?:moved?|changed?|put|set) (?:it"
    r"|that|the (?:date|day|time|interview))\b",
    re.I,
)
_ON_A_LIST: Final = Expression(
    r"\b(?:person|list|called|named|(?:sur)?name|delete|remove|only|meet"
    r"|there is no)\b",
    re.I,
)


def may_mend(state: State, text: str) -> bool:
    """Whether words may put the interview right: its card or form is open, or was."""
    form = state.dossier.form
    if form is not None:
        return form.part in OPEN
    if not _free(state):
        return False
    if _of_the_card(state, text):
        return True
    said = (_NAMES_IT, _ON_A_LIST, _MOVED_IT)
    return lately(state) or any(pattern.search(text) for pattern in said)


_STAYS_AWAY: Final = Expression(
    r"\b(?:is|are|was|'s|will|wo|has)(?: ?n'?t| not| no longer)? (?:be )?(?:coming"
    r"|there"
    r"|joining|on the panel|left)\b|\b(?:isnt|wont be|has left|dropped out)\b"
    r"|\b(?:take|cross|strike) (?:\w+ )?(?:off|out)\b|\boff (?:the|my) (?:list|panel"
    r"|card)\b",
    re.IGNORECASE,
)
_OF_ANSWERS: Final = Expression(
    r"\b(?:answers?|story|stories|page|line|sentence|summary|words?|quote)\b", re.I
)
_COMPANY_IS: Final = Expression(
    r"\b(?:the|my) (?:company|firm|employer|organi[sz]ation)(?:'s| is| was)\b", re.I
)


def _of_the_card(state: State, text: str) -> bool:
    """Whether somebody on the card, or its company, is put right with nothing open."""
    interview = state.dossier.interview
    if interview is None or _OF_ANSWERS.search(text) or len(text.split()) > MOST:
        return False
    full = in_full(interview.people, text)
    if _STAYS_AWAY.search(text) and any(mentioned(p, full) for p in interview.people):
        return True
    return _company_spoken_of(state, text)


def _company_spoken_of(state: State, text: str) -> bool:
    interview = state.dossier.interview
    return (
        interview is not None
        and bool(interview.company)
        and _COMPANY_IS.search(text) is not None
    )


def _free(state: State) -> bool:
    session = state.session
    return session is None or not session.open or session.paused


def lately(state: State) -> bool:
    """Whether the interview, its people or a letter was shown last."""
    offered = state.candidate.offered
    if state.session is not None and state.session.paused:
        offered = (*offered, *state.candidate.offered_before)
    presses = (parse(data) for _, data in offered)
    return _free(state) and any(p is not None and p.verb in _VERBS for p in presses)


def meant(state: State, text: str, at: datetime) -> bool:
    """Whether words put right whom one meets, when, or how long it lasts."""
    if not may_mend(state, text):
        return False
    known = (state.dossier.interview, *state.dossier.past[-1:])
    if any(people_mended(i.people, text) for i in known if i is not None):
        return True
    form, interview = state.dossier.form, state.dossier.interview
    if interview is None or (form is not None and form.part == "after"):
        return False
    if form is None and lately(state) and amends(text) is not None:
        return True
    return bool(right_time(state, text, at) or right_company(state, text))


def right_time(state: State, text: str, at: datetime) -> str:
    """Give the words of the right day or hour of the interview that is set."""
    form, interview = state.dossier.form, state.dossier.interview
    if interview is None or interview.day is None:
        return ""
    if form is not None and (form.part not in OPEN[:2] or form.field in TIMED):
        return ""
    shown = form is None and lately(state)
    blamed = _MOVED_IT.search(text) is not None
    # Under what is still to be said, a changed time may be one of a story.
    near = (form is not None and form.part == OPEN[0]) or shown or blamed
    if not near and not _NAMES_IT.search(text):
        return ""
    if near and (day := day_meant(text, interview.day)):
        return day
    if near and interview.at is not None and (later := hour_later(text)):
        hour = local(interview.at, interview.zone) + later
        return f"{hour:%H:%M}"
    return time_mended(text, local(at, interview.zone).date(), told=shown, near=near)


def right_company(state: State, text: str) -> str:
    """Give the company that is named while something else is asked, or just after."""
    form = state.dossier.form
    if len(text.split()) > MOST:
        return ""
    if form is None and not (lately(state) or _company_spoken_of(state, text)):
        return ""
    if form is not None and (form.part != OPEN[0] or form.field in NAMING):
        return ""
    interview = state.dossier.interview
    known = interview.company if interview is not None else ""
    return company_told(text) or (company_mended(known, text) if known else "")


NAMING: Final = ("interview.when", "interview.company")
"""Fields that take a company by themselves."""

TIMED: Final = ("interview.when", "interview.hour")
"""Fields that take a time by themselves."""
