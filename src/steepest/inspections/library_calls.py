"""Calls of NumPy with arguments that it does not take, or takes as something else."""

from __future__ import annotations

import ast
import difflib
import inspect
import re
import sys
from collections.abc import Callable, Iterator
from typing import Any, Final

from steepest.inspections.numerics.risks import Risk
from steepest.inspections.numerics.values_in_text import Scope, called
from steepest.inspections.undefined_names import Slip

__all__ = ["find_call_doubts", "impossible_calls"]

FILLED: Final = ("zeros", "ones", "empty")
SIZE: Final = re.compile(
    r"(self\.)?(n_?\w*|num_\w+|\w*(size|dim|width|units|nodes|neurons|features|inputs|outputs)s?"
    r"|hidden\w*|len\(.*\)|.*\.shape\[-?\d\]|\d+)"
)
"""Texts of numbers of rows, columns or units."""
REDUCING: Final = ("sum", "mean", "max", "min", "argmax", "argmin", "prod", "std", "var")
ARRAYS: Final = ("dot", "matmul", "multiply", "outer", "exp", "log", "square", "subtract")
ROWS: Final = re.compile(r"(len\((?i:x|y)\w*\)|.*\.shape\[0\]|n|m|n_samples|num_samples|N)")
DECIMAL: Final = range(4, 21)
"""Powers of ten that np.exp(-6) may have been written for."""


def impossible_calls(node: ast.AST, names: dict[str, Any]) -> Iterator[Slip]:
    """The calls of NumPy in a function that raise a TypeError whatever they are given.

    Args:
        node: the function.
        names: the globals of its file.
    """
    numpy = sys.modules["numpy"]
    for each in ast.walk(node):
        match each:
            case ast.Call(func=ast.Attribute(value=ast.Name(id=library), attr=attribute)):
                if names.get(library) is numpy and hasattr(numpy, attribute):
                    yield from _size_as_dtype(each)
                    yield from _unknown_argument(each, getattr(numpy, attribute))


def _size_as_dtype(call: ast.Call) -> Iterator[Slip]:
    """np.zeros(rows, columns), where the second argument is the dtype."""
    if called(call) not in FILLED or len(call.args) != 2:
        return
    size, second = (ast.unparse(each) for each in call.args)
    if SIZE.fullmatch(second) and "type" not in second:
        function = ast.unparse(call.func)
        yield Slip(
            "size as dtype",
            f"calls {function}({size}, {second}), whose second argument is the dtype, so it raises "
            "a TypeError",
            f"Write {function}(({size}, {second})).",
            call.lineno,
        )


def _unknown_argument(call: ast.Call, function: Callable[..., Any]) -> Iterator[Slip]:
    """An argument whose name a function of NumPy does not have, but nearly."""
    given = [each.arg for each in call.keywords]
    try:
        known = inspect.signature(function).parameters
    except (TypeError, ValueError):
        return
    if None in given or any(each.kind is each.VAR_KEYWORD for each in known.values()):
        return
    for name in given:
        near = difflib.get_close_matches(str(name), list(known), 1, 0.75)
        # An argument that another version of NumPy has, as newshape for shape, is no misspelling.
        if name not in known and near and abs(len(near[0]) - len(str(name))) <= 1:
            yield Slip(
                "no such argument",
                f"gives {ast.unparse(call.func)} the argument {name}, which it does not take, so "
                "it raises a TypeError",
                f"Write {near[0]}=....",
                call.lineno,
            )


def find_call_doubts(scope: Scope) -> Iterator[Risk]:
    """Calls that return, but something else than their text seems to say.

    >>> tree = ast.parse("def f(x, w): return 1 / (1 + np.exp(x, w))")
    >>> [each.fix for each in find_call_doubts(Scope(tree.body[0], tree))]
    ['write np.exp(x @ w) or np.exp(x * w) if a product is meant']
    """
    for each in ast.walk(scope.node):
        match each:
            case ast.Call(args=[first, second]):
                yield from _result_into_argument(each, first, second)
                yield from _array_as_axis(each, first, second, scope)
                yield from _last_row_never_drawn(each, second, scope)
            case ast.Call(keywords=[*_, ast.keyword(arg="high", value=end)]):
                yield from _last_row_never_drawn(each, end, scope)
            case ast.Call(func=ast.Name(id="range"), args=[ast.Name(id=name)]):
                if name in scope.parameters and _is_indexed(name, scope):
                    does = f"range({name}) of an array raises a TypeError"
                    yield Risk(each.lineno, does, f"write range(len({name}))")
            case ast.Call(args=[ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=power))]):
                if called(each) == "exp" and isinstance(power, int) and power in DECIMAL:
                    text = ast.unparse(each)
                    does = f"{text} is {2.718281828459045**-power:.2g}, a power of e"
                    yield Risk(each.lineno, does, f"write 1e-{power} for a power of ten")
            case ast.Assign(targets=[target], value=ast.Call(args=[given]) as call):
                if re.fullmatch(r"(np|numpy)\.random\.shuffle|random\.shuffle", _function(call)):
                    does = f"{_function(call)} shuffles {ast.unparse(given)} and returns None, "
                    does += f"which {ast.unparse(target)} then is"
                    fix = f"use {ast.unparse(given)} after it, or np.random.permutation"
                    yield Risk(each.lineno, does, fix)
            case ast.BinOp(left=left, op=ast.BitXor(), right=ast.Constant(value=int(power))):
                does = f"{ast.unparse(each)} is an exclusive or of bits, not a power"
                yield Risk(each.lineno, does, f"write {ast.unparse(left)} ** {power}")


def _function(call: ast.Call) -> str:
    return ast.unparse(call.func)


def _is_indexed(name: str, scope: Scope) -> bool:
    """Whether a function reads elements of a parameter."""
    return any(
        isinstance(each, ast.Subscript) and ast.unparse(each.value) == name
        for each in ast.walk(scope.node)
    )


def _of_numpy(call: ast.Call) -> str:
    """The name of a function of NumPy that is called by np.NAME or numpy.NAME; else ""."""
    found = re.fullmatch(r"(np|numpy)\.(\w+)", ast.unparse(call.func))
    return found[2] if found else ""


def _result_into_argument(call: ast.Call, first: ast.expr, second: ast.expr) -> Iterator[Risk]:
    """np.exp(a, b), which writes the exponential of a into b."""
    function = getattr(sys.modules["numpy"], _of_numpy(call), None)
    if getattr(function, "nin", 0) != 1 or ast.unparse(first) == ast.unparse(second):
        return  # np.exp(a, a) is meant to work in place
    name, one, two = (ast.unparse(each) for each in (call.func, first, second))
    does = f"{name}({one}, {two}) computes {name}({one}) and writes it into {two}"
    fix = f"write {name}({one} @ {two}) or {name}({one} * {two}) if a product is meant"
    yield Risk(call.lineno, does, fix)


def _array_as_axis(
    call: ast.Call, first: ast.expr, second: ast.expr, scope: Scope
) -> Iterator[Risk]:
    """np.sum(a, b) of two arrays, where the second argument is the axis."""
    if _of_numpy(call) not in REDUCING:
        return
    values = scope.resolved(second)
    if all(any(map(_makes_array, ast.walk(each))) for each in values):
        name, one, two = (ast.unparse(each) for each in (call.func, first, second))
        does = f"{name}({one}, {two}) takes {two} as the axis, so it raises a TypeError"
        yield Risk(call.lineno, does, f"write {one} + {two} if both are to be added")


def _makes_array(node: ast.AST) -> bool:
    product = isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult)
    return product or called(node) in ARRAYS


def _last_row_never_drawn(call: ast.Call, second: ast.expr, scope: Scope) -> Iterator[Risk]:
    """np.random.randint(0, n - 1), which excludes its upper end."""
    if not re.fullmatch(r"(np|numpy)\.random\.randint|rng\.integers", ast.unparse(call.func)):
        return
    match second:
        case ast.BinOp(left=rows, op=ast.Sub(), right=ast.Constant(value=1)):
            text = ast.unparse(rows)
            if any(ROWS.fullmatch(ast.unparse(each)) for each in (rows, *scope.values(rows))):
                does = f"{ast.unparse(call.func)} excludes its upper end, so row {text} - 1, the "
                yield Risk(call.lineno, f"{does}last, is never drawn", f"end it at {text}")
