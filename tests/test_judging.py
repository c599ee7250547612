"""The contract of JSON lines in, JSON lines out."""

import json
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from bot.judging import judge_lines

KEYS = [
    "id",
    "concreteness",
    "flagged",
    "judgement",
    "kind",
    "parts",
    "ownership",
    "language",
    "cues",
    "missing",
    "quote",
    "aside",
]


def judged(lines: Iterable[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in judge_lines(lines)]


def test_a_verdict_has_the_keys_of_the_contract_in_order() -> None:
    answer = "Last May I told my boss the rota was wrong. He changed it the same day."
    (verdict,) = judged([json.dumps({"id": "a", "answer": answer})])
    assert list(verdict) == KEYS
    assert verdict["id"] == "a"
    assert list(verdict["parts"]) == [  # type: ignore[call-overload]
        "situation",
        "task",
        "action",
        "result",
        "number",
    ]
    names = {cue["cue"] for cue in verdict["cues"]}  # type: ignore[attr-defined]
    assert "part.action" in names


def test_a_bad_line_does_not_stop_the_run() -> None:
    verdicts = judged(
        [
            "nonsense",
            "[1]",
            "",
            "   ",
            '{"id": 7}',
            '{"id": 8, "answer": 3}',
            '{"id": 9, "answer": "x", "question": []}',
            '{"id": 10, "answer": "x", "expects": "magic"}',
            "[" * 100_000,
            '{"id": 11, "answer": "Last May I told my boss no."}',
        ]
    )
    assert [v["id"] for v in verdicts] == [None, None, 7, 8, 9, 10, None, 11]
    assert all("error" in v for v in verdicts[:-1])
    assert list(verdicts[-1]) == KEYS


def test_expects_may_be_given() -> None:
    line = {"id": 1, "answer": "I always listen to everyone and stay calm at work."}
    for expects, flagged in (("instance", True), ("reflection", False)):
        (verdict,) = judged([json.dumps({**line, "expects": expects})])
        assert verdict["flagged"] is flagged


@given(st.text())
def test_no_line_raises(line: str) -> None:
    assert len(judged([line])) == bool(line.strip())


@given(st.text())
def test_no_answer_raises(answer: str) -> None:
    (verdict,) = judged([json.dumps({"id": 1, "question": None, "answer": answer})])
    assert list(verdict) == KEYS
