"""The line of a mistake, and if possible an edit that corrects it, added to a verdict."""

from __future__ import annotations

import inspect
import linecache
import re
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from steepest.checks.calling import SafeFunction
from steepest.checks.explaining import UNKNOWN_HINT, verdict_on_unknown_mistake
from steepest.checks.kept_state import find_kept_state
from steepest.checks.likely_edits import likely_kinds
from steepest.checks.not_checked import all_calls_failed, has_raised
from steepest.checks.observations import Observation
from steepest.checks.record import ComparisonRow
from steepest.checks.repair_of_piece import find_repair_of_piece
from steepest.checks.repairing import Repair
from steepest.checks.suspect_lines import (
    find_alias,
    find_only_use,
    find_suspect_line,
    lacks_operation,
    line_of_constant,
    operation_of,
)
from steepest.edits import UNAMBIGUOUS
from steepest.edits.reachable import reachable_functions
from steepest.gradients.verdicts import RIGHT, WRONG, Fix, FunctionVerdict, SourceLine

__all__ = ["locate_mistake"]

OTHERS: Final = " (or: "
"""What precedes other known mistakes with the same results."""
NO_MISTAKE: Final = "no known mistake explains all of them"
SEVERAL_MISTAKES: Final = "several known mistakes have these results"
NEVER_CLEARED: Final = " gradients never cleared"
IN_STEPS: Final = " factor"
"""What is wrong with the steps of an epoch that makes no known mistake, in most cases."""
CLEARING: Final = frozenset(("zero_grad", "zero_", "fill_", "grad_fn"))
OF_CONSTANTS: Final = frozenset(
    ("clipped too early", "eps too small for float32", "capped", "result limited")
)
"""Mistakes that are a wrong number, wherever it is used."""
OF_OPERATIONS: Final = frozenset(
    (
        "NaN made a number", "log(0) set to 0", "each layer gets x", "too steep", "overflow",
    )
)  # fmt: skip
"""Mistakes that are the line with their operation, wherever an edit prevents them."""
OF_CONVENTIONS: Final = frozenset(
    ("axis", "constant", "factor", "mean or sum", "missing factor", "order", "sign", "transposed")
)
"""Kinds of edits that lead from another course's convention to the exercise's."""
OF_SECOND_LINES: Final = ("loss after the update", "second coordinate uses the updated first")
"""Mistakes that are the later of the two lines which an edit exchanges."""
SWITCHED_OFF: Final = re.compile(r"(\w+)=0(?:\.0)? instead of \1=\d[\d.]*e-\d+ in")
"""An edit of the default of a small number, which only keeps a line from adding it."""
IN_PLACE_ANEW: Final = re.compile(r"a new (\w+) instead of an update in place")
"""An edit of what changes an array that may be the caller's."""
LARGEST_COST: Final = 2.0
OF_HALF: Final = frozenset(("threshold at 0",))
"""Mistakes with which one class is right and the other wrong, as with many others."""
LEAST_SHARE: Final = 0.5
"""Of what is wrong, the share that an edit has to correct to give the line of a mistake."""


def locate_mistake(
    verdict: FunctionVerdict,
    user: SafeFunction,
    rows: Sequence[ComparisonRow],
    left_out: Callable[[Observation], bool] = lambda got: False,
    *,
    given: bool = False,
) -> FunctionVerdict:
    """The verdict with the smallest edit that makes the function right, and with its line.

    Without such an edit, the line is that of the operation which a known mistake needs, if only
    one line has it.

    A function that was not recognised is wrong if a small edit makes it right on all probes.

    Args:
        verdict: on a function that is not right.
        user: the function.
        rows: its observations beside those of the reference.
        left_out: whether an observation need not be right.
        given: whether the user says which piece it is.
    """
    if verdict.outcome == RIGHT or user.log.stopped or verdict.location is not None:
        return verdict
    raises = all_calls_failed(rows)
    if raises and verdict.outcome != WRONG:
        return verdict
    repair = _find_repair(verdict, user, rows, left_out)
    if raises and (repair is None or repair.share < 1.0):
        return replace(verdict, location=_line_that_raises(user))
    if repair is None or repair.share < 1.0:
        return verdict if verdict.outcome != WRONG else _with_line_only(verdict, user, rows, repair)
    if verdict.outcome != WRONG:
        kind = repair.kind in UNAMBIGUOUS or (given and repair.kind not in OF_CONVENTIONS)
        if not kind or repair.cost > LARGEST_COST:
            return verdict
        counted = [row for row in rows if not left_out(row.got)]
        verdict = verdict_on_unknown_mistake(user, counted)
    elif OTHERS in verdict.sentence:  # the edit says which of them it is
        unknown = verdict_on_unknown_mistake(user, rows)
        sentence = unknown.sentence.replace(NO_MISTAKE, SEVERAL_MISTAKES)
        verdict = replace(unknown, sentence=sentence)
    elif verdict.mistake in OF_HALF and lacks_operation(
        user.function, user.piece.name, verdict.mistake
    ):
        verdict = verdict_on_unknown_mistake(user, rows)  # the edit says what it is
    ordinary = any(not has_raised(rows[k]) for k in repair.unsolved)
    counted = [row for row in rows if row.got.judged and not (ordinary and left_out(row.got))]
    unsolved = {rows[k].got.call for k in repair.unsolved}
    probes = len({row.got.call for row in counted} - unsolved)
    line = _line_of(repair, user)
    if verdict.mistake in OF_CONSTANTS and (constant := line_of_constant(user.function, line)):
        return replace(verdict, location=constant)
    fix = Fix(repair.words, line, repair.after, probes, ordinary)
    hint = "" if verdict.hint == UNKNOWN_HINT else verdict.hint
    own = _line_of_mistake(verdict.mistake, repair, user)
    return replace(verdict, location=own or line, fix=fix, hint=hint)


def _line_of_mistake(mistake: str | None, repair: Repair, user: SafeFunction) -> SourceLine | None:
    """The line of a mistake that an edit corrects in another line; None if it is the edit's."""
    if mistake == "overwrites earlier results":
        kept = find_kept_state(user.function)
        return None if kept is None else kept.line_of_lookup()
    if mistake in OF_OPERATIONS:
        return find_suspect_line(user.function, user.piece.name, mistake)
    if off := SWITCHED_OFF.match(repair.words):
        return find_only_use(user.function, off[1])
    if anew := IN_PLACE_ANEW.match(repair.words):
        return find_alias(user.function, anew[1])
    named = re.findall(r"\bline (\d+)", repair.words)
    # The second of two updates sees what the first has changed.
    together = repair.words.endswith("in one assignment")
    if not named or not (together or mistake in OF_SECOND_LINES):
        return None
    number = max(map(int, named))
    return SourceLine(
        f"line {number}", number, linecache.getline(repair.file, number).strip(), repair.file
    )


def _find_repair(
    verdict: FunctionVerdict,
    user: SafeFunction,
    rows: Sequence[ComparisonRow],
    left_out: Callable[[Observation], bool],
) -> Repair | None:
    """A repair that is looked for where the verdict suggests it first."""
    failing = any(row.got.judged and not row.ok for row in rows)
    if not user.piece.repairable or (verdict.mistake == "not the same twice" and not failing):
        return None
    operation = operation_of(user.piece.name, verdict.mistake)
    words = f"{verdict.mistake or ''} {verdict.hint if verdict.mistake is None else ''}"
    if user.piece.name == "epoch" and verdict.mistake is None:
        words += IN_STEPS
    if _never_clears_gradients(user):
        words += NEVER_CLEARED
    return find_repair_of_piece(
        user,
        rows,
        likely_kinds(words),
        lambda text: operation is not None and operation.search(text) is not None,
        left_out,
    )


def _never_clears_gradients(user: SafeFunction) -> bool:
    """Whether PyTorch's gradients are computed, and nothing in the code clears them."""
    codes = [each.__code__ for each in reachable_functions(user.function)]
    names = {name for code in codes for name in code.co_names}
    return "backward" in names and not names & CLEARING


def _with_line_only(
    verdict: FunctionVerdict,
    user: SafeFunction,
    rows: Sequence[ComparisonRow],
    repair: Repair | None,
) -> FunctionVerdict:
    """The verdict with the line of the operation that its mistake needs, if only one line has it.

    Otherwise it is the one in which an edit corrects at least half of what is wrong.
    """
    line = find_suspect_line(user.function, user.piece.name, verdict.mistake)
    if line is None and repair is not None and repair.share >= LEAST_SHARE:
        line = _line_of(repair, user)
    if line is not None and verdict.mistake in OF_CONSTANTS:
        line = line_of_constant(user.function, line) or line
    return verdict if line is None else replace(verdict, location=line)


def _line_that_raises(user: SafeFunction) -> SourceLine | None:
    """The line of the function's file in which its first call failed; None if it did not raise."""
    code = getattr(inspect.unwrap(user.function), "__code__", None)
    if user.log.first_error is None or code is None:
        return None
    frames = traceback.extract_tb(user.log.first_error.__traceback__)
    own = [each for each in frames if each.filename == code.co_filename and each.lineno]
    if not own:
        return None
    number = own[-1].lineno or 0
    return SourceLine(f"line {number}", number, (own[-1].line or "").strip(), code.co_filename)


def _line_of(repair: Repair, user: SafeFunction) -> SourceLine:
    return SourceLine(_place_of(repair, user), repair.line, repair.before, repair.file)


def _place_of(repair: Repair, user: SafeFunction) -> str:
    """The line, with the file's name if it is not that of the function."""
    code = getattr(inspect.unwrap(user.function), "__code__", None)
    own = code is None or code.co_filename == repair.file
    return f"line {repair.line}" if own else f"{Path(repair.file).name}, line {repair.line}"
