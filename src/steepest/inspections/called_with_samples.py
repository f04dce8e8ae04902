"""Methods that a training of their class calls with its samples: whatever their names, outputs."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from typing import Final

from steepest.consistency.results import function_syntax
from steepest.inspections.finding_trainings import is_named_as_training
from steepest.inspections.training_parameters import role_in_training
from steepest.parameters import required_names

__all__ = ["is_called_with_samples", "may_take_samples"]

OTHER: Final = (
    r"\w*(grad|loss|cost|error|accura|deriv|back|back_?prop|init|normal|scale|standard|shuffle|batch"
    r"|check|valid|plot|print|update|step|split|encode|one_?hot|add_|score|evaluat)\w*"
)
NO_OUTPUT: Final = (
    r"_*(set|get|load|save|read|write|compile|make|create|build|draw|show|report|register|parse|append"
    r"|remove|reset|change|apply|test|from|to|is|has|log|visual)(_\w+|s)?|\w*(layer|param|weight|file|path)s?_*"
)
"""Names of methods that do something else than to compute outputs."""


def may_take_samples(cls: type, method: str) -> bool:
    """Whether a method of one argument has a name that does not say that it is no output.

    >>> class Line:
    ...     def estimate(self, data): return data @ self.w
    ...     def add_layer(self, layer): ...
    >>> may_take_samples(Line, "estimate"), may_take_samples(Line, "add_layer")
    (True, False)
    """
    function = vars(cls).get(method)
    if not inspect.isfunction(function) or re.fullmatch(OTHER, method.lower()):
        return False
    if re.fullmatch(NO_OUTPUT, method.lower()) or is_named_as_training(method):
        return False
    return len(required_names(function)) == 2 and not method.startswith("__")


def is_called_with_samples(cls: type, method: str) -> bool:
    """Whether a training of a class calls a method of its with samples alone.

    >>> class Line:
    ...     def fit(self, X, y): return self.estimate(X) - y
    ...     def estimate(self, data): return data @ self.w
    >>> is_called_with_samples(Line, "estimate"), is_called_with_samples(Line, "fit")
    (True, False)
    """
    function = vars(cls).get(method)
    if not inspect.isfunction(function) or re.fullmatch(OTHER, method.lower()):
        return False
    if len(required_names(function)) != 2 or is_named_as_training(method):
        return False
    return any(method in _methods_given_samples(each) for each in _trainings(cls))


def _trainings(cls: type) -> Iterator[ast.FunctionDef]:
    """The syntax trees of the methods of a class that train."""
    for name, value in vars(cls).items():
        if not inspect.isfunction(value):
            continue
        roles = {role_in_training(each) for each in required_names(value)}
        if is_named_as_training(name) or {"data", "labels"} <= roles:
            syntax = function_syntax(value)
            if syntax is not None:
                yield syntax


def _methods_given_samples(training: ast.FunctionDef) -> set[str]:
    """The methods that a training calls with one argument, which is samples."""
    samples = {each.arg for each in training.args.args if role_in_training(each.arg) == "data"}
    for node in ast.walk(training):
        if isinstance(node, ast.For) and samples & _names_in(node.iter):
            samples |= _names_in(node.target)  # each sample, with its label or number
    return {
        node.func.attr
        for node in ast.walk(training)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "self"
        and len(node.args) == 1
        and not node.keywords
        and _are_samples(node.args[0], samples)
    }


def _are_samples(argument: ast.expr, samples: set[str]) -> bool:
    """Whether an argument is one of these names, a part of it, or samples that self keeps."""
    while isinstance(argument, ast.Subscript):
        argument = argument.value
    if isinstance(argument, ast.Attribute):
        return role_in_training(argument.attr) == "data"
    return isinstance(argument, ast.Name) and argument.id in samples


def _names_in(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}
