"""Distributions as axes of a sweep, and the configurations that are drawn from them."""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest import values
from steepest.errors import SettingsError
from steepest.random import uniforms
from steepest.values import real, shown

__all__ = [
    "DISTRIBUTIONS",
    "Distribution",
    "check_trials",
    "draw",
    "integers",
    "log_uniform",
    "uniform",
]

_PURPOSE: Final = 10
_SEED: Final = 0
_DIGITS: Final = 4
MOST_TRIALS: Final = 100_000
_LARGEST: Final = 2.0**31


@dataclass(frozen=True, slots=True)
class Distribution:
    """Values of a setting that a search draws; see ``log_uniform``, ``uniform``, ``integers``.

    Attributes:
        name: "log_uniform", "uniform" or "integers".
        low, high: the smallest and the largest value.
    """

    name: str
    low: float
    high: float

    def __repr__(self) -> str:
        return f"{self.name}({self.low:g}, {self.high:g})"

    def at(self, share: NDArray[np.float64]) -> list[Any]:
        """The values below which these shares of the distribution lie, of four digits."""
        if self.name == "integers":
            return [int(self.low + math.floor(each * (self.high - self.low + 1))) for each in share]
        if self.name == "log_uniform":
            low, high = math.log(self.low), math.log(self.high)
            found = np.exp(low + share * (high - low))
        else:
            found = self.low + share * (self.high - self.low)
        return [self.nearest(each) for each in found]

    def nearest(self, value: float) -> Any:
        """The value of four digits next to a number between low and high; a whole one if it is."""
        if self.name == "integers":
            return int(value)
        return min(max(float(f"{value:.{_DIGITS}g}"), self.low), self.high)


def log_uniform(low: float, high: float) -> Distribution:
    """Values whose logarithm is uniform, as an axis of a sweep with ``trials``.

    Args:
        low, high: the smallest and the largest value, above 0.

    Raises:
        SettingsError: they are not positive numbers in this order.

    >>> import steepest as st
    >>> study = st.sweep("iris", learning_rate=st.log_uniform(0.01, 1), trials=3, seeds=2, epochs=2)
    >>> study.configurations
    3
    """
    return _distribution("log_uniform", low, high, "positive number", 5e-324)


def uniform(low: float, high: float) -> Distribution:
    """Values from low to high, all alike, as an axis of a sweep with ``trials``.

    Args:
        low, high: the smallest and the largest value.

    Raises:
        SettingsError: they are not numbers in this order.

    >>> uniform(0, 0.5)
    uniform(0, 0.5)
    """
    return _distribution("uniform", low, high, "finite number", -sys.float_info.max)


def integers(low: int, high: int) -> Distribution:
    """Whole numbers from low to high, both included, as an axis of a sweep with ``trials``.

    Args:
        low, high: the smallest and the largest value.

    Raises:
        SettingsError: they are not whole numbers in this order.

    >>> integers(8, 64)
    integers(8, 64)
    """
    return _distribution("integers", low, high, "whole number", -_LARGEST)


DISTRIBUTIONS: Final = {"log_uniform": log_uniform, "uniform": uniform, "integers": integers}
"""By their names."""


def _distribution(name: str, low: object, high: object, what: str, least: float) -> Distribution:
    first = _end("low", low, what, least)
    last = _end("high", high, what, least)
    if not first < last:
        raise SettingsError(f"high must be above low, {shown(low)}, got {shown(high)}")
    return Distribution(name, first, last)


def _end(name: str, given: object, what: str, least: float) -> float:
    """A finite number, whole if that is what it must be."""
    number = real(given)
    if number is not None and "whole" in what and abs(number) < math.inf:
        number = number if number == math.floor(number) and abs(number) <= _LARGEST else None
    if number is None or not least <= number < math.inf:
        raise SettingsError(f"{name} must be a {what}, got {shown(given)}")
    return float(number)


def check_trials(given: object, options: Mapping[str, Any]) -> int | None:
    """How many configurations are drawn; None trains all combinations.

    Raises:
        SettingsError: a wrong number; a distribution without ``trials``, or ``trials`` alone.
    """
    drawn = [name for name, value in options.items() if isinstance(value, Distribution)]
    if given is None:
        for name in drawn:
            raise SettingsError(
                f"trials must say how many configurations are drawn, since {name} is "
                f"{options[name]}, got None (trials=30 is a beginning)"
            )
        return None
    count = values.count(1, "it counts configurations").require("trials", given, SettingsError)
    if count > MOST_TRIALS:
        raise SettingsError(f"trials must be at most {MOST_TRIALS:,}, got {count:,}")
    if not drawn and not any(
        isinstance(value, list | range | np.ndarray) for value in options.values()
    ):
        raise SettingsError(
            "trials must go with a list or a distribution to draw from, such as "
            f"learning_rate=log_uniform(0.001, 1), got trials={count} alone"
        )
    return int(count)


def draw(options: Mapping[str, Any], count: int) -> list[dict[str, Any]]:
    """So many draws of the options: of a list each value is as likely, the others are as given.

    The first draws of a longer search are those of a shorter one.

    >>> draw({"learning_rate": log_uniform(0.01, 1), "hidden": [(8,), (16,)], "epochs": 5}, 2)[1]
    {'learning_rate': 0.04931, 'hidden': (8,), 'epochs': 5}
    """
    columns: dict[str, list[Any]] = {}
    for number, (name, given) in enumerate(sorted(options.items())):
        share = uniforms(_SEED, _PURPOSE, number, count)
        if isinstance(given, Distribution):
            columns[name] = given.at(share)
        elif isinstance(given, list):
            columns[name] = [given[int(each * len(given))] for each in share]
        else:
            columns[name] = [given] * count
    return [{name: columns[name][n] for name in options} for n in range(count)]
