"""What every statistic asks of its input, and how numbers stand in its sentence."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.errors import StatisticsError
from steepest.values import decimals

__all__ = ["confident", "numbers", "positive", "share", "told_range"]

Floats = NDArray[np.float64]


def numbers(name: str, values: ArrayLike, dimensions: int = 1) -> Floats:
    """Values as float64 with the given number of dimensions; None becomes NaN.

    Raises:
        StatisticsError: no numbers, or another number of dimensions.

    >>> numbers("a", [1, None, 3])
    array([ 1., nan,  3.])
    """
    try:
        array = np.asarray(values, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise StatisticsError(f"{name} must be numbers, got {values!r:.60}") from error
    if array.ndim != dimensions:
        shape = {1: "one row of numbers, (n,)", 2: "a table, (configurations, seeds)"}[dimensions]
        raise StatisticsError(f"{name} must be {shape}, got shape {array.shape}")
    return array


def positive(name: str, value: float) -> float:
    """A finite number above 0.

    Raises:
        StatisticsError: it is none.
    """
    if not (math.isfinite(value) and value > 0):
        raise StatisticsError(f"{name} must be a positive number, got {value}")
    return float(value)


def share(name: str, value: float) -> float:
    """A number strictly between 0 and 1.

    Raises:
        StatisticsError: it is none.
    """
    if not 0 < value < 1:
        percent = f" (use {value / 100:g})" if 1 < value < 100 else ""
        raise StatisticsError(f"{name} must lie between 0 and 1, got {value}{percent}")
    return float(value)


def confident(confidence: float) -> float:
    """A confidence strictly between 0 and 1.

    >>> confident(95)
    Traceback (most recent call last):
    ...
    steepest.errors.StatisticsError: confidence must lie between 0 and 1, got 95 (use 0.95)
    """
    return share("confidence", confidence)


def told_range(value: float, low: float, high: float, confidence: float, sign: bool = False) -> str:
    """A number with the range around it, to as many decimals as the range bears.

    Without a range only the number.

    >>> told_range(0.031, 0.0269, 0.0351, 0.95, sign=True)
    '+0.0310, 95 % interval +0.0269 to +0.0351'
    >>> told_range(0.5, float("nan"), float("nan"), 0.9)
    '0.5000'
    """
    spec = f"{'+' if sign else ''}.{decimals((high - low) / 2)}f"
    if not (math.isfinite(low) and math.isfinite(high)):
        return format(value, spec)
    return f"{value:{spec}}, {100 * confidence:g} % interval {low:{spec}} to {high:{spec}}"
