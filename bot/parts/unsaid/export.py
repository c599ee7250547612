"""What is unsaid in the exported document."""

from typing import Any

from bot.core.candidate import Candidate
from bot.core.dossier import Dossier, Unsaid
from bot.core.iso import iso_date, iso_time


def export(_: Candidate, dossier: Dossier) -> dict[str, Any]:
    """Give the blocks."""
    return {"unsaid": [_unsaid(item) for item in dossier.unsaid]}


def _unsaid(item: Unsaid) -> dict[str, Any]:
    return {
        "number": item.number,
        "at": iso_time(item.at),
        "text": item.text,
        "came_up": [iso_date(day) for day in item.raised],
    }
