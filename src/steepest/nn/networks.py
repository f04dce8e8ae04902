"""Networks, lists of layers ``(W, b, activation)``, and the parts of a training loop.

Everything here works on NumPy arrays and on torch tensors, in the library, dtype and device of the
layers' weights. Backpropagation is written out, so it works with NumPy. The last layer of a network
decides the loss:

- one unit, "sigmoid": a probability, trained with binary cross-entropy from the logit;
- one unit, "identity": the logit itself, trained in the same way;
- several units, "identity" or "softmax": one logit per class, trained with softmax cross-entropy;
- one unit, any other activation: a probability, trained with binary cross-entropy from it.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from steepest import random, values
from steepest.arguments import check_flags, listed
from steepest.arrays import Array, as_floating, convert_like, is_tensor, to_numpy
from steepest.errors import DataError, DivergedWarning, Problems, SettingsError
from steepest.nn.activations import Activation, activation_function, identity, sigmoid, softmax
from steepest.nn.layers import (
    Layer,
    backward,
    check_layers,
    forward,
    make_layer,
    parameters_of,
    with_parameters,
)
from steepest.nn.losses import LOSSES, Loss, loss_from_probabilities
from steepest.nn.rules import Sgd

__all__ = [
    "accuracy",
    "backward",
    "batch_rows",
    "evaluate",
    "loss_and_gradients",
    "loss_of",
    "make_network",
    "network",
    "train_epoch",
]


def make_network(
    sizes: Sequence[int],
    hidden_activation: Activation | list[Activation] | tuple[Activation, ...] = "relu",
    output_activation: Activation = "sigmoid",
    mode: str = "fan_in",
    seed: int | None = None,
    like: Array | None = None,
) -> list[Layer]:
    """Layers with random weights. Layer l draws from stream l of the seed, as training does.

    Args:
        sizes: widths from the features to the outputs, at least two: (64, 32, 1) is one hidden
            layer of 32 units.
        hidden_activation: a name or a callable; a list or tuple gives one for each hidden layer.
        output_activation: a name, a callable, or ``"softmax"``.
        mode: how weights are drawn, as in ``make_layer``.
        seed: fixes the weights; None draws a fresh seed.
        like: an array or tensor whose library, dtype and device the layers take.

    Raises:
        SettingsError: invalid sizes, activations or mode.

    >>> [(w.shape, b.shape, activation) for w, b, activation in make_network((64, 32, 1), seed=0)]
    [((64, 32), (32,), 'relu'), ((32, 1), (1,), 'sigmoid')]
    """
    widths = _check_sizes(sizes)
    _output_function(output_activation, "output_activation")
    activations = _activation_of_each_layer(hidden_activation, len(widths) - 2)
    seed = random.fresh_seed() if seed is None else seed
    # make_layer takes elementwise activations, and softmax is not one.
    shapes = zip(widths[:-1], widths[1:], [*activations, "identity"], strict=True)
    *hidden, (w, b, _) = [
        make_layer(d_in, d_out, activation, mode, seed, like, stream=stream)
        for stream, (d_in, d_out, activation) in enumerate(shapes)
    ]
    return [*hidden, (w, b, output_activation)]


def network(x: Array, layers: Sequence[Layer]) -> Array:
    """The outputs of a network: h(x W + b), layer after layer.

    Args:
        x: samples (n, d), or a single one (d,).
        layers: (W, b, activation) each; autograd flows through tensors.

    Returns:
        (n, outputs), or (n,) where there is one output; without n for a single sample.

    Raises:
        DataError: x does not fit the first layer, or a layer the one before.

    >>> W, b = np.array([[1.0], [-1.0]]), np.zeros(1)
    >>> network([[2, 2], [3, 1]], [(W, b, "sigmoid")]).round(4)
    array([0.5   , 0.8808])
    """
    layers = check_layers(layers)
    x = convert_like(x, as_floating(layers[0][0], "W"))
    _check_shapes(x, layers)
    z, _ = forward(x, layers)
    outputs = _output_function(layers[-1][2])(z)
    return outputs[..., 0] if outputs.shape[-1] == 1 else outputs


def loss_of(layers: Sequence[Layer]) -> Loss:
    """The loss that fits the last layer of a network, as the docstring of the module lists them.

    Raises:
        SettingsError: several outputs with an activation other than identity or softmax.
    """
    w, _, activation = layers[-1]
    linear_output = activation in ("identity", identity)
    if w.shape[1] > 1:
        if linear_output or activation in ("softmax", softmax):
            return LOSSES["softmax_cross_entropy"]
        raise SettingsError(
            f"a network with {w.shape[1]} outputs must end with identity or softmax to be "
            f"evaluated or trained, got {values.shown(activation)} "
            '(give make_network output_activation="identity")'
        )
    if linear_output or activation in ("sigmoid", sigmoid):
        return LOSSES["binary_cross_entropy"]
    return loss_from_probabilities(activation)


def accuracy(y: Array, y_hat: Array, *, from_logits: bool = False) -> float:
    """The share of samples whose class is predicted correctly.

    Args:
        y: class codes (n,).
        y_hat: probabilities of class 1, (n,): class 1 if above 0.5. Or scores (n, classes): the
            class with the largest, the first of equal ones.
        from_logits: y_hat (n,) holds logits: class 1 if above 0.

    Raises:
        DataError: shapes that do not fit, y that does not hold class codes, probabilities outside
            [0, 1].

    >>> accuracy([0, 1, 1], [0.2, 0.9, 0.4])
    0.6666666666666666
    """
    check_flags(from_logits=from_logits)
    codes, scores = to_numpy(y, "y"), to_numpy(as_floating(y_hat, "y_hat"))
    if scores.ndim not in (1, 2) or codes.shape != scores.shape[:1] or not len(codes):
        raise DataError(
            "y must have shape (n,) and y_hat (n,) or (n, classes) with n at least 1, got "
            f"{codes.shape} and {scores.shape}"
        )
    if codes.dtype.kind not in "iubf" or (codes != np.floor(codes)).any():
        raise DataError("y must hold class codes 0, 1, ... (accuracy takes y first, then y_hat)")
    if scores.ndim == 2:
        return float((scores.argmax(axis=1) == codes).mean())
    if not from_logits and ((scores < 0) | (scores > 1)).any():
        raise DataError(
            f"y_hat must hold probabilities from 0 to 1, got {scores.min():.6g} to "
            f"{scores.max():.6g} (use from_logits=True for logits)"
        )
    return float(((scores > (0.0 if from_logits else 0.5)) == codes).mean())


def evaluate(layers: Sequence[Layer], x: Array, y: Array) -> tuple[float, float]:
    """Mean loss and accuracy of a network on samples.

    Args:
        layers: the last one decides the loss (see the docstring of the module).
        x: samples (n, d).
        y: class codes (n,).

    Returns:
        (loss, accuracy). The loss is summed in float64, and is NaN or inf if the outputs are.

    Raises:
        DataError: x or y that do not fit the layers or each other.

    >>> layers = make_network((2, 1), mode="zero")
    >>> loss, share = evaluate(layers, [[1.0, 2.0], [3.0, 4.0]], [0, 1])
    >>> round(loss, 6), share
    (0.693147, 0.5)
    """
    layers, x, y = _check_and_convert(layers, x, y)
    loss = loss_of(layers)
    with np.errstate(over="ignore", invalid="ignore"):
        z, _ = forward(x, layers)
        losses = to_numpy(loss.each(y, z)).astype(np.float64)
    return float(losses.mean()), float((to_numpy(loss.predicted(z)) == y).mean())


def loss_and_gradients(
    layers: Sequence[Layer], x: Array, y: NDArray[np.generic], loss: Loss
) -> tuple[NDArray[np.float64], NDArray[np.generic], list[Array]]:
    """Loss and predicted class of each sample of a batch, and the gradients of the mean loss.

    Args:
        layers: (W, b, activation) each.
        x: samples (n, d), of the layers' library and dtype.
        y: class codes (n,).
        loss: from the last layer's z; its activation is not applied.

    Returns:
        Losses (n,), classes (n,), and gradients [W, b, W, b, ...] in the order of parameters.

    >>> layers = make_network((2, 1), mode="zero")
    >>> x, y = np.array([[1.0, 2.0]]), np.array([1])
    >>> losses, classes, gradients = loss_and_gradients(layers, x, y, loss_of(layers))
    >>> losses.round(4).tolist(), [gradient.tolist() for gradient in gradients]
    ([0.6931], [[[-0.5], [-1.0]], [-0.5]])
    """
    z, tape = forward(x, layers)
    losses = to_numpy(loss.each(y, z)).astype(np.float64)
    return losses, to_numpy(loss.predicted(z)), backward(layers, tape, loss.gradient(y, z))


def batch_rows(
    n: int, batch_size: int | None, drop_last: bool, seed: int, epoch: int
) -> Iterator[NDArray[np.int64]]:
    """The rows of each batch of an epoch: consecutive slices of a fresh random order.

    >>> [rows.tolist() for rows in batch_rows(5, 2, drop_last=False, seed=0, epoch=1)]
    [[0, 2], [3, 1], [4]]
    """
    order = random.permutation(seed, random.SHUFFLE, epoch, n)
    size = n if batch_size is None else min(batch_size, n)
    for start in range(0, n, size):
        if start + size <= n or not drop_last:
            yield order[start : start + size]


def train_epoch(
    layers: Sequence[Layer],
    x: Array,
    y: Array,
    learning_rate: float,
    batch_size: int | None,
    seed: int | None = None,
    *,
    epoch: int = 1,
    drop_last: bool = False,
) -> tuple[list[Layer], float, float]:
    """One pass of minibatch gradient descent over all samples, in random order.

    Args:
        layers: the last one decides the loss (see the docstring of the module). Not modified.
        x: samples (n, d).
        y: class codes (n,).
        learning_rate: positive.
        batch_size: samples per step; None, or more than there are, takes all.
        seed: fixes the order together with ``epoch``; None draws a fresh seed.
        epoch: the number of this epoch, from 1; with one seed each epoch has another order.
        drop_last: whether a last batch shorter than ``batch_size`` is left out.

    Returns:
        (layers, loss, accuracy): new layers (detached tensors), and the means over the
        samples, each with the weights before the step of its batch. If a loss is not finite the
        epoch stops, with a DivergedWarning, and returns NaN.

    Raises:
        SettingsError: a learning rate that is not positive, a batch size below 1.
        DataError: x or y that do not fit the layers or each other.

    >>> x, y = np.array([[-1.0], [1.0]]), np.array([0, 1])
    >>> layers = make_network((1, 1), mode="zero")
    >>> layers, loss, share = train_epoch(layers, x, y, 1.0, batch_size=None, seed=0)
    >>> layers[0][0].tolist(), round(loss, 4), share
    ([[0.5]], 0.6931, 0.5)
    """
    problems = Problems()
    values.learning_rate("learning_rate", learning_rate, problems)
    whole = values.count(1, "None takes all rows in one batch", none=True)
    whole("batch_size", batch_size, problems)
    values.count(1, "the first epoch is 1")("epoch", epoch, problems)
    values.boolean("drop_last", drop_last, problems)
    problems.raise_as(SettingsError)
    layers, x, y = _check_and_convert(layers, x, y)
    loss, rule, seed = loss_of(layers), Sgd(), random.fresh_seed() if seed is None else seed
    seen, total, right = 0, 0.0, 0
    for rows in batch_rows(len(y), batch_size, drop_last, seed, epoch):
        with np.errstate(over="ignore", invalid="ignore"):
            losses, classes, gradients = loss_and_gradients(layers, x[rows], y[rows], loss)
            if not np.isfinite(losses.mean()):
                message = f"the loss of a batch of epoch {epoch} is {losses.mean()}: training stops"
                warnings.warn(f"{message} (try a lower learning rate)", DivergedWarning, 2)
                return layers, float("nan"), float("nan")
            moved, _ = rule.step(parameters_of(layers), gradients, None, float(learning_rate))
            layers = with_parameters(layers, moved)
        seen, total = seen + len(rows), total + float(losses.sum())
        right += int((classes == y[rows]).sum())
    return layers, total / seen, right / seen


def _output_function(activation: Activation, name: str = "activation") -> Callable[[Array], Array]:
    named = isinstance(activation, str) and activation == "softmax"
    return softmax if named else activation_function(activation, name)


def _check_sizes(given: object) -> list[int]:
    problems, sizes = Problems(), listed(given)
    for size in sizes:
        values.count(1, "for example (64, 32, 1)")("every size", size, problems)
    if len(sizes) < 2:
        problems.add(
            "sizes must hold at least the number of features and of outputs, got "
            f"{values.shown(given)} (for example (64, 32, 1))"
        )
    problems.raise_as(SettingsError)
    return sizes


def _activation_of_each_layer(
    given: Activation | list[Activation] | tuple[Activation, ...], hidden: int
) -> list[Activation]:
    if not isinstance(given, list | tuple):
        activation_function(
            given, "hidden_activation"
        )  # a wrong name is an error without hidden layers too
        return [given] * hidden
    if len(given) != hidden:
        raise SettingsError(
            f"hidden_activation must be one activation or one a hidden layer, got {len(given)} "
            f"for {hidden} hidden layers"
        )
    for each in given:
        activation_function(each, "hidden_activation")
    return list(given)


def _check_shapes(x: Array, layers: Sequence[Layer]) -> None:
    if x.ndim not in (1, 2):
        raise DataError(f"x must have shape (n, d) or (d,), got {tuple(x.shape)}")
    widths, given = int(x.shape[-1]), f"x has {x.shape[-1]} features"
    for number, (w, _, _) in enumerate(layers):
        if w.shape[0] != widths:
            raise DataError(
                f"the weights of layer {number} must have one row an input, got {w.shape[0]} rows "
                f"where {given}"
            )
        widths, given = int(w.shape[1]), f"layer {number} has {w.shape[1]} outputs"


def _check_and_convert(
    layers: Sequence[Layer], x: Array, y: Array
) -> tuple[list[Layer], Array, NDArray[np.generic]]:
    """Detached layers, x converted to their library, and y as NumPy class codes, checked."""
    known = check_layers(layers)
    detached = [(_detached(w), _detached(b), activation) for w, b, activation in known]
    x, codes = convert_like(_detached(x), detached[0][0]), to_numpy(y, "y")
    if x.ndim != 2 or codes.shape != (len(x),) or not len(x):
        raise DataError(
            "x must have shape (n, d) and y (n,) with n at least 1, got "
            f"{tuple(x.shape)} and {codes.shape}"
        )
    _check_shapes(x, detached)
    return detached, x, codes


def _detached(x: Array) -> Array:
    return x.detach() if is_tensor(x) else x
