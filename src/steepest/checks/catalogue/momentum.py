"""Mistakes in gradient descent with momentum.

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

__all__ = ["MISTAKES", "momentum"]


def momentum(
    w: FloatArray, all_gradients: Sequence[FloatArray], learning_rate: float, momentum: float
) -> Any:
    """Step along a decaying sum of the gradients.

    Source: Sutskever, Martens, Dahl, Hinton, On the importance of initialization and momentum in
    deep learning (2013), equations 1 and 2.

    >>> momentum(np.zeros(1), [np.ones(1), np.ones(1)], 0.1, 0.9)
    array([-0.29])
    """
    velocity = np.zeros_like(w)
    for gradient in all_gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + velocity
    return w


RULE = "velocity = momentum * velocity - learning_rate * gradient; w = w + velocity."
MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "sign of the step",
        "steps along the gradient, so it ascends",
        RULE,
        run_steps(lambda w, g, m, v, t, rate, mu: (w + mu * m + rate * g, mu * m + rate * g, v)),
    ),
    Mistake(
        "sign of the step",
        "steps along the gradient, so it ascends",
        RULE,
        run_steps(
            lambda w, g, m, v, t, rate, mu: (
                w + rate * (mu * m + (1 - mu) * g),
                mu * m + (1 - mu) * g,
                v,
            )
        ),
    ),
    Mistake(
        "momentum forgotten",
        "is plain gradient descent: the velocity of earlier steps has no effect",
        "Keep the velocity from step to step. " + RULE,
        run_steps(lambda w, g, m, v, t, rate, mu: (w - rate * g, m, v)),
    ),
    Mistake(
        "momentum forgotten",
        "uses the gradient of this step only, times 1 - momentum",
        "Keep the velocity from step to step. " + RULE,
        run_steps(lambda w, g, m, v, t, rate, mu: (w - rate * (1 - mu) * g, m, v)),
    ),
    Mistake(
        "velocity does not decay",
        "adds up all gradients: the velocity is not multiplied by the momentum",
        RULE,
        run_steps(lambda w, g, m, v, t, rate, mu: (w + m - rate * g, m - rate * g, v)),
    ),
    Mistake(
        "momentum and 1 - momentum exchanged",
        "multiplies the velocity by 1 - momentum, and the gradient by momentum",
        RULE,
        run_steps(
            lambda w, g, m, v, t, rate, mu: (
                w - rate * ((1 - mu) * m + mu * g),
                (1 - mu) * m + mu * g,
                v,
            )
        ),
    ),
    Mistake(
        "signs mixed",
        "subtracts the gradient from the velocity, and the velocity from w: it ascends later",
        RULE,
        run_steps(lambda w, g, m, v, t, rate, mu: (w + mu * m - rate * g, mu * m + rate * g, v)),
    ),
    Mistake(
        "velocity used before its update",
        "steps with the velocity of the step before",
        "Update the velocity first, then w.",
        run_steps(lambda w, g, m, v, t, rate, mu: (w + m, mu * m - rate * g, v)),
    ),
    Mistake(
        "no learning rate",
        "steps without the learning rate",
        RULE,
        run_steps(lambda w, g, m, v, t, rate, mu: (w + mu * m - g, mu * m - g, v)),
    ),
)
