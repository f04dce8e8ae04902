"""Activation functions, element by element, each with its derivative by hand.

Every function takes a NumPy array or a torch tensor of any shape (integers are promoted to
floats) and returns the same kind, shape and floating dtype. The ``_gradient`` of a function is its
derivative with respect to its argument x, taken at x.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np

from steepest.arrays import Array, as_floating, is_tensor, namespace
from steepest.errors import SettingsError, nearest
from steepest.interrupts import uninterrupted
from steepest.values import shown

__all__ = [
    "ACTIVATIONS",
    "LEAKY_SLOPE",
    "Activation",
    "activation_function",
    "activation_gradient",
    "elu",
    "elu_gradient",
    "gelu",
    "gelu_gradient",
    "identity",
    "identity_gradient",
    "leaky_relu",
    "leaky_relu_gradient",
    "relu",
    "relu_gradient",
    "sigmoid",
    "sigmoid_gradient",
    "silu",
    "silu_gradient",
    "softmax",
    "softplus",
    "softplus_gradient",
    "tanh",
    "tanh_gradient",
]

Elementwise: TypeAlias = Callable[[Array], Array]

Activation: TypeAlias = str | Elementwise
"""The name of an activation, or a user-defined callable."""

LEAKY_SLOPE = 0.01
_FAR = 1000.0  # where sigmoid, and the normal distribution, are 0 or 1 in any dtype


def identity(x: Array) -> Array:
    """x itself: two linear layers with the identity in between are one linear layer.

    >>> identity([-1, 2])
    array([-1.,  2.])
    """
    return as_floating(x)


def identity_gradient(x: Array) -> Array:
    """1 everywhere.

    >>> identity_gradient([-1, 2])
    array([1., 1.])
    """
    x = as_floating(x)
    return namespace(x).ones_like(x)


def relu(x: Array) -> Array:
    """max(0, x), the rectified linear unit. NaN stays NaN, so that divergence is visible.

    V. Nair and G. E. Hinton, "Rectified linear units improve restricted Boltzmann machines",
    ICML 2010, section 2.

    >>> relu([-2, 0, 3])
    array([0., 0., 3.])
    """
    x = as_floating(x)
    xp = namespace(x)
    return xp.where(x <= 0, xp.zeros_like(x), x)


def relu_gradient(x: Array) -> Array:
    """1 where x > 0, else 0. At 0 any value in [0, 1] is a subgradient; the convention is 0.

    >>> relu_gradient([-2, 0, 3])
    array([0., 0., 1.])
    """
    x = as_floating(x)
    xp = namespace(x)
    return xp.where(x <= 0, xp.zeros_like(x), xp.ones_like(x))


def leaky_relu(x: Array) -> Array:
    """x where x > 0, else 0.01 x, so that the gradient is never 0.

    A. L. Maas, A. Y. Hannun and A. Y. Ng, "Rectifier nonlinearities improve neural network
    acoustic models", ICML 2013, equation 3.

    >>> leaky_relu([-2, 0, 3])
    array([-0.02,  0.  ,  3.  ])
    """
    x = as_floating(x)
    return namespace(x).where(x <= 0, LEAKY_SLOPE * x, x)


def leaky_relu_gradient(x: Array) -> Array:
    """1 where x > 0, else 0.01.

    >>> leaky_relu_gradient([-2, 0, 3])
    array([0.01, 0.01, 1.  ])
    """
    x = as_floating(x)
    one = namespace(x).ones_like(x)
    return namespace(x).where(x <= 0, LEAKY_SLOPE * one, one)


def sigmoid(x: Array) -> Array:
    """1 / (1 + exp(-x)), the logistic function, for any x without overflow.

    exp(-x) overflows far below zero. Multiplying numerator and denominator by exp(min(x, 0))
    leaves only exponentials of numbers that are not positive:

        1 / (1 + exp(-x)) = exp(min(x, 0)) / (exp(min(x, 0)) + exp(min(-x, 0)))

    >>> sigmoid([-1000, 0, 1000])
    array([0. , 0.5, 1. ])
    """
    x = as_floating(x)
    xp = namespace(x)
    zero = xp.zeros_like(x)
    above = xp.exp(xp.minimum(x, zero))
    below = xp.exp(xp.minimum(-x, zero))
    return above / (above + below)


def sigmoid_gradient(x: Array) -> Array:
    """s (1 - s) with s = sigmoid(x).

    By the chain rule d/dx (1 + exp(-x))^-1 = exp(-x) / (1 + exp(-x))^2, which is the product of
    1 / (1 + exp(-x)) = s and exp(-x) / (1 + exp(-x)) = 1 - s.

    >>> sigmoid_gradient([-1000, 0, 1000])
    array([0.  , 0.25, 0.  ])
    """
    s = sigmoid(x)
    return s * (1 - s)


def tanh(x: Array) -> Array:
    """The hyperbolic tangent, 2 sigmoid(2x) - 1: a sigmoid centred at zero.

    >>> tanh([-1000, 0, 1000])
    array([-1.,  0.,  1.])
    """
    x = as_floating(x)
    return namespace(x).tanh(x)


def tanh_gradient(x: Array) -> Array:
    """1 - tanh(x)^2.

    With tanh = sinh / cosh the quotient rule gives (cosh^2 - sinh^2) / cosh^2 = 1 - tanh^2.

    >>> tanh_gradient([-1000, 0, 1000])
    array([0., 1., 0.])
    """
    return 1 - tanh(x) ** 2


def gelu(x: Array) -> Array:
    """x Phi(x), Phi the distribution function of a standard normal number.

    D. Hendrycks and K. Gimpel, "Gaussian error linear units (GELUs)", 2016, section 2; exact, not
    the approximation by tanh.

    >>> gelu([-1000, 0, 1]).round(6)
    array([-0.      ,  0.      ,  0.841345])
    """
    x = as_floating(x)
    return namespace(x).clip(x, -_FAR, None) * _normal_distribution(x)


def gelu_gradient(x: Array) -> Array:
    """Phi(x) + x phi(x), with the normal density phi(x) = exp(-x^2 / 2) / sqrt(2 pi) = Phi'(x).

    >>> gelu_gradient([-1000, 0, 1]).round(6)
    array([0.      , 0.5     , 1.083315])
    """
    x = as_floating(x)
    xp = namespace(x)
    near = xp.clip(x, -_FAR, _FAR)
    density = xp.exp(-near * near / 2) / math.sqrt(2 * math.pi)
    return _normal_distribution(x) + near * density


def silu(x: Array) -> Array:
    """x sigmoid(x), also called swish.

    S. Elfwing, E. Uchibe and K. Doya, "Sigmoid-weighted linear units for neural network function
    approximation in reinforcement learning", Neural Networks 107, 2018, equation 10.

    >>> silu([-1000, 0, 1]).round(6)
    array([-0.      ,  0.      ,  0.731059])
    """
    x = as_floating(x)
    return namespace(x).clip(x, -_FAR, None) * sigmoid(x)


def silu_gradient(x: Array) -> Array:
    """s (1 + x (1 - s)) with s = sigmoid(x), by the product rule and s' = s (1 - s).

    >>> silu_gradient([0, 1]).round(6)
    array([0.5     , 0.927671])
    """
    x = as_floating(x)
    s = sigmoid(x)
    return s * (1 + namespace(x).clip(x, -_FAR, _FAR) * sigmoid(-x))


def elu(x: Array) -> Array:
    """x where x > 0, else exp(x) - 1: the exponential linear unit with alpha = 1.

    D.-A. Clevert, T. Unterthiner and S. Hochreiter, "Fast and accurate deep network learning by
    exponential linear units (ELUs)", ICLR 2016, equation 15.

    >>> elu([-1000, 0, 3])
    array([-1.,  0.,  3.])
    """
    x = as_floating(x)
    xp = namespace(x)
    return xp.where(x > 0, x, xp.expm1(_not_positive(x)))


def elu_gradient(x: Array) -> Array:
    """1 where x > 0, else exp(x).

    >>> elu_gradient([-1000, 0, 3])
    array([0., 1., 1.])
    """
    x = as_floating(x)
    return namespace(x).exp(_not_positive(x))


def softplus(x: Array) -> Array:
    """log(1 + exp(x)) = max(x, 0) + log(1 + exp(-abs(x))), a smooth relu.

    C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau and R. Garcia, "Incorporating second-order
    functional knowledge for better option pricing", NIPS 2000.

    >>> softplus([-1000, 0, 1000]).round(4)
    array([0.000e+00, 6.931e-01, 1.000e+03])
    """
    x = as_floating(x)
    xp = namespace(x)
    return xp.maximum(x, xp.zeros_like(x)) + xp.log1p(xp.exp(-abs(x)))


def softplus_gradient(x: Array) -> Array:
    """sigmoid(x): exp(x) / (1 + exp(x)).

    >>> softplus_gradient([-1000, 0, 1000])
    array([0. , 0.5, 1. ])
    """
    return sigmoid(x)


def _normal_distribution(x: Array) -> Array:
    """The probability that a standard normal number is below x."""
    if is_tensor(x):
        return namespace(x).special.ndtr(x)
    with uninterrupted():
        from scipy.special import ndtr

    return ndtr(x)


def _not_positive(x: Array) -> Array:
    """min(x, 0), with derivative 1 at 0."""
    xp = namespace(x)
    return xp.where(x > 0, xp.zeros_like(x), x)


def softmax(z: Array) -> Array:
    """exp(z_k) / sum_j exp(z_j) along the last axis: one probability for each class.

    A constant added to all z_k cancels, so the largest is subtracted to avoid overflow. It is not
    elementwise, so hidden layers cannot use it.

    >>> softmax([[0.0, 0.0], [0.0, 1000.0]])
    array([[0.5, 0.5],
           [0. , 1. ]])
    """
    z = as_floating(z, "z")
    xp = namespace(z)
    powers = xp.exp(z - xp.amax(z, axis=-1, keepdims=True))
    return powers / xp.sum(powers, axis=-1, keepdims=True)


ACTIVATIONS: dict[str, tuple[Elementwise, Elementwise]] = {
    "identity": (identity, identity_gradient),
    "relu": (relu, relu_gradient),
    "leaky_relu": (leaky_relu, leaky_relu_gradient),
    "sigmoid": (sigmoid, sigmoid_gradient),
    "tanh": (tanh, tanh_gradient),
    "gelu": (gelu, gelu_gradient),
    "silu": (silu, silu_gradient),
    "elu": (elu, elu_gradient),
    "softplus": (softplus, softplus_gradient),
}
"""Function and derivative by name."""


def activation_function(activation: Activation, name: str = "activation") -> Elementwise:
    """The activation function with this name; a callable is returned as it is.

    Raises:
        SettingsError: no activation has that name.

    >>> activation_function("relu")(-1.0)
    array(0.)
    """
    if callable(activation):
        return activation
    return _function_and_gradient(activation, name)[0]


def activation_gradient(activation: Activation) -> Elementwise:
    """The derivative of an activation, as a function of x.

    For a user-defined callable: its attribute ``gradient`` if it has one; else torch autograd for
    tensors, and central differences in float64 for arrays.

    Raises:
        SettingsError: no activation has that name.

    >>> def square(x):
    ...     return x**2
    >>> activation_gradient(square)(np.array([1.0, 3.0])).round(6)
    array([2., 6.])
    """
    if not callable(activation):
        return _function_and_gradient(activation)[1]
    for function, gradient in ACTIVATIONS.values():
        if activation is function:
            return gradient
    own: Elementwise | None = getattr(activation, "gradient", None)
    return own or (lambda x: _numerical_gradient(activation, x))


def _function_and_gradient(
    given: object, name: str = "activation"
) -> tuple[Elementwise, Elementwise]:
    if isinstance(given, str) and given in ACTIVATIONS:
        return ACTIVATIONS[given]
    raise SettingsError(
        f"{name} must be a known name or a callable, got {shown(given)} "
        f"({nearest(given, ACTIVATIONS)})"
    )


def _numerical_gradient(function: Elementwise, x: Array) -> Array:
    """The derivative of an elementwise function by autograd or central differences."""
    if is_tensor(x):
        torch: Any = namespace(x)
        with torch.enable_grad():
            x = x.detach().requires_grad_()
            [gradient] = torch.autograd.grad(function(x).sum(), x)
        return gradient
    # The error of a central difference, h^2 |f'''| / 6 + eps |f| / h, is least near h = eps^(1/3).
    x = as_floating(x)
    wide = x.astype(np.float64)
    h = np.finfo(np.float64).eps ** (1 / 3) * np.maximum(1, np.abs(wide))
    above, below = wide + h, wide - h
    return ((function(above) - function(below)) / (above - below)).astype(x.dtype)
