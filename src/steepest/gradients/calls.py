"""The user's function, called at a point and near it.

At the point everything that is wrong raises a `GradientError`. Near it a function may leave its
domain: there a failed call gives NaN, and a smaller step is tried.
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
from steepest.gradients.safe_calls import call_safely, changed_arguments
from steepest.values import shown

__all__ = ["ValidatedFunction", "as_numbers", "call_at_point", "validate_function"]

SINGLE, DOUBLE = float(np.finfo(np.float32).eps), float(np.finfo(np.float64).eps)


class ValidatedFunction:
    """A function that returns finite numbers, the same ones twice, and keeps its arguments.

    Attributes:
        point: where it was called, and in which dtype it gets its arguments.
        value: its value there, float64.
        eps: the spacing at 1 of the numbers it returns.
        printed: what it printed there.
    """

    def __init__(self, function: Callable[..., Any], point: Point) -> None:
        self._function, self.point = function, point
        self.printed: list[str] = []
        first = call_at_point(function, point, "function", self.printed)
        again = call_at_point(function, point, "function")
        self.eps = SINGLE if str(getattr(first, "dtype", "")).endswith("float32") else DOUBLE
        self.value = as_numbers(first, "function")
        if not np.isfinite(self.value).all():
            raise GradientError(
                f"function must be finite at the point, got {shown(_first_not_finite(self.value))} "
                "(a gradient there has no meaning; move the point)"
            )
        if not np.array_equal(self.value, as_numbers(again, "function")):
            raise GradientError(
                "function must give the same value for the same argument, got two that differ "
                "(draw its random numbers once, outside, or from a fixed seed)"
            )
        if self._rounds_to_float32():
            self.eps = SINGLE

    def _rounds_to_float32(self) -> bool:
        """Whether a value near the point, where no simple numbers are expected, fits in float32."""
        nearby = self(tuple(x + math.pi * 1e-6 * (1 + 10 * abs(x)) for x in self.point.values))
        with np.errstate(over="ignore"):
            fits = nearby == nearby.astype(np.float32)
            simple = nearby == nearby.astype(np.float16)
        return bool((fits & ~simple).any() and fits.all())

    def __call__(self, values: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
        """The value near the point; NaN where the call fails. Printed text is not shown."""
        not_known = np.full_like(self.value, np.nan)
        try:
            with np.errstate(all="ignore"), redirect_stdout(StringIO()):
                found = to_numpy(self._function(*self.point.to_arguments(values)))
        except Exception:  # outside its domain a function may raise anything
            return not_known
        return found.astype(np.float64) if found.shape == self.value.shape else not_known


def validate_function(function: Callable[..., Any], point: Point) -> ValidatedFunction:
    """The function, called in float64 if it can, else in the dtype the point was given in.

    Raises:
        GradientError: it raises, changes its argument, is random, or gives no finite numbers.

    >>> from steepest.gradients.points import read_point
    >>> validate_function(lambda x: x**2, read_point(3)).value
    array(9.)
    """
    if not callable(function):
        raise GradientError(f"function must be callable, got {shown(function)}")
    try:
        return ValidatedFunction(function, point)
    except GradientError:
        if point.is_float64:
            raise
        try:
            return ValidatedFunction(function, point.with_given_dtypes())
        except GradientError:
            pass
        raise


def call_at_point(
    function: Callable[..., Any], point: Point, name: str, printed: list[str] | None = None
) -> Any:
    """What the function returns at the point.

    Args:
        function: to be called.
        point: its arguments.
        name: what the error message calls the function.
        printed: a list to which the printed text is appended.

    Raises:
        GradientError: the function raises, does not return, or changes an argument.
    """
    arguments = point.to_arguments(point.values)
    call = call_safely(function, arguments, limits.SECONDS)
    if call.failure is not None:
        raise _call_error(call.failure.kind, call.failure.text, call.error, point, name)
    if printed is not None and call.printed.strip():
        printed.append(call.printed.strip())
    for place in changed_arguments(point.round_to_dtypes(point.values), arguments):
        raise GradientError(
            f"{name} must not change its argument {place} "
            "(work on a copy, or write x = x + ... in place of x += ...)"
        )
    return call.returned


def as_numbers(returned: object, name: str) -> NDArray[np.float64]:
    """What a function returned as float64 numbers of any shape.

    >>> as_numbers([1, 2], "function")
    array([1., 2.])
    """
    if returned is None:
        raise GradientError(f"{name} must return numbers, got None (is a return missing?)")
    try:
        found = to_numpy(returned) if is_tensor(returned) else np.asarray(returned)
    except (TypeError, ValueError):
        found = np.asarray(None)
    if found.dtype.kind not in "fiub" or not found.size:
        raise GradientError(f"{name} must return real numbers, got {shown(returned)}")
    return np.array(found, dtype=np.float64)


def _first_not_finite(value: NDArray[np.float64]) -> float:
    return float(value[~np.isfinite(value)][0])


def _call_error(
    kind: str, text: str, error: BaseException | None, point: Point, name: str
) -> GradientError:
    if kind in ("raises", "breaks"):
        problem = GradientError(
            f"{name} must run at the point, but it {text}{_argument_count_hint(error, point)}"
        )
        problem.__cause__ = error
        return problem
    hint = " (a loop that never ends?)" if kind == "never returns" else ""
    return GradientError(f"{name} must return, but it {text}{hint}")


def _argument_count_hint(error: BaseException | None, point: Point) -> str:
    if not isinstance(error, TypeError) or "positional argument" not in str(error):
        return ""
    return (
        " (a tuple at is several arguments: give one array for one)"
        if point.is_tuple
        else " (give several arguments as a tuple: at=(w, b))"
    )
