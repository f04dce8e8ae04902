"""Edits of slips that Python allows: an iterator used twice, a loop variable bound late, a slice
from k on instead of the k-th, a fixed seed, one letter of an einsum."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Final

from steepest.edits.calls import called_name
from steepest.edits.edit import Edit, Replacement, placed
from steepest.edits.operators import constant, load
from steepest.edits.scope import Change, Scope

__all__ = [
    "ACTIVATION",
    "argument_alone",
    "coarse_steps",
    "compared_alone",
    "largest_subtracted",
    "late_binding_edits",
    "missing_slopes",
    "places_of_parts",
    "returned_activations",
    "second_names",
    "slip_additions",
    "slip_changes",
    "small_exponents",
]

ACTIVATION: Final = "activation"
"""The kind of edits that put a usual activation somewhere."""
ITERATORS: Final = frozenset(("map", "zip", "filter", "reversed"))
COARSE: Final = frozenset(("float16", "half", "float32", "single", "bfloat16"))
GENERATORS: Final = frozenset(("default_rng", "RandomState", "Random"))
PRODUCTS: Final = (ast.MatMult,)
COUNTS: Final = re.compile(r"seed|size|batch|steps|epochs|^rng$|^n_")
"""Names of what nobody squares."""
MULTIPLYING: Final = frozenset(("dot", "matmul", "einsum", "inner"))


def slip_changes(node: ast.expr) -> Iterator[Change]:
    """Changes of calls, slices and text that are usual slips."""
    if isinstance(node, ast.Call):
        yield from _changes_of_call(node)
    elif isinstance(node, ast.Attribute) and node.attr in COARSE:
        finer = ast.Attribute(node.value, "float64", ast.Load())
        yield Change(0.9, "constant", finer)
    elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
        yield from _kth_slice(node, node.slice)
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        yield from _derivative_for_value(node)
    elif isinstance(node, ast.Constant) and isinstance(node.value, int | float) and node.value > 1:
        yield Change(1.8, "constant", ast.BinOp(node, ast.Pow(), constant(0.5)))


def _derivative_for_value(node: ast.BinOp) -> Iterator[Change]:
    """The derivative of an activation, computed from its value, for the value as a factor."""
    value = node.right
    if isinstance(value, ast.Name | ast.Subscript):
        slope = ast.Compare(value, [ast.Gt()], [constant(0)])
        yield Change(2.0, "factor", ast.BinOp(node.left, ast.Mult(), slope))
        rest = ast.BinOp(constant(1), ast.Sub(), value)
        whole = ast.BinOp(ast.BinOp(node.left, ast.Mult(), value), ast.Mult(), rest)
        yield Change(2.1, "factor", whole, "* (1 - {part}) added", value)
        square = ast.BinOp(value, ast.Pow(), constant(2))
        slope_of_tanh = ast.BinOp(constant(1), ast.Sub(), square)
        yield Change(2.1, "factor", ast.BinOp(node.left, ast.Mult(), slope_of_tanh))


def _changes_of_call(node: ast.Call) -> Iterator[Change]:
    name = called_name(node)
    if name == "len" and len(node.args) == 1:
        for operator, words in ((ast.Sub(), "- 1"), (ast.Add(), "+ 1")):
            less = ast.BinOp(node, operator, constant(1))
            yield Change(1.5, "off by one", less, f"{words} behind {{part}}", node)
    if name == "len" and len(node.args) == 1 and isinstance(node.args[0], ast.Name):
        yield Change(1.6, "factor", ast.Attribute(node.args[0], "size", ast.Load()))
    if name == "pop" and isinstance(node.func, ast.Attribute) and not node.keywords:
        first: list[ast.expr] = [] if node.args else [constant(0)]
        yield Change(1.3, "order", ast.Call(node.func, first, []))
    if name == "iter" and len(node.args) == 1:
        yield Change(1.2, "copy", ast.Call(load("list"), node.args, []))
    if name in ITERATORS and isinstance(node.func, ast.Name):
        yield Change(1.4, "copy", ast.Call(load("list"), [node], []), "list(...) added")
    if name in GENERATORS and (node.args or node.keywords):
        yield Change(1.3, "constant", ast.Call(node.func, [], []), "no seed")
    text = node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else None
    if name == "einsum" and isinstance(text, str):
        for other in _other_subscripts(text.replace(" ", "")):
            changed = [ast.Constant(other), *node.args[1:]]
            words = f'"{other}" instead of "{text}"'
            yield Change(1.3, "axis", ast.Call(node.func, changed, node.keywords), words)


def _other_subscripts(text: str) -> Iterator[str]:
    """The subscripts of an einsum with two letters exchanged, one for another, or one more."""
    parts, letters = re.split(r"(,|->)", text), sorted(set(re.findall("[a-zA-Z]", text)))
    for k, part in enumerate(parts):
        if len(part) == 2 and part.isalpha():
            yield "".join([*parts[:k], part[::-1], *parts[k + 1 :]])
    if "->" in parts:
        for letter in letters:
            if letter not in parts[-1]:
                yield f"{text.removesuffix(parts[-1])}{letter}{parts[-1]}"
                yield text + letter
    for place, old in enumerate(text):
        for new in letters if old.isalpha() else ():
            if new != old:
                yield text[:place] + new + text[place + 1 :]


def _kth_slice(node: ast.Subscript, bounds: ast.Slice) -> Iterator[Change]:
    """x[k * size:(k + 1) * size] for x[k:k + size], and the other way."""
    low, high = bounds.lower, bounds.upper
    if isinstance(low, ast.Name) and isinstance(high, ast.BinOp):
        if isinstance(high.op, ast.Add) and ast.unparse(high.left) == low.id:
            following = ast.BinOp(low, ast.Add(), constant(1))
            whole = ast.BinOp(low, ast.Mult(), high.right)
            kth = ast.Slice(whole, ast.BinOp(following, ast.Mult(), high.right))
            yield Change(1.3, "index", ast.Subscript(node.value, kth, ast.Load()))
    elif isinstance(low, ast.BinOp) and isinstance(low.op, ast.Mult):
        for start, size in ((low.left, low.right), (low.right, low.left)):
            until = ast.Slice(start, ast.BinOp(start, ast.Add(), size))
            yield Change(1.6, "index", ast.Subscript(node.value, until, ast.Load()))


def returned_activations(tree: ast.AST, scope: Scope) -> Iterator[Edit]:
    """A usual activation in the place of what a function of one argument returns."""
    for function in ast.walk(tree) if scope.library else ():
        if not isinstance(function, ast.FunctionDef) or len(function.args.args) != 1:
            continue
        for each in (n for n in ast.walk(function) if isinstance(n, ast.Return) and n.value):
            for name, new in _activations(load(function.args.args[0].arg), scope):
                replaced = (Replacement(each, "value", placed(new, each)),)
                words = f"the {name} of {function.args.args[0].arg}"
                yield Edit(1.95, ACTIVATION, words, each.lineno, replaced, each.value, new)


def slip_additions(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """An activation or a square that may be missing, and a permutation of the rows."""
    if not scope.library:
        return
    text = ast.unparse(node)
    count = isinstance(node, ast.Name) and COUNTS.search(node.id) is not None
    if isinstance(node, ast.Name | ast.Call | ast.BinOp | ast.Subscript) and not count:
        squared = ast.BinOp(node, ast.Pow(), constant(2))
        yield Change(1.7, "call", squared, "{part} ** 2", node)
    multiplies = isinstance(node, ast.BinOp) and any(
        (isinstance(each, ast.BinOp) and isinstance(each.op, PRODUCTS))
        or (isinstance(each, ast.Call) and called_name(each) in MULTIPLYING)
        for each in (node, node.left, node.right)
    )  # fmt: skip
    one_argument = isinstance(node, ast.Call) and len(node.args) == 1 and not node.keywords
    if multiplies or one_argument:
        inner = node.args[0] if isinstance(node, ast.Call) else node
        for name, whole in _activations(inner, scope):
            words = f"the {name} of {ast.unparse(inner) if len(text) < 40 else '(...)'}"
            yield Change(1.9 if name == "relu" else 2.2, ACTIVATION, whole, words)
    elif _is_column_of_product(node):
        for name, whole in _activations(node, scope):
            yield Change(2.1, ACTIVATION, whole, f"the {name} of {{part}}", node)
    for generator in scope.generators if isinstance(node, ast.Call) else ():
        yield Change(2.3, "call", _permutation(generator, scope), "a permutation of all rows")


def coarse_steps(statement: ast.Assign) -> Iterator[Change]:
    """A step of a difference quotient that is so large that its error shows."""
    match statement:
        case ast.Assign([ast.Name(name)], ast.Constant(float(value))) if 1e-3 <= value <= 0.5:
            if re.fullmatch(r"h|d|eps(ilon)?|delta|step|dw|dx", name.lower()):
                yield Change(1.2, "constant", constant(1e-6))


def places_of_parts(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """k * size for the number k of a part, where it stands alone as the place of its beginning."""
    if isinstance(node, ast.Name) and node.id in scope.loop_variables:
        for name in filter(scope.may_be_number, scope.variables):
            if name not in scope.loop_variables:
                product = ast.BinOp(node, ast.Mult(), load(name))
                yield Change(1.4, "missing factor", product, f"* {name} added")


def second_names(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """An activation of a variable that only gets a second name, as in a = z."""
    if scope.library and isinstance(node, ast.Name):
        for name, whole in _activations(node, scope):
            yield Change(1.7, ACTIVATION, whole, f"the {name} of {node.id}")


def compared_alone(node: ast.expr) -> Iterator[Change]:
    """p for (p > 0.5).astype(float) and np.where(p > 0.5, 1, 0), which turn numbers into 0 or 1."""
    match node:
        case ast.Call(ast.Attribute(ast.Compare(left), "astype"), [_], []):
            yield Change(1.5, "part left out", left)
        case ast.Call(func, [ast.Compare(left), ast.Constant(), ast.Constant()], []):
            if ast.unparse(func).endswith("where"):
                yield Change(1.5, "part left out", left)
        case ast.Compare(left, [_], [ast.Constant()]):
            yield Change(2.0, "part left out", left)


def missing_slopes(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """The derivative of relu behind an error that goes back through weights, d @ w.T, and the
    number of samples under a gradient of weights, x.T @ d."""
    match node:
        case ast.BinOp(_, ast.MatMult(), ast.Attribute(_, "T")):
            for name in (n for n in scope.variables if scope.is_array(n) or not scope.kinds):
                slope = ast.Compare(load(name), [ast.Gt()], [constant(0)])
                product = ast.BinOp(node, ast.Mult(), slope)
                yield Change(1.8, "missing factor", product, "* {part} added", slope)
        case ast.BinOp(ast.Attribute(rows, "T"), ast.MatMult(), _):
            count = ast.Call(load("len"), [rows], [])
            quotient = ast.BinOp(node, ast.Div(), count)
            yield Change(1.6, "factor", quotient, "/ {part} added", count)


def _is_column_of_product(node: ast.expr) -> bool:
    """Whether an expression is an index, or a change of shape, of a variable or a product."""
    match node:
        case ast.Subscript(inner, _) | ast.Call(ast.Attribute(inner, "ravel" | "squeeze"), [], []):
            return isinstance(inner, ast.Name) or (
                isinstance(inner, ast.BinOp)
                and any(
                    isinstance(each, ast.BinOp) and isinstance(each.op, PRODUCTS)
                    for each in (inner, inner.left, inner.right)
                )
            )
    return False


def argument_alone(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """The only variable of a formula with an exponential, such as a sigmoid applied again."""
    names = {each.id for each in ast.walk(node) if isinstance(each, ast.Name)} & {*scope.variables}
    calls = [called_name(each) for each in ast.walk(node) if isinstance(each, ast.Call)]
    if isinstance(node, ast.BinOp) and len(names) == 1 and {"exp", "tanh"} & {*calls}:
        yield Change(1.4, "part left out", load(min(names)))


def small_exponents(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """-abs(z) for the exponent -z, which overflows far below 0."""
    if scope.library and isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        function = ast.Attribute(load(scope.library), "abs", ast.Load())
        size = ast.Call(function, [node.operand], [])
        yield Change(1.3, "limit", ast.UnaryOp(ast.USub(), size))


def largest_subtracted(node: ast.expr, scope: Scope) -> Iterator[Change]:
    """What keeps exp from overflowing: a variable without the largest element of its row."""
    if scope.module == "numpy" and isinstance(node, ast.Name) and node.id in scope.variables:
        text = f"{node.id} - {node.id}.max(axis=-1, keepdims=True)"
        words = "the largest of each row subtracted from {part}"
        yield Change(2.0, "limit", ast.parse(text, mode="eval").body, words, node)


def _activations(inner: ast.expr, scope: Scope) -> Iterator[tuple[str, ast.expr]]:
    library = scope.library
    largest = "np.maximum(it, 0)" if scope.module != "torch" else "torch.relu(it)"
    for name, text in (
        ("relu", largest),
        ("sigmoid", "1 / (1 + np.exp(-it))"),
        ("tanh", "np.tanh(it)"),
    ):
        tree = ast.parse(re.sub(r"\b(np|torch)\.", f"{library}.", text), mode="eval").body
        yield name, _Filled(inner).visit(tree)


class _Filled(ast.NodeTransformer):
    """Puts an expression in the place of the name "it"."""

    def __init__(self, inner: ast.expr) -> None:
        self.inner = inner

    def visit_Name(self, node: ast.Name) -> ast.expr:  # the name that ast calls
        return self.inner if node.id == "it" else node


def _permutation(generator: str, scope: Scope) -> ast.expr:
    count = f"len({scope.variables[0]})"
    text = f"{generator}.permutation({count})"
    if scope.module == "torch":
        more = "" if generator == scope.library else f", generator={generator}"
        text = f"{scope.library}.randperm({count}{more})"
    return ast.parse(text, mode="eval").body


def late_binding_edits(tree: ast.AST) -> Iterator[Edit]:
    """Functions made in a loop that keep the loop's variables as they are at that time.

    >>> tree = ast.parse("for k in range(3): fs.append(lambda x: x + k)")
    >>> [each.words for each in late_binding_edits(tree)]
    ['k kept as a default of the function in {line}']
    """
    for loop in ast.walk(tree):
        if not isinstance(loop, ast.For):
            continue
        own = {n.id for n in ast.walk(loop.target) if isinstance(n, ast.Name)}
        own |= {
            n.id
            for each in loop.body
            for n in ast.walk(each)
            if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)
        }
        for made in ast.walk(loop):
            if isinstance(made, ast.Lambda | ast.FunctionDef):
                kept = {each.arg for each in ast.walk(made) if isinstance(each, ast.arg)}
                used = {n.id for n in ast.walk(made) if isinstance(n, ast.Name)}
                names = sorted((own & used) - kept)
                if names:
                    yield _kept_as_defaults(made, names)


def _kept_as_defaults(made: ast.Lambda | ast.FunctionDef, names: list[str]) -> Edit:
    given = made.args
    parameters = [placed(ast.arg(each), made) for each in names]
    defaults = [placed(load(each), made) for each in names]
    new = ast.arguments(
        given.posonlyargs, [*given.args, *parameters], given.vararg, given.kwonlyargs,
        given.kw_defaults, given.kwarg, [*given.defaults, *defaults],
    )  # fmt: skip
    words = f"{', '.join(names)} kept as a default of the function in {{line}}"
    return Edit(1.2, "copy", words, made.lineno, (Replacement(made, "args", new),))
