"""Update rules of a training epoch; the right one is p - rate * g.

A rule is made anew for every epoch and keeps its state between the steps. Its constant is read from
the parameters that the user's function returns.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np

__all__ = ["RULES", "Rule", "plain_rule"]

Rule: TypeAlias = Callable[[int, Any, Any, float], Any]
"""From the number of a parameter, its value, its gradient and the rate to its new value."""


def plain_rule() -> Rule:
    """p - rate g."""
    return lambda k, p, g, rate: p - rate * g


def momentum(beta: float) -> Rule:
    """v = beta v + g; p - rate v."""
    velocities: dict[int, Any] = {}

    def rule(k: int, p: Any, g: Any, rate: float) -> Any:
        velocities[k] = beta * velocities.get(k, 0.0) + g
        return p - rate * velocities[k]

    return rule


def averaged(beta: float) -> Rule:
    """v = beta v + (1 - beta) g; p - rate v."""
    velocities: dict[int, Any] = {}

    def rule(k: int, p: Any, g: Any, rate: float) -> Any:
        velocities[k] = beta * velocities.get(k, 0.0) + (1 - beta) * g
        return p - rate * velocities[k]

    return rule


def nesterov(beta: float) -> Rule:
    """v = beta v + g; p - rate (g + beta v)."""
    velocities: dict[int, Any] = {}

    def rule(k: int, p: Any, g: Any, rate: float) -> Any:
        velocities[k] = beta * velocities.get(k, 0.0) + g
        return p - rate * (g + beta * velocities[k])

    return rule


def weight_decay(strength: float) -> Rule:
    """p - rate (g + strength p), for all parameters."""
    return lambda k, p, g, rate: p - rate * (g + strength * p)


def weight_decay_of_weights(strength: float) -> Rule:
    """p - rate (g + strength p), for the weights only."""
    return lambda k, p, g, rate: p - rate * (g + strength * p * (k % 2 == 0))


def clipped_by_value(limit: float) -> Rule:
    """Each number of the gradient is clipped to [-limit, limit]."""
    return lambda k, p, g, rate: p - rate * np.clip(g, -limit, limit)


def clipped_by_length(limit: float) -> Rule:
    """The gradient of each array is shortened to the length limit."""

    def rule(k: int, p: Any, g: Any, rate: float) -> Any:
        return p - rate * g * min(1.0, limit / max(float(np.linalg.norm(g)), 1e-300))

    return rule


def sign(unused: float) -> Rule:
    """p - rate sign(g)."""
    return lambda k, p, g, rate: p - rate * np.sign(g)


def adam(beta: float) -> Rule:
    """Kingma and Ba (2015), algorithm 1, with the decay rates beta and 0.999."""
    kept: dict[int, tuple[Any, Any, int]] = {}

    def rule(k: int, p: Any, g: Any, rate: float) -> Any:
        mean, squares, t = kept.get(k, (0.0, 0.0, 0))
        mean, squares, t = beta * mean + (1 - beta) * g, 0.999 * squares + 0.001 * g**2, t + 1
        kept[k] = mean, squares, t
        root = np.sqrt(squares / (1 - 0.999**t)) + 1e-8
        return p - rate * (mean / (1 - beta**t)) / root

    return rule


def adagrad(unused: float) -> Rule:
    """p - rate g / sqrt(sum of all g^2)."""
    squares: dict[int, Any] = {}

    def rule(k: int, p: Any, g: Any, rate: float) -> Any:
        squares[k] = squares.get(k, 0.0) + g**2
        return p - rate * g / (np.sqrt(squares[k]) + 1e-8)

    return rule


def falling_rate(factor: float) -> Rule:
    """p - rate g, where the rate is multiplied by a factor after each step."""
    taken: dict[int, int] = {}

    def rule(k: int, p: Any, g: Any, rate: float) -> Any:
        t = taken.get(k, 0)
        taken[k] = t + 1
        return p - rate * factor**t * g

    return rule


def rate_over_step(unused: float) -> Rule:
    """p - rate / t * g in step t = 1, 2, ..."""
    taken: dict[int, int] = {}

    def rule(k: int, p: Any, g: Any, rate: float) -> Any:
        taken[k] = taken.get(k, 0) + 1
        return p - rate / taken[k] * g

    return rule


PLAIN = "The exercise asks for plain steps: w = w - learning_rate * gradient."
NEAR_ONE = (0.9, 0.5, 0.8, 0.95, 0.99, 0.7, 0.6, 0.3, 0.2, 0.1, 0.85, 0.75, 0.4, 0.999)
SMALL = (0.01, 0.001, 0.1, 0.0001, 0.05, 0.02, 0.005, 0.5, 0.0005)
LIMITS = (1.0, 0.5, 0.1, 5.0, 0.25, 0.2, 2.0, 0.01, 0.05, 0.3)
RULES: tuple[tuple[str, str, Callable[[float], Rule], tuple[float, ...]], ...] = (
    ("momentum", "uses momentum: a part of all previous gradients is added to each step",
     momentum, NEAR_ONE),
    ("Nesterov momentum", "uses Nesterov's momentum", nesterov, NEAR_ONE),
    ("gradients averaged", "averages the gradients of several steps", averaged, NEAR_ONE),
    ("weight decay", "pulls all parameters towards 0 in each step, as weight decay does",
     weight_decay, SMALL),
    ("weight decay", "pulls the weights towards 0 in each step, as weight decay does",
     weight_decay_of_weights, SMALL),
    ("gradient clipped", "clips the gradient", clipped_by_value, LIMITS),
    ("gradient clipped", "clips the gradient", clipped_by_length, LIMITS),
    ("sign of the gradient", "uses only the sign of each derivative, not its size", sign, (0.0,)),
    ("Adam", "uses the rule of Adam", adam, (0.9,)),
    ("AdaGrad", "divides each derivative by the root of all its squares so far", adagrad, (0.0,)),
    ("learning rate falls in the epoch", "multiplies the learning rate by a constant after each "
     "batch", falling_rate, NEAR_ONE),
    ("learning rate falls in the epoch", "divides the learning rate by the number of the batch",
     rate_over_step, (0.0,)),
)  # fmt: skip
"""Name, description, rule, and the constants that are tried."""
