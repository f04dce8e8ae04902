"""Layers: a linear layer with its gradients and initial weights, and layers in sequence.

A layer is a tuple ``(W, b, activation)``: weights W (d_in, d_out), biases b (d_out,), and the name
of an activation or a callable. Samples are rows.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest import random, values
from steepest.arrays import Array, as_floating, convert_like
from steepest.errors import DataError, Problems, SettingsError
from steepest.machine import memory_allowed
from steepest.nn.activations import Activation, activation_function, activation_gradient

__all__ = [
    "MODES",
    "Layer",
    "Tape",
    "backward",
    "check_layers",
    "forward",
    "initial_weights",
    "linear",
    "linear_gradients",
    "make_layer",
    "parameters_of",
    "with_parameters",
]

Layer: TypeAlias = tuple[Array, Array, Activation]
"""(W, b, activation)."""

Tape: TypeAlias = list[tuple[Array, Array]]
"""For each layer its input h (n, d_in) and z = h W + b (n, d_out)."""

_BYTES_A_WEIGHT = 52  # measured while normal numbers are drawn in float64
MODES = (
    "fan_in",
    "fan_out",
    "zero",
    "glorot_uniform",
    "glorot_normal",
    "lecun_uniform",
    "lecun_normal",
)


def check_layers(given: object) -> list[Layer]:
    """Layers as a list.

    Raises:
        DataError: no layer, or something else than (W, b, activation) with W (d_in, d_out) and b
            (d_out,) of real numbers.
        SettingsError: an unknown activation.

    >>> check_layers([(np.ones((2, 1)), np.zeros(1))])
    Traceback (most recent call last):
    ...
    steepest.errors.DataError: layers must be a list of (W, b, activation), layer 0 is \
(array([[1.], [1.]]), array([0.])) (see make_network)
    """
    if not isinstance(given, (list, tuple)):
        raise DataError(
            f"layers must be a list of (W, b, activation), got {values.shown(given)} "
            "(see make_network)"
        )
    if not given:
        raise DataError("layers must hold at least one layer, got none (see make_network)")
    for number, layer in enumerate(given):
        if not isinstance(layer, (list, tuple)) or len(layer) != 3:
            raise DataError(
                f"layers must be a list of (W, b, activation), layer {number} is "
                f"{values.shown(layer)} (see make_network)"
            )
        w, b = as_floating(layer[0], "W"), as_floating(layer[1], "b")
        if w.ndim != 2 or b.shape[-1:] != w.shape[1:]:
            raise DataError(
                "layers must have W of shape (d_in, d_out) and b of shape (d_out,), layer "
                f"{number} has {tuple(w.shape)} and {tuple(b.shape)}"
            )
        if not callable(layer[2]) and layer[2] != "softmax":
            activation_function(layer[2])
    return list(given)


def linear(x: Array, w: Array, b: Array) -> Array:
    """x W + b of samples x (n, d_in), shape (n, d_out).

    >>> linear(np.array([[1.0, 2.0]]), np.array([[3.0, 4, 5], [6, 7, 8]]), np.ones(3))
    array([[16., 19., 22.]])
    """
    return x @ w + b


def linear_gradients(x: Array, w: Array, upstream: Array) -> tuple[Array, Array, Array]:
    """Gradients of a scalar L with respect to x, W and b, from its gradient at z = x W + b.

    With z_sk = sum_j x_sj W_jk + b_k and g = dL/dz the chain rule sums over all z that depend on
    the variable:

        dL/dx_sj = sum_k g_sk W_jk    that is g W^T
        dL/dW_jk = sum_s x_sj g_sk    that is x^T g
        dL/db_k  = sum_s g_sk         that is g summed over samples

    (D. E. Rumelhart, G. E. Hinton and R. J. Williams, "Learning representations by back-propagating
    errors", Nature 323, 1986, equations 5 to 7).

    Args:
        x: input (n, d_in).
        w: weights (d_in, d_out).
        upstream: g, (n, d_out).

    Returns:
        Arrays of the shapes of x, W and b.

    >>> x, w, g = np.array([[1.0, 2.0]]), np.array([[3.0], [4.0]]), np.array([[0.5]])
    >>> [part.tolist() for part in linear_gradients(x, w, g)]
    [[[1.5, 2.0]], [[0.5], [1.0]], [0.5]]
    """
    return upstream @ w.T, x.T @ upstream, upstream.sum(axis=0)


def initial_weights(
    d_in: int, d_out: int, mode: str, seed: int, stream: int
) -> NDArray[np.float64]:
    """Initial weights of a layer, (d_in, d_out) float64: random with mean 0, or zero.

    A sum of ``fan`` independent terms w x has variance fan Var(w) E(x^2), and relu halves the
    second moment of its input. So Var(w) = 2 / fan keeps the scale of the signal from layer to
    layer: forwards with fan = d_in, the gradient's backwards with fan = d_out (K. He, X. Zhang,
    S. Ren and J. Sun, "Delving deep into rectifiers", ICCV 2015, equations 10 and 14). The
    standard deviation is the root of 2 / fan. Without relu, as near 0 with tanh, it is 1 / fan:
    with d_in that is LeCun's (Y. LeCun, L. Bottou, G. Orr and K.-R. Müller, "Efficient BackProp",
    1998, equation 16), and 2 / (d_in + d_out) is Glorot's compromise between both directions (X.
    Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural
    networks", AISTATS 2010, equations 12 and 16). A uniform number in [-a, a) has variance a^2 / 3.

    Args:
        d_in: inputs.
        d_out: outputs.
        mode: ``"fan_in"`` or ``"fan_out"`` (normal, variance 2 / fan), ``"glorot_uniform"``,
            ``"glorot_normal"``, ``"lecun_uniform"``, ``"lecun_normal"`` or ``"zero"``.
        seed: 64 bits.
        stream: the number of the layer in its network, from 0; number k goes to W.flat[k].

    >>> initial_weights(2, 2, "fan_out", seed=0, stream=0).round(4)
    array([[-0.262 , -0.2967],
           [-0.6959, -0.5264]])
    """
    if mode == "zero":
        return np.zeros((d_in, d_out))
    if mode.startswith("glorot"):
        variance = 2 / (d_in + d_out)
    elif mode.startswith("lecun"):
        variance = 1 / d_in
    else:
        variance = 2 / (d_in if mode == "fan_in" else d_out)
    if mode.endswith("uniform"):
        uniforms = random.uniforms(seed, random.INITIALISATION, stream, d_in * d_out)
        return (2 * uniforms - 1).reshape(d_in, d_out) * math.sqrt(3 * variance)
    draws = random.normals(seed, random.INITIALISATION, stream, d_in * d_out)
    return draws.reshape(d_in, d_out) * math.sqrt(variance)


def make_layer(
    d_in: int,
    d_out: int,
    activation: Activation,
    mode: str = "fan_in",
    seed: int | None = None,
    like: Array | None = None,
    *,
    stream: int = 0,
) -> Layer:
    """A layer with random weights and biases of zero.

    Args:
        d_in: inputs, at least 1.
        d_out: outputs, at least 1.
        activation: a name (identity, relu, leaky_relu, sigmoid, tanh, gelu, silu, elu, softplus)
            or a callable.
        mode: ``"fan_in"`` or ``"fan_out"`` (He et al. 2015: normal, variance 2 / fan),
            ``"glorot_uniform"``, ``"glorot_normal"``, ``"lecun_uniform"``, ``"lecun_normal"``, or
            ``"zero"``; see ``initial_weights``.
        seed: fixes the weights; None draws a fresh seed, so two layers never share weights.
        like: an array or tensor whose library, dtype and device the layer takes; None is NumPy
            float64. float32 weights are the float64 ones rounded.
        stream: the number of the layer in a network; the same seed and stream give the same layer.

    Returns:
        (W, b, activation) with W (d_in, d_out) and b (d_out,).

    Raises:
        SettingsError: a width below 1, an unknown activation or mode, a seed out of range.
        MemoryError: weights that do not fit into memory, with the figures.

    >>> W, b, activation = make_layer(100_000, 2, "relu", mode="fan_out", seed=0)
    >>> W.shape, round(float(W.std()), 2), b.tolist(), activation
    ((100000, 2), 1.0, [0.0, 0.0], 'relu')
    """
    problems = Problems()
    for name, width in (("d_in", d_in), ("d_out", d_out)):
        values.count(1, "a width counts units")(name, width, problems)
    values.count(0, "the number of the layer")("stream", stream, problems)
    values.one_of(MODES)("mode", mode, problems)
    try:
        activation_function(activation)
    except SettingsError as unknown:
        problems.add(str(unknown))
    problems.raise_as(SettingsError)
    _check_memory(d_in, d_out)
    w = initial_weights(d_in, d_out, mode, random.fresh_seed() if seed is None else seed, stream)
    template = w if like is None else as_floating(like, "like")
    return convert_like(w, template), convert_like(np.zeros(d_out), template), activation


def _check_memory(d_in: int, d_out: int) -> None:
    needed, there = d_in * d_out * _BYTES_A_WEIGHT, memory_allowed()
    if there is not None and needed > there:
        raise MemoryError(
            f"a layer with {d_in:,} inputs and {d_out:,} outputs takes about {needed / 1e9:.3g} GB "
            f"while its weights are drawn, this process may use {there / 1e9:.3g} GB "
            "(take smaller layers)"
        )


def forward(x: Array, layers: Sequence[Layer], masks: Sequence[Array] = ()) -> tuple[Array, Tape]:
    """z of the last layer, before its activation, and the tape that ``backward`` needs.

    Args:
        x: samples (n, d_in).
        layers: (W, b, activation) each.
        masks: what the outputs of each hidden layer are multiplied by (dropout); none by default.

    >>> z, tape = forward(np.ones((3, 2)), [make_layer(2, 4, "relu"), make_layer(4, 1, "relu")])
    >>> z.shape, [(h.shape, z.shape) for h, z in tape]
    ((3, 1), [((3, 2), (3, 4)), ((3, 4), (3, 1))])
    """
    tape: Tape = []
    for number, (w, b, _) in enumerate(layers):
        if number:
            x = activation_function(layers[number - 1][2])(tape[-1][1])
            x = x * masks[number - 1] if masks else x
        tape.append((x, linear(x, w, b)))
    return tape[-1][1], tape


def backward(
    layers: Sequence[Layer], tape: Tape, upstream: Array, masks: Sequence[Array] = ()
) -> list[Array]:
    """Gradients of a loss with respect to all weights and biases, [W, b, W, b, ...].

    The gradient g at a layer's z gives those of W, b and of its input h (``linear_gradients``). h =
    a(z) of the layer before, elementwise, so the gradient at that z is the gradient at h times
    a'(z). This applies the chain rule from the last layer to the first: Rumelhart, Hinton and
    Williams, Nature 323, 1986.

    Args:
        layers: as in ``forward``.
        tape: from ``forward``.
        upstream: the gradient at the last layer's z, (n, outputs).
        masks: as in ``forward``.

    >>> first, second = np.array([[2.0]]), np.array([[3.0]])
    >>> layers = [(first, np.zeros(1), "relu"), (second, np.zeros(1), "identity")]
    >>> _, tape = forward(np.array([[5.0]]), layers)
    >>> [gradient.tolist() for gradient in backward(layers, tape, np.ones((1, 1)))]
    [[[15.0]], [3.0], [[10.0]], [1.0]]
    """
    gradients: list[Array] = []
    for number in reversed(range(len(layers))):
        h, _ = tape[number]
        to_h, to_w, to_b = linear_gradients(h, layers[number][0], upstream)
        gradients = [to_w, to_b, *gradients]
        if number:
            _, z = tape[number - 1]
            upstream = to_h * activation_gradient(layers[number - 1][2])(z)
            upstream = upstream * masks[number - 1] if masks else upstream
    return gradients


def parameters_of(layers: Sequence[Layer]) -> list[Array]:
    """Weights and biases as a list, [W, b, W, b, ...], as rules take them.

    >>> [parameter.shape for parameter in parameters_of([make_layer(2, 3, "relu")])]
    [(2, 3), (3,)]
    """
    return [parameter for w, b, _ in layers for parameter in (w, b)]


def with_parameters(layers: Sequence[Layer], parameters: Sequence[Array]) -> list[Layer]:
    """Layers with these weights and biases and the same activations; inverse of ``parameters_of``.

    >>> [(w, b, activation)] = with_parameters([make_layer(1, 1, "relu")], [[[2.0]], [1.0]])
    >>> w, b, activation
    ([[2.0]], [1.0], 'relu')
    """
    pairs = zip(parameters[::2], parameters[1::2], strict=True)
    return [(w, b, layer[2]) for (w, b), layer in zip(pairs, layers, strict=True)]
