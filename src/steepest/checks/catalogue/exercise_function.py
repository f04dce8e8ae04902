"""The exercise's f(x, y) = x^2 + y^2 + x (y + 2) + cos(3x), its derivatives, and wrong ones.

By the sum and the chain rule df/dx = 2x - 3 sin(3x) + y + 2, and df/dy = 2y + x.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np

from steepest.arrays import namespace

__all__ = ["WRONG_SLOPES", "Slopes", "exact_slopes", "exercise_function"]

Slopes: TypeAlias = Callable[[Any, Any], tuple[Any, Any]]


def sin(x: Any) -> Any:
    """The sine in the library of x."""
    return namespace(x).sin(x)


def exercise_function(x: Any, y: Any) -> Any:
    """The value f(x, y).

    >>> round(float(exercise_function(3.0, 2.0)), 4)
    24.0889
    """
    with np.errstate(all="ignore"):
        return x**2 + y**2 + x * (y + 2) + namespace(x).cos(3 * x)


def exact_slopes(x: Any, y: Any) -> tuple[Any, Any]:
    """Both partial derivatives.

    >>> [round(float(slope), 4) for slope in exact_slopes(3.0, 2.0)]
    [8.7636, 7.0]
    """
    return 2 * x - 3 * sin(3 * x) + y + 2, 2 * y + x


WRONG_SLOPES: dict[str, Slopes] = {
    "has x and y exchanged in both slopes": lambda x, y: exact_slopes(y, x),
    "lacks the inner derivative 3 of cos(3x)": lambda x, y: (2 * x - sin(3 * x) + y + 2, 2 * y + x),
    "has the wrong sign before sin(3x): the derivative of cos is -sin": lambda x, y: (
        2 * x + 3 * sin(3 * x) + y + 2,
        2 * y + x,
    ),
    "lacks the term of cos(3x)": lambda x, y: (2 * x + y + 2, 2 * y + x),
    "lacks y of x (y + 2) in x": lambda x, y: (2 * x - 3 * sin(3 * x) + 2, 2 * y + x),
    "lacks 2 of x (y + 2) in x": lambda x, y: (2 * x - 3 * sin(3 * x) + y, 2 * y + x),
    "lacks y + 2 of x (y + 2) in x": lambda x, y: (2 * x - 3 * sin(3 * x), 2 * y + x),
    "lacks the factor 2 of the square in x": lambda x, y: (x - 3 * sin(3 * x) + y + 2, 2 * y + x),
    "lacks x of x (y + 2) in y": lambda x, y: (2 * x - 3 * sin(3 * x) + y + 2, 2 * y),
    "has x + 2 instead of x in y": lambda x, y: (2 * x - 3 * sin(3 * x) + y + 2, 2 * y + x + 2),
    "lacks the factor 2 of the square in y": lambda x, y: (2 * x - 3 * sin(3 * x) + y + 2, y + x),
    "has sin(x) instead of sin(3x)": lambda x, y: (2 * x - 3 * sin(x) + y + 2, 2 * y + x),
    "returns the partial derivatives in the wrong order": lambda x, y: exact_slopes(x, y)[::-1],
    "has the wrong sign in x": lambda x, y: (-exact_slopes(x, y)[0], exact_slopes(x, y)[1]),
    "has the wrong sign in y": lambda x, y: (exact_slopes(x, y)[0], -exact_slopes(x, y)[1]),
    "has 3 cos(3x) instead of sin(3x)": lambda x, y: (
        2 * x - 3 * namespace(x).cos(3 * x) + y + 2,
        2 * y + x,
    ),
    "lacks the factor 2 of both squares": lambda x, y: (x - 3 * sin(3 * x) + y + 2, y + x),
}
