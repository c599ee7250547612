"""What was said outside a turn, in the exported document; of distress only the time."""

from typing import Any

from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.iso import iso_time
from bot.parts.asides.keeping import outside


def export(candidate: Candidate, dossier: Dossier) -> dict[str, Any]:
    """Give the block, the oldest first."""
    moments = [
        (m.at, {"at": iso_time(m.at), "kind": "distress"}) for m in candidate.care
    ]
    said = [
        (aside.at, {"text": aside.text, "at": iso_time(aside.at), "kind": aside.kind})
        for aside in outside(dossier)
    ]
    ordered = sorted((*moments, *said), key=lambda pair: pair[0])
    return {"asides": [block for _, block in ordered]}
