"""Learn which line of an answer is worth quoting, and when none is.

    python training/quotes.py                  # fit, print figures, write quotes.json
    python training/quotes.py --read-by FILE   # with the shares of another encoder
    python training/quotes.py --figures        # only the figures

People who knew nothing of the program said which line carries an answer, which ones
would do, and which never (lines/carrying.jsonl; whole stories in carrying_whole.jsonl).
Each line that bot/ear/quotable.py offers is graded by them, and trees learn the grade
from its signs. An encoder that has learned the lines of the first file gives them
shares that are too good: FILE is one that has not.
Needs NumPy. A minute; the same data give the same trees.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from bot.ear import encoder, judgement
from bot.ear.forest import Node, grown
from bot.ear.line_signs import Signs, signs_of
from bot.ear.line_worth import FILE, LineWorth, line_worth
from bot.ear.quotes import offered
from bot.ear.unquotable import offsets

HERE: Final = Path(__file__).resolve().parent
OUT: Final = HERE.parent / "bot" / "ear" / FILE
WORTHS: Final = {"best": 1.0, "fine": 0.8, "bare fine": 0.4, "beside": 0.1}
"""What a line is worth by its grade; one that should never be quoted, nothing.

Cut otherwise than people cut it, it is worth less: see `SHARP`.
"""
GOOD: Final = ("best", "fine", "bare fine")
NEAR: Final = 0.4
"""Share of words in common from which a line is the one that people named."""
SHARP: Final = 2
"""To which power a share of words in common counts: half of a line misses its point."""
WHOLE: Final = 3
"""How often a whole story counts: they are what is told in a round, and the fewer."""
WRONG: Final = 2.0
"""How many good quotations one that is wrong undoes."""
FOLDS: Final = 5
TREES, DEPTH, LEAF = 170, 4, 8.0
PACE: Final = 0.06
DRAWN_ROWS, DRAWN_SIGNS = 0.6, 0.3
BINS: Final = 16
RARE: Final = 25

Floats = NDArray[np.float64]


@dataclass(slots=True)
class Labelled:
    """An answer with the signs and grades of the lines it offers."""

    source: str
    outcome: str
    bare: bool  # nothing in it is worth quoting
    signs: list[Signs]
    grades: list[str]
    worths: list[float]


def grade(row: Mapping[str, Any], start: int, end: int) -> tuple[str, float]:
    """Say what people think of a line, and what it is then worth.

    It is best, fine or never to be quoted, or beside what they named.
    """
    text = row["answer"]

    def common(line: str) -> float:
        at = text.find(line)
        if not line or at < 0:
            return 0.0
        stop = at + len(line)
        both = _words(text[max(at, start) : max(min(stop, end), max(at, start))])
        return both / max(1, _words(text[start:end]) + _words(line) - both)

    near = {
        "best": max(map(common, _bests(row)), default=0.0),
        "fine": max(map(common, row["fine"]), default=0.0),
        "never": max(map(common, row["never"]), default=0.0),
    }
    top = max(near, key=lambda name: near[name])
    if near[top] < NEAR:
        return "beside", WORTHS["beside"]
    found = top if _bests(row) or top == "never" else "bare fine"
    return found, WORTHS.get(found, 0.0) * near[top] ** SHARP


def _bests(row: Mapping[str, Any]) -> list[str]:
    """Give the lines that carry an answer best; some readers named two."""
    best = row["best"]
    return [best] if isinstance(best, str) and best else list(best)


def _words(text: str) -> int:
    return len(re.findall(r"[\w']+", text))


def read(name: str) -> list[Labelled]:
    """Judge the answers of a file, and grade what they offer."""
    out = []
    for line in (HERE / "lines" / name).read_text("utf-8").splitlines():
        row = json.loads(line)
        with patch.object(judgement, "best", wraps=judgement.best) as asked:
            judged = judgement.judge(row["answer"], row["question"])
        bare = not _bests(row)
        one = Labelled(row["source"], judged.outcome.value, bare, [], [], [])
        if asked.called:
            heard, claims, apart, turned, preference = asked.call_args.args
            lines = offered(heard, claims, apart, preference)
            for place, signs in zip(lines, signs_of(lines, heard), strict=True):
                start, end = offsets(place, heard.reading)
                if not turned(start, end):
                    one.signs.append(signs)
                    said, worth = grade(row, start, end)
                    one.grades.append(said)
                    one.worths.append(worth)
        out.append(one)
    return out


def fit(learnt: Sequence[Labelled]) -> LineWorth:
    """Fit trees to the grades; the least worth is left open."""
    rows = [signs for one in learnt for signs in one.signs]
    counts = Counter(name for signs in rows for name in signs)
    names = sorted(name for name, count in counts.items() if count >= RARE)
    values = np.array([[signs.get(name, 0.0) for name in names] for signs in rows])
    target = np.array([worth for one in learnt for worth in one.worths])
    # An answer that offers many lines says little more than one that offers few.
    weight = np.array([len(one.grades) ** -0.5 for one in learnt for _ in one.grades])
    edges = [_edges(column) for column in values.T]
    bins = np.stack(
        [np.searchsorted(e, c) for e, c in zip(edges, values.T, strict=True)], 1
    )
    dice = np.random.default_rng(0)
    base = float(np.average(target, weights=weight))
    given = np.full(len(rows), base)
    trees: list[list[Node]] = []
    for _ in range(TREES):
        drawn = dice.random(len(rows)) < DRAWN_ROWS
        signs = dice.permutation(len(names))[: int(DRAWN_SIGNS * len(names))]
        tree: list[Node] = []
        _grow(
            tree,
            np.flatnonzero(drawn),
            np.arange(len(rows)),
            0,
            bins,
            edges,
            signs,
            target - given,
            weight,
            given,
        )
        trees.append(tree)
    used = sorted({int(n[0]) for tree in trees for n in tree if isinstance(n, list)})
    places = {old: new for new, old in enumerate(used)}
    for tree in trees:
        for node in tree:
            if isinstance(node, list):
                node[0] = places[int(node[0])]
    kept = [names[old] for old in used]
    model = LineWorth(kept, [grown(tree) for tree in trees], round(base, 4), 0.0)
    _raw[id(model)] = trees
    return model


_raw: dict[int, list[list[Node]]] = {}


def _edges(column: Floats) -> Floats:
    """Choose where a sign may be parted: between values that are far from rare."""
    found = np.unique(np.quantile(column, np.linspace(0, 1, BINS + 1)))
    if len(found) < 3:  # a sign that is rarely there
        found = np.unique(column)[: BINS + 1]
    parted: Floats = np.round((found[:-1] + found[1:]) / 2, 4)
    return parted


def _grow(
    tree: list[Node],
    drawn: NDArray[np.intp],
    all_of: NDArray[np.intp],
    depth: int,
    bins: NDArray[np.intp],
    edges: Sequence[Floats],
    signs: NDArray[np.intp],
    left_wrong: Floats,
    weight: Floats,
    given: Floats,
) -> int:
    """Add a node that parts the drawn rows best, and what stands below it."""
    at = len(tree)
    w, r = weight[drawn], left_wrong[drawn] * weight[drawn]
    mean = r.sum() / (w.sum() + 1.0)
    tree.append(round(PACE * float(mean), 5))
    chosen = None
    if depth < DEPTH and w.sum() > 2 * LEAF:
        size = BINS + 1
        flat = (bins[np.ix_(drawn, signs)] + np.arange(len(signs)) * size).ravel()
        count = len(signs) * size
        ws = np.bincount(flat, np.repeat(w, len(signs)), count).reshape(-1, size)
        rs = np.bincount(flat, np.repeat(r, len(signs)), count).reshape(-1, size)
        below, low = ws.cumsum(1), rs.cumsum(1)
        above, high = w.sum() - below, r.sum() - low
        gain = low**2 / (below + 1.0) + high**2 / (above + 1.0)
        gain[(below < LEAF) | (above < LEAF)] = -1.0
        best = int(gain.argmax())
        least = r.sum() ** 2 / (w.sum() + 1.0)
        if gain.flat[best] > least + 1e-6:
            chosen = int(signs[best // size]), best % size
    if chosen is None:
        given[all_of] += tree[at]
        return at
    sign, edge = chosen
    node: Node = [sign, float(edges[sign][edge]), 0, 0]
    tree[at] = node
    for side, over in ((2, False), (3, True)):
        node[side] = _grow(
            tree,
            drawn[(bins[drawn, sign] > edge) == over],
            all_of[(bins[all_of, sign] > edge) == over],
            depth + 1, bins, edges, signs, left_wrong, weight, given,
        )  # fmt: skip
    return at


def folds(learnt: Sequence[Labelled]) -> list[int]:
    """Give each answer a fold; no source is in two of them."""
    sizes = Counter(one.source for one in learnt)
    full = [0] * FOLDS
    of: dict[str, int] = {}
    for source, size in sorted(sizes.items(), key=lambda pair: (-pair[1], pair[0])):
        of[source] = full.index(min(full))
        full[of[source]] += size
    return [of[one.source] for one in learnt]


Chosen = list[tuple[float, str]]
"""Of each answer the worth of the line that is worth most, and its grade."""


def choose(model: LineWorth, answers: Sequence[Labelled]) -> Chosen:
    """Choose of each answer one line."""
    return [
        max(
            ((model.worth(s), g) for s, g in zip(one.signs, one.grades, strict=True)),
            default=(-1.0, "silent"),
        )
        for one in answers
    ]


def counted(grades: Sequence[str], answers: Sequence[Labelled]) -> Counter[str]:
    """Count grades; to be silent where nothing is worth quoting is right."""
    return Counter(
        "rightly silent" if one.bare and said == "silent" else said
        for said, one in zip(grades, answers, strict=True)
    )


def gain(chosen: Chosen, least: float) -> float:
    """Say what quotations bring from a worth on."""
    said = [grade for worth, grade in chosen if worth >= least and grade != "silent"]
    good = sum(one in GOOD for one in said)
    return good - WRONG * (len(said) - good)


def show(label: str, grades: Sequence[str], answers: Sequence[Labelled]) -> None:
    """Print how often each grade is quoted; what tells no occasion, rules quote."""
    for outcome in ("clear", "thin"):
        some = [
            pair
            for pair in zip(grades, answers, strict=True)
            if pair[1].outcome == outcome
        ]
        found = counted([g for g, _ in some], [one for _, one in some])
        told = ", ".join(
            f"{n} {found[n]}"
            for n in (*GOOD, "never", "beside", "silent", "rightly silent")
        )
        print(f"{label:9} {outcome:8} {len(some):4}: {told}")


def main() -> None:
    """Fit, print, and write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--read-by", type=Path)
    parser.add_argument("--figures", action="store_true")
    arguments = parser.parse_args()
    if not OUT.exists():
        OUT.write_text('{"names": [], "trees": [], "base": 0, "least": 0.5}\n')
    whole = read("carrying_whole.jsonl")
    if arguments.read_by:
        encoder.FILE = str(arguments.read_by.resolve())  # type: ignore[misc]
        encoder._model.cache_clear()
    learnt = read("carrying.jsonl") + whole * WHOLE
    fold = folds(learnt)
    chosen: Chosen = [(-1.0, "silent")] * len(learnt)
    for n in range(FOLDS):
        model = fit([one for one, at in zip(learnt, fold, strict=True) if at != n])
        places = [at for at, one in enumerate(fold) if one == n]
        for at, pair in zip(
            places, choose(model, [learnt[p] for p in places]), strict=True
        ):
            chosen[at] = pair
    least = max(np.arange(0.2, 0.8, 0.01), key=lambda edge: gain(chosen, edge))
    for edge in (0.0, round(float(least), 2)):
        show(f"from {edge}", [g if w >= edge else "silent" for w, g in chosen], learnt)
    if arguments.figures:
        return
    model = fit(learnt)
    raw = {
        "names": list(model.names),
        "base": model.base,
        "least": round(float(least), 2),
        "trees": _raw[id(model)],
    }
    OUT.write_text(json.dumps(raw, separators=(",", ":")) + "\n", encoding="utf-8")
    line_worth.cache_clear()
    print(f"{OUT.name}: {OUT.stat().st_size / 1000:.0f} kB, {len(model.names)} signs")


if __name__ == "__main__":
    main()
