"""How a file uses a function: what becomes of its results, and what it is given.

A function is right or wrong for those who call it. One that returns the negative of a loss is right
if its callers negate the sum of its results, and a gradient that is not divided by the number of
samples is right if they divide it. This is the one place that reads callers. A notebook is read
with all its cells.
"""

from __future__ import annotations

import ast
import inspect
import linecache
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

__all__ = [
    "Use",
    "find_uses",
    "is_added",
    "is_subtracted",
    "replaces_its_argument",
    "text_of_file",
    "texts_beside",
]

SUMS: Final = re.compile(r"grad|sum|total|acc|slope|delta|^d[A-Z_]?\w?$", flags=re.IGNORECASE)
"""Names of variables in which gradients are summed before a step."""
MOST_FILES: Final = 100
MOST_BYTES: Final = 500_000


COMMANDS: Final = re.compile(r"^(\s*)[%!?].*", flags=re.MULTILINE)
"""Lines of a notebook that only IPython understands."""
SIZES: Final = re.compile(r"(^|\W)(m|n|N|M|len|shape|size|batch\w*|num\w*|n_\w+|count)(\W|$)")
"""Parts of an expression that is a number of samples."""
CLASSES: Final = re.compile(r"round|argmax|argmin|sign|where|astype|predict|classify|threshold")
"""Parts of an expression that gives classes and no probabilities."""


@dataclass(frozen=True, slots=True)
class Use:
    """One call of a function in its file.

    Attributes:
        negated: whether its result is negated, or multiplied by a negative number.
        scaled: whether its result is multiplied or divided by something.
        by_size: whether that is a number of samples.
        absolute: whether only its absolute value or its square is used.
        arguments: the expressions that it is given.
        classes: whether one of these holds classes and no probabilities.
        transposed: whether its result or an argument is transposed.
    """

    negated: bool = False
    scaled: bool = False
    by_size: bool = False
    absolute: bool = False
    arguments: tuple[str, ...] = ()
    classes: bool = False
    transposed: bool = False


def find_uses(function: Callable[..., Any]) -> list[Use]:
    """The calls of a function in its file, each with what becomes of its result.

    A result that is assigned to a variable is followed to the places where that is read. [] if
    nothing calls it, or the file cannot be read.
    """
    plain = inspect.unwrap(function)
    name = getattr(plain, "__name__", "")
    tree = _parse(text_of_file(plain))
    found = []
    for scope in _scopes(tree):
        parents = {
            id(c): n for each in scope for n in ast.walk(each) for c in ast.iter_child_nodes(n)
        }
        nodes = [node for each in scope for node in ast.walk(each)]
        for call in nodes:
            if isinstance(call, ast.Call) and _is_call_of(call, name):
                found.append(_use_of(call, parents, nodes))
    return found


def text_of_file(function: Callable[..., Any]) -> str:
    """The text of a function's file, or of all cells of its notebook; "" if it cannot be read."""
    code = getattr(inspect.unwrap(function), "__code__", None)
    if code is None:
        return ""
    file = code.co_filename
    book, bracket, _ = file.partition("[code cell ")
    files = [each for each in linecache.cache if each.startswith(book + bracket)] if bracket else []
    texts = ["".join(linecache.getlines(each)) for each in files or [file]]
    return "\n".join(COMMANDS.sub(r"\1pass", text) for text in texts)


def _use_of(call: ast.Call, parents: Mapping[int, ast.AST], nodes: Sequence[ast.AST]) -> Use:
    given = [*call.args, *(each.value for each in call.keywords)]
    texts = tuple(ast.unparse(each) for each in given)
    values = {**_values_assigned(nodes)}
    facts = _facts_above(call, parents, nodes, depth=2)
    known = [f"{text} {values.get(text, '')}" for text in texts]
    return Use(
        negated="negated" in facts,
        scaled="scaled" in facts,
        by_size="by size" in facts,
        absolute="absolute" in facts,
        arguments=texts,
        classes=any(CLASSES.search(each) for each in known),
        transposed="transposed" in facts or any(re.search(r"\.T\b|transpose", t) for t in texts),
    )


def _values_assigned(nodes: Sequence[ast.AST]) -> dict[str, str]:
    """The text of the value of each variable that is assigned once or more; the last counts."""
    return {
        ast.unparse(target): ast.unparse(node.value)
        for node in nodes
        if isinstance(node, ast.Assign)
        for target in node.targets
    }


def _facts_above(
    node: ast.AST, parents: Mapping[int, ast.AST], nodes: Sequence[ast.AST], depth: int
) -> set[str]:
    """What becomes of an expression, from its place up to its statement, and of its variable."""
    facts: set[str] = set()
    child, parent = node, parents.get(id(node))
    while isinstance(parent, ast.expr | ast.keyword | ast.Starred):
        facts |= _facts_at(child, parent)
        child, parent = parent, parents.get(id(parent))
    if isinstance(parent, ast.AugAssign):
        facts |= {ast.Sub: {"negated"}, ast.Div: {"scaled"}, ast.Mult: {"scaled"}}.get(
            type(parent.op), set()
        )
    targets = getattr(parent, "targets", []) or [getattr(parent, "target", None)]
    names = {each.id for each in targets if isinstance(each, ast.Name)}
    if depth and names:
        for each in nodes:
            if isinstance(each, ast.Name) and each.id in names and isinstance(each.ctx, ast.Load):
                facts |= _facts_above(each, parents, nodes, depth - 1)
            elif isinstance(each, ast.AugAssign) and ast.unparse(each.target) in names:
                facts |= _facts_of_factor(each.value, each.op)
    return facts


def _facts_at(child: ast.AST, parent: ast.AST) -> set[str]:
    """What one operation does to an operand."""
    if isinstance(parent, ast.UnaryOp) and isinstance(parent.op, ast.USub):
        return {"negated"}
    if isinstance(parent, ast.Attribute) and parent.attr in ("T", "transpose"):
        return {"transposed"}
    if isinstance(parent, ast.Call) and child is not parent.func:
        name = ast.unparse(parent.func).split(".")[-1]
        return {"absolute"} if name in ("abs", "absolute", "fabs", "square", "norm") else set()
    if not isinstance(parent, ast.BinOp):
        return set()
    if isinstance(parent.op, ast.Sub) and child is parent.right:
        # 1 - p is the other probability.
        is_one = isinstance(parent.left, ast.Constant) and parent.left.value == 1
        return set() if is_one else {"negated"}
    if isinstance(parent.op, ast.Pow) and child is parent.left:
        return {"absolute"}
    return _facts_of_factor(parent.left if child is parent.right else parent.right, parent.op)


def _facts_of_factor(factor: ast.expr, operator: ast.operator) -> set[str]:
    """What a multiplication or division by a factor does."""
    if not isinstance(operator, ast.Mult | ast.Div):
        return set()
    text = ast.unparse(factor)
    facts = {"scaled"} | ({"by size"} if SIZES.search(text) else set())
    return facts | ({"negated"} if text.strip("( ").startswith("-") else set())


def is_subtracted(function: Callable[..., Any]) -> bool:
    """Whether its file subtracts what a function returns, and never adds it.

    What is computed from the returned value counts too, such as a Newton step. False if the file
    does not use it, or cannot be read.
    """
    signs = _signs_of_uses(function)
    return bool(signs) and all(sign < 0 for sign in signs)


def is_added(function: Callable[..., Any]) -> bool:
    """Whether its file adds what a function returns, and never subtracts it."""
    signs = _signs_of_uses(function)
    return bool(signs) and all(sign > 0 for sign in signs)


def texts_beside(file: str) -> Iterator[str]:
    """The texts of the Python files in the folder of a file."""
    if not Path(file).is_file():
        return
    for each in sorted(Path(file).parent.glob("*.py"))[:MOST_FILES]:
        if each.stat().st_size <= MOST_BYTES:
            yield each.read_text(encoding="utf-8", errors="replace")


def replaces_its_argument(function: Callable[..., Any]) -> bool:
    """Whether every call in its file assigns the result to its argument, as ``x = scale(x)``.

    False if the file does not call it, or cannot be read.
    """
    plain = inspect.unwrap(function)
    tree, name = _parse(text_of_file(plain)), getattr(plain, "__name__", "")
    calls = [each for each in ast.walk(tree) if _is_call_of(each, name)]
    replacing = [
        each.value
        for each in ast.walk(tree)
        if isinstance(each, ast.Assign) and _is_call_of(each.value, name) and _replaces(each)
    ]
    return bool(calls) and len(replacing) == len(calls)


def _is_call_of(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == name


def _replaces(node: ast.Assign) -> bool:
    """Whether an assignment of a call's result replaces an argument of the call."""
    assert isinstance(node.value, ast.Call)
    targets = [
        ast.unparse(part)
        for target in node.targets
        for part in (target.elts if isinstance(target, ast.Tuple | ast.List) else [target])
    ]
    return any(ast.unparse(each) in targets for each in node.value.args)


def _signs_of_uses(function: Callable[..., Any]) -> list[int]:
    plain = inspect.unwrap(function)
    tree = _parse(text_of_file(plain))
    return [sign for scope in _scopes(tree) for sign in _signs(scope, plain.__name__)]


@lru_cache(maxsize=8)
def _parse(text: str) -> ast.Module:
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError):  # a cell with commands of a notebook
        return ast.Module([], [])


def _scopes(tree: ast.Module) -> Iterator[list[ast.stmt]]:
    yield [each for each in tree.body if not isinstance(each, ast.FunctionDef | ast.ClassDef)]
    yield from (node.body for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def _signs(scope: list[ast.stmt], name: str) -> Iterator[int]:
    """-1 for each place where a value of the function is subtracted from a variable, 1 if added."""
    used: dict[str, int] = {}
    """The variables that are computed from it, and whether with a minus."""
    statements = [node for each in scope for node in ast.walk(each)]
    for node in sorted(statements, key=lambda each: getattr(each, "lineno", 0)):
        if isinstance(node, ast.AugAssign) and isinstance(node.op, ast.Sub | ast.Add):
            sign = _sign_of(node.value, name, used)
            sign = -sign if isinstance(node.op, ast.Sub) else sign
            target = ast.unparse(node.target)
            if sign and SUMS.search(target):
                used[target] = sign
            elif sign:
                yield sign
        elif isinstance(node, ast.Assign):
            target = ast.unparse(node.targets[0])
            sign = _sign_of(node.value, name, used)
            if sign and _reads(node.value, target):
                yield sign
            elif sign:
                parts = target.strip("()").split(",")
                used |= {part.strip(): sign for part in parts}


def _sign_of(value: ast.expr, name: str, used: dict[str, int]) -> int:
    """1 or -1 for the sign with which an expression has the gradient; 0 if it has it not."""
    if isinstance(value, ast.BinOp):
        left, right = (_sign_of(each, name, used) for each in (value.left, value.right))
        return left or (-right if isinstance(value.op, ast.Sub) else right)
    if isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.USub):
        return -_sign_of(value.operand, name, used)
    if isinstance(value, ast.Call) and ast.unparse(value.func).split(".")[-1] == name:
        return 1
    inside = [used.get(ast.unparse(e), 0) for e in ast.walk(value) if isinstance(e, ast.expr)]
    called = [
        _sign_of(e, name, used)
        for e in ast.iter_child_nodes(value)
        if isinstance(e, ast.expr) and any(isinstance(part, ast.Call) for part in ast.walk(e))
    ]
    return next((sign for sign in (*inside, *called) if sign), 0)


def _reads(value: ast.expr, target: str) -> bool:
    """Whether an expression has the variable to which it is assigned."""
    return any(isinstance(e, ast.expr) and ast.unparse(e) == target for e in ast.walk(value))
