"""Mistakes in RMSprop.

The steps of `run_steps` take w, the gradient, two arrays of state, the number of the step, and the
settings; each function of the catalogue returns w after all steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from steepest.checks.observations import FloatArray
from steepest.checks.pieces import Mistake
from steepest.checks.update_rules import root_or_nan, run_steps

__all__ = ["MISTAKES", "rmsprop"]


def rmsprop(
    w: FloatArray,
    all_gradients: Sequence[FloatArray],
    learning_rate: float,
    decay: float,
    eps: float,
) -> Any:
    """Divide each step by the root of a moving average of squared gradients.

    Source: Tieleman, Hinton, Neural networks for machine learning (2012), lecture 6.5.

    >>> rmsprop(np.zeros(1), [np.full(1, 2.0)], 0.1, 0.75, 0.0)
    array([-0.2])
    """
    average = np.zeros_like(w)
    for gradient in all_gradients:
        average = decay * average + (1 - decay) * gradient**2
        w = w - learning_rate * gradient / (np.sqrt(average) + eps)
    return w


def scaled(new: Any, divisor: Any = None, sign: float = -1.0) -> Any:
    """A step with another moving average, or another divisor made from it."""
    divisor = (lambda average: np.sqrt(abs(average))) if divisor is None else divisor

    def step(
        w: Any, g: Any, m: Any, average: Any, t: int, rate: float, decay: float, eps: float
    ) -> Any:
        average = new(average, g, decay)
        return w + sign * rate * g / (divisor(average) + eps), m, average

    return run_steps(step)


def usual(average: Any, g: Any, decay: float) -> Any:
    """The moving average of squares."""
    return decay * average + (1 - decay) * g * g


RULE = "average = decay * average + (1 - decay) * gradient**2, then divide by its root."
MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "sign of the step", "steps along the gradient, so it ascends", RULE, scaled(usual, sign=1.0)
    ),
    Mistake(
        "no square",
        "averages the gradients, without a square",
        RULE,
        scaled(lambda a, g, d: d * a + (1 - d) * g),
    ),
    Mistake(
        "no square",
        "averages the gradients, without a square, so that its root is NaN below 0",
        RULE,
        scaled(lambda a, g, d: d * a + (1 - d) * g, root_or_nan),
    ),
    Mistake(
        "no square",
        "averages absolute values of the gradients, without a square",
        RULE,
        scaled(lambda a, g, d: d * a + (1 - d) * abs(g)),
    ),
    Mistake("no root", "divides by the average, without a root", RULE, scaled(usual, lambda a: a)),
    Mistake(
        "decay and 1 - decay exchanged",
        "multiplies the average by 1 - decay, and the square by decay",
        RULE,
        scaled(lambda a, g, d: (1 - d) * a + d * g * g),
    ),
    Mistake(
        "1 - decay missing",
        "adds the whole square to the decayed average",
        RULE,
        scaled(lambda a, g, d: d * a + g * g),
    ),
    Mistake(
        "squares added up",
        "adds up all squares, as AdaGrad does",
        RULE,
        scaled(lambda a, g, d: a + g * g),
    ),
    Mistake(
        "average not kept",
        "uses the square of this step only",
        "Keep the average from step to step.",
        run_steps(
            lambda w, g, m, v, t, rate, d, eps: (w - rate * g / np.sqrt((1 - d) * g * g), m, v)
        ),
    ),
    Mistake(
        "not divided",
        "is plain gradient descent: the average has no effect",
        RULE,
        run_steps(lambda w, g, m, v, t, rate, d, eps: (w - rate * g, m, v)),
    ),
)
