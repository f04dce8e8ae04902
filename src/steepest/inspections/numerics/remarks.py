"""Remarks on a function that is not wrong by its calls: formulas that are not finite for some
arguments, and mistakes that only the text shows."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from types import FunctionType
from typing import Any, Final

from steepest.checks.uses import text_of_file
from steepest.edits.source import read_function_source
from steepest.gradients.verdicts import WRONG, FunctionVerdict
from steepest.inspections.changed_arguments import BELONGS
from steepest.inspections.doubts import find_doubts
from steepest.inspections.numerics.risks import Risk, find_risks
from steepest.inspections.undefined_names import parse_file

__all__ = ["with_numeric_remarks"]

SAID: Final = re.compile(r"^It .*(NaN|infinite|overflows|divides by 0|protects only one)")
"""Remarks of the pieces, which called the function with extreme values."""
TRIED: Final = ("bce", "softmax", "sigmoid", "scaling")
"""Pieces whose probes hold the values at which their formulas may not be finite."""


def with_numeric_remarks(
    verdict: FunctionVerdict,
    function: Callable[..., Any],
    place_of: Callable[[str, int], str],
) -> FunctionVerdict:
    """The verdict, with a remark on each formula of the function that may not be finite.

    Args:
        verdict: one on wrong code stays as it is.
        function: the user's.
        place_of: the place of a file's line; "" if the file is unknown.
    """
    plain = inspect.unwrap(getattr(function, "__func__", function))
    if verdict.outcome == WRONG or not verdict.sentence or not isinstance(plain, FunctionType):
        return verdict
    read = _read(plain, verdict.function or plain.__qualname__)
    if read is None:
        return verdict
    said = next((each for each in verdict.notes if SAID.search(each)), None)
    tried = said is None and verdict.piece in TRIED and "on all" in verdict.sentence
    file, all_risks, doubts = read
    risks = [] if tried else [*all_risks]

    def place(risk: Risk) -> str:
        return place_of(file, risk.line) or f"line {risk.line}"

    notes = list(verdict.notes)
    if any(BELONGS in each for each in notes):
        doubts = [each for each in doubts if BELONGS not in each.does]
    if said is not None and risks:
        notes[notes.index(said)] = f"{said} It happens in {place(risks.pop(0))}."
    notes += [f"In {place(each)} {each.does}: {each.fix}." for each in (*risks, *doubts)]
    return replace(verdict, notes=tuple(notes))


@lru_cache(maxsize=512)
def _read(function: FunctionType, name: str) -> tuple[str, list[Risk], list[Risk]] | None:
    """The file of a function, and what its text shows; None if the text is not known.

    Kept, since it is asked for when a check begins and when it ends.
    """
    source = read_function_source(function)
    if source is None:
        return None
    tree = parse_file(text_of_file(source.function)) or source.tree
    try:
        return source.file, find_risks(source.node, tree), find_doubts(source.node, tree, name)
    except RecursionError:
        return None
