"""What a forward function returns for the way back: the mask of a relu, a slope, a cache.

Nobody says what a value without a name is. It is wrong only if it equals what a usual mistake
gives: a mask of the blocked numbers, s (1 + s), a cache with the output in the place of the input.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np

from steepest.checks.documented_shapes import prose_of

__all__ = ["ANOTHER_SLOPE", "BLOCKED", "describe_cache", "describe_unnamed_slope", "says_blocked"]

ANOTHER_SLOPE: Final = "another derivative"
BLOCKED: Final = "the mask of what is set to 0"
NO_INPUT: Final = "a cache without the input"
OF_BLOCKED: Final = re.compile(r"neg|zero|dead|inactive|off\b|block|clip|drop|below|cut|not |~|<")
"""Says that a mask is that of the numbers which are set to 0."""


def describe_unnamed_slope(named: Sequence[tuple[str, Any]], x: Any, slope: Any) -> str:
    """What is wrong with a value behind an activation that has no name: a mask, or a slope.

    Args:
        named: the returned values with their names or expressions.
        x: the argument.
        slope: the right derivative; of booleans for a relu.

    >>> x = np.array([-1.0, 2.0])
    >>> describe_unnamed_slope([("", np.maximum(x, 0)), ("m", x <= 0)], x, x > 0)
    'the mask of what is set to 0'
    """
    values = [np.asarray(value) for _, value in named[1:]]
    values = [each for each in values if each.shape == x.shape and each.dtype.kind in "fiub"]
    if np.asarray(slope).dtype == bool:
        blocked = any(np.array_equal(each, ~slope) for each in values)
        return BLOCKED if blocked else ""
    s = np.asarray(named[0][1])
    wrong = (s * (1 + s), -s * (1 - s), x * (1 - x), 1 - s**2)
    return ANOTHER_SLOPE if any(np.allclose(v, each) for v in values for each in wrong) else ""


def says_blocked(function: Callable[..., Any]) -> bool:
    """Whether docstring or comments say that a mask is that of the numbers which are set to 0."""
    text = " ".join(prose_of(inspect.unwrap(function))).lower()
    return re.search(r"\bmask|\bwhere\b", text) is not None and OF_BLOCKED.search(text) is not None


def describe_cache(named: Sequence[tuple[str, Any]], x: Any, w: Any, b: Any) -> str:
    """What is wrong with a cache beside a linear layer: its weights without their input.

    >>> x, w, b = np.ones((1, 2)), np.eye(2), np.zeros(2)
    >>> describe_cache([("", x + 1), ("", x + 1), ("", w), ("", b)], x, w, b)
    'a cache without the input'
    """
    output, *kept = (np.asarray(value) for _, value in named)

    def holds(array: Any) -> bool:
        both = (array, array.T)
        return any(each.shape == a.shape and np.allclose(each, a) for each in kept for a in both)

    return NO_INPUT if holds(w) and holds(output) and not holds(x) else ""
