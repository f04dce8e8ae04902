"""Which way a step goes: sgd, momentum, adam, as torch.optim defines them.

A rule is a frozen record of its constants with two functions: ``init`` gives the state to start
with, ``step`` gives new parameters and a new state, and changes nothing in place. Parameters are a
list of arrays of any shapes, NumPy or torch, so a rule drives a network as well as a point on a
surface. How far to go, the learning rate, comes with every step (``schedules``).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from steepest import values
from steepest.arrays import Array, namespace
from steepest.errors import Problems, SettingsError

__all__ = [
    "RULES",
    "Adam",
    "AdamState",
    "Momentum",
    "MomentumState",
    "Rule",
    "Sgd",
    "make_rule",
]

Arrays: TypeAlias = Sequence[Array]


class Rule(Protocol):
    """What every rule supplies. The state is the rule's own; a loop only hands it on."""

    def init(self, parameters: Arrays) -> Any:
        """The state before the first step."""
        ...

    def step(
        self, parameters: Arrays, gradients: Arrays, state: Any, learning_rate: float
    ) -> tuple[list[Array], Any]:
        """Parameters and state after a step."""
        ...


@dataclass(frozen=True, slots=True)
class Sgd:
    """Gradient descent: w <- w - eta g. Stochastic where g is the gradient of a batch.

    H. Robbins and S. Monro, "A stochastic approximation method", Annals of Mathematical Statistics
    22, 1951; torch.optim.SGD.

    >>> Sgd().step([3.0], [0.5], None, learning_rate=0.1)
    ([2.95], None)
    """

    def init(self, parameters: Arrays) -> None:
        """Sgd remembers nothing."""

    def step(
        self, parameters: Arrays, gradients: Arrays, state: None, learning_rate: float
    ) -> tuple[list[Array], None]:
        """Every parameter moves against its gradient."""
        pairs = zip(parameters, gradients, strict=True)
        return [w - learning_rate * g for w, g in pairs], None


@dataclass(frozen=True, slots=True)
class MomentumState:
    """A velocity a parameter."""

    velocities: list[Array]


@dataclass(frozen=True, slots=True)
class Momentum:
    """Heavy ball: v <- mu v + g, w <- w - eta v, with v = 0 at first.

    B. T. Polyak, "Some methods of speeding up the convergence of iteration methods", USSR
    Computational Mathematics and Mathematical Physics 4, 1964; torch.optim.SGD with momentum.

    >>> rule = Momentum(0.9)
    >>> w, state = rule.step([3.0], [0.5], rule.init([3.0]), learning_rate=0.1)
    >>> rule.step(w, [0.5], state, learning_rate=0.1)
    ([2.855], MomentumState(velocities=[0.95]))
    """

    momentum: float = 0.9

    def __post_init__(self) -> None:
        _check(momentum=self.momentum)

    def init(self, parameters: Arrays) -> MomentumState:
        """At rest."""
        return MomentumState([0 * w for w in parameters])

    def step(
        self, parameters: Arrays, gradients: Arrays, state: MomentumState, learning_rate: float
    ) -> tuple[list[Array], MomentumState]:
        """The velocity is a sum of all gradients so far, older ones weighing less."""
        pairs = zip(state.velocities, gradients, strict=True)
        velocities = [self.momentum * v + g for v, g in pairs]
        moves = zip(parameters, velocities, strict=True)
        return [w - learning_rate * v for w, v in moves], MomentumState(velocities)


@dataclass(frozen=True, slots=True)
class AdamState:
    """How many steps were taken, and running means of g and of g^2, one a parameter."""

    steps: int
    means: list[Array]
    squares: list[Array]


@dataclass(frozen=True, slots=True)
class Adam:
    """A mean of gradients over the root of a mean of their squares, both corrected for their start.

        m <- beta1 m + (1 - beta1) g            v <- beta2 v + (1 - beta2) g^2
        w <- w - eta (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon),  t = 1, 2, ...

    m and v start at 0, so after t steps their weights sum to 1 - beta^t; the division corrects it.
    D. P. Kingma and J. Ba, "Adam: a method for stochastic optimization", ICLR 2015, algorithm 1;
    torch.optim.Adam.

    >>> rule = Adam()
    >>> w, state = rule.step([3.0], [0.5], rule.init([3.0]), learning_rate=0.1)
    >>> round(float(w[0]), 6), state.steps
    (2.9, 1)
    """

    beta1: float = 0.9
    beta2: float = 0.999
    epsilon: float = 1e-8

    def __post_init__(self) -> None:
        _check(beta1=self.beta1, beta2=self.beta2, epsilon=self.epsilon)

    def init(self, parameters: Arrays) -> AdamState:
        """Nothing seen yet."""
        return AdamState(0, [0 * w for w in parameters], [0 * w for w in parameters])

    def step(
        self, parameters: Arrays, gradients: Arrays, state: AdamState, learning_rate: float
    ) -> tuple[list[Array], AdamState]:
        """One line of algorithm 1 after the other."""
        t = state.steps + 1
        means = [
            self.beta1 * m + (1 - self.beta1) * g
            for m, g in zip(state.means, gradients, strict=True)
        ]
        squares = [
            self.beta2 * v + (1 - self.beta2) * g**2
            for v, g in zip(state.squares, gradients, strict=True)
        ]
        first, second = 1 - self.beta1**t, 1 - self.beta2**t
        moved = [
            w - learning_rate * (m / first) / (namespace(w).sqrt(v / second) + self.epsilon)
            for w, m, v in zip(parameters, means, squares, strict=True)
        ]
        return moved, AdamState(t, means, squares)


RULES = ("sgd", "momentum", "adam")


CONSTRAINTS = {
    "momentum": values.between("a number in [0, 1)", lambda value: 0 <= value < 1, 0.9),
    "beta1": values.between("a number in [0, 1)", lambda value: 0 <= value < 1, 0.9),
    "beta2": values.between("a number in [0, 1)", lambda value: 0 <= value < 1, 0.999),
    "epsilon": values.between("a positive number", lambda value: 0 < value < math.inf, 1e-8),
}
"""What the constants of the rules may be."""


def make_rule(
    name: str,
    *,
    momentum: float = 0.9,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
) -> Rule:
    """A rule by its name, with the constants that it uses.

    Raises:
        SettingsError: an unknown name or a constant out of range.

    >>> make_rule("momentum", momentum=0.5)
    Momentum(momentum=0.5)
    """
    problems = Problems()
    values.one_of(RULES)("rule", name, problems)
    problems.raise_as(SettingsError)
    if name == "momentum":
        return Momentum(momentum)
    return Adam(beta1, beta2, epsilon) if name == "adam" else Sgd()


def _check(**constants: float) -> None:
    problems = Problems()
    for name, value in constants.items():
        CONSTRAINTS[name](name, value, problems)
    problems.raise_as(SettingsError)
