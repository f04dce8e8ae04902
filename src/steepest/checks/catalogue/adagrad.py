"""Mistakes in AdaGrad.

The steps of `run_steps` take w, the gradient, two arrays of state, the number of the step, and the
settings; each function of the catalogue returns w after all steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from steepest.checks.observations import FloatArray
from steepest.checks.pieces import Mistake
from steepest.checks.update_rules import run_steps

__all__ = ["MISTAKES", "adagrad"]


def adagrad(
    w: FloatArray, all_gradients: Sequence[FloatArray], learning_rate: float, eps: float
) -> Any:
    """Divide each step by the root of the sum of all squared gradients.

    Source: Duchi, Hazan, Singer, Adaptive subgradient methods (2011), section 1.2.

    >>> adagrad(np.zeros(1), [np.full(1, 2.0)], 0.1, 0.0)
    array([-0.1])
    """
    total = np.zeros_like(w)
    for gradient in all_gradients:
        total = total + gradient**2
        w = w - learning_rate * gradient / (np.sqrt(total) + eps)
    return w


def root(values: Any) -> Any:
    """The root of the absolute values, which is finite everywhere."""
    return np.sqrt(abs(values))


RULE = "total += gradient**2; w -= learning_rate * gradient / (sqrt(total) + eps)."
MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "sign of the step",
        "steps along the gradient, so it ascends",
        RULE,
        run_steps(lambda w, g, m, v, t, rate, eps: (w + rate * g / root(v + g * g), m, v + g * g)),
    ),
    Mistake(
        "squares not added up",
        "divides by the root of the last square only, so every step has the same size",
        "Add the square to those of earlier steps, and keep the sum.",
        run_steps(lambda w, g, m, v, t, rate, eps: (w - rate * g / abs(g), m, v)),
    ),
    Mistake(
        "no root",
        "divides by the sum of the squares, without a root",
        RULE,
        run_steps(lambda w, g, m, v, t, rate, eps: (w - rate * g / (v + g * g), m, v + g * g)),
    ),
    Mistake(
        "no gradient in the step",
        "steps without the gradient in the numerator",
        RULE,
        run_steps(lambda w, g, m, v, t, rate, eps: (w - rate / root(v + g * g), m, v + g * g)),
    ),
    Mistake(
        "not divided",
        "is plain gradient descent: the sum of the squares has no effect",
        RULE,
        run_steps(lambda w, g, m, v, t, rate, eps: (w - rate * g, m, v)),
    ),
    Mistake(
        "absolute values added up",
        "adds up absolute values, and divides by their sum",
        RULE,
        run_steps(lambda w, g, m, v, t, rate, eps: (w - rate * g / (v + abs(g)), m, v + abs(g))),
    ),
    Mistake(
        "mean for sum",
        "averages the squares with weights that decay, as RMSprop does",
        RULE,
        run_steps(
            lambda w, g, m, v, t, rate, eps: (
                w - rate * g / root(0.9 * v + 0.1 * g * g),
                m,
                0.9 * v + 0.1 * g * g,
            )
        ),
    ),
)
