"""The user's gradient: called, read, and brought to the shape of the arguments."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import is_tensor
from steepest.errors import GradientError
from steepest.gradients.calls import ValidatedFunction, as_numbers, call_at_point

__all__ = ["Given", "given_gradient", "unlike"]

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """What the user's gradient gave.

    Attributes:
        parts: one array an argument, of whatever shape it has.
        single: whether any of it is float32.
        again: what the second call gave.
        backward: whether it calls torch's backward.
        printed: what it printed.
    """

    parts: tuple[Numbers, ...]
    single: bool
    again: tuple[Numbers, ...]
    backward: bool
    printed: Sequence[str] = ()

    @property
    def grows(self) -> bool:
        """Whether the second call gave once more than the first: gradients were added up."""
        pairs = list(zip(self.parts, self.again, strict=True))
        changed = any(not np.array_equal(a, b, equal_nan=True) for a, b in pairs)
        ratio = [b / a for a, b in pairs for a, b in [(a[a != 0], b[a != 0])] if a.shape == b.shape]
        factors = np.concatenate([np.ravel(each) for each in ratio]) if ratio else np.zeros(0)
        return changed and bool(factors.size) and unlike(factors, np.full_like(factors, 2)) < 1e-6


def given_gradient(gradient: Any, function: ValidatedFunction, names: tuple[str, ...]) -> Given:
    """Call the gradient twice, or take numbers as they are.

    Raises:
        GradientError: it raises, changes its argument, is random, or gives no numbers.
    """
    if not callable(gradient):
        parts, single = _parts(gradient, names)
        return Given(parts, single, parts, False)
    printed: list[str] = []
    parts, single = _parts(_called(gradient, function, printed), names)
    again, _ = _parts(_called(gradient, function, []), names)
    used = getattr(getattr(gradient, "__code__", None), "co_names", ())
    given = Given(parts, single, again, "backward" in used, printed)
    same = all(np.array_equal(a, b, equal_nan=True) for a, b in zip(parts, again, strict=True))
    if not same and not given.grows:
        raise GradientError(
            "gradient must give the same numbers for the same argument, got two that differ "
            "(draw its random numbers once, outside, or from a fixed seed)"
        )
    return given


def unlike(a: Numbers, b: Numbers) -> float:
    """How far two arrays are apart, relative to the larger; infinite for other shapes, or NaN.

    >>> unlike(np.ones(2), np.array([1.0, 2.0])), unlike(np.ones(2), np.ones(3))
    (0.5, inf)
    """
    if a.shape != b.shape or not (np.isfinite(a).all() and np.isfinite(b).all()):
        return float("inf")
    size = max(float(abs(a).max(initial=0)), float(abs(b).max(initial=0)))
    return float(abs(a - b).max(initial=0)) / size if size else 0.0


def _called(gradient: Callable[..., Any], function: ValidatedFunction, printed: list[str]) -> Any:
    """In the dtype that suits the function, or as given where the gradient refuses that."""
    try:
        return call_at_point(gradient, function.point, "gradient", printed)
    except GradientError:
        if function.point.wide or function.point.narrow:
            raise
        try:
            return call_at_point(gradient, function.point.narrowed(), "gradient", printed)
        except GradientError:
            pass
        raise


def _parts(returned: Any, names: tuple[str, ...]) -> tuple[tuple[Numbers, ...], bool]:
    count = len(names)
    several = isinstance(returned, tuple | list | np.ndarray) or is_tensor(returned)
    alone = count == 1 and not (isinstance(returned, tuple) and len(returned) == 1)
    listed = list(returned) if several and not alone else [returned]
    if len(listed) != count:
        raise GradientError(
            f"gradient must return one array for each of {', '.join(names)}, got {len(listed)} "
            f"(return a tuple of {count})"
        )
    single = any(str(getattr(each, "dtype", "")).endswith("float32") for each in listed)
    return tuple(as_numbers(each, "gradient") for each in listed), single
