"""What a candidate was asked to bring or do, in the exported document."""

from typing import Any

from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.iso import iso_time
from bot.parts.task.assignment import Assignment, kept


def export(_: Candidate, dossier: Dossier) -> dict[str, Any]:
    """Give the blocks: the one that is meant now, and the others."""
    of = kept(dossier)
    others = [_assignment(a) for a in of.all if a != of.now]
    return {
        "assignment": _assignment(of.now) if of.now is not None else None,
        "other_assignments": others,
    }


def _assignment(a: Assignment) -> dict[str, Any]:
    scene = a.scene
    return {
        "number": a.number,
        "at": iso_time(a.at),
        "text": a.said,
        "kind": a.kind.value if a.kind is not None else None,
        "minutes": a.minutes or None,
        "person": a.person or None,
        "outline": {
            "point": a.point,
            "steps": list(a.steps),
            "number": a.figure,
            "left_out": a.left,
        },
        "defended": a.defended,
        "scenes_played": list(a.played),
        "last_scene": None
        if scene is None
        else {
            "id": scene.id,
            "lines": list(scene.lines),
            "said": list(scene.said),
            "heard": [list(turn) for turn in scene.beats],
            "ended": scene.ended or None,
        },
    }
