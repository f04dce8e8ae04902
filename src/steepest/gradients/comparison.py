"""The user's gradient and the numerical one, compared element by element for each argument."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from steepest.errors import GradientError
from steepest.gradients.numerical import Differentiator, NumericalGradient

__all__ = [
    "SMALL",
    "GradientPair",
    "allowed_gradient_shapes",
    "compute_errors",
    "pair_gradients",
    "shape_error",
]

Numbers = NDArray[np.float64]

SMALL = 1e-6
"""Errors of elements smaller than this fraction of the largest are relative to that fraction."""


@dataclass(frozen=True, slots=True, eq=False)
class GradientPair:
    """The two gradients with respect to one argument; all arrays have the same shape.

    Attributes:
        name: the name of the argument.
        x: the argument.
        analytic, numeric: the user's gradient and the numerical one.
        uncertainty: the estimated error of the numerical gradient.
        error: abs(a - n) / max(abs(a), abs(n), SMALL * largest, uncertainty / tolerance).
        wrong: where the error is above the tolerance.
        kink: where the function has a kink and the user's value lies between its two slopes.
        weight: the factor from the values here to the weighted sum of the outputs.
    """

    name: str
    x: Numbers
    analytic: Numbers
    numeric: Numbers
    uncertainty: Numbers
    error: Numbers
    wrong: NDArray[np.bool_]
    kink: NDArray[np.bool_]
    weight: Numbers


def allowed_gradient_shapes(outputs: tuple[int, ...], x: Numbers) -> list[tuple[int, ...]]:
    """The shapes that a gradient may have: that of the argument, or that of the Jacobian.

    >>> allowed_gradient_shapes((), np.zeros(3)), allowed_gradient_shapes((2,), np.zeros(3))
    ([(3,)], [(2, 3)])
    >>> allowed_gradient_shapes((3,), np.zeros(3))
    [(3, 3), (3,)]
    """
    jacobian = (*outputs, *x.shape)
    if int(np.prod(outputs)) == 1:
        return list(dict.fromkeys([x.shape, jacobian]))
    return [jacobian, x.shape] if outputs == x.shape else [jacobian]


def pair_gradients(
    parts: Sequence[Numbers],
    numerical: NumericalGradient,
    differentiator: Differentiator,
    names: Sequence[str],
) -> list[GradientPair]:
    """Pair both gradients for each argument, in the same shape and with the same weights."""
    pairs = []
    outputs, jacobian = differentiator.function.value.shape, len(differentiator.weights) > 1
    for place, (part, x) in enumerate(zip(parts, differentiator.point.values, strict=True)):
        numeric, error = numerical.values[place], numerical.errors[place]
        rows = differentiator.weights
        weight = np.ones(x.shape)
        if part.shape == x.shape and rows.shape[1] > 1 and part.shape != (*outputs, *x.shape):
            # Element by element: the Jacobian is diagonal, and its weights can be taken out.
            if jacobian:
                analytic = np.diag(part.ravel())
            else:
                weight = rows.reshape(x.shape)
                analytic, numeric, error = part, numeric / rows, error / abs(rows)
        else:
            analytic = rows @ part.reshape(rows.shape[1], x.size)
        shape = (*outputs, *x.shape) if jacobian else x.shape
        none = np.zeros(shape, dtype=bool)
        a, n, u = (each.reshape(shape) for each in (analytic, numeric, error))
        pairs.append(GradientPair(names[place], x, a, n, u, np.zeros(shape), none, none, weight))
    return pairs


def compute_errors(
    pairs: list[GradientPair], tolerance: float, differentiator: Differentiator
) -> list[GradientPair]:
    """Fill in the errors of each pair, the wrong elements, and those at a kink."""
    known = [abs(part[np.isfinite(part)]) for p in pairs for part in (p.analytic, p.numeric)]
    largest = max((float(each.max(initial=0)) for each in known), default=0.0)
    compared = []
    for argument, pair in enumerate(pairs):
        a, n = pair.analytic, pair.numeric
        size = np.maximum(np.maximum(abs(a), abs(n)), SMALL * largest)
        size = np.maximum(size, pair.uncertainty / tolerance)
        with np.errstate(invalid="ignore", over="ignore"):
            difference = abs(a - n)
            error = np.where(difference > 0, difference / np.where(size > 0, size, 1), 0.0)
        error = np.where(np.isfinite(a), error, np.inf)
        wrong = error > tolerance
        kink = np.zeros(wrong.shape, dtype=bool)
        for place in np.flatnonzero(wrong & np.isfinite(a)):
            kink.flat[place] = _is_at_kink(differentiator, argument, int(place), pair)
        compared.append(replace(pair, error=error, wrong=wrong & ~kink, kink=kink))
    return compared


def _is_at_kink(
    differentiator: Differentiator, argument: int, place: int, pair: GradientPair
) -> bool:
    """Whether the slopes to both sides differ at small steps, with the user's value between them.

    Where f is smooth their difference is proportional to h: at h / 16 it is 16 times smaller.
    """
    row, element = divmod(place, pair.x.size)
    step = 1e-3 * differentiator.step_scale(argument, element)
    jumps = []
    for h in (step, step / 16):
        right = float(differentiator.one_sided_slope(argument, element, h)[row])
        left = float(differentiator.one_sided_slope(argument, element, -h)[row])
        jumps.append(abs(right - left))
    size = max(abs(right), abs(left))
    if not jumps[1] > max(0.5 * jumps[0], 1e-3 * size, 40 * differentiator.noise / h):
        return False
    given = float(pair.analytic.flat[place] * pair.weight.flat[element])
    slack = 1e-3 * jumps[1]
    return min(left, right) - slack <= given <= max(left, right) + slack


def shape_error(part: Numbers, x: Numbers, name: str, outputs: tuple[int, ...]) -> GradientError:
    """The error for a gradient whose shape no known mistake explains."""
    shapes = " or ".join(str(shape) for shape in allowed_gradient_shapes(outputs, x))
    return GradientError(
        f"gradient must have shape {shapes} for {name}, got {part.shape} "
        "(a gradient has the shape of the argument)"
        if int(np.prod(outputs)) == 1
        else f"gradient must have shape {shapes} for {name}, got {part.shape} "
        f"(the function has outputs of shape {outputs}: their axes come first)"
    )
