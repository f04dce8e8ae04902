"""Mistakes in stochastic gradient descent, w - learning_rate * gradient.

The steps of `run_steps` take w, the gradient, two arrays of state, the number of the step, and the
settings; each function of the catalogue returns w after all steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from steepest.checks.observations import FloatArray
from steepest.checks.pieces import Mistake
from steepest.checks.update_rules import run_steps

__all__ = ["MISTAKES", "sgd"]


def sgd(w: FloatArray, all_gradients: Sequence[FloatArray], learning_rate: float) -> Any:
    """Step against each gradient.

    >>> import numpy as np
    >>> sgd(np.zeros(1), [np.ones(1)], 0.1)
    array([-0.1])
    """
    for gradient in all_gradients:
        w = w - learning_rate * gradient
    return w


DOWN = "Subtract the step: w - learning_rate * gradient."
MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "sign of the step",
        "adds the gradient, so it ascends",
        DOWN,
        run_steps(lambda w, g, m, v, t, rate: (w + rate * g, m, v)),
    ),
    Mistake(
        "no learning rate",
        "subtracts the gradient without the learning rate",
        DOWN,
        run_steps(lambda w, g, m, v, t, rate: (w - g, m, v)),
    ),
    Mistake(
        "divided by the learning rate",
        "divides the gradient by the learning rate",
        DOWN,
        run_steps(lambda w, g, m, v, t, rate: (w - g / rate, m, v)),
    ),
    Mistake(
        "parameters lost",
        "returns the step alone, without the parameters",
        DOWN,
        run_steps(lambda w, g, m, v, t, rate: (-rate * g, m, v)),
    ),
    Mistake(
        "gradient times parameters",
        "multiplies the step by the parameters",
        DOWN,
        run_steps(lambda w, g, m, v, t, rate: (w - rate * g * w, m, v)),
    ),
    Mistake(
        "difference times learning rate",
        "multiplies the parameters by the learning rate too",
        DOWN,
        run_steps(lambda w, g, m, v, t, rate: (rate * (w - g), m, v)),
    ),
)
