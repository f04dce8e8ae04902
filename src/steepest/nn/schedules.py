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

__all__ = [
    "SCHEDULES",
    "Constant",
    "Cosine",
    "Exponential",
    "OneCycle",
    "Schedule",
    "StepDecay",
    "WarmupCosine",
    "make_schedule",
]


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


@dataclass(frozen=True, slots=True)
class StepDecay:
    """learning_rate * decay**(t // every): torch.optim.lr_scheduler.StepLR.

    >>> [round(StepDecay(0.2, decay=0.1, every=2).rate(t), 4) for t in range(5)]
    [0.2, 0.2, 0.02, 0.02, 0.002]
    """

    learning_rate: float
    decay: float
    every: int

    def __post_init__(self) -> None:
        _check_values(self.learning_rate, decay=self.decay, every=self.every)

    def rate(self, t: int) -> float:
        """learning_rate * decay**(t // every)."""
        return self.learning_rate * self.decay ** (t // self.every)


@dataclass(frozen=True, slots=True)
class WarmupCosine:
    """Straight up to learning_rate, then half a cosine down to 0.

    The first k = round(warmup total) rates are learning_rate (t + 1) / (k + 1); a warm-up keeps the
    first steps, from random weights, short (P. Goyal and others, "Accurate, large minibatch SGD:
    training ImageNet in 1 hour", 2017, section 2.2).

    >>> [round(WarmupCosine(0.3, warmup=0.5, total=4).rate(t), 4) for t in range(4)]
    [0.1, 0.2, 0.3, 0.15]
    """

    learning_rate: float
    warmup: float
    total: int

    def __post_init__(self) -> None:
        _check_values(self.learning_rate, warmup=self.warmup, total=self.total)

    def rate(self, t: int) -> float:
        """The rate at time t, counted from 0."""
        top = round(self.warmup * self.total)
        if t < top:
            return self.learning_rate * (t + 1) / (top + 1)
        if top >= self.total:
            return self.learning_rate
        return _cosine_between(self.learning_rate, 0.0, (t - top) / (self.total - top))


@dataclass(frozen=True, slots=True)
class OneCycle:
    """Half a cosine up from a 25th of learning_rate, then one down to 1 / 250,000 of it.

    L. N. Smith and N. Topin, "Super-convergence: very fast training of neural networks using large
    learning rates", 2018; torch.optim.lr_scheduler.OneCycleLR with its defaults, where warmup is
    called pct_start. The momentum stays as it is (cycle_momentum=False).

    >>> [round(OneCycle(0.25, warmup=0.5, total=6).rate(t), 4) for t in range(6)]
    [0.01, 0.13, 0.25, 0.1875, 0.0625, 0.0]
    """

    learning_rate: float
    warmup: float
    total: int

    def __post_init__(self) -> None:
        _check_values(self.learning_rate, warmup=self.warmup, total=self.total)

    def rate(self, t: int) -> float:
        """The rate at time t, counted from 0."""
        top, first = self.warmup * self.total - 1, self.learning_rate / 25
        if t <= top and top > 0:
            return _cosine_between(first, self.learning_rate, t / top)
        start, end = max(top, 0.0), self.total - 1
        if end <= start:
            return self.learning_rate
        return _cosine_between(self.learning_rate, first / 1e4, (t - start) / (end - start))


def _cosine_between(first: float, last: float, share: float) -> float:
    """Half a cosine from ``first`` at share 0 to ``last`` at share 1."""
    return last + (first - last) / 2 * (1 + math.cos(math.pi * share))


SCHEDULES = (
    "constant",
    "exponential",
    "cosine",
    "step",
    "warmup_cosine",
    "one_cycle",
    "plateau",
)
DECAY = values.between("a number in (0, 1]", lambda value: 0 < value <= 1, 1.0)
"""What the decay of an exponential schedule may be."""
EVERY = values.count(1, "epochs or steps from one decay to the next", none=True)
"""What ``decay_every`` of the schedule step may be."""
WARMUP = values.between("a number in (0, 1)", lambda value: 0 < value < 1, None, none=True)
"""What the share of a warm-up may be."""


def make_schedule(
    name: str,
    learning_rate: float,
    *,
    decay: float = 1.0,
    total: int = 1,
    every: int = 1,
    warmup: float = 0.3,
) -> Schedule:
    """A schedule by its name.

    Args:
        name: ``"constant"``, ``"exponential"`` (with ``decay``), ``"cosine"`` (with ``total``),
            ``"step"`` (with ``decay`` and ``every``), ``"warmup_cosine"`` or ``"one_cycle"`` (with
            ``warmup`` and ``total``), or ``"plateau"`` (with ``decay``; t counts the reductions).
        learning_rate: at t = 0, positive.
        decay: factor from one t to the next, in (0, 1].
        total: the number of epochs or steps, at least 1.
        every: epochs or steps from one decay to the next.
        warmup: the share of ``total`` in which the rate rises, in (0, 1).

    Raises:
        SettingsError: an unknown name or a value out of range.

    >>> make_schedule("exponential", 0.2, decay=0.9)
    Exponential(learning_rate=0.2, decay=0.9)
    """
    problems = Problems()
    values.one_of(SCHEDULES)("schedule", name, problems)
    problems.raise_as(SettingsError)
    if name in ("exponential", "plateau"):
        return Exponential(learning_rate, decay)
    if name == "step":
        return StepDecay(learning_rate, decay, every)
    if name in ("warmup_cosine", "one_cycle"):
        make = OneCycle if name == "one_cycle" else WarmupCosine
        return make(learning_rate, warmup, total)
    return Cosine(learning_rate, total) if name == "cosine" else Constant(learning_rate)


def _check_values(
    learning_rate: float,
    decay: float = 1.0,
    total: int = 1,
    every: int = 1,
    warmup: float = 0.5,
) -> None:
    problems = Problems()
    values.learning_rate("learning_rate", learning_rate, problems)
    DECAY("decay", decay, problems)
    values.count(1, "how many epochs or steps there are")("total", total, problems)
    EVERY("every", every, problems)
    WARMUP("warmup", warmup, problems)
    problems.raise_as(SettingsError)
