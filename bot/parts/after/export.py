"""The looks back in the exported document."""

from typing import Any

from bot.core.candidate import Candidate
from bot.core.dossier import Dossier, Reflection
from bot.core.iso import iso_time


def export(_: Candidate, dossier: Dossier) -> dict[str, Any]:
    """Give the blocks."""
    return {
        "reflection": _reflection(dossier.reflection),
        "past_reflections": [_reflection(past) for past in dossier.reflections],
    }


def _reflection(reflection: Reflection | None) -> dict[str, Any] | None:
    if reflection is None:
        return None
    return {
        "at": iso_time(reflection.at),
        "company": reflection.company,
        "decided": reflection.decided,
        "matters": [
            {
                "name": value.name,
                "weight": value.weight,
                "fact": value.fact,
                "feeling": value.feeling,
                "speaks": value.speaks,
            }
            for value in reflection.values
        ],
    }
