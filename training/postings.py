"""Measure how well the ear reads job postings.

    python training/postings.py               # figures of all
    python training/postings.py --half later  # of one of tune, test, later and learn
    python training/postings.py --rows        # with what was wrong in the tuning half

Postings and labels stand in training/postings/, where RULES.md says how they were made.
A requirement found is the one labelled if of their words, endings taken off and small
words left out, six in ten are the same (Jaccard), or if all of the shorter one, two at
least, are in the longer; each pairs with one at most, the closest first.
"""

import argparse
import html
import json
import re
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bot.ear import read_posting, requirement, touches
from bot.ear.skills import vocabulary
from bot.ear.stems import stem
from bot.model import Posting, Requirement

FOLDER: Final = Path(__file__).resolve().parent / "postings"
HALVES: Final = ("tune", "test", "later")
OWN: Final = "learn"
SAME: Final = 0.6
SMALL: Final = frozenset(
    "a an the and or of in to for with on at by is are be you your our we us it as "
    "that this have has will who".split()
)
_MARK: Final = re.compile(r"\[\[([^\]|]*)\|([-+])([^\]]*)\]\]")
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Label:
    """A requirement as a person marked it."""

    words: str
    must: bool
    competencies: frozenset[str]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A posting with all that a person found in it."""

    id: str
    text: str
    labels: tuple[Label, ...]
    title: str | None
    company: str | None


def postings(half: str) -> list[Labelled]:
    """Read one half of the postings, its marks taken out."""
    rows = tomllib.loads((FOLDER / f"{half}.toml").read_text("utf-8"))["posting"]
    return [
        Labelled(
            row["id"],
            _MARK.sub(lambda mark: mark[1], row["text"]),
            tuple(
                Label(words, sign == "+", frozenset(names.split()))
                for words, sign, names in _MARK.findall(row["text"])
            ),
            row.get("title"),
            row.get("company"),
        )
        for row in rows
    ]


def own_postings(half: str) -> list[Labelled]:
    """Read the postings of a folder, labelled by their words, as JSON lines."""
    files = sorted((FOLDER / half).glob("*.jsonl"))
    return [posting for file in files for posting in _of_file(file)]


def _of_file(file: Path) -> list[Labelled]:
    return [
        Labelled(
            row["id"],
            row["text"],
            tuple(
                Label(
                    html.unescape(one["words"]),
                    one["must"],
                    frozenset(one["competencies"]),
                )
                for one in row["requirements"]
            ),
            row.get("title"),
            row.get("company"),
        )
        for row in map(json.loads, file.read_text("utf-8").splitlines())
    ]


def training_postings() -> list[Labelled]:
    """Give all postings that may be learned from."""
    return [
        *(posting for half in HALVES for posting in postings(half)),
        *own_postings(OWN),
    ]


def training_writers() -> dict[str, list[Labelled]]:
    """Give them by who wrote them; each file of the folder is by somebody else."""
    writers = {"own": [posting for half in HALVES for posting in postings(half)]}
    for file in sorted((FOLDER / OWN).glob("*.jsonl")):
        writers[file.stem] = _of_file(file)
    return writers


def words(text: str) -> frozenset[str]:
    """Give the words that count in a comparison."""
    found = _WORD.findall(text.lower().replace("’", "'"))
    return frozenset(stem(word) for word in found if word not in SMALL)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Say how alike two are; 0 where they are not the same requirement."""
    both = len(one & other)
    if not both:
        return 0.0
    share = both / len(one | other)
    shorter = min(len(one), len(other))
    within = both == shorter and (both >= 2 or len(one) == len(other))
    return max(share, SAME) if share >= SAME or within else 0.0


def pairs(found: Posting, labels: tuple[Label, ...]) -> dict[int, int]:
    """Pair what was found with what was labelled, the closest first."""
    ranked = sorted(
        (
            (likeness(words(one.words), words(label.words)), -n, -m)
            for n, one in enumerate(found.requirements)
            for m, label in enumerate(labels)
        ),
        reverse=True,
    )
    paired: dict[int, int] = {}
    for alike, n, m in ranked:
        if alike and -n not in paired and -m not in paired.values():
            paired[-n] = -m
    return paired


def share(part: int, total: int) -> str:
    """Show a share and what it is of."""
    return f"{part / total:5.2f} ({part} of {total})" if total else "    -"


def measure(half: str, show: bool) -> None:
    """Print the figures of one half."""
    given = own_postings(half) if half == OWN else postings(half)
    read = [read_posting(posting.text) for posting in given]
    found = labelled = right = must = wishes = wished = said = first = any_ = ties = 0
    untied = 0
    for posting, result in zip(given, read, strict=True):
        paired = pairs(result, posting.labels)
        found += len(result.requirements)
        labelled += len(posting.labels)
        right += len(paired)
        for n, m in paired.items():
            one, label = result.requirements[n], posting.labels[m]
            must += one.must == label.must
            wishes += not label.must
            said += not one.must
            wished += not (label.must or one.must)
            if label.competencies:
                ties += 1
                first += bool({*one.competencies[:1]} & label.competencies)
                any_ += bool({*one.competencies} & label.competencies)
                untied += not one.competencies
                if show and not {*one.competencies[:1]} & label.competencies:
                    print(f"[{posting.id}] tie {one.competencies} {one.words!r}")
        if show:
            for n, one in enumerate(result.requirements):
                if n not in paired:
                    print(f"[{posting.id}] found  {one.words!r}")
            for m, label in enumerate(posting.labels):
                if m not in paired.values():
                    print(f"[{posting.id}] missed {label.words!r}")
    print(f"{half}: {len(given)} postings, {labelled} requirements")
    print(f"  found ones that are labelled, precision   {share(right, found)}")
    print(f"  labelled ones that are found, recall      {share(right, labelled)}")
    print(f"  of these, must or only welcome is right   {share(must, right)}")
    print(f"  only welcome, precision                   {share(wished, said)}")
    print(f"  only welcome, recall                      {share(wished, wishes)}")
    print(f"  first competency is a fair one            {share(first, ties)}")
    print(f"  one of the competencies is                {share(any_, ties)}")
    print(f"  tied to none though one would be fair     {share(untied, ties)}")
    for name in ("title", "company"):
        meant = [getattr(posting, name) for posting in given]
        told = [getattr(result, name) for result in read]
        same = sum(
            a is not None and b is not None and words(a) == words(b)
            for a, b in zip(meant, told, strict=True)
        )
        named = share(same, sum(value is not None for value in told))
        print(f"  {name:8} precision {named}, recall", end=" ")
        print(share(same, sum(value is not None for value in meant)))
        if show:
            for posting, a, b in zip(given, meant, told, strict=True):
                if a != b:
                    print(f"[{posting.id}] {name} {a!r} / {b!r}")


def measure_touches(half: str, show: bool) -> None:
    """Print how answers that show a requirement are told from others."""
    rows = [
        json.loads(line)
        for line in (FOLDER / "touches.jsonl").read_text("utf-8").splitlines()
    ]
    rows = [row for row in rows if row["split"] == half]
    if not rows:
        return
    told = [touches(requirement(row["requirement"]), row["answer"]) for row in rows]
    both = sum(t and row["touches"] for t, row in zip(told, rows, strict=True))
    print(f"  touches, {len(rows)} answers: precision {share(both, sum(told))}", end="")
    print(f", recall {share(both, sum(row['touches'] for row in rows))}")
    if show:
        for row, said in zip(rows, told, strict=True):
            if said is not row["touches"]:
                print(
                    f"[{row['id']}] said {said}: {row['requirement']} | {row['answer']}"
                )
                made: Requirement = requirement(row["requirement"])
                print(f"      {made.skills}")


def measure_time() -> None:
    """Print how long a posting of 4,000 characters takes."""
    text = max((p.text for p in postings("tune")), key=len)
    text = (text * 4)[:4000]
    began = time.perf_counter()
    vocabulary()
    loaded = time.perf_counter()
    laps = []
    for _ in range(20):
        start = time.perf_counter()
        read_posting(text)
        laps.append(time.perf_counter() - start)
    print(f"the vocabulary is loaded in {(loaded - began) * 1000:.0f} ms, once")
    middle = sorted(laps)[len(laps) // 2] * 1000
    print(f"4,000 characters are read in {middle:.1f} ms (median of {len(laps)})")


def main() -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(description="Measure the reading of postings.")
    parser.add_argument("--half", choices=(*HALVES, OWN), help="only this half")
    parser.add_argument("--rows", action="store_true", help="print what it got wrong")
    options = parser.parse_args()
    measure_time()
    for half in (options.half,) if options.half else (*HALVES, OWN):
        show = options.rows and half in ("tune", OWN)
        measure(half, show)
        measure_touches(half, show)


if __name__ == "__main__":
    main()
