"""The data sets that come with scikit-learn, by name."""

from __future__ import annotations

import functools
from collections.abc import Callable
from functools import partial
from typing import Final

import numpy as np
import polars as pl

from steepest.data.datasets import Dataset
from steepest.data.shipped_files import read_shipped
from steepest.errors import DataError, nearest, shown

__all__ = ["load"]


def _digits() -> Dataset:
    digits = read_shipped("digits")
    return Dataset(digits.x, digits.y, name="digits", features=list(digits.features))


def _digits_halves() -> Dataset:
    digits = read_shipped("digits")
    return Dataset(
        digits.x,
        (digits.y < 5).astype(np.int64),
        name="digits-halves",
        features=list(digits.features),
        scaling="global",
        split=(0.5, 0.5),
        note="class 1 is a digit below 5; mean and deviation are taken over all rows, validation "
        "included, so a little of the validation part leaks into training, as in the exercise",
    )


def _named_classes(name: str) -> Dataset:
    found = read_shipped(name.replace("-", "_"))
    labels = np.asarray(found.targets)[found.y]
    return Dataset(found.x, labels, name=name, features=list(found.features))


def _diabetes() -> Dataset:
    found = read_shipped("diabetes")
    return Dataset(
        found.x,
        found.y,
        name="diabetes",
        features=list(found.features),
        problem="regression",
    )


def _linnerud() -> Dataset:
    found = read_shipped("linnerud")
    x, y = pl.DataFrame(found.x, found.features), pl.DataFrame(found.y, found.targets)
    return Dataset(x, y, name="linnerud")


_LOADERS: Final[dict[str, Callable[[], Dataset]]] = {
    "digits": _digits,
    "digits-halves": _digits_halves,
    "breast-cancer": partial(_named_classes, "breast-cancer"),
    "iris": partial(_named_classes, "iris"),
    "wine": partial(_named_classes, "wine"),
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
