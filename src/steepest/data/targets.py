"""Reads y: a class for each row, numbers, or several labels 0 and 1 a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.data.conversion import find_masked, is_missing, series_values, to_array
from steepest.data.labels import read_labels
from steepest.data.problems import PROBLEMS, Problem
from steepest.data.scaling import is_rounding
from steepest.data.tables import columns_of, is_frame, read_features
from steepest.errors import DataError, Problems, nearest, shown
from steepest.values import real

__all__ = ["Targets", "check_new_targets", "check_problem", "read_targets"]

MOST_UNASKED: Final = 20
"""Whole numbers of more values than this may be counts."""
_LARGEST: Final = 1e150  # its square, summed over rows, is still a float64
_RULE: Final = "have numbers, one a row or a row of several"


@dataclass(frozen=True, slots=True, eq=False)
class Targets:
    """What y holds.

    Attributes:
        problem: "classification", "regression" or "multilabel".
        codes: class codes, (n,) int32; all 0 where rows have numbers or labels.
        classes: the labels of the codes, sorted; empty where rows have numbers or labels.
        numbers: (n, outputs) float64; None where each row has a class.
        names: of the outputs; empty where each row has a class.
    """

    problem: str
    codes: NDArray[np.int32]
    classes: NDArray[Any]
    numbers: NDArray[np.float64] | None
    names: tuple[str, ...]


def check_problem(given: object) -> str | None:
    """The name of a problem, or None.

    Raises:
        DataError: another name.
    """
    if given is None or (isinstance(given, str) and given in PROBLEMS):
        return given
    raise DataError(f"unknown problem {shown(given)} ({nearest(given, PROBLEMS)})")


def read_targets(
    y: Any, problems: Problems, problem: str | None = None, given_names: tuple[str, ...] = ()
) -> Targets | None:
    """What y holds; None, with sentences in ``problems``, if that is wrong.

    Args:
        y: text, numbers, bools, or several columns of numbers.
        problems: for the sentences.
        problem: what to read it as; None decides by the values: numbers that are not whole are
            regression, several columns of 0 and 1 multilabel, all else classes.
        given_names: of the columns of a frame that y was; empty for an array.
    """
    numbers, names = _as_numbers(y) if problem != "classification" else (None, ())
    chosen = problem or _problem_of(numbers, problems)
    if chosen is None:
        return None
    if chosen == "classification":
        labels = read_labels(y, problems)
        if labels is None:
            return None
        return Targets(chosen, labels.codes, labels.classes, None, ())
    if numbers is None:
        _describe_others(y, chosen, problems)
        return None
    if numbers.ndim == 1:
        numbers = numbers[:, None]
    names = given_names or names or _names_of(numbers)
    fault = (_check_labels if chosen == "multilabel" else _check_numbers)(numbers, names)
    if fault:
        problems.add(fault)
        return None
    zeros = np.zeros(len(numbers), dtype=np.int32)
    return Targets(chosen, zeros, np.zeros(0), numbers, names)


def _names_of(numbers: NDArray[np.float64]) -> tuple[str, ...]:
    if numbers.shape[1] == 1:
        return ("y",)
    return tuple(f"y{column}" for column in range(numbers.shape[1]))


def _problem_of(numbers: NDArray[np.float64] | None, problems: Problems) -> str | None:
    """The problem by the values of y; None, with a sentence, where somebody must say it."""
    if numbers is None or not numbers.size:
        return "classification"
    whole = not (np.isfinite(numbers) & (numbers != np.floor(numbers))).any()
    if numbers.ndim == 2 and numbers.shape[1] > 1:
        if not np.isin(numbers, (0, 1)).all():
            return "regression"
        one_class = (numbers.sum(axis=1) == 1).all()
        return "classification" if one_class else "multilabel"  # classification asks for argmax
    if not whole:
        return "regression"
    distinct = len(np.unique(numbers))
    if numbers.ndim == 1 and distinct > MOST_UNASKED and np.isfinite(numbers).all():
        problems.add(
            f"y has {distinct} different whole numbers, which may be counts or classes: say "
            'problem="regression" for counts and measured numbers, problem="classification" for '
            "classes"
        )
        return None
    return "classification"


def _as_numbers(y: Any) -> tuple[NDArray[np.float64] | None, tuple[str, ...]]:
    """y as float64, (n,) or (n, outputs), and the names of a frame's columns; None if it holds
    anything else. A missing number is NaN."""
    if is_frame(y):
        ignored = Problems()
        kept, names = read_features(y, ignored)
        return (kept, columns_of(y)) if kept.size and names else (None, ())
    if find_masked(y) is not None:
        return None, ()
    if hasattr(y, "toarray"):
        y = y.toarray()
    elif hasattr(y, "to_numpy") and hasattr(y, "dtype"):
        y = series_values(y)
    elif isinstance(y, (list, tuple)) and any(isinstance(each, (bool, np.bool_)) for each in y):
        return None, ()
    array = to_array(y, "y", _RULE, Problems())
    if array is None or array.ndim not in (1, 2) or not array.size:
        return None, ()
    if array.dtype == object:
        array = _of_objects(array)
    kinds = "iuf" if array.ndim == 1 else "biuf"
    if array.dtype.kind not in kinds:
        return None, ()
    with np.errstate(over="ignore"):
        return np.array(array, dtype=np.float64, order="C"), ()


def _of_objects(array: NDArray[Any]) -> NDArray[Any]:
    """Python's numbers as floats, a missing one as NaN; other objects stay."""
    found = [np.nan if is_missing(each) else real(each) for each in array.ravel()]
    if any(each is None for each in found):
        return array
    return np.array(found, dtype=np.float64).reshape(array.shape)


def _describe_others(y: Any, problem: str, problems: Problems) -> None:
    needs = PROBLEMS[problem].needs
    before = len(problems.sentences)
    to_array(y, "y", _RULE, problems)
    if len(problems.sentences) == before:
        kind = getattr(y, "dtype", type(y).__name__)
        problems.add(f'y must hold {needs} with problem="{problem}", got {shown(str(kind))[1:-1]}')


def _check_numbers(numbers: NDArray[np.float64], names: Sequence[str]) -> str:
    """What is wrong with numbers as targets; "" if nothing is."""
    wrong = ~(np.abs(numbers) <= _LARGEST)
    if wrong.any():
        row, column = np.argwhere(wrong)[0].tolist()
        rule = "be finite" if not np.isfinite(numbers[row, column]) else f"be below {_LARGEST:g}"
        which = f'target "{names[column]}"' if len(names) > 1 else "y"
        return f"{which} must {rule}, row {row} has {numbers[row, column]:g} (leave such rows out)"
    mean, variance = numbers.mean(axis=0), numbers.var(axis=0)
    constant = np.flatnonzero(is_rounding(variance, mean, len(numbers)))
    if len(constant):
        which = f'target "{names[constant[0]]}"' if len(names) > 1 else "y"
        return (
            f"{which} must vary, got {numbers[0, constant[0]]:g} in all {len(numbers)} rows: R² "
            "of a constant is undefined"
        )
    return ""


def _check_labels(numbers: NDArray[np.float64], names: Sequence[str]) -> str:
    """What is wrong with columns of labels; "" if nothing is."""
    wrong = ~np.isin(numbers, (0, 1))
    if wrong.any():
        row, column = np.argwhere(wrong)[0].tolist()
        return (
            f'y must hold 0 and 1 with problem="multilabel", row {row} of label '
            f'"{names[column]}" has {numbers[row, column]:g}'
        )
    if numbers.shape[1] == 1:
        return 'y must have at least two labels a row with problem="multilabel" (use classes)'
    constant = np.flatnonzero((numbers == numbers[0]).all(axis=0))
    if len(constant):
        return (
            f'label "{names[constant[0]]}" must vary, got {numbers[0, constant[0]]:g} in all '
            f"{len(numbers)} rows (leave it out)"
        )
    return ""


def check_new_targets(y: object, problem: Problem, shape: tuple[int, ...]) -> NDArray[np.float64]:
    """Targets of new rows as float64, (n, outputs).

    Args:
        y: numbers, or labels 0 and 1.
        problem: of the network that predicts them.
        shape: of its outputs.

    Raises:
        DataError: anything else, or another shape.
    """
    numbers, _ = _as_numbers(y)
    if numbers is not None and numbers.ndim == 1:
        numbers = numbers[:, None]
    if numbers is None or numbers.shape != shape:
        got = shown(y) if numbers is None else f"shape {numbers.shape}"
        raise DataError(
            f"y must hold {problem.needs} for {shape[0]} rows, shape {shape}, got {got}"
        )
    if not np.isfinite(numbers).all():
        row = int(np.flatnonzero(~np.isfinite(numbers).all(axis=1))[0])
        raise DataError(f"y must be finite, row {row} has {numbers[row].tolist()}")
    return numbers
