"""A threshold of 0.5 for a weighted sum, where the class fits the sigmoid of that sum."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from steepest.consistency.results import function_syntax
from steepest.gradients.verdicts import WRONG, FunctionVerdict
from steepest.inspections.sigmoids import is_sigmoid_formula
from steepest.outputs.activations import is_sigmoid
from steepest.outputs.explaining import Found

__all__ = ["judge_threshold"]

SIGMOIDS: Final = ("sigmoid", "expit", "logistic")
"""Names of libraries' sigmoids, and parts of one's own that cannot be called by itself."""


def judge_threshold(found: Found, cls: type, method: str) -> FunctionVerdict | None:
    """The verdict on a method that takes a weighted sum for the probability that others make.

    Args:
        found: what explains the output of the method.
        cls: the user's class.
        method: the name of the method.

    Returns:
        None unless the method compares the sum with 0.5 and another applies a sigmoid to it.
    """
    threshold = found.threshold
    if threshold is None or threshold.limit != 0.5:
        return None
    methods = {name: each for name, each in vars(cls).items() if inspect.isfunction(each)}
    applying = [name for name, each in methods.items() if _applies_sigmoid(each, cls)]
    others = [name for name in applying if name != method]
    if method in applying or not others:
        return None
    name = f"{cls.__name__}.{method}"
    sentence = (
        f"{name} gives 1 where {threshold.sum} is above {threshold.limit:g}, but {others[0]} "
        "applies a sigmoid to the weighted sum: its value is above 0.5 where the sum is above 0."
    )
    hint = "Compare the sum with 0, or its sigmoid with 0.5."
    return FunctionVerdict("network", WRONG, sentence, "threshold of the sum", hint, subject=name)


def _applies_sigmoid(method: Callable[..., Any], cls: type) -> bool:
    """Whether a method calls a sigmoid or computes one of a sum; one that is a sigmoid does not."""
    tree = function_syntax(method)
    if tree is None or _is_one(method.__name__, method):
        return False
    return any(_is_call(node, method, cls) or is_sigmoid_formula(node) for node in ast.walk(tree))


def _is_call(node: ast.AST, method: Callable[..., Any], cls: type) -> bool:
    """Whether a node calls a sigmoid: one of the class, of the file or of a library."""
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Attribute):
        return _is_one(node.func.attr, getattr(cls, node.func.attr, None))
    if isinstance(node.func, ast.Name):
        return _is_one(node.func.id, inspect.unwrap(method).__globals__.get(node.func.id))
    return False


def _is_one(name: str, function: Any) -> bool:
    """Whether a function has the name of a sigmoid, or its values."""
    if any(each in name.lower() for each in SIGMOIDS) and not isinstance(function, type):
        return True
    if not inspect.isfunction(function):
        return False
    first = next(iter(inspect.signature(function).parameters), "")
    return is_sigmoid(partial(function, None) if first == "self" else function)
