"""Functions of which an argument chooses the activation by its name, and the class of outputs."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from types import CodeType
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.arrays import to_numpy
from steepest.gradients.safe_calls import call_safely
from steepest.parameters import parameters_of, required_names, with_parameters
from steepest.quantities.activations import ActivationName, read_activation_name
from steepest.quantities.elementwise import Explanation, explain_elementwise

__all__ = ["explain_choice", "explain_largest_output", "with_constant"]

DERIVATIVE: Final = r"deri?v|prime|grad|back|bwd|^d_"
"""Parts of the names of functions that give derivatives."""
CLASSES: Final = (
    r"predict\w*|\w*_(predictions?|predict|classes|class|labels?)|classify|predi\w+_\w+"
)
"""Names of functions that give the class of each sample."""
OUTPUTS: Final = tuple(np.random.default_rng(k).random((k + 4, 3 + k % 2)) for k in range(3))
"""Outputs of a network, samples as rows."""
LARGEST: Final = (
    (1, "the place of the largest number of each row"),
    (0, "the place of the largest number of each column"),
)


def explain_choice(function: Callable[..., Any], name: str) -> Explanation | None:
    """What a function of an array and of the name of an activation computes; else None.

    It is right only if it is what is named for every name of an activation in its code.

    Args:
        function: the user's.
        name: of the function, which says whether it gives derivatives.

    >>> def act(z, kind):
    ...     return np.tanh(z) if kind == "tanh" else np.maximum(z, 0) if kind == "relu" else z
    >>> explain_choice(act, "act").words
    "for kind='tanh' the hyperbolic tangent, for kind='relu' relu"
    """
    needed = required_names(function)
    kinds = list(_kinds_in(function)) if len(needed) == 2 else []
    derivative = re.search(DERIVATIVE, name.lower()) is not None
    for chosen in needed if kinds else ():
        words = []
        for kind, activation in kinds:
            found = _with_kind(function, chosen, kind, activation, derivative)
            if not found:
                break
            words.append(f"for {chosen}={kind!r} {found}")
        else:
            return Explanation(", ".join(words))
    return None


def _with_kind(
    function: Callable[..., Any], chosen: str, kind: str, activation: str, derivative: bool
) -> str:
    """What a function computes with the name of an activation, if that is it; else ""."""
    call = with_constant(function, chosen, kind)
    if activation == "softmax":
        return "" if derivative else _softmax(call)
    meant = ActivationName(activation, derivative, sure=True)
    found = explain_elementwise(call, kind, meant)
    return "" if found is None or found.mistake else found.words


def _softmax(function: Callable[[Any], Any]) -> str:
    """Whether a function is the softmax, of rows, of columns or of a whole array."""
    for axis, words in ((1, "rows"), (0, "columns"), (None, "all elements")):
        values = [(x, _array(function, x)) for x in OUTPUTS]
        if all(
            _agree(value, np.exp(x) / np.exp(x).sum(axis, keepdims=True)) for x, value in values
        ):
            return f"the softmax of {words}"
    return ""


def _kinds_in(function: Callable[..., Any]) -> Iterator[tuple[str, str]]:
    """The names of activations among the texts of a function's code, with the one each means."""
    code = getattr(inspect.unwrap(function), "__code__", None)
    for text in dict.fromkeys(_texts(code.co_consts)) if isinstance(code, CodeType) else ():
        if not re.fullmatch(r"[A-Za-z_ -]{3,20}\d?", text):
            continue
        meant = read_activation_name(text)
        if re.fullmatch("softmax", text.lower()):
            yield text, "softmax"
        elif (
            meant is not None and meant.sure and not meant.derivative and meant.activation != "any"
        ):
            yield text, meant.activation


def _texts(constants: tuple[Any, ...]) -> Iterator[str]:
    for each in constants:
        if isinstance(each, str):
            yield each
        elif isinstance(each, tuple | frozenset):
            yield from _texts(tuple(each))


def explain_largest_output(function: Callable[..., Any], name: str) -> Explanation | None:
    """Whether a function named as a prediction gives the place of the largest output; else None.

    >>> explain_largest_output(lambda A2: np.argmax(A2, 0), "get_predictions").words
    'the place of the largest number of each column'
    """
    if len(required_names(function)) != 1 or not re.fullmatch(CLASSES, name.strip("_").lower()):
        return None
    values = [(x, _array(function, x)) for x in OUTPUTS]
    for axis, words in LARGEST:
        if all(_agree(value, x.argmax(axis)) for x, value in values):
            return Explanation(words, len(OUTPUTS))
    return None


def _array(function: Callable[[Any], Any], x: NDArray[np.float64]) -> NDArray[np.float64]:
    """What a call returns, as an array; an empty one if it fails."""
    returned = call_safely(function, (x.copy(),), 0.3).returned
    try:
        return np.asarray(to_numpy(returned), dtype=np.float64)
    except (TypeError, ValueError):
        return np.empty(0)


def _agree(value: NDArray[np.float64], right: NDArray[Any]) -> bool:
    fits = value.size == right.size and (value.ndim == 1 or value.shape == right.shape)
    return fits and np.allclose(value.reshape(right.shape), right, rtol=1e-9, atol=1e-12)


def with_constant(function: Callable[..., Any], name: str, value: Any) -> Callable[..., Any]:
    """The function with one parameter fixed; the others keep their places.

    >>> with_constant(lambda x, kind: (x, kind), "kind", 3)(2)
    (2, 3)
    """
    parameters = [p for p in parameters_of(function) if p.name != name]

    def call(*positional: Any) -> Any:
        names = [p.name for p in parameters]
        return function(**dict(zip(names, positional, strict=False)), **{name: value})

    return with_parameters(call, parameters)
