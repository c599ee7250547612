"""Read the labelled answers that the ear learns from, as features."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bot.ear.clauses import clauses
from bot.ear.concreteness import evidence
from bot.ear.cues import listener
from bot.ear.forest import counted
from bot.ear.ngrams import runs
from bot.ear.structure import stems
from bot.ear.words import read

HERE: Final = Path(__file__).resolve().parent
# Two coaches could differ on a mixed answer: it pulls to the middle.
TARGETS: Final = {"concrete": 1.0, "mixed": 0.5, "vague": 0.0}
# Ordinary answers are rarer here than traps, and commoner in life.
EMPHASIS: Final = {"coaching": 2.0}
COMMON: Final = 0.1  # stems that this share of the tellers use are common


@dataclass(frozen=True, slots=True)
class Example:
    """An answer as its features, with what it should come to."""

    id: str
    source: str
    genre: str
    label: str
    fair: bool
    weight: float
    clauses: tuple[tuple[str, ...], ...]
    whole: tuple[str, ...]
    counted: dict[str, float]
    runs: Counter[str]

    @property
    def target(self) -> float:
        """How concrete the answer is."""
        return TARGETS[self.label]


def sources() -> list[Path]:
    """List the files to learn from; those for evaluation are never among them."""
    given = sorted((HERE / "answers").glob("*.jsonl"))
    learnt = [p for p in given if not p.name.startswith(("eval_", "second_"))]
    return [*learnt, HERE / "coaching.jsonl", HERE / "pairs.jsonl"]


def rows(paths: Iterable[Path]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give each row with the name of its file."""
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            yield path.stem, json.loads(line)


def common(paths: Sequence[Path]) -> list[str]:
    """List the stems that many tellers use, whatever they tell."""
    tellers: dict[str, set[str]] = defaultdict(set)
    everyone = set()
    for _, row in rows(paths):
        everyone.add(row["source"])
        for one in stems(read(row["answer"])):
            tellers[one].add(row["source"])
    return sorted(
        one for one, who in tellers.items() if len(who) >= COMMON * len(everyone)
    )


def load(paths: Sequence[Path], usual: Iterable[str]) -> list[Example]:
    """Read answers and find their features; `usual` are the common stems."""
    examples = []
    known = frozenset(usual)
    for name, row in rows(paths):
        reading = read(row["answer"])
        cut = clauses(reading, listener().hear(reading))
        found = evidence(cut, reading, read(row["question"]), known)
        examples.append(
            Example(
                row["id"],
                row["source"],
                row.get("genre") or row["voice"],
                row["label"],
                row["expects"] == "instance",
                EMPHASIS.get(name, 1.0),
                tuple(tuple(sorted(set(names))) for names in found.of_clauses),
                tuple(sorted(set(found.of_whole))),
                counted(found.of_clauses, found.of_whole),
                runs(reading),
            )
        )
    return examples
