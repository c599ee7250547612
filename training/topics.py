"""Learn the topics of candidates' questions, for bot/ear/asking_model.py.

    python training/topics.py          # writes the weights
    python training/topics.py --check  # fails if the weights in the repo would change
    python training/topics.py --folds  # cross-validates over questions/asked.jsonl

It learns from the hits of content/en/asking.toml, from questions/desk_*.txt, which were
written with sight of the topics, and from the questions of many people in
questions/asked.jsonl, questions/tune.jsonl and answers/eval_asking.jsonl. The last two
name families only: then any topic of the family counts as right. It needs numpy.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import Pool
from pathlib import Path
from typing import Final

from softmax import fit

from bot.ear.asking import fine_topics
from bot.ear.asking_file import grouped, hits
from bot.ear.asking_model import FAMILIES, FILE, TopicWeights, features
from bot.ear.packing import pack
from bot.ear.phrasing import words_of

HERE: Final = Path(__file__).resolve().parent
WEIGHTS: Final = HERE.parent / "bot" / "ear" / FILE
ROUNDS: Final = 60
PULL: Final = 0.02
KEPT: Final = 0.2  # what is worth less to a topic is left out
FOLDS: Final = 4


@dataclass(frozen=True, slots=True)
class Row:
    """The features of a question, and the topics any of which is right."""

    names: list[str]
    right: frozenset[str]


def row(text: str, right: Iterable[str]) -> Row:
    """Turn a question into a row; `right` names topics, or families."""
    named = frozenset(right)
    topics = frozenset(
        one for one in fine_topics() if one in named or one.split(".")[0] in named
    )
    return Row(features(words_of(text), grouped()), topics)


def written() -> Iterator[Row]:
    """Give the questions that were written with sight of the topics."""
    for fine, texts in hits():
        yield from (row(text, [fine]) for text in texts)
    for file in sorted((HERE / "questions").glob("desk_*.txt")):
        topic = ""
        for line in file.read_text("utf-8").splitlines():
            if line.startswith("# "):
                topic = line[2:].strip()
            elif line.strip():
                yield row(line, [topic])


def of_families() -> Iterator[Row]:
    """Give the questions of which only the families are known."""
    for name, key in (("questions/tune", "topics"), ("answers/eval_asking", "kinds")):
        for line in (HERE / f"{name}.jsonl").read_text("utf-8").splitlines():
            given = json.loads(line)
            families = [one for one in given[key] if one in FAMILIES]
            if families:
                yield row(given["text"], families)


def asked() -> Iterator[Row]:
    """Give the questions that people wrote who knew no more than what to ask."""
    for name in ("asked", "round"):
        for line in (HERE / f"questions/{name}.jsonl").read_text("utf-8").splitlines():
            given = json.loads(line)
            if topics := given.get("topics"):
                right = [*topics, *given.get("near", "").split()]
                yield row(given["text"], right)


def learn(rows: Sequence[Row]) -> TopicWeights:
    """Fit the regression."""
    topics = fine_topics()
    number = {topic: at for at, topic in enumerate(topics)}
    base, worth = fit(
        [(one.names, frozenset(number[each] for each in one.right)) for one in rows],
        len(topics),
        pull=PULL,
        rounds=ROUNDS,
        scale=3.0,
        kept=KEPT,
    )
    packed = {name: pack(spoken) for name, spoken in worth.items()}
    return TopicWeights(topics, tuple(base), packed)


def _fold(number: int) -> tuple[int, int, int, int]:
    given = list(asked())
    seen = [one for at, one in enumerate(given) if at % FOLDS != number]
    made = learn([*written(), *of_families(), *seen])
    fine = family = work = 0
    tried = given[number::FOLDS]
    for one in tried:
        shares = made.shares(one.names)
        families = Counter[str]()
        for topic, share in shares.items():
            families[topic.split(".")[0]] += share  # type: ignore[assignment]
        named = frozenset(topic.split(".")[0] for topic in one.right)
        best = max(families, key=lambda each: families[each])
        family += best in named
        fine += max(shares, key=lambda each: shares[each]) in one.right
        later = families["terms"] + families["process"] > 0.5
        work += later is not bool(named - {"terms", "process"})
    return len(tried), fine, family, work


def folds() -> None:
    """Print how questions are told that the model has not seen."""
    with Pool(2) as pool:
        parts = pool.map(_fold, range(FOLDS))
    count, fine, family, work = (sum(column) for column in zip(*parts, strict=True))
    print(f"{count} questions: family right {family / count:.3f}")
    print(f"  topic right {fine / count:.3f}")
    print(f"  about the work or not {work / count:.3f}")


def text_of(made: TopicWeights) -> str:
    """Give the text of the file."""
    table = {"topics": made.topics, "base": made.base, "worth": made.worth}
    return json.dumps(table, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n"


def main() -> int:
    """Learn, compare, or cross-validate."""
    parser = argparse.ArgumentParser(description="Learn the topics of questions.")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("--folds", action="store_true", help="cross-validate only")
    options = parser.parse_args()
    if options.folds:
        folds()
        return 0
    text = text_of(learn([*written(), *of_families(), *asked()]))
    if options.check:
        return 0 if WEIGHTS.read_text("utf-8") == text else 1
    WEIGHTS.write_text(text, "utf-8")
    print(f"{len(text) // 1024} KB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
