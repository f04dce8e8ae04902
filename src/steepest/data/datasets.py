"""A dataset: a table of features with targets, checked and frozen; seven built-in ones."""

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
from steepest.data.problems import PROBLEMS, Problem
from steepest.data.scaling import mean_and_deviation
from steepest.data.splits import check_fractions, check_part
from steepest.data.tables import is_frame, read_features, take_column
from steepest.data.targets import Targets, check_problem, read_targets
from steepest.data.weights import read_weights
from steepest.errors import DataError, Problems, escape_controls, nearest, shown
from steepest.interrupts import uninterrupted

__all__ = ["SCALINGS", "Dataset", "load"]

SCALINGS: Final = ("standard", "global", "none")
DEFAULT_SPLIT: Final = (0.6, 0.2, 0.2)


@dataclass(frozen=True, eq=False, init=False, repr=False)
class Dataset:
    """Features and targets, checked and frozen; the arrays cannot be written to.

    Args:
        x: features (n, d): an array of any real dtype and layout, a polars or pandas frame, or
            nested lists.
        y: one label per row, (n,): text, whole numbers or bools; or numbers, (n,) or (n, outputs);
            or several labels 0 and 1 a row, (n, labels). If x is a frame, the name of its column,
            or a list of several.
        name: of the data, for summaries and captions.
        scaling: "standard" gives each feature mean 0 and deviation 1 (ddof 0) on the training
            part; "global" uses one mean and one deviation (ddof 1) of all numbers of all rows,
            validation and test rows included; "none" leaves the numbers unchanged, and targets
            too, which are else standardised on the training part (but for the loss poisson).
        split: the default split, by fractions.
        features: names of the columns of an array.
        note: a caveat to know before trusting a result.
        sample_weight: how much each row counts in losses and accuracies, (n,), at least 0, or the
            name of its column if x is a frame; None counts all alike.
        problem: "classification", "regression" or "multilabel"; None decides by y: numbers that
            are not whole are regression, several columns of 0 and 1 multilabel, all else classes.
            Whole numbers of more than 20 values may be counts, so they need it.

    Attributes:
        x: (n, d) float64, C-contiguous, unscaled.
        y: class codes (n,) int32; numbers (n,) or (n, outputs) float64; or labels (n, labels).
        classes: the labels the codes stand for, sorted, (classes,); empty without classes.
        targets: names of the numbers or labels of a row; empty with classes.

    Raises:
        DataError: data that cannot be trained on; reports all problems at once.

    >>> data = Dataset([[0.0, 1.0], [1.0, 0.0], [2.0, 5.0]], ["no", "yes", "no"], name="tiny")
    >>> data
    Dataset "tiny": 3 rows, 2 features, 2 classes ('no', 'yes'), scaling standard
    >>> data.y.tolist()
    [0, 1, 0]
    >>> Dataset([[0.0], [1.0], [2.0]], [0.1, 0.4, 1.1])
    Dataset "data": 3 rows, 1 features, target from 0.1 to 1.1, scaling standard
    >>> Dataset([[0.0, float("nan")]], [1, 2, 3])
    Traceback (most recent call last):
    ...
    steepest.errors.DataError: x must be finite, column "x1" has NaN in row 0 (fill or drop such \
rows)
    x and y must have the same length, got 1 rows and 3 labels
    """

    x: NDArray[np.float64]
    y: NDArray[Any]
    classes: NDArray[Any]
    features: tuple[str, ...]
    name: str
    scaling: str
    split: tuple[float, ...]
    note: str
    sample_weight: NDArray[np.float64] | None
    problem: str
    targets: tuple[str, ...]

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
        problem: str | None = None,
    ) -> None:
        fractions = _check_description(name, scaling, split, note)
        wanted, target = check_problem(problem), tuple[str, ...]()
        if isinstance(y, str):
            target, (x, y) = (y,), _split_off("y", x, y)
        elif _names_columns(x, y):
            target, (x, y) = tuple(y), _split_off_several(x, y)
        if isinstance(sample_weight, str):
            x, sample_weight = _split_off("sample_weight", x, sample_weight)
        array, names, read = _read_table(x, y, _check_features(features), wanted, target)
        values = _values_of(read)
        array.flags.writeable = values.flags.writeable = read.classes.flags.writeable = False
        weights = read_weights(sample_weight, read.codes, read.classes)
        described = (names, name, scaling, fractions, note)
        kept = (array, values, read.classes, *described, weights, read.problem, read.names)
        for field, value in zip(Dataset.__dataclass_fields__, kept, strict=True):
            object.__setattr__(self, field, value)

    def __len__(self) -> int:
        return len(self.y)

    def __repr__(self) -> str:
        return (
            f'Dataset "{escape_controls(self.name)}": {len(self)} rows, '
            f"{self.x.shape[1]} features, {self._describe_targets()}, scaling {self.scaling}"
        )

    def _describe_targets(self) -> str:
        if self.problem == "regression" and self.y.ndim == 1:
            return f"target from {self.y.min():g} to {self.y.max():g}"
        known = self.classes.tolist() if self.kind.has_rows else self.targets
        what = {"regression": "targets", "multilabel": "labels"}.get(self.problem, "classes")
        more = ", …" if len(known) > 4 else ""
        return f"{len(known)} {what} ({', '.join(repr(each) for each in known[:4])}{more})"

    @property
    def kind(self) -> Problem:
        """The learning problem: which losses fit it, and what its scores are called."""
        return PROBLEMS[self.problem]

    @property
    def codes(self) -> NDArray[np.int32]:
        """Class codes, (n,) int32; all 0 where rows have numbers or several labels."""
        if self.kind.has_rows:
            return self.y
        return np.zeros(len(self.y), dtype=np.int32)

    @property
    def outputs(self) -> NDArray[np.float64] | None:
        """Numbers or labels, (n, outputs) float64; None where each row has a class."""
        if self.kind.has_rows:
            return None
        return np.ascontiguousarray(self.y.reshape(len(self.y), -1), dtype=np.float64)

    @functools.cached_property
    def fingerprint(self) -> str:
        """SHA-256, in hexadecimal, of everything that training depends on: x, y, labels, scaling
        and the weights of rows.

        >>> Dataset([[0], [1]], [1, 2]).fingerprint == Dataset([[0.0], [1.0]], [1, 2]).fingerprint
        True
        """
        known = [str(label) for label in self.classes.tolist()]
        if not self.kind.has_rows:
            known = [self.problem, *self.targets]
        head = json.dumps([self.x.shape, known, self.scaling]).encode()
        digest = hashlib.sha256(head)
        digest.update(self.x.astype("<f8", copy=False).data)
        digest.update(self.y.astype("<f8" if self.y.dtype == float else "<i4", copy=False).data)
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


def _names_columns(x: Any, y: Any) -> bool:
    """Whether y is a list of names of columns of x."""
    named = isinstance(y, (list, tuple)) and bool(y) and all(isinstance(each, str) for each in y)
    return named and is_frame(x) and len(y) != len(x)


def _split_off_several(x: Any, columns: Sequence[str]) -> tuple[Any, NDArray[Any]]:
    """A frame without some columns, and these as one array."""
    taken = []
    for column in columns:
        x, one = take_column(x, column)
        taken.append(np.asarray(one))
    return x, np.column_stack(taken)


def _values_of(read: Targets) -> NDArray[Any]:
    """What ``Dataset.y`` holds."""
    if read.numbers is None:
        return read.codes
    return read.numbers[:, 0].copy() if read.numbers.shape[1] == 1 else read.numbers


def _read_table(
    x: Any, y: Any, names: Sequence[str] | None, problem: str | None, target: tuple[str, ...]
) -> tuple[NDArray[np.float64], tuple[str, ...], Targets]:
    problems = Problems()
    array, names = read_features(x, problems, names)
    read = read_targets(y, problems, problem, target)
    if len(array) and read is not None and len(array) != len(read.codes):
        problems.add(
            f"x and y must have the same length, got {len(array)} rows and {len(read.codes)} labels"
        )
    problems.raise_as(DataError)
    assert read is not None  # a missing one is among the problems
    return array, names, read


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


def _diabetes() -> Dataset:
    from sklearn.datasets import load_diabetes

    bunch = load_diabetes(scaled=False)
    return Dataset(
        bunch.data,
        bunch.target,
        name="diabetes",
        features=list(bunch.feature_names),
        problem="regression",
    )


def _linnerud() -> Dataset:
    from sklearn.datasets import load_linnerud

    frame = load_linnerud(as_frame=True)
    return Dataset(frame.data, frame.target, name="linnerud")


def _dataset_from_bunch(name: str, bunch: Any) -> Dataset:
    labels = np.asarray(bunch.target_names)[bunch.target]
    return Dataset(bunch.data, labels, name=name, features=list(bunch.feature_names))


_LOADERS: Final[dict[str, Callable[[], Dataset]]] = {
    "digits": _digits,
    "digits-halves": _digits_halves,
    "breast-cancer": _breast_cancer,
    "iris": _iris,
    "wine": _wine,
    "diabetes": _diabetes,
    "linnerud": _linnerud,
}


def load(name: str) -> Dataset:
    """A dataset by name: "digits", "digits-halves", "breast-cancer", "iris" or "wine" with classes,
    "diabetes" with a number a row, "linnerud" with three.

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
