"""The line in which a known mistake shows, where no edit that makes the function right was found.

A known mistake often needs a certain operation: weights that are not scaled are drawn somewhere, a
logarithm of base 2 is taken somewhere. If exactly one line of the function, and of the user's
functions that it calls, has such an operation, the mistake is in that line.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable
from typing import Any, Final

from steepest.checks.needed_operations import IN_PLACE, OPERATIONS
from steepest.checks.settings import SETTING
from steepest.checks.usual_lines import USUAL_LINES
from steepest.edits.calls import called_name
from steepest.edits.outer_lines import OuterAssignment, outer_assignments
from steepest.edits.reachable import reachable_functions
from steepest.edits.source import FunctionSource, read_function_source
from steepest.gradients.verdicts import SourceLine

__all__ = [
    "find_alias",
    "find_line_of_either",
    "find_only_use",
    "find_suspect_line",
    "lacks_operation",
    "line_of_constant",
    "operation_of",
    "source_line",
]

CONSTANT: Final = re.compile(r"(\w+)(?:\s*:\s*[\w.]+)?\s*=\s*(-?[\d.]+(?:e[-+]?\d+)?)\s*$")
"""A name that is given a number."""

FIRST_CHOICE: Final = {
    "weights not scaled": r"\b0?\.\d+ ?\*|\* ?0?\.\d+",
    "sizes left to chance": r"[<>]",
    "bias not zero": r"^b\w*\b.*=(?!=)|, ?b\w*\b.*=(?!=)",
    "loss summed": r"\bsum\w*\(.*log|log.*\bsum\(",
    "decay by another formula": r"1 ?/ ?\(|/ ?\(1|exp\(|sqrt\(",
    "wrong derivative": r"\bsin\(",
    "Xavier instead of He": r"\w ?\+ ?\w",
    "same weight for all inputs": r"\] ?\* ?\w+$|append\(\w+\)",
    "weights not centred": r"\babs\w*\(|\*\* ?2",
    "one bias for all": r"\bb\w*\[0\]",
    "labels shuffled apart": r"shuffle\(\w+\)",
    "overflow": r"\bexp\(",
    "overflow in eight bits": r"\b(\w+) ?\* ?\1\b",
    "weights zero": r"zeros\(\(?\w+, ?\w+|zeros_like",
    "fan asked for ignored": r"^(el)?if\b.*\b(fan|mode)\w*\b|\bif\b.*\b(fan|mode)\w*\b",
}
"""Operations that say more of a mistake than the usual one, where there is one of them."""
LAST: Final = frozenset(
    (
        "overlap", "each part by itself", "labels of other rows", "second part not scaled",
        "loss of one batch", "loss after the update", "first output only", "seed ignored",
        "bias not zero", "activation missing on the last layer",
    )
)  # fmt: skip
"""Mistakes that are in the last of several lines with their operation."""
EVERY_PIECE: Final = {
    "changes its argument": IN_PLACE,
    "other results returned": r"^\s*(return|yield)\b",
    "not the same twice": r"rand|choice|shuffle|permut|normal|uniform|dropout|gauss|sample|noise",
}
"""Mistakes that any function can make."""
REFUSING: Final = re.compile(r"(el)?if not\b|assert\b|raise\b")
"""Lines that only refuse values."""
ANNOTATION: Final = re.compile(r"^(\w+): [\w. |\[\],]+ =(?!=)")
TRIVIAL: Final = (
    ast.Import, ast.ImportFrom, ast.Pass, ast.Raise, ast.Assert, ast.Global, ast.FunctionDef,
    ast.ClassDef, ast.Break, ast.Continue,
)  # fmt: skip
OPERATING: Final = (ast.BinOp, ast.BoolOp, ast.Compare, ast.UnaryOp, ast.IfExp, ast.Subscript)
CONVERSIONS: Final = frozenset(
    """
    asarray array asanyarray tensor as_tensor float to double astype atleast_1d atleast_2d len
    isinstance print
    """.split()  # noqa: SIM905  # shorter than a list
)
"""Functions that compute nothing of what a piece asks for."""


def operation_of(piece: str, mistake: str | None) -> re.Pattern[str] | None:
    """The operation that a known mistake needs; None if it is not known.

    >>> bool(operation_of("bce", "log base 2").search("np.log2(p)"))
    True
    """
    name = mistake or ""
    if name.startswith(SETTING):  # the line that reads it first
        return re.compile(rf"\b({name.removeprefix(SETTING)})\b")
    found = OPERATIONS.get(piece, {}).get(name) or EVERY_PIECE.get(name)
    return None if found is None else re.compile(found)


def find_suspect_line(
    function: Callable[..., Any], piece: str, mistake: str | None
) -> SourceLine | None:
    """The only line that has the operation which a known mistake needs; None if there is none.

    A function with one statement that computes something has its mistake there.

    Args:
        function: the user's.
        piece: its name.
        mistake: name of the known mistake.
    """
    sources = [s for f in reachable_functions(function) if (s := read_function_source(f))]
    operation = operation_of(piece, mistake)
    lines = [line for each in sources for line in _code_lines(each)]
    lines += [
        source_line(each, each.node.lineno)
        for each in outer_assignments([s.function for s in sources])
    ]
    found = [] if operation is None else [each for each in lines if operation.search(_code(each))]
    if usual := USUAL_LINES.get(piece, {}).get(mistake or "") if not found else None:
        found = [each for each in lines if re.search(usual, _code(each))]
    if choice := FIRST_CHOICE.get(mistake or ""):
        chosen = [each for each in lines if re.search(choice, _code(each))]
        found = chosen if len(chosen) == 1 else found
    if (mistake or "").startswith(SETTING):
        found = [each for each in found if not REFUSING.match(_code(each))] or found
    if (mistake or "").startswith(SETTING) or mistake == "gradients never cleared":
        found = found[:1]
    same = len({each.text for each in found}) == 1  # what is done again is wrong the second time
    if len(found) > 1 and (same or mistake in LAST):
        found = _of_nearest_function(found, sources)[-1:]
    if len(found) != 1:
        found = [line for each in sources for line in _computing_lines(each)]
    own = getattr(inspect.unwrap(function), "__code__", None)
    if len(found) != 1 or own is None or own.co_filename != found[0].file:
        return None
    return found[0]


def _of_nearest_function(
    lines: list[SourceLine], sources: list[FunctionSource]
) -> list[SourceLine]:
    """Those lines that are in the function itself, or in the nearest of those that it calls."""
    for each in (source.node for source in sources):
        if own := [e for e in lines if each.lineno <= e.line <= (each.end_lineno or 0)]:
            return own
    return lines


def find_line_of_either(
    function: Callable[..., Any], piece: str, mistake: str | None
) -> SourceLine | None:
    """The line of a known mistake, or of the first of two, "one and another", that has one."""
    names = (mistake or "").split(" and ")
    return next((f for n in names if (f := find_suspect_line(function, piece, n or None))), None)


def find_alias(function: Callable[..., Any], name: str) -> SourceLine | None:
    """The only line that makes a variable another name of an array; None if there are others.

    >>> def f(x):
    ...     z = np.asarray(x)
    ...     z -= 1
    ...     return z
    >>> find_alias(f, "z").text
    'z = np.asarray(x)'
    """
    sources = [s for f in reachable_functions(function)[:1] if (s := read_function_source(f))]
    lines = [line for each in sources for line in _code_lines(each)]
    alias = re.compile(rf"{name} = (\w+\.)?(as(any)?array\(|\w+$|\w+\.(reshape|ravel|view)\()")
    found = [each for each in lines if alias.match(_code(each).strip())]
    return found[0] if len(found) == 1 else None


def find_only_use(function: Callable[..., Any], name: str) -> SourceLine | None:
    """The only line of a function that uses one of its parameters; None if there are others.

    >>> def f(x, eps=1e-7):
    ...     return x / (1 + eps)
    >>> find_only_use(f, "eps").text
    'return x / (1 + eps)'
    """
    sources = [s for f in reachable_functions(function)[:1] if (s := read_function_source(f))]
    lines = [line for each in sources for line in _code_lines(each)]
    found = [each for each in lines if re.search(rf"\b{name}\b", _code(each))]
    return found[0] if len(found) == 1 else None


def line_of_constant(function: Callable[..., Any], line: SourceLine) -> SourceLine | None:
    """The line that gives a name of another line its number; None unless there is exactly one.

    >>> def f(x):
    ...     limit = 30
    ...     return min(x, limit)
    >>> line = SourceLine("line 3", 3, "return min(x, limit)", __file__)
    >>> line_of_constant(f, line).text
    'limit = 30'
    """
    sources = [s for f in reachable_functions(function) if (s := read_function_source(f))]
    lines = [each for source in sources for each in _code_lines(source)]
    lines += [
        source_line(each, each.node.lineno)
        for each in outer_assignments([s.function for s in sources])
    ]
    found = {
        each.line: each
        for each in lines
        if (given := CONSTANT.match(_code(each)))
        and float(given[2])
        and re.search(rf"\b{given[1]}\b", _code(line))
    }
    return next(iter(found.values())) if len(found) == 1 else None


def lacks_operation(function: Callable[..., Any], piece: str, mistake: str | None) -> bool:
    """Whether no line has the operation which a known mistake needs.

    The function then behaves like the mistake on the probes for another reason. False if the
    operation is not known, or the source cannot be read.
    """
    operation = operation_of(piece, mistake)
    sources = [s for f in reachable_functions(function) if (s := read_function_source(f))]
    if operation is None or not sources:
        return False
    lines = [line for each in sources for line in _code_lines(each)]
    lines += [
        source_line(each, each.node.lineno)
        for each in outer_assignments([s.function for s in sources])
    ]
    return not any(operation.search(_code(each)) for each in lines)


def source_line(source: FunctionSource | OuterAssignment, number: int) -> SourceLine:
    """A line of the text of a function."""
    first = source.first_line if isinstance(source, FunctionSource) else 1
    text = source.lines[number - first].strip()
    return SourceLine(f"line {number}", number, text, source.file)


def _code(line: SourceLine) -> str:
    """The line without its comment, and without the annotation of what it assigns."""
    return ANNOTATION.sub(r"\1 =", line.text.split("#")[0])


def _code_lines(source: FunctionSource) -> list[SourceLine]:
    """The lines of a function but its head, its decorators and its docstring."""
    statements = [each for each in source.node.body if not _is_text(each)]
    numbers = [n for s in statements for n in range(s.lineno, (s.end_lineno or s.lineno) + 1)]
    return [source_line(source, number) for number in numbers]


def _computing_lines(source: FunctionSource) -> list[SourceLine]:
    """The lines of the statements that compute something."""
    statements = (each for each in ast.walk(source.node) if isinstance(each, ast.stmt))
    numbers = [s.lineno for s in statements if s is not source.node and _computes(s)]
    return [source_line(source, number) for number in sorted(set(numbers))]


def _is_text(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _computes(statement: ast.stmt) -> bool:
    """Whether a statement does more than convert, name, return or refuse something."""
    if _is_text(statement) or isinstance(statement, TRIVIAL):
        return False
    head = [each for each in ast.iter_child_nodes(statement) if isinstance(each, ast.expr)]
    nodes = [node for each in head for node in ast.walk(each)]
    calls = [each for each in nodes if isinstance(each, ast.Call)]
    operations = any(isinstance(each, OPERATING) for each in nodes)
    converts = calls and all(called_name(each) in CONVERSIONS for each in calls)
    return operations or bool(calls and not converts)
