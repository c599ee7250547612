"""The daily question in the exported document."""

from typing import Any

from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.iso import iso_date, iso_time

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def export(candidate: Candidate, _: Dossier) -> dict[str, Any]:
    """Give the block."""
    return {"daily": _daily(candidate)}


def _daily(candidate: Candidate) -> dict[str, Any] | None:
    if (daily := candidate.daily) is None:
        return None
    until, interview_on = daily.paused_until, candidate.interview_on
    return {
        "at": f"{daily.at:%H:%M}",
        "zone": daily.zone,
        "days": [DAYS[day] for day in daily.days],
        "paused_until": iso_date(until),
        "on": daily.on,
        "quiet_days": [day.isoformat() for day in daily.rests],
        "silent": daily.silent,
        "next_at": iso_time(daily.next.at) if daily.next is not None else None,
        "interview_on": iso_date(interview_on),
        "practised": [day.isoformat() for day in candidate.practised],
    }
