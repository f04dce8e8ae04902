"""Numerical gradients: every element of every argument moved by steps of its own scale."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest import random
from steepest.errors import GradientError
from steepest.gradients.calls import ValidatedFunction, validate_function
from steepest.gradients.differences import extrapolated, first_step, noise_of
from steepest.gradients.points import Values, names_of, read_point

__all__ = ["Measured", "Measuring", "numerical_gradient", "projection"]

Numbers = NDArray[np.float64]

POOR = 1e-6
TINY = 1e-5
QUIET = np.errstate(all="ignore")
"""Beside the point numbers may overflow; what is not finite is left out."""
SEED = 0


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """Numerical derivatives and their errors, each (outputs, elements of the argument)."""

    values: Values
    errors: Values


class Measuring:
    """One function at one point, seen through one or several rows of weights on its outputs."""

    @QUIET
    def __init__(self, function: ValidatedFunction, weights: Numbers) -> None:
        self.function, self.weights = function, weights
        self.point = function.point
        floor = function.eps * float(abs(weights @ abs(function.value.ravel())).max())
        self.size = max(float(abs(self.seen(self.point.values)).max()), floor / function.eps)
        self.noise = noise_of(self._line(1.0, 100.0), max(floor, 1e-300))
        if any(((x != 0) & (abs(x) < TINY)).any() for x in self.point.values):
            # Steps of size 1e-6 would leave such a place altogether, as in log x at 1e-10.
            self.noise = min(self.noise, noise_of(self._line(0.0, 100.0), max(floor, 1e-300)))

    def seen(self, values: Values) -> Numbers:
        """The weighted outputs at some values."""
        return self.weights @ self.function(values).ravel()

    def one_sided(self, argument: int, element: int, h: float) -> Numbers:
        """(f(x + h) - f(x)) / h along one element; h may be negative."""
        x = self.point.values[argument].flat[element]
        there, moved = self._moved(argument, element, h)
        return (self.seen(moved) - self.seen(self.point.values)) / (there - x)

    def slope(self, argument: int, element: int, h: float) -> Numbers:
        """The central difference along one element, divided by the step that was really made."""
        high, above = self._moved(argument, element, h)
        low, below = self._moved(argument, element, -h)
        return (self.seen(above) - self.seen(below)) / (high - low)

    def scale(self, argument: int, element: int) -> float:
        """The unit of a step: the size of the element, at least 1."""
        return max(1.0, abs(float(self.point.values[argument].flat[element])))

    def derivative(self, argument: int, element: int) -> tuple[Numbers, Numbers]:
        """The derivative along one element and its error, per row of weights."""
        step = first_step(self.noise, self.size)

        def along(h: float) -> Numbers:
            return self.slope(argument, element, h)

        best, least = extrapolated(along, step * self.scale(argument, element), self.noise)
        if np.all(least <= POOR * abs(best)) or np.all(least <= 10 * self.noise / step):
            return best, least
        # The function may live on the other scale: log x at 1e-10, or sin x at 1e6.
        x = abs(float(self.point.values[argument].flat[element]))
        other = 1.0 if x > 1 else x
        if other == 0:
            return best, least
        second, its_error = extrapolated(along, step * other / 4, self.noise)
        return np.where(its_error < least, second, best), np.fmin(its_error, least)

    @QUIET
    def all(self, names: tuple[str, ...]) -> Measured:
        """Every element of every argument."""
        values, errors = [], []
        for argument, each in enumerate(self.point.values):
            pairs = [self.derivative(argument, element) for element in range(each.size)]
            values.append(np.stack([pair[0] for pair in pairs], axis=1))
            errors.append(np.stack([pair[1] for pair in pairs], axis=1))
            unknown = np.flatnonzero(~np.isfinite(errors[-1]).all(axis=0))
            if unknown.size:
                index = tuple(int(i) for i in np.unravel_index(unknown[0], each.shape))
                raise GradientError(
                    f"function must have finite values on both sides of the point, got none "
                    f"around {names[argument]}{list(index) or ''} = {each[index]:.6g} "
                    "(an end of its domain? move the point inside)"
                )
        return Measured(tuple(values), tuple(errors))

    def _moved(self, argument: int, element: int, h: float) -> tuple[float, Values]:
        values = [each.copy() for each in self.point.values]
        values[argument].flat[element] += h
        moved = self.point.rounded(values)
        return float(moved[argument].flat[element]), moved

    def _line(self, low: float, high: float) -> Callable[[float], float]:
        """The first weighted output along a line; elements move by their size within limits."""
        ways = [
            np.clip(abs(x), low, high) * (1 + signs(x.size).reshape(x.shape) / 2)
            for x in self.point.values
        ]

        def along(t: float) -> float:
            values = tuple(x + t * way for x, way in zip(self.point.values, ways, strict=True))
            return float(self.seen(self.point.rounded(values))[0])

        return along


def signs(size: int) -> Numbers:
    """Numbers in (-1, 1) from a fixed seed."""
    return np.asarray(2 * random.uniforms(SEED, random.SPLIT, 0, size) - 1)


def projection(size: int) -> Numbers:
    """One row of weights for ``size`` outputs: 1 for one, else of size 0.5 to 1.5, either sign.

    A wrong Jacobian has the right product with a random row only by a chance of probability 0.

    >>> projection(1).tolist(), projection(5).shape, bool((abs(projection(99)) >= 0.5).all())
    ([[1.0]], (1, 5), True)
    """
    drawn = signs(size)
    row = np.ones(1) if size == 1 else drawn + np.where(drawn < 0, -0.5, 0.5)
    return row[np.newaxis]


def numerical_gradient(
    function: Callable[..., Any], at: Any, *, jacobian: bool = False, with_error: bool = False
) -> Any:
    """The gradient of a function by central differences in float64, with its error on request.

    Every element is moved by steps of its own scale, and the differences are extrapolated to a
    step of 0 (Ridders 1982, see `steepest.gradients.differences`). The function may leave its
    domain beside the point: smaller steps are then taken.

    Args:
        function: takes ``at``, gives a number, or an array (m, ...).
        at: a number, an array or tensor of any shape, or a tuple of them for several arguments;
            integers become floats. It is never changed. The function gets float64 copies.
        jacobian: the derivative of every output, not of one sum. Without it an array of outputs
            is weighted by random numbers from a fixed seed and summed.
        with_error: also give the estimated error of every element.

    Returns:
        A float64 array of the shape of ``at`` (a tuple of them for a tuple), with ``jacobian`` of
        the shape of the output followed by that of ``at``; or the pair (gradient, error).

    Raises:
        GradientError: the function raises, changes its argument, is not deterministic, or gives no
            finite number.

    >>> numerical_gradient(lambda x: (x**2).sum(), [1, 2, 3]).round(9)
    array([2., 4., 6.])
    >>> w, b = numerical_gradient(lambda w, b: 3 * w + b, (1.0, 2.0))
    >>> round(float(w), 9), round(float(b), 9)
    (3.0, 1.0)
    """
    point = read_point(at)
    watching = validate_function(function, point)
    size = watching.value.size
    weights = np.eye(size) if jacobian else projection(size)
    measuring = Measuring(watching, weights)
    measured = measuring.all(names_of(function, len(point.values)))
    outputs = watching.value.shape if jacobian else ()

    def shaped(parts: Values) -> Any:
        arrays = tuple(
            part.reshape(outputs + x.shape) for part, x in zip(parts, point.values, strict=True)
        )
        return arrays if point.several else arrays[0]

    gradient = shaped(measured.values)
    return (gradient, shaped(measured.errors)) if with_error else gradient
