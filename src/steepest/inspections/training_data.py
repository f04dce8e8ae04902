"""Samples, labels and first parameters in the layouts that trainings take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "CLASSES",
    "FEATURES",
    "HIDDEN_WIDTH",
    "TrainingData",
    "layouts_of_training",
    "training_data",
]

Numbers = NDArray[np.float64]
SAMPLES: Final = 5
FEATURES: Final = 3
HIDDEN_WIDTH: Final = 4
CLASSES: Final = 2
LABELS: Final = np.array([0, 1, 1, 0, 1])


@dataclass(frozen=True, slots=True, eq=False)
class TrainingData:
    """Samples and labels as a training takes them, and as rows.

    Attributes:
        words: the layout.
        x: what the training gets as samples.
        y: what it gets as labels.
        rows: the samples as rows.
        labels: the labels (n, outputs).
        columns: whether samples are columns.
        vector: whether labels are a vector, so that weights of one layer are a vector too.
    """

    words: str
    x: Any
    y: Any
    rows: Numbers
    labels: Numbers
    columns: bool = False
    vector: bool = False

    @property
    def pairs(self) -> list[tuple[Numbers, Numbers]]:
        """A list of (sample, label) columns."""
        each = zip(self.rows, self.labels, strict=True)
        return [(row.reshape(-1, 1).copy(), label.reshape(-1, 1).copy()) for row, label in each]

    def weights(self, place: int, count: int, rng: Any) -> Any:
        """First weights of a layer out of so many."""
        wide, out = self._widths(place, count)
        if count == 1 and self.rows.shape[1] == 1 and self.vector:
            return 0.4
        if count == 1 and self.vector:
            return rng.normal(size=wide)
        if self.columns and (count > 1 or out > 1):
            return rng.normal(size=(out, wide))
        return rng.normal(size=(wide, out))

    def biases(self, place: int, count: int, rng: Any, full: bool) -> Any:
        """First biases of a layer: a number or a vector, or with two axes if ``full``."""
        out = self._widths(place, count)[1]
        if self.columns:
            return rng.normal(size=(out, 1)) if full else float(rng.normal())
        if full:
            return rng.normal(size=(1, out))
        return float(rng.normal()) if self.vector else rng.normal(size=out)

    def _widths(self, place: int, count: int) -> tuple[int, int]:
        inputs = self.rows.shape[1] if place == 0 else HIDDEN_WIDTH
        return inputs, self.labels.shape[1] if place == count - 1 else HIDDEN_WIDTH


def training_data(
    features: int = FEATURES, classes: int = CLASSES, shifted: bool = False
) -> Iterator[TrainingData]:
    """All layouts for several samples, then all for one sample, and for others.

    Every feature has mean 0 and variance 1, so that a training which standardises them changes
    nothing, unless they are to be ``shifted``; many features are smaller.
    """
    rows = np.random.default_rng(5).normal(size=(SAMPLES, features))
    rows = (rows - rows.mean(axis=0)) / rows.std(axis=0)
    if shifted:
        rows = 0.8 * rows + np.linspace(0.3, 0.6, features)
    if features > 10 * FEATURES:
        rows = rows / np.sqrt(features)
    yield from layouts_of_training(rows, LABELS, f"{SAMPLES} samples", classes)
    yield from _mixed_layouts(rows, LABELS, f"{SAMPLES} samples", classes)
    for place, label in ((3, 0), (3, 1), (1, 1), (1, 0)):  # a perceptron is wrong for one of two
        sample, labels = rows[place : place + 1], np.array([label])
        yield from layouts_of_training(sample, labels, "one sample", classes)
        words, y = "one sample as a vector, its label as a number", float(label)
        yield TrainingData(words, sample[0], y, sample, labels[:, None].astype(float), vector=True)
        words = "one sample as a vector, its label -1 or 1"
        sign = 2 * y - 1
        yield TrainingData(words, sample[0], sign, sample, np.array([[sign]]), vector=True)


def _mixed_layouts(x: Numbers, labels: Any, count: str, classes: int) -> Iterator[TrainingData]:
    """Samples as rows with labels as columns, and the other way round."""
    y, hot = labels[:, None].astype(np.float64), np.eye(classes)[labels]
    number = labels.astype(np.float64)
    words = f"{count} as columns, labels as a vector"
    yield TrainingData(words, x.T, number, x, y, columns=True)
    yield TrainingData(f"{count} as columns, labels as whole numbers", x.T, labels, x, hot, True)
    yield TrainingData(f"{count} as rows, labels as a row", x, y.T, x, y, columns=True)
    yield TrainingData(f"{count} as rows, one-hot labels as columns", x, hot.T, x, hot, True)


def layouts_of_training(
    x: Numbers, labels: Any, count: str, classes: int
) -> Iterator[TrainingData]:
    """The usual layouts of samples as rows with labels as whole numbers.

    Args:
        x: the samples as rows.
        labels: their classes.
        count: how many samples there are, in words.
        classes: how many classes there are.
    """
    y = labels[:, None].astype(np.float64)
    signs = 2 * y - 1
    hot = np.eye(classes)[labels]
    number = labels.astype(np.float64)
    yield TrainingData(f"{count} as rows, labels as a vector", x, number, x, y, vector=True)
    yield TrainingData(f"{count} as rows, labels as a column", x, y, x, y)
    yield TrainingData(f"{count} as columns, labels as a row", x.T, y.T, x, y, columns=True)
    yield TrainingData(f"{count} as rows, one-hot labels", x, hot, x, hot)
    yield TrainingData(f"{count} as rows, labels as whole numbers", x, labels, x, hot)
    yield TrainingData(f"{count} as columns, one-hot labels", x.T, hot.T, x, hot, columns=True)
    words = f"{count} as rows, labels -1 and 1"
    yield TrainingData(words, x, signs[:, 0], x, signs, vector=True)
    if len(x) > 1:  # one sample of one feature does not show what is summed
        first = x[:, :1]
        words = f"{count} of one feature"
        yield TrainingData(words, first[:, 0], number, first, y, vector=True)
