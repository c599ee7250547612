"""The interviews in the exported document."""

from typing import Any

from bot.core.candidate import Candidate
from bot.core.dossier import Dossier, Interview, Person, Unsaid
from bot.core.iso import iso_date, iso_time


def export(_: Candidate, dossier: Dossier) -> dict[str, Any]:
    """Give the blocks."""
    return {
        "interview": _interview(dossier.interview),
        "past_interviews": [_interview(past) for past in dossier.past],
    }


def _interview(interview: Interview | None) -> dict[str, Any] | None:
    if interview is None:
        return None
    notes = interview.notes
    return {
        "company": interview.company,
        "post": interview.post,
        "people": [_person(person) for person in interview.people],
        "several_people": interview.several,
        "day": iso_date(interview.day),
        "at": iso_time(interview.at),
        "zone": interview.zone,
        "place": interview.place,
        "minutes": interview.minutes,
        "casual": interview.casual,
        "smart": interview.smart,
        "dress": interview.dress,
        "directions": interview.directions,
        "minutes_early": interview.early,
        "remote": interview.remote,
        "examples": list(interview.examples),
        "checklist_done": list(interview.ticks),
        "steps_done": list(interview.done),
        "plan": list(interview.plan),
        "practised_since": list(interview.practised),
        "notes": notes
        and {
            "at": iso_time(notes.at),
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
        "earlier_notes": list(person.earlier),
        "not_in_notes": [*person.unwanted, *person.avoided],
        "thanked": person.thanked,
        "skipped": person.skipped,
    }


def _unsaid(item: Unsaid) -> dict[str, Any]:
    return {
        "number": item.number,
        "at": iso_time(item.at),
        "text": item.text,
        "came_up": [iso_date(day) for day in item.raised],
    }
