"""Activations with a second argument: a flag for the derivative, or the name of the activation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any, Final

import numpy as np

from steepest.arrays import to_numpy
from steepest.gradients.safe_calls import call_safely
from steepest.parameters import parameters_of, required_names, with_parameters
from steepest.quantities.activations import ActivationName, read_activation_name
from steepest.quantities.elementwise import Explanation, explain_elementwise

__all__ = ["explain_by_name", "explain_flag", "gives_one_at_zero"]

FLAG: Final = (
    r"(return_|is_|want_|get_|calc_|use_)?(deri?v\w*|prime|grad(ient)?|backwards?|back|diff?|der|dx|d"
    r"|ableitung|turev)_?"
)
"""Names of parameters that ask for the derivative."""
NAMES: Final = (
    "activation", "act", "name", "kind", "type", "func", "function", "mode", "method", "fn",
    "activation_type", "activation_name", "activation_function", "act_fn", "act_func", "f",
    "activation_fn", "act_type", "activ", "which", "nonlinearity", "choice", "option",
)  # fmt: skip
SMOOTH: Final = (-1.7, -0.9, -0.35, 0.4, 1.1, 1.9)
"""Inputs at which usual activations are smooth."""
USUAL: Final = ("sigmoid", "tanh", "relu", "leaky_relu")
OUTPUTS: Final = (
    "output", "out", "outputs", "a", "activation", "activations", "activated", "layer_output", "y",
    "sigmoid_output", "relu_output", "out_put",
)  # fmt: skip
"""Names of parameters that hold the output of the activation."""


def explain_flag(function: Callable[..., Any], name: str) -> tuple[str, Explanation] | None:
    """The flag of an activation, and what the function computes with it; None without a flag.

    >>> flag, found = explain_flag(lambda x, deriv=False: 0 * x + 1 if deriv else x, "relu")
    >>> flag, found.mistake
    ('deriv=True', '1 everywhere')
    """
    meant = read_activation_name(name)
    flag = next((p for p in parameters_of(function) if re.fullmatch(FLAG, p.name.lower())), None)
    if flag is None or flag.kind is flag.VAR_KEYWORD or (meant is not None and meant.derivative):
        return None
    others = [each for each in required_names(function) if each != flag.name]
    if len(others) != 1:
        return None
    call = _with_constant(function, flag.name, True)
    found = None
    if meant is not None:
        derivative = ActivationName(meant.activation, derivative=True, sure=True)
        found = explain_elementwise(call, name, derivative)
    if found is None and flag.default is False:
        found = _compare_with_values(function, call, name)
    return None if found is None else (f"{flag.name}=True", found)


def _compare_with_values(
    function: Callable[..., Any], derivative: Callable[..., Any], name: str
) -> Explanation | None:
    """What the derivative of a function of every element is beside the function's own values.

    It may take the input or the output. None if a call fails, or the function is not smooth.
    """
    values, slopes = ([_numbers(each, x) for x in SMOOTH] for each in (function, derivative))
    if any(each is None for each in (*values, *slopes)):
        return None
    x = np.array(SMOOTH)
    right = _central_differences(function)
    of_outputs = [_numbers(derivative, float(each)) for each in values if each is not None]
    if right is None or any(each is None for each in of_outputs):
        return None
    for found, words in ((slopes, ""), (of_outputs, ", of its output")):
        if np.allclose(np.array(found, dtype=float), right, rtol=1e-5, atol=1e-7):
            return Explanation(f"the derivative of its values{words}, by central differences", 6)
    off = [
        abs(np.array(found, dtype=float) - right) > 1e-2 * (1 + abs(right))
        for found in (slopes, of_outputs)
    ]
    if not all(np.count_nonzero(each) > len(x) / 2 for each in off):
        return None
    place = int(np.argmax(off[0]))
    return Explanation(
        "is not the derivative of its own values",
        len(x),
        "not its derivative",
        "Differentiate what it returns without the flag.",
        (f"{name}({x[place]:g})", f"{slopes[place]:.6g}", f"{right[place]:.6g}"),
    )


def _central_differences(function: Callable[..., Any]) -> Any:
    """The derivative at the places of `SMOOTH`; None where two steps disagree."""
    coarse, fine = (
        np.array([_numbers(function, x + h) for x in SMOOTH], dtype=float) / (2 * h)
        - np.array([_numbers(function, x - h) for x in SMOOTH], dtype=float) / (2 * h)
        for h in (1e-3, 1e-4)
    )
    return fine if np.allclose(coarse, fine, rtol=1e-4, atol=1e-5) else None


def _numbers(function: Callable[..., Any], x: float) -> float | None:
    """What a function returns for one number; None if it does not return one."""
    for given in (np.array([x, x]), x):
        call = call_safely(function, (given,), 0.2)
        try:
            array = np.asarray(to_numpy(call.returned), dtype=np.float64)
        except (TypeError, ValueError):
            continue
        if call.failure is None and array.size and np.isfinite(array).all() and not np.ptp(array):
            return float(array.flat[0])
    return None


def explain_by_name(function: Callable[..., Any], name: str) -> Explanation | None:
    """What a function is that takes the name of an activation.

    >>> def activate(x, kind):
    ...     return np.tanh(x) if kind == "tanh" else np.maximum(0, x)
    >>> explain_by_name(activate, "activate") is None  # "sigmoid" gives relu
    True
    """
    given = next((p for p in parameters_of(function) if p.name.lower() in NAMES), None)
    meant = read_activation_name(name)
    if given is None or meant is None or meant.activation != "any":
        return None
    if len([each for each in required_names(function) if each != given.name]) != 1:
        return None
    found = {}
    for spelling, activation in _spellings():
        call = _with_constant(function, given.name, spelling)
        if activation in found or not _answers(call):
            continue
        found[activation] = explain_elementwise(call, name, replace(meant, activation=activation))
    explained = {key: each for key, each in found.items() if each is not None and not each.mistake}
    if not explained or len(explained) < len(found):
        return None
    words = ", ".join(sorted(explained))
    what = "the derivative" if meant.derivative else "the activation"
    return Explanation(f"{what} that its argument {given.name} names ({words})")


def gives_one_at_zero(function: Callable[..., Any], name: str) -> bool:
    """Whether a derivative of relu takes the output, and gives 1 for the output 0.

    Every output of relu is at least 0, so such a derivative is 1 everywhere.

    >>> gives_one_at_zero(lambda output: output >= 0, "relu2deriv")
    True
    >>> gives_one_at_zero(lambda z: z >= 0, "relu2deriv")
    False
    """
    meant = read_activation_name(name)
    names = required_names(function)
    if meant is None or (meant.activation, meant.derivative) != ("relu", True) or len(names) != 1:
        return False
    if names[0].lower() not in OUTPUTS:
        return False
    returned = call_safely(function, (np.array([0.0, 0.0, 1.5]),), 0.3).returned
    try:
        values = np.asarray(to_numpy(returned), dtype=np.float64)
    except (TypeError, ValueError):
        return False
    return values.shape == (3,) and bool((values == 1).all())


def _spellings() -> Iterator[tuple[str, str]]:
    for key in USUAL:
        plain = key.replace("_", "")
        for each in (key, plain, plain.upper(), plain.capitalize(), key.replace("_", " ")):
            yield each, key
    yield from (("ReLU", "relu"), ("LeakyReLU", "leaky_relu"), ("Relu", "relu"))


def _with_constant(function: Callable[..., Any], name: str, value: Any) -> Callable[..., Any]:
    """The function with one parameter fixed; the others keep their places."""
    parameters = [p for p in parameters_of(function) if p.name != name]

    def call(*positional: Any) -> Any:
        names = [p.name for p in parameters]
        return function(**dict(zip(names, positional, strict=False)), **{name: value})

    return with_parameters(call, parameters)


def _answers(function: Callable[..., Any]) -> bool:
    """Whether a call comes back with something."""
    calls = (partial(function, x) for x in (np.array([0.5, -1.0]), 0.5))
    answers = [call_safely(each, (), 0.3) for each in calls]
    return any(each.failure is None and each.returned is not None for each in answers)
