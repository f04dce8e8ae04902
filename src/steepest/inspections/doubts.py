"""Mistakes that the text of a function shows and that calls of it alone do not.

A dropout that is not scaled, weights that are scaled by another width, a batch that leaves its last
row out: the function returns what its formula says, so each is a remark beside its verdict.
"""

from __future__ import annotations

import ast
import re
from typing import Final

from steepest.inspections.changed_arguments import find_changed_argument
from steepest.inspections.derivative_families import find_mixed_derivatives
from steepest.inspections.derivatives_given import find_derivative_given
from steepest.inspections.kept_for_backward import find_not_kept
from steepest.inspections.library_calls import find_call_doubts
from steepest.inspections.loss_doubts import find_loss_doubts
from steepest.inspections.lost_results import find_lost_results
from steepest.inspections.numerics.risks import Risk
from steepest.inspections.numerics.values_in_text import Scope, called, text_of
from steepest.inspections.other_activation import find_activation_doubts
from steepest.inspections.parameter_steps import find_parameter_doubts
from steepest.inspections.prediction_doubts import find_prediction_doubts
from steepest.inspections.shared_arrays import find_shared_arrays
from steepest.inspections.sigmoids import is_sigmoid_formula
from steepest.inspections.step_doubts import find_step_doubts
from steepest.inspections.text_patterns import find_formulas
from steepest.inspections.training_doubts import find_training_doubts

__all__ = ["find_doubts"]

DRAWN: Final = ("rand", "random", "binomial", "uniform", "choice", "random_sample", "bernoulli")
NORMAL: Final = ("randn", "standard_normal", "normal", "random_normal")
SCALED: Final = re.compile(
    r"[*/]=?\s*\(?\s*(1(\.0?)?\s*-\s*(self\.)?\w*(rate|prob|drop|keep|ratio|p\b|q\b)"
    r"|(self\.)?\w*(keep|scale|retain))|(keep|scale)\w*\s*\*"
)
"""What in the text of a file multiplies by the share that dropout keeps, or divides by it."""
RETURNS_LATE: Final = r"train|fit|descent|learn|epoch|grad|cost|loss|error|mse|accura"
"""Parts of the names of functions that return after a loop over epochs or samples."""
SUMS: Final = r"grad|cost|loss|error|mse|accura"
COUNT: Final = r"[mn]|n_?samples|num_\w+|len\(\w+\)|\w+\.shape\[\d\]|float\([mn]\)"
CATEGORICAL: Final = re.compile(r"categor|softmax|multi_?class")


def find_doubts(node: ast.FunctionDef, tree: ast.AST, name: str) -> list[Risk]:
    """What the text of a function shows, the first of each kind.

    Args:
        node: the function, with the lines of its file.
        tree: of its file.
        name: as the user calls it, ``Dropout.forward``.

    >>> tree = ast.parse("def dropout(x, rate): return x * (np.random.rand(*x.shape) > rate)")
    >>> [doubt.fix for doubt in find_doubts(tree.body[0], tree, "dropout")]
    ['divide by the share that is kept']
    """
    scope = Scope(node, tree)
    found = (
        _unscaled_dropout(scope, tree, name),
        _other_width(scope),
        _row_left_out(scope),
        _binary_terms(scope, tree, name),
        _return_in_loop(scope, name),
        _divided_in_loop(scope, name),
        _local_weights(scope, name),
        find_changed_argument(scope, name),
        find_derivative_given(scope, tree),
        find_mixed_derivatives(scope, tree),
        *find_activation_doubts(scope, tree),
        *find_training_doubts(scope, tree),
        *find_formulas(scope, tree, name),
        *find_call_doubts(scope),
        *find_lost_results(scope, tree),
        *find_shared_arrays(scope),
        *find_step_doubts(scope, tree),
        *find_parameter_doubts(scope, tree),
        *find_not_kept(scope, tree),
        *find_loss_doubts(scope, tree, name),
        *find_prediction_doubts(scope),
    )
    return sorted(filter(None, found), key=lambda each: each.line)


def _unscaled_dropout(scope: Scope, tree: ast.AST, name: str) -> Risk | None:
    """A dropout whose mask is of zeros and ones, in a file that scales nowhere."""
    plain = name.lower().replace("_", "")
    if "dropout" not in plain or re.search("back|init|grad", plain.rpartition(".")[2]):
        return None
    if SCALED.search(text_of(tree)) or any(_divides(each) for each in ast.walk(scope.node)):
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


def _return_in_loop(scope: Scope, name: str) -> Risk | None:
    """A training, or a sum over samples, that returns at the end of its first pass."""
    if not re.search(RETURNS_LATE, name.rpartition(".")[2].lower()):
        return None
    for each in scope.node.body:
        if not isinstance(each, ast.For) or any(
            isinstance(e, ast.Continue) for e in ast.walk(each)
        ):
            continue
        last, given = each.body[-1], ""
        match last:
            case ast.If(test=ast.Name(id=name), body=[*_, ast.Return() as inner]):
                if name in scope.parameters:
                    last, given = inner, f" if {name} is given"
        if isinstance(last, ast.Return):
            does = f"the return stands in the loop over {ast.unparse(each.iter)}, so it ends "
            return Risk(last.lineno, f"{does}after its first pass{given}", "indent it less")
    return None


def _divided_in_loop(scope: Scope, name: str) -> Risk | None:
    """A sum over samples that is divided by their number in every pass of the loop."""
    if not re.search(SUMS, name.rpartition(".")[2].lower()):
        return None
    for loop in scope.node.body:
        for each in loop.body if isinstance(loop, ast.For) else ():
            divided, by = _division(each)
            if divided and re.fullmatch(COUNT, by) and _is_added_to(divided, loop):
                does = f"{divided} is divided by {by} in every pass of the loop that adds to it"
                return Risk(each.lineno, does, "divide once, after the loop")
    return None


def _division(node: ast.stmt) -> tuple[str, str]:
    """The name and the divisor in ``a = a / m`` or ``a /= m``; "" for other statements."""
    match node:
        case ast.AugAssign(target=ast.Name(id=name), op=ast.Div(), value=by):
            return name, ast.unparse(by)
        case ast.Assign(
            targets=[ast.Name(id=name)],
            value=ast.BinOp(left=ast.Name(id=same), op=ast.Div(), right=by),
        ) if name == same:
            return name, ast.unparse(by)
    return "", ""


def _is_added_to(name: str, loop: ast.stmt) -> bool:
    """Whether a loop adds to a variable, or to its elements, and sets it nowhere else."""
    added = False
    for node in ast.walk(loop):
        match node:
            case ast.AugAssign(target=target, op=op):
                grows = isinstance(op, ast.Add)
            case ast.Assign(targets=[target], value=ast.BinOp(left=left, op=ast.Add())):
                grows = ast.unparse(left) == ast.unparse(target)
            case ast.Assign(targets=[target]):
                grows = False
            case _:
                continue
        of = target.value if isinstance(target, ast.Subscript) else target
        if getattr(of, "id", "") != name:
            continue
        if not grows and _division(node)[0] != name:
            return False
        added = added or grows
    return added


def _local_weights(scope: Scope, name: str) -> Risk | None:
    """First weights that are drawn into names of the function alone."""
    body = [each for each in scope.node.body if not isinstance(each, ast.Expr)]
    targets = [
        target
        for each in body
        if isinstance(each, ast.Assign | ast.AugAssign)
        for target in (each.targets if isinstance(each, ast.Assign) else [each.target])
    ]
    drawn = any(called(e) in (*NORMAL, *DRAWN) for each in body for e in ast.walk(each))
    only_names = len(targets) == len(body) and all(isinstance(e, ast.Name) for e in targets)
    if drawn and only_names and re.search("init|weights", name.rpartition(".")[2].lower()):
        does = f"{ast.unparse(targets[0])} is a name of this function, which returns nothing"
        return Risk(body[0].lineno, does, "return it, or declare it as global")
    return None


def _binary_terms(scope: Scope, tree: ast.AST, name: str) -> Risk | None:
    """The terms (1 - y) log(1 - p) of binary outputs, in the loss of a softmax."""
    text = text_of(tree)
    softmax = re.search(r"def _*softmax", text) and not re.search(r"sigmoid|logistic", text.lower())
    if not (softmax or CATEGORICAL.search(name.lower())):
        return None
    if any(map(is_sigmoid_formula, ast.walk(scope.node))):  # the outputs are binary, then
        return None
    calls = (each for each in ast.walk(scope.node) if isinstance(each, ast.Call) and each.args)
    logs = [each.args[0] for each in calls if called(each) == "log"]
    one_less = [e for e in logs if re.match(r"1(\.0)? - ", ast.unparse(e))]
    if len(one_less) != 1 or len(logs) != 2:
        return None
    does = f"np.log({ast.unparse(one_less[0])}) is a term of independent binary outputs, not of the"
    fix = "sum y * log(p) alone, whose gradient is p - y"
    return Risk(one_less[0].lineno, f"{does} classes of a softmax", fix)
