"""Everything that is kept of a candidate, as one JSON document of schema 1."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.session import Attempt, Session, Turn
from bot.export.dossier import gathered
from bot.judging import as_json
from bot.model import Judgement, Question

SCHEMA = 1
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def export(
    candidate: Candidate | None,
    sessions: Iterable[Session],
    questions: Mapping[str, Question],
    dossier: Dossier,
) -> str:
    """Write the document; times are ISO 8601 with a zone."""
    document = {
        "schema": SCHEMA,
        "candidate": _candidate(candidate),
        "sessions": [
            {
                "id": session.id,
                "mode": session.mode.value,
                "started_at": _time(session.started_at),
                "ended_at": _time(session.ended_at),
                "turns": [_turn(turn, questions) for turn in session.turns],
            }
            for session in sessions
        ],
        **gathered(dossier),
        "asides": [
            {"at": _time(care.at), "kind": "distress"}
            for care in (candidate.care if candidate is not None else ())
        ],
        "daily": _daily(candidate),
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _candidate(candidate: Candidate | None) -> dict[str, Any]:
    if candidate is None:
        return {}
    return {
        "since": _time(candidate.since),
        "track": candidate.track,
        "tone": candidate.tone.value,
        "corrections_may_be_read": candidate.corrections,
        "remarks_held": candidate.held,
        "asked": dict(candidate.asked),
    }


def _daily(candidate: Candidate | None) -> dict[str, Any] | None:
    if candidate is None or (daily := candidate.daily) is None:
        return None
    until, interview_on = daily.paused_until, candidate.interview_on
    return {
        "at": f"{daily.at:%H:%M}",
        "zone": daily.zone,
        "days": [DAYS[day] for day in daily.days],
        "paused_until": until.isoformat() if until is not None else None,
        "on": daily.on,
        "quiet_days": [day.isoformat() for day in daily.rests],
        "silent": daily.silent,
        "next_at": _time(daily.next.at) if daily.next is not None else None,
        "interview_on": interview_on.isoformat() if interview_on else None,
        "practised": [day.isoformat() for day in candidate.practised],
    }


def _turn(turn: Turn, questions: Mapping[str, Question]) -> dict[str, Any]:
    question = questions.get(turn.question.question_id)
    return {
        "question_id": turn.question.question_id,
        "question": question.text if question is not None else None,
        "asked_at": _time(turn.asked_at),
        **_attempt(turn.question.question_id, turn.attempt),
        "skipped": turn.skipped,
        "overruled": turn.overruled,
        "earlier_attempts": [
            _attempt(turn.question.question_id, attempt)
            for attempt in turn.attempts[:-1]
        ],
    }


def _attempt(question_id: str, attempt: Attempt) -> dict[str, Any]:
    return {
        "answer": attempt.text,
        "messages": [
            {"text": message.text, "at": _time(message.at)}
            for message in attempt.messages
        ],
        "judgement": _judgement(question_id, attempt.judgement),
        "probes": list(attempt.probes),
        "asked": [topic.value for topic in attempt.asked],
        "bridge": _judgement(question_id, attempt.bridge),
        "seconds": round(attempt.took),
        "push_back": _push_back(attempt),
    }


def _push_back(attempt: Attempt) -> dict[str, str | None] | None:
    if attempt.push is None:
        return None
    stood = attempt.stood.value if attempt.stood is not None else None
    return {"on": attempt.push.value, "answer": attempt.defence, "stood": stood}


def _judgement(question_id: str, judgement: Judgement | None) -> Any:
    return as_json(question_id, judgement) if judgement is not None else None


def _time(at: datetime | None) -> str | None:
    return at.isoformat() if at is not None else None
