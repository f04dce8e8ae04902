"""Data, labels and parameters in the layouts of courses, and the outputs of usual models."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

__all__ = ["LABELS", "Arrangement", "arrangements", "labels_of", "outputs_of"]

Numbers = NDArray[np.float64]
FEATURES: Final = 3
HIDDEN: Final = 4
LABELS: Final = ("binary", "numbers", "one-hot", "signs")


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How data, labels and parameters are laid out.

    Attributes:
        columns: whether samples are columns.
        labels: "vector", "column", "row", "one-hot rows", "one-hot columns" or "integers".
        weights: "vector", "in, out" or "out, in".
        bias: "number", "flat", "row" or "column".
        padded: whether the weights have a first entry for the bias, to which the function adds a 1.
        single: whether there is one feature, in a vector.
    """

    columns: bool
    labels: str
    weights: str
    bias: str
    padded: bool = False
    single: bool = False

    @property
    def several(self) -> bool:
        """Whether there are several classes."""
        return self.labels.startswith(("one-hot", "integers"))

    @property
    def words(self) -> str:
        """The layout in a few words."""
        data = (
            "one feature" if self.single else f"samples as {'columns' if self.columns else 'rows'}"
        )
        return f"{data}, labels as {self.labels}"

    def data(self, x: Numbers) -> Numbers:
        """The samples, given as rows."""
        if self.single:
            return x[:, 0].copy()
        return x.T.copy() if self.columns else x.copy()

    def pass_labels(self, y: Numbers) -> Any:
        """Labels (n,) or one-hot rows in this layout."""
        if self.labels == "integers":
            return y.argmax(axis=1)
        if self.labels == "one-hot columns":
            return y.T.copy()
        shapes = {"column": (-1, 1), "row": (1, -1)}
        return y.reshape(shapes.get(self.labels, y.shape)).copy()

    def weight(self, w: Numbers) -> Any:
        """Weights (in, out) in this layout."""
        if self.single:
            return float(w[0, 0])
        if self.weights == "vector":
            return w[:, 0].copy()
        return w.copy() if self.weights == "in, out" else w.T.copy()

    def pass_bias(self, b: Numbers) -> Any:
        """Biases (out,) in this layout."""
        if self.bias == "number":
            return float(b[0])
        shape = {"flat": (-1,), "row": (1, -1), "column": (-1, 1)}[self.bias]
        return b.reshape(shape).copy()


def arrangements(weights: int, biases: int) -> Iterator[Arrangement]:
    """The layouts of a function with so many weights and biases, the most common ones first."""
    kinds: tuple[str, ...] = ("in, out", "out, in") if weights else ("in, out",)
    kinds = ("vector", *kinds) if weights == 1 else kinds
    bias_kinds = ("number", "flat", "column", "row") if biases else ("number",)
    paddings = (False, True) if weights and not biases else (False,)
    ways = itertools.product(
        paddings, (False, True), ("vector", "column", "row", *SEVERAL), kinds, bias_kinds
    )
    for padded, columns, labels, kind, bias in ways:
        several = labels in SEVERAL
        if (
            several
            and weights
            and (kind == "vector" or bias == "number")
            and (biases or kind == "vector")
        ):
            continue
        yield Arrangement(columns, labels, kind, bias, padded)
    if weights <= 1:
        yield Arrangement(False, "vector", "vector", "number", single=True)


SEVERAL: Final = ("one-hot rows", "integers", "one-hot columns")


def labels_of(kind: str, n: int, k: int) -> Numbers:
    """Labels of a kind, (n,), or one-hot rows (n, k)."""
    generator = np.random.default_rng(100 * n + k)
    if kind == "numbers":
        return generator.uniform(0.2, 3.0, n)
    two = (np.arange(n) % 3 != 0).astype(np.float64)
    if kind == "one-hot":
        return np.asarray(np.eye(k)[generator.permutation(np.arange(n) % k)])
    return np.asarray(2 * two - 1 if kind == "signs" else two)


def _sigmoid(z: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-z)))


def _softmax(z: Numbers) -> Numbers:
    return np.asarray(np.exp(z) / np.exp(z).sum(axis=1, keepdims=True))


HIDDEN_ACTIVATIONS: Final[Mapping[str, Any]] = {
    "sigmoid": _sigmoid,
    "relu": lambda z: np.maximum(z, 0),
    "tanh": np.tanh,
}


def outputs_of(
    x: Numbers, weights: Sequence[Numbers], biases: Sequence[Numbers]
) -> Iterator[tuple[str, Numbers]]:
    """The outputs (n, out) of usual models, in words.

    Args:
        x: samples as rows.
        weights: of each layer, (in, out).
        biases: of each layer, (out,).
    """
    for name, hidden in HIDDEN_ACTIVATIONS.items():
        z = x
        for place, (w, b) in enumerate(zip(weights, biases, strict=True)):
            z = (hidden(z) if place else z) @ w + b
        model = "the linear model" if len(weights) == 1 else f"the network with {name} hidden units"
        yield f"of {model}", z
        yield f"of {model} with a sigmoid", _sigmoid(z)
        if z.shape[1] > 1:
            yield f"of {model} with a softmax", _softmax(z)
        if len(weights) == 1:
            return
