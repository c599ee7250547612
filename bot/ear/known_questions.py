"""Say how near a question is to those that an answer is known to meet.

Each answer that an employer can give is kept with some questions that it answers, in
`known_questions.npz`, written by `training/known_questions.py`. Two questions that one
answer meets lie near each other, a question and its answer much less: of 1,472 pairs of
a stranger's question and an answer, graded by readers, the nearness to the questions
tells those to the point from others with .84, the nearness to the answer with .66 (area
under the curve).
"""

import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.ear.encoder import means_of
from bot.ear.stems import stem

FILE: Final = "known_questions.npz"
_WORD: Final = re.compile(r"[a-z0-9]+")
_EMPTY: Final = frozenset(
    """a an the and or but so of to in on at for with by from is are am was were be been
    do does did have has had will would can could should i you we they he she it me my
    our us your their this that these those there here what which how many much when who
    where why not no any some if""".split()
)

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Alike:
    """How near a question is to those that an answer is known to meet.

    `meaning`, -1 to 1, is the mean nearness to them; `covered`, 0 to 1, the share of
    the question's telling words, the rare ones most, that stand in them or the answer.
    """

    meaning: float
    covered: float


@dataclass(frozen=True, slots=True)
class _Known:
    """What is kept: for each answer where its questions begin, and their rows."""

    at: Mapping[str, int]
    first: NDArray[np.int64]
    asks: tuple[str, ...]
    rows: Floats
    weight: Floats
    bias: Floats
    rarity: Mapping[str, float]
    rarest: float


def has_questions(answer: str) -> bool:
    """Whether questions are known that an answer meets."""
    return answer in _known().at


def alike(question: str, answers: Sequence[str]) -> list[Alike | None]:
    """Say how near a question is to each answer; None to one without known questions.

    `answers` are texts as they are kept, before any words are filled in.
    """
    known = _known()
    weighed = {word: known.rarity.get(word, known.rarest) for word in telling(question)}
    total = sum(weighed.values())
    vector = _vector(question)
    given: list[Alike | None] = []
    for answer in answers:
        at = known.at.get(answer)
        if at is None:
            given.append(None)
            continue
        begin, end = known.first[at], known.first[at + 1]
        meaning = float((known.rows[begin:end] @ vector).mean())
        held = _held(answer)
        covered = sum(value for word, value in weighed.items() if word in held)
        given.append(Alike(meaning, covered / total if total else 0.0))
    return given


def telling(text: str) -> frozenset[str]:
    """Give the stems of the words of a text that tell something."""
    words = _WORD.findall(text.lower().replace("’", "'"))
    return frozenset(stem(word) for word in words if word not in _EMPTY)


def projected(texts: Sequence[str], weight: Floats, bias: Floats) -> Floats:
    """Give vectors of length 1, a row each, by which questions are compared."""
    rows = means_of(texts) @ weight + bias
    unit: Floats = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


def rarities(texts: Iterable[str]) -> dict[str, int]:
    """Count in how many texts each telling word stands."""
    counted: dict[str, int] = {}
    for text in texts:
        for word in telling(text):
            counted[word] = counted.get(word, 0) + 1
    return counted


@lru_cache(256)
def _vector(question: str) -> Floats:
    known = _known()
    row: Floats = projected([question], known.weight, known.bias)[0]
    return row


@lru_cache(4096)
def _held(answer: str) -> frozenset[str]:
    """Give the telling words of an answer and of the questions it is known to meet."""
    known = _known()
    at = known.at[answer]
    asks = known.asks[known.first[at] : known.first[at + 1]]
    return telling(answer).union(*map(telling, asks))


@cache
def _known() -> _Known:
    with (resources.files("bot.ear") / FILE).open("rb") as file:
        kept = np.load(file, allow_pickle=False)
        texts = json.loads(bytes(kept["texts"]).decode())
        rows = kept["rows"].astype(np.float32)
        first = kept["first"].astype(np.int64)
        weight, bias = kept["weight"], kept["bias"]
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    answers = texts["answers"]
    counted, total = texts["counted"], len(texts["asks"])
    return _Known(
        {answer: at for at, answer in enumerate(answers)},
        first,
        tuple(texts["asks"]),
        rows,
        weight,
        bias,
        {word: math.log(total / (1 + count)) for word, count in counted.items()},
        math.log(total),
    )
