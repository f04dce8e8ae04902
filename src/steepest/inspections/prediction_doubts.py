"""Predictions that depend on something else than their row and the parameters.

A threshold that is the mean of the predictions, the largest of booleans, a coefficient that every
call makes longer: one call returns what its formula says, so each is a remark.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from steepest.inspections.numerics.risks import Risk
from steepest.inspections.numerics.values_in_text import Scope, called
from steepest.inspections.text_patterns import WEIGHTS

__all__ = ["find_prediction_doubts"]

PREDICTS: Final = re.compile(r"_*(predict\w*|classify\w*|decide|to_labels?|inference|infer)")
LONGER: Final = ("append", "insert", "concatenate", "hstack", "vstack", "column_stack", "pad")


def find_prediction_doubts(scope: Scope) -> Iterator[Risk]:
    """What makes the prediction for a row depend on other rows or earlier calls.

    >>> tree = ast.parse("def predict(p):\\n    return (p > np.mean(p)).astype(int)")
    >>> [each.fix for each in find_prediction_doubts(Scope(tree.body[0], tree))]
    ['compare with a fixed threshold, such as 0.5']
    """
    if not PREDICTS.fullmatch(scope.node.name):
        return
    for each in ast.walk(scope.node):
        match each:
            case ast.Compare(left=left, ops=[ast.Gt() | ast.GtE()], comparators=[right]):
                yield from _mean_as_threshold(left, right, scope)
            case ast.Call() if called(each) == "argmax":
                yield from _largest_boolean(each, scope)
            case ast.Assign(targets=[ast.Attribute() as target], value=value):
                yield from _longer_in_every_call(target, value, scope)


def _mean_as_threshold(left: ast.expr, right: ast.expr, scope: Scope) -> Iterator[Risk]:
    """p > mean(p), also for the elements p of a list."""
    compared = {ast.unparse(left), *map(ast.unparse, _collections_of(left, scope))}
    for value in scope.resolved(right):
        if called(value) == "mean" and compared & {ast.unparse(e) for e in ast.walk(value)}:
            does = f"the threshold {ast.unparse(value)} is the mean over the rows of the call, so "
            does += "the class of a row depends on the other rows"
            yield Risk(left.lineno, does, "compare with a fixed threshold, such as 0.5")


def _collections_of(node: ast.expr, scope: Scope) -> list[ast.expr]:
    """What a name goes through in a loop, and the array of an element."""
    array = node.value if isinstance(node, ast.Subscript) else node
    loops = [
        each.iter
        for each in ast.walk(scope.node)
        if isinstance(each, ast.For | ast.comprehension)
        and ast.unparse(each.target) == ast.unparse(node)
    ]
    return [array, *loops]


def _largest_boolean(call: ast.Call, scope: Scope) -> Iterator[Risk]:
    """argmax(p >= t, axis=1), which is 0 where no output is that large."""
    numpy = re.fullmatch(r"(np|numpy)\.argmax", ast.unparse(call.func))
    of = call.args[0] if numpy and call.args else getattr(call.func, "value", None)
    axis = bool(call.keywords) or len(call.args) > bool(numpy)
    for value in scope.resolved(of) if of is not None and axis else ():
        match value:
            case ast.Compare(ops=[ast.Gt() | ast.GtE()]):
                does = f"{ast.unparse(call)} is the first output for which {ast.unparse(value)}, "
                does += "and 0 where there is none"
                yield Risk(call.lineno, does, "take the largest of the outputs themselves")


def _longer_in_every_call(target: ast.Attribute, value: ast.expr, scope: Scope) -> Iterator[Risk]:
    """self.coef = np.insert(self.coef, 0, b), after which a second call meets other shapes."""
    name = ast.unparse(target)
    held = re.compile(rf"{WEIGHTS}|self\.(\w*_)?(coefficients?|params?|parameters?)_?")
    longer = called(value) in LONGER or ast.unparse(value).startswith(("np.c_[", "np.r_["))
    if longer and held.fullmatch(name) and name in ast.unparse(value):
        does = f"every call of {scope.node.name} makes {name} longer, so it works once only"
        yield Risk(target.lineno, does, "give the longer array a name of the function")
