"""A surface: a scalar function of n coordinates with its gradient, in a box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from steepest.arguments import listed
from steepest.errors import SurfaceError, shown
from steepest.expression import Expression
from steepest.values import real

Array = NDArray[np.float64]


class Function(Protocol):
    """The function of a surface: an expression, or a wrapped Python function."""

    def value_at(self, point: Sequence[float]) -> float:
        """f at one point."""
        ...

    def gradient_at(self, point: Sequence[float]) -> list[float]:
        """The gradient at one point."""
        ...

    def value(self, points: Any) -> Any:
        """f at points (n, ...): (...)."""
        ...

    def gradient(self, points: Any) -> Array:
        """The gradient at points (n, ...): (n, ...)."""
        ...

    def hessian(self, points: Any) -> Array:
        """The second derivatives at points (n, ...): (n, n, ...)."""
        ...


@dataclass(frozen=True, slots=True)
class Minimum:
    """A local minimum: the point, and the value of f there."""

    point: tuple[float, ...]
    value: float

    def __str__(self) -> str:
        value, *point = (f"{round(x, 12) + 0.0:.6g}" for x in (self.value, *self.point))
        return f"{value} at ({', '.join(point)})"


@dataclass(frozen=True)
class Surface:
    """A scalar function with its gradient, a box, and its known minima.

    The first axis of points is the coordinate: one point is n numbers, many points are an array
    (n, ...). All values are float64. Where f has no value the result is NaN or infinite, without a
    warning.

    Attributes:
        name: its name in the catalogue, its text, or the name of the function.
        function: computes the value, the gradient and the second derivatives.
        variables: the names of the coordinates.
        bounds: the box, a pair (low, high) for each coordinate.
        gradient_source: how the gradient is computed, in words.
        minima: minima known from the literature, the lowest first; () if none are known.
        source: where the function was published; "" if not in the catalogue.

    >>> from steepest.surfaces import surface
    >>> f = surface("x**2 + 3*y**2")
    >>> f(1, 2), f.gradient((1, 2)).tolist(), f.gradient_source
    (13.0, [2.0, 12.0], 'exact, from the text')
    """

    name: str
    function: Function
    variables: tuple[str, ...]
    bounds: tuple[tuple[float, float], ...]
    gradient_source: str
    minima: tuple[Minimum, ...] = ()
    source: str = ""

    def __call__(self, *coordinates: Any) -> Any:
        """f at coordinates given as separate arguments: ``f(3, 2)``, ``f(X, Y)``."""
        return self.function.value(coordinates)

    def value(self, points: Any) -> Any:
        """f: a float at one point, (...) at an array (n, ...)."""
        return self.function.value(points)

    def gradient(self, points: Any) -> Array:
        """The gradient: (n,) at one point, (n, ...) at an array (n, ...)."""
        return self.function.gradient(points)

    def hessian(self, points: Any) -> Array:
        """The second derivatives: (n, n) at one point, (n, n, ...) at an array (n, ...)."""
        return self.function.hessian(points)

    @property
    def dimensions(self) -> int:
        """The number of coordinates, n."""
        return len(self.variables)

    @property
    def side_lengths(self) -> Array:
        """The lengths of the sides of the box, (n,)."""
        sides: Array = np.ptp(np.array(self.bounds), axis=1)
        return sides

    @property
    def expression(self) -> Expression | None:
        """The expression, if the surface was given as text or by name; None for a function."""
        return self.function if isinstance(self.function, Expression) else None

    def __str__(self) -> str:
        return self.name if self.expression is None else str(self.expression)

    def contains(self, point: Sequence[float]) -> bool:
        """Whether a point lies in the box or on its boundary.

        Raises:
            SurfaceError: other than n numbers.
        """
        coordinates = listed(point)
        if len(coordinates) != self.dimensions or any(real(x) is None for x in coordinates):
            raise SurfaceError(f"point must be {self.dimensions} numbers, got {shown(point)}")
        return all(
            low <= x <= high for x, (low, high) in zip(coordinates, self.bounds, strict=True)
        )
