"""The arithmetic of a small transformer encoder, in NumPy."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

HEADS: Final = 12
SMALL: Final = 1e-12
"""What keeps a division from nought in a layer norm, as in BERT."""


BLOCK: Final = 384 * 384
"""Bytes of a matrix that are multiplied in one go: as floats, half of a small cache."""


@dataclass(frozen=True, slots=True)
class Bytes:
    """A matrix as it is kept: a row of bytes, and a scale, for each value it gives."""

    values: NDArray[np.int8]
    scales: Floats

    def times(self, x: Floats) -> Floats:
        """Multiply rows with it, a block of the bytes at a time.

        A block stays in the processor's cache, so that bytes cost little more than
        floats, which are four times as many to hold and to fetch.
        """
        rows, columns = self.values.shape
        size = BLOCK // columns
        block = np.empty((size, columns), np.float32)
        given = np.empty((len(x), rows), np.float32)
        for at in range(0, rows, size):
            some = block[: rows - at]
            np.copyto(some, self.values[at : at + size])
            np.matmul(x, some.T, out=given[:, at : at + size])
        given *= self.scales
        return given


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of layers and heads: the wide ones of layers as bytes, others as floats.

    Those of a layer have names that begin with its number.
    """

    wide: Mapping[str, Bytes]
    plain: Mapping[str, Floats]

    def __getitem__(self, name: str) -> Floats:
        return self.plain[name]

    def times(self, x: Floats, name: str) -> Floats:
        """Pass rows through a matrix of a layer, and add what belongs to it."""
        return self.wide[f"{name}.weight"].times(x) + self.plain[f"{name}.bias"]


def unpacked(kept: Mapping[str, NDArray[Any]], names: Iterable[str]) -> Weights:
    """Read weights that are kept as bytes with a scale for each row."""
    wide: dict[str, Bytes] = {}
    plain: dict[str, Floats] = {}
    for name in names:
        values = kept[name]
        if values.dtype == np.int8:
            scales = kept[f"{name}.scale"]
            if name[0].isdigit():
                wide[name] = Bytes(values, scales)
                continue
            values = values * scales[:, None]
        plain[name] = np.ascontiguousarray(values, dtype=np.float32)
    return Weights(wide, plain)


def through(
    x: Floats,
    spans: Sequence[slice],
    weights: Weights,
    layers: Iterable[int],
) -> Floats:
    """Pass the pieces of several texts, one below the other, through layers.

    `spans` says which rows are one text's. The rows of all are multiplied in one go:
    the weights pass through the processor once, and that is most of what a short text
    takes.
    """
    for layer in layers:
        x = _layer(x, spans, weights, f"{layer}.")
    return x


def _layer(x: Floats, spans: Sequence[slice], w: Weights, at: str) -> Floats:
    size = x.shape[1] // HEADS
    met = np.empty_like(x)
    joined = w.times(x, f"{at}qkv")
    for span in spans:
        q, k, v = (
            part.reshape(-1, HEADS, size).transpose(1, 0, 2)
            for part in np.split(joined[span], 3, axis=1)
        )
        share = softmax(q @ k.transpose(0, 2, 1) / float(size) ** 0.5)
        met[span] = (share @ v).transpose(1, 0, 2).reshape(-1, x.shape[1])
    mixed = w.times(met, f"{at}out")
    x = normed(x + mixed, w[f"{at}norm.weight"], w[f"{at}norm.bias"])
    wide = _gelu(w.times(x, f"{at}up"))
    deep = w.times(wide, f"{at}down")
    return normed(x + deep, w[f"{at}last.weight"], w[f"{at}last.bias"])


def normed(x: Floats, weight: Floats, bias: Floats) -> Floats:
    """Give each row a mean of nought and a spread of one, then weigh it."""
    centred = x - x.mean(-1, keepdims=True)
    spread: Any = (centred * centred).mean(-1, keepdims=True) + SMALL
    scaled: Floats = centred / spread**0.5 * weight + bias
    return scaled


def _gelu(x: Floats) -> Floats:
    """Give the GELU by its approximation with tanh, which the model is fitted with."""
    inner: Any = 0.7978845608 * (x + 0.044715 * x * x * x)
    half: Floats = 0.5 * x * (1.0 + np.tanh(inner))
    return half


def softmax(x: Floats) -> Floats:
    """Turn sums into shares that add up to one, along the last axis."""
    raised = np.exp(x - x.max(-1, keepdims=True))
    shares: Floats = raised / raised.sum(-1, keepdims=True)
    return shares
