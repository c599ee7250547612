"""Answers that the ear misjudged, for the operator's own evaluation.

Only where the candidate said that it was a real example, and agreed that it be read.
Nothing in a row says who they are.
"""

import json
from collections.abc import Iterable, Iterator, Mapping

from bot.core.session import Session
from bot.judging import as_json
from bot.model import Question


def corrections(
    sessions: Iterable[Session], questions: Mapping[str, Question]
) -> Iterator[str]:
    """Give a JSON line for each answer a candidate called a real example."""
    for session in sessions:
        for turn in session.turns:
            question = questions.get(turn.question.question_id)
            judgement = turn.attempt.judgement
            if not turn.overruled or judgement is None or question is None:
                continue
            row = {
                "question": question.text,
                "answer": turn.attempt.text,
                "label": "concrete",
                "judgement": as_json(question.id, judgement),
            }
            yield json.dumps(row, ensure_ascii=False)
