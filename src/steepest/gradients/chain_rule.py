"""Mistakes of the chain rule in the gradients of a network's weights and biases.

The arguments are W1, b1, W2, b2, ... of dense layers a = h(x W + b). With W1 = 0 all samples pass
through the network alike, so the gradient of b is the sum D of the deltas over the samples, and

    D_l = (D_{l+1} W_{l+1}^T) h'(z_l),   a_l = (gradient of W_{l+1}) / D_{l+1}

hold for any loss and any samples. So the factor that the user's gradient has in place of h'(z)
can be read for each unit, and compared with those of known mistakes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.gradients.numerical import numerical_gradient
from steepest.nn.activations import (
    relu,
    relu_gradient,
    sigmoid,
    sigmoid_gradient,
    tanh,
    tanh_gradient,
)

__all__ = ["describe_chain_rule_mistake", "describe_factor"]

Numbers: TypeAlias = NDArray[np.float64]
Elementwise: TypeAlias = Callable[[Numbers], Numbers]

TOLERANCE: Final = 1e-4
SHIFTS: Final = (0.0, -1.5, 1.5)
"""Added to the later biases, so that their relu units are on both sides of 0."""
ACTIVATIONS: Final[Mapping[str, tuple[Elementwise, Elementwise, Elementwise]]] = {
    "sigmoid": (sigmoid, sigmoid_gradient, lambda a: a * (1 - a)),
    "tanh": (tanh, tanh_gradient, lambda a: 1 - a * a),
    "relu": (relu, relu_gradient, relu_gradient),
}
"""Function, derivative by z, and derivative as it is written with the output a."""


def describe_chain_rule_mistake(
    function: Callable[..., Any], gradient: Any, arguments: Sequence[Numbers]
) -> str | None:
    """What is wrong in the gradient of a hidden layer, a predicate; None if it is not known.

    Args:
        function: takes the arguments and returns a number.
        gradient: takes the same, and returns the gradient of each.
        arguments: W1, b1, W2, b2, ... with at least two layers.
    """
    if not callable(gradient) or not _are_layers(arguments):
        return None
    for shift in SHIFTS:
        try:
            values = _with_equal_samples(arguments, shift)
            exact = numerical_gradient(function, tuple(values))
            given = [np.asarray(each, dtype=np.float64) for each in gradient(*values)]
            found = _compare_hidden_layers(values, [np.asarray(each) for each in exact], given)
        except Exception:  # other code of the user's may not work for these numbers
            return None
        if found is not None:
            return found
    return None


def _are_layers(arguments: Sequence[Numbers]) -> bool:
    """Whether the arguments are matrices and vectors of at least two layers that fit together."""
    pairs = list(zip(arguments[::2], arguments[1::2], strict=False))
    if len(arguments) % 2 or len(pairs) < 2:
        return False
    fits = all(w.ndim == 2 and b.size == w.shape[1] for w, b in pairs)
    return fits and all(one[0].shape[1] == other[0].shape[0] for one, other in pairwise(pairs))


def _with_equal_samples(arguments: Sequence[Numbers], shift: float) -> list[Numbers]:
    """The arguments with W1 = 0 and biases on both sides of 0, from the second layer on shifted."""
    values = [np.array(each, dtype=np.float64) for each in arguments]
    values[0][:] = 0.0
    for k in range(1, len(values), 2):
        spread = np.linspace(-1.3, 1.7, values[k].size + 2)[1:-1] + 0.0137
        values[k] = spread.reshape(values[k].shape) + (shift if k > 1 else 0.0)
    for k in range(2, len(values), 2):
        w = values[k]
        values[k] = np.where(abs(w) < 0.05, 0.37 + 0.11 * np.arange(w.size).reshape(w.shape), w)
    return values


def _compare_hidden_layers(
    values: Sequence[Numbers], exact: Sequence[Numbers], given: Sequence[Numbers]
) -> str | None:
    """The mistake in the last hidden layer whose gradient is wrong."""
    layers = len(values) // 2
    z = values[1].ravel()
    logits = [z]
    outputs: list[Numbers] = []
    for k in range(1, layers):
        above = exact[2 * k + 1].ravel()
        active = int(abs(above).argmax())  # a relu unit may be inactive, with a delta of 0
        outputs.append(exact[2 * k][:, active] / above[active])
        logits.append(outputs[-1] @ values[2 * k] + values[2 * k + 1].ravel())
    if not _close(given[-1].ravel(), exact[-1].ravel()):
        return _describe_output(given[-1].ravel(), exact[-1].ravel(), logits[-1])
    for k in reversed(range(layers - 1)):
        below, above = given[2 * k + 1].ravel(), exact[2 * k + 3].ravel()
        if _close(below, exact[2 * k + 1].ravel()):
            if k and not _close(given[2 * k + 2], exact[2 * k + 2]):
                return _describe_inputs(given[2 * k + 2], above, k, logits[k], outputs[k])
            continue
        if not _close(given[2 * k + 3].ravel(), above):
            return None
        w = values[2 * k + 2]
        carried = w @ above
        if not carried.all():
            return None
        found = describe_factor(below / carried, logits[k], outputs[k])
        slope = _slope(logits[k], outputs[k])
        if found is None and slope is not None:
            found = _describe_way_back(below, above, slope, w, given[2 * k + 2], f"W{k + 2}")
        return None if found is None else f"{found} in layer {k + 1}"
    if not _close(given[2], exact[2]):
        return _describe_inputs(given[2], exact[3].ravel(), 0, logits[0], outputs[0])
    return None


def _describe_output(given: Numbers, right: Numbers, z: Numbers) -> str | None:
    """What is wrong in the gradient of the last biases, if it is the derivative of a sigmoid."""
    slope = sigmoid_gradient(z)
    belongs = "p (1 - p), the derivative of the sigmoid, at the output"
    if _close(given, right * slope):
        return f"has the factor {belongs}, which belongs to a squared error"
    return f"lacks the factor {belongs}" if _close(given * slope, right) else None


def _describe_inputs(given: Numbers, above: Numbers, k: int, z: Numbers, a: Numbers) -> str | None:
    """What stands in place of the outputs of a layer in the gradient of the weights after it."""
    if given.shape != (a.size, above.size):
        return None
    slope = _slope(z, a)
    known = {f"the sums z{k + 1}": z, f"the square of a{k + 1}": a * a}
    known |= {} if slope is None else {f"the derivative of a{k + 1}": slope}
    found = (words for words, used in known.items() if _close(given, np.outer(used, above)))
    words = next(found, None)
    return words and f"multiplies by {words} instead of the outputs a{k + 1} in layer {k + 2}"


def _describe_way_back(
    below: Numbers, above: Numbers, slope: Numbers, w: Numbers, dw: Numbers, name: str
) -> str | None:
    """By what the error is carried back instead of the weights' transpose."""
    turned = w.reshape(w.shape[::-1]).T
    ways = {
        f"through {name} instead of its transpose": w.T,
        f"through the gradient of {name} instead of {name}": dw,
        f"through {name} reshaped instead of transposed": turned,
        f"through {name} without its signs": abs(w),
        f"without {name}": np.ones(w.shape),
    }
    for words, matrix in ways.items():
        if matrix.shape == w.shape and _close(below, (matrix @ above) * slope):
            return f"carries the error back {words}"
    return None


def _slope(z: Numbers, a: Numbers) -> Numbers | None:
    known = (slope(z) for function, slope, _ in ACTIVATIONS.values() if _close(function(z), a))
    return next(known, None)


def describe_factor(factor: Numbers, z: Numbers, a: Numbers) -> str | None:
    """What stands in place of h'(z), by its values; None if no known mistake does.

    Args:
        factor: what the gradient is multiplied by, (n,).
        z: the inputs of the activation, (n,).
        a: its outputs, (n,).

    >>> z = np.array([-1.0, 0.5, 2.0])
    >>> describe_factor(1 - np.tanh(z), z, np.tanh(z))
    'has 1 - a instead of the derivative of tanh'
    """
    for name, (function, slope, by_output) in ACTIVATIONS.items():
        if not _close(function(z), a):
            continue
        known = {
            f"lacks the derivative of {name}": np.ones_like(z),
            f"has the derivative of {name} at the output a instead of z": slope(a),
            f"has the derivative of {name} at z in a formula for the output a": by_output(z),
            f"has {name}(z) instead of its derivative": a,
            f"has z instead of the derivative of {name}": z,
            f"has the derivative of {name} twice": slope(z) ** 2,
            f"has the derivative of {name} where it should be 0, and the reverse": 1 - slope(z),
            f"has 1 - a instead of the derivative of {name}": 1 - a,
            f"has the derivative of {name} with the other sign before its second term": (
                1 + a * a if name == "tanh" else a * (1 + a)
            ),
            f"has the derivative of {name} at {name}(a)": by_output(function(a)),
            **{
                f"has the derivative of {other} instead of {name}": rule(x)
                for other, rules in ACTIVATIONS.items()
                if other != name
                for rule, x in ((rules[1], z), (rules[2], a))
            },
        }
        for words, expected in known.items():
            if not _close(expected, slope(z)) and _close(factor, expected):
                return words
    return None


def _close(a: Numbers, b: Numbers) -> bool:
    return a.shape == b.shape and bool(np.allclose(a, b, rtol=TOLERANCE, atol=1e-7))
