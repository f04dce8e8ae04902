"""The loop of a descent: a gradient, a rule for the direction, a schedule for the step size."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from steepest.nn.rules import Rule
from steepest.nn.schedules import Schedule

Array = NDArray[np.float64]


def iterate_descent(
    gradient: Callable[[Array], Array], rule: Rule, schedule: Schedule, start: Array, steps: int
) -> Iterator[tuple[Array, Array, float]]:
    """Yield each point from the start to the end, with its gradient and the next step size.

    Points have shape (n,), or (n, m) for m descents at once; the loop is the same. The gradient
    is also computed at the last point, and the step size that a further step would have is
    yielded with it.

    >>> from steepest.nn.rules import make_rule
    >>> from steepest.nn.schedules import make_schedule
    >>> halves = make_schedule("constant", 0.25)
    >>> visited = iterate_descent(
    ...     lambda p: 2 * p, make_rule("sgd"), halves, np.array([8.0]), steps=3
    ... )
    >>> [float(point[0]) for point, _, _ in visited]
    [8.0, 4.0, 2.0, 1.0]
    """
    point, state = start, rule.init([start])
    for t in range(steps + 1):
        slope, step_size = gradient(point), schedule.rate(t)
        yield point, slope, step_size
        if t < steps:
            [point], state = rule.step([point], [slope], state, step_size)
