"""The losses of regression and of several labels a row, each with its derived gradient.

Targets come first, as in ``losses``; both are NumPy arrays or torch tensors of the same shape, and
a loss is the mean over all elements, or with ``reduction="none"`` one number an element.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from steepest import values
from steepest.arrays import Array, as_floating, convert_like, namespace
from steepest.errors import DataError, SettingsError
from steepest.nn.losses import Loss, Reduction, bce_with_logits, bce_with_logits_gradient

__all__ = [
    "DELTA",
    "QUANTILE",
    "huber_loss",
    "huber_loss_gradient",
    "multilabel_loss",
    "pinball_loss",
    "pinball_loss_gradient",
    "poisson_loss",
    "poisson_loss_gradient",
    "regression_loss",
    "squared_error",
    "squared_error_gradient",
]

DELTA: Final = values.between("a positive number", lambda value: 0 < value < np.inf, 1.0)
"""What the delta of the Huber loss may be."""
QUANTILE: Final = values.between("a number in (0, 1)", lambda value: 0 < value < 1, 0.5)
"""What the quantile of the pinball loss may be."""


def squared_error(y: Array, prediction: Array, reduction: Reduction = "mean") -> Array:
    """The mean of (prediction - y)²; torch.nn.MSELoss.

    >>> float(squared_error([0.0, 2.0], [1.0, 4.0]))
    2.5
    """
    y, prediction = _check(y, prediction)
    return _reduced((prediction - y) ** 2, reduction)


def squared_error_gradient(y: Array, prediction: Array) -> Array:
    """The gradient of ``squared_error`` with respect to the prediction, 2 (prediction - y) / n.

    >>> squared_error_gradient([0.0, 2.0], [1.0, 4.0])
    array([1., 2.])
    """
    y, prediction = _check(y, prediction)
    return 2 * (prediction - y) / _size(prediction)


def huber_loss(
    y: Array, prediction: Array, delta: float = 1.0, reduction: Reduction = "mean"
) -> Array:
    """Half the squared error up to delta, from there on a straight line; torch.nn.HuberLoss.

    e² / 2 where |e| <= delta, else delta (|e| - delta / 2), e = prediction - y (P. J. Huber,
    "Robust estimation of a location parameter", Annals of Mathematical Statistics 35, 1964).

    >>> huber_loss([0.0, 0.0], [0.5, 3.0], reduction="none").tolist()
    [0.125, 2.5]
    """
    DELTA.require("delta", delta, SettingsError)
    y, prediction = _check(y, prediction)
    error = prediction - y
    size = abs(error)
    line = delta * (size - delta / 2)
    return _reduced(namespace(error).where(size <= delta, error * error / 2, line), reduction)


def huber_loss_gradient(y: Array, prediction: Array, delta: float = 1.0) -> Array:
    """The gradient of ``huber_loss``: the error, cut to [-delta, delta], over n.

    >>> huber_loss_gradient([0.0, 0.0], [0.5, 3.0]).tolist()
    [0.25, 0.5]
    """
    DELTA.require("delta", delta, SettingsError)
    y, prediction = _check(y, prediction)
    return namespace(y).clip(prediction - y, -delta, delta) / _size(prediction)


def poisson_loss(y: Array, z: Array, reduction: Reduction = "mean") -> Array:
    """exp(z) - y z: a count y whose mean is exp(z).

    The negative logarithm of the likelihood of a Poisson distribution without the terms that do not
    depend on z (P. McCullagh and J. A. Nelder, Generalized Linear Models, 1989, section 6.2);
    torch.nn.PoissonNLLLoss(log_input=True, full=False).

    >>> poisson_loss([0.0, 2.0], [0.0, 0.0], reduction="none").tolist()
    [1.0, 1.0]
    """
    y, z = _check(y, z, "z")
    return _reduced(namespace(z).exp(z) - y * z, reduction)


def poisson_loss_gradient(y: Array, z: Array) -> Array:
    """The gradient of ``poisson_loss`` with respect to z, (exp(z) - y) / n.

    >>> poisson_loss_gradient([0.0, 2.0], [0.0, 0.0]).tolist()
    [0.5, -0.5]
    """
    y, z = _check(y, z, "z")
    return (namespace(z).exp(z) - y) / _size(z)


def pinball_loss(
    y: Array, prediction: Array, quantile: float = 0.5, reduction: Reduction = "mean"
) -> Array:
    """quantile (y - prediction) where y is above the prediction, else (1 - quantile) the rest.

    Its best constant prediction is that quantile of y (R. Koenker and G. Bassett, "Regression
    quantiles", Econometrica 46, 1978); scikit-learn's mean_pinball_loss.

    >>> pinball_loss([1.0, 0.0], [0.0, 1.0], 0.9, reduction="none").round(4).tolist()
    [0.9, 0.1]
    """
    y, prediction = _check(y, prediction)
    return _reduced((prediction - y) * _pinball_slopes(y, prediction, quantile), reduction)


def pinball_loss_gradient(y: Array, prediction: Array, quantile: float = 0.5) -> Array:
    """The gradient of ``pinball_loss``: -quantile / n up to y, then (1 - quantile) / n.

    >>> pinball_loss_gradient([1.0, 0.0], [0.0, 1.0], 0.9).round(4).tolist()
    [-0.45, 0.05]
    """
    y, prediction = _check(y, prediction)
    return _pinball_slopes(y, prediction, quantile) / _size(prediction)


def _pinball_slopes(y: Array, prediction: Array, quantile: float) -> Array:
    QUANTILE.require("quantile", quantile, SettingsError)
    return convert_like(prediction > y, prediction, "y") - quantile


_Elements = Callable[[Array, Array], Array]


def regression_loss(name: str, delta: float = 1.0, quantile: float = 0.5) -> Loss:
    """A loss of regression as training uses it, from targets and outputs z, (n, outputs) each.

    >>> loss = regression_loss("poisson")
    >>> y, z = np.array([[2.0, 0.0]]), np.zeros((1, 2))
    >>> loss.each(y, z).tolist(), loss.gradient(y, z).tolist(), loss.predicted(z).tolist()
    ([1.0], [[-0.5, 0.5]], [[1.0, 1.0]])
    """
    elements: dict[str, tuple[_Elements, _Elements]] = {
        "squared_error": (lambda y, z: squared_error(y, z, "none"), squared_error_gradient),
        "huber": (
            lambda y, z: huber_loss(y, z, delta, "none"),
            lambda y, z: huber_loss_gradient(y, z, delta),
        ),
        "poisson": (lambda y, z: poisson_loss(y, z, "none"), poisson_loss_gradient),
        "pinball": (
            lambda y, z: pinball_loss(y, z, quantile, "none"),
            lambda y, z: pinball_loss_gradient(y, z, quantile),
        ),
    }
    losses, gradient = elements[name]
    mean = (lambda z: namespace(z).exp(z)) if name == "poisson" else (lambda z: z)
    return Loss(
        each=lambda y, z: losses(y, z).mean(1),
        gradient=gradient,
        smoothed=lambda y, z, share: len(z) * gradient(y, z),
        predicted=mean,
    )


def multilabel_loss() -> Loss:
    """Binary cross-entropy of every label, from labels and logits, (n, labels) each.

    >>> multilabel_loss().predicted(np.array([[0.5, -0.5]])).tolist()
    [[True, False]]
    """
    return Loss(
        each=lambda y, z: bce_with_logits(y, z, "none").mean(1),
        gradient=bce_with_logits_gradient,
        smoothed=lambda y, z, share: (
            bce_with_logits_gradient(y * (1 - share) + share / 2, z, "none") / z.shape[1]
        ),
        predicted=lambda z: z > 0,
    )


def _check(y: Array, prediction: Array, name: str = "prediction") -> tuple[Array, Array]:
    prediction = as_floating(prediction, name)
    y = convert_like(y, prediction, "y")
    if y.shape != prediction.shape or not _size(y):
        raise DataError(
            f"y and {name} must have the same shape and at least one element, got "
            f"{tuple(y.shape)} and {tuple(prediction.shape)}"
        )
    return y, prediction


def _reduced(losses: Array, reduction: Reduction) -> Array:
    rule = values.one_of(("mean", "none"), 'be "mean" or "none"', "")
    rule.require("reduction", reduction, DataError)
    return losses.mean() if reduction == "mean" else losses


def _size(x: Array) -> int:
    return int(np.prod(x.shape))
