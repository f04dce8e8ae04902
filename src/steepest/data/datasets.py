"""A dataset: a table of features with targets, checked and frozen."""

from __future__ import annotations

import copy
import functools
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.arguments import check_path
from steepest.data.column_frames import encode_columns, plan_frame
from steepest.data.column_plans import ColumnPlan
from steepest.data.conversion import check_text
from steepest.data.lines_of_rows import rows_named_by_lines
from steepest.data.preparation import prepare_columns
from steepest.data.problems import PROBLEMS, Problem
from steepest.data.scaling import mean_and_deviation
from steepest.data.splits import check_fractions, check_part
from steepest.data.table_files import read_table, table_name
from steepest.data.tables import is_frame, read_features, take_column
from steepest.data.targets import Targets, check_problem, read_targets
from steepest.data.weights import read_weights
from steepest.errors import DataError, Problems, escape_controls, nearest, shown

__all__ = ["SCALINGS", "Dataset", "with_other_columns"]

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
        columns: what each column of a frame becomes; ``from_frame`` makes it. Without it every
            column has to hold a number in every row.

    Attributes:
        x: (n, d) float64, C-contiguous, unscaled; with ``columns``, a missing number is NaN.
        y: class codes (n,) int32; numbers (n,) or (n, outputs) float64; or labels (n, labels).
        classes: the labels the codes stand for, sorted, (classes,); empty without classes.
        targets: names of the numbers or labels of a row; empty with classes.
        other_columns: columns of the frame x that y and sample_weight were taken from.

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
    columns: ColumnPlan | None
    other_columns: tuple[str, ...]

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
        columns: ColumnPlan | None = None,
    ) -> None:
        fractions = _check_description(name, scaling, split, note)
        wanted, target = check_problem(problem), tuple[str, ...]()
        if isinstance(y, str):
            target, (x, y) = (y,), _split_off("y", x, y)
        elif _names_columns(x, y):
            target, (x, y) = tuple(y), _split_off_several(x, y)
        others = target
        if isinstance(sample_weight, str):
            others += (sample_weight,)
            x, sample_weight = _split_off("sample_weight", x, sample_weight)
        missing = None
        if columns is not None:
            x, missing = encode_columns(x, columns, scaling)
            features = columns.inputs
        array, names, read = _read_table(x, y, _check_features(features), wanted, target)
        if missing is not None:
            array[missing] = np.nan
        columns = None if columns is None or columns.is_plain else columns
        values = _values_of(read)
        array.flags.writeable = values.flags.writeable = read.classes.flags.writeable = False
        weights = read_weights(sample_weight, read.codes, read.classes)
        described = (names, name, scaling, fractions, note)
        targets = (weights, read.problem, read.names)
        kept = (array, values, read.classes, *described, *targets, columns, others)
        for field, value in zip(Dataset.__dataclass_fields__, kept, strict=True):
            object.__setattr__(self, field, value)

    @classmethod
    def from_frame(
        cls,
        frame: Any,
        target: str | Sequence[str],
        *,
        drop: Sequence[str] = (),
        categorical: Sequence[str] = (),
        numeric: Sequence[str] = (),
        sample_weight: str | None = None,
        **others: Any,
    ) -> Dataset:
        """The data of a table whose columns hold numbers, categories, dates or missing values.

        ``columns`` of the result says what each column became, and why. A category becomes an input
        that is 1 in its rows, rare ones share one, dates become their parts, and a missing number
        the median, with an input that says so. Medians, scaling and rare categories are taken from
        the training part of each run.

        Args:
            frame: a polars or pandas frame.
            target: name of the column with labels or numbers, or a list of several.
            drop: names of columns to leave out.
            categorical: columns to take as categories, such as codes that are written as numbers.
            numeric: columns to take as numbers, whatever they look like.
            sample_weight: name of the column that says how much each row counts.
            others: name, scaling ("standard" or "none"), split, note and problem of ``Dataset``.

        Raises:
            DataError: columns that cannot be used, each with its fix; wrong names.

        >>> import polars as pl
        >>> frame = pl.DataFrame({"size": [1, None, 3, 5], "place": ["x", "y", "x", "y"]})
        >>> data = Dataset.from_frame(frame.with_columns(y=pl.Series([0, 1, 0, 1])), "y")
        >>> print(data.columns)
        2 columns become 5 inputs
          size   numeric      missing in 1 of 4 rows (the median, and an input that says so)
          place  categorical  2 values
        """
        options = {"drop": drop, "categorical": categorical, "numeric": numeric}
        table, plan = plan_frame(frame, target, sample_weight, options)
        return cls(table, target, sample_weight=sample_weight, columns=plan, **others)

    @classmethod
    def from_csv(cls, file: str | Path, target: str | Sequence[str], **options: Any) -> Dataset:
        """The data of a table in a CSV, Parquet or Excel file; see ``from_frame``.

        Args:
            file: its path. Separator, decimal comma, encoding and compression are found.
            target: name of the column with labels or numbers, or a list of several.
            options: of ``from_frame``; ``name`` is that of the file, unless given.

        Raises:
            DataError: as ``from_frame``; a file that cannot be read.
        """
        path = check_path("file", file)
        options = {"name": table_name(path), **options}
        table = read_table(path)
        with rows_named_by_lines(path):
            return cls.from_frame(table, target, **options)

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
        if self.columns is not None:
            digest.update(f"{self.columns.rare} {self.columns.roles.tolist()}".encode())
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
            constant but for rounding, and infinite for flags and categories that are.

        Raises:
            DataError: other than row numbers.

        >>> Dataset([[1], [3], [9]], [0, 1, 1]).scaler(np.array([0, 1]))
        (array([2.]), array([1.]))
        """
        d = self.x.shape[1]
        if self.columns is not None or self.scaling == "standard":
            problems = Problems()
            rows = check_part("training", training, len(self), problems)
            problems.raise_as(DataError)
            x = self.x[rows]
            if self.columns is None:
                return mean_and_deviation(x)
            roles, scale = self.columns.roles, self.scaling == "standard"
            prepared = prepare_columns(x, roles, self.columns.rare, scale)
            return prepared.mean, prepared.deviation
        if self.scaling == "global":
            return np.full(d, self.x.mean()), np.full(d, self.x.std(ddof=1) or 1.0)
        return np.zeros(d), np.ones(d)

    @functools.cached_property
    def largest(self) -> float:
        """The largest absolute value in x."""
        if self.columns is not None:
            return float(np.fmax.reduce(np.abs(self.x), axis=None, initial=0.0))
        return float(max(self.x.max(), -self.x.min()))

    @functools.cached_property
    def scaled(self) -> NDArray[np.float64]:
        """(n, d) float64, with the scaling "global" applied; ``x`` itself for other scalings."""
        if self.scaling != "global":
            return self.x
        mean, deviation = self.scaler(np.zeros(0, dtype=np.int64))
        return (self.x - mean) / deviation


def with_other_columns(data: Dataset, names: Sequence[str]) -> Dataset:
    """The same data, of a table that has these columns besides the features."""
    same = copy.copy(data)
    object.__setattr__(same, "other_columns", tuple(names))
    return same


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
