"""The evening before: what is ready, ticked off one by one."""

from dataclasses import replace
from datetime import datetime

from bot.core.dossier import MAX_EXAMPLES, Dossier, Interview
from bot.core.reminders import Clock, date_of, over
from bot.core.schedule import DAY, local
from bot.parts.interview.replies import ShowChecklist

ITEMS = ("examples", "questions", "wear", "way", "names", "unsaid", "sleep")
SHOWN_UNSAID = 3


def near(interview: Interview, clock: Clock, now: datetime) -> bool:
    """Whether it is the day before, or the day."""
    on = date_of(interview, clock.zone)
    if on is None or over(interview, now):
        return False
    return on - local(now, clock.zone).date() <= DAY


def shown(
    dossier: Dossier,
    interview: Interview,
    clock: Clock,
    now: datetime,
    *,
    lead: bool = False,
) -> ShowChecklist:
    """Show the list with what applies to this interview, and the ticks."""
    waiting = tuple(item.text for item in dossier.unsaid if not item.raised)
    examples = interview.examples or _stories(dossier)
    today = local(now, clock.zone).date() == date_of(interview, clock.zone)
    left_out = {
        "names": not (interview.people or interview.several),
        "unsaid": not waiting,
        "sleep": today,
    }
    return ShowChecklist(
        interview,
        tuple(item for item in ITEMS if not left_out.get(item)),
        examples,
        waiting[:SHOWN_UNSAID],
        now,
        clock.zone,
        lead,
    )


def _stories(dossier: Dossier) -> tuple[str, ...]:
    """Name the stories that the first round has not heard yet, then the others."""
    fresh = sorted(dossier.stories, key=lambda story: story.told_before)
    return tuple(story.name for story in fresh[:MAX_EXAMPLES])


def ticked(interview: Interview, item: str) -> Interview:
    """Tick an item, or take the tick away."""
    if item not in ITEMS:
        return interview
    if item in interview.ticks:
        ticks = tuple(t for t in interview.ticks if t != item)
    else:
        ticks = (*interview.ticks, item)
    return replace(interview, ticks=ticks)
