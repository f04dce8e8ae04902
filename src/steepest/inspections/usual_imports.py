"""Activations that a file imports from a module that is not there, by their names.

Courses give the sigmoid and relu in a file of their own, which is seldom beside the notebook. What
``from planar_utils import sigmoid`` gives is known but for one thing: some return the pair of the
output and the input, which the file then unpacks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

import numpy as np

__all__ = ["usual_functions"]

Function = Callable[..., Any]


def _sigmoid(z: Any) -> Any:
    return 1 / (1 + np.exp(-np.asarray(z, dtype=np.float64)))


def _relu(z: Any) -> Any:
    return np.maximum(0, z)


def _sigmoid_backward(upstream: Any, z: Any) -> Any:
    s = _sigmoid(z)
    return upstream * s * (1 - s)


def _relu_backward(upstream: Any, z: Any) -> Any:
    return np.where(np.asarray(z) > 0, upstream, 0.0)


ACTIVATIONS: Final[dict[str, Function]] = {"sigmoid": _sigmoid, "relu": _relu, "tanh": np.tanh}
BACKWARD: Final[dict[str, Function]] = {
    "sigmoid_backward": _sigmoid_backward,
    "relu_backward": _relu_backward,
}


def usual_functions(module: str, text: str) -> dict[str, Function]:
    """What a missing module gives under the names of activations, as the text of a file uses it.

    Args:
        module: its name.
        text: of the file; only what it imports from the module by name is known.

    >>> found = usual_functions("utils", "from utils import relu, load\\nA, cache = relu(Z)")
    >>> [*found], [float(each) for each in found["relu"](-2.0)]
    (['relu'], [0.0, -2.0])
    """
    imported = re.findall(rf"from +{re.escape(module)} +import +(\([^)]*\)|[^\n]*)", text)
    names = {name for each in imported for name in re.findall(r"\w+", each)}
    found = {name: _as_used(name, function, text) for name, function in ACTIVATIONS.items()}
    return {name: each for name, each in {**found, **BACKWARD}.items() if name in names}


def _as_used(name: str, function: Function, text: str) -> Function:
    """The function, or one that gives the pair of output and input where the file unpacks it."""
    unpacked = rf"\w+ *, *\w+ *\)? *= *{name}\(|\b{name}\([^()]*\)\[[01]\]"
    if not re.search(unpacked, text):
        return function

    def pair(z: Any) -> tuple[Any, Any]:
        return function(z), z

    return pair
