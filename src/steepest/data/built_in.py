"""The data sets that come with scikit-learn, by name."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Final

import numpy as np

from steepest.data.datasets import Dataset
from steepest.errors import DataError, nearest, shown
from steepest.interrupts import uninterrupted

__all__ = ["load"]


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
