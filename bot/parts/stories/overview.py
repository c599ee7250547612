"""What home says of the stories, and advises."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.buttons import Press, Verb
from bot.core.overview import Advice
from bot.core.reply import Reply
from bot.core.state import Context, State
from bot.model import Mode
from bot.parts.stories.coverage import coverage
from bot.wording.speaker import Speaker

FEW = 3
"""With fewer stories, another one is the next step."""

NAMED = 2
"""Gaps that are named; the others are met in /stories."""


@dataclass(frozen=True, slots=True)
class StoriesLine(Reply, tag="stories-line"):
    """Say how many stories there are; `gaps` are competencies without one."""

    count: int
    gaps: tuple[str, ...] = ()


def says(state: State, _: datetime, _context: Context) -> tuple[Reply, ...]:
    """Tell how many there are."""
    dossier = state.dossier
    if not dossier.stories:
        return ()
    covered = coverage(dossier.stories, dossier.job, dossier.drill)
    return (StoriesLine(len(dossier.stories), covered.gaps),)


def advises(state: State, _: datetime, _context: Context) -> tuple[Advice, ...]:
    """Practise where there are hardly any."""
    if len(state.dossier.stories) >= FEW:
        return ()
    return (Advice(12, "story", Press(Verb.MODE, Mode.BEHAVIOURAL)),)


def speak(speaker: Speaker, line: StoriesLine) -> None:
    """Say how many there are, and what has none yet."""
    count = str(line.count)
    if not line.gaps:
        speaker.tell("home.stories", count=count)
        return
    gaps = speaker.joined([_name(speaker, gap) for gap in line.gaps[:NAMED]])
    speaker.tell("home.stories_gaps", count=count, gaps=gaps)


def _name(speaker: Speaker, competency: str) -> str:
    found = speaker.content.competencies.get(competency)
    return found.name if found is not None else competency
