"""Mistakes that the text of a function shows and that calls of it alone do not.

A dropout that is not scaled, weights that are scaled by another width, a batch that leaves its last
row out: the function returns what its formula says, so each is a remark beside its verdict.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from steepest.inspections.numerics.risks import Risk
from steepest.inspections.numerics.values_in_text import Scope, called, is_tiny

__all__ = ["find_doubts"]

DRAWN: Final = ("rand", "random", "binomial", "uniform", "choice", "random_sample", "bernoulli")
NORMAL: Final = ("randn", "standard_normal", "normal", "random_normal")
SCALED: Final = re.compile(
    r"[*/]=?\s*\(?\s*(1(\.0?)?\s*-|(self\.)?\w*(keep|scale|retain))|(keep|scale)\w*\s*\*"
)
"""What in the text of a file multiplies by the share that dropout keeps, or divides by it."""
CATEGORICAL: Final = re.compile(r"categor|softmax|multi_?class")


def find_doubts(node: ast.FunctionDef, tree: ast.AST, name: str) -> list[Risk]:
    """What the text of a function shows, the first of each kind.

    Args:
        node: the function, with the lines of its file.
        tree: of its file.
        name: as the user calls it, ``Dropout.forward``.

    >>> tree = ast.parse("def init(a, b):\\n    return np.random.randn(a, b) * np.sqrt(2 / a + b)")
    >>> [doubt.fix for doubt in find_doubts(tree.body[0], tree, "init")]
    ['write 2 / (a + b)']
    """
    scope = Scope(node, tree)
    found = (
        _unscaled_dropout(scope, tree, name),
        _precedence(scope),
        _product_of_widths(scope),
        _other_width(scope),
        _row_left_out(scope),
        _binary_terms(scope, tree, name),
        _one_mean(scope, name),
        _large_constant(scope, name),
        _return_in_loop(scope, name),
    )
    return sorted(filter(None, found), key=lambda each: each.line)


def _unscaled_dropout(scope: Scope, tree: ast.AST, name: str) -> Risk | None:
    """A dropout whose mask is of zeros and ones, in a file that scales nowhere."""
    plain = name.lower().replace("_", "")
    if "dropout" not in plain or re.search("back|init|grad", plain.rpartition(".")[2]):
        return None
    if SCALED.search(ast.unparse(tree)) or any(_divides(each) for each in ast.walk(scope.node)):
        return None
    for each in ast.walk(scope.node):
        match each:
            case ast.BinOp(left=left, op=ast.Mult(), right=right) if any(
                called(part) in DRAWN for side in (left, right) for part in scope.expanded(side)
            ):
                does = f"{ast.unparse(each)} keeps a share of the values and does not scale them, "
                does += "so the output is smaller in training than in prediction"
                return Risk(each.lineno, does, "divide by the share that is kept")
    return None


def _divides(node: ast.AST) -> bool:
    divided = isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div)
    return divided or called(node) in ("divide", "true_divide")


def _precedence(scope: Scope) -> Risk | None:
    """sqrt(2 / n + m), where the sum of two widths is meant."""
    for each in _roots(scope):
        match each:
            case ast.BinOp(
                left=ast.BinOp(left=ast.Constant() as top, op=ast.Div(), right=first),
                op=ast.Add(),
                right=ast.Name() | ast.Attribute() | ast.Subscript() as second,
            ) if not any(map(is_tiny, scope.expanded(second))):
                one, two, number = map(ast.unparse, (first, second, top))
                does = f"{ast.unparse(each)} is {two} and a little more"
                return Risk(each.lineno, does, f"write {number} / ({one} + {two})")
    return None


def _roots(scope: Scope) -> Iterator[ast.AST]:
    """What square roots are taken of in a function that draws numbers."""
    nodes = list(ast.walk(scope.node))
    if any(called(each) in (*NORMAL, *DRAWN) for each in nodes):
        yield from (e.args[0] for e in nodes if called(e) == "sqrt" and isinstance(e, ast.Call))


def _product_of_widths(scope: Scope) -> Risk | None:
    """A deviation of 2 / (inputs * outputs)."""
    for each in ast.walk(scope.node):
        if not (isinstance(each, ast.Call) and called(each) == "normal"):
            continue
        given = [*each.args[1:2], *(k.value for k in each.keywords if k.arg == "scale")]
        for value in given:
            match value:
                case ast.BinOp(
                    left=ast.Constant() as top,
                    op=ast.Div(),
                    right=ast.BinOp(left=first, op=ast.Mult(), right=second),
                ) if not any(isinstance(n, ast.Constant) for n in (first, second)):
                    does = f"the deviation of the weights is {ast.unparse(value)}, far too small"
                    number = ast.unparse(top)
                    fix = f"take np.sqrt({number} / {ast.unparse(first)}) of the number of inputs"
                    return Risk(each.lineno, does, fix)
    return None


def _other_width(scope: Scope) -> Risk | None:
    """Weights that are scaled by the width of another layer of the same function."""
    drawn = []
    for each in ast.walk(scope.node):
        match each:
            case ast.BinOp(left=ast.Call(args=[one, two]) as call, op=ast.Mult() | ast.Div()) if (
                called(call) in NORMAL[:2]
            ):
                drawn.append((each, [ast.unparse(one), ast.unparse(two)]))
    for each, widths in drawn:
        root = next((e for e in ast.walk(each.right) if called(e) == "sqrt"), None)
        names = {n.id for n in ast.walk(root) if isinstance(n, ast.Name)} if root else set()
        names -= {"np", "numpy", "math", "sqrt", "self", "xp"}
        others = {name for _, pair in drawn for name in pair} - {*widths}
        if len(names) == 1 and names <= others:
            [name] = names
            does = f"weights of {' x '.join(widths)} are scaled by {name}, a width of another layer"
            return Risk(each.lineno, does, f"take {widths[0]} or {widths[1]}, the number of inputs")
    return None


def _row_left_out(scope: Scope) -> Risk | None:
    """A slice from the beginning of a batch to one before its last row."""
    for each in ast.walk(scope.node):
        if not (isinstance(each, ast.Slice) and each.lower and each.upper):
            continue
        ends = [_plain(value) for value in scope.resolved(each.upper)]
        starts = [ast.unparse(_plain(value)) for value in scope.resolved(each.lower)]
        for end in ends:
            match end:
                case ast.BinOp(left=left, op=ast.Sub(), right=ast.Constant(value=1)):
                    text = ast.unparse(_plain(left))
                    near = [start for start in starts if _follows(text, start, each.lower)]
                    if near:
                        does = (
                            f"the slice ends before {ast.unparse(end)}, so the last row of every "
                        )
                        does += "batch is never used"
                        return Risk(each.lower.lineno, does, f"end it at {text}")
    return None


def _plain(node: ast.AST) -> ast.AST:
    """An expression without int() around it."""
    match node:
        case ast.Call(func=ast.Name(id="int"), args=[inner]):
            return inner
    return node


def _follows(end: str, start: str, lower: ast.AST) -> bool:
    """Whether an end is the beginning of the next batch: batches[j + 1], start + size."""
    index = re.findall(r"\b[a-z]\b", start)
    next_one = any(end == re.sub(rf"\b{i}\b", f"{i} + 1", start) for i in index)
    in_brackets = any(end == re.sub(rf"\b{i}\b", f"({i} + 1)", start) for i in index)
    return next_one or in_brackets or end.startswith(f"{ast.unparse(lower)} + ")


def _one_mean(scope: Scope, name: str) -> Risk | None:
    """One mean and one deviation for all columns, in a function that scales features."""
    if "feature" not in name.lower():
        return None
    for each in ast.walk(scope.node):
        if isinstance(each, ast.Call) and called(each) in ("std", "mean"):
            of_array = ast.unparse(each.func).split(".")[0] not in ("np", "numpy")
            if not each.keywords and len(each.args) == (0 if of_array else 1):
                does = f"{ast.unparse(each)} is one number for all features, which then keep "
                does += "their different scales"
                return Risk(each.lineno, does, "take it of each column, with axis=0")
    return None


def _large_constant(scope: Scope, name: str) -> Risk | None:
    """log(p + 0.01) in a cross-entropy."""
    if not re.search(r"loss|cost|entropy|nll", name.lower()):
        return None
    for each in ast.walk(scope.node):
        if called(each) != "log" or not isinstance(each, ast.Call) or not each.args:
            continue
        for part in scope.expanded(each.args[0], 2):
            match part:
                case ast.BinOp(op=ast.Add(), right=ast.Constant(value=float(c))) if (
                    1e-3 <= c <= 0.1
                ):
                    does = f"{c:g} is added to every probability, so the loss of a certain right "
                    return Risk(each.lineno, f"{does}answer is below 0", "add 1e-12, or clip")
    return None


def _return_in_loop(scope: Scope, name: str) -> Risk | None:
    """A training that returns at the end of its first pass."""
    if not re.search(r"train|fit|descent|learn|epoch", name.rpartition(".")[2].lower()):
        return None
    for each in scope.node.body:
        ends = isinstance(each, ast.For) and isinstance(each.body[-1], ast.Return)
        goes_on = any(isinstance(inner, ast.Continue) for inner in ast.walk(each))
        if isinstance(each, ast.For) and ends and not goes_on:
            does = f"the return stands in the loop over {ast.unparse(each.iter)}, so it ends "
            return Risk(each.body[-1].lineno, f"{does}after its first pass", "indent it less")
    return None


def _binary_terms(scope: Scope, tree: ast.AST, name: str) -> Risk | None:
    """The terms (1 - y) log(1 - p) of binary outputs, in the loss of a softmax."""
    text = ast.unparse(tree)
    softmax = re.search(r"def _*softmax", text) and not re.search(r"sigmoid|logistic", text.lower())
    if not (softmax or CATEGORICAL.search(name.lower())):
        return None
    calls = (each for each in ast.walk(scope.node) if isinstance(each, ast.Call) and each.args)
    logs = [each.args[0] for each in calls if called(each) == "log"]
    one_less = [e for e in logs if re.match(r"1(\.0)? - ", ast.unparse(e))]
    if len(one_less) != 1 or len(logs) != 2:
        return None
    does = f"np.log({ast.unparse(one_less[0])}) is a term of independent binary outputs, not of the"
    fix = "sum y * log(p) alone, whose gradient is p - y"
    return Risk(one_less[0].lineno, f"{does} classes of a softmax", fix)
