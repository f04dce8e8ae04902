"""The line of a mistake in a gradient: an edit with which value and gradient agree."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from steepest.checks.likely_edits import likely_kinds
from steepest.checks.repairing import find_repair
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import RIGHT, WRONG, Fix, FunctionVerdict, SourceLine

__all__ = ["locate_gradient_mistake"]

VALUE: Final = re.compile(r"loss|cost|error|value|objective|^[jl]$", flags=re.IGNORECASE)
"""Names of a loss that is returned beside its gradient."""
LONGEST: Final = 0.5
"""Computing time of one comparison."""
SECONDS: Final = 3.0
"""Of the search for an edit: a comparison makes more calls a second than a check does."""


def locate_gradient_mistake(
    verdict: FunctionVerdict,
    function: Callable[..., Any],
    check_again: Callable[[], FunctionVerdict],
    value: object = None,
    looks_right: Callable[[], bool] = lambda: True,
) -> FunctionVerdict:
    """The verdict with the smallest edit with which value and gradient agree, and its line.

    Args:
        verdict: on the gradient.
        function: the gradient, or what computes value and gradient.
        check_again: compares value and gradient as they are now.
        value: the function whose gradient it is, which is not edited; None if it is no other one.
        looks_right: whether the gradient looks right now; quicker than the whole comparison.
    """
    if verdict.outcome != WRONG or verdict.location is not None:
        return verdict

    def agree() -> bool:
        checked = call_safely(check_again, (), LONGEST).returned
        return isinstance(checked, FunctionVerdict) and checked.outcome == RIGHT

    repair = find_repair(
        function,
        lambda: call_safely(looks_right, (), LONGEST).returned is True,
        agree,
        seconds=SECONDS,
        longest=LONGEST,
        first_kinds=likely_kinds(f"{verdict.mistake} {verdict.sentence}"),
        kept_lines=lines_of_value,
        kept=value,
    )
    if repair is None:
        return verdict
    line = SourceLine(f"line {repair.line}", repair.line, repair.before, repair.file)
    return replace(verdict, location=line, fix=Fix(repair.words, line, repair.after, 0))


def lines_of_value(node: ast.FunctionDef) -> set[int]:
    """The lines that compute the loss of a function that returns it beside its gradient.

    An edit of the loss may make both agree too, but the mistake is in the gradient.

    >>> code = "def f(w):\\n p = w * w\\n loss = p / 2\\n return loss, 2 * w"
    >>> sorted(lines_of_value(ast.parse(code).body[0]))
    [2, 3]
    """
    returned = [each.value for each in ast.walk(node) if isinstance(each, ast.Return)]
    elements = [e for each in returned if isinstance(each, ast.Tuple) for e in each.elts]
    losses = [e for e in elements if isinstance(e, ast.Name) and VALUE.search(e.id)]
    names, lines = {each.id for each in losses}, set[int]()
    assigned = [each for each in ast.walk(node) if isinstance(each, ast.Assign | ast.AugAssign)]
    for statement in sorted(assigned, key=lambda each: -each.lineno):
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        if names & {n.id for t in targets for n in ast.walk(t) if isinstance(n, ast.Name)}:
            lines.add(statement.lineno)
            names |= {n.id for n in ast.walk(statement.value) if isinstance(n, ast.Name)}
    return lines
