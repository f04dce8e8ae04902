"""Mistakes in the rectified linear unit, max(0, x), for arrays of any shape."""

from __future__ import annotations

import numpy as np

from steepest.arrays import Array, floating, namespace, to_numpy
from steepest.checks.observations import Call
from steepest.checks.pieces import Function, Mistake
from steepest.nn.activations import relu

__all__ = ["MISTAKES"]


def absolute(x: Array) -> Array:
    """What is below 0 is mirrored."""
    return abs(x)


def minimum(x: Array) -> Array:
    """What is above 0 is cut off."""
    return namespace(x).where(x < 0, x, 0 * x)


def mirrored(x: Array) -> Array:
    """max(0, -x)."""
    return relu(-x)


def step(x: Array) -> Array:
    """1 above 0: the derivative."""
    return namespace(x).where(x > 0, 1 + 0 * x, 0 * x)


def step_from_zero(x: Array) -> Array:
    """1 from 0 on."""
    return namespace(x).where(x >= 0, 1 + 0 * x, 0 * x)


def one_at_zero(x: Array) -> Array:
    """The value at 0 taken for that of a step."""
    return namespace(x).where(x == 0, 1 + 0 * x, relu(x))


def unchanged(x: Array) -> Array:
    """The identity."""
    return x


def leaking(slope: float) -> Function:
    """What is below 0 is only made smaller."""
    return lambda x: namespace(x).where(x > 0, 1.0 * x, slope * x)


def leaking_like(user: Call) -> Function | None:
    """With the slope of the user's function below 0."""
    parts = user(np.array([-1.0, -1.0])).parts
    slope = -float(parts[0].flat[0]) if parts and parts[0].size else 0.0
    return leaking(slope) if 0 < slope < 1 else None


def from_one_on(x: Array) -> Array:
    """What is below 1 is made 0."""
    return relu(x) * (x >= 1)


def capped(x: Array) -> Array:
    """relu6."""
    return relu(x).clip(None, 6)


def soft(x: Array) -> Array:
    """log(1 + exp(x)), which is round at 0."""
    x = floating(x)
    xp = namespace(x)
    return xp.log1p(xp.exp(-abs(x))) + relu(x)


def exponential(x: Array) -> Array:
    """elu: exp(x) - 1 below 0."""
    x = floating(x)
    return relu(x) + namespace(x).expm1(x.clip(None, 0))


def largest_of_all(x: Array) -> Array:
    """One number for the whole array."""
    return relu(x).max()


def largest_of_an_axis(x: Array) -> Array:
    """The 0 of np.max(x, 0) is an axis."""
    return namespace(x).amax(x, 0)


def only_positive(x: Array) -> Array:
    """The others are left out, not made 0."""
    return x[x > 0]


def flattened(x: Array) -> Array:
    """The shape is lost."""
    return relu(x).reshape(-1)


def of_the_first_kind(x: Array) -> Array:
    """np.vectorize makes all results of the kind of the first, and a bare 0 is a whole number."""
    found = relu(x)
    first = floating(x).reshape(-1)[0]
    return namespace(x).trunc(found) if first <= 0 else found


def one_axis(x: Array) -> Array:
    """[max(0, each) for each in x] takes the rows of a matrix for numbers."""
    if to_numpy(x).ndim != 1:
        raise ValueError("The truth value of an array with more than one element is ambiguous")
    return relu(x)


def one_number(x: Array) -> Array:
    """max(0, x) and an if compare one number."""
    if to_numpy(x).size != 1:
        raise ValueError("The truth value of an array with more than one element is ambiguous")
    return relu(x)


MISTAKES: tuple[Mistake, ...] = (
    Mistake(
        "absolute value",
        "mirrors what is below 0 and does not make it 0",
        "Use np.maximum(0, x) or torch.relu(x).",
        absolute,
    ),
    Mistake(
        "minimum for maximum",
        "keeps what is below 0 and cuts off what is above",
        "Use np.maximum for np.minimum, or turn the comparison round.",
        minimum,
    ),
    Mistake("sign", "is max(0, -x)", "Leave out the minus: max(0, x).", mirrored),
    Mistake(
        "derivative",
        "is its own derivative, 1 above 0 and 0 below",
        "Multiply by x: x * (x > 0), or use np.maximum(0, x).",
        step,
    ),
    Mistake(
        "derivative",
        "is a step, 1 from 0 on",
        "Multiply by x: x * (x > 0), or use np.maximum(0, x).",
        step_from_zero,
    ),
    Mistake("not 0 at 0", "is 1 at 0", "max(0, 0) is 0.", one_at_zero),
    Mistake("identity", "gives back its argument", "Make what is below 0 zero.", unchanged),
    Mistake(
        "leaky",
        "leaks: what is below 0 is made smaller and not made 0",
        "That is the leaky relu; for relu the slope below 0 is 0.",
        leaking(0.01),
        fitted=leaking_like,
    ),
    Mistake("capped", "cuts off above 6", "That is relu6; relu has no upper end.", capped),
    Mistake(
        "another threshold",
        "begins at 1: what is between 0 and 1 is made 0",
        "The threshold is 0: np.maximum(0, x).",
        from_one_on,
    ),
    Mistake(
        "softplus",
        "is round at 0: it is the softplus, log(1 + exp(x))",
        "Use np.maximum(0, x) or torch.relu(x).",
        soft,
    ),
    Mistake(
        "elu",
        "is exp(x) - 1 below 0: it is the elu",
        "Use np.maximum(0, x) or torch.relu(x).",
        exponential,
    ),
    *(
        Mistake(
            "maximum over the array",
            "takes the largest element instead of comparing each with 0",
            "np.max(x, 0) and x.max() go over elements; np.maximum(0, x) compares each with 0.",
            function,
        )
        for function in (largest_of_all, largest_of_an_axis)
    ),
    Mistake(
        "negative ones left out",
        "leaves out what is below 0, so its result is shorter",
        "Put 0 in their places: np.where(x > 0, x, 0).",
        only_positive,
    ),
    Mistake(
        "shape lost",
        "gives one long row whatever the shape of its argument",
        "Keep the shape: no flatten() or reshape(-1).",
        flattened,
    ),
    Mistake(
        "integers cut off",
        "makes whole numbers of all results if the first is 0, as np.vectorize does",
        "Write 0.0 for 0, or use np.maximum(0, x), which needs no loop.",
        of_the_first_kind,
    ),
    Mistake(
        "one axis only",
        "takes an array of one axis and no other",
        "Use np.maximum or torch.relu, which go through any shape, for a loop.",
        one_axis,
    ),
    Mistake(
        "one number only",
        "takes one number and no array",
        "Use np.maximum or torch.relu for max, and np.where or torch.where for if.",
        one_number,
    ),
)
