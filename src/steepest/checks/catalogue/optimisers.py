"""The update rules of optimisers, and mistakes in them.

A rule takes w, the gradients of all steps, the learning rate and its settings, and returns w after
the last step. A mistake is another step: from w, the gradient g, two arrays of state m and v, the
number t of the step, the learning rate and the settings to the next w, m and v.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import numpy as np

from steepest.checks.observations import FloatArray
from steepest.checks.pieces import Mistake

__all__ = ["MISTAKES", "adagrad", "adam", "momentum", "nesterov", "rmsprop", "run_steps", "sgd"]


def sgd(w: FloatArray, all_gradients: Sequence[FloatArray], learning_rate: float) -> Any:
    """Step against each gradient.

    >>> sgd(np.zeros(1), [np.ones(1)], 0.1)
    array([-0.1])
    """
    for gradient in all_gradients:
        w = w - learning_rate * gradient
    return w


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


def run_steps(step: Callable[..., Any]) -> Callable[..., Any]:
    """A rule from its step.

    >>> sgd = run_steps(lambda w, g, m, v, t, learning_rate: (w - learning_rate * g, m, v))
    >>> sgd(np.zeros(1), [np.ones(1), np.ones(1)], 0.1)
    array([-0.2])
    """

    def rule(w: Any, all_gradients: Sequence[Any], *settings: float) -> Any:
        first = second = np.zeros_like(w)
        for t, gradient in enumerate(all_gradients, start=1):
            w, first, second = step(w, gradient, first, second, t, *settings)
        return w

    return rule


def root(average: FloatArray) -> FloatArray:
    """The root of the absolute values, which is finite everywhere."""
    return np.sqrt(abs(average))


def root_or_nan(average: FloatArray) -> FloatArray:
    """The square root, NaN without a warning below 0."""
    return np.sqrt(np.where(average < 0, np.nan, average))


def along(velocity: Callable[..., Any]) -> Callable[..., Any]:
    """The step of a momentum rule that moves w by the new velocity."""

    def step(w: Any, g: Any, m: Any, v: Any, t: int, rate: float, mu: float) -> Any:
        new = velocity(m, g, rate, mu)
        return w + new, new, v

    return step


def divided(
    squares: Callable[..., Any],
    divisor: Callable[..., Any] = root,
    move: Callable[..., Any] = lambda w, g, rate, divisor: w - rate * g / divisor,
) -> Callable[..., Any]:
    """The step of a rule that divides by the root of a sum or an average of squares."""

    def step(w: Any, g: Any, m: Any, v: Any, t: int, rate: float, *settings: float) -> Any:
        v = squares(v, g, *settings[:-1])
        return move(w, g, rate, divisor(v) + settings[-1]), m, v

    return step


def adam_with(
    *,
    first: Any = lambda m, g, b: b * m + (1 - b) * g,
    second: Any = lambda v, g, b: b * v + (1 - b) * g * g,
    correct_first: Any = lambda m, b, t: m / (1 - b**t),
    correct_second: Any = lambda v, b, t: v / (1 - b**t),
    move: Any = lambda w, g, m, root, rate: w - rate * m / root,
    square_root: Any = root,
    betas: Any = lambda one, two: (one, two),
    corrected_by: Any = lambda one, two: (one, two),
) -> Callable[..., Any]:
    """The step of Adam with one of its parts exchanged."""

    def step(
        w: Any, g: Any, m: Any, v: Any, t: int, rate: float, beta1: float, beta2: float, eps: float
    ) -> Any:
        one, two = betas(beta1, beta2)
        m, v = first(m, g, one), second(v, g, two)
        one, two = corrected_by(one, two)
        root = square_root(correct_second(v, two, t)) + eps
        return move(w, g, correct_first(m, one, t), root, rate), m, v

    return step


def both(correct: Callable[..., Any]) -> dict[str, Callable[..., Any]]:
    """The same correction of both averages."""
    return {"correct_first": correct, "correct_second": correct}


def as_it_is(values: Any, beta: float, t: int) -> Any:
    """No correction."""
    return values


def _with_t_from_0(average: Any, beta: float, t: int) -> Any:
    """The correction with t = 0 in the first step, NaN or infinite without a warning."""
    with np.errstate(all="ignore"):
        return average / np.float64(1 - beta ** (t - 1))


DOWN: Final = "Subtract the step: w - learning_rate * gradient."
VELOCITY: Final = "velocity = momentum * velocity - learning_rate * gradient; w = w + velocity."
AHEAD: Final = (
    "velocity = momentum * velocity - rate * gradient; w += momentum * velocity - rate * gradient."
)
SUM: Final = "total += gradient**2; w -= learning_rate * gradient / (sqrt(total) + eps)."
AVERAGE: Final = "average = decay * average + (1 - decay) * gradient**2, then divide by its root."
BOTH: Final = "m = beta1 * m + (1 - beta1) * gradient; v = beta2 * v + (1 - beta2) * gradient**2."
CORRECTION: Final = "Divide m by 1 - beta1**t and v by 1 - beta2**t, with t = 1 in the first step."
STEP: Final = "w -= learning_rate * m_corrected / (sqrt(v_corrected) + eps)."
UP: Final = ("sign of the step", "steps along the gradient, so it ascends")
PLAIN: Final = "is plain gradient descent: "
Row = tuple[str, str, str, Callable[..., Any]]


ROWS: Final[dict[str, tuple[Row, ...]]] = {
    "sgd": (
        ("sign of the step", "adds the gradient, so it ascends", DOWN,
         lambda w, g, m, v, t, rate: (w + rate * g, m, v)),
        ("no learning rate", "subtracts the gradient without the learning rate", DOWN,
         lambda w, g, m, v, t, rate: (w - g, m, v)),
        ("divided by the learning rate", "divides the gradient by the learning rate", DOWN,
         lambda w, g, m, v, t, rate: (w - g / rate, m, v)),
        ("parameters lost", "returns the step alone, without the parameters", DOWN,
         lambda w, g, m, v, t, rate: (-rate * g, m, v)),
        ("gradient times parameters", "multiplies the step by the parameters", DOWN,
         lambda w, g, m, v, t, rate: (w - rate * g * w, m, v)),
        ("difference times learning rate", "multiplies the parameters by the learning rate too",
         DOWN, lambda w, g, m, v, t, rate: (rate * (w - g), m, v)),
    ),
    "momentum": (
        (*UP, VELOCITY, along(lambda m, g, rate, mu: mu * m + rate * g)),
        (*UP, VELOCITY, lambda w, g, m, v, t, rate, mu:
         (w + rate * (mu * m + (1 - mu) * g), mu * m + (1 - mu) * g, v)),
        ("momentum forgotten", f"{PLAIN}the velocity of earlier steps has no effect",
         f"Keep the velocity from step to step. {VELOCITY}",
         along(lambda m, g, rate, mu: -rate * g)),
        ("momentum forgotten", "uses the gradient of this step only, times 1 - momentum",
         f"Keep the velocity from step to step. {VELOCITY}",
         along(lambda m, g, rate, mu: -rate * (1 - mu) * g)),
        ("velocity does not decay",
         "adds up all gradients: the velocity is not multiplied by the momentum", VELOCITY,
         along(lambda m, g, rate, mu: m - rate * g)),
        ("momentum and 1 - momentum exchanged",
         "multiplies the velocity by 1 - momentum, and the gradient by momentum", VELOCITY,
         along(lambda m, g, rate, mu: (1 - mu) * m - rate * mu * g)),
        ("signs mixed",
         "subtracts the gradient from the velocity, and the velocity from w: it ascends later",
         VELOCITY, lambda w, g, m, v, t, rate, mu: (w + mu * m - rate * g, mu * m + rate * g, v)),
        ("velocity used before its update", "steps with the velocity of the step before",
         "Update the velocity first, then w.",
         lambda w, g, m, v, t, rate, mu: (w + m, mu * m - rate * g, v)),
        ("no learning rate", "steps without the learning rate", VELOCITY,
         along(lambda m, g, rate, mu: mu * m - g)),
    ),
    "nesterov": (
        ("plain momentum", "is gradient descent with plain momentum, without the look ahead",
         AHEAD, along(lambda m, g, rate, mu: mu * m - rate * g)),
        ("momentum forgotten", f"{PLAIN}the velocity of earlier steps has no effect", AHEAD,
         along(lambda m, g, rate, mu: -rate * g)),
        ("sign of the old velocity", "adds the old velocity where it must be subtracted",
         "w += -momentum * old + (1 + momentum) * new.", lambda w, g, m, v, t, rate, mu:
         (w + mu * m + (1 + mu) * (mu * m - rate * g), mu * m - rate * g, v)),
        (*UP, AHEAD, lambda w, g, m, v, t, rate, mu:
         (w + mu * (mu * m + rate * g) + rate * g, mu * m + rate * g, v)),
    ),
    "adagrad": (
        (*UP, SUM, divided(lambda v, g: v + g * g, move=lambda w, g, rate, d: w + rate * g / d)),
        ("squares not added up",
         "divides by the root of the last square only, so every step has the same size",
         "Add the square to those of earlier steps, and keep the sum.",
         divided(lambda v, g: g * g)),
        ("no root", "divides by the sum of the squares, without a root", SUM,
         divided(lambda v, g: v + g * g, lambda v: v)),
        ("no gradient in the step", "steps without the gradient in the numerator", SUM,
         divided(lambda v, g: v + g * g, move=lambda w, g, rate, d: w - rate / d)),
        ("not divided", f"{PLAIN}the sum of the squares has no effect", SUM,
         lambda w, g, m, v, t, rate, eps: (w - rate * g, m, v)),
        ("absolute values added up", "adds up absolute values, and divides by their sum", SUM,
         divided(lambda v, g: v + abs(g), lambda v: v)),
        ("mean for sum", "averages the squares with weights that decay, as RMSprop does", SUM,
         divided(lambda v, g: 0.9 * v + 0.1 * g * g)),
    ),
    "rmsprop": (
        (*UP, AVERAGE, divided(lambda a, g, d: d * a + (1 - d) * g * g,
                               move=lambda w, g, rate, d: w + rate * g / d)),
        ("no square", "averages the gradients, without a square", AVERAGE,
         divided(lambda a, g, d: d * a + (1 - d) * g)),
        ("no square", "averages the gradients, without a square, so that its root is NaN below 0",
         AVERAGE, divided(lambda a, g, d: d * a + (1 - d) * g, root_or_nan)),
        ("no square", "averages absolute values of the gradients, without a square", AVERAGE,
         divided(lambda a, g, d: d * a + (1 - d) * abs(g))),
        ("no root", "divides by the average, without a root", AVERAGE,
         divided(lambda a, g, d: d * a + (1 - d) * g * g, lambda a: a)),
        ("decay and 1 - decay exchanged",
         "multiplies the average by 1 - decay, and the square by decay", AVERAGE,
         divided(lambda a, g, d: (1 - d) * a + d * g * g)),
        ("1 - decay missing", "adds the whole square to the decayed average", AVERAGE,
         divided(lambda a, g, d: d * a + g * g)),
        ("squares added up", "adds up all squares, as AdaGrad does", AVERAGE,
         divided(lambda a, g, d: a + g * g)),
        ("average not kept", "uses the square of this step only",
         "Keep the average from step to step.", divided(lambda a, g, d: (1 - d) * g * g)),
        ("not divided", f"{PLAIN}the average has no effect", AVERAGE,
         lambda w, g, m, v, t, rate, d, eps: (w - rate * g, m, v)),
    ),
    "adam": (
        ("no bias correction", "does not correct the averages, which start at 0", CORRECTION,
         adam_with(**both(as_it_is))),
        ("no bias correction of m", "does not correct the average of the gradients", CORRECTION,
         adam_with(correct_first=as_it_is)),
        ("no bias correction of v", "does not correct the average of the squares", CORRECTION,
         adam_with(correct_second=as_it_is)),
        ("beta1 in the correction of v", "divides v by 1 - beta1**t", CORRECTION,
         adam_with(corrected_by=lambda one, two: (one, one))),
        ("beta2 in the correction of m", "divides m by 1 - beta2**t", CORRECTION,
         adam_with(corrected_by=lambda one, two: (two, two))),
        ("t does not grow", "corrects every step as if it were the first: t is not increased",
         "Increase t by 1 in each step, and keep it.",
         adam_with(**both(lambda average, b, t: average / (1 - b)))),
        ("t one too large", "corrects with t + 1 in place of t", CORRECTION,
         adam_with(**both(lambda average, b, t: average / (1 - b ** (t + 1))))),
        ("t one too small", "corrects with t - 1 in place of t, so that the first step divides by "
         "0 and gives NaN", CORRECTION, adam_with(**both(_with_t_from_0))),
        ("beta * t for beta ** t", "multiplies by t in the correction, where a power is needed",
         CORRECTION, adam_with(**both(lambda average, b, t: average / (1 - b * t)))),
        ("beta2 ** 2 for beta2 ** t", "corrects v with the power 2 in every step", CORRECTION,
         adam_with(correct_second=lambda v, b, t: v / (1 - b**2))),
        ("beta1 and beta2 exchanged", "uses beta2 for the gradients, and beta1 for the squares",
         BOTH, adam_with(betas=lambda one, two: (two, one))),
        ("the same beta twice", "uses beta1 for both averages", BOTH,
         adam_with(betas=lambda one, two: (one, one))),
        ("the same beta twice", "uses beta2 for both averages", BOTH,
         adam_with(betas=lambda one, two: (two, two))),
        ("no square", "averages the gradients twice: the square is missing in v", BOTH,
         adam_with(second=lambda v, g, b: b * v + (1 - b) * g)),
        ("no square", "averages the gradients twice: the square is missing in v, whose root is "
         "NaN below 0", BOTH,
         adam_with(second=lambda v, g, b: b * v + (1 - b) * g, square_root=root_or_nan)),
        ("no root", "divides by the average of the squares, without a root", STEP,
         adam_with(square_root=lambda v: v)),
        ("beta and 1 - beta exchanged",
         "multiplies the averages by 1 - beta, and the new values by beta", BOTH,
         adam_with(first=lambda m, g, b: (1 - b) * m + b * g,
                   second=lambda v, g, b: (1 - b) * v + b * g * g)),
        ("1 - beta missing", "adds the whole gradient and the whole square to the decayed averages",
         BOTH, adam_with(first=lambda m, g, b: b * m + g, second=lambda v, g, b: b * v + g * g)),
        ("1 - beta1 missing", "adds the whole gradient to the decayed average", BOTH,
         adam_with(first=lambda m, g, b: b * m + g)),
        ("gradient for its average",
         "steps along the gradient of this step, and not along its average", STEP,
         adam_with(move=lambda w, g, m, root, rate: w - rate * g / root)),
        ("averages not kept", "starts in each step with averages of 0",
         "Keep m and v from step to step.",
         adam_with(first=lambda m, g, b: (1 - b) * g, second=lambda v, g, b: (1 - b) * g * g)),
        ("not divided",
         "is gradient descent with momentum: it is not divided by the root of v", STEP,
         adam_with(move=lambda w, g, m, root, rate: w - rate * m)),
        (*UP, STEP, adam_with(move=lambda w, g, m, root, rate: w + rate * m / root)),
        ("sign of the step",
         "steps along the gradient, so it ascends, and does not correct the averages",
         f"{STEP} {CORRECTION}",
         adam_with(**both(as_it_is), move=lambda w, g, m, root, rate: w + rate * m / root)),
    ),
}  # fmt: skip
"""For each rule its mistakes: name, what the code does, how to correct it, and the step."""
MISTAKES: Final[dict[str, tuple[Mistake, ...]]] = {
    rule: tuple(Mistake(name, does, hint, run_steps(step)) for name, does, hint, step in rows)
    for rule, rows in ROWS.items()
}
"""For each rule its known mistakes."""
