"""Judge answers from outside: JSON lines in, JSON lines out.

The keys and their order are a contract, so they change only by addition. Nothing here
may import a heavy library: a judge should start at once.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bot.ear import judge, said_aside
from bot.json_lines import BadRowError, Row, optional_text, run, served, text_of
from bot.model import Expects, Judgement, Part


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
    return served(lines, _verdict)


def _verdict(row: Row) -> dict[str, Any]:
    answer, question = text_of(row, "answer"), optional_text(row, "question")
    expects = row.get("expects")
    try:
        wanted = None if expects is None else Expects(expects)
    except ValueError:
        known = ", ".join(Expects)
        raise BadRowError(f"expects is none of {known}") from None
    verdict = as_json(row.get("id"), judge(answer, question or "", wanted))
    aside = said_aside(answer, question or "", wanted)
    if aside is not None:
        verdict |= dict.fromkeys(verdict.keys() & {"quote"}) | {"flagged": False}
    return verdict | {"aside": aside}


def main(argv: Sequence[str]) -> int:
    """Judge the lines of a file, or of standard input; gives the exit status."""
    return run(argv, _verdict)
