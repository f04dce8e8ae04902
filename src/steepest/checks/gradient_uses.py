"""How a file uses what a function returns: subtracts, adds, or assigns it to its argument."""

from __future__ import annotations

import ast
import inspect
import linecache
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

__all__ = ["is_added", "is_subtracted", "is_used", "replaces_its_argument"]

SUMS: Final = re.compile(r"grad|sum|total|acc|slope|delta|^d[A-Z_]?\w?$", flags=re.IGNORECASE)
"""Names of variables in which gradients are summed before a step."""
MOST_FILES: Final = 100
MOST_BYTES: Final = 500_000


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


def is_used(function: Callable[..., Any]) -> bool:
    """Whether its file, or another Python file of the folder, uses a function that it defines.

    A file that defines a function of the same name uses its own.
    """
    plain = inspect.unwrap(function)
    code = getattr(plain, "__code__", None)
    if code is None:
        return False
    name = re.escape(plain.__name__)
    own = "".join(linecache.getlines(code.co_filename))
    others = (text for text in _texts_beside(code.co_filename) if not _defines(name, text))
    return any(re.search(rf"(?<!def )\b{name}\b", _code_of(text)) for text in (own, *others))


def _defines(name: str, text: str) -> bool:
    return re.search(rf"\bdef {name}\b", text) is not None


def _texts_beside(file: str) -> Iterator[str]:
    """The texts of the Python files in the folder of a file."""
    if not Path(file).is_file():
        return
    for each in sorted(Path(file).parent.glob("*.py"))[:MOST_FILES]:
        if each.stat().st_size <= MOST_BYTES:
            yield each.read_text(encoding="utf-8", errors="replace")


def _code_of(text: str) -> str:
    """A text without comments, strings of documentation, and imports."""
    plain = re.sub(r"#.*|^\s*(from|import)\b.*", "", text, flags=re.MULTILINE)
    return re.sub(r"(?s)\"{3}.*?\"{3}|'{3}.*?'{3}", "", plain)


def replaces_its_argument(function: Callable[..., Any]) -> bool:
    """Whether every call in its file assigns the result to its argument, as ``x = scale(x)``.

    False if the file does not call it, or cannot be read.
    """
    plain = inspect.unwrap(function)
    code = getattr(plain, "__code__", None)
    tree = _parse("" if code is None else "".join(linecache.getlines(code.co_filename)))
    name = getattr(plain, "__name__", "")
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
    code = getattr(plain, "__code__", None)
    if code is None:
        return []
    tree = _parse("".join(linecache.getlines(code.co_filename)))
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
