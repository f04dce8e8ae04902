"""The user's gradient and the numerical one, side by side, one pair of arrays an argument."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from steepest.errors import GradientError
from steepest.gradients.numerical import Measured, Measuring

__all__ = ["SMALL", "Pair", "expected_shapes", "paired", "with_errors", "wrong_shape"]

Numbers = NDArray[np.float64]

SMALL = 1e-6
"""Elements below this share of the largest are held to it, not to their own size."""


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """The two gradients with respect to one argument; all arrays have one shape.

    Attributes:
        name: the argument's.
        x: the argument.
        analytic, numeric: the user's gradient and the measured one.
        uncertainty: the estimated error of the measured one.
        error: abs(a - n) / max(abs(a), abs(n), SMALL * largest, uncertainty / tolerance).
        wrong: where that is above the tolerance.
        kink: where the function has a kink and the user's number lies between its two slopes.
        weight: what one unit of the numbers here is in the weighted sum of the outputs.
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


def expected_shapes(outputs: tuple[int, ...], x: Numbers) -> list[tuple[int, ...]]:
    """Shapes that a gradient may have: the argument's, or the whole Jacobian's.

    >>> expected_shapes((), np.zeros(3)), expected_shapes((2,), np.zeros(3))
    ([(3,)], [(2, 3)])
    >>> expected_shapes((3,), np.zeros(3))
    [(3, 3), (3,)]
    """
    jacobian = (*outputs, *x.shape)
    if int(np.prod(outputs)) == 1:
        return list(dict.fromkeys([x.shape, jacobian]))
    return [jacobian, x.shape] if outputs == x.shape else [jacobian]


def paired(
    parts: Sequence[Numbers], measured: Measured, measuring: Measuring, names: Sequence[str]
) -> list[Pair]:
    """Weight the user's numbers as the measured ones were, and give both one shape."""
    pairs = []
    outputs, jacobian = measuring.function.value.shape, len(measuring.weights) > 1
    for place, (part, x) in enumerate(zip(parts, measuring.point.values, strict=True)):
        numeric, error = measured.values[place], measured.errors[place]
        rows = measuring.weights
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
        nothing = np.zeros(shape, dtype=bool)
        a, n, u = (each.reshape(shape) for each in (analytic, numeric, error))
        pairs.append(Pair(names[place], x, a, n, u, np.zeros(shape), nothing, nothing, weight))
    return pairs


def with_errors(pairs: list[Pair], tolerance: float, measuring: Measuring) -> list[Pair]:
    """Errors, what is wrong by them, and the kinks among those."""
    known = [abs(part[np.isfinite(part)]) for p in pairs for part in (p.analytic, p.numeric)]
    largest = max((float(each.max(initial=0)) for each in known), default=0.0)
    judged = []
    for argument, pair in enumerate(pairs):
        a, n = pair.analytic, pair.numeric
        size = np.maximum(np.maximum(abs(a), abs(n)), SMALL * largest)
        size = np.maximum(size, pair.uncertainty / tolerance)
        with np.errstate(invalid="ignore", over="ignore"):
            apart = abs(a - n)
            error = np.where(apart > 0, apart / np.where(size > 0, size, 1), 0.0)
        error = np.where(np.isfinite(a), error, np.inf)
        wrong = error > tolerance
        kink = np.zeros(wrong.shape, dtype=bool)
        for place in np.flatnonzero(wrong & np.isfinite(a)):
            kink.flat[place] = _at_kink(measuring, argument, int(place), pair)
        judged.append(replace(pair, error=error, wrong=wrong & ~kink, kink=kink))
    return judged


def _at_kink(measuring: Measuring, argument: int, place: int, pair: Pair) -> bool:
    """Whether the slopes to both sides stay apart for small steps, with the user's in between.

    Where f is smooth they approach each other as h does: at h / 16 they are 16 times closer.
    """
    row, element = divmod(place, pair.x.size)
    step = 1e-3 * measuring.scale(argument, element)
    jumps = []
    for h in (step, step / 16):
        right = float(measuring.one_sided(argument, element, h)[row])
        left = float(measuring.one_sided(argument, element, -h)[row])
        jumps.append(abs(right - left))
    size = max(abs(right), abs(left))
    if not jumps[1] > max(0.5 * jumps[0], 1e-3 * size, 40 * measuring.noise / h):
        return False
    given = float(pair.analytic.flat[place] * pair.weight.flat[element])
    slack = 1e-3 * jumps[1]
    return min(left, right) - slack <= given <= max(left, right) + slack


def wrong_shape(part: Numbers, x: Numbers, name: str, outputs: tuple[int, ...]) -> GradientError:
    """The sentence for a gradient of a shape that nothing explains."""
    shapes = " or ".join(str(shape) for shape in expected_shapes(outputs, x))
    return GradientError(
        f"gradient must have shape {shapes} for {name}, got {part.shape} "
        "(a gradient has the shape of what it is taken with respect to)"
        if int(np.prod(outputs)) == 1
        else f"gradient must have shape {shapes} for {name}, got {part.shape} "
        f"(the function has outputs of shape {outputs}: their axes come first)"
    )
