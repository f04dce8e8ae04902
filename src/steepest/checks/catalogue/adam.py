"""Mistakes in Adam.

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

__all__ = ["MISTAKES", "adam"]


def adam(
    w: FloatArray,
    all_gradients: Sequence[FloatArray],
    learning_rate: float,
    beta1: float,
    beta2: float,
    eps: float,
) -> Any:
    """Divide the average of the gradients by the root of the average of their squares.

    Source: Kingma, Ba, Adam: a method for stochastic optimization (2015), algorithm 1.

    >>> adam(np.zeros(1), [np.full(1, 2.0)], 0.1, 0.9, 0.999, 0.0).round(6)
    array([-0.1])
    """
    m = np.zeros_like(w)
    v = np.zeros_like(w)
    for t, gradient in enumerate(all_gradients, start=1):
        m = beta1 * m + (1 - beta1) * gradient
        v = beta2 * v + (1 - beta2) * gradient**2
        m_corrected = m / (1 - beta1**t)
        v_corrected = v / (1 - beta2**t)
        w = w - learning_rate * m_corrected / (np.sqrt(v_corrected) + eps)
    return w


def step_with(
    *,
    first: Any = lambda m, g, b: b * m + (1 - b) * g,
    second: Any = lambda v, g, b: b * v + (1 - b) * g * g,
    correct_first: Any = lambda m, b, t: m / (1 - b**t),
    correct_second: Any = lambda v, b, t: v / (1 - b**t),
    move: Any = lambda w, g, m, root, rate: w - rate * m / root,
    square_root: Any = lambda v: np.sqrt(abs(v)),
    betas: Any = lambda one, two: (one, two),
) -> Any:
    """Adam with one of its parts exchanged."""

    def step(
        w: Any, g: Any, m: Any, v: Any, t: int, rate: float, beta1: float, beta2: float, eps: float
    ) -> Any:
        one, two = betas(beta1, beta2)
        m, v = first(m, g, one), second(v, g, two)
        root = square_root(correct_second(v, two, t)) + eps
        return move(w, g, correct_first(m, one, t), root, rate), m, v

    return run_steps(step)


def as_it_is(values: Any, beta: float, t: int) -> Any:
    """No correction."""
    return values


AVERAGES = "m = beta1 * m + (1 - beta1) * gradient; v = beta2 * v + (1 - beta2) * gradient**2."
CORRECTION = "Divide m by 1 - beta1**t and v by 1 - beta2**t, with t = 1 in the first step."
STEP = "w -= learning_rate * m_corrected / (sqrt(v_corrected) + eps)."
MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "no bias correction",
        "does not correct the averages, which start at 0",
        CORRECTION,
        step_with(correct_first=as_it_is, correct_second=as_it_is),
    ),
    Mistake(
        "no bias correction of m",
        "does not correct the average of the gradients",
        CORRECTION,
        step_with(correct_first=as_it_is),
    ),
    Mistake(
        "no bias correction of v",
        "does not correct the average of the squares",
        CORRECTION,
        step_with(correct_second=as_it_is),
    ),
    Mistake(
        "t does not grow",
        "corrects every step as if it were the first: t is not increased",
        "Increase t by 1 in each step, and keep it.",
        step_with(
            correct_first=lambda m, b, t: m / (1 - b), correct_second=lambda v, b, t: v / (1 - b)
        ),
    ),
    Mistake(
        "t one too large",
        "corrects with t + 1 in place of t",
        CORRECTION,
        step_with(
            correct_first=lambda m, b, t: m / (1 - b ** (t + 1)),
            correct_second=lambda v, b, t: v / (1 - b ** (t + 1)),
        ),
    ),
    Mistake(
        "beta * t for beta ** t",
        "multiplies by t in the correction, where a power is needed",
        CORRECTION,
        step_with(
            correct_first=lambda m, b, t: m / (1 - b * t),
            correct_second=lambda v, b, t: v / (1 - b * t),
        ),
    ),
    Mistake(
        "beta2 ** 2 for beta2 ** t",
        "corrects v with the power 2 in every step",
        CORRECTION,
        step_with(correct_second=lambda v, b, t: v / (1 - b**2)),
    ),
    Mistake(
        "beta1 and beta2 exchanged",
        "uses beta2 for the gradients, and beta1 for the squares",
        AVERAGES,
        step_with(betas=lambda one, two: (two, one)),
    ),
    Mistake(
        "the same beta twice",
        "uses beta1 for both averages",
        AVERAGES,
        step_with(betas=lambda one, two: (one, one)),
    ),
    Mistake(
        "the same beta twice",
        "uses beta2 for both averages",
        AVERAGES,
        step_with(betas=lambda one, two: (two, two)),
    ),
    Mistake(
        "no square",
        "averages the gradients twice: the square is missing in v",
        AVERAGES,
        step_with(second=lambda v, g, b: b * v + (1 - b) * g),
    ),
    Mistake(
        "no square",
        "averages the gradients twice: the square is missing in v, whose root is NaN below 0",
        AVERAGES,
        step_with(second=lambda v, g, b: b * v + (1 - b) * g, square_root=root_or_nan),
    ),
    Mistake(
        "no root",
        "divides by the average of the squares, without a root",
        STEP,
        step_with(square_root=lambda v: v),
    ),
    Mistake(
        "beta and 1 - beta exchanged",
        "multiplies the averages by 1 - beta, and the new values by beta",
        AVERAGES,
        step_with(
            first=lambda m, g, b: (1 - b) * m + b * g,
            second=lambda v, g, b: (1 - b) * v + b * g * g,
        ),
    ),
    Mistake(
        "1 - beta missing",
        "adds the whole gradient and the whole square to the decayed averages",
        AVERAGES,
        step_with(first=lambda m, g, b: b * m + g, second=lambda v, g, b: b * v + g * g),
    ),
    Mistake(
        "1 - beta1 missing",
        "adds the whole gradient to the decayed average",
        AVERAGES,
        step_with(first=lambda m, g, b: b * m + g),
    ),
    Mistake(
        "gradient for its average",
        "steps along the gradient of this step, and not along its average",
        STEP,
        step_with(move=lambda w, g, m, root, rate: w - rate * g / root),
    ),
    Mistake(
        "averages not kept",
        "starts in each step with averages of 0",
        "Keep m and v from step to step.",
        step_with(first=lambda m, g, b: (1 - b) * g, second=lambda v, g, b: (1 - b) * g * g),
    ),
    Mistake(
        "not divided",
        "is gradient descent with momentum: it is not divided by the root of v",
        STEP,
        step_with(move=lambda w, g, m, root, rate: w - rate * m),
    ),
    Mistake(
        "sign of the step",
        "steps along the gradient, so it ascends",
        STEP,
        step_with(move=lambda w, g, m, root, rate: w + rate * m / root),
    ),
    Mistake(
        "sign of the step",
        "steps along the gradient, so it ascends, and does not correct the averages",
        STEP + " " + CORRECTION,
        step_with(
            correct_first=as_it_is,
            correct_second=as_it_is,
            move=lambda w, g, m, root, rate: w + rate * m / root,
        ),
    ),
)
