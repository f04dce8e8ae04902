"""The user's gradient, called and split into one array for each argument."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import is_tensor
from steepest.errors import GradientError
from steepest.gradients.calls import ValidatedFunction, as_numbers, call_at_point

__all__ = ["UserGradient", "evaluate_gradient", "relative_difference"]

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class UserGradient:
    """The results of two calls of the user's gradient.

    Attributes:
        parts: one array for each argument, of any shape.
        is_float32: whether a part is float32.
        second_parts: the parts of the second call.
        calls_backward: whether the gradient calls torch's ``backward``.
        printed: the texts it printed.
    """

    parts: tuple[Numbers, ...]
    is_float32: bool
    second_parts: tuple[Numbers, ...]
    calls_backward: bool
    printed: Sequence[str] = ()

    @property
    def accumulates(self) -> bool:
        """Whether the second call gave twice the first: gradients are added to stored ones."""
        pairs = list(zip(self.parts, self.second_parts, strict=True))
        changed = any(not np.array_equal(a, b, equal_nan=True) for a, b in pairs)
        ratio = [b / a for a, b in pairs for a, b in [(a[a != 0], b[a != 0])] if a.shape == b.shape]
        factors = np.concatenate([np.ravel(each) for each in ratio]) if ratio else np.zeros(0)
        return (
            changed
            and bool(factors.size)
            and relative_difference(factors, np.full_like(factors, 2)) < 1e-6
        )


def evaluate_gradient(
    gradient: Any, function: ValidatedFunction, names: tuple[str, ...]
) -> UserGradient:
    """Call the gradient twice; a gradient given as numbers is taken as it is.

    Args:
        gradient: a function of the same arguments, or numbers.
        function: the function whose gradient it is.
        names: the names of the arguments.

    Raises:
        GradientError: the gradient raises, changes its argument, is random, or gives no numbers.
    """
    if not callable(gradient):
        parts, is_float32 = _split_by_argument(gradient, names)
        return UserGradient(parts, is_float32, parts, False)
    printed: list[str] = []
    parts, is_float32 = _split_by_argument(_call_gradient(gradient, function, printed), names)
    second, _ = _split_by_argument(_call_gradient(gradient, function, []), names)
    used_names = getattr(getattr(gradient, "__code__", None), "co_names", ())
    given = UserGradient(parts, is_float32, second, "backward" in used_names, printed)
    same = all(np.array_equal(a, b, equal_nan=True) for a, b in zip(parts, second, strict=True))
    if not same and not given.accumulates:
        raise GradientError(
            "gradient must give the same numbers for the same argument, got two that differ "
            "(draw its random numbers once, outside, or from a fixed seed)"
        )
    return given


def relative_difference(a: Numbers, b: Numbers) -> float:
    """The largest difference relative to the largest element; infinite if shapes differ or NaN.

    >>> relative_difference(np.ones(2), np.array([1.0, 2.0]))
    0.5
    >>> relative_difference(np.ones(2), np.ones(3))
    inf
    """
    if a.shape != b.shape or not (np.isfinite(a).all() and np.isfinite(b).all()):
        return float("inf")
    size = max(float(abs(a).max(initial=0)), float(abs(b).max(initial=0)))
    return float(abs(a - b).max(initial=0)) / size if size else 0.0


def _call_gradient(
    gradient: Callable[..., Any], function: ValidatedFunction, printed: list[str]
) -> Any:
    """Call it in the dtype of the function, or in the given dtypes if it does not accept that."""
    try:
        return call_at_point(gradient, function.point, "gradient", printed)
    except GradientError:
        if function.point.is_float64 or function.point.keeps_dtypes:
            raise
        try:
            return call_at_point(gradient, function.point.with_given_dtypes(), "gradient", printed)
        except GradientError:
            pass
        raise


def _split_by_argument(returned: Any, names: tuple[str, ...]) -> tuple[tuple[Numbers, ...], bool]:
    """One float64 array for each argument, and whether any was float32."""
    count = len(names)
    several = isinstance(returned, tuple | list | np.ndarray) or is_tensor(returned)
    several = several and getattr(returned, "ndim", 1) > 0  # an array of one number
    alone = count == 1 and not (isinstance(returned, tuple) and len(returned) == 1)
    listed = list(returned) if several and not alone else [returned]
    if len(listed) != count:
        raise GradientError(
            f"gradient must return one array for each of {', '.join(names)}, got {len(listed)} "
            f"(return a tuple of {count})"
        )
    is_float32 = any(str(getattr(each, "dtype", "")).endswith("float32") for each in listed)
    return tuple(as_numbers(each, "gradient") for each in listed), is_float32
