"""Mistakes of losses that only the text shows: a sign, a square in the wrong place."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from steepest.inspections.numerics.risks import Risk
from steepest.inspections.numerics.values_in_text import Scope, called, text_of
from steepest.inspections.text_patterns import PENALTY, WEIGHTS, parts_of

__all__ = ["find_loss_doubts"]

ENTROPY: Final = re.compile(r"entropy|log_?loss|nll|neg\w*log|^_*bce|^_*(c|s)ce\b")
DERIVED: Final = re.compile(r"deriv|grad|back|prime|delta|^_*d_|_d$|der$|update|step")
LOSS: Final = re.compile(r"cost|loss|error|mse|sse|rmse|squared")
PREDICTED: Final = r"(?i:.*(pred\w*|hat|f_wb|hyp\w*|output\w*|h|a\d?|p)(\[\w+\])?)"
LABELS: Final = r"(?i:(\w*\.)?(y|t|y_?true|targets?|labels?|y_?\w*)(\[\w+\])?)"


def find_loss_doubts(scope: Scope, tree: ast.AST, name: str) -> Iterator[Risk]:
    """What the text of a loss shows.

    >>> tree = ast.parse("def cross_entropy(y, p): return np.sum(y * np.log(p))")
    >>> scope = Scope(tree.body[0], tree)
    >>> [each.fix for each in find_loss_doubts(scope, tree, "cross_entropy")]
    ['put a minus sign before it']
    """
    plain = name.rpartition(".")[2].lower()
    if DERIVED.search(plain):
        return
    if ENTROPY.search(name.lower()):
        yield from _no_minus(scope, tree)
    if LOSS.search(plain):
        yield from _sum_as_penalty(scope)
        yield from _penalty_of_each_sample(scope)
        yield from _square_of_labels(scope)


def _no_minus(scope: Scope, tree: ast.AST) -> Iterator[Risk]:
    """A returned sum of y * log(p) without any minus but that of 1 - p."""
    name = scope.node.name
    if re.search(rf"-\s*(\d+(\.\d+)?\s*\*\s*)?([\w.]+\.)?{name}\(", text_of(tree)):
        return
    for statement in ast.walk(scope.node):
        if not isinstance(statement, ast.Return) or statement.value is None:
            continue
        nodes = list(scope.expanded(statement.value))
        products = [each for each in nodes if _is_product(each)]
        with_log = [e for e in products if any(_is_log(part) for part in ast.walk(e))]
        if with_log and not any(map(_is_minus, nodes)):
            text = ast.unparse(with_log[0])
            does = f"{text} has no minus sign, so the loss grows as predictions improve"
            yield Risk(statement.lineno, does, "put a minus sign before it")


def _is_product(node: ast.AST) -> bool:
    product = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult | ast.MatMult)
    return product or called(node) in ("multiply", "dot")


def _is_log(node: ast.AST) -> bool:
    return called(node) in ("log", "log2")


def _is_minus(node: ast.AST) -> bool:
    """Whether something subtracts or is negative; 1 - p is not meant."""
    match node:
        case ast.UnaryOp(op=ast.USub()):
            return True
        case ast.BinOp(left=ast.Constant(value=1 | 1.0), op=ast.Sub()):
            return False
        case ast.BinOp(op=ast.Sub()) | ast.AugAssign(op=ast.Sub()):
            return True
    return called(node) in ("subtract", "negative", "neg")


def _square_of_labels(scope: Scope) -> Iterator[Risk]:
    """p - y ** 2, in the place of (p - y) ** 2."""
    for each in ast.walk(scope.node):
        parts = parts_of("P - Y ** 2|P - square(Y)", [each], scope)
        if not parts or not isinstance(each, ast.BinOp) or scope.parents.get(id(each)) is None:
            continue
        if re.fullmatch(PREDICTED, parts["P"]) and re.fullmatch(LABELS, parts["Y"]):
            p, y = parts["P"], parts["Y"]
            does = f"{ast.unparse(each)} squares {y} alone"
            yield Risk(each.lineno, does, f"write ({p} - {y}) ** 2")
            return


def _sum_as_penalty(scope: Scope) -> Iterator[Risk]:
    """lambda * sum(w), whose weights may cancel."""
    nodes = [each for each in ast.walk(scope.node) if isinstance(each, ast.BinOp)]
    parts = parts_of("L * sum(W)|sum(W) * L|L / N * sum(W)", nodes, scope)
    if parts and re.fullmatch(WEIGHTS, parts["W"]):
        factor, weights = parts["L"], parts["W"]
        if re.fullmatch(PENALTY + r"|(self\.)?_*(mu|l1\w*|alpha|C)", factor):
            line = next(e.lineno for e in nodes if f"sum({weights})" in ast.unparse(e))
            does = f"the sum of {weights} is no penalty, since positive and negative weights cancel"
            yield Risk(line, does, f"write np.sum({weights} ** 2) or np.sum(np.abs({weights}))")


def _penalty_of_each_sample(scope: Scope) -> Iterator[Risk]:
    """A penalty of the weights that is added in the loop over the samples."""
    for loop in (each for each in ast.walk(scope.node) if isinstance(each, ast.For)):
        samples = {each.id for each in ast.walk(loop.target) if isinstance(each, ast.Name)}
        for statement in loop.body if len(samples) > 1 else ():
            match statement:
                case ast.AugAssign(target=target, op=ast.Add(), value=value):
                    names = {ast.unparse(e) for e in ast.walk(value) if _is_name(e)}
                case _:
                    continue
            penalised = any(re.fullmatch(PENALTY, name) for name in names)
            weights = [name for name in sorted(names) if re.fullmatch(WEIGHTS, name)]
            if penalised and weights and not names & samples:
                of = max(weights, key=len)
                does = f"{ast.unparse(target)} gets the penalty of {of} once for every pass of "
                does += f"the loop over {ast.unparse(loop.iter)}"
                yield Risk(statement.lineno, does, "add it once, after the loop")


def _is_name(node: ast.AST) -> bool:
    return isinstance(node, ast.Name | ast.Attribute)
