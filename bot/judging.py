"""Judge answers from outside: JSON lines in, JSON lines out.

The keys and their order are a contract, so they change only by addition. Nothing here
may import a heavy library: a judge should start at once.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from bot.ear import judge, said_aside
from bot.model import Expects, Judgement, Part


class BadLineError(ValueError):
    """A line is not a question and an answer; the message says why."""

    def __init__(self, id: object, fault: str) -> None:
        super().__init__(fault)
        self.id = id


def as_json(id: object, judgement: Judgement) -> dict[str, Any]:
    """Give the judgement in the contract's keys and order.

    `quote` marks the words that the bot quotes in praise or flag of this answer.
    """
    best = judgement.best
    return {
        "id": id,
        "concreteness": judgement.concreteness,
        "flagged": judgement.flagged,
        "judgement": judgement.outcome.value,
        "kind": judgement.kind.value,
        "parts": {part.value: judgement.parts[part] is not None for part in Part},
        "ownership": judgement.ownership.value,
        "language": judgement.language,
        "cues": [
            {"start": cue.start, "end": cue.end, "cue": cue.cue}
            for cue in judgement.cues
        ],
        "missing": [part.value for part in judgement.missing],
        "quote": {"start": best.start, "end": best.end} if best is not None else None,
    }


def judge_lines(lines: Iterable[str]) -> Iterator[str]:
    """Judge each line; a bad one gets its error and does not stop the run."""
    for line in lines:
        if not line.strip():
            continue
        try:
            verdict = _verdict(line)
        except BadLineError as error:
            verdict = {"id": error.id, "error": str(error)}
        yield json.dumps(verdict)


def _verdict(line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLineError(None, f"not JSON: {error}") from None
    if not isinstance(row, dict):
        raise BadLineError(None, "not an object")
    id = row.get("id")
    answer, question = row.get("answer"), row.get("question")
    if not isinstance(answer, str):
        raise BadLineError(id, "answer is missing or not a text")
    if question is not None and not isinstance(question, str):
        raise BadLineError(id, "question is not a text")
    expects = row.get("expects")
    try:
        wanted = None if expects is None else Expects(expects)
    except ValueError:
        known = ", ".join(Expects)
        raise BadLineError(id, f"expects is none of {known}") from None
    verdict = as_json(id, judge(answer, question or "", wanted))
    aside = said_aside(answer, question or "", wanted)
    if aside is not None:
        verdict |= dict.fromkeys(verdict.keys() & {"quote"}) | {"flagged": False}
    return verdict | {"aside": aside}


def main(argv: Sequence[str]) -> int:
    """Judge the lines of a file, or of standard input; gives the exit status."""
    if argv:
        try:
            file = Path(argv[0]).open(encoding="utf-8", errors="replace")  # noqa: SIM115
        except OSError as error:
            sys.stderr.write(f"{argv[0]}: {error.strerror}\n")
            return 2
        with file as lines:
            _write(lines)
    else:
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
        _write(sys.stdin)
    return 0


def _write(lines: Iterable[str]) -> None:
    for verdict in judge_lines(lines):
        sys.stdout.write(verdict + "\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
