"""Update rules as paths of one parameter, in the forms that courses and libraries use."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

__all__ = ["Numbers", "Rule", "usual_rules"]

Numbers = NDArray[np.float64]
Step = Callable[[Numbers, Numbers, dict[str, Any], int], Any]
"""From parameters, gradient, state and number of the step to the new parameters."""
BETAS: Final = (0.9, 0.99, 0.999, 0.95, 0.8, 0.5)
MOST_RATES: Final = 6
EPS: Final = 1e-8


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """A rule with its numbers.

    Attributes:
        family: "sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam" and the like.
        words: the rule and its numbers.
        step: one step.
    """

    family: str
    words: str
    step: Step

    def path(self, w: Numbers, gradients: Sequence[Numbers]) -> list[Numbers]:
        """The parameters after each step."""
        state: dict[str, Any] = {"m": 0 * w, "v": 0 * w}
        found = []
        for t, g in enumerate(gradients, 1):
            w = self.step(w, g, state, t)
            found.append(w)
        return found


def usual_rules(rates: Sequence[float], numbers: Sequence[float]) -> Iterator[Rule]:
    """All rules, with learning rates and other numbers out of those that the code may have.

    Args:
        rates: learning rates, the most plausible first.
        numbers: momentum, decay rates and weight decay.
    """
    betas = tuple(dict.fromkeys([*(n for n in numbers if 0.05 < n < 1), *BETAS]))
    decays = [n for n in dict.fromkeys(numbers) if 0 < n < 0.2]
    for rate in rates[:MOST_RATES]:
        plain: list[tuple[str, str, Step]] = [("sgd", "gradient descent", _sgd(rate))]
        plain += list(_with_velocity(rate, betas))
        plain += [("adagrad", "AdaGrad", _adagrad(rate))]
        plain += [("rmsprop", f"RMSprop (decay {b:g})", _rmsprop(rate, b)) for b in betas]
        plain += list(_adams(rate, betas))
        for family, words, step in plain:
            full = f"{words}, learning rate {rate:g}"
            yield Rule(family, full, step)
            for decay in decays:
                yield Rule(family, f"{full}, weight decay {decay:g}", _l2(step, decay))
                decoupled = _decoupled(step, rate * decay)
                yield Rule(family, f"{full}, decoupled weight decay {decay:g}", decoupled)
    small = dict.fromkeys([*(n for n in numbers if n <= 1e-4), 1e-6])
    for beta, eps in itertools.product(betas, small):
        yield Rule("adadelta", f"AdaDelta (decay {beta:g})", _adadelta(beta, eps))


def _l2(step: Step, decay: float) -> Step:
    return lambda w, g, s, t: step(w, g + decay * w, s, t)


def _decoupled(step: Step, factor: float) -> Step:
    return lambda w, g, s, t: step(w, g, s, t) - factor * w


def _sgd(rate: float) -> Step:
    return lambda w, g, s, t: w - rate * g


def _with_velocity(rate: float, betas: Sequence[float]) -> Iterator[tuple[str, str, Step]]:
    for beta in betas:
        for gain, words in ((1.0, ""), (1 - beta, ", mean of gradients")):
            yield "momentum", f"momentum {beta:g}{words}", _momentum(rate, beta, gain, False)
            yield (
                "nesterov",
                f"Nesterov momentum {beta:g}{words}",
                _momentum(rate, beta, gain, True),
            )
        words = f"momentum {beta:g}, mean of gradients from the first one on"
        yield "momentum", words, _momentum_from_first(rate, beta)
        yield "nesterov", f"Nesterov momentum {beta:g}", _late_nesterov(rate, beta)


def _momentum(rate: float, beta: float, gain: float, nesterov: bool) -> Step:
    def step(w: Numbers, g: Numbers, s: dict[str, Any], t: int) -> Any:
        s["m"] = beta * s["m"] + gain * g
        return w - rate * (beta * s["m"] + gain * g if nesterov else s["m"])

    return step


def _momentum_from_first(rate: float, beta: float) -> Step:
    """The form whose velocity begins as the first gradient, not as 0."""

    def step(w: Numbers, g: Numbers, s: dict[str, Any], t: int) -> Any:
        s["m"] = g if t == 1 else beta * s["m"] + (1 - beta) * g
        return w - rate * s["m"]

    return step


def _late_nesterov(rate: float, beta: float) -> Step:
    """The form that adds the velocity of the step before."""

    def step(w: Numbers, g: Numbers, s: dict[str, Any], t: int) -> Any:
        before = s["m"]
        s["m"] = beta * before - rate * g
        return w + beta * beta * before - (1 + beta) * rate * g

    return step


def _adagrad(rate: float) -> Step:
    def step(w: Numbers, g: Numbers, s: dict[str, Any], t: int) -> Any:
        s["v"] = s["v"] + g * g
        return w - rate * g / (np.sqrt(s["v"]) + EPS)

    return step


def _rmsprop(rate: float, beta: float) -> Step:
    def step(w: Numbers, g: Numbers, s: dict[str, Any], t: int) -> Any:
        s["v"] = beta * s["v"] + (1 - beta) * g * g
        return w - rate * g / (np.sqrt(s["v"]) + EPS)

    return step


def _adadelta(beta: float, eps: float) -> Step:
    def step(w: Numbers, g: Numbers, s: dict[str, Any], t: int) -> Any:
        s["v"] = beta * s["v"] + (1 - beta) * g * g
        move = np.sqrt(s["m"] + eps) / np.sqrt(s["v"] + eps) * g
        s["m"] = beta * s["m"] + (1 - beta) * move * move
        return w - move

    return step


def _adams(rate: float, betas: Sequence[float]) -> Iterator[tuple[str, str, Step]]:
    firsts = [b for b in betas if b in (0.9, 0.5, 0.8, 0.95)] or [0.9]
    seconds = [b for b in betas if b > 0.9]
    for first in firsts:
        for second in seconds:
            numbers = f"({first:g}, {second:g})"
            yield "adam", f"Adam {numbers}", _adam(rate, first, second, "")
            yield "adamax", f"AdaMax {numbers}", _adam(rate, first, second, "max")
            yield "nadam", f"Nadam {numbers}", _adam(rate, first, second, "nesterov")


def _adam(rate: float, first: float, second: float, kind: str) -> Step:
    def step(w: Numbers, g: Numbers, s: dict[str, Any], t: int) -> Any:
        s["m"] = first * s["m"] + (1 - first) * g
        mean = s["m"] / (1 - first**t)
        if kind == "max":
            s["v"] = np.maximum(second * s["v"], np.abs(g))
            return w - rate * mean / (s["v"] + EPS)
        s["v"] = second * s["v"] + (1 - second) * g * g
        if kind == "nesterov":
            mean = first * mean + (1 - first) * g / (1 - first**t)
        return w - rate * mean / (np.sqrt(s["v"] / (1 - second**t)) + EPS)

    return step
