"""Gradients of a linear layer in a file that computes the layer itself elsewhere.

``grad_w(delta, x)`` has no forward pass beside it; it is right if it is the derivative of a usual
layer. Anything else may belong to another layer, and is not judged.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Final

from steepest.consistency.pairs import Pair, check_pair
from steepest.consistency.trials import Conclusion
from steepest.consistency.usual_values import PRODUCTS
from steepest.gradients.verdicts import RIGHT
from steepest.parameters import required_names, with_parameters
from steepest.roles.reading import roles_of

__all__ = ["find_linear_parts"]

NAMES: Final = r"\w*(grad|backward|back_?prop|bprop|delta|derivative)\w*|d_?[wbxa]\w?"
ROLES: Final = ("data", "weights", "bias")
USUAL_NAMES: Final = {"data": "x", "weights": "w", "bias": "b"}


def find_linear_parts(
    functions: Mapping[str, Callable[..., Any]],
) -> Iterator[tuple[str, Callable[..., Any], Callable[[], Conclusion | None]]]:
    """Functions that take an error and at most a layer's inputs, weights and biases.

    Yields:
        the name, the function, and what compares it with usual layers.

    >>> import numpy as np
    >>> def grad_w(delta, x): return x.T @ delta
    >>> [(name, _, check)] = find_linear_parts({"grad_w": grad_w})
    >>> check().outcome
    'right'
    """
    for name, function in functions.items():
        needed = required_names(function)
        roles = {each: roles_of(each) for each in needed}
        upstream = [each for each in needed if "upstream" in roles[each]]
        rest = {each: _role(roles[each]) for each in needed if each not in upstream[:1]}
        known = [*rest.values()]
        fits = upstream and "" not in known and len(known) == len({*known})
        if fits and re.fullmatch(NAMES, name.lower()):
            yield name, function, partial(_check, name, function, rest)


def _role(roles: tuple[str, ...]) -> str:
    return next((each for each in (*ROLES, "cache") if each in roles), "")


def _check(name: str, function: Callable[..., Any], names: Mapping[str, str]) -> Conclusion | None:
    own = {role: given for given, role in names.items()}
    x, w, b = (own.get(role, USUAL_NAMES[role]) for role in ROLES)
    for product in PRODUCTS.values():

        def layer(product: Callable[[Any, Any], Any] = product, **given: Any) -> Any:
            output = product(given[x], given[w]) + given[b]
            return (output, (given[x], given[w], given[b])) if "cache" in own else output

        kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
        with_parameters(layer, [inspect.Parameter(each, kind) for each in (x, w, b)])
        found = check_pair(Pair(layer, function, "linear_layer", name))
        if found is not None and found.outcome == RIGHT and not found.by_convention:
            return found
    return None
