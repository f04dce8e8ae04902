"""The one table of what an expression can compute: names, how many arguments, and how.

Every operation has a scalar form (``math``, which raises where IEEE arithmetic would give an
infinity or a NaN) and an array form (a NumPy ufunc). `apply` is the scalar form with the array
form's answer where ``math`` raises, so the two agree at every point.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

MANY = 1000  # as many arguments as an expression may have nodes
CONSTANTS = {"pi": math.pi, "e": math.e}


@dataclass(frozen=True, slots=True)
class Operation:
    """A name, its numbers of arguments, and its scalar, array and LaTeX forms."""

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
    """The value at scalars; infinities and NaN as in IEEE arithmetic, never an exception.

    >>> apply(FUNCTIONS["log"], 0.0), apply(FUNCTIONS["sqrt"], -1.0)
    (-inf, nan)
    """
    try:
        return operation.scalar(*values)
    except (ValueError, OverflowError, ZeroDivisionError):
        with np.errstate(all="ignore"):
            return float(operation.array(*(np.float64(value) for value in values)))


def _maximum(u: float, v: float) -> float:
    return u if u >= v or u != u else v  # a NaN wins, as in numpy.maximum


def _minimum(u: float, v: float) -> float:
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


ADD = Operation("+", 2, MANY, operator.add, np.add)
MULTIPLY = Operation("*", 2, MANY, operator.mul, np.multiply)
DIVIDE = Operation("/", 2, 2, operator.truediv, np.divide)
POWER = Operation("**", 2, 2, math.pow, np.power)
NEGATE = Operation("-", 1, 1, operator.neg, np.negative)

# Only a program computes with these: a difference in one operation, small powers by products.
SUBTRACT = Operation("subtract", 2, 2, operator.sub, np.subtract)
SQUARE = Operation("square", 1, 1, lambda u: u * u, np.square)
CUBE = Operation("cube", 1, 1, _cube, _cube_arrays)


def _table(*operations: Operation) -> dict[str, Operation]:
    return {operation.name: operation for operation in operations}


def _unary(name: str, array: Callable[..., Any], latex: str) -> Operation:
    return Operation(name, 1, 1, getattr(math, name), array, latex)


FUNCTIONS = _table(
    _unary("sin", np.sin, r"\sin"),
    _unary("cos", np.cos, r"\cos"),
    _unary("tan", np.tan, r"\tan"),
    _unary("asin", np.arcsin, r"\arcsin"),
    _unary("acos", np.arccos, r"\arccos"),
    _unary("atan", np.arctan, r"\arctan"),
    _unary("sinh", np.sinh, r"\sinh"),
    _unary("cosh", np.cosh, r"\cosh"),
    _unary("tanh", np.tanh, r"\tanh"),
    _unary("exp", np.exp, r"\exp"),
    _unary("log", np.log, r"\ln"),
    _unary("log10", np.log10, r"\log_{10}"),
    _unary("sqrt", np.sqrt, r"\sqrt"),
    Operation("abs", 1, 1, math.fabs, np.fabs, r"\left|"),
    Operation("min", 2, MANY, _minimum, np.minimum, r"\min"),
    Operation("max", 2, MANY, _maximum, np.maximum, r"\max"),
)

# What derivatives are written with besides: the sign (0 at 0), and choose(u, v, a, b), which is
# a where u >= v and b elsewhere.
DERIVED = _table(
    Operation("sign", 1, 1, _sign, np.sign, r"\mathrm{sign}"),
    Operation("choose", 4, 4, _choose, _choose_arrays),
)
