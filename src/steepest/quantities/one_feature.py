"""The linear model of one feature, w * x + b, in a function of x, w and b in any order."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any, Final

import numpy as np

from steepest.gradients.safe_calls import call_safely
from steepest.parameters import required_names
from steepest.quantities.elementwise import Explanation
from steepest.quantities.pairs import numbers_in

__all__ = ["explain_line"]

FEATURES: Final = tuple(
    np.random.default_rng(seed).uniform(-2, 3, size) for seed, size in enumerate((5, 7, 4, 1))
)
SLOPES: Final = (0.7, -1.3, 2.1, 0.4)
INTERCEPTS: Final = (-0.2, 1.7, 0.9, -3.0)


def explain_line(function: Callable[..., Any]) -> Explanation | None:
    """That a function of three arguments is w * x + b; None if it is not.

    >>> explain_line(lambda x, w, b: w * x + b).words
    'the linear model of one feature, w * x + b'
    >>> explain_line(lambda theta0, theta1, x: theta0 - theta1 * x)
    """
    names = required_names(function)
    if len(names) != 3:
        return None
    for data, weight, bias in itertools.permutations(names):
        for single in (False, True):
            if all(_is_line(function, data, weight, bias, single, k) for k in range(len(SLOPES))):
                words = " for one number at a time" if single else ""
                return Explanation(f"the linear model of one feature, w * x + b{words}", 4)
    return None


def _is_line(
    function: Callable[..., Any], data: str, weight: str, bias: str, single: bool, probe: int
) -> bool:
    """Whether one probe gives the right numbers."""
    x, w, b = FEATURES[probe], SLOPES[probe], INTERCEPTS[probe]
    given = {data: float(x[0]) if single else x.copy(), weight: w, bias: b}
    values = numbers_in(call_safely(lambda: function(**given), (), 0.2).returned)
    expected = np.atleast_1d(w * (x[:1] if single else x) + b)
    return any(
        each.size == expected.size and np.allclose(each.ravel(), expected, rtol=1e-9)
        for each in values[:1]
    )
