"""Weights and bias in one array, as arguments of their own.

``theta`` may be a vector with the bias first or last, or a matrix in which a row holds the biases.
Where the bias is, the function's text says, or its code: it reads ``theta[0]`` or ``theta[-1]``, or
puts ones before or behind the samples.
"""

from __future__ import annotations

import ast
import functools
import inspect
import re
from collections.abc import Callable, Mapping
from inspect import Parameter
from types import FunctionType
from typing import Any, Final

import numpy as np

from steepest.arrays import is_tensor, namespace
from steepest.checks.documented_shapes import prose_of
from steepest.edits.source import read_function_source
from steepest.parameters import parameters_of, required_names, with_parameters

__all__ = ["with_weights_and_bias"]

HOLDER: Final = re.compile(
    r"theta\w*|beta\w*|params?|parameters?|coefs?|coef\w*|wb|w_b|weights|w|p"
)
"""Names of a parameter that may hold weights and bias."""
BIAS: Final = r"(the )?(b|bias(es)?|intercept|offset|b_?0|w_?0|theta_?0)\b"
FIRST: Final = re.compile(
    rf"\(\s*{BIAS}\s*,|{BIAS}[^.;]{{0,12}} (is|are|comes?|stands?|stored|holds?)? ?(in the )?first"
    rf"|first (row|entry|element|component|number|value|coefficient)\b[^.;]{{0,24}}{BIAS}"
)
LAST: Final = re.compile(
    rf",\s*{BIAS}\s*\)|{BIAS}[^.;]{{0,12}} (is|are|comes?|stands?|stored|holds?)? ?(in the )?last"
    rf"|last (row|entry|element|component|number|value|coefficient)\b[^.;]{{0,24}}{BIAS}"
)
ONES: Final = re.compile(r"\b(ones|ones_like|full|insert|pad)\b")
JOINING: Final = ("column_stack", "hstack", "concatenate", "cat", "append", "c_", "stack")


def with_weights_and_bias(function: Callable[..., Any]) -> Callable[..., Any] | None:
    """The function with ``w`` and ``b`` for the parameter that holds both; None if there is none.

    A gradient that it returns for that parameter comes back as the one for ``w`` and the one for
    ``b``, if the array has the same layout.

    >>> with_weights_and_bias(lambda x, y: x + y)
    """
    plain = inspect.unwrap(function)
    source = read_function_source(plain) if isinstance(plain, FunctionType) else None
    names = required_names(function)
    if source is None or {"w", "b"} <= {*names} or len(names) < 2:
        return None
    for name in names:
        if HOLDER.fullmatch(name.lower()) and not _names_a_bias(names):
            first = _bias_comes_first(function, source.node, name)
            if first is not None:
                return _apart(function, name, first)
    return None


def _names_a_bias(names: list[str]) -> bool:
    return any(re.fullmatch(r"b|bias\w*|intercept|b_?0|w_?0", each.lower()) for each in names)


def _bias_comes_first(
    function: Callable[..., Any], node: ast.FunctionDef, name: str
) -> bool | None:
    """Whether the bias is first in the array; None if nothing shows that it holds a bias."""
    places = _places(node, name)
    sliced = any(isinstance(each, ast.Slice) for each in places)
    ones = _ones_come_first(node)
    if not sliced and ones is None:
        return None
    text = " ".join(prose_of(inspect.unwrap(function))).lower()
    said = FIRST.search(text), LAST.search(text)
    if bool(said[0]) != bool(said[1]):
        return bool(said[0])
    numbers = {ast.unparse(each) for each in places if not isinstance(each, ast.Slice)}
    if ("0" in numbers) != ("-1" in numbers):
        return "0" in numbers
    slices = {ast.unparse(each) for each in places if isinstance(each, ast.Slice)}
    if ("1:" in slices) != (":-1" in slices):
        return "1:" in slices
    return ones


def _places(node: ast.FunctionDef, name: str) -> list[ast.expr]:
    """What the parameter is indexed by, along its first axis; a key of a dictionary gives none."""
    found: list[ast.expr] = []
    for each in ast.walk(node):
        if isinstance(each, ast.Subscript) and ast.unparse(each.value) == name:
            place = each.slice
            if isinstance(place, ast.Constant) and isinstance(place.value, str):
                return []
            found.append(place.elts[0] if isinstance(place, ast.Tuple) and place.elts else place)
    return found


def _ones_come_first(node: ast.FunctionDef) -> bool | None:
    """Whether a column of ones is put before the samples; None if there is none."""
    for each in ast.walk(node):
        joined: list[ast.expr] = []
        if isinstance(each, ast.Call) and ast.unparse(each.func).split(".")[-1] in JOINING:
            joined = each.args
            if len(joined) >= 1 and isinstance(joined[0], ast.List | ast.Tuple):
                joined = joined[0].elts
        elif isinstance(each, ast.Subscript) and ast.unparse(each.value).endswith("c_"):
            joined = each.slice.elts if isinstance(each.slice, ast.Tuple) else []
        elif isinstance(each, ast.Call) and ast.unparse(each.func).endswith(".insert"):
            place = ast.unparse(each.args[1]) if len(each.args) > 1 else ""
            return place == "0" if place in ("0", "-1") or "shape" in place else None
        ones = [k for k, part in enumerate(joined) if ONES.search(ast.unparse(part))]
        if len(joined) == 2 and len(ones) == 1:
            return ones[0] == 0
    return None


def _apart(function: Callable[..., Any], name: str, first: bool) -> Callable[..., Any]:
    own: list[Parameter] = []
    for each in parameters_of(function):
        parts = ("w", "b") if each.name == name else (each.name,)
        own += [each.replace(name=part) for part in parts]
    order = [each.name for each in own]

    def own_arguments(named: Mapping[str, Any]) -> dict[str, Any]:
        found = dict(named)
        if {"w", "b"} <= {*found}:
            w, b = found.pop("w"), found.pop("b")
            found[name] = _joined(w, b, first)
        return {each: found[each] for each in _order(function, found)}

    @functools.wraps(function)
    def call_with_both(*positional: Any, **named: Any) -> Any:
        given = dict(zip(order, positional, strict=False)) | named
        w = given.get("w")
        return _parts_of_gradient(function(**own_arguments(given)), w, given.get("b"), first)

    call_with_both.own_arguments = own_arguments  # type: ignore[attr-defined]  # for shown calls
    return with_parameters(call_with_both, own)


def _order(function: Callable[..., Any], named: Mapping[str, Any]) -> list[str]:
    return [each.name for each in parameters_of(function) if each.name in named]


def _joined(w: Any, b: Any, first: bool) -> Any:
    """One array with the biases as the first or the last of its rows."""
    if not is_tensor(w):
        w = np.asarray(w)
    row = namespace(w).zeros_like(w[:1]) + b
    return namespace(w).concatenate([row, w] if first else [w, row])


def _parts_of_gradient(returned: Any, w: Any, b: Any, first: bool) -> Any:
    """A gradient in the layout of the parameter as the ones for w and b; others as they are."""
    array = is_tensor(returned) or isinstance(returned, np.ndarray)
    if w is None or not array or np.ndim(w) != 1 or np.shape(returned) != (len(w) + 1,):
        return returned
    return (returned[1:], returned[0]) if first else (returned[:-1], returned[-1])
