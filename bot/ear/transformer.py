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
        q = q * np.float32(size**-0.5)
        share = softmax(q @ k.transpose(0, 2, 1))
        met[span] = (share @ v).transpose(1, 0, 2).reshape(-1, x.shape[1])
    mixed = w.times(met, f"{at}out")
    x = normed(x + mixed, w[f"{at}norm.weight"], w[f"{at}norm.bias"])
    wide = _gelu(w.times(x, f"{at}up"))
    deep = w.times(wide, f"{at}down")
    return normed(x + deep, w[f"{at}last.weight"], w[f"{at}last.bias"])


def normed(x: Floats, weight: Floats, bias: Floats) -> Floats:
    """Give each row a mean of nought and a spread of one, then weigh it."""
    scaled: Floats = x - x.mean(-1, keepdims=True)
    spread = np.einsum("ij,ij->i", scaled, scaled) / np.float32(x.shape[-1])
    scaled /= np.sqrt(spread + np.float32(SMALL))[:, None]
    scaled *= weight
    scaled += bias
    return scaled


def _gelu(x: Floats) -> Floats:
    """Turn rows into their GELU, by its approximation with tanh, in place.

    The model is fitted with it. A few rows at a time stay in the processor's cache.
    """
    size = max(BLOCK // 4 // x.shape[1], 1)
    inner = np.empty((min(size, len(x)), x.shape[1]), np.float32)
    for at in range(0, len(x), size):
        some = x[at : at + size]
        raised = inner[: len(some)]
        np.multiply(some, some, out=raised)
        raised *= np.float32(0.7978845608 * 0.044715)
        raised += np.float32(0.7978845608)
        raised *= some
        np.tanh(raised, out=raised)
        raised += np.float32(1.0)
        raised *= np.float32(0.5)
        some *= raised
    return x


def softmax(x: Floats) -> Floats:
    """Turn sums into shares that add up to one, along the last axis."""
    shares: Floats = x - x.max(-1, keepdims=True)
    np.exp(shares, out=shares)
    shares /= shares.sum(-1, keepdims=True)
    return shares
