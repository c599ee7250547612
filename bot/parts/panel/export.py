"""What was learnt of the people in a panel, in the exported document."""

from typing import Any

from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.parts.panel.decide import UNKNOWN, kept_wants


def export(_: Candidate, dossier: Dossier) -> dict[str, Any]:
    """Give the block: what each of their people looks for, as the candidate said."""
    kept = kept_wants(dossier)
    people = dossier.interview.people if dossier.interview is not None else ()
    return {
        "panel": {
            "people": [
                {
                    "name": person.name,
                    "role": person.role,
                    "looks_for": None if kept[person.number] == UNKNOWN else want,
                }
                for person in people
                if (want := kept.get(person.number)) is not None
            ]
        }
    }
