"""Ways in which courses lay out data, labels, weights and biases, with small values for each.

n = 5 samples of d = 3 features, 4 hidden units and 2 outputs: all differ, so that a shape shows
what it belongs to.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "FEATURES",
    "HIDDEN",
    "IMAGE_LAYOUTS",
    "LAYOUTS",
    "OTHER_SETTINGS",
    "OUTPUTS",
    "SAMPLES",
    "SETTINGS",
    "SEVERAL_OUTPUTS",
    "Layout",
    "random_array",
]

SAMPLES, FEATURES, HIDDEN, OUTPUTS = 5, 3, 4, 2
CLASSES: Final = np.array([0, 1, 1, 0, 1])


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout of the arrays of one function.

    Attributes:
        samples: "rows", "columns", "one" (a vector), "one column", "numbers" (one feature, all
            samples in a vector), "number", or "images" with the channels "first" or "last".
        outputs: 2 classes; 1; 0 for vectors without an axis for outputs; or several numbers.
        labels: "classes", "one-hot", "numbers" 0 and 1 in the shape of the output, "flat"
            numbers in a vector, or "several" numbers for each sample.
        weights: "in, out" or "out, in".
        bias: "flat" (out,), "row" (1, out), "column" (out, 1), or "number".
    """

    samples: str
    outputs: int
    labels: str
    weights: str = "in, out"
    bias: str = "flat"

    @property
    def words(self) -> str:
        """The layout in a few words, with that of the labels."""
        labels = {"classes": ", labels as integers", "one-hot": ", one-hot labels"}
        return self.arrangement + labels.get(self.labels, "")

    @property
    def arrangement(self) -> str:
        """The layout of data and weights in a few words."""
        forms = {
            "rows": "samples as rows",
            "columns": "samples as columns",
            "one": "one sample as a vector",
            "one column": "one sample as a column",
            "numbers": "one feature",
            "number": "plain numbers",
            "images first": "one image, channels first",
            "images last": "one image, channels last",
        }
        weights = f", W ({self.weights})" if self.samples in ("rows", "columns", "one") else ""
        return forms[self.samples] + weights

    @property
    def sample_count(self) -> int:
        """The number of samples."""
        return SAMPLES if self.samples in ("rows", "columns", "numbers") else 1

    def with_samples(self, width: int) -> tuple[int, ...]:
        """The shape of an array with a value for each sample and each of ``width`` places."""
        n = SAMPLES
        flat = width == 0
        return {
            "rows": (n,) if flat else (n, width),
            "columns": (n,) if flat else (width, n),
            "one": () if flat else (width,),
            "one column": () if flat else (width, 1),
            "numbers": (n,),
            "number": (),
            "images first": (1, 2, 4, 4),
            "images last": (1, 4, 4, 2),
        }[self.samples]

    def sample_axis(self, shape: tuple[int, ...]) -> int | None:
        """The axis of the samples in an array of data, labels or predictions."""
        if self.sample_count == 1 or not shape:
            return None
        return len(shape) - 1 if self.samples == "columns" else 0

    def array(self, role: str, name: str, layer: int, layers: int) -> Any:
        """A value for a parameter, the same one every time.

        Args:
            role: as `steepest.roles.reading.roles_of` gives it.
            name: of the parameter.
            layer: the number of its layer from 1; 0 if it has none.
            layers: the number of layers of the function.
        """
        if role == "data":
            return random_array(name, self.with_samples(FEATURES), 1.5)
        if role == "predictions":
            return random_array(name, self.with_samples(self.outputs), 0.4) + 0.5
        if role == "labels":
            return self._labels()
        if role == "scale":
            return random_array(
                name, (FEATURES, 1) if self.samples == "columns" else (FEATURES,), 1
            )
        before, after = self._widths(layer, layers)
        if role == "bias":
            return random_array(name, self._bias_shape(after), 0.5)
        assert role == "weights", role
        return random_array(name, self._weight_shape(before, after), 1.0)

    def _labels(self) -> NDArray[Any]:
        n = self.sample_count
        classes = CLASSES[:n]
        if self.labels == "several":
            shape = self.with_samples(self.outputs)
            return np.resize([0.0, 1.0, 1.0, 0.0], shape)
        if self.labels == "classes":
            if self.samples.startswith("one"):
                return np.array(classes[0])
            return classes.copy()
        if self.labels == "one-hot":
            rows = np.eye(OUTPUTS)[classes].reshape(n, OUTPUTS)
            turned = rows.T if self.samples == "columns" else rows
            return np.array(turned.reshape(self.with_samples(OUTPUTS)))
        width = 0 if self.labels == "flat" else self.outputs
        return np.array(classes, dtype=np.float64).reshape(self.with_samples(width))

    def _widths(self, layer: int, layers: int) -> tuple[int, int]:
        if layers <= 1:
            return FEATURES, self.outputs
        widths = [FEATURES, *[HIDDEN] * (layers - 1), self.outputs]
        place = max(1, min(layer, layers))
        return widths[place - 1], widths[place]

    def _weight_shape(self, before: int, after: int) -> tuple[int, ...]:
        if self.samples.startswith("number"):
            return ()
        if self.samples.startswith("images"):
            return (2, 2, 3, 3) if self.samples == "images first" else (2, 2, 2, 3)
        if after == 0:
            return (before,)
        return (before, after) if self.weights == "in, out" else (after, before)

    def _bias_shape(self, after: int) -> tuple[int, ...]:
        if self.samples.startswith("number") or after == 0 or self.bias == "number":
            return ()
        if self.samples == "images last":
            return (1, 1, 1, 3)
        return {"flat": (after,), "row": (1, after), "column": (after, 1)}[self.bias]


LAYOUTS: Final = (
    Layout("rows", 2, "classes"),
    Layout("rows", 2, "one-hot"),
    Layout("rows", 2, "classes", bias="row"),
    Layout("rows", 2, "one-hot", bias="row"),
    Layout("rows", 0, "numbers", bias="number"),
    Layout("rows", 1, "numbers"),
    Layout("rows", 1, "flat"),
    Layout("rows", 1, "numbers", bias="row"),
    Layout("rows", 1, "numbers", bias="number"),
    Layout("columns", 1, "numbers", bias="number"),
    Layout("columns", 2, "one-hot", "out, in", "column"),
    Layout("columns", 1, "numbers", "out, in", "column"),
    Layout("columns", 2, "classes", "out, in", "column"),
    Layout("columns", 1, "numbers", "out, in", "number"),
    Layout("columns", 2, "one-hot", bias="column"),
    Layout("columns", 0, "numbers", bias="number"),
    Layout("rows", 2, "classes", "out, in"),
    Layout("rows", 2, "one-hot", "out, in"),
    Layout("rows", 1, "numbers", "out, in"),
    Layout("one", 2, "one-hot", "out, in"),
    Layout("one", 2, "classes", "out, in"),
    Layout("one", 2, "one-hot"),
    Layout("one", 0, "numbers", bias="number"),
    Layout("one column", 2, "one-hot", "out, in", "column"),
    Layout("one column", 2, "classes", "out, in", "column"),
    Layout("one column", 1, "numbers", "out, in", "column"),
    Layout("one column", 1, "numbers", bias="column"),
    Layout("numbers", 0, "numbers"),
    Layout("number", 0, "numbers"),
)
"""The most common ones first."""
SEVERAL_OUTPUTS: Final = (Layout("rows", 3, "several"), Layout("columns", 3, "several"))
"""Not 2 outputs, since the 2 of a square may be left out too."""
IMAGE_LAYOUTS: Final = (Layout("images first", 2, "classes"), Layout("images last", 2, "classes"))
"""Of convolutions and pooling."""
SETTINGS: Final[dict[str, dict[str, Any]]] = {
    "conv_param": {"stride": 1, "pad": 1},
    "pool_param": {"pool_height": 2, "pool_width": 2, "stride": 2},
    "bn_param": {"mode": "train"},
    "ln_param": {},
    "dropout_param": {"mode": "train", "p": 0.6, "seed": 3},
}
"""Dictionaries of settings, by the name of the parameter."""
OTHER_SETTINGS: Final = {"stride": 1, "pad": 1, "f": 2}


def random_array(name: str, shape: tuple[int, ...], most: float) -> NDArray[np.float64]:
    """Numbers in (-most, most) with two decimals, none of them 0; the same for the same name.

    >>> random_array("W", (2,), 1.0).shape
    (2,)
    """
    generator = np.random.default_rng(zlib.crc32(name.encode()))
    drawn = generator.uniform(0.1, 1.0, shape) * generator.choice([-1.0, 1.0], shape)
    return np.asarray(np.round(most * drawn, 2), dtype=np.float64)
