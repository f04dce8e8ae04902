"""Losses as means over samples, each with its derived gradient.

Labels come first, predictions second. Both are NumPy arrays or torch tensors of the same shape;
labels are converted to the library and dtype of the predictions, so they may be integers. A loss
is a scalar of that dtype, or with ``reduction="none"`` one number per sample.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

import numpy as np

from steepest import values
from steepest.arrays import Array, as_floating, convert_like, is_tensor, namespace, to_numpy
from steepest.errors import DataError, SettingsError
from steepest.nn.activations import (
    Activation,
    activation_function,
    activation_gradient,
    sigmoid,
    softmax,
)

__all__ = [
    "LOSSES",
    "Loss",
    "bce_loss",
    "bce_loss_gradient",
    "bce_with_logits",
    "bce_with_logits_gradient",
    "loss_from_probabilities",
    "naive_bce_loss",
    "softmax_cross_entropy",
    "softmax_cross_entropy_gradient",
]

Reduction: TypeAlias = Literal["mean", "none"]


def naive_bce_loss(y: Array, y_hat: Array) -> Array:
    """Binary cross-entropy directly from its formula, for teaching. Use ``bce_loss`` instead.

    -mean(y log(y_hat) + (1 - y) log(1 - y_hat)) of a perfect prediction contains 0 log 0, in
    floating point 0 times -inf, which is NaN. For the worst prediction it is correctly inf.

    >>> float(naive_bce_loss([1], [1.0])), float(naive_bce_loss([1], [0.0]))
    (nan, inf)
    """
    y, y_hat = _check_binary(y, y_hat)
    xp = namespace(y_hat)
    with np.errstate(divide="ignore", invalid="ignore"):
        return -(y * xp.log(y_hat) + (1 - y) * xp.log(1 - y_hat)).mean()


def bce_loss(y: Array, y_hat: Array, reduction: Reduction = "mean") -> Array:
    """Binary cross-entropy from probabilities, -mean(y log(y_hat) + (1 - y) log(1 - y_hat)).

    It is the negative logarithm of the likelihood that independent samples have their labels
    (C. M. Bishop, Pattern Recognition and Machine Learning, 2006, equation 4.90, divided by n).

    y_hat is clipped to [eps, 1 - eps], eps being the spacing of its dtype at 1, so the loss is
    finite: in float32 between 1.2e-7 and 15.94. This eps keeps the loss exactly symmetric when
    labels are flipped: 1 - (1 - eps) = eps holds without rounding.

    Args:
        y: labels in [0, 1], any shape.
        y_hat: probabilities in [0, 1], the shape of y. NaN gives NaN.
        reduction: ``"mean"``, or ``"none"`` for one loss per sample.

    Raises:
        DataError: shapes that differ, no sample, a label or a probability outside [0, 1].

    >>> round(float(bce_loss([0, 1, 1, 1, 0], [0.1784, 0.3674, 0.5676, 0.3376, 0.2119])), 4)
    0.6176
    """
    _check_reduction(reduction)
    y, y_hat = _check_binary(y, y_hat)
    xp = namespace(y_hat)
    p = _clipped(y_hat)
    losses = -(y * xp.log(p) + (1 - y) * xp.log(1 - p))
    return losses.mean() if reduction == "mean" else losses


def bce_loss_gradient(y: Array, y_hat: Array) -> Array:
    """The gradient of ``bce_loss`` with respect to y_hat, (y_hat - y) / (y_hat (1 - y_hat)) / n.

    d/dp of -(y log p + (1 - y) log(1 - p)) is -y / p + (1 - y) / (1 - p); over the common
    denominator the numerator is -y (1 - p) + (1 - y) p = p - y. Evaluated at the clipped y_hat.

    >>> bce_loss_gradient([1, 0], [0.5, 0.2])
    array([-1.   ,  0.625])
    """
    y, y_hat = _check_binary(y, y_hat)
    p = _clipped(y_hat)
    return (p - y) / (p * (1 - p)) / _size(p)


def bce_with_logits(y: Array, z: Array, reduction: Reduction = "mean") -> Array:
    """Binary cross-entropy of sigmoid(z), from the logit z, accurate for any z.

    With log sigmoid(z) = -log(1 + exp(-z)) and log(1 - sigmoid(z)) = -z - log(1 + exp(-z)),

        -(y log sigmoid(z) + (1 - y) log(1 - sigmoid(z))) = (1 - y) z + log(1 + exp(-z))

    and log(1 + exp(-z)) = max(-z, 0) + log(1 + exp(-abs(z))), whose exponential cannot overflow.
    Since z + max(-z, 0) = max(z, 0), the loss is max(z, 0) - y z + log(1 + exp(-abs(z))).

    Args:
        y: labels in [0, 1], any shape.
        z: logits, the shape of y.
        reduction: ``"mean"``, or ``"none"`` for one loss per sample.

    Raises:
        DataError: shapes that differ, no sample, a label outside [0, 1].

    >>> [float(bce_with_logits([1], [z])) for z in (-100.0, 0.0, 100.0)]
    [100.0, 0.6931471805599453, 3.720075976020836e-44]
    """
    _check_reduction(reduction)
    y, z = _check_binary(y, z, name="z")
    xp = namespace(z)
    losses = xp.maximum(z, xp.zeros_like(z)) - y * z + xp.log1p(xp.exp(-abs(z)))
    return losses.mean() if reduction == "mean" else losses


def bce_with_logits_gradient(y: Array, z: Array, reduction: Reduction = "mean") -> Array:
    """The gradient of ``bce_with_logits`` with respect to z, (sigmoid(z) - y) / n.

    d/dz of (1 - y) z + log(1 + exp(-z)) is (1 - y) - exp(-z) / (1 + exp(-z)) = sigmoid(z) - y.
    Written as (1 - y) sigmoid(z) - y sigmoid(-z) it keeps its digits where sigmoid(z) is near y.

    Args:
        y: labels 0 and 1, (n,) or (n, 1).
        z: logits of the same shape.
        reduction: ``"mean"``, or ``"none"`` for the derivative of each sample's own loss.

    >>> bce_with_logits_gradient([1, 0], [0.0, 40.0])
    array([-0.25,  0.5 ])
    """
    _check_reduction(reduction)
    y, z = _check_binary(y, z, name="z")
    derivatives = (1 - y) * sigmoid(z) - y * sigmoid(-z)
    return derivatives if reduction == "none" else derivatives / _size(z)


def softmax_cross_entropy(y: Array, z: Array, reduction: Reduction = "mean") -> Array:
    """Cross-entropy of softmax(z) from the logits z, mean over samples.

    The loss of a sample is the negative logarithm of the probability of its class,

        -log(exp(z_y) / sum_k exp(z_k)) = log(sum_k exp(z_k - m)) - (z_y - m)

    for any m; with m the largest logit no exponential overflows (Bishop 2006, equation 4.108).

    Args:
        y: class codes 0 ... c - 1, integers (n,).
        z: logits (n, c).
        reduction: ``"mean"``, or ``"none"`` for one loss per sample.

    Raises:
        DataError: shapes that do not fit, no sample, codes that are not integers below c.

    >>> round(float(softmax_cross_entropy([2, 0], [[0.0, 0.0, 1000.0], [0.0, 0.0, 0.0]])), 4)
    0.5493
    """
    _check_reduction(reduction)
    y, z = _check_multiclass(y, z)
    xp = namespace(z)
    shifted = z - xp.amax(z, axis=1, keepdims=True)
    losses = xp.log(xp.sum(xp.exp(shifted), axis=1)) - shifted[xp.arange(len(y)), y]
    return losses.mean() if reduction == "mean" else losses


SMOOTHING: Final = values.between("a number in [0, 1)", lambda value: 0 <= value < 1, 0.0)
"""What the share of label smoothing may be."""


def softmax_cross_entropy_gradient(y: Array, z: Array, label_smoothing: float = 0.0) -> Array:
    """The gradient of ``softmax_cross_entropy`` with respect to z, (softmax(z) - one_hot(y)) / n.

    d/dz_k of log(sum_j exp(z_j)) - z_y is exp(z_k) / sum_j exp(z_j), less 1 where k = y. With
    smoothed labels (1 - s) one_hot(y) + s / c stands in place of one_hot(y), as in
    torch.nn.CrossEntropyLoss (C. Szegedy, V. Vanhoucke, S. Ioffe, J. Shlens and Z. Wojna,
    "Rethinking the Inception architecture for computer vision", CVPR 2016, section 7).

    >>> softmax_cross_entropy_gradient([1], [[0.0, 0.0]])
    array([[ 0.5, -0.5]])
    """
    SMOOTHING.require("label_smoothing", label_smoothing, SettingsError)
    y, z = _check_multiclass(y, z)
    one_hot = convert_like(np.arange(z.shape[1]) == to_numpy(y)[:, None], z)
    if label_smoothing:
        one_hot = (1 - label_smoothing) * one_hot + label_smoothing / z.shape[1]
    return (softmax(z) - one_hot) / len(y)


@dataclass(frozen=True, slots=True)
class Loss:
    """A loss as training uses it, from labels y (n,) and the last layer's z (n, units).

    Attributes:
        each: (y, z) -> the loss of each sample, (n,).
        gradient: (y, z) -> the gradient of the mean with respect to z, (n, units).
        smoothed: (y, z, label_smoothing) -> the gradient with respect to z, (n, units), of the sum
            of losses with smoothed labels.
        predicted: z -> the class that is predicted for each sample, (n,).
    """

    each: Callable[[Array, Array], Array]
    gradient: Callable[[Array, Array], Array]
    smoothed: Callable[[Array, Array, float], Array]
    predicted: Callable[[Array], Array]


def loss_from_probabilities(
    activation: Activation, classes: Callable[[Array], Array] | None = None
) -> Loss:
    """Binary cross-entropy of y_hat = activation(z), a single unit whose output is a probability.

    By the chain rule its gradient is ``bce_loss_gradient(y, y_hat)`` times the activation's. Where
    the activation saturates at the wrong class that product is 0 and training stops; binary
    cross-entropy from logits does not have this problem.

    >>> loss_from_probabilities("sigmoid").gradient(np.array([0.0]), np.array([[40.0]])).tolist()
    [[0.0]]
    """
    output, slope = activation_function(activation), activation_gradient(activation)
    return Loss(
        each=lambda y, z: bce_loss(y, output(z[:, 0]), "none"),
        gradient=lambda y, z: bce_loss_gradient(y, output(z[:, 0]))[:, None] * slope(z),
        smoothed=lambda y, z, share: (
            len(y)
            * bce_loss_gradient(smooth_labels(y, z, share), output(z[:, 0]))[:, None]
            * slope(z)
        ),
        predicted=classes or (lambda z: output(z[:, 0]) > 0.5),
    )


def smooth_labels(y: Array, z: Array, label_smoothing: float) -> Array:
    """Labels 0 and 1 moved to s / 2 and 1 - s / 2, in the library and dtype of z.

    >>> smooth_labels(np.array([0, 1]), np.zeros(2), 0.2)
    array([0.1, 0.9])
    """
    return convert_like(y, z, "y") * (1 - label_smoothing) + label_smoothing / 2


def _positive(z: Array) -> Array:
    return z[:, 0] > 0


LOSSES: dict[str, Loss] = {
    "binary_cross_entropy": Loss(
        each=lambda y, z: bce_with_logits(y, z[:, 0], "none"),
        gradient=lambda y, z: bce_with_logits_gradient(y, z[:, 0])[:, None],
        smoothed=lambda y, z, share: bce_with_logits_gradient(
            smooth_labels(y, z, share), z[:, 0], "none"
        )[:, None],
        predicted=_positive,
    ),
    "binary_cross_entropy_from_probabilities": loss_from_probabilities("sigmoid", _positive),
    "softmax_cross_entropy": Loss(
        each=lambda y, z: softmax_cross_entropy(y, z, "none"),
        gradient=softmax_cross_entropy_gradient,
        smoothed=lambda y, z, share: len(y) * softmax_cross_entropy_gradient(y, z, share),
        predicted=lambda z: namespace(z).argmax(z, axis=1),
    ),
}
"""Losses by name, all from logits. Class 1 if the logit is above 0; argmax takes the first."""


def _check_reduction(given: object) -> None:
    values.one_of(("mean", "none"), 'be "mean" or "none"', "").require(
        "reduction", given, DataError
    )


def _check_binary(y: Array, prediction: Array, name: str = "y_hat") -> tuple[Array, Array]:
    """Labels and predictions in one library and dtype; labels and probabilities are in [0, 1]."""
    prediction = as_floating(prediction, name)
    y = convert_like(y, prediction, "y")
    if y.shape != prediction.shape:
        raise DataError(
            f"y and {name} must have the same shape, got {tuple(y.shape)} and "
            f"{tuple(prediction.shape)}{_shape_hint(y.shape, prediction.shape, name)}"
        )
    if not _size(y):
        raise DataError(f"y and {name} must hold at least one sample, got shape {tuple(y.shape)}")
    _check_unit_interval(y, "y", "labels", "use class codes 0 and 1")
    if name == "y_hat":
        _check_unit_interval(prediction, name, "probabilities", "use bce_with_logits for logits")
    return y, prediction


def _shape_hint(y: tuple[int, ...], prediction: tuple[int, ...], name: str) -> str:
    return f" (use {name}[:, 0])" if (*y, 1) == tuple(prediction) else ""


def _check_unit_interval(given: Array, name: str, what: str, fix: str) -> None:
    numbers = to_numpy(given)
    outside = numbers[(numbers < 0) | (numbers > 1)]
    if outside.size:
        raise DataError(
            f"{name} must hold {what} from 0 to 1, got {outside.flat[0].item():.6g} ({fix})"
        )


def _clipped(y_hat: Array) -> Array:
    """y_hat clipped to [eps, 1 - eps], with the gradient of the formula (not 0) where clipped."""
    xp = namespace(y_hat)
    eps = float(xp.finfo(y_hat.dtype).eps)
    inside = xp.clip(y_hat, eps, 1 - eps)
    return y_hat + (inside - y_hat).detach() if is_tensor(y_hat) else inside


def _check_multiclass(y: Array, z: Array) -> tuple[Array, Array]:
    """Integer class codes (n,) and logits (n, c), checked against each other."""
    z = as_floating(z, "z")
    codes = to_numpy(y, "y")
    if z.ndim != 2 or codes.ndim != 1 or len(codes) != len(z):
        raise DataError(
            f"y must have shape (n,) and z shape (n, classes), got {codes.shape} and "
            f"{tuple(z.shape)}"
        )
    if not len(codes):
        raise DataError(f"y and z must hold at least one sample, got shape {codes.shape}")
    if codes.dtype.kind not in "iub":
        raise DataError(
            f"y must hold integer class codes, got dtype {codes.dtype} (use y.astype(int))"
        )
    wrong = codes[(codes < 0) | (codes >= z.shape[1])]
    if wrong.size:
        raise DataError(
            f"y must hold class codes from 0 to {z.shape[1] - 1} for {z.shape[1]} logits, "
            f"got {wrong[0]} (codes count from 0)"
        )
    codes = codes.astype(np.int64)
    xp = namespace(z)
    return (xp.as_tensor(codes, device=z.device) if is_tensor(z) else codes), z


def _size(x: Array) -> int:
    return int(np.prod(x.shape))
