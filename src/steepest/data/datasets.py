"""A dataset: a table of numbers with one label per row, checked and frozen; five built-in ones."""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.data.conversion import check_text
from steepest.data.labels import read_labels
from steepest.data.scaling import mean_and_deviation
from steepest.data.splits import check_fractions, check_part
from steepest.data.tables import is_frame, read_features, take_column
from steepest.data.weights import read_weights
from steepest.errors import DataError, Problems, escape_controls, nearest, shown
from steepest.interrupts import uninterrupted

__all__ = ["SCALINGS", "Dataset", "load"]

SCALINGS: Final = ("standard", "global", "none")
DEFAULT_SPLIT: Final = (0.6, 0.2, 0.2)


@dataclass(frozen=True, eq=False, init=False, repr=False)
class Dataset:
    """Features and labels, checked and frozen; the arrays cannot be written to.

    Args:
        x: features (n, d): an array of any real dtype and layout, a polars or pandas frame, or
            nested lists.
        y: one label per row, (n,): text, whole numbers or bools; or, if x is a frame, the name of
            its column.
        name: of the data, for summaries and captions.
        scaling: "standard" gives each feature mean 0 and deviation 1 (ddof 0) on the training
            part; "global" uses one mean and one deviation (ddof 1) of all numbers of all rows,
            validation and test rows included; "none" leaves the numbers unchanged.
        split: the default split, by fractions.
        features: names of the columns of an array.
        note: a caveat to know before trusting a result.
        sample_weight: how much each row counts in losses and accuracies, (n,), at least 0, or the
            name of its column if x is a frame; None counts all alike.

    Attributes:
        x: (n, d) float64, C-contiguous, unscaled.
        y: class codes (n,) int32.
        classes: the labels the codes stand for, sorted, (classes,).

    Raises:
        DataError: data that cannot be trained on; reports all problems at once.

    >>> data = Dataset([[0.0, 1.0], [1.0, 0.0], [2.0, 5.0]], ["no", "yes", "no"], name="tiny")
    >>> data
    Dataset "tiny": 3 rows, 2 features, 2 classes ('no', 'yes'), scaling standard
    >>> data.y.tolist()
    [0, 1, 0]
    >>> Dataset([[0.0, float("nan")]], [1, 2, 3])
    Traceback (most recent call last):
    ...
    steepest.errors.DataError: x must be finite, column "x1" has NaN in row 0 (fill or drop such \
rows)
    x and y must have the same length, got 1 rows and 3 labels
    """

    x: NDArray[np.float64]
    y: NDArray[np.int32]
    classes: NDArray[Any]
    features: tuple[str, ...]
    name: str
    scaling: str
    split: tuple[float, ...]
    note: str
    sample_weight: NDArray[np.float64] | None

    def __init__(
        self,
        x: Any,
        y: Any,
        *,
        name: str = "data",
        scaling: str = "standard",
        split: tuple[float, ...] = DEFAULT_SPLIT,
        features: Sequence[str] | None = None,
        note: str = "",
        sample_weight: Any = None,
    ) -> None:
        fractions = _check_description(name, scaling, split, note)
        if isinstance(y, str):
            x, y = _split_off("y", x, y)
        if isinstance(sample_weight, str):
            x, sample_weight = _split_off("sample_weight", x, sample_weight)
        array, names, codes, classes = _read_table(x, y, _check_features(features))
        array.flags.writeable = codes.flags.writeable = classes.flags.writeable = False
        weights = read_weights(sample_weight, codes, classes)
        kept = (array, codes, classes, names, name, scaling, fractions, note, weights)
        for field, value in zip(Dataset.__dataclass_fields__, kept, strict=True):
            object.__setattr__(self, field, value)

    def __len__(self) -> int:
        return len(self.y)

    def __repr__(self) -> str:
        labels = ", ".join(repr(label) for label in self.classes.tolist()[:4])
        more = ", …" if len(self.classes) > 4 else ""
        return (
            f'Dataset "{escape_controls(self.name)}": {len(self)} rows, '
            f"{self.x.shape[1]} features, {len(self.classes)} classes ({labels}{more}), "
            f"scaling {self.scaling}"
        )

    @functools.cached_property
    def fingerprint(self) -> str:
        """SHA-256, in hexadecimal, of everything that training depends on: x, y, labels, scaling
        and the weights of rows.

        >>> Dataset([[0], [1]], [1, 2]).fingerprint == Dataset([[0.0], [1.0]], [1, 2]).fingerprint
        True
        """
        labels = [str(label) for label in self.classes.tolist()]
        head = json.dumps([self.x.shape, labels, self.scaling]).encode()
        digest = hashlib.sha256(head)
        digest.update(self.x.astype("<f8", copy=False).data)
        digest.update(self.y.astype("<i4", copy=False).data)
        if self.sample_weight is not None:
            digest.update(self.sample_weight.astype("<f8", copy=False).data)
        return digest.hexdigest()

    def scaler(
        self, training: NDArray[np.int64]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Mean and deviation of each feature, as used in (x - mean) / deviation.

        Args:
            training: row numbers of the training part; only used for "standard".

        Returns:
            Two float64 arrays (d,). The deviation is 1 for a feature that is
            constant but for rounding.

        Raises:
            DataError: other than row numbers.

        >>> Dataset([[1], [3], [9]], [0, 1, 1]).scaler(np.array([0, 1]))
        (array([2.]), array([1.]))
        """
        d = self.x.shape[1]
        if self.scaling == "standard":
            problems = Problems()
            rows = check_part("training", training, len(self), problems)
            problems.raise_as(DataError)
            return mean_and_deviation(self.x[rows])
        if self.scaling == "global":
            return np.full(d, self.x.mean()), np.full(d, self.x.std(ddof=1) or 1.0)
        return np.zeros(d), np.ones(d)

    @functools.cached_property
    def largest(self) -> float:
        """The largest absolute value in x."""
        return float(max(self.x.max(), -self.x.min()))

    @functools.cached_property
    def scaled(self) -> NDArray[np.float64]:
        """(n, d) float64, with the scaling "global" applied; ``x`` itself for other scalings."""
        if self.scaling != "global":
            return self.x
        mean, deviation = self.scaler(np.zeros(0, dtype=np.int64))
        return (self.x - mean) / deviation


def _check_description(
    name: object, scaling: object, split: Sequence[float], note: object
) -> tuple[float, ...]:
    """Check all that a dataset has besides x and y; the default split as a tuple."""
    if not isinstance(scaling, str) or scaling not in SCALINGS:
        raise DataError(f"unknown scaling {shown(scaling)} ({nearest(scaling, SCALINGS)})")
    problems = Problems()
    for field, given in (("name", name), ("note", note)):
        if not isinstance(given, str):
            problems.add(f"{field} must be text, got {shown(given)}")
        elif fault := check_text(given):
            problems.add(f"{field} must be text that can be written, got one {fault}")
    problems.raise_as(DataError)
    check_fractions(split)
    return tuple(split)


def _check_features(features: Sequence[str] | None) -> tuple[str, ...] | None:
    if features is None:
        return None
    listed = isinstance(features, (str, list, tuple)) or np.ndim(features) == 1
    names = tuple(features) if listed else None
    if names is None or not all(isinstance(name, str) for name in names):
        raise DataError(f"features must be a list of names, got {shown(features)}")
    return tuple(str(name) for name in names)


def _split_off(name: str, x: Any, column: str) -> tuple[Any, Any]:
    if not is_frame(x):
        raise DataError(
            f"{name} may be the name of a column only where x is a frame, got {shown(column)} "
            f"with {type(x).__name__}"
        )
    return take_column(x, column)


def _read_table(
    x: Any, y: Any, names: Sequence[str] | None
) -> tuple[NDArray[np.float64], tuple[str, ...], NDArray[np.int32], NDArray[Any]]:
    problems = Problems()
    array, names = read_features(x, problems, names)
    labels = read_labels(y, problems)
    if len(array) and labels is not None and len(array) != len(labels.codes):
        problems.add(
            f"x and y must have the same length, got {len(array)} rows and "
            f"{len(labels.codes)} labels"
        )
    problems.raise_as(DataError)
    assert labels is not None  # a missing one is among the problems
    return array, names, labels.codes, labels.classes


def _digits() -> Dataset:
    with uninterrupted():
        from sklearn.datasets import load_digits

    digits = load_digits()
    return Dataset(digits.data, digits.target, name="digits", features=digits.feature_names)


def _digits_halves() -> Dataset:
    with uninterrupted():
        from sklearn.datasets import load_digits

    digits = load_digits()
    return Dataset(
        digits.data,
        (digits.target < 5).astype(np.int64),
        name="digits-halves",
        features=digits.feature_names,
        scaling="global",
        split=(0.5, 0.5),
        note="class 1 is a digit below 5; mean and deviation are taken over all rows, validation "
        "included, so a little of the validation part leaks into training, as in the exercise",
    )


def _breast_cancer() -> Dataset:
    with uninterrupted():
        from sklearn.datasets import load_breast_cancer

    return _dataset_from_bunch("breast-cancer", load_breast_cancer())


def _iris() -> Dataset:
    with uninterrupted():
        from sklearn.datasets import load_iris

    return _dataset_from_bunch("iris", load_iris())


def _wine() -> Dataset:
    with uninterrupted():
        from sklearn.datasets import load_wine

    return _dataset_from_bunch("wine", load_wine())


def _dataset_from_bunch(name: str, bunch: Any) -> Dataset:
    labels = np.asarray(bunch.target_names)[bunch.target]
    return Dataset(bunch.data, labels, name=name, features=list(bunch.feature_names))


_LOADERS: Final[dict[str, Callable[[], Dataset]]] = {
    "digits": _digits,
    "digits-halves": _digits_halves,
    "breast-cancer": _breast_cancer,
    "iris": _iris,
    "wine": _wine,
}


def load(name: str) -> Dataset:
    """A dataset by name: "digits", "digits-halves", "breast-cancer", "iris" or "wine".

    All come with scikit-learn; nothing is fetched. "digits-halves" asks whether a handwritten digit
    is below 5 (class 1), scaled over all rows and cut in two, as the exercise does; its ``note``
    says that this leaks.

    Raises:
        DataError: an unknown name, with the nearest one.

    >>> load("iris")
    Dataset "iris": 150 rows, 4 features, 3 classes ('setosa', 'versicolor', 'virginica'), \
scaling standard
    >>> load("digit-halves")
    Traceback (most recent call last):
    ...
    steepest.errors.DataError: unknown data set "digit-halves" (did you mean "digits-halves"?)
    """
    if not isinstance(name, str) or name not in _LOADERS:
        raise DataError(f"unknown data set {shown(name)} ({nearest(name, _LOADERS)})")
    return _load(name)


@functools.cache
def _load(name: str) -> Dataset:
    return _LOADERS[name]()
