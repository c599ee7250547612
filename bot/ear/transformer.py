"""The arithmetic of a small transformer encoder, in NumPy."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

HEADS: Final = 12
SMALL: Final = 1e-12
"""What keeps a division from nought in a layer norm, as in BERT."""


def unpacked(
    kept: Mapping[str, NDArray[Any]], names: Iterable[str]
) -> dict[str, Floats]:
    """Give weights that are kept as bytes with a scale for each row.

    Those of a layer, whose names begin with its number, are turned, to be multiplied
    with rows; turned in memory, too: so a few rows are multiplied faster.
    """
    weights: dict[str, Floats] = {}
    for name in names:
        values = kept[name]
        if values.dtype == np.int8:
            values = values * kept[f"{name}.scale"][:, None]
        turned = values.T if name[0].isdigit() and values.ndim == 2 else values
        weights[name] = np.ascontiguousarray(turned, dtype=np.float32)
    return weights


def through(
    x: Floats,
    spans: Sequence[slice],
    weights: Mapping[str, Floats],
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


def _layer(
    x: Floats, spans: Sequence[slice], w: Mapping[str, Floats], at: str
) -> Floats:
    size = x.shape[1] // HEADS
    met = np.empty_like(x)
    joined = x @ w[f"{at}qkv.weight"] + w[f"{at}qkv.bias"]
    for span in spans:
        q, k, v = (
            part.reshape(-1, HEADS, size).transpose(1, 0, 2)
            for part in np.split(joined[span], 3, axis=1)
        )
        share = softmax(q @ k.transpose(0, 2, 1) / float(size) ** 0.5)
        met[span] = (share @ v).transpose(1, 0, 2).reshape(-1, x.shape[1])
    mixed = met @ w[f"{at}out.weight"] + w[f"{at}out.bias"]
    x = normed(x + mixed, w[f"{at}norm.weight"], w[f"{at}norm.bias"])
    wide = _gelu(x @ w[f"{at}up.weight"] + w[f"{at}up.bias"])
    deep = wide @ w[f"{at}down.weight"] + w[f"{at}down.bias"]
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
