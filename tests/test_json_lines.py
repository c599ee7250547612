"""What the commands that read and write JSON lines have in common."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.json_lines import Row, optional_text, served, text_of
from tests.program import copied

COMMANDS = {"judge": "answer", "read-posting": "text", "answer-question": "question"}
"""Each command, with the text that it cannot do without."""


def echo(row: Row) -> dict[str, Any]:
    return {"text": text_of(row, "text"), "more": optional_text(row, "more")}


def test_a_bad_line_gets_its_id_and_error() -> None:
    lines = [
        "nonsense", "[1]", "", "  ", '{"id": 7}', '{"id": 8, "text": 3}',
        '{"id": 9, "text": "x", "more": []}', "[" * 100_000, '{"id": 1e999}',
        '{"id": NaN, "text": "x"}', '{"id": 10, "text": "x"}',
    ]  # fmt: skip
    rows = [json.loads(one) for one in served(lines, echo)]
    assert [row["id"] for row in rows] == [None, None, 7, 8, 9, None, None, None, 10]
    assert ["error" in row for row in rows] == [True] * 8 + [False]
    assert rows[-1] == {"id": 10, "text": "x", "more": None}


@given(st.text())
def test_no_line_raises_and_each_answer_is_json(line: str) -> None:
    said = list(served([line], echo))
    assert len(said) == bool(line.strip())
    assert all(isinstance(json.loads(one), dict) for one in said)


async def test_the_commands_read_files_and_name_one_that_is_not_there(
    tmp_path: Path,
) -> None:
    file = tmp_path / "given.jsonl"
    for command, key in COMMANDS.items():
        file.write_text("\ufeff" + json.dumps({"id": 1, key: "Why?"}) + "\n")
        for path, status in ((str(file), 0), (str(tmp_path), 2), ("nowhere", 2)):
            done = await copied(command, path, data=tmp_path / "data")
            assert done.status == status, (command, path, done.err)
            said = json.loads(done.out) if status == 0 else {}
            assert "error" not in said, (command, said)
            assert (path in done.err) is bool(status), (command, path)


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(command, marks=() if command == "judge" else pytest.mark.thorough)
        for command in COMMANDS
    ],
)
def test_a_closed_pipe_ends_them_quietly(command: str) -> None:
    """One in the suite: all of them write with the same function."""
    with subprocess.Popen(
        [sys.executable, "-m", "bot", command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.close()
        rows = json.dumps({"id": 1, COMMANDS[command]: "I rang them. Why?"}) + "\n"
        run.stdin.write(rows.encode() * 50)
        run.stdin.close()
        assert (run.stderr.read(), run.wait()) == (b"", 0)
