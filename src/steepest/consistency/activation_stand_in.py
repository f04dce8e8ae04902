"""A stand-in for an activation that user code is given: ``Net(3, 4, activation)``."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

import numpy as np

__all__ = ["DERIVATIVE_GIVEN", "ActivationStandIn", "slope_of_stand_in"]

SLOPE: Final = 0.1
DERIVATIVES: Final = r"d|_*(d_?)?(deriv\w*|deriv|prime|grad\w*|back\w*|diff\w*|slope|dx|df)_*"
DERIVATIVE_GIVEN: Final = (
    r"(\w*_)?(act\w*?|f|fn|func|function|transfer|nonlin\w*?)_?(prime|deriv|grad|diff)\w*"
    r"|(act\w*?|f|fn|func|transfer|nonlin\w*?)_(d|p|der)"
    r"|(d|deriv[a-z]*|grad(ient)?|prime)_?(of_)?(act\w*|fn?|func\w*|transfer\w*|nonlin\w*)"
)
"""Names of parameters that take the derivative of an activation, or its values."""


class ActivationStandIn(str):
    """The name of an activation that is also one: the leaky relu, with methods of any name.

    So it serves code that compares the name as well as code that calls the activation. Its
    derivative is the same where it is given the output instead of the input, so that both
    conventions are right with it.

    >>> activation = ActivationStandIn("relu")
    >>> activation(-2.0), activation.forward(3.0), activation.derivative(-0.2)
    (array(-0.2), array(3.), array(0.1))
    >>> activation == "relu"
    True
    """

    def __call__(self, z: Any, *others: Any, **named: Any) -> Any:
        """The value, or the derivative if a setting of such a name is true."""
        derivative = any(re.fullmatch(DERIVATIVES, name) and named[name] for name in named)
        if derivative or others == (True,):
            return slope_of_stand_in(z)
        return np.asarray(np.where(np.asarray(z) > 0, z, SLOPE * np.asarray(z)))

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("__"):
            raise AttributeError(name)
        return slope_of_stand_in if re.fullmatch(DERIVATIVES, name.lower()) else self


def slope_of_stand_in(z: Any, *others: Any, **named: Any) -> Any:
    """The derivative of the stand-in; settings are ignored."""
    return np.asarray(np.where(np.asarray(z) > 0, 1.0, SLOPE))
