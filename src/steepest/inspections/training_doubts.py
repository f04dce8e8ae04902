"""Mistakes of trainings and their steps that only the text shows; ``doubts`` has the others."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final, TypeGuard

from steepest.inspections.numerics.risks import Risk
from steepest.inspections.numerics.values_in_text import Scope, called, text_of
from steepest.inspections.passed_back import (
    BACK,
    find_changed_before_use,
    find_elements_changed_before_use,
)
from steepest.inspections.text_patterns import WEIGHTS, factors, parts_of

__all__ = ["find_training_doubts"]

OUTER: Final = (
    "dot(X.T, D)|X.T.dot(D)|X.T @ D|matmul(X.T, D)|dot(D, X.T)|D.dot(X.T)|D @ X.T|matmul(D, X.T)"
)
SUMMED: Final = "sum(D)|sum(D, ...)"
DERIVATIVE_OF_BIAS: Final = r"(self\.)?(?i:(d_?|grad_?)(b|bias(es)?)_?\d?)"
NUMBERS: Final = r"[\d./]+|[mn]|\(?1(\.0)? / \w+\)?|(self\.)?(lr|eta|alpha|rate|\w*learning_?rate)"
SLOPES: Final = re.compile(r"deriv|prime|grad|1(\.0)? - |d_?sig|d_?act")


def find_training_doubts(scope: Scope, tree: ast.AST) -> Iterator[Risk | None]:
    """What the text of a training, a step or a loss shows: at most one of each kind."""
    yield find_changed_before_use(scope) or find_elements_changed_before_use(scope)
    yield _error_without_slope(scope)
    yield _one_number_for_weights(scope)
    yield _other_error_of_bias(scope)
    yield _error_before_slope(scope)
    yield _whole_numbers(scope, tree)


def _error_without_slope(scope: Scope) -> Risk | None:
    """W.T @ (y - p), where the step of W has (y - p) times the derivative of the output."""
    nodes = [each for each in ast.walk(scope.node) if isinstance(each, ast.expr)]
    products = [e for e in nodes if called(e) == "multiply" or isinstance(e, ast.BinOp)]
    for each in nodes:
        parts = parts_of(BACK, [each], scope)
        error = parts["D"] if parts else ""
        values = scope.values(ast.parse(error or "0", mode="eval").body)
        raw = [e for v in values for e in ast.walk(v) if isinstance(e, ast.BinOp)][:1]
        if len(values) != 1 or not raw or not isinstance(raw[0].op, ast.Sub):
            continue
        for product in products:
            multiplied = factors(product)
            own = error in map(ast.unparse, multiplied)
            others = [e for e in multiplied if ast.unparse(e) != error]
            texts = [" ".join(map(ast.unparse, scope.resolved(other))) for other in others]
            if own and any(SLOPES.search(text) for text in texts):
                does = f"{error} goes back through {parts['W'] if parts else ''} without the "
                fix = "multiply it by that derivative first, as in the step of these weights"
                return Risk(each.lineno, f"{does}derivative of the output", fix)
    return None


def _one_number_for_weights(scope: Scope) -> Risk | None:
    """dw = np.sum(X.T * error), where the transpose shows several features."""
    for each in ast.walk(scope.node):
        match each:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                parts = parts_of("sum(X.T * D)|sum(D * X.T)", [*ast.walk(value)], scope)
                if parts and re.fullmatch(r"(?i:d\w*w\w*|d_?theta|grad\w*)", name):
                    does = f"{name} is one number, the sum over all features and samples"
                    return Risk(each.lineno, does, f"write {parts['X']}.T @ {parts['D']}")
    return None


def _other_error_of_bias(scope: Scope) -> Risk | None:
    """db = sum(e) beside dW = X.T @ (e * slope): one of them lacks a factor of the error."""
    assigned = [
        (ast.unparse(each.targets[0]), each.value)
        for each in ast.walk(scope.node)
        if isinstance(each, ast.Assign)
    ]
    for name, value in assigned:
        of = re.fullmatch(DERIVATIVE_OF_BIAS, name)
        summed = parts_of(SUMMED, [*ast.walk(value)], scope) if of else None
        beside = re.sub(r"(?i)b(ias(es)?)?(?=_?\d?$)", "?", name)
        for other, product in assigned if summed else ():
            if re.sub(r"(?i)w(eights?)?(?=_?\d?$)", "?", other) != beside:
                continue
            parts = parts_of(OUTER, [*ast.walk(product)], scope) or {}
            of_bias, of_weights = (summed or {})["D"], parts.get("D", "0")
            if more := _with_factor(of_weights, of_bias, scope):
                does = f"{name} sums {of_bias} alone, where {other} has {more}"
                return Risk(value.lineno, does, f"sum {of_weights} over the samples")
            if more := _with_factor(of_bias, of_weights, scope):
                does = f"{other} has {of_weights} alone, where {name} sums {more}"
                return Risk(product.lineno, does, f"write {of_bias} in the place of {of_weights}")
    return None


def _with_factor(error: str, plain: str, scope: Scope) -> str:
    """An error written out, if it is another one times an array; "" if it is not."""
    node = ast.parse(error, mode="eval").body
    values = scope.values(node)
    written = values[0] if len(values) == 1 and isinstance(values[0], ast.expr) else node
    multiplied = factors(written)
    rest = [each for each in multiplied if ast.unparse(each) != plain]
    no_array = rf"{NUMBERS}|{DERIVATIVE_OF_BIAS}"
    arrays = [each for each in rest if not re.fullmatch(no_array, ast.unparse(each))]
    return ast.unparse(written) if len(rest) == len(multiplied) - 1 and arrays else ""


def _error_before_slope(scope: Scope) -> Risk | None:
    """W.T @ error, where the step of W has the error times the derivative of the activation."""
    nodes = [each for each in ast.walk(scope.node) if isinstance(each, ast.expr)]
    outer = [parts for each in nodes if (parts := parts_of(OUTER, [each], scope))]
    stepped = {parts["D"] for parts in outer if not re.fullmatch(WEIGHTS, parts.get("X", ""))}
    for each in nodes:
        parts = parts_of(BACK, [each], scope) or {"D": "", "W": ""}
        error, weights = parts["D"], parts["W"]
        if not error.isidentifier() or error not in scope.parameters or error in stepped:
            continue
        for delta in sorted(stepped):
            values = scope.values(ast.parse(delta, mode="eval").body)
            further = [value for value in values if ast.unparse(value) != error]
            if (
                further
                and not scope.values(ast.Name(error))
                and all(_has_slope(value, error) for value in further)
            ):
                does = f"{error} goes back through {weights} without the derivative of the "
                does += f"activation, which {delta} has"
                return Risk(each.lineno, does, f"write {delta} in the place of {error}")
    return None


def _has_slope(value: ast.AST, error: str) -> bool:
    """Whether a value is an error times a derivative, or what a backward pass makes of it."""
    match value:
        case ast.Call(args=[ast.Name(id=name)]) if "backward" in called(value):
            return name == error
        case ast.expr():
            texts = [ast.unparse(each) for each in factors(value)]
            return error in texts and any(map(SLOPES.search, texts))
    return False


def _whole_numbers(scope: Scope, tree: ast.AST) -> Risk | None:
    """0 beside x as the results of a function that np.vectorize calls, without otypes."""
    given = re.findall(r"\bvectorize\((?:self\.)?(\w+)\)", text_of(tree))
    here = re.findall(r"\bvectorize\((?:self\.)?(\w+)\)", ast.unparse(scope.node))
    for each in ast.walk(tree) if given else ():
        if not isinstance(each, ast.FunctionDef) or each.name not in given:
            continue
        returned = [e.value for e in ast.walk(each) if isinstance(e, ast.Return) and e.value]
        results = [
            r for e in returned for r in ([e.body, e.orelse] if isinstance(e, ast.IfExp) else [e])
        ]
        results = [r for e in results for r in (e.args if _is_max(e) else [e])]
        whole = [e for e in results if isinstance(e, ast.Constant) and type(e.value) is int]
        computed = any(not isinstance(each, ast.Constant) for each in results)
        if whole and computed and (each.name in here or each.lineno == scope.node.lineno):
            zero = ast.unparse(whole[0])
            does = f"np.vectorize({each.name}) cuts all results to whole numbers if the first is "
            return Risk(scope.node.lineno, f"{does}{zero}", f"return {zero}.0, or give otypes")
    return None


def _is_max(node: ast.expr) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "max"
