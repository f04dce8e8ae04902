"""Update rules: sgd, momentum, nesterov, rmsprop, adam and adamw, as torch.optim defines them.

A rule is a frozen record of its constants with two functions: ``init`` returns the initial state,
``step`` returns new parameters and a new state, and changes nothing in place. Parameters are a
list of arrays of any shapes, NumPy or torch, so a rule updates a network as well as a point on a
surface. The learning rate is an argument of every step (see ``schedules``).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

import numpy as np

from steepest import values
from steepest.arrays import Array, namespace
from steepest.errors import Problems, SettingsError

__all__ = [
    "RULES",
    "Adam",
    "AdamState",
    "AdamW",
    "Momentum",
    "MomentumState",
    "Nesterov",
    "RmsProp",
    "RmsPropState",
    "Rule",
    "Sgd",
    "make_rule",
]

Arrays: TypeAlias = Sequence[Array]


class Rule(Protocol):
    """The interface of a rule. Only the rule itself reads its state."""

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
        """Sgd has no state."""

    def step(
        self, parameters: Arrays, gradients: Arrays, state: None, learning_rate: float
    ) -> tuple[list[Array], None]:
        """Subtract the learning rate times the gradient."""
        pairs = zip(parameters, gradients, strict=True)
        return [w - learning_rate * g for w, g in pairs], None


@dataclass(frozen=True, slots=True)
class MomentumState:
    """The velocity of each parameter."""

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
        _check_constants(momentum=self.momentum)

    def init(self, parameters: Arrays) -> MomentumState:
        """Velocities of 0."""
        return MomentumState([0 * w for w in parameters])

    def step(
        self, parameters: Arrays, gradients: Arrays, state: MomentumState, learning_rate: float
    ) -> tuple[list[Array], MomentumState]:
        """Update the velocities, and subtract the learning rate times the velocity."""
        pairs = zip(state.velocities, gradients, strict=True)
        velocities = [self.momentum * v + g for v, g in pairs]
        moves = zip(parameters, velocities, strict=True)
        return [w - learning_rate * v for w, v in moves], MomentumState(velocities)


@dataclass(frozen=True, slots=True)
class AdamState:
    """The number of steps, and running means of g and of g^2 for each parameter."""

    steps: int
    means: list[Array]
    squares: list[Array]


@dataclass(frozen=True, slots=True)
class Adam:
    """Mean of gradients over the root of the mean of their squares, both bias-corrected.

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
        _check_constants(beta1=self.beta1, beta2=self.beta2, epsilon=self.epsilon)
        problems = Problems()
        check_adam(0.001, self.beta1, self.beta2, self.epsilon, "float64", problems)
        problems.raise_as(SettingsError)

    def init(self, parameters: Arrays) -> AdamState:
        """No steps, and means of 0."""
        return AdamState(0, [0 * w for w in parameters], [0 * w for w in parameters])

    def step(
        self, parameters: Arrays, gradients: Arrays, state: AdamState, learning_rate: float
    ) -> tuple[list[Array], AdamState]:
        """Algorithm 1, line by line."""
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


@dataclass(frozen=True, slots=True)
class Nesterov:
    """Nesterov's momentum: v <- mu v + g, w <- w - eta (g + mu v), with v = 0 at first.

    I. Sutskever, J. Martens, G. Dahl and G. Hinton, "On the importance of initialization and
    momentum in deep learning", ICML 2013, in the form of torch.optim.SGD with nesterov=True.

    >>> rule = Nesterov(0.9)
    >>> w, state = rule.step([3.0], [0.5], rule.init([3.0]), learning_rate=0.1)
    >>> w, state
    ([2.905], MomentumState(velocities=[0.5]))
    """

    momentum: float = 0.9

    def __post_init__(self) -> None:
        _check_constants(momentum=self.momentum)

    def init(self, parameters: Arrays) -> MomentumState:
        """Velocities of 0."""
        return MomentumState([0 * w for w in parameters])

    def step(
        self, parameters: Arrays, gradients: Arrays, state: MomentumState, learning_rate: float
    ) -> tuple[list[Array], MomentumState]:
        """Update the velocities, and step as if they had been updated once more."""
        pairs = zip(state.velocities, gradients, strict=True)
        velocities = [self.momentum * v + g for v, g in pairs]
        moves = zip(parameters, gradients, velocities, strict=True)
        moved = [w - learning_rate * (g + self.momentum * v) for w, g, v in moves]
        return moved, MomentumState(velocities)


@dataclass(frozen=True, slots=True)
class RmsPropState:
    """A running mean of g^2 for each parameter."""

    squares: list[Array]


@dataclass(frozen=True, slots=True)
class RmsProp:
    """The gradient over the root of a running mean of its square.

        v <- rho v + (1 - rho) g^2, w <- w - eta g / (sqrt(v) + epsilon), with v = 0 at first.

    T. Tieleman and G. Hinton, "Neural networks for machine learning", lecture 6.5, 2012;
    torch.optim.RMSprop, where rho is called alpha.

    >>> rule = RmsProp()
    >>> w, state = rule.step([3.0], [0.5], rule.init([3.0]), learning_rate=0.1)
    >>> round(float(w[0]), 4), round(float(state.squares[0]), 4)
    (2.0, 0.0025)
    """

    rho: float = 0.99
    epsilon: float = 1e-8

    def __post_init__(self) -> None:
        _check_constants(rho=self.rho, epsilon=self.epsilon)

    def init(self, parameters: Arrays) -> RmsPropState:
        """Means of 0."""
        return RmsPropState([0 * w for w in parameters])

    def step(
        self, parameters: Arrays, gradients: Arrays, state: RmsPropState, learning_rate: float
    ) -> tuple[list[Array], RmsPropState]:
        """Update the means, and divide the gradient by their roots."""
        pairs = zip(state.squares, gradients, strict=True)
        squares = [self.rho * v + (1 - self.rho) * g**2 for v, g in pairs]
        moves = zip(parameters, gradients, squares, strict=True)
        moved = [w - learning_rate * g / (namespace(w).sqrt(v) + self.epsilon) for w, g, v in moves]
        return moved, RmsPropState(squares)


@dataclass(frozen=True, slots=True)
class AdamW:
    """Adam on weights that first shrink: w <- (1 - eta weight_decay) w.

    In adam a penalty on squared weights would be divided by the root of v like any gradient. Here
    the decay is decoupled from it: I. Loshchilov and F. Hutter, "Decoupled weight decay
    regularization", ICLR 2019, algorithm 2; torch.optim.AdamW, whose weight_decay is 0.01.

    >>> rule = AdamW(weight_decay=0.1)
    >>> w, state = rule.step([3.0], [0.5], rule.init([3.0]), learning_rate=0.1)
    >>> round(float(w[0]), 6)
    2.87
    """

    beta1: float = 0.9
    beta2: float = 0.999
    epsilon: float = 1e-8
    weight_decay: float = 0.01

    def __post_init__(self) -> None:
        _check_constants(weight_decay=self.weight_decay)
        self._adam()

    def _adam(self) -> Adam:
        return Adam(self.beta1, self.beta2, self.epsilon)

    def init(self, parameters: Arrays) -> AdamState:
        """No steps, and means of 0."""
        return self._adam().init(parameters)

    def step(
        self, parameters: Arrays, gradients: Arrays, state: AdamState, learning_rate: float
    ) -> tuple[list[Array], AdamState]:
        """Shrink the weights, then a step of adam."""
        shrunk = [(1 - learning_rate * self.weight_decay) * w for w in parameters]
        return self._adam().step(shrunk, gradients, state, learning_rate)


RULES = ("sgd", "momentum", "adam", "nesterov", "rmsprop", "adamw")


CONSTRAINTS = {
    "momentum": values.between("a number in [0, 1)", lambda value: 0 <= value < 1, 0.9),
    "beta1": values.between("a number in [0, 1)", lambda value: 0 <= value < 1, 0.9),
    "beta2": values.between("a number in [0, 1)", lambda value: 0 <= value < 1, 0.999),
    "epsilon": values.between("a positive number", lambda value: 0 < value < math.inf, 1e-8),
    "rho": values.between("a number in [0, 1)", lambda value: 0 <= value < 1, 0.99),
    "weight_decay": values.between(
        "a number of at least 0", lambda value: 0 <= value < math.inf, 0.0
    ),
}
"""What the constants of the rules may be."""


def smallest_epsilon(beta2: float, dtype: str) -> float:
    """The least epsilon with which adam's step is bounded in this dtype.

    The mean of squares takes up (1 - beta2) g^2, which is held as 0 below the smallest normal
    number t of the dtype, so where |g| < sqrt(t / (1 - beta2)). Then the step is learning_rate
    |g| / epsilon, which is as long as a usual step only if epsilon is at least that large; an
    epsilon that is held as 0 itself makes 0 / 0 of a gradient of 0.

    >>> [f"{smallest_epsilon(0.999, dtype):.3g}" for dtype in ("float32", "float64")]
    ['3.43e-18', '4.72e-153']
    """
    return math.sqrt(float(np.finfo(dtype).tiny) / (1 - beta2))


def check_adam(
    learning_rate: float,
    beta1: float,
    beta2: float,
    epsilon: float,
    dtype: str,
    problems: Problems,
) -> None:
    """Add a sentence for each constant with which the dtype cannot hold adam's steps."""
    check_epsilon(epsilon, "beta2", beta2, dtype, problems)
    largest, wide = float(np.finfo(dtype).max), _wider(dtype)
    if learning_rate / (1 - beta1) > largest:
        problems.add(
            f"learning_rate must be at most {largest * (1 - beta1):.2g} with beta1 {beta1:g} in "
            f"{dtype}, since adam divides it by 1 - beta1 in its first step, got {learning_rate:g} "
            f"(use 0.001{wide})"
        )


def check_epsilon(
    epsilon: float, name: str, smoothing: float, dtype: str, problems: Problems
) -> None:
    """The same for epsilon; ``smoothing``, of this name, is the factor of the mean of squares."""
    least, largest = smallest_epsilon(smoothing, dtype), float(np.finfo(dtype).max)
    if epsilon < least:
        problems.add(
            f"epsilon must be at least {least:.2g} with {name} {smoothing:g} in {dtype}, which "
            f"holds the squares of smaller gradients as 0, got {epsilon:g} (use 1e-8, the "
            f"default{_wider(dtype)})"
        )
    if epsilon > largest:
        problems.add(
            f"epsilon must be at most {largest:.2g}, the largest number of {dtype}, got "
            f"{epsilon:g} (use 1e-8, the default{_wider(dtype)})"
        )


def _wider(dtype: str) -> str:
    return ', or dtype="float64"' if dtype == "float32" else ""


def make_rule(
    name: str,
    *,
    momentum: float = 0.9,
    beta1: float = 0.9,
    beta2: float = 0.999,
    epsilon: float = 1e-8,
    rho: float = 0.99,
    weight_decay: float = 0.01,
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
    if name in ("momentum", "nesterov"):
        return Momentum(momentum) if name == "momentum" else Nesterov(momentum)
    if name == "rmsprop":
        return RmsProp(rho, epsilon)
    if name == "adamw":
        return AdamW(beta1, beta2, epsilon, weight_decay)
    return Adam(beta1, beta2, epsilon) if name == "adam" else Sgd()


def _check_constants(**constants: float) -> None:
    problems = Problems()
    for name, value in constants.items():
        CONSTRAINTS[name](name, value, problems)
    problems.raise_as(SettingsError)
