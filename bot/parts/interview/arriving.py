"""Take by when they are to be there, which is neither when it begins nor its length.

"Half ten, but they said be there for quarter past", "come fifteen minutes earlier".
"""

import re
from dataclasses import dataclass, replace
from datetime import time
from typing import Final

from bot.core.asked_under import asks, sentences
from bot.core.dossier import Interview
from bot.core.events import Said
from bot.core.hours import an_hour, take_hour
from bot.core.lengths import LENGTH, minutes_of
from bot.core.mendable import lately
from bot.core.phrasing import plain
from bot.core.reply import Asking
from bot.core.schedule import local
from bot.core.state import Context, State
from bot.parts.interview.appointment import kept
from bot.parts.interview.open_now import on, own_form, present
from bot.parts.interview.replies import NoteAbout

MOST: Final = 120
"""Minutes before which nobody is asked to come."""

_CLAUSE: Final = re.compile(r"[,;]\s*|\s+(?:but|and|well|so|though)\s+|\s[-–]\s")
_EARLIER: Final = re.compile(
    r"\b(?:early|earlier|before(?:hand)?|in advance|ahead|prior|sooner)\b"
    r"(?! (?:than|in|this|next|last|the (?:week|month))\b)",
    re.IGNORECASE,
)
_THERE: Final = re.compile(
    r"\b(?:be (?:there|at|in)\b|there (?:at|for|by)\b|arriv\w+|turn(?:ing)? up"
    r"|show(?:ing)? up|report(?:ing)? (?:to|at)|come (?:at|for|by)|want\w* me)\b",
    re.IGNORECASE,
)
_PAST: Final = re.compile(
    r"\b(?P<how>quarter|half|ten|twenty|five) (?P<way>past|to)\b(?! \w*(?:\d|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon))",
    re.IGNORECASE,
)
"""A minute of an hour that is not said again: "be there for quarter past"."""
_MINUTES: Final = {"quarter": 15, "half": 30, "ten": 10, "twenty": 20, "five": 5}
_LEADS: Final = re.compile(
    r"\W*(?:(?:but|and|so|well|though|they|she|he|it|said|say|says|want|please|to|me)"
    r"\b\W*)*",
    re.IGNORECASE,
)


_DOORS: Final = re.compile(
    r"\b(?:at )?(?P<there>\d{1,2}(?:[:.]\d\d)?) for (?:a )?(?P<begins>\d{1,2}[:.]\d\d)"
    r"(?! ?min)(?: start)?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Arrival:
    """By when to be there: so many minutes before, or at an hour; and the rest."""

    minutes: int = 0
    at: time | None = None
    past: int | None = None
    rest: str = ""


def arrival(text: str) -> Arrival | None:
    """Read by when one is to be there; None where nothing says so."""
    if (doors := _DOORS.search(text)) is not None:
        # "10 for 10.30": be there at the first, it begins at the second.
        hour = an_hour(doors["there"], afternoon=True)
        rest = f"{text[: doors.start()]}at {doors['begins']}{text[doors.end() :]}"
        return Arrival(at=hour, rest=rest) if hour is not None else None
    told = sentences(text)
    for number, sentence in enumerate(told):
        if asks(sentence):
            continue
        clauses = [c.strip(" .,;") for c in _CLAUSE.split(sentence)]
        for place, clause in enumerate(clauses):
            if (found := _read(clause)) is not None:
                left = [c for n, c in enumerate(clauses) if n != place]
                left = [c for c in left if c and _LEADS.fullmatch(c) is None]
                kept_on = [*told[:number], ", ".join(left), *told[number + 1 :]]
                return replace(found, rest=" ".join(filter(None, kept_on)))
        lengths = list(LENGTH.finditer(sentence))
        if len(lengths) == 1 and _EARLIER.search(sentence) and len(clauses) > 1:
            # "15 minutes is not the length, it is how much earlier I come".
            rest = " ".join((*told[:number], *told[number + 1 :]))
            return Arrival(minutes_of(lengths[0]), rest=rest)
    return None


def _read(clause: str) -> Arrival | None:
    length = LENGTH.search(clause)
    if length is not None and _EARLIER.search(clause[length.end() :]):
        return Arrival(minutes_of(length))
    if _THERE.search(clause) is None:
        return None
    hour, _ = take_hour(plain(clause), afternoon=True)
    if hour is None:
        hour, _ = take_hour(plain(f"at {_THERE.split(clause)[-1]}"), afternoon=True)
    if hour is not None:
        return Arrival(at=hour.at)
    if (past := _PAST.search(clause)) is not None:
        minutes = _MINUTES[past["how"].casefold()]
        back = past["way"].casefold() == "to"
        return Arrival(past=60 - minutes if back else minutes)
    return None


def arriving(state: State, said: Said, context: Context) -> State | None:
    """Keep by when to be there, and hear the rest as it is."""
    interview, form = present(state, said.at), state.dossier.form
    opens = form is not None and form.field == "interview.when"
    if not (own_form(state) or (interview is not None and lately(state))):
        return None
    if (form is not None and form.messages) or not (opens or interview is not None):
        return None
    told = arrival(said.text)
    if told is None:
        return None
    after = replace(state, replies=())
    if told.rest:
        after = context.parts.met(after, replace(said, text=told.rest), context)
    interview = present(after, said.at)
    if after.asks or interview is None:
        return None
    early = before(interview, told)
    if not 0 < early <= MOST:
        return None
    minutes = 0 if interview.minutes == told.minutes else interview.minutes
    after = kept(after, replace(interview, early=early, minutes=minutes), said.at)
    note = NoteAbout("early", arrives(replace(interview, early=early)) or str(early))
    lines = tuple(r for r in after.replies if not isinstance(r, Asking))
    asked = tuple(r for r in after.replies if isinstance(r, Asking))
    after = replace(after, replies=(*lines, note, *asked))
    return after if told.rest and after.replies != (note,) else on(after, context)


def before(interview: Interview, told: Arrival) -> int:
    """Give how many minutes before it begins; 0 where nobody can tell."""
    if told.minutes or interview.at is None:
        return told.minutes
    begins = local(interview.at, interview.zone)
    now = 60 * begins.hour + begins.minute
    if told.at is not None:
        then = 60 * told.at.hour + told.at.minute
    elif told.past is not None:
        then = 60 * begins.hour + told.past
        then -= 60 if then >= now else 0
    else:
        return 0
    early = now - then
    return early - 720 if early > 720 else early + 720 if early < -600 else early


def arrives(interview: Interview) -> str:
    """Give the hour at which to be there; empty where it is not known."""
    if not interview.early or interview.at is None:
        return ""
    begins = local(interview.at, interview.zone)
    minutes = 60 * begins.hour + begins.minute - interview.early
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"
