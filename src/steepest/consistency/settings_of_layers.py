"""A list with a dictionary for every layer: ``[{"input_dim": 3, "output_dim": 4}, ...]``."""

from __future__ import annotations

import ast
import functools
import inspect
import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from steepest.consistency.activation_stand_in import ActivationStandIn
from steepest.consistency.results import function_syntax

__all__ = ["settings_of_layers"]

INPUTS: Final = r"(n|num|dim|size)?_?(in|inputs?)(_\w+)?|fan_in|prev\w*"
OUTPUTS: Final = r"(n|num|dim|size)?_?(out|outputs?)(_\w+)?|fan_out"
UNITS: Final = r"(n_?|num_?)?(units|nodes|neurons)|(layer_?)?(size|width|dim)|n|num"
ACTIVATION: Final = r"\w*act\w*|func\w*|nonlin\w*"
USUAL: Final = ("relu", "tanh", "sigmoid")
WRAPPERS: Final = ("enumerate", "reversed", "zip", "list", "range", "len")


def settings_of_layers(
    function: Callable[..., Any], name: str, widths: Sequence[int]
) -> list[dict[str, Any]] | None:
    """What a parameter takes of which the file reads keys layer by layer; None for another one.

    Args:
        function: the user's.
        name: of the parameter.
        widths: the numbers of features, hidden units and outputs.

    >>> def start(arch):
    ...     return [np.ones((layer["out"], layer["in"])) for layer in arch]
    >>> settings_of_layers(start, "arch", [3, 4, 2])
    [{'in': 3, 'out': 4}, {'in': 4, 'out': 2}]
    """
    keys = _keys_in_file(function, name)
    if not keys:
        return None
    inputs = [key for key in keys if re.fullmatch(INPUTS, key.lower())]
    outputs = [key for key in keys if re.fullmatch(OUTPUTS, key.lower())]
    units = [key for key in keys if re.fullmatch(UNITS, key.lower())]
    pairs = itertools.pairwise(widths)
    if inputs and outputs:
        made = [{**dict.fromkeys(inputs, n), **dict.fromkeys(outputs, m)} for n, m in pairs]
    elif units:
        made = [dict.fromkeys(units, width) for width in widths]
    else:
        return None
    activations = _activations(_functions_beside(function), len(made))
    for settings, activation in zip(made, activations, strict=True):
        named = (key for key in keys if re.fullmatch(ACTIVATION, key.lower()))
        settings.update(dict.fromkeys(named, activation))
    return made


def _activations(functions: Sequence[Callable[..., Any]], layers: int) -> list[Any]:
    """The names of activations that the file knows, the sigmoid for the outputs."""
    texts = {each for f in functions for each in f.__code__.co_consts if isinstance(each, str)}
    known = [each for each in USUAL if each in texts]
    if not known:
        return [ActivationStandIn("relu")] * layers
    return [known[0]] * (layers - 1) + [known[-1]]


def _functions_beside(function: Callable[..., Any]) -> list[Callable[..., Any]]:
    """The functions and methods of the same file."""
    plain = inspect.unwrap(function)
    scope, code = getattr(plain, "__globals__", {}), getattr(plain, "__code__", None)
    members = [
        member
        for each in scope.values()
        for member in (vars(each).values() if inspect.isclass(each) else (each,))
    ]
    file = getattr(code, "co_filename", "")
    found: list[Callable[..., Any]] = [
        m for m in members if inspect.isfunction(m) and m.__code__.co_filename == file
    ]
    return [*found] if plain in found or not inspect.isfunction(plain) else [plain, *found]


@functools.lru_cache(maxsize=1024)
def _keys_in_file(function: Callable[..., Any], name: str) -> tuple[str, ...]:
    """The keys of the elements of what has this name anywhere in the file."""
    functions = [each for each in _functions_beside(function) if _mentions(each, name)]
    return tuple(sorted({key for each in functions for key in _keys_of_elements(each, name)}))


def _mentions(function: Callable[..., Any], name: str) -> bool:
    """Whether a function has a variable or reads an attribute of this name."""
    code = function.__code__
    names = (*code.co_varnames, *code.co_cellvars, *code.co_names)
    return any(each.strip("_") == name.strip("_") for each in names)


def _keys_of_elements(function: Callable[..., Any], name: str) -> frozenset[str]:
    """The texts with which code subscribes the elements of what has this name."""
    syntax = function_syntax(function)
    nodes = [*ast.walk(syntax)] if syntax else []
    elements = {each for node in nodes for each in _names_of_elements(node, name)}
    keys = set()
    for node in nodes:
        if not isinstance(node, ast.Subscript) or not isinstance(node.slice, ast.Constant):
            continue
        of = node.value
        is_element = isinstance(of, ast.Name) and of.id in elements
        is_element |= isinstance(of, ast.Subscript) and _is_named(of.value, name)
        if is_element and isinstance(node.slice.value, str):
            keys.add(node.slice.value)
    return frozenset(keys)


def _names_of_elements(node: ast.AST, name: str) -> Iterator[str]:
    """The variables of a loop over what has this name."""
    if not isinstance(node, ast.For | ast.comprehension):
        return
    over = [node.iter]
    if isinstance(node.iter, ast.Call) and isinstance(node.iter.func, ast.Name):
        over = node.iter.args if node.iter.func.id in WRAPPERS else []
    if any(_is_named(each, name) for part in over for each in ast.walk(part)):
        yield from (each.id for each in ast.walk(node.target) if isinstance(each, ast.Name))


def _is_named(node: ast.AST, name: str) -> bool:
    own = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    return bool(own) and own.strip("_") == name.strip("_")
