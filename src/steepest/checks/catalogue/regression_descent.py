"""Mistakes in gradient descent for linear and logistic regression.

The right one repeats ``theta = theta - learning_rate * X.T @ (predict(X @ theta) - y) / n``, with a
column of ones in X, so that theta[0] is the bias.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.checks.pieces import Mistake

__all__ = [
    "WRONG_GRADIENTS",
    "DescentVariant",
    "GradientVariant",
    "Predict",
    "clear_bias",
    "descent_mistakes",
    "identity",
    "logistic",
]

FloatArray: TypeAlias = NDArray[np.float64]
Predict: TypeAlias = Callable[[FloatArray], FloatArray]


def identity(scores: Any) -> Any:
    """The predictions of linear regression."""
    return scores


def logistic(scores: Any) -> Any:
    """The predictions of logistic regression."""
    return 1 / (1 + np.exp(-scores))


@dataclass(frozen=True, slots=True)
class GradientVariant:
    """A gradient with one wrong part; the defaults are right.

    Attributes:
        predict: from scores (n,) to predictions (n,).
        scores: from X (n, k) and theta (k,) to scores (n,).
        scale: factor of the sum over the samples, of n and k.
        change: of the scaled gradient (k,), of n.
        first: the first sample that is used.
    """

    predict: Predict
    scores: Callable[[FloatArray, FloatArray], FloatArray] = lambda x, theta: x @ theta
    scale: Callable[[int, int], float] = lambda n, k: 1 / n
    change: Callable[[FloatArray, int], FloatArray] = lambda gradient, n: gradient
    first: int = 0

    def __call__(self, x: Any, y: Any, theta: Any) -> Any:
        """The gradient (k,)."""
        n, k = x.shape
        errors = self.predict(self.scores(x, theta)) - y
        gradient = x[self.first :].T @ errors[self.first :] * self.scale(n, k)
        return self.change(gradient, n)


@dataclass(frozen=True, slots=True)
class DescentVariant:
    """A gradient descent with one wrong part; the defaults are right.

    Attributes:
        gradient: of X, y and theta.
        rate: of the learning rate.
        steps: of the number of steps.
        fixed: whether the gradient at the start is used in all steps.
        summed: whether the gradients of all steps so far are added up.
        blocks: groups of parameters that are updated one after the other in a step, each with a
            new gradient; of k.
    """

    gradient: Callable[..., Any]
    rate: Callable[[float], float] = lambda rate: rate
    steps: Callable[[int], int] = lambda steps: steps
    fixed: bool = False
    summed: bool = False
    blocks: Callable[[int], list[Any]] = lambda k: [slice(None)]

    def __call__(self, x: Any, y: Any, theta: Any, learning_rate: float, steps: int) -> Any:
        """The parameters (k,) after all steps."""
        theta, first, total = theta.copy(), self.gradient(x, y, theta), 0.0 * theta
        for _ in range(self.steps(steps)):
            for block in self.blocks(len(theta)):
                gradient = first if self.fixed else self.gradient(x, y, theta)
                total = total + gradient
                step = total if self.summed else gradient
                theta[block] = theta[block] - self.rate(learning_rate) * step[block]
        return theta


def without_bias(x: FloatArray, theta: FloatArray) -> FloatArray:
    """Scores in which the bias is not added."""
    return x[:, 1:] @ theta[1:]


def clear_bias(gradient: FloatArray, n: int) -> FloatArray:
    """Set the gradient of the bias to 0."""
    return np.concatenate([0.0 * gradient[:1], gradient[1:]])


def sum_for_bias(gradient: FloatArray, n: int) -> FloatArray:
    """The sum over the samples for the bias, the mean for the weights."""
    return np.concatenate([n * gradient[:1], gradient[1:]])


def sum_for_weights(gradient: FloatArray, n: int) -> FloatArray:
    """The sum over the samples for the weights, the mean for the bias."""
    return np.concatenate([gradient[:1], n * gradient[1:]])


def one_over_parameters(n: int, k: int) -> float:
    """1 / k; for one feature it could be mistaken for another right factor."""
    if k < 3:
        raise TypeError("for several features")
    return 1 / k


def one_over_features(n: int, k: int) -> float:
    """1 / (k - 1), without the column of ones."""
    return 1 / (one_over_parameters(n, k) ** -1 - 1)


COUNT = (
    "divided by the number of features",
    "divides the gradient by the number of features instead of the number of samples",
    "Divide by the number of samples: m = len(y), or m = X.shape[0] if samples are rows.",
)
LAST = (
    "gradient of the last sample",
    "uses the gradient of the last sample only",
    "Add up the gradients of all samples: dw += ... inside the loop, and set dw = 0 before it.",
)
WRONG_GRADIENTS: tuple[tuple[tuple[str, str, str], dict[str, Any]], ...] = (
    (
        (
            "bias left out of the predictions",
            "does not add the bias to its predictions",
            "Predict with the bias: X @ w + b, or a column of ones in X.",
        ),
        {"scores": without_bias},
    ),
    (
        (
            "sum for the bias, mean for the weights",
            "divides the gradient of the weights by the number of samples, but not that of the "
            "bias",
            "Divide both: db = np.sum(errors) / n.",
        ),
        {"change": sum_for_bias},
    ),
    (
        (
            "sum for the weights, mean for the bias",
            "divides the gradient of the bias by the number of samples, but not that of the "
            "weights",
            "Divide both: dw = X.T @ errors / n.",
        ),
        {"change": sum_for_weights},
    ),
    (LAST, {"first": -1}),
    (LAST, {"first": -1, "scale": lambda n, k: 1.0}),
    (COUNT, {"scale": one_over_parameters}),
    (COUNT, {"scale": one_over_features}),
    (
        (
            "divided by the number of samples twice",
            "divides the gradient by the number of samples twice",
            "Divide once: a mean already contains the division.",
        ),
        {"scale": lambda n, k: 1 / n**2},
    ),
    (
        (
            "half of the gradient",
            "takes half of the gradient",
            "Divide by n: the derivative of the square has a factor 2, which cancels the 2 of 2n.",
        ),
        {"scale": lambda n, k: 1 / (2 * n)},
    ),
)
"""Mistakes in the gradient: the words, and the wrong parts of `GradientVariant`."""
RANGE = "Loop over range(iterations)."
IN_TURN = (
    "parameters updated in turn",
    "uses parameters that it has already updated in the same step",
    "Compute the whole gradient first, then update all parameters at once.",
)
WRONG_DESCENTS: tuple[tuple[tuple[str, str, str], dict[str, Any]], ...] = (
    (
        (
            "ascent",
            "goes uphill: it adds the gradient instead of subtracting it",
            "Subtract it, with errors = predictions - y: theta = theta - learning_rate * gradient.",
        ),
        {"rate": lambda rate: -rate},
    ),
    (
        ("one step too few", "takes one step too few", RANGE),
        {"steps": lambda steps: max(steps - 1, 0)},
    ),
    (("one step too many", "takes one step too many", RANGE), {"steps": lambda steps: steps + 1}),
    (IN_TURN, {"blocks": lambda k: list(range(k))}),
    (IN_TURN, {"blocks": lambda k: [slice(0, 1), slice(1, None)]}),
    (IN_TURN, {"blocks": lambda k: [slice(1, None), slice(0, 1)]}),
    (
        (
            "learning rate twice",
            "multiplies the gradient by the learning rate twice",
            "Multiply once, where the parameters are updated.",
        ),
        {"rate": lambda rate: rate**2},
    ),
    (
        (
            "gradient never computed again",
            "uses the gradient at the start in all steps",
            "Compute predictions and gradient inside the loop.",
        ),
        {"fixed": True},
    ),
    (
        (
            "gradients never cleared",
            "adds up the gradients of all steps so far",
            "Set the gradient to 0 at the beginning of each step.",
        ),
        {"summed": True},
    ),
    (
        (
            "only one step",
            "returns what a single step gives, whatever number of steps is asked for",
            "Set the first parameters before the loop, and return behind it.",
        ),
        {"steps": lambda steps: min(steps, 1)},
    ),
    (
        (
            "the parameters do not move",
            "returns the parameters with which it started",
            "Assign the new parameters in the loop, and return them after it.",
        ),
        {"steps": lambda steps: 0},
    ),
)
"""Mistakes around the right gradient: the words, and the wrong parts of `DescentVariant`."""
BIAS_KEPT: tuple[tuple[tuple[str, str, str], dict[str, Any]], ...] = (
    (
        (
            "bias not trained",
            "never updates the bias",
            "Update it as well: b = b - learning_rate * db, where db is the mean of the errors.",
        ),
        {"change": clear_bias},
    ),
    (
        (
            "bias left out",
            "neither adds the bias to its predictions nor updates it",
            "Predict with X @ w + b, and update b as well.",
        ),
        {"scores": without_bias, "change": clear_bias},
    ),
)


def descent_mistakes(predict: Predict) -> tuple[Mistake, ...]:
    """The mistakes in gradient descent with such predictions."""
    right = GradientVariant(predict)
    return (
        *(Mistake(*words, DescentVariant(right, **parts)) for words, parts in WRONG_DESCENTS),
        *(
            Mistake(*words, DescentVariant(GradientVariant(predict, **parts)))
            for words, parts in (*WRONG_GRADIENTS, *BIAS_KEPT)
        ),
    )
