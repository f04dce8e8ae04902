"""Rows, labels and networks on which training epochs are examined."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.nn.activations import relu, sigmoid

__all__ = [
    "BATCH",
    "DATA",
    "EQUAL_RATE",
    "EQUAL_ROWS",
    "HIDDEN",
    "LABELS",
    "ROWS",
    "START",
    "STEP_RATE",
    "Network",
    "equal_rows",
    "mixed_labels",
    "one_unit_network",
    "two_layer_network",
]

ROWS: Final = 24
BATCH: Final = 4
EQUAL_ROWS: Final = 12
STEP_RATE: Final = 0.1
EQUAL_RATE: Final = 0.5
RNG: Final = np.random.default_rng(1986)
DATA: Final = RNG.normal(size=(ROWS, 3))
LABELS: Final = (DATA @ np.array([1.0, -2.0, 0.5]) + 0.3 * RNG.normal(size=ROWS) > 0) * 1.0
START: Final = RNG.normal(size=(3, 1))
RNG_HIDDEN: Final = np.random.default_rng(2006)
HIDDEN: Final = [
    (RNG_HIDDEN.normal(size=(3, 4)), RNG_HIDDEN.normal(size=4), relu),
    (RNG_HIDDEN.normal(size=(4, 1)), RNG_HIDDEN.normal(size=1), sigmoid),
]


Network: TypeAlias = Callable[[NDArray[np.float64]], list[tuple[Any, ...]]]
"""Makes the layers of a network of which one unit's weights are given."""


def one_unit_network(w: NDArray[np.float64]) -> list[tuple[Any, ...]]:
    """The layers of a network of one sigmoid unit with these weights."""
    return [(w.reshape(-1, 1), np.zeros(1), sigmoid)]


def two_layer_network(w: NDArray[np.float64]) -> list[tuple[Any, ...]]:
    """The layers of a network of two relu units with the same output as `one_unit_network`.

    It is the same while no output before the sigmoid is larger than the biases of 3.
    """
    column = w.reshape(-1, 1)
    return [
        (np.hstack([column, -column]), np.full(2, 3.0), relu),
        (np.array([[0.5], [-0.5]]), np.zeros(1), sigmoid),
    ]


def equal_rows(n: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The same row and label n times: an epoch on them does not depend on the order."""
    return np.tile(DATA[3], (n, 1)), np.full(n, 1 - LABELS[3])


def mixed_labels(n: int) -> NDArray[np.float64]:
    """Labels in which no shift and no reversal exchanges all zeros and ones.

    >>> mixed_labels(8).tolist()
    [0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 1.0, 0.0]
    """
    return np.resize(np.array([0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 1.0, 0.0, 1.0, 0.0, 0.0]), n)
