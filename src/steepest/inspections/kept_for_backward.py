"""What a backward pass lacks: the mask of a dropout, gradients that begin at 0 in every epoch."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from steepest.inspections.numerics.risks import Risk
from steepest.inspections.numerics.values_in_text import Scope, called, text_of
from steepest.inspections.text_patterns import WEIGHTS

__all__ = ["find_not_kept"]

DRAWN: Final = ("rand", "random", "binomial", "uniform", "random_sample", "bernoulli")
BACKWARD: Final = re.compile(r"back|train|fit|grad|update|learn")
GRADIENTS: Final = re.compile(
    r"_*(?i:\w*grad\w*|d_?w\w*|d_?b\w*|\w*adjust\w*|nabla\w*|delta_?w\w*)"
)
BEGUN: Final = re.compile(r"__init__|add(_?layers?)?|build|compile|create")
"""Names of methods that run before a training, not in it."""
AVERAGED: Final = r"sqrt\(|\*\* ?2|square|power\("
"""What shows that an optimiser keeps a sum of squares."""


def find_not_kept(scope: Scope, tree: ast.AST) -> Iterator[Risk]:
    """What the text shows that a class computes in one method and another one lacks.

    >>> text = '''class Network:
    ...     def forward(self, x):
    ...         mask = (np.random.rand(*x.shape) < self.keep) / self.keep
    ...         return (x * mask) @ self.w
    ...     def backward(self, x, delta):
    ...         self.w -= x.T @ delta
    ...         return delta @ self.w.T'''
    >>> tree = ast.parse(text)
    >>> [each.does for each in find_not_kept(Scope(tree.body[0].body[0], tree), tree)]
    ['mask is kept nowhere, so the backward pass cannot multiply the error by it']
    """
    yield from _mask_not_kept(scope, tree)
    yield from _never_zero(scope, tree)


def own_class(scope: Scope, tree: ast.AST) -> ast.ClassDef | None:
    """The class of a method; None for a function."""
    for each in ast.walk(tree):
        if isinstance(each, ast.ClassDef):
            for method in each.body:
                if (type(method), method.lineno) == (ast.FunctionDef, scope.node.lineno):
                    return each
    return None


def _mask_not_kept(scope: Scope, tree: ast.AST) -> Iterator[Risk]:
    """A scaled mask of a forward pass that is a name of this pass alone."""
    unit = own_class(scope, tree) or tree
    methods = [each for each in ast.walk(unit) if isinstance(each, ast.FunctionDef)]
    passes = [each for each in methods if BACKWARD.search(each.name.lower())]
    own = any(each.lineno == scope.node.lineno for each in passes)
    if own or not any(".T" in ast.unparse(each) for each in passes):
        return
    for each in ast.walk(scope.node):
        match each:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                nodes = [*ast.walk(value)]
            case _:
                continue
        drawn = any(called(e) in DRAWN for e in nodes)
        compared = any(isinstance(e, ast.Compare) or called(e) == "binomial" for e in nodes)
        scaled = any(isinstance(e, ast.BinOp) and isinstance(e.op, ast.Div) for e in nodes)
        if drawn and compared and scaled and _is_only_factor(name, scope):
            does = f"{name} is kept nowhere, so the backward pass cannot multiply the error by it"
            yield Risk(each.lineno, does, "keep it, and multiply the error by it")


def _is_only_factor(name: str, scope: Scope) -> bool:
    """Whether a function reads a name once, in a product: twice may be forward and backward."""
    reads = [
        scope.parents.get(id(each))
        for each in ast.walk(scope.node)
        if isinstance(each, ast.Name) and each.id == name and isinstance(each.ctx, ast.Load)
    ]
    return len(reads) == 1 and all(
        (isinstance(e, ast.BinOp | ast.AugAssign) and isinstance(e.op, ast.Mult))
        or (isinstance(e, ast.Call) and called(e) == "multiply")
        for e in reads
    )


def _never_zero(scope: Scope, tree: ast.AST) -> Iterator[Risk]:
    """Gradients of an object that every pass adds to and nothing sets to zero."""
    unit = own_class(scope, tree)
    if unit is None or unit.bases or re.search(AVERAGED, ast.unparse(scope.node)):
        return
    methods = [each for each in unit.body if isinstance(each, ast.FunctionDef)]
    for each in ast.walk(scope.node):
        match each:
            case ast.AugAssign(target=target, op=ast.Add()):
                array = target.value if isinstance(target, ast.Subscript) else target
            case _:
                continue
        name = ast.unparse(array)
        if not re.fullmatch(r"self\.\w+", name) or not GRADIENTS.fullmatch(name[5:]):
            continue
        steps = [method for method in methods if _steps_by(name, method)]
        if steps and not _is_set_again(name, methods, tree):
            does = f"{name} grows with every pass, and nothing sets it to zero after a step by it"
            yield Risk(each.lineno, does, f"set {name} to zero after each step")
            return


def _steps_by(name: str, method: ast.FunctionDef) -> bool:
    """Whether a method steps weights by an array, or by a local name of it."""
    own = {name}
    for each in ast.walk(method):
        match each:
            case ast.Assign(targets=[ast.Name(id=target)], value=value):
                own |= {target} if name in ast.unparse(value) else set()
            case ast.AugAssign(target=target, op=ast.Sub() | ast.Add(), value=value):
                base = re.sub(r"\[[^\]]*\]", "", ast.unparse(target))
                read = {*re.findall(r"[\w.]+", ast.unparse(value))}
                if re.fullmatch(WEIGHTS, base) and base != name and own & read:
                    return True
    return False


def _is_set_again(name: str, methods: list[ast.FunctionDef], tree: ast.AST) -> bool:
    """Whether something but the making of an object sets an array, or another class may."""
    own, text = name.removeprefix("self."), text_of(tree)
    for method in methods:
        within = rf"self\.{method.name}\("
        if BEGUN.fullmatch(method.name) and not re.search(within, text):
            continue
        if re.search(rf"\.{own}(\[[^\]]*\])* = |\.{own}, .* = ", ast.unparse(method)):
            return True
    changed = rf"(\.{own}(\[[^\]]*\])*(\.fill\(| \*= ))|zero_?grad|reset|clear"
    outside = rf"(?<!self)\.{own}(\[[^\]]*\])* = "
    return re.search(f"{changed}|{outside}", text) is not None
