"""What a descent returns, in any usual layout: a path, lists of x and y, values, the last point."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from steepest.arrays import is_tensor, to_numpy
from steepest.checks.catalogue.exercise_function import exercise_function
from steepest.checks.observations import FloatArray

__all__ = ["DescentParts", "adapt_returned_parts", "complete_results", "find_descent_parts"]

OTHER_FIELDS = re.compile(r".*(step|iter|rate|decay|converged|lr|eta|count|time).*")
"""Names of fields that hold neither points nor values."""


@dataclass(frozen=True, slots=True, eq=False)
class DescentParts:
    """What a descent returned; None for what is missing.

    Attributes:
        end: the last point, if it is returned by itself, shape (2,).
        value: the value at the last point.
        xs: the first coordinate of all points, shape (points,).
        ys: the second coordinate.
    """

    end: FloatArray | None = None
    value: float | None = None
    xs: FloatArray | None = None
    ys: FloatArray | None = None


def find_descent_parts(returned: Any, start: Sequence[float]) -> DescentParts | None:
    """The points and values among the returned values, or None.

    Two lists of two numbers may be two points, or x and y of two points: those that begin at the
    start are taken.

    >>> parts = find_descent_parts(([(3.0, 2.0), (1.0, 0.5)], [12.0, 4.0]), (3.0, 2.0))
    >>> parts.xs, parts.ys, parts.value
    (array([3., 1.]), array([2. , 0.5]), 4.0)
    >>> find_descent_parts((1.0, 0.5), (3.0, 2.0)).end
    array([1. , 0.5])
    """
    fields = _fields_of(returned)
    whole = _as_array(fields)
    if whole is not None and whole.ndim == 2:
        columns = _columns_of(whole, start, by_rows=not isinstance(returned, list | np.ndarray))
        if columns is not None:
            return _from_columns(columns)
    if whole is not None and whole.ndim == 1 and whole.size in (2, 3):
        return DescentParts(whole[:2], float(whole[2]) if whole.size == 3 else None)
    arrays = [_as_array(each) for each in fields]
    return _from_several([each for each in arrays if each is not None], start)


def _from_columns(columns: Sequence[FloatArray]) -> DescentParts:
    value = _value_of(columns[2], columns) if len(columns) == 3 else None
    return DescentParts(None, value, columns[0], columns[1])


def _from_several(arrays: Sequence[FloatArray], start: Sequence[float]) -> DescentParts | None:
    """The parts among returned arrays of different shapes."""
    numbers = [float(each) for each in arrays if each.ndim == 0]
    vectors = [each for each in arrays if each.ndim == 1 and each.size]
    columns: Sequence[FloatArray] | None = None
    for matrix in (each for each in arrays if each.ndim == 2):
        columns = columns or _columns_of(matrix, start, by_rows=False)
    end = np.array(numbers[:2]) if len(numbers) in (2, 3) else None
    if end is None and len(arrays) > len(numbers) and arrays[0].shape == (2,):
        paths = columns is not None or len(arrays) == 2
        end, vectors = (arrays[0], vectors[1:]) if paths else (None, vectors)
    if columns is None and len(vectors) >= 2 and vectors[0].size == vectors[1].size:
        columns, vectors = vectors[:2], vectors[2:]
    alone = numbers[2:] if len(numbers) > 1 else numbers
    listed = [
        _value_of(each, columns) for each in vectors if columns is None or _fits(each, columns)
    ]
    value = next(iter((*alone, *listed)), None)
    if columns is None:
        return None if end is None else DescentParts(end, value)
    found = _from_columns(columns)
    return DescentParts(end, found.value if value is None else value, found.xs, found.ys)


def _fits(values: FloatArray, columns: Sequence[FloatArray]) -> bool:
    """Whether there is a value for each point; a value before each step lacks that of the end."""
    return len(values) == len(columns[0])


def _value_of(values: FloatArray, columns: Sequence[FloatArray] | None) -> float:
    """The last value, or the last that is not that of its point."""
    right = None if columns is None else exercise_function(columns[0], columns[1])
    wrong = values[:0] if right is None else values[~np.isclose(values, right, rtol=1e-3)]
    return float((wrong if wrong.size else values)[-1])


def _columns_of(
    matrix: FloatArray, start: Sequence[float], *, by_rows: bool
) -> Sequence[FloatArray] | None:
    """The lists of x, y and perhaps the value in an array (points, 2 or 3) or its transpose."""
    layouts = [layout for layout in (matrix, matrix.T) if layout.shape[1] in (2, 3)]
    if by_rows:
        layouts.reverse()
    begins = (each for each in layouts if each.size and np.allclose(each[0, :2], start, rtol=1e-5))
    chosen = next(begins, layouts[0] if layouts else None)
    return None if chosen is None or not chosen.size else tuple(chosen.T)


def _fields_of(returned: Any) -> Any:
    """The values of a dictionary, named tuple or dataclass without those such as the steps."""
    if dataclasses.is_dataclass(returned):
        returned = {
            each.name: getattr(returned, each.name) for each in dataclasses.fields(returned)
        }
    elif hasattr(returned, "_asdict"):
        returned = returned._asdict()
    if isinstance(returned, Mapping):
        kept = [v for name, v in returned.items() if not OTHER_FIELDS.fullmatch(str(name).lower())]
        return kept[0] if len(kept) == 1 else kept
    return list(returned) if isinstance(returned, Iterator) else returned


def _as_array(value: Any) -> FloatArray | None:
    """A number, or numbers in lists, arrays or tensors of equal lengths; None for all else."""
    try:
        array = np.asarray(_plain(value), dtype=np.float64)
        return array[..., 0] if array.shape[1:] == (2, 1) else array
    except (TypeError, ValueError):
        return None


def _plain(value: Any) -> Any:
    if is_tensor(value):
        return to_numpy(value)
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else value


def adapt_returned_parts(
    *, end: bool, value: bool, path: bool
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Adapt a descent that returns just these parts; the others are made from them."""

    def adapt(function: Callable[..., Any]) -> Callable[..., Any]:
        def optimize_f(x: Any, y: Any, *more: Any) -> tuple[Any, ...]:
            start = float(x), float(y)
            parts = find_descent_parts(function(x, y, *more), start)
            there = None if parts is None else [parts.end, parts.value, parts.xs]
            if there is None or [each is not None for each in there] != [end, value, path]:
                raise TypeError("does not return these parts of a descent")
            return complete_results(parts, start)

        return optimize_f

    return adapt


def complete_results(parts: Any, start: tuple[float, float]) -> tuple[Any, ...]:
    """The results x, y, value, x_hist, y_hist."""
    last = parts.end if parts.end is not None else (parts.xs[-1], parts.ys[-1])
    x, y = map(np.float64, last)
    value = exercise_function(x, y) if parts.value is None else parts.value
    xs, ys = (start[:1], start[1:]) if parts.xs is None else (parts.xs, parts.ys)
    return x, y, value, np.array(xs), np.array(ys)
