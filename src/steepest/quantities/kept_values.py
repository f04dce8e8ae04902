"""What an activation of the file hands to its derivative: its input, or its output."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, Final

import numpy as np

from steepest.arrays import to_numpy
from steepest.gradients.safe_calls import call_safely
from steepest.parameters import required_names
from steepest.quantities.activations import ActivationName, activations_named, read_activation_name
from steepest.quantities.elementwise import KINDS_OF_UPSTREAM, Explanation

__all__ = ["explain_by_kept_value"]

X: Final = np.array([-3.0, -0.4, 0.9, 2.1])
SECONDS: Final = 0.3
UPSTREAM: Final = np.array([0.5, -1.5, 0.8, 2.0])
PLACE: Final = 2


def explain_by_kept_value(
    function: Callable[..., Any], name: str, meant: ActivationName, found: Explanation
) -> Explanation | None:
    """The explanation of a derivative; wrong if its file keeps the other of input and output.

    None if it is neither of the two for what its file keeps.

    Args:
        function: the user's derivative, which takes the gradient and what the activation keeps.
        name: of the function.
        meant: the derivative.
        found: what it is by its values.

    >>> names = {}
    >>> exec("def sigmoid(z): return 1 / (1 + 2.718281828459045 ** -z), z", names)
    >>> exec("def sigmoid_backward(dA, cache): return dA * cache * (1 - cache)", names)
    >>> found = Explanation("the derivative of the sigmoid, of its output")
    >>> meant = ActivationName("sigmoid", True, True)
    >>> explain_by_kept_value(names["sigmoid_backward"], "sigmoid_backward", meant, found).mistake
    'input taken for output'
    """
    activation = activations_named(meant.activation)[0]
    if found.mistake or len(required_names(function)) != 2 or activation.of_output is None:
        return found
    beside, kept = _kept(function, meant)
    y = activation.function(X)
    value = X if kept == "input" else y
    given = _passed_back(function, value) if kept else None
    if given is None or np.allclose(given, UPSTREAM * activation.derivative(X)):
        return found
    wrong = activation.of_output(X) if kept == "input" else activation.derivative(y)
    if not np.allclose(given, UPSTREAM * wrong):
        return None
    right = f"{float(activation.derivative(X[PLACE])):.6g}"
    call = f"{name}(1.0, {value[PLACE]:.6g})", f"{wrong[PLACE]:.6g}", right
    if kept == "input":
        does = f"takes the input of {activation.title}, which {beside} keeps, for its output"
        hint = f"Compute {activation.title} of what is kept first."
        return Explanation(does, found.probes, "input taken for output", hint, call)
    does = f"takes the output of {activation.title}, which {beside} keeps, for its input"
    hint = f"Do not compute {activation.title} again: what is kept is its output."
    return Explanation(does, found.probes, "output taken for input", hint, call)


def _passed_back(function: Callable[..., Any], kept: Any) -> Any:
    """What the derivative makes of a gradient and what was kept, NaN if that has another shape.

    None if it is not known which parameter takes which, or the call fails.
    """
    first, second = (each.lower().replace("_", "") for each in required_names(function))
    if (first in KINDS_OF_UPSTREAM) == (second in KINDS_OF_UPSTREAM):
        return None
    pair = UPSTREAM.copy(), kept.copy()
    pair = pair if first in KINDS_OF_UPSTREAM else pair[::-1]
    call = call_safely(function, pair, SECONDS)
    if call.failure is not None:
        return None
    try:
        given = np.asarray(to_numpy(call.returned), dtype=np.float64)
    except (TypeError, ValueError):
        return None
    return given if given.shape == UPSTREAM.shape else np.full(UPSTREAM.shape, np.nan)


def _kept(function: Callable[..., Any], meant: ActivationName) -> tuple[str, str]:
    """The activation of the file that returns a second value, and whether that is "input" or
    "output"; "" if none does."""
    plain = inspect.unwrap(getattr(function, "__func__", function))
    right = activations_named(meant.activation)[0].function(X)
    for name, value in list(getattr(plain, "__globals__", {}).items()):
        read = read_activation_name(name) if inspect.isfunction(value) else None
        if read is None or read.derivative or read.activation != meant.activation:
            continue
        if len(required_names(value)) != 1:
            continue
        returned = call_safely(value, (X.copy(),), SECONDS).returned
        if not (isinstance(returned, tuple) and len(returned) == 2 and _equal(returned[0], right)):
            continue
        for kind, array in (("input", X), ("output", right)):
            if _equal(returned[1], array):
                return name, kind
    return "", ""


def _equal(value: Any, array: Any) -> bool:
    try:
        given = np.asarray(to_numpy(value), dtype=np.float64)
    except (TypeError, ValueError):
        return False
    return given.shape == array.shape and bool(np.allclose(given, array))
