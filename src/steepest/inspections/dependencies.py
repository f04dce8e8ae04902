"""Which statements of a file define or change given names, so that the others need not be run."""

from __future__ import annotations

import ast
import dis
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import CodeType

from steepest.inspections.sources import Statement

__all__ = [
    "NameUse",
    "global_names_in",
    "names_of_wrapped_functions",
    "reached_methods",
    "select_statements",
    "use_of_names",
]

DISPLAYING = frozenset(("print", "display", "plt"))
"""Calls of these do not change their arguments."""


@dataclass(frozen=True, slots=True)
class NameUse:
    """How a statement uses global names.

    Attributes:
        binds: names that it assigns, imports or defines.
        changes: names whose value it may change in place: ``layers.append(1)``, ``w["b"] = 0``.
        reads: names that it, or a function that it defines, reads.
    """

    binds: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()
    reads: frozenset[str] = frozenset()


@cache
def use_of_names(statement: Statement) -> NameUse:
    """How a statement uses global names; nothing for one that Python cannot compile.

    >>> use = use_of_names(Statement(ast.parse("w = draw(n)").body[0], 0, "", "", 0))
    >>> sorted(use.binds), sorted(use.reads)
    (['w'], ['draw', 'n'])
    """
    try:
        code = statement.compiled()
    except (SyntaxError, ValueError, RecursionError):
        return NameUse()
    binds = frozenset(global_names_in(code, "STORE_GLOBAL", "STORE_NAME", nested=False))
    reads = frozenset(global_names_in(code, "LOAD_GLOBAL", "LOAD_NAME"))
    changes = frozenset(_changed_names(statement.node)) - binds
    return NameUse(binds, changes, reads)


def select_statements(statements: Sequence[Statement], names: Collection[str]) -> list[int]:
    """Numbers of the statements on which the values of the names depend, in their order.

    >>> body = ast.parse("n = 3; w = [n]; w.append(n); print(w); loss = w[0]").body
    >>> select_statements([Statement(node, 0, "", "", 0) for node in body], {"w"})
    [0, 1, 2]
    """
    uses = _with_changes_by_functions(statements, [use_of_names(each) for each in statements])
    modules = _imported_names(statements)
    needed, chosen = set(names), set[int]()
    while True:
        before = len(chosen)
        for number, use in enumerate(uses):
            if number not in chosen and (use.binds | (use.changes - modules)) & needed:
                chosen.add(number)
                needed |= use.reads
        if len(chosen) == before:
            return sorted(chosen)


def names_of_wrapped_functions(statements: Sequence[Statement]) -> set[str]:
    """Names that are assigned what a call may have made of a function.

    The call takes a function of the file or a lambda, or it calls a function of the file that
    defines another one.

    >>> body = ast.parse("def f(x): return x\\ng = np.vectorize(f)\\nh = f(2)").body
    >>> names_of_wrapped_functions([Statement(node, 0, "", "", 0) for node in body])
    {'g'}
    """
    functions = [each.node for each in statements if isinstance(each.node, ast.FunctionDef)]
    names = {each.name for each in functions}
    factories = {each.name for each in functions if _defines_a_function(each)}
    found = set()
    for node in (each.node for each in statements):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            taken = any(
                isinstance(each, ast.Lambda) or getattr(each, "id", "") in names
                for each in node.value.args
            )
            if taken or getattr(node.value.func, "id", "") in factories:
                found |= {each.id for each in node.targets if isinstance(each, ast.Name)}
    return found


def _defines_a_function(function: ast.FunctionDef) -> bool:
    nodes = (node for statement in function.body for node in ast.walk(statement))
    return any(isinstance(node, ast.FunctionDef | ast.Lambda) for node in nodes)


def global_names_in(code: CodeType, *operations: str, nested: bool = True) -> Iterator[str]:
    """The names to which instructions of a code object, or of functions in it, apply."""
    for instruction in dis.get_instructions(code):
        if instruction.opname in operations:
            yield str(instruction.argval)
    for constant in code.co_consts if nested else ():
        if isinstance(constant, CodeType):
            yield from global_names_in(constant, *operations)


def reached_methods(method: CodeType, methods: Mapping[str, CodeType]) -> set[str]:
    """The methods of a class that a method may call, by the attributes that it reads.

    Those with names such as ``__init__`` and ``__call__`` are called without their names; one that
    calls ``getattr`` may reach every method.

    >>> class Net:
    ...     def __init__(self): self.w = 1
    ...     def fit(self): return self.cost()
    ...     def cost(self): return self.w
    ...     def plot(self): ...
    >>> codes = {k: v.__code__ for k, v in vars(Net).items() if hasattr(v, "__code__")}
    >>> sorted(reached_methods(Net.fit.__code__, codes))
    ['__init__', 'cost']
    """
    found = {each for each in methods if each.startswith("__") and each.endswith("__")}
    waiting = [method, *(methods[each] for each in found)]
    while waiting:
        code = waiting.pop()
        read = {*global_names_in(code, "LOAD_ATTR", "LOAD_METHOD", "LOAD_SUPER_ATTR")}
        if "getattr" in global_names_in(code, "LOAD_GLOBAL", "LOAD_NAME"):
            read = {*methods}
        new = (read & methods.keys()) - found
        found |= new
        waiting += [methods[each] for each in new]
    return found


def _with_changes_by_functions(
    statements: Sequence[Statement], uses: Sequence[NameUse]
) -> list[NameUse]:
    """The uses, where a call of a function changes what it declares as ``global``."""
    declared: dict[str, set[str]] = {}
    for statement in statements:
        if isinstance(statement.node, ast.FunctionDef):
            nodes = [n for n in ast.walk(statement.node) if isinstance(n, ast.Global)]
            declared[statement.node.name] = {name for node in nodes for name in node.names}
    return [
        use
        if isinstance(statement.node, ast.FunctionDef)
        else replace(use, changes=use.changes.union(*(declared.get(n, ()) for n in use.reads)))
        for statement, use in zip(statements, uses, strict=True)
    ]


def _imported_names(statements: Sequence[Statement]) -> frozenset[str]:
    """Names of modules: ``np.random.seed(0)`` does not change what depends on ``np``."""
    imports = [each for each in statements if isinstance(each.node, ast.Import | ast.ImportFrom)]
    return frozenset(name for each in imports for name in use_of_names(each).binds)


def _changed_names(node: ast.AST) -> Iterator[str]:
    """Names whose value a statement may change in place, without bodies of functions."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
        return
    if isinstance(node, ast.Attribute | ast.Subscript) and not isinstance(node.ctx, ast.Load):
        yield from _first_name(node)
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        called = list(_first_name(node.value.func))
        if not DISPLAYING.intersection(called):
            given = (*node.value.args, *(each.value for each in node.value.keywords))
            yield from called if isinstance(node.value.func, ast.Attribute) else ()
            for argument in given:
                yield from _first_name(argument)
    for child in ast.iter_child_nodes(node):
        yield from _changed_names(child)


def _first_name(node: ast.AST) -> Iterator[str]:
    """``layers`` of ``layers[0].weights``; nothing if the expression begins otherwise."""
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Call | ast.Starred):
        node = node.func if isinstance(node, ast.Call) else node.value
    if isinstance(node, ast.Name):
        yield node.id
