"""Schedules: the learning rate as a function of t = 0, 1, 2, ...

In training t counts epochs or steps (``schedule_unit``), in a descent steps. The rule that uses the
learning rate is in ``rules``.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol

from steepest import values
from steepest.errors import Problems, SettingsError

__all__ = ["SCHEDULES", "Constant", "Cosine", "Exponential", "Schedule", "make_schedule"]


class Schedule(Protocol):
    """The interface of a schedule."""

    def rate(self, t: int) -> float:
        """The learning rate at time t, counted from 0."""
        ...


@dataclass(frozen=True, slots=True)
class Constant:
    """A constant learning rate.

    >>> Constant(0.1).rate(1000)
    0.1
    """

    learning_rate: float

    def __post_init__(self) -> None:
        _check_values(self.learning_rate)

    def rate(self, t: int) -> float:
        """learning_rate."""
        return self.learning_rate


@dataclass(frozen=True, slots=True)
class Exponential:
    """learning_rate * decay**t.

    It is computed from t: multiplying the current rate by decay**t in place compounds to
    decay**(t (t + 1) / 2).

    >>> [round(Exponential(0.2, decay=0.9).rate(t), 4) for t in range(4)]
    [0.2, 0.18, 0.162, 0.1458]
    """

    learning_rate: float
    decay: float

    def __post_init__(self) -> None:
        _check_values(self.learning_rate, decay=self.decay)

    def rate(self, t: int) -> float:
        """learning_rate * decay**t."""
        return self.learning_rate * self.decay**t


@dataclass(frozen=True, slots=True)
class Cosine:
    """Half a cosine from learning_rate at t = 0 to 0 at t = total, without restarts.

    I. Loshchilov and F. Hutter, "SGDR: stochastic gradient descent with warm restarts", ICLR 2017,
    equation 5 with a minimum rate of 0.

    >>> [round(Cosine(0.2, total=4).rate(t), 4) for t in range(5)]
    [0.2, 0.1707, 0.1, 0.0293, 0.0]
    """

    learning_rate: float
    total: int

    def __post_init__(self) -> None:
        _check_values(self.learning_rate, total=self.total)

    def rate(self, t: int) -> float:
        """learning_rate * (1 + cos(pi t / total)) / 2."""
        return self.learning_rate * (1 + math.cos(math.pi * t / self.total)) / 2


SCHEDULES = ("constant", "exponential", "cosine")
DECAY = values.between("a number in (0, 1]", lambda value: 0 < value <= 1, 1.0)
"""What the decay of an exponential schedule may be."""


def make_schedule(
    name: str, learning_rate: float, *, decay: float = 1.0, total: int = 1
) -> Schedule:
    """A schedule by its name.

    Args:
        name: ``"constant"``, ``"exponential"`` (with ``decay``) or ``"cosine"`` (with ``total``).
        learning_rate: at t = 0, positive.
        decay: factor from one t to the next, in (0, 1].
        total: the number of epochs or steps, at least 1.

    Raises:
        SettingsError: an unknown name or a value out of range.

    >>> make_schedule("exponential", 0.2, decay=0.9)
    Exponential(learning_rate=0.2, decay=0.9)
    """
    problems = Problems()
    values.one_of(SCHEDULES)("schedule", name, problems)
    problems.raise_as(SettingsError)
    if name == "exponential":
        return Exponential(learning_rate, decay)
    return Cosine(learning_rate, total) if name == "cosine" else Constant(learning_rate)


def _check_values(learning_rate: float, decay: float = 1.0, total: int = 1) -> None:
    problems = Problems()
    values.learning_rate("learning_rate", learning_rate, problems)
    DECAY("decay", decay, problems)
    values.count(1, "how many epochs or steps there are")("total", total, problems)
    problems.raise_as(SettingsError)
