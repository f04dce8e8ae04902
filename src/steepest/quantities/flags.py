"""Activations with a second argument: a flag for the derivative, or the name of the activation."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any, Final

import numpy as np

from steepest.arrays import to_numpy
from steepest.gradients.safe_calls import call_safely
from steepest.quantities.activations import ActivationName, read_activation_name
from steepest.quantities.elementwise import Explanation, explain_elementwise, required_names

__all__ = ["explain_by_name", "explain_flag", "gives_one_at_zero"]

FLAGS: Final = (
    "deriv", "derivative", "derive", "prime", "grad", "gradient", "backward", "return_deriv",
    "der", "diff", "d", "is_derivative", "is_deriv", "derivate", "deriv_", "dx", "back",
    "return_derivative", "derv", "want_derivative", "get_derivative",
)  # fmt: skip
NAMES: Final = (
    "activation", "act", "name", "kind", "type", "func", "function", "mode", "method", "fn",
    "activation_type", "activation_name", "activation_function", "act_fn", "act_func", "f",
    "activation_fn", "act_type", "activ", "which", "nonlinearity", "choice", "option",
)  # fmt: skip
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
    flag = next((p for p in _parameters(function) if p.name.lower() in FLAGS), None)
    if meant is None or meant.derivative or flag is None or flag.kind is flag.VAR_KEYWORD:
        return None
    others = [each for each in required_names(function) if each != flag.name]
    if len(others) != 1:
        return None
    derivative = ActivationName(meant.activation, derivative=True, sure=True)
    call = _with_constant(function, flag.name, True)
    found = explain_elementwise(call, name, derivative)
    return None if found is None else (f"{flag.name}=True", found)


def explain_by_name(function: Callable[..., Any], name: str) -> Explanation | None:
    """What a function is that takes the name of an activation.

    >>> def activate(x, kind):
    ...     return np.tanh(x) if kind == "tanh" else np.maximum(0, x)
    >>> explain_by_name(activate, "activate") is None  # "sigmoid" gives relu
    True
    """
    given = next((p for p in _parameters(function) if p.name.lower() in NAMES), None)
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
    parameters = [p for p in _parameters(function) if p.name != name]

    def call(*positional: Any) -> Any:
        names = [p.name for p in parameters]
        return function(**dict(zip(names, positional, strict=False)), **{name: value})

    call.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # read by inspect
    return call


def _answers(function: Callable[..., Any]) -> bool:
    """Whether a call comes back with something."""
    calls = (partial(function, x) for x in (np.array([0.5, -1.0]), 0.5))
    answers = [call_safely(each, (), 0.3) for each in calls]
    return any(each.failure is None and each.returned is not None for each in answers)


def _parameters(function: Callable[..., Any]) -> list[inspect.Parameter]:
    try:
        return list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):
        return []
