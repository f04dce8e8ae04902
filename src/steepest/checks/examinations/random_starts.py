"""Gradient descent that starts at random weights of its own.

The start is what it returns after no steps, with the global generator set to the same seed. Where
the descent from there is right, the reference's result from the exercise's start takes its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np

from steepest.checks.variants import Variant

__all__ = ["random_start_variant"]


def random_start_variant(
    reference: Callable[..., Any], right: Sequence[Callable[..., Any]]
) -> Variant:
    """The form of functions that start at random weights.

    Args:
        reference: the exercise's gradient descent.
        right: this and others that are right too.
    """

    def adapt(function: Callable[..., Any]) -> Callable[..., Any]:
        def descend(x: Any, y: Any, theta: Any, learning_rate: float, steps: int) -> Any:
            with same_global_numbers():
                # The first call of all tries layouts, and draws weights for each.
                function(x, y, theta, learning_rate, 0)
            with same_global_numbers():
                other = np.asarray(function(x, y, theta, 2 * learning_rate, 0))
            with same_global_numbers():
                start = np.asarray(function(x, y, theta, learning_rate, 0))
            with same_global_numbers():
                found = function(x, y, theta, learning_rate, steps)
            # What depends on the learning rate is no start: it has taken a step.
            if not np.array_equal(start, other):
                return found
            expected = (each(x, y, start, learning_rate, steps) for each in right)
            if any(np.allclose(found, each, rtol=1e-6, atol=1e-8) for each in expected):
                return reference(x, y, theta, learning_rate, steps)
            return found

        return descend

    return Variant(
        "from random weights",
        "It starts at random weights, and was compared from those.",
        adapt,
        shows_own_call=True,
    )


@contextmanager
def same_global_numbers() -> Iterator[None]:
    """Set NumPy's global generator to one seed, and restore its state afterwards."""
    before = np.random.get_state()
    np.random.seed(0)
    try:
        yield
    finally:
        np.random.set_state(before)
