"""Gradients compared with the usual function of the name beside them, where the file's is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.calls import arguments_for, assignments
from steepest.consistency.layouts import LAYOUTS
from steepest.consistency.pairs import Pair, check_pair, takes_upstream
from steepest.consistency.trials import Conclusion
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import RIGHT
from steepest.parameters import single_parameters_of, with_parameters

__all__ = ["as_usual_gradient"]

LINEAR_NAMES: Final = r"affine|linear(?!reg)|dense|fc|fully"
SECONDS: Final = 0.3
Product = Callable[[Any, Any], Any]
PRODUCTS: Final[Mapping[str, Product]] = {
    "x W + b": lambda x, w: x @ w,
    "W x + b": lambda x, w: w @ x,
    "x W^T + b": lambda x, w: x @ w.T,
}
"""The usual linear layers."""
ROLES: Final = ({"data", "weights", "bias"}, {"data", "weights"})


def as_usual_gradient(pair: Pair) -> tuple[str, str] | None:
    """What the second function is the gradient of, and what is wrong with the first one.

    None if the first one is the usual function of its name, or the second one is not its gradient.

    >>> def linear(x, w, b): return x @ w - b
    >>> def linear_backward(upstream, x, w, b):
    ...     return upstream @ w.T, x.T @ upstream, upstream.sum(axis=0)
    >>> pair = Pair(linear, linear_backward, "linear", "linear_backward")
    >>> is_what, beside = as_usual_gradient(pair)
    >>> is_what
    'the gradient of x W + b'
    >>> beside
    'The mistake is in the function beside it: linear does not return x W + b.'
    """
    if not re.search(LINEAR_NAMES, pair.forward_name.lower()):
        return None
    if not takes_upstream(pair.backward, pair.forward):
        return None
    roles = next((each for each in assignments(pair.forward) if {*each.values()} in ROLES), None)
    if roles is None or len(roles) != len({*roles.values()}):
        return None
    usual = {words: _usual_layer(pair, roles, product) for words, product in PRODUCTS.items()}
    if not _is_affine(pair.forward, roles):
        return None  # it has an activation, whose derivative may be left to the caller
    if any(_equal_somewhere(pair.forward, each, roles) for each in usual.values()):
        return None
    for words, forward in usual.items():
        found: Conclusion | None = check_pair(replace(pair, forward=forward))
        if found is not None and found.outcome == RIGHT and not found.by_convention:
            does = f"{pair.forward_name} does not return {words}"
            return f"the gradient of {words}", f"The mistake is in the function beside it: {does}."
    return None


def _usual_layer(pair: Pair, roles: Mapping[str, str], product: Product) -> Callable[..., Any]:
    """A function with the parameters of the user's, and all that it returns beside the output."""
    names = {role: name for name, role in roles.items()}

    def forward(**given: Any) -> Any:
        output = product(given[names["data"]], given[names["weights"]])
        output = output + given[names["bias"]] if "bias" in names else output
        own = pair.forward(**given)
        return (output, *own[1:]) if isinstance(own, tuple) else output

    with_parameters(forward, single_parameters_of(pair.forward), by_name=True)
    return forward


def _equal_somewhere(
    own: Callable[..., Any], usual: Callable[..., Any], roles: Mapping[str, str]
) -> bool:
    """Whether two layers return the same output in a layout."""
    return any(
        first is not None
        and second is not None
        and first.shape == second.shape
        and np.allclose(first, second)
        for given in _arguments(own, roles)
        for first, second in [(_output(own, given), _output(usual, given))]
    )


def _is_affine(own: Callable[..., Any], roles: Mapping[str, str]) -> bool:
    """Whether a layer returns a linear function of the samples and a constant, in a layout."""
    data = next(name for name, role in roles.items() if role == "data")
    for given in _arguments(own, roles):
        outputs = [_output(own, {**given, data: k * given[data]}) for k in (0, 1, 2)]
        if any(each is None for each in outputs):
            continue
        zero, once, twice = (np.asarray(each) for each in outputs)
        if np.allclose(twice - once, once - zero) and not np.allclose(once, zero):
            return True
    return False


def _arguments(own: Callable[..., Any], roles: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    found = (arguments_for(dict(roles), layout, own) for layout in LAYOUTS)
    yield from (each for each in found if each is not None)


def _output(layer: Callable[..., Any], given: Mapping[str, Any]) -> NDArray[np.float64] | None:
    """The output of a layer, without a cache; None if it raises."""
    call = call_safely(lambda: layer(**given), (), SECONDS)
    returned = call.returned[0] if isinstance(call.returned, tuple) else call.returned
    try:
        return None if returned is None else np.asarray(returned, dtype=np.float64)
    except (TypeError, ValueError):
        return None
