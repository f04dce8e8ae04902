"""The formula with which a gradient is not finite: its line, and what to write instead."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from dataclasses import replace
from types import FunctionType
from typing import Any, Final

from steepest.checks.uses import text_of_file
from steepest.edits.source import read_function_source
from steepest.gradients.verdicts import FunctionVerdict, SourceLine
from steepest.inspections.numerics.risks import find_risks
from steepest.inspections.undefined_names import parse_file

__all__ = ["with_formula_that_is_not_finite"]

NOT_FINITE: Final = re.compile(r"NaN|inf|divides by 0|overflow")


def with_formula_that_is_not_finite(
    verdict: FunctionVerdict, gradient: Callable[..., Any]
) -> FunctionVerdict:
    """The verdict on a gradient with NaN or inf, with the only formula that may be the reason.

    Args:
        verdict: without a line.
        gradient: the user's.
    """
    plain = inspect.unwrap(getattr(gradient, "__func__", gradient))
    source = read_function_source(plain) if isinstance(plain, FunctionType) else None
    if source is None:
        return verdict
    tree = parse_file(text_of_file(source.function)) or source.tree
    try:
        found = [each for each in find_risks(source.node, tree) if NOT_FINITE.search(each.does)]
    except RecursionError:
        return verdict
    if len(found) != 1:
        return verdict
    [risk] = found
    text = source.lines[risk.line - source.first_line].strip()
    return replace(
        verdict,
        location=SourceLine(f"line {risk.line}", risk.line, text, source.file),
        hint=f"Here {risk.does}: {risk.fix}.",
    )
