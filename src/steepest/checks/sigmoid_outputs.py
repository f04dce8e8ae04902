"""Whether the predictions of a loss are those of sigmoids, by the file in which it is defined."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable
from typing import Any, Final

from steepest.checks.uses import text_of_file
from steepest.parameters import parameters_of

__all__ = ["takes_sigmoid"]

SEVERAL: Final = re.compile(r"softmax|one_?hot|\beye\(|to_categorical", re.IGNORECASE)
"""What a file has whose labels are classes, one output for each."""
SIGMOID: Final = re.compile(r"\b\w*(sigmoid|expit)\w*\(", re.IGNORECASE)


def takes_sigmoid(function: Callable[..., Any]) -> bool:
    """Whether the file assigns what the name of a parameter says from a sigmoid, and only that.

    >>> takes_sigmoid(takes_sigmoid)
    False
    """
    text = text_of_file(function)
    if not SIGMOID.search(text) or SEVERAL.search(text):
        return False
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError):
        return False
    own = getattr(inspect.unwrap(function), "__name__", "")
    names = {each.name for each in parameters_of(function)}
    values = [
        ast.unparse(node.value)
        for definition in ast.walk(tree)
        if isinstance(definition, ast.FunctionDef) and definition.name != own
        for node in ast.walk(definition)
        if isinstance(node, ast.Assign) and {ast.unparse(each) for each in node.targets} & names
    ]
    others = [each for each in values if not SIGMOID.match(each)]
    return len(others) < len(values) and all("reshape" in each for each in others)
