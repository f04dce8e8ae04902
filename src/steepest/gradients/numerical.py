"""Numerical gradients by central differences, with steps on the scale of each element."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest import random
from steepest.arguments import check_flags
from steepest.errors import GradientError
from steepest.gradients.calls import ValidatedFunction, validate_function
from steepest.gradients.differences import choose_first_step, estimate_noise, extrapolate_to_zero
from steepest.gradients.points import Values, argument_names, read_point
from steepest.interrupts import restored_output

__all__ = ["Differentiator", "NumericalGradient", "numerical_gradient", "random_weights"]

Numbers = NDArray[np.float64]

GOOD_ENOUGH = 1e-6  # relative error above which a second scale is tried
TINY = 1e-5
IGNORE_OVERFLOW = np.errstate(all="ignore")  # values that are not finite are left out
SEED = 0


@dataclass(frozen=True, slots=True, eq=False)
class NumericalGradient:
    """Derivatives and their errors: for each argument an array (rows of weights, elements)."""

    values: Values
    errors: Values


class Differentiator:
    """Differentiates the weighted outputs of a function at one point.

    Attributes:
        function: the function.
        weights: of the outputs, (rows, outputs); each row is one weighted sum.
        point: where it is differentiated.
        size: the size of the weighted sums at the point.
        noise: the standard deviation of their rounding errors.
    """

    @IGNORE_OVERFLOW
    def __init__(self, function: ValidatedFunction, weights: Numbers) -> None:
        self.function, self.weights = function, weights
        self.point = function.point
        floor = function.eps * float(abs(weights @ abs(function.value.ravel())).max())
        self.size = max(
            float(abs(self.weighted_outputs(self.point.values)).max()), floor / function.eps
        )
        self.noise = estimate_noise(self._function_along_line(1.0, 100.0), max(floor, 1e-300))
        if any(((x != 0) & (abs(x) < TINY)).any() for x in self.point.values):
            # Steps of size 1e-6 are too long for such an element, as in log x at 1e-10.
            self.noise = min(
                self.noise,
                estimate_noise(self._function_along_line(0.0, 100.0), max(floor, 1e-300)),
            )

    def weighted_outputs(self, values: Values) -> Numbers:
        """The weighted sums of the outputs, (rows,)."""
        return self.weights @ self.function(values).ravel()

    def one_sided_slope(self, argument: int, element: int, h: float) -> Numbers:
        """(f(x + h) - f(x)) / h along one element; h may be negative."""
        x = self.point.values[argument].flat[element]
        there, moved = self._move_element(argument, element, h)
        return (self.weighted_outputs(moved) - self.weighted_outputs(self.point.values)) / (
            there - x
        )

    def central_slope(self, argument: int, element: int, h: float) -> Numbers:
        """(f(x + h) - f(x - h)) / 2h along one element, with the step as it was rounded."""
        high, above = self._move_element(argument, element, h)
        low, below = self._move_element(argument, element, -h)
        return (self.weighted_outputs(above) - self.weighted_outputs(below)) / (high - low)

    def step_scale(self, argument: int, element: int) -> float:
        """The unit of the steps: the absolute value of the element, at least 1."""
        return max(1.0, abs(float(self.point.values[argument].flat[element])))

    def derivative(self, argument: int, element: int) -> tuple[Numbers, Numbers]:
        """The derivative along one element and its error, for each row of weights."""
        step = choose_first_step(self.noise, self.size)

        def along(h: float) -> Numbers:
            return self.central_slope(argument, element, h)

        best, least = extrapolate_to_zero(
            along, step * self.step_scale(argument, element), self.noise
        )
        if np.all(least <= GOOD_ENOUGH * abs(best)) or np.all(least <= 10 * self.noise / step):
            return best, least
        # The function may vary on another scale: log x at 1e-10, or sin x at 1e6.
        x = abs(float(self.point.values[argument].flat[element]))
        other = 1.0 if x > 1 else x
        if other == 0:
            return best, least
        second, second_error = extrapolate_to_zero(along, step * other / 4, self.noise)
        return np.where(second_error < least, second, best), np.fmin(second_error, least)

    @IGNORE_OVERFLOW
    def differentiate_all(self, names: tuple[str, ...]) -> NumericalGradient:
        """Differentiate along every element of every argument; the names are for the errors."""
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
                    "(the boundary of its domain? move the point inside)"
                )
        return NumericalGradient(tuple(values), tuple(errors))

    def _move_element(self, argument: int, element: int, h: float) -> tuple[float, Values]:
        values = [each.copy() for each in self.point.values]
        values[argument].flat[element] += h
        moved = self.point.round_to_dtypes(values)
        return float(moved[argument].flat[element]), moved

    def _function_along_line(self, low: float, high: float) -> Callable[[float], float]:
        """The first weighted sum along a line on which each element moves in its own scale."""
        directions = [
            np.clip(abs(x), low, high) * (1 + fixed_random_numbers(x.size).reshape(x.shape) / 2)
            for x in self.point.values
        ]

        def along(t: float) -> float:
            values = tuple(x + t * d for x, d in zip(self.point.values, directions, strict=True))
            return float(self.weighted_outputs(self.point.round_to_dtypes(values))[0])

        return along


def fixed_random_numbers(size: int) -> Numbers:
    """Random numbers in (-1, 1), always the same."""
    return np.asarray(2 * random.uniforms(SEED, random.SPLIT, 0, size) - 1)


def random_weights(size: int) -> Numbers:
    """Weights (1, size) for a sum of ``size`` outputs, always the same.

    The weight of a single output is 1; of several each has an absolute value of 0.5 to 1.5. A
    wrong Jacobian has the right product with random weights only with probability 0.

    >>> random_weights(1).tolist(), random_weights(5).shape
    ([[1.0]], (1, 5))
    """
    drawn = fixed_random_numbers(size)
    row = np.ones(1) if size == 1 else drawn + np.where(drawn < 0, -0.5, 0.5)
    return row[np.newaxis]


@restored_output()
def numerical_gradient(
    function: Callable[..., Any], at: Any, *, jacobian: bool = False, with_error: bool = False
) -> Any:
    """The gradient of a function by central differences in float64.

    The steps are on the scale of each element, and the differences are extrapolated to a step of
    0 (Ridders 1982, see `steepest.gradients.differences`). If the function has no value at a step,
    smaller steps are tried.

    Args:
        function: takes ``at`` and returns a number or an array (m, ...).
        at: a number, an array or tensor of any shape, or a tuple of them for several arguments;
            integers become floats. The function gets float64 copies; ``at`` is not changed.
        jacobian: compute the derivative of every output. Otherwise the gradient is that of a sum
            of the outputs with fixed random weights.
        with_error: also return the estimated error of every element.

    Returns:
        A float64 array of the shape of ``at``; with ``jacobian`` the axes of the output come
        first. For a tuple, a tuple of arrays. With ``with_error`` the pair (gradient, error).

    Raises:
        GradientError: the function raises, changes its argument, is not deterministic, or does not
            return finite numbers.

    >>> numerical_gradient(lambda x: (x**2).sum(), [1, 2, 3]).round(9)
    array([2., 4., 6.])
    >>> w, b = numerical_gradient(lambda w, b: 3 * w + b, (1.0, 2.0))
    >>> round(float(w), 9), round(float(b), 9)
    (3.0, 1.0)
    """
    check_flags(jacobian=jacobian, with_error=with_error)
    point = read_point(at)
    validated = validate_function(function, point)
    size = validated.value.size
    weights = np.eye(size) if jacobian else random_weights(size)
    differentiator = Differentiator(validated, weights)
    derivatives = differentiator.differentiate_all(argument_names(function, len(point.values)))
    outputs = validated.value.shape if jacobian else ()

    def reshape(parts: Values) -> Any:
        arrays = tuple(
            part.reshape(outputs + x.shape) for part, x in zip(parts, point.values, strict=True)
        )
        return arrays if point.is_tuple else arrays[0]

    gradient = reshape(derivatives.values)
    return (gradient, reshape(derivatives.errors)) if with_error else gradient
