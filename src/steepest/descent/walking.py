"""The one loop of a descent: the gradient tells the slope, a rule which way, a schedule how far."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from steepest.nn.rules import Rule
from steepest.nn.schedules import Schedule

Array = NDArray[np.float64]


def walk(
    gradient: Callable[[Array], Array], rule: Rule, schedule: Schedule, start: Array, steps: int
) -> Iterator[tuple[Array, Array, float]]:
    """Every point from the start to the end, the gradient there, and the size of the step from it.

    Points are (n,), or (n, m) for m descents at once; the loop is the same. After the last step
    its point comes with the size that the next step would have. The gradient at the last point is
    computed as well.

    >>> from steepest.nn.rules import make_rule
    >>> from steepest.nn.schedules import make_schedule
    >>> halves = make_schedule("constant", 0.25)
    >>> visited = walk(lambda p: 2 * p, make_rule("sgd"), halves, np.array([8.0]), steps=3)
    >>> [float(point[0]) for point, _, _ in visited]
    [8.0, 4.0, 2.0, 1.0]
    """
    point, state = start, rule.init([start])
    for t in range(steps + 1):
        slope, size = gradient(point), schedule.rate(t)
        yield point, slope, size
        if t < steps:
            [point], state = rule.step([point], [slope], state, size)
