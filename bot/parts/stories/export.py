"""The stories and their drill in the exported document."""

from typing import Any

from bot.core.candidate import Candidate
from bot.core.dossier import Dossier, Drill, Story
from bot.core.iso import iso_time


def export(_: Candidate, dossier: Dossier) -> dict[str, Any]:
    """Give the blocks."""
    return {
        "stories": [_story(story) for story in dossier.stories],
        "drill": _drill(dossier.drill),
    }


def _story(story: Story) -> dict[str, Any]:
    return {
        "number": story.number,
        "name": story.name,
        "competencies": list(story.competencies),
        "question_id": story.question_id,
        "told_in_round_one": story.told_before,
        "tellings": [
            {
                "at": iso_time(take.at),
                "text": take.text,
                "shortened": take.cut,
                "quote": take.quote,
                "judgement": take.outcome.value,
                "concreteness": take.concreteness,
                "parts": [part.value for part in take.parts],
            }
            for take in story.takes
        ],
    }


def _drill(drill: Drill | None) -> dict[str, Any] | None:
    if drill is None:
        return None
    return {
        "at": iso_time(drill.at),
        "rounds": [
            {"competency": competency, "story": pick or None}
            for competency, pick in zip(drill.rounds, drill.picks, strict=False)
        ],
        "chosen_before": list(drill.before),
    }
