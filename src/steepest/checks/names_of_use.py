"""A function under the names that its parameters have elsewhere, as the code uses them.

``durchlauf(x, y, gewichte, schwelle, reihenfolge, mu, k)`` is an epoch like any other: what is
called is a gradient, what is asked for a permutation is a generator.
"""

from __future__ import annotations

import functools
import inspect
from collections import Counter
from collections.abc import Callable, Mapping
from types import FunctionType
from typing import Any, Final

import numpy as np

from steepest.checks.bundled_arguments import shown_arguments
from steepest.edits.source import read_function_source
from steepest.parameters import parameters_of, with_parameters
from steepest.roles.use_in_code import roles_by_use

__all__ = ["under_usual_names"]

NAMES: Final[Mapping[str, Mapping[str, str]]] = {
    "descent": {
        "function": "gradient", "steps": "steps", "rate": "step_size", "decay": "decay",
    },
    "epoch": {
        "data": "x", "labels": "y", "weights": "w", "bias": "b", "rate": "learning_rate",
        "batch size": "batch_size", "rng": "rng", "order": "rng",
    },
    "linear": {"data": "x", "weights": "w", "bias": "b"},
    "one_layer": {"data": "x", "weights": "w", "bias": "b"},
    "split_by_rows": {"rows": "rows"},
}  # fmt: skip
"""For each piece the names under which it knows the roles of `roles_by_use`."""
LEFT_OVER: Final = {"descent": ("start",), "split_by_rows": ("x", "y")}
"""The names of the parameters of which the code says nothing, in their order."""


def under_usual_names(
    function: Callable[..., Any], piece: str, named: bool = False
) -> Callable[..., Any] | None:
    """The function with the names that a piece knows; None if the code does not say enough.

    Row numbers that an epoch takes piece by piece are those that a generator permutes.

    Args:
        function: the user's, or one with its arguments apart.
        piece: what it is checked as.
        named: whether its own names say enough, but for row numbers in the place of a generator.

    >>> def f(g, p, mu, k):
    ...     for _ in range(k):
    ...         p = p - mu * g(p)
    ...     return p
    >>> [each.name for each in parameters_of(under_usual_names(f, "descent"))]
    ['gradient', 'start', 'step_size', 'steps']
    """
    inner = inspect.unwrap(function)
    source = read_function_source(inner) if isinstance(inner, FunctionType) else None
    usual = NAMES.get(piece)
    if source is None or usual is None:
        return None
    parameters = parameters_of(function)
    roles = roles_by_use(source.node, [each.name for each in parameters])
    several = [role for role, count in Counter(roles.values()).items() if count > 1]
    new = {n: usual[role] for n, role in roles.items() if role in usual and role not in several}
    given = next((n for n, role in roles.items() if role == "function" and piece == "epoch"), None)
    rest = [each.name for each in parameters if each.name not in (*new, given)]
    left = ("layers",) if given else LEFT_OVER.get(piece, ())
    if len(rest) == len(left):
        new |= dict(zip(rest, left, strict=True))
    names = [new.get(each.name, each.name) for each in parameters]
    order = next((name for name, role in roles.items() if role == "order"), None)
    if len({*names}) < len(names) or (named and order is None and given is None) or not new:
        return None
    own = dict(zip(names, (each.name for each in parameters), strict=True))
    pairs = zip(parameters, names, strict=True)
    made = [each.replace(name=name) for each, name in pairs if each.name != given]
    if given is not None:
        del own[given]
        function = functools.wraps(function)(functools.partial(function, **{given: gradient_of}))
    return with_parameters(_called_with(function, own, order), made)


def gradient_of(parameters: Any, x: Any, y: Any) -> Any:
    """The gradient of the mean cross-entropy of one sigmoid unit, in the form of its parameters.

    >>> gradient_of({"w": np.zeros(1), "b": 0.0}, np.array([[2.0]]), np.array([1.0]))
    {'w': array([-1.]), 'b': -0.5}
    """
    table = isinstance(parameters, dict)
    w, b = parameters.values() if table else parameters
    z = x @ w + b
    error = (1 / (1 + np.exp(-z)) - np.reshape(y, z.shape)) / len(x)
    bias = error.sum(axis=0)
    parts = (x.T @ error, float(bias) if np.ndim(b) == 0 else np.reshape(bias, np.shape(b)))
    return dict(zip(parameters, parts, strict=True)) if table else type(parameters)(parts)


class Permutation:
    """What is shown for row numbers that a generator has drawn."""

    def __init__(self, count: int) -> None:
        self.count = count

    def __repr__(self) -> str:
        return f"a permutation of {self.count}"


def _called_with(
    function: Callable[..., Any], own: Mapping[str, str], order: str | None
) -> Callable[..., Any]:
    """The function called with other names of its parameters.

    Args:
        function: the user's.
        own: its own names by the others.
        order: its parameter of row numbers, which it gets in the place of a generator.
    """

    @functools.wraps(function)
    def call_with_own_names(*positional: Any, **named: Any) -> Any:
        named |= dict(zip(own, positional, strict=False))
        given = {own[name]: value for name, value in named.items()}
        if order is not None and hasattr(given[order], "permutation"):
            given[order] = given[order].permutation(len(named["x"]))
        return function(**given)

    def shown(named: Mapping[str, Any]) -> dict[str, Any]:
        given = {own.get(name, name): value for name, value in named.items()}
        if order is not None and order in given and "x" in named:
            given[order] = Permutation(len(named["x"]))
        return dict(shown_arguments(function, given))

    vars(call_with_own_names).pop("bundles", None)
    call_with_own_names.own_arguments = shown  # type: ignore[attr-defined]  # for shown calls
    return call_with_own_names
