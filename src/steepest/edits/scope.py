"""What an edit may use: the variables of a function, the library it calls, its expressions."""

from __future__ import annotations

import ast
import copy
import inspect
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any, Final

from steepest.edits.variables_seen import Kinds

__all__ = ["Change", "Scope", "scope_of"]

NUMBER: Final = ("number",)
OTHER_SHAPE: Final = 0.4
OTHER_KIND: Final = 1.2
"""Added to the cost of an edit that takes a variable for one with another shape or kind."""

LONGEST_PEER: Final = 40
MOST_PEERS: Final = 20
MOST_SLICES: Final = 8
ACTIVATION: Final = re.compile(r"^(act\w*|activation|phi|sigma|h|f|g|fn|func)$")
"""Names of a variable that holds the activation of a layer."""
LIBRARIES: Final = ("numpy", "torch", "jax.numpy")


@dataclass(frozen=True, slots=True)
class Change:
    """What an expression may be replaced by.

    Attributes:
        cost: see `steepest.edits.edit.Edit`.
        kind: likewise.
        new: the expression that stands there instead.
        words: likewise.
        part: likewise.
    """

    cost: float
    kind: str
    new: ast.expr
    words: str = ""
    part: ast.expr | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """What an edit of a function may use.

    Attributes:
        variables: parameters and assigned names, in their order.
        library: the name of NumPy or torch in the code, "np"; "" if it uses neither.
        peers: short expressions of the function, of which another may have been meant.
        numbers: the constants of the function but 0, 1 and 2, which are tried anyway.
        module: that library, "numpy", "torch" or "jax.numpy"; "" likewise.
        callables: the user's functions, and variables that are called.
        slices: short slices and indices of the function.
        options: parameters that have a default.
        lacking: constants that the function may lack.
        used_once: variables that are assigned and then used in one place each.
        kinds: what the variables hold, where that is known.
        generators: of random numbers, such as np.random or np.random.default_rng(seed).
        unused: parameters that are not read.
        never_read: variables that are assigned and not read.
        loop_variables: variables of its loops.
    """

    variables: tuple[str, ...]
    library: str
    peers: tuple[ast.expr, ...]
    numbers: tuple[float, ...] = ()
    module: str = ""
    callables: tuple[str, ...] = ()
    slices: tuple[ast.expr, ...] = ()
    options: frozenset[str] = frozenset()
    lacking: frozenset[float] = frozenset()
    used_once: frozenset[str] = frozenset()
    kinds: Kinds = field(default_factory=dict)
    generators: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    never_read: tuple[str, ...] = ()
    loop_variables: tuple[str, ...] = ()

    def misfit(self, one: str, other: str) -> float:
        """What is added to the cost of an edit that takes one variable for another."""
        own, known = self.kinds.get(one), self.kinds.get(other)
        if own is None or known is None or own == known:
            return 0.0
        return OTHER_SHAPE if own[0] == known[0] else OTHER_KIND

    def may_be_number(self, name: str) -> bool:
        """Whether a variable may hold a number."""
        return self.kinds.get(name, NUMBER) == NUMBER

    def is_array(self, name: str) -> bool:
        """Whether a variable is known to hold an array."""
        return self.kinds.get(name, NUMBER)[0] == "array"


def scope_of(
    tree: ast.AST,
    names: Mapping[str, Any],
    numbers: Sequence[float] = (),
    kinds: Kinds | None = None,
) -> Scope:
    """The scope of a function.

    Args:
        tree: its syntax tree.
        names: its global names.
        numbers: constants that it may lack.
        kinds: what its variables hold, where that is known.

    >>> import numpy as np
    >>> tree = ast.parse("def f(x, y): z = np.sum(x * y); return z")
    >>> scope = scope_of(tree, {"np": np})
    >>> scope.variables, scope.library, [ast.unparse(each) for each in scope.peers]
    (('x', 'y', 'z'), 'np', ['np.sum(x * y)', 'x * y'])
    """
    variables = tuple(dict.fromkeys(_variables(tree)))
    used = {each.id for each in ast.walk(tree) if isinstance(each, ast.Name)}
    modules = {n: m for n, m in names.items() if isinstance(m, ModuleType)}
    usable = sorted(n for n, m in modules.items() if m.__name__ in LIBRARIES)
    libraries = [each for each in usable if each in used] or usable  # the file may have one
    peers: dict[str, ast.expr] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp | ast.Call | ast.Compare | ast.Subscript):
            text = ast.unparse(node)
            loaded = isinstance(getattr(node, "ctx", ast.Load()), ast.Load)
            if loaded and len(text) <= LONGEST_PEER and len(peers) < MOST_PEERS:
                # A copy, since a tree that contains itself cannot be compiled.
                peers.setdefault(text, copy.deepcopy(node))
    constants = [each.value for each in ast.walk(tree) if isinstance(each, ast.Constant)]
    reals = [each for each in constants if isinstance(each, int | float)]
    known = dict.fromkeys(float(v) for v in (*reals, *numbers) if v not in (0, 1, 2))
    library = libraries[0] if libraries else ""
    return Scope(
        variables,
        library,
        tuple(peers.values()),
        tuple(known),
        module=modules[library].__name__ if library else "",
        callables=tuple(dict.fromkeys(_callables(tree, names, variables))),
        slices=tuple(_slices(tree)),
        options=frozenset(_options(tree)),
        lacking=frozenset(numbers) - {*reals},
        used_once=frozenset(_used_once(tree)),
        kinds=kinds or {},
        generators=tuple(dict.fromkeys(_generators(tree, library))),
        unused=tuple(name for name in variables if name not in used),
        never_read=tuple(sorted({*_names_in(tree, ast.Store)} - {*_names_in(tree, ast.Load)})),
        loop_variables=tuple(dict.fromkeys(_loop_variables(tree))),
    )


def _loop_variables(tree: ast.AST) -> Iterator[str]:
    for each in ast.walk(tree):
        if isinstance(each, ast.For | ast.comprehension):
            yield from (n.id for n in ast.walk(each.target) if isinstance(n, ast.Name))


def _variables(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.arg) and node.arg not in ("self", "cls"):
            yield node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and node.id != "_":
            yield node.id


def _names_in(tree: ast.AST, context: type[ast.expr_context]) -> Iterator[str]:
    names = (each for each in ast.walk(tree) if isinstance(each, ast.Name))
    yield from (each.id for each in names if isinstance(each.ctx, context))


def _used_once(tree: ast.AST) -> Iterator[str]:
    names = [each for each in ast.walk(tree) if isinstance(each, ast.Name)]
    counts = Counter((each.id, isinstance(each.ctx, ast.Store)) for each in names)
    for name, stored in counts:
        if stored and counts[name, True] == counts[name, False] == 1:
            yield name


def _callables(
    tree: ast.AST, names: Mapping[str, Any], variables: tuple[str, ...]
) -> Iterator[str]:
    calls = [each for each in ast.walk(tree) if isinstance(each, ast.Call)]
    for called in (each.func for each in calls):
        if isinstance(called, ast.Name) and (
            called.id in variables or inspect.isfunction(names.get(called.id))
        ):
            yield called.id
    yield from (name for name in variables if ACTIVATION.search(name))
    for name in ("relu", "sigmoid", "tanh", "softmax"):
        if inspect.isfunction(names.get(name)):
            yield name


def _slices(tree: ast.AST) -> Iterator[ast.expr]:
    found: dict[str, ast.expr] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Constant):
            text = ast.unparse(node.slice)
            if len(text) <= LONGEST_PEER and len(found) < MOST_SLICES:
                found.setdefault(text, copy.deepcopy(node.slice))
    return iter(found.values())


def _generators(tree: ast.AST, library: str) -> Iterator[str]:
    """What the code draws random numbers from, as text."""
    for node in ast.walk(tree):
        text = ast.unparse(node) if isinstance(node, ast.Call) else ""
        if re.search(r"default_rng\([^()]*\)$|RandomState\([^()]*\)$", text):
            yield text
        elif isinstance(node, ast.Name) and re.search("^(rng|gen|generator|g)$", node.id):
            yield node.id
        elif library and text.startswith((f"{library}.random.", f"{library}.rand")):
            yield f"{library}.random" if f"{library}.random." in text else library


def _options(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.arguments):
            positional = [*node.posonlyargs, *node.args]
            count = len(positional) - len(node.defaults)
            yield from (each.arg for each in positional[count:])
            named = zip(node.kwonlyargs, node.kw_defaults, strict=True)
            yield from (each.arg for each, default in named if default is not None)
