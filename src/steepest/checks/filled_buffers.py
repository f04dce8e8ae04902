"""Functions that write their result into an array that they are given, as ``relu_into(x, out)``."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Callable
from types import FunctionType
from typing import Any, Final

import numpy as np

from steepest.edits.source import read_function_source
from steepest.parameters import parameters_of, with_parameters

__all__ = ["REMARKED", "with_buffer"]

BUFFERS: Final = re.compile(r"out(put)?|dst|dest(ination)?|res(ult)?|buf(fer)?|into|target_array")
LEFT_OVER: Final = 7.0
"""What the array holds before: a function must not add to it, nor leave it where it is."""
REMARKED: Final = "steepest remark"
"""The attribute with the remark; no name that a function of the user's may have."""
REMARK: Final = f"It got an array of {LEFT_OVER:g} as {{}}, and what it wrote there was compared."
SHAPES: Final[dict[str, Callable[[dict[str, Any]], tuple[int, ...]]]] = {
    **dict.fromkeys(("relu", "sigmoid"), lambda given: np.shape(next(iter(given.values())))),
    "linear": lambda given: _shape_of_product([*given.values()]),
}
"""For each piece the shape of its result, by what a function gets besides."""


def _shape_of_product(given: list[Any]) -> tuple[int, ...]:
    x, w = given[:2]
    return (*np.shape(x)[:-1], *np.shape(w)[1:])


def with_buffer(function: Callable[..., Any], piece: str) -> Callable[..., Any] | None:
    """A function without its buffer, which returns what was written into one; None for others.

    >>> def relu_into(src, dst):
    ...     dst[:] = np.maximum(src, 0)
    >>> with_buffer(relu_into, "relu")(np.array([-1.0, 2.0]))
    array([0., 2.])
    """
    parameters = parameters_of(function)
    found = [each for each in parameters if BUFFERS.fullmatch(each.name.lower())]
    own = [each for each in parameters if each not in found]
    if piece not in SHAPES or len(found) != 1 or not own or _returns_value(function):
        return None

    @functools.wraps(function)
    def call_with_buffer(*positional: Any, **named: Any) -> Any:
        given = {**dict(zip((each.name for each in own), positional, strict=False)), **named}
        buffer = np.full(SHAPES[piece](given), LEFT_OVER)
        function(**given, **{found[0].name: buffer})
        return buffer

    made = with_parameters(call_with_buffer, own)
    vars(made)[REMARKED] = REMARK.format(found[0].name)
    return made


def _returns_value(function: Callable[..., Any]) -> bool:
    """Whether a function returns something, or its text is not known."""
    source = read_function_source(function) if isinstance(function, FunctionType) else None
    nodes = ast.walk(source.node) if source else ()
    return source is None or any(isinstance(each, ast.Return) and each.value for each in nodes)
