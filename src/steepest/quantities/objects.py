"""The objects of a user's methods, and what they keep for a regularisation."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from typing import Any, Final

import numpy as np

from steepest.gradients.safe_calls import call_safely

__all__ = ["WEIGHTS", "drop_penalty", "object_of"]

PENALTY: Final = r"_?(reg\w*|lambd?a?\w*|labda|lam|lmbda|l2\w*|l1\w*|weight_decay|alpha|penalty\w*)"
"""Names of attributes that weight a penalty."""
WEIGHTS: Final = r"_?(w|w_|w\d|weights?_?|thetas?_?|betas?_?|coefs?_?|coefficients_?|pesos)"
"""Names of attributes that hold weights."""


def object_of(function: Callable[..., Any]) -> Any:
    """The object of a method, also of one that is made when it is needed; else None."""
    make = getattr(function, "method_of_object", None)
    bound = function if make is None else call_safely(make, (), 1.0).returned
    return getattr(bound, "__self__", None)


def drop_penalty(function: Callable[..., Any]) -> bool:
    """Set what an object keeps for its regularisation to 0, and weights that it lacks.

    Returns:
        True; the function is one of several preparations of an object.
    """
    thing = object_of(function)
    for name, value in list(getattr(thing, "__dict__", {}).items()):
        if re.fullmatch(PENALTY, name.lower()) and isinstance(value, float):
            setattr(thing, name, 0.0)
    code = getattr(inspect.unwrap(function), "__code__", None)
    for name in code.co_names if code is not None and hasattr(thing, "__dict__") else ():
        if re.fullmatch(WEIGHTS, name.lower()) and not hasattr(thing, name):
            setattr(thing, name, np.zeros((2, 2)))
    return True
