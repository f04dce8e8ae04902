"""A stand-in for a loss that user code is given: ``Net(layers, loss_function)``."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

import numpy as np

from steepest.consistency.activation_stand_in import DERIVATIVES

__all__ = ["LOSS_DERIVATIVE", "LOSS_GIVEN", "LossStandIn", "slope_of_loss"]

LOSS_GIVEN: Final = (
    r"(loss|cost|error|objective)(_?(f|fn|fun|func|function|class|obj|name|type))|criterion"
)
"""Names of parameters that take a loss."""
LOSS_DERIVATIVE: Final = (
    r"(\w+_)?(loss|cost|error|objective)(_(f|fn|fun|func|function))?_?(der\w*|d|prime|grad\w*)"
    r"|(d|deriv[a-z]*|grad(ient)?|prime)_?(of_)?(loss|cost)(_(f|fn|fun|func|function))?"
)
"""Names of parameters that take its derivative by the output."""


class LossStandIn(str):
    """The name of a loss that is also one: half of the squared error, with methods of any name.

    The array of whole numbers is taken for the labels, so it is right in either order.

    >>> loss = LossStandIn("mse")
    >>> loss(np.array([0.5, 2.0]), np.array([0.0, 1.0]))
    0.625
    >>> loss.derivative(np.array([0.0, 1.0]), np.array([0.5, 2.0]))
    array([0.5, 1. ])
    """

    def __call__(self, first: Any, second: Any, *others: Any, **named: Any) -> float:
        """The sum over all outputs."""
        return float(0.5 * np.sum(slope_of_loss(first, second) ** 2))

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)
        return slope_of_loss if re.fullmatch(DERIVATIVES, name.lower()) else self


def slope_of_loss(first: Any, second: Any, *others: Any, **named: Any) -> Any:
    """The derivative by the outputs: output minus label."""
    one, other = np.asarray(first, dtype=np.float64), np.asarray(second, dtype=np.float64)
    labels_come_first = bool((one == np.round(one)).all())
    return np.asarray(other - one if labels_come_first else one - other)
