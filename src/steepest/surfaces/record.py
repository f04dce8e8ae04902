"""What a surface is: a scalar function of n coordinates with its gradient, in a box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from steepest.expression import Expression

Array = NDArray[np.float64]


class Function(Protocol):
    """What a surface computes with: an expression, or a function of the user's in a wrapping."""

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
    """A point with no lower one around it, and f there."""

    point: tuple[float, ...]
    value: float

    def __str__(self) -> str:
        value, *point = (f"{round(x, 12) + 0.0:.6g}" for x in (self.value, *self.point))
        return f"{value} at ({', '.join(point)})"


@dataclass(frozen=True)
class Surface:
    """A scalar function with its gradient, the box one looks at, and what is known of it.

    Points are coordinates first: one point is n numbers, many are an array (n, ...); all computing
    is in float64. Where f has no value it is NaN or infinite, without a warning.

    Attributes:
        name: its name in the catalogue, its text, or the name of the function.
        function: value, gradient and second derivatives.
        variables: the names of the coordinates.
        bounds: the box, a (low, high) for each coordinate.
        gradient_source: where the gradient comes from, in words.
        minima: those that are known, the lowest first; () if nobody said.
        source: where the function was published.

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
        """f at coordinates given apart: ``f(3, 2)``, ``f(X, Y)``."""
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
        """The expression it was made from; None for a function of the user's."""
        return self.function if isinstance(self.function, Expression) else None

    def __str__(self) -> str:
        return self.name if self.expression is None else str(self.expression)

    def contains(self, point: Sequence[float]) -> bool:
        """Whether a point lies in the box, its sides included."""
        return all(low <= x <= high for x, (low, high) in zip(point, self.bounds, strict=True))
