"""The dossier as plain JSON values: what the export holds beside sessions."""

from datetime import date, datetime
from typing import Any

from bot.core.dossier import (
    Dossier,
    Drill,
    Interview,
    Job,
    Person,
    Reflection,
    Story,
    Unsaid,
)


def gathered(dossier: Dossier) -> dict[str, Any]:
    """Give the blocks; times are ISO 8601 with a zone, dates without."""
    return {
        "stories": [_story(story) for story in dossier.stories],
        "drill": _drill(dossier.drill),
        "job": _job(dossier.job),
        "unsaid": [_unsaid(item) for item in dossier.unsaid],
        "interview": _interview(dossier.interview),
        "past_interviews": [_interview(past) for past in dossier.past],
        "reflection": _reflection(dossier.reflection),
        "past_reflections": [_reflection(past) for past in dossier.reflections],
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
                "at": _time(take.at),
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
        "at": _time(drill.at),
        "rounds": [
            {"competency": competency, "story": pick or None}
            for competency, pick in zip(drill.rounds, drill.picks, strict=False)
        ],
        "chosen_before": list(drill.before),
    }


def _job(job: Job | None) -> dict[str, Any] | None:
    if job is None:
        return None
    return {
        "at": _time(job.at),
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


def _unsaid(item: Unsaid) -> dict[str, Any]:
    return {
        "number": item.number,
        "at": _time(item.at),
        "text": item.text,
        "came_up": [_date(day) for day in item.raised],
    }


def _interview(interview: Interview | None) -> dict[str, Any] | None:
    if interview is None:
        return None
    notes = interview.notes
    return {
        "company": interview.company,
        "people": [_person(person) for person in interview.people],
        "day": _date(interview.day),
        "at": _time(interview.at),
        "zone": interview.zone,
        "place": interview.place,
        "minutes": interview.minutes,
        "casual": interview.casual,
        "remote": interview.remote,
        "examples": list(interview.examples),
        "checklist_done": list(interview.ticks),
        "steps_done": list(interview.done),
        "plan": list(interview.plan),
        "practised_since": list(interview.practised),
        "notes": notes
        and {
            "at": _time(notes.at),
            "asked": notes.asked,
            "said": notes.said,
            "left_out": notes.left_out,
            "left_out_offered": [_unsaid(item) for item in notes.offered],
        },
    }


def _person(person: Person) -> dict[str, Any]:
    return {
        "name": person.name,
        "role": person.role,
        "moment": person.moment,
        "thank_you_note": person.thanks,
        "thanked": person.thanked,
        "skipped": person.skipped,
    }


def _reflection(reflection: Reflection | None) -> dict[str, Any] | None:
    if reflection is None:
        return None
    return {
        "at": _time(reflection.at),
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


def _time(at: datetime | None) -> str | None:
    return at.isoformat() if at is not None else None


def _date(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
