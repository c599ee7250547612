"""Learn the families of candidates' questions, for bot/ear/asking_model.py.

    python training/topics.py          # cross-validates, writes the weights
    python training/topics.py --check  # fails if the weights in the repo would change

It learns from the hits of content/en/asking.toml, from questions/desk_*.txt, which
were written with sight of the topics, and from the questions of many trades in
questions/tune.jsonl and answers/eval_asking.jsonl. Only the last two are validated
on, in five parts. A question of two families counts for both. Pure Python and no dice.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from descent import fit

from bot.ear.asking_file import grouped, hits
from bot.ear.asking_model import FAMILIES, FILE, features, shares
from bot.ear.phrasing import words_of

HERE: Final = Path(__file__).resolve().parent
WEIGHTS: Final = HERE.parent / "bot" / "ear" / FILE
DECAY: Final = 0.25
ROUNDS: Final = 60
FOLDS: Final = 5

Row = tuple[list[str], frozenset[str]]
"""The features of a question, and its families."""


def row(text: str, families: Iterable[str]) -> Row:
    """Turn a labelled question into a row."""
    return features(words_of(text), grouped()), frozenset(families)


def written() -> Iterator[Row]:
    """Give the questions that were written with sight of the topics."""
    for fine, texts in hits():
        yield from (row(text, [fine.split(".")[0]]) for text in texts)
    for file in sorted((HERE / "questions").glob("desk_*.txt")):
        family = ""
        for line in file.read_text("utf-8").splitlines():
            if line.startswith("# "):
                family = line[2:].split(".")[0]
            elif line.strip():
                yield row(line, [family])


def asked() -> Iterator[Row]:
    """Give the questions that were written without it."""
    for name, key in (("questions/tune", "topics"), ("answers/eval_asking", "kinds")):
        for line in (HERE / f"{name}.jsonl").read_text("utf-8").splitlines():
            given = json.loads(line)
            families = [one for one in given[key] if one in FAMILIES]
            if families:
                yield row(given["text"], families)


def learn(rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    """Fit a regression for each family."""
    return {
        family: fit(
            [(names, family in families) for names, families in rows],
            decay=DECAY,
            rounds=ROUNDS,
            rare=2,
            least=0.05,
        )
        for family in FAMILIES
    }


def validate(beside: Sequence[Row], given: Sequence[Row]) -> None:
    """Print how questions are told that the model has not seen."""
    right = work = 0
    for fold in range(FOLDS):
        seen = [one for n, one in enumerate(given) if n % FOLDS != fold]
        made = learn([*beside, *seen])
        for names, families in given[fold::FOLDS]:
            told = shares(made, names)
            right += max(told, key=lambda one: told[one]) in families
            later = told["terms"] + told["process"] > 0.5
            work += later is not bool(families - {"terms", "process"})
    print(f"{len(given)} questions: family right {right / len(given):.3f}")
    print(f"  about the work or not {work / len(given):.3f}")


def main() -> int:
    """Validate, then write the weights or compare them."""
    parser = argparse.ArgumentParser(description="Learn the families of questions.")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    options = parser.parse_args()
    beside, given = list(written()), list(asked())
    text = json.dumps(learn([*beside, *given]), indent=0, sort_keys=True) + "\n"
    if options.check:
        return 0 if WEIGHTS.read_text("utf-8") == text else 1
    validate(beside, given)
    WEIGHTS.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
