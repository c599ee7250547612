"""What home says of the interview, and advises."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.buttons import Press, Verb
from bot.core.overview import Advice
from bot.core.reminders import Coming, coming
from bot.core.reply import Reply
from bot.core.state import Context, State, zone_of
from bot.wording.dates import ago_in_words, clock, date_in_words
from bot.wording.speaker import Speaker

NAMED = 4
"""People that are named; the others are met in /interview."""


@dataclass(frozen=True, slots=True)
class InterviewLine(Reply, tag="interview-line"):
    """Say when and with whom the interview is, or was."""

    seen: Coming
    company: str = ""
    people: tuple[str, ...] = ()


def _seen(state: State, at: datetime, context: Context) -> Coming:
    on, zone = state.candidate.interview_on, zone_of(state, context)
    return coming(state.dossier.interview, on, zone, at)


def says(state: State, at: datetime, context: Context) -> tuple[Reply, ...]:
    """Tell of the interview."""
    interview = state.dossier.interview
    company = interview.company if interview is not None else ""
    people = interview.people if interview is not None else ()
    seen = _seen(state, at, context)
    return (InterviewLine(seen, company, tuple(person.name for person in people)),)


def advises(state: State, at: datetime, context: Context) -> tuple[Advice, ...]:
    """Look at what is near; else set a date, since all the rest is reckoned from it."""
    seen = _seen(state, at, context)
    press = Press(Verb.HOME, "interview")
    if seen.days is None:
        return (Advice(8, "date", press),)
    near = seen.ahead and seen.days <= 1
    return (Advice(6, "check", press),) if near else ()


def speak(speaker: Speaker, line: InterviewLine) -> None:
    """Say when and with whom."""
    seen = line.seen
    if seen.day is None or seen.days is None:
        speaker.tell("home.interview_none")
        return
    if seen.over:
        when = ago_in_words(speaker, seen.day, seen.today)
    else:
        if seen.days < 2:
            when = speaker.plain("home.tomorrow" if seen.days else "home.today")
        else:
            days = speaker.count("day", seen.days)
            day = date_in_words(speaker, seen.day, seen.today)
            when = speaker.plain("home.in_days", days=days, day=day)
        if seen.at is not None:
            when += speaker.plain("home.hour", at=clock(speaker, seen.at))
    whom = ""
    if line.company:
        whom += speaker.plain("home.at", company=line.company)
    if line.people and not seen.over:
        people = speaker.joined(line.people[:NAMED])
        whom += speaker.plain("home.with", people=people)
    speaker.tell("home.interview", when=when, whom=whom)
