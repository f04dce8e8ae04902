"""The leaky relu, whose slope below 0 may be any number between 0 and 1."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from steepest.arrays import convert_like, to_numpy
from steepest.checks.catalogue.other_activations import LEAKY_RELU_MISTAKES, SLOPE, leaky_relu
from steepest.checks.elementwise import elementwise_piece
from steepest.checks.variants import Variant

__all__ = ["PIECE"]


def with_usual_slope(function: Callable[..., Any]) -> Callable[..., Any]:
    """A leaky relu of any slope as one of the usual slope.

    >>> with_usual_slope(lambda x: np.where(x > 0, x, 0.2 * x))(np.array([-1.0, 2.0]))
    array([-0.01,  2.  ])
    """

    def leaky(x: Any) -> Any:
        slope = -float(to_numpy(function(convert_like(np.array([-1.0, -1.0]), x)))[0])
        if not 0 < slope < 1:
            raise TypeError("has no slope between 0 and 1 below 0")
        values = to_numpy(function(x))
        return np.where(to_numpy(x) < 0, values * (SLOPE / slope), values)

    return leaky


ANOTHER_SLOPE = Variant(
    "with another slope below 0",
    f"Its slope below 0 is not {SLOPE}; any number between 0 and 1 is used.",
    with_usual_slope,
)
PIECE = elementwise_piece(
    "leaky_relu",
    "leaky relu",
    leaky_relu,
    LEAKY_RELU_MISTAKES,
    ("leakyrelu", "lrelu", "leaky_rectified_linear_unit", "leaky_rectifier", "prelu"),
    (ANOTHER_SLOPE,),
    ("derivative", "relu"),
)
