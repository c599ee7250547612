"""Everything that is kept of a candidate, as one JSON document of schema 2.

What a candidate said comes first in each block, what was heard in it last;
docs/export.md describes the whole.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from bot.core.candidate import Candidate
from bot.core.dossier import Dossier
from bot.core.iso import iso_time
from bot.core.panel import Panel
from bot.core.session import Attempt, Session, Turn
from bot.judging import as_json
from bot.model import Delivery, Judgement, Question
from bot.parts.registry import EXPORTS

SCHEMA = 2
"""With 2, asides stand apart from answers; else it is as 1 was."""


def export(
    candidate: Candidate,
    sessions: Iterable[Session],
    questions: Mapping[str, Question],
    dossier: Dossier,
) -> str:
    """Write the document; times are ISO 8601 with a zone."""
    kept = list(sessions)
    document = {
        "schema": SCHEMA,
        "candidate": _candidate(candidate),
        "sessions": [
            {
                "id": session.id,
                "mode": session.mode.value,
                "started_at": iso_time(session.started_at),
                "ended_at": iso_time(session.ended_at),
                "turns": [_turn(turn, questions, session) for turn in session.turns],
                **_panel(session.panel),
            }
            for session in kept
        ],
        "details": _details(kept),
        **gathered(candidate, dossier),
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def gathered(candidate: Candidate, dossier: Dossier) -> dict[str, Any]:
    """Give the blocks of all parts, in the order of the list."""
    blocks: dict[str, Any] = {}
    for gives in EXPORTS:
        blocks |= gives(candidate, dossier)
    return blocks


def _candidate(candidate: Candidate) -> dict[str, Any]:
    return {
        "since": iso_time(candidate.since),
        "track": candidate.track,
        "work": candidate.work,
        "post": candidate.post,
        "tone": candidate.tone.value,
        "corrections_may_be_read": candidate.corrections,
        "remarks_held": candidate.held,
        "voice_messages_heard": candidate.listening,
        "asked": dict(candidate.asked),
    }


def _details(sessions: Iterable[Session]) -> list[dict[str, str]]:
    """Give what later questions may rely on, from the answers that told it best."""
    return [
        {
            "kind": cue.cue,
            "words": told.text[cue.start : cue.end],
            "session_id": session.id,
            "question_id": turn.question.question_id,
        }
        for session in sessions
        for turn in session.turns
        if (told := turn.told) is not None
        for cue in told.details
    ]


def _panel(panel: Panel | None) -> dict[str, Any]:
    """Give who asked, where several people did; nothing else."""
    if panel is None:
        return {}
    members = [
        {
            "name": member.name,
            "role": member.role,
            "looks_for": member.want.value,
            "says_little": member.quiet,
            "own": member.person > 0,
        }
        for member in panel.members
    ]
    told = {"version": panel.version, "chain": panel.chain, "members": members}
    return {"panel": told}


def _asked_by(turn: Turn, panel: Panel | None) -> dict[str, Any]:
    """Give who of a panel asked, and who asked on about the answer."""
    by = turn.question.by
    if panel is None or by is None:
        return {}
    taken = turn.told.taken_up if turn.told is not None else None
    named = panel.members[by].name
    if turn.told is None or taken is None:
        return {"asked_by": named, "taken_up": None}
    reply = {
        "by": panel.members[taken.by].name,
        "about": taken.what.value,
        "answer": turn.told.replied,
        "met": taken.met,
    }
    return {"asked_by": named, "taken_up": reply}


def _turn(
    turn: Turn, questions: Mapping[str, Question], session: Session
) -> dict[str, Any]:
    question = questions.get(turn.question.question_id)
    told = _attempt(turn.question.question_id, turn.attempt)
    judged = {name: told.pop(name) for name in ("bridge", "judgement")}
    return {
        **_asked_by(turn, session.panel),
        "question": question.worded(turn.question.about) if question else None,
        **told,
        "question_id": turn.question.question_id,
        "asked_at": iso_time(turn.asked_at),
        "skipped": turn.skipped,
        "overruled": turn.overruled,
        "asides": [
            {"text": aside.text, "at": iso_time(aside.at), "kind": aside.kind}
            for aside in turn.asides
        ],
        "earlier_attempts": [
            _attempt(turn.question.question_id, attempt)
            for attempt in turn.attempts[:-1]
        ],
        **judged,
    }


def _attempt(question_id: str, attempt: Attempt) -> dict[str, Any]:
    return {
        "answer": attempt.text,
        "messages": [
            {
                "text": message.text,
                "at": iso_time(message.at),
                **({"first_said": message.original} if message.original else {}),
                **_spoken(message.delivery),
            }
            for message in attempt.messages
        ],
        "probes": list(attempt.probes),
        "asked": [topic.value for topic in attempt.asked],
        "seconds": round(attempt.took),
        "push_back": _push_back(attempt),
        "held": [one.value for one in attempt.holds],
        "lacked": [one.value for one in attempt.lacks],
        "better_left_out": [cue.cue for cue in attempt.slips],
        "details": [
            {"kind": cue.cue, "words": attempt.text[cue.start : cue.end]}
            for cue in attempt.details
        ],
        "quote_chosen": attempt.chosen or None,
        "not_to_be_quoted": list(attempt.unquoted),
        "bridge": _judgement(question_id, attempt.bridge),
        "judgement": _judgement(question_id, attempt.judgement),
    }


def _spoken(told: Delivery | None) -> dict[str, Any]:
    """Give how a message was spoken; nothing for one that was typed."""
    if told is None:
        return {}
    return {
        "spoken": {
            "seconds": round(told.seconds, 1),
            "speaking_seconds": round(told.speaking, 1),
            "seconds_to_first_word": round(told.began, 1),
            "long_pauses": told.pauses,
            "words": told.words,
        }
    }


def _push_back(attempt: Attempt) -> dict[str, str | None] | None:
    if attempt.push is None:
        return None
    stood = attempt.stood.value if attempt.stood is not None else None
    return {"on": attempt.push.value, "answer": attempt.defence, "stood": stood}


def _judgement(question_id: str, judgement: Judgement | None) -> Any:
    """Give what was heard, the long list of places last."""
    if judgement is None:
        return None
    heard = dict(as_json(question_id, judgement))
    cues = heard.pop("cues")
    return {**heard, "cues": cues}
