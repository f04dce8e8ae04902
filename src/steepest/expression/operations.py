"""The table of operations: names, numbers of arguments, and scalar and array functions.

Each operation has a scalar form (``math``, which raises where IEEE arithmetic would give an
infinity or a NaN) and an array form (a NumPy ufunc). `apply` calls the scalar form, and the array
form where ``math`` raises, so that both give the same values.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

MOST_ARGUMENTS = 1000  # the default limit for the nodes of an expression
CONSTANTS = {"pi": math.pi, "e": math.e}


@dataclass(frozen=True, slots=True)
class Operation:
    """A name, the least and greatest number of arguments, and scalar, array and LaTeX forms."""

    name: str
    least: int
    most: int
    scalar: Callable[..., float]
    array: Callable[..., Any]
    latex: str = ""

    @property
    def variadic(self) -> bool:
        """Whether a node may take any number of arguments, computed from left to right."""
        return self.name in ("+", "*")


def apply(operation: Operation, *values: float) -> float:
    """The value for scalar arguments, with IEEE infinities and NaN in place of exceptions.

    >>> apply(FUNCTIONS["log"], 0.0), apply(FUNCTIONS["sqrt"], -1.0)
    (-inf, nan)
    """
    try:
        return operation.scalar(*values)
    except (ValueError, OverflowError, ZeroDivisionError):
        with np.errstate(all="ignore"):
            return float(operation.array(*(np.float64(value) for value in values)))


def _larger_of_two(u: float, v: float) -> float:
    return u if u >= v or u != u else v  # NaN if either is NaN, as numpy.maximum


def _smaller_of_two(u: float, v: float) -> float:
    return u if u <= v or u != u else v


def _sign(u: float) -> float:
    return float(u > 0) - float(u < 0) if u == u else u


def _choose(u: float, v: float, a: float, b: float) -> float:
    return a if u >= v else b


def _choose_arrays(u: Any, v: Any, a: Any, b: Any, out: Any = None) -> Any:
    chosen = np.where(np.greater_equal(u, v), a, b)
    if out is None:
        return chosen
    out[...] = chosen
    return out


def _cube(u: float) -> float:
    return u * u * u


def _cube_arrays(u: Any, out: Any = None) -> Any:
    return np.multiply(np.multiply(u, u), u, out=out)


ADD = Operation("+", 2, MOST_ARGUMENTS, operator.add, np.add)
MULTIPLY = Operation("*", 2, MOST_ARGUMENTS, operator.mul, np.multiply)
DIVIDE = Operation("/", 2, 2, operator.truediv, np.divide)
POWER = Operation("**", 2, 2, math.pow, np.power)
NEGATE = Operation("-", 1, 1, operator.neg, np.negative)

# These occur only in programs: subtraction as one operation, small powers as products.
SUBTRACT = Operation("subtract", 2, 2, operator.sub, np.subtract)
SQUARE = Operation("square", 1, 1, lambda u: u * u, np.square)
CUBE = Operation("cube", 1, 1, _cube, _cube_arrays)


def _by_name(*operations: Operation) -> dict[str, Operation]:
    return {operation.name: operation for operation in operations}


def _unary_function(name: str, array: Callable[..., Any], latex: str) -> Operation:
    return Operation(name, 1, 1, getattr(math, name), array, latex)


FUNCTIONS = _by_name(
    _unary_function("sin", np.sin, r"\sin"),
    _unary_function("cos", np.cos, r"\cos"),
    _unary_function("tan", np.tan, r"\tan"),
    _unary_function("asin", np.arcsin, r"\arcsin"),
    _unary_function("acos", np.arccos, r"\arccos"),
    _unary_function("atan", np.arctan, r"\arctan"),
    _unary_function("sinh", np.sinh, r"\sinh"),
    _unary_function("cosh", np.cosh, r"\cosh"),
    _unary_function("tanh", np.tanh, r"\tanh"),
    _unary_function("exp", np.exp, r"\exp"),
    _unary_function("log", np.log, r"\ln"),
    _unary_function("log10", np.log10, r"\log_{10}"),
    _unary_function("sqrt", np.sqrt, r"\sqrt"),
    Operation("abs", 1, 1, math.fabs, np.fabs, r"\left|"),
    Operation("min", 2, MOST_ARGUMENTS, _smaller_of_two, np.minimum, r"\min"),
    Operation("max", 2, MOST_ARGUMENTS, _larger_of_two, np.maximum, r"\max"),
)

# These also occur in derivatives: the sign (0 at 0), and choose(u, v, a, b), which is a where
# u >= v and b elsewhere.
DERIVED = _by_name(
    Operation("sign", 1, 1, _sign, np.sign, r"\mathrm{sign}"),
    Operation("choose", 4, 4, _choose, _choose_arrays),
)
