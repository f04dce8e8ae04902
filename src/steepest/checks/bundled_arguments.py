"""Arguments that a function takes together, in a dictionary or a tuple, as arguments of their own.

A parameter that the function only reads by constant keys, or only unpacks into names, stands for
what these keys and names say: ``batch["p"], batch["y"]`` and ``x, y = data``.
"""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Callable, Mapping
from inspect import Parameter
from types import FunctionType
from typing import Any, Final

import numpy as np

from steepest.edits.source import read_function_source
from steepest.parameters import parameters_of, with_parameters

__all__ = ["named_as", "shown_arguments", "unbundled", "without_sizes"]

NOT_GIVEN: Final = object()


def unbundled(function: Callable[..., Any]) -> Callable[..., Any] | None:
    """The function with a parameter for each value that it reads; None if none is bundled.

    >>> unbundled(lambda x, y: x + y)
    """
    source = read_function_source(function) if isinstance(function, FunctionType) else None
    parameters = parameters_of(function)
    names = [each.name for each in parameters]
    if source is None:
        return None
    bundles = {name: _parts(source.node, name) for name in names}
    bundles = {name: parts for name, parts in bundles.items() if parts}
    keys = [key for parts in bundles.values() for key in parts]
    if not bundles or len({*keys, *({*names} - {*bundles})}) < len(keys) + len(names) - len(
        bundles
    ):
        return None
    own: list[Parameter] = []
    for each in parameters:
        parts = bundles.get(each.name)
        kind = (
            Parameter.KEYWORD_ONLY if each.kind in ONLY_NAMED else Parameter.POSITIONAL_OR_KEYWORD
        )
        own += [each] if parts is None else [
            Parameter(key, kind, default=Parameter.empty if needed else NOT_GIVEN)
            for key, needed in parts.items()
        ]  # fmt: skip

    @functools.wraps(function)
    def call_with_bundles(*positional: Any, **named: Any) -> Any:
        return function(**_bundle(dict(zip(order, positional, strict=False)) | named, bundles))

    given = sorted(own, key=lambda each: (each.kind, each.default is not Parameter.empty))
    order = [each.name for each in given]
    call_with_bundles.bundles = bundles  # type: ignore[attr-defined]  # read by `shown_arguments`
    return with_parameters(call_with_bundles, given)


def shown_arguments(function: Callable[..., Any], named: Mapping[str, Any]) -> Mapping[str, Any]:
    """The arguments of a call in the shapes and bundles in which the function really gets them.

    >>> shown_arguments(abs, {"x": 1})
    {'x': 1}
    """
    bundles, shape = getattr(function, "bundles", None), getattr(function, "in_own_shape", None)
    own = getattr(function, "own_arguments", None)
    if own is not None:
        return dict(own(named))
    if shape is not None:
        named = {name: shape(name, value) for name, value in named.items()}
    return named if bundles is None else _bundle(named, bundles)


SIZES: Final = (
    (r"n|m|n_?(samples|rows|obs|examples)|num_\w+|length|size|count", lambda x, w: len(x)),
    (r"n_?in|d_?in|d|n_?features|n_?inputs|cols", lambda x, w: len(w)),
    (r"n_?out|d_?out|k|n_?outputs|n_?units", lambda x, w: np.shape(w)[-1]),
)
"""Names of parameters that hold a number of samples, of inputs or of outputs."""


def without_sizes(function: Callable[..., Any]) -> Callable[..., Any] | None:
    """The function without parameters that hold the sizes of its arrays; None if it has none.

    >>> without_sizes(lambda y, p, n: n)(np.ones(2), np.ones(2))
    2
    """
    parameters = parameters_of(function)
    sizes = {
        each.name: size
        for each in parameters
        if each.default is each.empty
        for pattern, size in SIZES
        if re.fullmatch(pattern, each.name.lower())
    }
    own = [each for each in parameters if each.name not in sizes]
    if not sizes or not own:
        return None

    @functools.wraps(function)
    def call_with_sizes(*positional: Any, **named: Any) -> Any:
        given = {**dict(zip((each.name for each in own), positional, strict=False)), **named}
        arrays = {k.lower(): v for k, v in given.items() if np.ndim(v)}
        first = next(iter(arrays.values()))
        x = next((v for k, v in arrays.items() if k[0] in "xi"), first)
        w = next((v for k, v in arrays.items() if k[0] == "w"), x)
        return function(**given, **{name: size(x, w) for name, size in sizes.items()})

    return with_parameters(call_with_sizes, own)


def named_as(function: Callable[..., Any], name: str) -> Callable[..., Any] | None:
    """A function to which a name says what to compute, as the one of that name; None if not.

    >>> named_as(lambda kind, x: x if kind == "identity" else 0, "identity")(3)
    3
    """
    parameters = parameters_of(function)
    of_name = r"(activation_?)?(name|kind|type)|activation|act|func(tion)?|which"
    found = [each for each in parameters if re.fullmatch(of_name, each.name.lower())]
    if len(found) != 1 or len(parameters) != 2:
        return None
    own = [each for each in parameters if each is not found[0]]

    @functools.wraps(function)
    def call_with_name(x: Any) -> Any:
        return function(**{own[0].name: x, found[0].name: name})

    return with_parameters(call_with_name, own)


class Tuple(dict[str, bool]):
    """The names into which a tuple is unpacked."""


ONLY_NAMED: Final = (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD)


def _bundle(named: Mapping[str, Any], bundles: Mapping[str, Mapping[str, bool]]) -> dict[str, Any]:
    """Arguments by name, with those of a bundle in a dictionary or a tuple."""
    given = {k: v for k, v in named.items() if v is not NOT_GIVEN}
    found: dict[str, Any] = {}
    for name, parts in bundles.items():
        inside = {key: given.pop(key) for key in parts if key in given}
        found[name] = (*inside.values(),) if isinstance(parts, Tuple) else inside
    return {**given, **found}


def _parts(function: ast.FunctionDef, name: str) -> dict[str, bool]:
    """The keys or names that a parameter is read by, and whether each is needed; {} if it is not.

    A parameter that is used in any other way as well is no bundle.
    """
    uses = [n for n in ast.walk(function) if isinstance(n, ast.Name) and n.id == name]
    keys: dict[str, bool] = {}
    unpacked: Tuple = Tuple()
    counted = 0
    for node in ast.walk(function):
        match node:
            case ast.Subscript(value=ast.Name(id=i), slice=ast.Constant(value=str(k))) if i == name:
                keys[k] = True
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id=i), attr="get"),
                args=[ast.Constant(value=str(k)), *_],
            ) if i == name:
                keys.setdefault(k, False)
            case ast.Assign(targets=[ast.Tuple(elts=elements)], value=ast.Name(id=i)) if i == name:
                unpacked = Tuple((e.id, True) for e in elements if isinstance(e, ast.Name))
                if len(unpacked) != len(elements):
                    return {}
            case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[ast.Name(id=i)]) if (
                i == name
            ):
                pass
            case ast.Assign(targets=[ast.Tuple(elts=targets)], value=ast.Tuple(elts=values)) if len(
                targets
            ) == len(values):
                pairs = zip(targets, values, strict=True)
                own = [t for t, v in pairs if isinstance(v, ast.Name) and v.id == name]
                if not own or not isinstance(own[0], ast.Tuple):
                    continue
                unpacked = Tuple((e.id, True) for e in own[0].elts if isinstance(e, ast.Name))
                if len(unpacked) != len(own[0].elts):
                    return {}
            case _:
                continue
        counted += 1
    if counted < len(uses) or (keys and unpacked):
        return {}
    return unpacked or dict(sorted(keys.items(), key=lambda each: not each[1]))
