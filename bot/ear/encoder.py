"""Read words beside the question they were said to: a small transformer encoder.

Four layers of all-MiniLM-L6-v2 (Wang et al., 2020; Apache-2.0), fitted to messages of
candidates by `training/encoder.py` and kept as bytes in `encoder.npz`. It runs in
NumPy, a message in some ten milliseconds.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.ear.transformer import (
    Floats,
    Weights,
    normed,
    softmax,
    through,
    unpacked,
)
from bot.ear.wordpiece import WordPiece, cut

FILE: Final = "encoder.npz"
TEXT: Final = 200
"""Pieces of the words that are read; a longer message is read by its beginning."""
ASKED: Final = 40
"""Pieces of the question that are read."""
ROWS: Final = 512
"""Pieces that are read in one go at most, for the sake of memory."""
ROUND: Final = ("asks", "tells", "remarks", "coach")
"""What is said where one asks an employer: a question, something of one's own, a remark
on what was answered, or something said to the coach."""
WORD: Final = "word"
"""The name of the pieces' vectors in the file."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text, by offsets, and what each reading gives it, 0 to 1.

    `told` is the share by which it is said to the interviewer, `key` that by which it
    belongs to the line that carries an answer.
    """

    start: int
    end: int
    told: float
    key: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What the encoder makes of words beside what was open.

    `answer`, `aside` and `mixed` add up to one: whether the words answer what is open,
    are said to the interviewer, or both. `intents` gives each intent its share, given
    that something is said to the interviewer. Read beside a follow-up, `given`, `lacks`
    and `unfit` add up to one: whether the words hold what it asks for, do not, or leave
    nothing that it could be asked of. `none` is the share by which an answer says that
    there is nothing to tell. `round` says what words are where one asks an employer:
    each of ROUND has its share. `topics` gives each topic of a question to an employer
    its share, `idle` each want its share, given that nothing is open, and `tips` each
    thing that a tip for the real interview may be asked for.
    """

    answer: float
    aside: float
    mixed: float
    intents: dict[str, float]
    given: float
    lacks: float
    unfit: float
    none: float
    round: dict[str, float]
    topics: dict[str, float]
    idle: dict[str, float]
    tips: dict[str, float]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Model:
    """Weights as they are kept; those of a layer turned, to be multiplied with rows.

    `words` holds a row of bytes for each piece of the vocabulary, `scales` what a byte
    of the row is worth: a message needs some dozens of eighteen thousand.
    """

    vocabulary: dict[str, int]
    intents: tuple[str, ...]
    topics: tuple[str, ...]
    idle: tuple[str, ...]
    tips: tuple[str, ...]
    layers: int
    words: NDArray[np.int8]
    scales: Floats
    weights: Weights


@dataclass(frozen=True, slots=True)
class _Cut:
    """Two texts as numbers of pieces; those from `first` on are of the second one."""

    numbers: list[int]
    first: int


@cache
def _model() -> _Model:
    with (resources.files("bot.ear") / FILE).open("rb") as file:
        kept = np.load(file, allow_pickle=False)
        head = json.loads(bytes(kept["head"]).decode())
        words, scales = kept[WORD], kept[f"{WORD}.scale"]
        weights = unpacked(kept, (name for name in head["names"] if name != WORD))
    vocabulary = {word: at for at, word in enumerate(head["vocabulary"])}
    intents, topics = tuple(head["intents"]), tuple(head["topics"])
    idle, tips = tuple(head["idle"]), tuple(head["tips"])
    return _Model(
        vocabulary,
        intents,
        topics,
        idle,
        tips,
        head["layers"],
        words,
        scales,
        weights,
    )


@dataclass(frozen=True, slots=True)
class Own:
    """Layers that a branch has in place of the encoder's, from `first` up to `end`."""

    first: int
    end: int
    weights: Weights


def _encoded(
    model: _Model, several: Sequence[_Cut], own: Own | None = None
) -> list[Floats]:
    """Give a vector for each piece of each pair; by `own` last layers, if any."""
    w = model.weights
    ends = np.cumsum([len(one.numbers) for one in several])
    spans = [
        slice(int(b) - len(a.numbers), int(b))
        for a, b in zip(several, ends, strict=True)
    ]
    numbers = np.concatenate([one.numbers for one in several])
    places = np.concatenate([np.arange(len(one.numbers)) for one in several])
    kinds = np.concatenate([np.arange(len(a.numbers)) >= a.first for a in several])
    words = model.words[numbers] * model.scales[numbers, None]
    x = words + w["place"][places] + w["kind"][kinds.astype(np.intp)]
    x = normed(x, w["begin.norm.weight"], w["begin.norm.bias"])
    common = model.layers if own is None else own.first
    x = through(x, spans, w, range(common))
    if own is not None:
        x = through(x, spans, own.weights, range(own.first, own.end))
    return [x[span] for span in spans]


def means_by(
    own: Own, pairs: Sequence[tuple[str, str]], limits: tuple[int, int]
) -> Floats:
    """Give the means of pairs of texts that pass through own last layers, a row each.

    `limits` are the pieces that are read of each first and of each second text, 240
    together at most.
    """
    read = _vectors(_model(), pairs, own, limits)
    return np.stack([x.mean(0) for _, x in read])


def digest(layers: int) -> str:
    """Say by what the first layers, on which others were fitted, are known."""
    w = _model().weights
    whole = hashlib.sha256()
    for name in sorted(w.wide):
        if int(name.split(".")[0]) < layers:
            whole.update(w.wide[name].values.tobytes())
    return whole.hexdigest()[:16]


def read_message(text: str, asked: str = "") -> Reading:
    """Read words beside what was open, or beside nothing.

    The same words to the same question are read once.
    """
    (reading,) = read_pairs(((text, asked),))
    return reading


def read_beside(text: str, asked: Sequence[str]) -> tuple[Reading, ...]:
    """Read words beside each of several questions: in one go, in half of the time."""
    return read_pairs([(text, one) for one in asked])


def read_pairs(pairs: Sequence[tuple[str, str]]) -> tuple[Reading, ...]:
    """Read several words, each beside what was open: in one go."""
    kept = [_kept(*pair) for pair in pairs]
    unread = {pair: at for pair, at in zip(pairs, kept, strict=True) if not at}
    if unread:
        model = _model()
        for at, (said, x) in zip(
            unread.values(), _vectors(model, tuple(unread)), strict=True
        ):
            at.append(_told(model, said, x))
    return tuple(at[0] for at in kept)


@lru_cache(maxsize=512)
def _kept(text: str, asked: str) -> list[Reading]:  # noqa: ARG001 - what it is known by
    """Give where a reading is kept; empty until it is read."""
    return []


def mean_of(text: str, asked: str) -> Floats:
    """Give the mean of the pieces' vectors, which the heads of a message read."""
    ((_, x),) = _vectors(_model(), ((text, asked),))
    mean: Floats = x.mean(0)
    return mean


def means_of(texts: Sequence[str]) -> Floats:
    """Give the means of several texts, read in one go beside nothing, a row each."""
    read = _vectors(_model(), [(text, "") for text in texts])
    return np.stack([x.mean(0) for _, x in read])


def aims_of(texts: Sequence[str]) -> Floats:
    """Give the vectors by which a question finds the fact that answers it.

    A row of length 1 for each text; the nearer two rows, the likelier one answers the
    other.
    """
    w = _model().weights
    rows = means_of(texts) @ w["aim.weight"].T + w["aim.bias"]
    unit: Floats = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


def nearness(text: str, others: Sequence[str]) -> tuple[float, ...]:
    """Say how near the meaning of each other text is to that of one, -1 to 1."""
    one = _unit(text)
    return tuple(float(one @ _unit(other)) for other in others)


@lru_cache(256)
def _unit(text: str) -> Floats:
    whole = mean_of(text, "")
    return whole / np.linalg.norm(whole)


def _vectors(
    model: _Model,
    pairs: Sequence[tuple[str, str]],
    own: Own | None = None,
    limits: tuple[int, int] = (TEXT, ASKED),
) -> list[tuple[Sequence[WordPiece], Floats]]:
    """Cut words, and give a vector for each piece of them and of the question."""
    longest, beside_it = limits
    vocabulary = model.vocabulary
    start, end = vocabulary["[CLS]"], vocabulary["[SEP]"]
    said = [cut(text, vocabulary, longest) for text, _ in pairs]
    cuts = []
    for words, (_, asked) in zip(said, pairs, strict=True):
        text = [start, *(piece.number for piece in words), end]
        beside = (piece.number for piece in cut(asked, vocabulary, beside_it))
        cuts.append(_Cut([*text, *beside, end], len(text)))
    at_once = max(ROWS // max(len(one.numbers) for one in cuts), 1)
    groups = (cuts[at : at + at_once] for at in range(0, len(cuts), at_once))
    vectors = (x for group in groups for x in _encoded(model, group, own))
    return list(zip(said, vectors, strict=True))


def _told(model: _Model, said: Sequence[WordPiece], x: Floats) -> Reading:
    """Give what the heads make of the vectors."""
    whole = x.mean(0)
    answer, aside, mixed = _shares(model, "side", whole)
    given, lacks, unfit = _shares(model, "given", whole)
    _, none = _shares(model, "none", whole)
    own = x[1 : len(said) + 1]
    told, key = _marks(model, "piece", own), _marks(model, "key", own)
    return Reading(
        answer,
        aside,
        mixed,
        dict(zip(model.intents, _shares(model, "intent", whole), strict=True)),
        given,
        lacks,
        unfit,
        none,
        dict(zip(ROUND, _shares(model, "round", whole), strict=True)),
        dict(zip(model.topics, _shares(model, "topic", whole), strict=True)),
        dict(zip(model.idle, _shares(model, "idle", whole), strict=True)),
        dict(zip(model.tips, _shares(model, "tips", whole), strict=True)),
        tuple(
            Piece(one.start, one.end, a, b)
            for one, a, b in zip(said, told, key, strict=True)
        ),
    )


def _shares(model: _Model, head: str, whole: Floats) -> list[float]:
    w = model.weights
    values = softmax(whole @ w[f"{head}.weight"].T + w[f"{head}.bias"])
    return [float(one) for one in values]


def _marks(model: _Model, head: str, pieces: Floats) -> list[float]:
    w = model.weights
    values = (pieces @ w[f"{head}.weight"].T + w[f"{head}.bias"])[:, 0]
    shares = 1.0 / (1.0 + np.exp(-values))
    return [float(one) for one in shares]
