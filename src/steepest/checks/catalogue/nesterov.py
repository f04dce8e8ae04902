"""Mistakes in gradient descent with Nesterov's momentum.

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

__all__ = ["MISTAKES", "nesterov"]


def nesterov(
    w: FloatArray, all_gradients: Sequence[FloatArray], learning_rate: float, momentum: float
) -> Any:
    """Step along the velocity that the next step would have; w is where the gradient is taken.

    Source: Bengio, Boulanger-Lewandowski, Pascanu, Advances in optimizing recurrent networks
    (2013), equations 6 and 7.

    >>> nesterov(np.zeros(1), [np.ones(1)], 0.1, 0.9)
    array([-0.19])
    """
    velocity = np.zeros_like(w)
    for gradient in all_gradients:
        velocity = momentum * velocity - learning_rate * gradient
        w = w + momentum * velocity - learning_rate * gradient
    return w


RULE = (
    "velocity = momentum * velocity - rate * gradient; w += momentum * velocity - rate * gradient."
)
MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "plain momentum",
        "is gradient descent with plain momentum, without the look ahead",
        RULE,
        run_steps(lambda w, g, m, v, t, rate, mu: (w + mu * m - rate * g, mu * m - rate * g, v)),
    ),
    Mistake(
        "momentum forgotten",
        "is plain gradient descent: the velocity of earlier steps has no effect",
        RULE,
        run_steps(lambda w, g, m, v, t, rate, mu: (w - rate * g, m, v)),
    ),
    Mistake(
        "sign of the old velocity",
        "adds the old velocity where it must be subtracted",
        "w += -momentum * old + (1 + momentum) * new.",
        run_steps(
            lambda w, g, m, v, t, rate, mu: (
                w + mu * m + (1 + mu) * (mu * m - rate * g),
                mu * m - rate * g,
                v,
            )
        ),
    ),
    Mistake(
        "sign of the step",
        "steps along the gradient, so it ascends",
        RULE,
        run_steps(
            lambda w, g, m, v, t, rate, mu: (
                w + mu * (mu * m + rate * g) + rate * g,
                mu * m + rate * g,
                v,
            )
        ),
    ),
)
