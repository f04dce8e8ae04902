"""Optimisers with the name of Nesterov that make the steps of plain momentum."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from steepest.consistency.results import function_syntax
from steepest.gradients.verdicts import WRONG, FunctionVerdict
from steepest.inspections.updates.settings_on import settings_that_are_off
from steepest.roles.reading import plain_name

__all__ = ["judge_look_ahead"]

MOMENTUM: Final = r"\bself\._?(beta|mu|momentum|gamma|rho)\w*\b(?!\[)"


def judge_look_ahead(verdict: FunctionVerdict, cls: type, method: str) -> FunctionVerdict:
    """Wrong if a step that is to look ahead does not, and nobody else can.

    Gradients are given, and the velocity is read only here.

    A method that steps by plain momentum is right where the gradient is taken at the point that
    the velocity leads to, which another function may do that reads the velocity.

    Args:
        verdict: right, by the steps of a rule.
        cls: with a name that promises Nesterov's rule, or another.
        method: its method.
    """
    raw = vars(cls)[method]
    name = plain_name(f"{cls.__name__}_{method}")
    if verdict.piece != "momentum" or not re.search(r"nesterov|(^|_)nag", name):
        return verdict
    if any(re.search("nest|ahead", each) for each in settings_that_are_off(cls)):
        return verdict
    syntax = function_syntax(raw)
    kept = {} if syntax is None else dict.fromkeys(_assigned_attributes(syntax))
    if syntax is None or not kept or _calls_own_methods(syntax) or not _looks_twice(syntax):
        return verdict
    if kept.keys() & {*_read_elsewhere(cls, raw)}:
        return verdict
    sentence = (
        f"{cls.__name__}.{method} is gradient descent with plain momentum, without the look ahead: "
        f"its gradients are given, and nothing else reads {', '.join(kept)}."
    )
    hint = "v = momentum * v - rate * gradient; w += momentum * v - rate * gradient."
    return FunctionVerdict(
        "nesterov", WRONG, sentence, "plain momentum", hint, subject=f"{cls.__name__}.{method}"
    )


def _looks_twice(syntax: ast.AST) -> bool:
    """Whether the step uses the momentum beside the velocity, which is to look ahead by it."""
    simple = (ast.Assign, ast.AugAssign, ast.Return, ast.Expr)
    texts = [ast.unparse(each) for each in ast.walk(syntax) if isinstance(each, simple)]
    return sum(re.search(MOMENTUM, text) is not None for text in texts) > 1


def _read_elsewhere(cls: type, raw: Any) -> Iterator[str]:
    """Attributes that the file reads outside the method: of other objects, or of the class's own.

    The function that makes the object is left out, and what other classes keep for themselves.
    """
    file = inspect.getsourcefile(raw)
    waiting = [cls, *(each for each in raw.__globals__.values() if each is not cls)]
    for each in waiting:
        functions = vars(each).values() if inspect.isclass(each) else (each,)
        own = inspect.isclass(each) and (issubclass(cls, each) or issubclass(each, cls))
        for function in functions:
            if not inspect.isfunction(function) or function is raw:
                continue
            if function.__name__ == "__init__" or inspect.getsourcefile(function) != file:
                continue
            for node in ast.walk(function_syntax(function) or ast.Pass()):
                if isinstance(node, ast.Attribute):
                    of_self = getattr(node.value, "id", "") == "self"
                    if own or not of_self:
                        yield node.attr


def _assigned_attributes(syntax: ast.AST) -> Iterator[str]:
    """Attributes of ``self`` that a function assigns, or items of them."""
    for node in ast.walk(syntax):
        if isinstance(node, ast.Assign | ast.AugAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in _without_tuples(targets):
                inner: ast.expr = target
                while isinstance(inner, ast.Subscript):
                    inner = inner.value
                if isinstance(inner, ast.Attribute) and getattr(inner.value, "id", "") == "self":
                    yield inner.attr


def _without_tuples(targets: Iterable[ast.expr]) -> Iterator[ast.expr]:
    for each in targets:
        yield from _without_tuples(each.elts) if isinstance(each, ast.Tuple) else [each]


def _calls_own_methods(syntax: ast.AST) -> bool:
    """Whether a function calls a method of its object, which may compute the gradient."""
    calls = (node.func for node in ast.walk(syntax) if isinstance(node, ast.Call))
    found = [each for each in calls if isinstance(each, ast.Attribute)]
    return any(
        getattr(each.value, "id", "") == "self" or re.search(r"grad|back|loss", each.attr)
        for each in found
    )
