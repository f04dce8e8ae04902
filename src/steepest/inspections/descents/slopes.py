"""A function with its gradient that a descent is given, and what the descent asks it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

__all__ = ["MOST_CALLS", "Enough", "Valley", "flat"]

Numbers = NDArray[np.float64]
MOST_CALLS: Final = 12
"""From this call on the gradient is 0, so that a descent with a tolerance ends."""
LONGEST: Final = 300
RATE: Final = 0.1


class Enough(BaseException):
    """The descent has asked for enough gradients; no ``except Exception`` ends it."""


def flat(value: Any) -> Numbers:
    """The numbers of an array, a number, or a tuple or list of both, one after the other.

    >>> flat((np.ones((2, 1)), 3.0))
    array([1., 1., 3.])
    """
    if isinstance(value, tuple | list):
        return np.concatenate([flat(each) for each in value]) if value else np.empty(0)
    return np.array(value, dtype=np.float64).reshape(-1)


@dataclass(slots=True, eq=False)
class Valley:
    """A quadratic function of a point, which keeps what it is asked.

    Attributes:
        start: the parts of the point at which a descent begins.
        order: which part each value of the gradient belongs to, in the order of the user's code.
        points: where the gradient was asked for.
        slopes: what was answered.
        rates: what the step sizes were asked for, and the answers.
    """

    start: Sequence[Any]
    order: Sequence[int] = ()
    points: list[Numbers] = field(default_factory=list)
    slopes: list[Numbers] = field(default_factory=list)
    rates: list[tuple[float, float]] = field(default_factory=list)

    @property
    def _curvature(self) -> Numbers:
        n = flat(self.start).size
        return np.diag(np.linspace(1.0, 2.0, n)) + 0.1

    def value_at(self, point: Numbers) -> float:
        """The function at a point with all parts."""
        shifted = point - 0.3
        return float(0.5 * shifted @ self._curvature @ shifted)

    def slope_at(self, point: Numbers) -> Numbers:
        """Its gradient."""
        return np.asarray(self._curvature @ (point - 0.3))

    def value(self, *given: Any, **named: Any) -> float:
        """What the user's code gets as the function."""
        return self.value_at(self._point(given, named))

    def gradient(self, *given: Any, **named: Any) -> Any:
        """What the user's code gets as the gradient, in the form of the point."""
        if len(given) == 1 and callable(given[0]):  # it makes the gradient of a function
            return self.gradient
        point = self._point(given, named)
        slope = self.slope_at(point) if len(self.points) < MOST_CALLS else 0 * point
        self.points.append(point)
        self.slopes.append(slope)
        if len(self.points) > LONGEST:
            raise Enough
        parts, place = [], 0
        for each in self.start:
            size = flat(each).size
            part = slope[place : place + size]
            parts.append(_in_form(part, each))
            place += size
        if len(parts) == 1:
            return parts[0]
        ordered = [parts[k] for k in self.order or range(len(parts))]
        return np.array(ordered) if all(np.ndim(each) == 0 for each in parts) else tuple(ordered)

    def rate(self, step: Any = 0, *others: Any) -> float:
        """What the user's code gets as the step size of a step."""
        del others
        answer = RATE / (1 + 0.5 * max(float(step), 0.0))
        self.rates.append((float(step), answer))
        return answer

    def _point(self, given: Sequence[Any], named: Mapping[str, Any]) -> Numbers:
        """The parts of the point among the arguments, by their forms.

        Raises:
            TypeError: the arguments hold no such point.
        """
        waiting = [*given, *named.values()]
        if len(self.start) == 1 and len(waiting) > 1 and all(np.ndim(e) == 0 for e in waiting):
            waiting = [tuple(waiting)]  # the numbers of a point, one by one
        found = []
        for part in self.start:
            place = next((k for k, each in enumerate(waiting) if _has_form(each, part)), None)
            if place is None:
                raise TypeError("the arguments hold no point of the form of the start")
            found.append(flat(waiting.pop(place)))
        return np.concatenate(found)


def _in_form(part: Numbers, like: Any) -> Any:
    if isinstance(like, tuple | list):
        return np.array(part)
    return part.reshape(np.shape(like)).copy() if np.ndim(like) else np.float64(part[0])


def _has_form(value: Any, part: Any) -> bool:
    try:
        numbers = np.asarray(value, dtype=np.float64)
    except (TypeError, ValueError):
        return False
    if isinstance(part, np.ndarray):
        one_by_one = isinstance(value, tuple) and part.ndim == 1
        return bool(numbers.shape == part.shape) or (one_by_one and numbers.size == part.size)
    return numbers.size == flat(part).size and numbers.ndim <= 1
