"""Functions whose name says nothing, and that are a usual activation or loss by what they return.

They are only ever called right: without a name nothing says what such a function should be.
"""

from __future__ import annotations

import dis
import inspect
import re
from collections.abc import Callable
from types import CodeType
from typing import Any, Final

import numpy as np

from steepest.arrays import to_numpy
from steepest.gradients.safe_calls import call_safely
from steepest.parameters import required_names
from steepest.quantities.activations import ActivationName
from steepest.quantities.elementwise import (
    PROBES,
    Explanation,
    explain_elementwise,
)
from steepest.quantities.measures import MEASURES
from steepest.quantities.pairs import explain_as

__all__ = ["explain_by_behaviour"]

MOST_BYTES: Final = 700
"""Of bytecode: a longer function does more than an activation or a loss."""
ACTIVATIONS: Final = (
    "sigmoid", "tanh", "relu", "leaky_relu", "elu", "selu", "gelu", "swish", "softplus",
)  # fmt: skip
DERIVATIVES: Final = r"deri(v(ate|ative|ada|atives)?)?|prime|grad(ient)?"
"""Parts of the names of derivatives, here of the first four activations."""
LOSSES: Final = ("squared", "bce", "ce", "accuracy", "hinge", "logistic", "rmse", "r2")
EFFECTS: Final = frozenset(("open", "input", "print", "exit", "quit", "sleep", "show", "system"))
"""Names that no such function uses."""
OTHERS: Final = (
    r"grad|der|prime|delta|back|inv|loss|cost|err|acc|softmax|predict|train|fit|score|test|norm"
    r"|dist|kernel|schedule|decay|rate|likel|entropy|step|update|check|plot|scale|round|diff|dx|d_"
)
"""Parts of names that say something else, which such a function would then not compute."""


def explain_by_behaviour(function: Callable[..., Any], name: str) -> Explanation | None:
    """The usual activation or loss that a small function is on all probes; else None.

    Args:
        function: the user's; it is called only if it changes nothing beside its own variables.
        name: of the function, without that of its class.

    >>> explain_by_behaviour(lambda z: 1 / (1 + np.exp(-z)), "SG").words
    'the sigmoid'
    >>> explain_by_behaviour(lambda t, y: np.mean((t - y) ** 2), "custo").words
    'the squared error, as the mean over the samples'
    >>> explain_by_behaviour(lambda z: 2 * z, "double")
    """
    needed = len(required_names(function))
    derivative = re.search(DERIVATIVES, name.lower()) is not None
    rest = re.sub(DERIVATIVES, "", name.lower()) if derivative else name.lower()
    if needed not in (1, 2) or re.search(OTHERS, rest) or not _is_small(function):
        return None
    if needed == 1:
        return _activation(function, name, derivative)
    if derivative:
        return None
    measures = tuple(each for each in MEASURES if each.key in LOSSES)
    found = explain_as(function, measures)
    one_number = found is not None and " each " not in found.words
    return found if one_number else None


def _activation(function: Callable[..., Any], name: str, derivative: bool) -> Explanation | None:
    if not any(_returns_numbers(function, x) for x in (PROBES[0], PROBES[1].reshape(1, -1), 0.5)):
        return None
    for activation in ACTIVATIONS[:4] if derivative else ACTIVATIONS:
        meant = ActivationName(activation, derivative, sure=derivative)
        found = explain_elementwise(function, name, meant)
        if found is not None and not found.mistake and derivative == ("derivative" in found.words):
            return found
    return None


def _returns_numbers(function: Callable[..., Any], x: Any) -> bool:
    """Whether a call returns as many numbers as it is given."""
    returned = call_safely(function, (np.copy(x) if np.ndim(x) else x,), 0.2).returned
    try:
        return np.size(np.asarray(to_numpy(returned), dtype=np.float64)) == np.size(x)
    except (TypeError, ValueError):
        return False


def _is_small(function: Callable[..., Any]) -> bool:
    """Whether a function is short, returns something, and changes no names and attributes."""
    code = getattr(inspect.unwrap(function), "__code__", None)
    if not isinstance(code, CodeType) or len(code.co_code) > MOST_BYTES:
        return False
    stores = {"STORE_GLOBAL", "STORE_ATTR", "DELETE_GLOBAL", "IMPORT_NAME"}
    operations = {each.opname for each in dis.get_instructions(code)}
    return not stores & operations and not EFFECTS.intersection(code.co_names)
