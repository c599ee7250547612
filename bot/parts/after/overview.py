"""What home says of the time after an interview, and advises."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.core.buttons import Press, Verb
from bot.core.overview import Advice
from bot.core.reminders import Coming, coming
from bot.core.reply import Reply
from bot.core.state import Context, State, zone_of
from bot.wording.speaker import Speaker

LONG_OVER = 21
"""Days after which what came after an interview is asked no more."""


@dataclass(frozen=True, slots=True)
class AfterLine(Reply, tag="after-line"):
    """Say what of the time after the interview is done.

    `thanks` counts the thank-you notes that are open, None where nobody is on the list.
    """

    noted: bool
    thanks: int | None
    reflected: bool


def _line(
    state: State, at: datetime, context: Context
) -> tuple[Coming, AfterLine | None]:
    """Give what is done, where the interview is over."""
    dossier = state.dossier
    interview, about = dossier.interview, dossier.reflection
    seen = coming(interview, state.candidate.interview_on, zone_of(state, context), at)
    if not seen.over:
        return seen, None
    people = interview.people if interview is not None else ()
    return seen, AfterLine(
        noted=interview is not None and interview.notes is not None,
        thanks=sum(not (p.thanked or p.skipped) for p in people) if people else None,
        reflected=about is not None
        and bool(about.values or about.decided)
        and (seen.day is None or about.at.date() >= seen.day),
    )


def says(state: State, at: datetime, context: Context) -> tuple[Reply, ...]:
    """Tell what is done since the interview."""
    line = _line(state, at, context)[1]
    return (line,) if line is not None else ()


def advises(state: State, at: datetime, context: Context) -> tuple[Advice, ...]:
    """Notes while they are fresh, then thank-you notes, then a look back."""
    seen, line = _line(state, at, context)
    if line is None or seen.days is None or -seen.days > LONG_OVER:
        return ()
    press = Press(Verb.HOME, "after")
    open_ones = (
        (not line.noted, Advice(2, "notes", press)),
        (bool(line.thanks), Advice(3, "thanks", press)),
        (not line.reflected, Advice(4, "reflect", press)),
    )
    return tuple(advice for is_open, advice in open_ones if is_open)


def speak(speaker: Speaker, line: AfterLine) -> None:
    """Say what is done."""
    speaker.tell("home.after", parts=", ".join(_done(speaker, line)))


def _done(speaker: Speaker, line: AfterLine) -> Iterator[str]:
    yield speaker.plain("home.noted" if line.noted else "home.unnoted")
    if line.thanks is not None and line.thanks > 1:
        yield speaker.plain("home.thanks", count=str(line.thanks))
    elif line.thanks is not None:
        yield speaker.plain("home.unthanked" if line.thanks else "home.thanked")
    yield speaker.plain("home.reflected" if line.reflected else "home.unreflected")
