"""Terms and factors that are often missing in a gradient, recognised by their values."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from steepest.nn.activations import sigmoid, sigmoid_gradient, tanh_gradient

__all__ = ["TERMS", "find_factor", "find_term", "format_factor"]

Numbers = NDArray[np.float64]

TERMS: Mapping[str, Callable[[Numbers], Numbers]] = {
    "{x}": lambda x: x,
    "{x}^2": lambda x: x**2,
    "{x}^3": lambda x: x**3,
    "1 / {x}": lambda x: 1 / x,
    "sign({x})": np.sign,
    "exp({x})": np.exp,
    "log({x})": np.log,
    "sin({x})": np.sin,
    "cos({x})": np.cos,
    "{x} sin({x})": lambda x: x * np.sin(x),
    "{x} cos({x})": lambda x: x * np.cos(x),
    "{x} exp({x})": lambda x: x * np.exp(x),
    "sigmoid({x})": sigmoid,
    "(1 - sigmoid({x}))": lambda x: sigmoid(-x),
    "tanh({x})": np.tanh,
    "sigmoid({x}) (1 - sigmoid({x}))": sigmoid_gradient,
    "(1 - tanh({x})^2)": tanh_gradient,
}


CONSTANTS = {
    "ln 2": math.log(2),
    "1/ln 2": 1 / math.log(2),
    "ln 10": math.log(10),
    "1/ln 10": 1 / math.log(10),
}
"""Factors between logarithms of different bases."""


def find_factor(a: Numbers, b: Numbers, tolerance: float) -> float | None:
    """The c for which a = c b to a relative tolerance, None if there is no such c.

    >>> round(find_factor(np.array([2.0, 4.0]), np.array([1.0, 2.0]), 1e-6), 6)
    2.0
    >>> find_factor(np.array([2.0, 4.1]), np.array([1.0, 2.0]), 1e-6) is None
    True
    """
    largest = float(abs(b).max())
    if not 0 < largest < np.inf or not np.isfinite(a).all():
        return None
    unit = b / largest
    c = float(np.sum((a / largest) * unit) / np.sum(unit * unit))
    size = max(float(abs(a).max()), abs(c) * float(abs(b).max()))
    return c if size and float(abs(a - c * b).max()) <= tolerance * size else None


def find_term(values: Numbers, x: Numbers, tolerance: float, name: str) -> tuple[float, str] | None:
    """The c and the text of t(x), one of ``TERMS``, for which values = c t(x).

    At least three values are needed; None if no term fits.

    >>> find_term(np.array([0.2, 0.4, 0.8]), np.array([1.0, 2.0, 4.0]), 1e-6, "w")[1]
    'w'
    """
    if values.shape != x.shape or values.size < 3:
        return None
    for text, term in TERMS.items():
        with np.errstate(all="ignore"):
            expected = np.asarray(term(x))
        if np.ptp(expected) == 0 or not np.isfinite(expected).all():
            continue
        c = find_factor(values, expected, tolerance)
        if c is not None:
            return c, text.format(x=name)
    return None


def format_factor(c: float) -> str:
    """A factor as one writes it: an integer, 1/n, a logarithm, or decimals.

    >>> [format_factor(c) for c in (2.0000001, 1 / 150, 0.123456789, 1 / math.log(2))]
    ['2', '1/150', '0.1235', '1/ln 2']
    """
    for text, constant in CONSTANTS.items():
        if abs(abs(c) / constant - 1) < 1e-5:
            return text if c > 0 else f"-{text}"
    fraction = Fraction(c).limit_denominator(100_000)
    simple = 1 in (abs(fraction.numerator), fraction.denominator) and fraction
    return str(fraction) if simple and abs(float(fraction) / c - 1) < 1e-5 else f"{c:.4g}"
