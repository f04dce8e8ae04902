"""Checks of the arguments of statistics, and how an interval is formatted."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.errors import StatisticsError, shown
from steepest.values import interval_decimals, real

__all__ = ["check_confidence", "check_fraction", "check_positive", "format_interval", "to_numbers"]

Floats = NDArray[np.float64]


def to_numbers(name: str, values: ArrayLike, dimensions: int = 1) -> Floats:
    """Values as float64 with the given number of dimensions; None becomes NaN.

    Raises:
        StatisticsError: not numbers, or another number of dimensions.

    >>> to_numbers("a", [1, None, 3])
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


def check_positive(name: str, value: float) -> float:
    """The value, if it is a finite number above 0.

    Raises:
        StatisticsError: it is not.
    """
    number = real(value)
    if number is None or not (math.isfinite(number) and number > 0):
        raise StatisticsError(f"{name} must be a positive number, got {shown(value)}")
    return float(value)


def check_fraction(name: str, value: float) -> float:
    """The value, if it lies strictly between 0 and 1.

    Raises:
        StatisticsError: it does not.
    """
    number = real(value)
    if number is None or not 0 < number < 1:
        percent = f" (use {number / 100:g})" if number is not None and 1 < number < 100 else ""
        raise StatisticsError(f"{name} must lie between 0 and 1, got {shown(value)}{percent}")
    return float(value)


def check_confidence(confidence: float) -> float:
    """The confidence, if it lies strictly between 0 and 1.

    >>> check_confidence(95)
    Traceback (most recent call last):
    ...
    steepest.errors.StatisticsError: confidence must lie between 0 and 1, got 95 (use 0.95)
    """
    return check_fraction("confidence", confidence)


def format_interval(
    value: float, low: float, high: float, confidence: float, sign: bool = False
) -> str:
    """A number with its interval, rounded to the decimals that the width of the interval supports.

    Only the number if the interval is not finite.

    >>> format_interval(0.031, 0.0269, 0.0351, 0.95, sign=True)
    '+0.0310, 95 % interval +0.0269 to +0.0351'
    >>> format_interval(0.5, float("nan"), float("nan"), 0.9)
    '0.5000'
    >>> format_interval(-0.00001, -0.0032, 0.0032, 0.9, sign=True)
    '+0.0000, 90 % interval -0.0032 to +0.0032'
    """
    spec = f"{'+' if sign else ''}z.{interval_decimals(low, high)}f"
    if not (math.isfinite(low) and math.isfinite(high)):
        return format(value, spec)
    return f"{value:{spec}}, {100 * confidence:g} % interval {low:{spec}} to {high:{spec}}"
