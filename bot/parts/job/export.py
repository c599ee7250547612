"""The job in the exported document."""

from typing import Any

from bot.core.candidate import Candidate
from bot.core.dossier import Dossier, Job
from bot.core.iso import iso_time


def export(_: Candidate, dossier: Dossier) -> dict[str, Any]:
    """Give the blocks."""
    return {"job": _job(dossier.job)}


def _job(job: Job | None) -> dict[str, Any] | None:
    if job is None:
        return None
    return {
        "at": iso_time(job.at),
        "title": job.title,
        "company": job.company,
        "posting": job.text,
        "requirements": [
            {
                "number": demand.number,
                "words": demand.requirement.words,
                "must": demand.requirement.must,
                "own_words": demand.own,
                "competencies": list(demand.requirement.competencies),
                "skills": list(demand.requirement.skills),
            }
            for demand in job.demands
        ],
    }
