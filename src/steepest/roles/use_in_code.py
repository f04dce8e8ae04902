"""What a parameter is by its use in the code, whatever its name and the language of its name.

A generator is asked for a permutation, a number of steps is the end of a range, and weights are
what samples are multiplied by.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Collection, Iterator
from typing import Final

__all__ = ["roles_by_use"]

DRAWS: Final = (
    "permutation", "permuted", "shuffle", "normal", "standard_normal", "uniform", "random",
    "choice", "integers", "randint", "randn", "rand",
)  # fmt: skip
"""Methods of a generator."""
ARRAYS: Final = ("array", "asarray", "copy", "float64", "list", "tuple")
"""Functions and methods that give back the array that they get."""
PRODUCTS: Final = ("dot", "matmul")


def roles_by_use(function: ast.FunctionDef, names: Collection[str]) -> dict[str, str]:
    """The roles of parameters, and of the keys by which a parameter is read, as the code uses them.

    Args:
        function: its syntax tree.
        names: parameters and keys.

    Returns:
        for each name with one clear use: "function", "rng", "steps", "batch size", "rate", "decay",
        "order" (row numbers that are taken piece by piece), "rows" (those of an index), "data",
        "labels", "weights" or "bias".

    >>> tree = ast.parse("def f(a, n, g):\\n for k in range(n):\\n  a = a - 0.1 * g(a)")
    >>> roles_by_use(tree.body[0], ["a", "n", "g"])
    {'n': 'steps', 'g': 'function'}
    """
    tree = _with_names_for_keys(function, names)
    found: dict[str, set[str]] = {name: set() for name in names}
    for node in ast.walk(tree):
        for read in READERS:
            for name, role in read(node):
                if name in found:
                    found[name].add(role)
    for name in _taken_piece_by_piece(tree, names):
        found[name].add("order")
    for name in _indices(tree) & {*names}:
        found[name].add("rows")
    products = [*_products(tree)]
    weights = {w for _, w in products if w in found}
    found |= _roles_of_products(tree, found, products, weights)
    found |= {name: {"rate"} for name in _rates(tree, found)}
    found |= {name: {"decay"} for name in _decays(tree, found)}
    found |= {name: {"labels"} for name in _labels(tree, found)}
    return {name: role for name, roles in found.items() if len(roles) == 1 for role in roles}


def _with_names_for_keys(function: ast.FunctionDef, names: Collection[str]) -> ast.FunctionDef:
    """The function with ``name`` in the place of ``settings["name"]`` and of its plain copies."""

    class Keys(ast.NodeTransformer):
        def visit_Subscript(self, node: ast.Subscript) -> ast.expr:  # ast's name
            self.generic_visit(node)
            key = node.slice.value if isinstance(node.slice, ast.Constant) else None
            known = isinstance(node.value, ast.Name) and isinstance(key, str) and key in names
            return ast.Name(str(key), node.ctx) if known else node

    class Copies(ast.NodeTransformer):
        def visit_Name(self, node: ast.Name) -> ast.Name:  # ast's name
            return ast.Name(copies.get(node.id, node.id), node.ctx)

    tree = Keys().visit(copy.deepcopy(function))
    copies = _copies(tree, names)
    return Copies().visit(tree) if copies else tree  # type: ignore[no-any-return]  # ast gives Any


def _copies(tree: ast.FunctionDef, names: Collection[str]) -> dict[str, str]:
    """Variables that begin as a parameter, as ``point = np.array(start, float)`` does."""
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Assign) or len(node.targets) != 1:
            continue
        target, value = node.targets[0], node.value
        pairs = [(target, value)]
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            pairs = [*zip(target.elts, value.elts, strict=False)]
        for own, given in pairs:
            name = _base_of_copy(given)
            if isinstance(own, ast.Name) and own.id not in names and name in names:
                found.setdefault(own.id, name)
    return found


def _base_of_copy(node: ast.expr) -> str:
    """The name that an expression copies; "" if it does something else."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="copy"), args=[]):
            return name
        case ast.Call(func=ast.Attribute(attr=attr), args=[first, *_]) if attr in ARRAYS:
            return _base_of_copy(first)
        case ast.Call(func=ast.Name(id=attr), args=[first]) if attr in ARRAYS:
            return _base_of_copy(first)
    return ""


def _calls(node: ast.AST) -> Iterator[tuple[str, str]]:
    """Parameters that are called, and generators that are asked to draw."""
    match node:
        case ast.Call(func=ast.Name(id=name)):
            yield name, "function"
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=attr)) if attr in DRAWS:
            yield name, "rng"


def _ranges(node: ast.AST) -> Iterator[tuple[str, str]]:
    """Ends and widths of ranges."""
    match node:
        case ast.Call(func=ast.Name(id="range"), args=[*_, _, ast.Name(id=name)] as args) if (
            len(args) == 3
        ):
            yield name, "batch size"
        case ast.Call(func=ast.Name(id="range"), args=[stop] | [_, stop]):
            if name := _counted(stop):
                yield name, "steps"


def _counted(stop: ast.expr) -> str:
    """The name of a number of steps in the end of a range: n, n + 1, int(n)."""
    match stop:
        case ast.Name(id=name):
            return name
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub(), right=ast.Constant()):
            return _counted(left)
        case ast.Call(func=ast.Name(id="int"), args=[inside]):
            return _counted(inside)
    return ""


def _widths(node: ast.AST) -> Iterator[tuple[str, str]]:
    """Widths of slices: a[s : s + n], a[k * n : (k + 1) * n], len(x) // n."""
    match node:
        case ast.Slice(lower=lower, upper=ast.BinOp(left=left, op=ast.Add(), right=ast.Name(id=n))):
            if lower is not None and ast.dump(lower) == ast.dump(left):
                yield n, "batch size"
        case ast.Slice(lower=ast.BinOp(left=ast.Name(id=a), op=ast.Mult(), right=ast.Name(id=n))):
            yield from ((a, "batch size"), (n, "batch size"))
        case ast.BinOp(left=left, op=ast.FloorDiv(), right=ast.Name(id=n)) if "len" in ast.dump(
            left
        ) or "shape" in ast.dump(left):
            yield n, "batch size"


READERS: Final[tuple[Callable[[ast.AST], Iterator[tuple[str, str]]], ...]] = (
    _calls,
    _ranges,
    _widths,
)


def _taken_piece_by_piece(tree: ast.FunctionDef, names: Collection[str]) -> set[str]:
    """Parameters of which pieces are row numbers: ``i = order[s : s + n]`` and then ``x[i]``."""
    indices = {
        each.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript)
        for each in ast.walk(node.slice)
        if isinstance(each, ast.Name) and not isinstance(node.slice, ast.Slice)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=[target], value=value):
                pass
            case ast.For(target=target, iter=value) | ast.comprehension(target=target, iter=value):
                pass
            case _:
                continue
        written = {each.id for each in ast.walk(target) if isinstance(each, ast.Name)}
        pieces = {
            each.value.id
            for each in ast.walk(value)
            if isinstance(each, ast.Subscript) and isinstance(each.value, ast.Name)
            if isinstance(each.slice, ast.Slice)
        }
        if written & indices:
            found |= pieces & {*names}
    return found


def _indices(tree: ast.FunctionDef) -> set[str]:
    """Names that stand alone in an index, ``x[rows]``, or are taken out, ``np.delete(x, rows)``."""
    found: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Subscript(slice=ast.Name(id=name)):
                found.add(name)
            case ast.Call(func=ast.Attribute(attr="delete" | "setdiff1d"), args=[_, inside, *_]):
                found.add(_base_of_copy(inside))
    return found


def _base(node: ast.expr) -> str:
    """The name of an array in x, x[i], x.T, x.reshape(-1, 1); "" for others."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Subscript(value=value) | ast.Attribute(value=value, attr="T"):
            return _base(value)
        case ast.Call(func=ast.Attribute(value=value, attr="reshape" | "ravel" | "flatten")):
            return _base(value)
    return ""


def _factors_of_product(node: ast.AST) -> tuple[ast.expr, ast.expr] | None:
    match node:
        case ast.BinOp(left=left, op=ast.MatMult(), right=right):
            return left, right
        case ast.Call(func=ast.Attribute(attr=attr), args=[left, right]) if attr in PRODUCTS:
            return left, right
        case ast.Call(func=ast.Attribute(value=left, attr="dot"), args=[right]):
            return left, right
    return None


def _products(tree: ast.FunctionDef) -> Iterator[tuple[str, str]]:
    """Samples and weights of the products x @ w and w.T @ x of which nothing is transposed away."""
    for node in ast.walk(tree):
        factors = _factors_of_product(node)
        if factors is None:
            continue
        left, right = factors
        if isinstance(left, ast.Attribute) and left.attr == "T":
            continue  # x.T @ d is a gradient, w.T @ x has samples as columns
        if _base(left) and isinstance(right, ast.Name):
            yield _base(left), right.id


def _roles_of_products(
    tree: ast.FunctionDef,
    found: dict[str, set[str]],
    products: list[tuple[str, str]],
    weights: set[str],
) -> dict[str, set[str]]:
    """Samples, weights, and what is added to their product."""
    roles: dict[str, set[str]] = {}
    for samples, w in products:
        if samples in found and w in weights and samples not in weights and not found[samples]:
            roles[samples], roles[w] = {"data"}, {"weights"}
    for node in ast.walk(tree):
        if not isinstance(node, ast.BinOp) or not isinstance(node.op, ast.Add):
            continue
        for product, added in ((node.left, node.right), (node.right, node.left)):
            factors = _factors_of_product(product)
            inside = factors is not None and _base(factors[1]) in roles
            if inside and _base(added) in found and _base(added) not in roles:
                roles[_base(added)] = {"bias"}
    return roles


def _factors(node: ast.expr) -> Iterator[ast.expr]:
    """All factors of a product, and what a quotient divides."""
    match node:
        case ast.BinOp(left=left, op=ast.Mult() | ast.MatMult(), right=right):
            yield from _factors(left)
            yield from _factors(right)
        case ast.BinOp(left=left, op=ast.Div()):
            yield from _factors(left)
        case _:
            yield node


def _rates(tree: ast.FunctionDef, found: dict[str, set[str]]) -> set[str]:
    """What steps are multiplied by: ``w - rate * gradient``, ``w -= rate * gradient``."""
    rates: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.BinOp(left=left, op=ast.Sub(), right=step) if _base(left):
                own = _base(left)
            case ast.AugAssign(target=target, op=ast.Sub(), value=step):
                own = _base(target)
            case _:
                continue
        factors = [*_factors(step)]
        plain = {each.id for each in factors if isinstance(each, ast.Name)} - {own}
        if len(factors) > 1:  # a rate and a derivative; p - y alone is an error
            rates |= {name for name in plain if name in found and not found[name]}
    return rates


def _decays(tree: ast.FunctionDef, found: dict[str, set[str]]) -> set[str]:
    """What a rate is multiplied by in every step: ``rate *= decay``, ``rate * decay**k``."""
    decays: set[str] = set()
    rates = {name for name, roles in found.items() if roles == {"rate"}}
    for node in ast.walk(tree):
        match node:
            case ast.AugAssign(target=ast.Name(id=r), op=ast.Mult(), value=ast.Name(id=name)):
                decays |= {name} if r in rates else set()
            case ast.Assign(targets=[ast.Name(id=r)], value=ast.BinOp(op=ast.Mult()) as product):
                plain = {each.id for each in _factors(product) if isinstance(each, ast.Name)}
                decays |= plain - {r} if r in rates and r in plain else set()
            case ast.BinOp(left=ast.Name(id=name), op=ast.Pow()):
                decays.add(name)
    return {name for name in decays if name in found and not found[name] - {"rate"}}


def _labels(tree: ast.FunctionDef, found: dict[str, set[str]]) -> set[str]:
    """What predictions are subtracted from or compared with: ``p - y[i]``, ``(p > 0.5) == y``."""
    labels: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.BinOp(op=ast.Sub(), right=right):
                labels.add(_base(right))
            case ast.Compare(ops=[ast.Eq()], comparators=[right]):
                labels.add(_base(right))
    return {name for name in labels if name in found and not found[name]}
