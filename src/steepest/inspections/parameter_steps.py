"""Steps of one number for all biases of a layer, and second steps of weights meant for others."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from steepest.consistency.backward_arguments import UPSTREAM
from steepest.inspections.numerics.risks import Risk
from steepest.inspections.numerics.values_in_text import Scope, called, text_of
from steepest.inspections.text_patterns import parts_of

__all__ = ["find_parameter_doubts"]

BIASES: Final = re.compile(r"_*(b|bias(es)?)(_?\w+)?")
DERIVATIVE: Final = re.compile(
    r"d_?b(ias(es)?)?(_?\w{0,8})|grad_?b(ias(es)?)?_?\d?|bias(es)?_grad\w*"
)
WEIGHTS: Final = re.compile(r"_*(w|weights?|wih|who|theta)(_?\w{0,16})", re.IGNORECASE)
MADE: Final = re.compile(r"__init__|init\w*|_?_?(build|create|reset|initiali[sz]e|load|set)\w*")
DRAWS: Final = ("randn", "rand", "random", "normal", "standard_normal", "uniform", "zeros", "ones")
REDUCED: Final = "sum(D)|mean(D)|average(D)"
BACK: Final = r"\.T\b|transpose\("


def find_parameter_doubts(scope: Scope, tree: ast.AST) -> Iterator[Risk]:
    """What the text shows about the arrays that a training steps.

    >>> text = '''def step(self, a, delta):
    ...     for i in range(3, -1, -1):
    ...         self.b[i] -= 0.1 * np.sum(delta)
    ...         delta = delta @ self.w[i].T * (a[i] > 0)'''
    >>> tree = ast.parse(text)
    >>> [each.does for each in find_parameter_doubts(Scope(tree.body[0], tree), tree)]
    ['self.b[i] gets one number for all units of the layer, np.sum(delta)']
    """
    yield from _one_number_for_biases(scope)
    yield from _stepped_twice(scope, tree)


def _one_number_for_biases(scope: Scope) -> Iterator[Risk]:
    """``b[i] += np.mean(delta)`` or ``db1 = np.sum(dz1)``, where the error has hidden units."""
    found: list[tuple[bool, int, str, str]] = []
    for each in ast.walk(scope.node):
        target, value = _bias_step(each) or _derivative(each)
        if target is None or value is None:
            continue
        for call in (e for e in ast.walk(value) if isinstance(e, ast.Call)):
            parts = parts_of(REDUCED, [call], scope) if not _is_builtin(call) else None
            names = re.findall(r"[A-Za-z_][\w.]*", parts["D"]) if parts else []
            errors = [n for n in names if re.search(UPSTREAM, n.rpartition(".")[2].lower())]
            if errors and "[" not in (parts or {})["D"] and _is_hidden(target, errors[0], scope):
                in_loop = re.search(r"\[\w+\]", ast.unparse(target)) is not None
                name = f"{ast.unparse(target)} {'gets' if _bias_step(each) else 'is'}"
                found.append((not in_loop, call.lineno, name, ast.unparse(call)))
    for _, line, name, text in sorted(found)[:1]:
        does = f"{name} one number for all units of the layer, {text}"
        yield Risk(line, does, "sum over the samples alone, with axis and keepdims=True")


def _derivative(node: ast.AST) -> tuple[ast.expr, ast.expr] | tuple[None, None]:
    """The name and the value of a derivative by biases: ``db = value``."""
    match node:
        case ast.Assign(targets=[target], value=value) if DERIVATIVE.fullmatch(_own_name(target)):
            return target, value
    return None, None


def _is_hidden(target: ast.expr, error: str, scope: Scope) -> bool:
    """Whether an error is that of hidden units: it comes from the transpose of weights, or the
    names of the biases show another layer above."""
    values = scope.values(ast.parse(error, mode="eval").body)
    back = any(
        re.search(BACK, ast.unparse(part))
        for value in values
        for part in scope.expanded(value, 1)
        if isinstance(part, ast.BinOp | ast.Call)
    )
    name, text = ast.unparse(target), ast.unparse(scope.node)
    above = re.sub(r"1$", "2", name)
    return back or (above != name and re.search(rf"\b{re.escape(above)}\b", text) is not None)


def _bias_step(node: ast.AST) -> tuple[ast.expr, ast.expr] | None:
    step = _step(node)
    return step if step and BIASES.fullmatch(_own_name(step[0])) else None


def _step(node: ast.AST) -> tuple[ast.expr, ast.expr] | None:
    """The array and the step of ``w -= step`` or ``w = w - step``; None for other statements."""
    match node:
        case ast.AugAssign(target=target, op=ast.Sub() | ast.Add(), value=value):
            return target, value
        case ast.Assign(targets=[target], value=ast.BinOp(left=left, op=op, right=right)):
            if isinstance(op, ast.Sub | ast.Add) and ast.unparse(left) == ast.unparse(target):
                return target, right
    return None


def _is_builtin(call: ast.Call) -> bool:
    """Python's sum adds the rows of an array."""
    return isinstance(call.func, ast.Name) and call.func.id == "sum"


def _own_name(node: ast.expr) -> str:
    """The last name of an array without its indices: ``b`` of ``self.b[i]``."""
    while isinstance(node, ast.Subscript):
        if isinstance(node.slice, ast.Constant) and isinstance(node.slice.value, str):
            return node.slice.value.lower()
        node = node.value
    return ast.unparse(node).rpartition(".")[2].lower()


def _stepped_twice(scope: Scope, tree: ast.AST) -> Iterator[Risk]:
    """Weights that get two steps of other errors, where other weights of the pass get none."""
    if MADE.fullmatch(scope.node.name):
        return
    for outer in ast.walk(scope.node):
        body = getattr(outer, "body", None)
        steps: dict[str, list[tuple[int, str]]] = {}
        for each in body if isinstance(body, list) else ():
            if step := _step(each):
                name, value = ast.unparse(step[0]), ast.unparse(step[1])
                if re.fullmatch(r"[\w.]+", name) and not re.search(rf"{re.escape(name)}\b", value):
                    steps.setdefault(name, []).append((each.lineno, value))
        for name, found in steps.items():
            if len({value for _, value in found}) < 2:
                continue
            for other in _never_changed(name, scope, tree):
                does = f"{name} gets the steps of lines {found[0][0]} and {found[-1][0]}, and "
                does += f"{other}, which the file reads, never gets one"
                yield Risk(found[-1][0], does, f"one of them is to change {other}")
                return


def _never_changed(name: str, scope: Scope, tree: ast.AST) -> list[str]:
    """The parameters of the same kind that are drawn once, read in products and never changed."""
    pattern = next((p for p in (WEIGHTS, BIASES) if p.fullmatch(name.rpartition(".")[2])), None)
    whole = tree if name.startswith("self.") else scope.node
    text = text_of(whole) if whole is tree else ast.unparse(whole)
    found = []
    drawn = [e for e in ast.walk(whole) if isinstance(e, ast.Assign) and _is_drawn(e.value)]
    for each in drawn if pattern else ():
        other = ast.unparse(each.targets[0])
        if other == name or not pattern or not pattern.fullmatch(other.rpartition(".")[2]):
            continue
        if other.startswith("self.") != name.startswith("self."):
            continue
        read = re.findall(rf"(?<![\w.]){re.escape(other)}\b(?:\[[^\]]*\])*( ?[-+*/]?= )?", text)
        products = rf"(dot|matmul)\((?:[^()]*, )?{re.escape(other)}\b|@ {re.escape(other)}\b"
        products += rf"|(?<![\w.]){re.escape(other)} @|(?<![\w.]){re.escape(other)}\.dot\("
        if pattern is BIASES:
            products = rf"[+] {re.escape(other)}\b"
        if sum(map(bool, read)) == 1 and re.search(products, text):
            found.append(other)
    return found


def _is_drawn(value: ast.expr) -> bool:
    return any(called(each) in DRAWS for each in ast.walk(value))
