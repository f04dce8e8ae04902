"""The split as an argument, with held-back rows, folds, groups or times; its rows in a plan."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

import numpy as np

from steepest.data import splits
from steepest.data.datasets import Dataset
from steepest.data.folds import Folds, check_folds
from steepest.data.ordered_splits import split_by_groups, split_in_time
from steepest.data.tables import is_frame, take_column
from steepest.errors import DataError, SettingsError
from steepest.random import check_seed
from steepest.training.plans import Plan
from steepest.training.seeds import FixedSeeds
from steepest.values import shown

__all__ = [
    "count_rows_of_parts",
    "one_fold",
    "rows_of_parts",
    "seeds_of_sweep",
    "split_argument",
    "take_order",
    "with_fractions",
    "with_order",
    "with_test_seed",
]

SEEDS: Final = 32
"""Of a sweep without folds."""


def split_argument(split: Any, test_seed: Any, folds: Any, repeats: Any = None) -> Any:
    """The split as ``make_plan`` takes it, with held-back rows or folds if they are asked for.

    Raises:
        SettingsError: arguments that do not go together, no seed.
    """
    if isinstance(split, Folds):  # of a study
        return split
    seed = None if test_seed is None else check_seed("test_seed", test_seed)
    if found := check_folds(folds, repeats, split, seed):
        return found
    return with_test_seed(split, test_seed)


def seeds_of_sweep(seeds: Any, split: Any, fixed: FixedSeeds) -> Any:
    """The seeds of a sweep: those given, else 32; with folds one for each fold of each repeat.

    Raises:
        SettingsError: seeds, or a split seed, besides folds.
    """
    if not isinstance(split, Folds):
        return SEEDS if seeds is None else seeds
    if seeds is not None:
        raise SettingsError(
            f"seeds must be left out with folds, got {shown(seeds)} (each fold is trained once a "
            "repeat: take repeats=10 for more runs)"
        )
    if fixed.split is not None:
        raise SettingsError(
            f"split_seed must be left out with folds, got {fixed.split} (repeats draw the folds)"
        )
    return split.runs


def with_test_seed(split: Any, test_seed: Any) -> Any:
    """The split, its test rows held back if a seed draws them.

    Raises:
        SettingsError: a split by rows, or no seed.
    """
    if test_seed is None:
        return split
    if splits.is_given_by_rows(split):
        raise SettingsError(
            "test_seed must go with a split by fractions, got the rows of each part (leave it out: "
            "these test rows are the same in every run)"
        )
    fractions = None if split is None else splits.check_fractions(split)
    return splits.HeldBack(fractions, check_seed("test_seed", test_seed))


def take_order(data: Any, groups: Any, time: Any) -> tuple[Any, Any, Any]:
    """Data without the columns that name groups and times, and these columns.

    Raises:
        SettingsError: both groups and time.
        DataError: the name of a column where the data is no frame, or has no such column.
    """
    if groups is not None and time is not None:
        raise SettingsError("groups and time must not both be given (leave one out)")
    for name, given in (("groups", groups), ("time", time)):
        if not isinstance(given, str):
            continue
        if not is_frame(data):
            raise DataError(
                f"{name} may be the name of a column only where data is a frame, got "
                f"{shown(given)} (give a value for each row)"
            )
        data, column = take_column(data, given)
        groups, time = (column, None) if name == "groups" else (None, column)
    return data, groups, time


def with_order(split: Any, data: Dataset, groups: Any, time: Any, seed: int) -> Any:
    """The split by rows that groups or times ask for; without them the split as it is.

    Raises:
        SettingsError: a split by rows or held-back rows besides.
        DataError: not one group or time for each row.
    """
    if groups is None and time is None:
        return with_fractions(split, data) if isinstance(split, Folds) else split
    if isinstance(split, Folds) and split.test_seed is None:
        return split.ordered_by(groups, time, len(data))
    name = "time" if groups is None else "groups"
    if isinstance(split, splits.HeldBack | Folds) or splits.is_given_by_rows(split):
        what = "the rows of each part" if splits.is_given_by_rows(split) else "test_seed"
        raise SettingsError(
            f"{name} must go with a split by fractions, got {what} as well (leave one of them out: "
            "both say which rows test)"
        )
    fractions = data.split if split is None else split
    if groups is None:
        return split_in_time(time, len(data), fractions)
    return split_by_groups(groups, len(data), fractions, seed)


def one_fold(split: Any, data: Dataset, seed: int) -> Any:
    """The rows of the fold that a seed asks for; other splits as they are.

    Raises:
        DataError: folds that the rows do not allow.
    """
    if not isinstance(split, Folds):
        return split
    classes = data.classes.tolist()
    return with_fractions(split, data).parts(data.codes, max(1, len(classes)), classes, seed)


def with_fractions(folds: Folds, data: Dataset) -> Folds:
    """Folds that know how many rows are held back."""
    if folds.test_seed is None or folds.fractions is not None:
        return folds
    return replace(folds, fractions=tuple(data.split))


def rows_of_parts(plan: Plan, split_seed: int) -> splits.Parts:
    """Row numbers of the training, validation and test part for one seed."""
    if plan.folds is not None:
        part = plan.folds[split_seed]
        training, validation, test = (np.flatnonzero(part == number) for number in range(3))
        return training, validation, test
    if plan.parts is not None:
        return plan.parts
    assert plan.counts is not None  # a plan has one of them
    return splits.split_rows(plan.y, plan.counts, split_seed, plan.held_back)


def count_rows_of_parts(plan: Plan) -> tuple[tuple[int, ...], int, int]:
    """Rows of each class in the training part, and rows of the validation and the test part; of
    folds those of the first."""
    if plan.counts is not None:
        training, validation, _ = plan.counts
        return tuple(training.tolist()), int(validation.sum()), plan.samples[2]
    parts = rows_of_parts(plan, 0)
    counts = np.bincount(plan.y[parts[0]], minlength=plan.classes)
    return tuple(counts.tolist()), len(parts[1]), len(parts[2])
