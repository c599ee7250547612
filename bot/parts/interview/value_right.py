"""Put a value of the interview right, whose wrong one stands on its card.

Said in any form, or with nothing open, however long ago it was taken: it is known by
the wrong value itself, or as another spelling of just one name. Then what was open is
asked again.
"""

import re
from dataclasses import replace
from typing import Final

from bot.core.dossier import Interview
from bot.core.events import Said
from bot.core.incoming import Move
from bot.core.letter_shown import letter_shown
from bot.core.mendable import lately
from bot.core.naming import read_people
from bot.core.reply import Reply
from bot.core.schedule import hour_at
from bot.core.state import Context, State
from bot.core.value_right import (
    company_right,
    corrects_all,
    day_right,
    hours_right,
    minutes_right,
    people_right,
    same_hour,
    told_apart,
)
from bot.expressions import Expression
from bot.hearing import Rewording
from bot.parts.interview.appointment import kept
from bot.parts.interview.form_open import again, open_field
from bot.parts.interview.open_now import idle, on, present
from bot.parts.interview.people import meeting, without
from bot.parts.interview.replies import NoteAbout, ShowPeople
from bot.parts.interview.setup import applied, told_of

_FORMS: Final = ("interview", "unsaid", "daily", "notes")


def met(state: State, move: Move, context: Context) -> State | None:
    """Put it right; None where no value of the interview is meant."""
    if not isinstance(move, Said) or not move.own:
        return None
    interview, form = present(state, move.at), state.dossier.form
    if interview is None or not (idle(state) or form is not None):
        return None
    if form is not None and (form.part not in _FORMS or form.messages):
        return None
    if form is None and letter_shown(state, move.text):
        return None  # a letter and whom it greets are put right together
    field = open_field(state)
    if (apart := told_apart(interview, move.text)) is not None:
        return on(_apart(state, interview, apart, move), context)
    wish = corrects_all(move.text, context.reworded(move.text))
    if form is None and not lately(state) and _told(state, wish):
        return None  # it may be a word of an answer just as well
    if field not in ("when", "hour"):
        timed = _timed(state, interview, wish, move, context)
        if timed is not None:
            return again(timed, state, context) if form is not None else timed
    changed, note = _changed(interview, field, wish, move.text)
    if note is None:
        return None
    state = kept(replace(state, replies=()), changed, move.at)
    return on(replace(state, replies=(note,)), context)


def _apart(
    state: State, interview: Interview, apart: tuple[str, str], said: Said
) -> State:
    """Keep who is a person as one, and which is the company."""
    company, who = apart
    state = kept(state, replace(interview, company=company), said.at)
    if who:
        state = meeting(replace(state, replies=()), read_people(who), drops=False)
    now = state.dossier.interview
    people = now.people if now is not None else ()
    lines: tuple[Reply, ...] = (ShowPeople(people, drops=False),) if people else ()
    note = (NoteAbout("company", company),) if company else ()
    return replace(state, replies=(*note, *lines))


def _told(state: State, wish: Rewording | None) -> bool:
    """Whether what is said to be wrong stands in an answer of the session."""
    session = state.session
    if wish is None or session is None:
        return False
    old = Expression(rf"(?<!\w){re.escape(wish.old)}(?!\w)", re.IGNORECASE)
    told = (a.text for turn in session.turns for a in turn.attempts)
    return any(old.search(one) for one in told)


def _changed(
    interview: Interview, field: str, wish: Rewording | None, text: str
) -> tuple[Interview, Reply | None]:
    people = people_right(interview.people, text, wish)
    company = company_right(interview.company, text, wish)
    if field != "company" and company and (people is None or wish is None):
        named = without(replace(interview, company=company), company)
        return named, NoteAbout("company", company)
    if people is not None:
        return replace(interview, people=people), ShowPeople(people, drops=False)
    if field != "minutes" and (minutes := minutes_right(interview, text, wish)):
        longer = replace(interview, minutes=minutes)
        return longer, NoteAbout("minutes", str(minutes))
    return interview, None


_WRONG: Final = Expression(
    r"(?P<old>[^,.;]{3,40}?) (?:is|was) (?:the )?wrong(?: (?:day|date|one))?[,.;:]+\s*"
    r"(?:(?:it'?s|it is|the other \w+|other \w+|should be)[\s,:]+)*"
    r"(?P<new>[^,.;]{3,40})",
    re.IGNORECASE,
)
"""A day that is said to be wrong, with the right one behind it."""


def _is_wrong(state: State, interview: Interview, said: Said, context: Context) -> str:
    """Give the words of the right day where the one that is set is said to be wrong."""
    found = _WRONG.match(said.text.replace("’", "'"))
    if found is None:
        return ""
    old, new = (told_of(state, found[one], said.at, context) for one in ("old", "new"))
    return found["new"] if old.day == interview.day and new.day is not None else ""


def _timed(
    state: State,
    interview: Interview,
    wish: Rewording | None,
    said: Said,
    context: Context,
) -> State | None:
    """Set another day or hour, where the one that was wrong is the one that is set."""
    if interview.day is None:
        return None
    words = day_right(interview.day, wish) or _is_wrong(state, interview, said, context)
    hours = hours_right(said.text)
    if not words and hours is not None and interview.at is not None:
        begins = hour_at(interview.at, interview.zone)
        words = f"at {hours[1]}" if same_hour(hours[0], begins) else ""
    if not words:
        return None
    now = told_of(state, words, said.at, context)
    if now.fault is not None or not now.when or now.choices:
        return None
    now = replace(now, company="", people="", minutes=None, remote=None, casual=None)
    return applied(replace(state, replies=()), now, words, "only", said.at, context)
