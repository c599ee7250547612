"""Moments of distress in the exported document: their time, never their words."""

from typing import Any

from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.iso import iso_time


def export(candidate: Candidate, _: Dossier) -> dict[str, Any]:
    """Give the block."""
    moments = candidate.care
    return {"asides": [{"at": iso_time(m.at), "kind": "distress"} for m in moments]}
