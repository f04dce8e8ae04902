"""Calls of the user's functions: watched at the point, forgiving beside it.

At the point itself whatever is wrong is told in a sentence. Beside it a function may leave its
domain: there a failure is a value that is not known, NaN, and a smaller step is tried.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from io import StringIO
from typing import Any

import numpy as np
from numpy.typing import NDArray

import steepest.gradients.limits as limits
from steepest.arrays import is_tensor, to_numpy
from steepest.errors import GradientError
from steepest.gradients.points import Point
from steepest.values import shown

__all__ = ["Watched", "call", "numbers", "watched"]

SINGLE, DOUBLE = float(np.finfo(np.float32).eps), float(np.finfo(np.float64).eps)


class Watched:
    """A function that was found to be one: numbers, finite, the same twice, its input kept.

    Attributes:
        point: where it was called, and in which dtype it is handed its arguments.
        value: its value there, float64.
        eps: the spacing at 1 of the numbers it returns.
        printed: what it printed there.
    """

    def __init__(self, function: Callable[..., Any], point: Point) -> None:
        self._function, self.point = function, point
        self.printed: list[str] = []
        first = call(function, point, "function", self.printed)
        again = call(function, point, "function")
        self.eps = SINGLE if str(getattr(first, "dtype", "")).endswith("float32") else DOUBLE
        self.value = numbers(first, "function")
        if not np.isfinite(self.value).all():
            raise GradientError(
                f"function must be finite at the point, got {shown(_first_bad(self.value))} "
                "(a gradient there has no meaning; move the point)"
            )
        if not np.array_equal(self.value, numbers(again, "function")):
            raise GradientError(
                "function must give the same value for the same argument, got two that differ "
                "(draw its random numbers once, outside, or from a fixed seed)"
            )
        if self._rounds_to_single():
            self.eps = SINGLE

    def _rounds_to_single(self) -> bool:
        """Whether a value beside the point, where none is a simple number, fits in float32."""
        beside = self(tuple(x + math.pi * 1e-6 * (1 + 10 * abs(x)) for x in self.point.values))
        with np.errstate(over="ignore"):
            fits = beside == beside.astype(np.float32)
            simple = beside == beside.astype(np.float16)
        return bool((fits & ~simple).any() and fits.all())

    def __call__(self, values: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
        """The value beside the point; NaN where it has none. What it prints there is not shown."""
        nothing = np.full_like(self.value, np.nan)
        try:
            with np.errstate(all="ignore"), redirect_stdout(StringIO()):
                found = to_numpy(self._function(*self.point.handed(values)))
        except Exception:  # outside its domain a function may raise anything
            return nothing
        return found.astype(np.float64) if found.shape == self.value.shape else nothing


def watched(function: Callable[..., Any], point: Point) -> Watched:
    """The function, called in float64 if it can, else in the dtype the point was given in.

    Raises:
        GradientError: it raises, changes its argument, is random, or gives no finite numbers.

    >>> from steepest.gradients.points import read_point
    >>> watched(lambda x: x**2, read_point(3)).value
    array(9.)
    """
    if not callable(function):
        raise GradientError(f"function must be callable, got {shown(function)}")
    try:
        return Watched(function, point)
    except GradientError:
        if point.wide:
            raise
        try:
            return Watched(function, point.narrowed())
        except GradientError:
            pass
        raise


def call(
    function: Callable[..., Any], point: Point, what: str, printed: list[str] | None = None
) -> Any:
    """What the function returns at the point; what goes wrong is one sentence.

    Args:
        function: to be called.
        point: its arguments.
        what: it is called in the sentence.
        printed: gets what the function prints, which is not shown.
    """
    handed, output = point.handed(point.values), StringIO()
    try:
        with (
            np.errstate(all="ignore"),
            redirect_stdout(output),
            limits.limited(limits.SECONDS),
        ):
            returned = function(*handed)
    except limits.OutOfTime:
        raise GradientError(
            f"{what} must return, but it still runs after {limits.SECONDS:g} seconds of computing "
            "(a loop that never ends?)"
        ) from None
    except SystemExit:
        raise GradientError(f"{what} must return, but it ends the program") from None
    except Exception as problem:
        words = " ".join(str(problem).split())
        raise GradientError(
            f"{what} must run at the point, but it raises {type(problem).__name__}: {words}"
            f"{_arity_hint(problem, point)}"
        ) from problem
    if printed is not None and output.getvalue().strip():
        printed.append(output.getvalue().strip())
    for place, (now, before) in enumerate(zip(handed, point.rounded(point.values), strict=True)):
        if not np.array_equal(to_numpy(now), before):
            raise GradientError(
                f"{what} must not change its argument {place} "
                "(work on a copy, or write x = x + ... in place of x += ...)"
            )
    return returned


def numbers(returned: object, what: str) -> NDArray[np.float64]:
    """What a function returned as float64 numbers of any shape.

    >>> numbers([1, 2], "function")
    array([1., 2.])
    """
    if returned is None:
        raise GradientError(f"{what} must return numbers, got None (is a return missing?)")
    try:
        found = to_numpy(returned) if is_tensor(returned) else np.asarray(returned)
    except (TypeError, ValueError):
        found = np.asarray(None)
    if found.dtype.kind not in "fiub" or not found.size:
        raise GradientError(f"{what} must return real numbers, got {shown(returned)}")
    return np.array(found, dtype=np.float64)


def _first_bad(value: NDArray[np.float64]) -> float:
    return float(value[~np.isfinite(value)][0])


def _arity_hint(problem: Exception, point: Point) -> str:
    if not isinstance(problem, TypeError) or "positional argument" not in str(problem):
        return ""
    return (
        " (a tuple at is several arguments: give one array for one)"
        if point.several
        else " (give several arguments as a tuple: at=(w, b))"
    )
