"""Grow the forest of bot/ear/forest.py; training/train.py runs it.

Extremely randomised trees (Geurts et al. 2006): each node draws a few tests at random
and takes the one that leaves the purest halves. The answers that pass a test are the
bits of one integer, so that a test costs a few machine words and no library is needed.
"""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from bot.ear.forest import Node

TREES: Final = 60
DRAWN: Final = 0.15  # the share of all tests that a node tries
LEAF: Final = 3.0  # the least weight of answers in a leaf
RARE: Final = 15  # names in fewer answers are left out
COUNTS: Final = (0.0, 1.0, 2.0, 3.0)
SHARES: Final = (0.1, 0.2, 0.35, 0.5)
SIZES: Final = (2.0, 4.0, 7.0, 11.0, 16.0, 24.0)

Test = tuple[int, float, int]  # number of the name, threshold, who is above


def grow(
    values: Sequence[Mapping[str, float]],
    targets: Sequence[float],
    weights: Sequence[float],
    seed: int = 0,
    trees: int = TREES,
) -> tuple[list[str], list[list[Node]]]:
    """Grow all trees on counted features; a target of .5 counts both ways.

    Gives the names that nodes ask for, and the trees as flat lists, the root first.
    """
    seen = Counter(name for one in values for name in one)
    names = sorted(name for name, count in seen.items() if count >= RARE)
    tests: list[Test] = []
    for number, name in enumerate(names):
        column = [one.get(name, 0.0) for one in values]
        before = 0
        for threshold in _thresholds(name):
            above = sum(1 << at for at, v in enumerate(column) if v > threshold)
            if above and above != before:
                tests.append((number, threshold, above))
            before = above
    # Answers of the same weight and target are counted together.
    groups: dict[tuple[float, float], int] = {}
    for at, pair in enumerate(zip(weights, targets, strict=True)):
        groups[pair] = groups.get(pair, 0) | 1 << at
    yes = [(w * t, bits) for (w, t), bits in sorted(groups.items()) if w * t]
    no = [(w * (1 - t), bits) for (w, t), bits in sorted(groups.items()) if t < 1]
    dice = random.Random(seed)  # the same trees each time
    everyone = (1 << len(values)) - 1
    grown = [_tree(everyone, tests, yes, no, dice) for _ in range(trees)]
    used = sorted(
        {int(node[0]) for tree in grown for node in tree if isinstance(node, list)}
    )
    renumbered = {old: new for new, old in enumerate(used)}
    for tree in grown:
        for node in tree:
            if isinstance(node, list):
                node[0] = renumbered[int(node[0])]
    return [names[old] for old in used], grown


def _thresholds(name: str) -> Sequence[float]:
    if name == "clauses":
        return SIZES
    if name.startswith("= "):
        return COUNTS[:1]
    return SHARES if name.startswith("% ") else COUNTS


def _weigh(bits: int, groups: Sequence[tuple[float, int]]) -> float:
    return sum([w * (bits & group).bit_count() for w, group in groups])


def _tree(
    everyone: int,
    tests: Sequence[Test],
    yes: Sequence[tuple[float, int]],
    no: Sequence[tuple[float, int]],
    dice: random.Random,
) -> list[Node]:
    nodes: list[Node] = []
    count = max(1, int(DRAWN * len(tests)))

    def add(bits: int) -> int:
        place = len(nodes)
        nodes.append(0.0)
        for_it, against = _weigh(bits, yes), _weigh(bits, no)
        nodes[place] = round(for_it / (for_it + against), 2)
        if for_it and against and for_it + against >= 2 * LEAF:
            best = _best(bits, for_it, against)
            if best is not None:
                number, threshold, above = best
                node: Node = [number, threshold, 0, 0]
                nodes[place] = node
                node[2] = add(bits & ~above)
                node[3] = add(bits & above)
        return place

    def _best(bits: int, for_it: float, against: float) -> Test | None:
        chosen, least = None, for_it * against / (for_it + against) - 1e-9
        for test in dice.sample(tests, count):
            over = bits & test[2]
            if not over or over == bits:
                continue
            y, n = _weigh(over, yes), _weigh(over, no)
            size = y + n
            rest = for_it + against - size
            if size < LEAF or rest < LEAF:
                continue
            impurity = y * n / size + (for_it - y) * (against - n) / rest
            if impurity < least:
                chosen, least = test, impurity
        return chosen

    add(everyone)
    return nodes
