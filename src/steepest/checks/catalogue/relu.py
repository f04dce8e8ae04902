"""Mistakes in the rectified linear unit, max(0, x), for arrays of any shape."""

from __future__ import annotations

import numpy as np

from steepest.arrays import Array, as_floating, namespace, to_numpy
from steepest.checks.observations import ExaminedFunction
from steepest.checks.pieces import Function, Mistake
from steepest.nn.activations import relu

__all__ = ["MISTAKES"]


def absolute_value(x: Array) -> Array:
    """abs(x): negative values are mirrored."""
    return abs(x)


def minimum_with_zero(x: Array) -> Array:
    """min(0, x): positive values become 0."""
    return namespace(x).where(x < 0, x, 0 * x)


def relu_of_negative(x: Array) -> Array:
    """max(0, -x)."""
    return relu(-x)


def step_function(x: Array) -> Array:
    """The derivative, 1 above 0."""
    return namespace(x).where(x > 0, 1 + 0 * x, 0 * x)


def step_function_one_at_zero(x: Array) -> Array:
    """1 at and above 0."""
    return namespace(x).where(x >= 0, 1 + 0 * x, 0 * x)


def relu_one_at_zero(x: Array) -> Array:
    """The relu with value 1 at 0."""
    return namespace(x).where(x == 0, 1 + 0 * x, relu(x))


def identity(x: Array) -> Array:
    """Return the argument."""
    return x


def leaky_relu(slope: float) -> Function:
    """The leaky relu with this slope below 0."""
    return lambda x: namespace(x).where(x > 0, 1.0 * x, slope * x)


def leaky_relu_with_users_slope(user: ExaminedFunction) -> Function | None:
    """The leaky relu with the slope that the user's function has below 0."""
    parts = user(np.array([-1.0, -1.0])).arrays
    slope = -float(parts[0].flat[0]) if parts and parts[0].size else 0.0
    return leaky_relu(slope) if 0 < slope < 1 else None


def relu_with_threshold_one(x: Array) -> Array:
    """The relu with values below 1 set to 0."""
    return relu(x) * (x >= 1)


def relu6(x: Array) -> Array:
    """min(max(0, x), 6)."""
    return relu(x).clip(None, 6)


def softplus(x: Array) -> Array:
    """The smooth log(1 + exp(x))."""
    x = as_floating(x)
    xp = namespace(x)
    return xp.log1p(xp.exp(-abs(x))) + relu(x)


def elu(x: Array) -> Array:
    """x above 0, exp(x) - 1 below."""
    x = as_floating(x)
    return relu(x) + namespace(x).expm1(x.clip(None, 0))


def maximum_of_array(x: Array) -> Array:
    """The largest element of the whole array."""
    return relu(x).max()


def maximum_over_first_axis(x: Array) -> Array:
    """np.max(x, 0), in which 0 is an axis."""
    return namespace(x).amax(x, 0)


def drop_negative_elements(x: Array) -> Array:
    """Drop negative elements instead of setting them to 0."""
    return x[x > 0]


def flattened_relu(x: Array) -> Array:
    """The relu of all elements in one row."""
    return relu(x).reshape(-1)


def relu_with_dtype_of_first_result(x: Array) -> Array:
    """np.vectorize gives all results the dtype of the first one, and 0 is an integer."""
    found = relu(x)
    first = as_floating(x).reshape(-1)[0]
    return namespace(x).trunc(found) if first <= 0 else found


def relu_for_one_axis(x: Array) -> Array:
    """[max(0, each) for each in x], which treats the rows of a matrix as numbers."""
    if to_numpy(x).ndim != 1:
        raise ValueError("The truth value of an array with more than one element is ambiguous")
    return relu(x)


MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "absolute value",
        "mirrors negative values instead of setting them to 0",
        "Use np.maximum(0, x) or torch.relu(x).",
        absolute_value,
    ),
    Mistake(
        "minimum for maximum",
        "keeps negative values and sets positive ones to 0",
        "Use np.maximum instead of np.minimum, or reverse the comparison.",
        minimum_with_zero,
    ),
    Mistake("sign", "is max(0, -x)", "Remove the minus: max(0, x).", relu_of_negative),
    Mistake(
        "derivative",
        "is the derivative of relu, 1 above 0 and 0 below",
        "Multiply by x: x * (x > 0), or use np.maximum(0, x).",
        step_function,
    ),
    Mistake(
        "derivative",
        "is a step function, 1 at and above 0",
        "Multiply by x: x * (x > 0), or use np.maximum(0, x).",
        step_function_one_at_zero,
    ),
    Mistake("not 0 at 0", "is 1 at 0", "max(0, 0) is 0.", relu_one_at_zero),
    Mistake("identity", "returns its argument unchanged", "Set negative values to 0.", identity),
    Mistake(
        "leaky",
        "is a leaky relu: it scales negative values instead of setting them to 0",
        "For relu the slope below 0 is 0.",
        leaky_relu(0.01),
        fit=leaky_relu_with_users_slope,
    ),
    Mistake("capped", "is relu6: it cuts values off above 6", "Relu has no upper limit.", relu6),
    Mistake(
        "another threshold",
        "has its threshold at 1: values between 0 and 1 become 0",
        "The threshold is 0: np.maximum(0, x).",
        relu_with_threshold_one,
    ),
    Mistake(
        "softplus",
        "is the softplus, log(1 + exp(x)), which is smooth at 0",
        "Use np.maximum(0, x) or torch.relu(x).",
        softplus,
    ),
    Mistake(
        "elu",
        "is the elu, exp(x) - 1 below 0",
        "Use np.maximum(0, x) or torch.relu(x).",
        elu,
    ),
    *(
        Mistake(
            "maximum over the array",
            "returns the largest element instead of comparing each element with 0",
            "Use np.maximum(0, x), which compares each element with 0; np.max(x, 0) does not.",
            function,
        )
        for function in (maximum_of_array, maximum_over_first_axis)
    ),
    Mistake(
        "negative ones left out",
        "drops negative values, so its result is shorter",
        "Replace them by 0: np.where(x > 0, x, 0).",
        drop_negative_elements,
    ),
    Mistake(
        "shape lost",
        "returns one long row for any shape of its argument",
        "Keep the shape: remove flatten() or reshape(-1).",
        flattened_relu,
    ),
    Mistake(
        "integers cut off",
        "stores its results as integers, which cuts their fractions off",
        "Use np.maximum(0, x), or floats for the results; np.vectorize takes the type of the "
        "first result: write 0.0 instead of 0.",
        relu_with_dtype_of_first_result,
    ),
    Mistake(
        "one axis only",
        "works only for an array with one axis",
        "Use np.maximum or torch.relu, which take any shape, instead of a loop.",
        relu_for_one_axis,
    ),
)
