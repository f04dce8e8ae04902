"""Activations with a second argument, a flag for the derivative."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

import numpy as np

from steepest.arrays import to_numpy
from steepest.gradients.safe_calls import call_safely
from steepest.parameters import parameters_of, required_names
from steepest.quantities.activations import ActivationName, read_activation_name
from steepest.quantities.choices import with_constant
from steepest.quantities.elementwise import Explanation, explain_elementwise

__all__ = ["explain_flag", "gives_one_at_zero"]

FLAG: Final = (
    r"(return_|is_|want_|get_|calc_|use_)?(deri?v\w*|prime|grad(ient)?|backwards?|back|diff?|der|dx|d"
    r"|ableitung|turev)_?"
)
"""Names of parameters that ask for the derivative."""
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
    call = with_constant(function, flag.name, True)
    if meant is None:
        return None
    derivative = ActivationName(meant.activation, derivative=True, sure=True)
    found = explain_elementwise(call, name, derivative)
    return None if found is None else (f"{flag.name}=True", found)


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
