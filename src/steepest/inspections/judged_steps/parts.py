"""Verdicts on functions as parts of a training step that is right as a whole."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import CodeType
from typing import Any, Final

from steepest.consistency.functions_of_file import user_functions
from steepest.consistency.passes import FORWARD
from steepest.consistency.recording import code_of
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, FunctionVerdict
from steepest.inspections.finding import Candidate, UserCode, own_functions_and_classes
from steepest.inspections.judged_steps.judging import JudgedStep, find_judged_steps
from steepest.inspections.judged_steps.lines import lines_left_out, lines_of_reports
from steepest.inspections.layer_stacks import objects_of_class
from steepest.inspections.methods import find_named_values

__all__ = ["StepsOfFile", "other_parts"]

PART: Final = (
    r"\w*(back|grad|delta|deriv|prime|update|adjust|step|fit|train|sgd|epoch|optimi[sz]e|descen"
    r"|learn|propag|nabla|run|model|solve|d_?(relu|sigmoid|tanh|softmax))\w*|gd|d[A-Z_]\w*|__call__"
)
NO_PART: Final = (
    r"\w*(loss(?!.*(deriv|grad|prime|back|delta))|cost(?!.*(deriv|grad|prime|back|delta))|accura"
    r"|evaluat|score|print|plot|log|save|load|init|one_?hot|shuffle|split|normali[sz]|numeric"
    r"|check|test|predict|rate|decay|schedule|zero|clip|get_|set_|build|create|(loss|cost)\w*_and_|(get|make|iter)\w*batch)\w*"
)
LARGEST_SHARE: Final = 0.5
"""Of the lines of a function may not run: a choice among activations is then hardly judged."""
MOST_LISTED: Final = 6
PIECES: Final = (
    (FORWARD, "network"),
    (
        r"\w*(back|grad(?!\w*_?desc)|delta|deriv|prime|nabla|d_?(relu|sigmoid|tanh|softmax))\w*",
        "gradient",
    ),
    (r"\w*(update|adjust|apply)\w*|step", "sgd"),
)


@dataclass(slots=True, eq=False)
class StepsOfFile:
    """The trainings of a file that descend on a usual loss, looked for when they are needed.

    Attributes:
        names: the file's global names.
        user_code: decides which functions are the user's.
    """

    names: Mapping[str, Any]
    user_code: UserCode
    found: list[JudgedStep] = field(default_factory=list)
    search: Iterator[JudgedStep] | None = None

    def judged(self, candidate: Candidate, check: Callable[[], FunctionVerdict]) -> FunctionVerdict:
        """The verdict; one that decides nothing is replaced if the function is a part of a step.

        Args:
            candidate: the function; one of `other_parts` is judged by nothing else.
            check: gives the verdict on it by itself.
        """
        nothing = FunctionVerdict("", NOT_CHECKED, "")
        alone = candidate.only_effect and not candidate.piece
        verdict = nothing if alone and candidate.output is None else check()
        if alone and verdict.outcome == NOT_CHECKED:
            verdict = nothing
        if verdict.outcome != NOT_CHECKED or candidate.given:
            return verdict
        code = code_of(inspect.unwrap(candidate.function))
        name = candidate.name.rpartition(".")[2]
        if code is None or not _may_be_part(name):
            return verdict
        for step in self._steps():
            is_part = _is_part(name) or code is step.forward
            if is_part and code in step.functions and not _is_mostly_left_out(code, step):
                return _verdict(candidate, verdict, step, _lines_not_judged(code, step))
        return verdict

    def _steps(self) -> Iterator[JudgedStep]:
        yield from self.found
        if self.search is None:
            functions, classes = own_functions_and_classes(self.names, self.user_code)
            objects = partial(objects_of_class, names=self.names)
            self.search = find_judged_steps(user_functions(functions, classes), objects)
        for step in self.search:
            self.found.append(step)
            yield step


def other_parts(
    candidates: Sequence[Candidate], names: Mapping[str, Any], user_code: UserCode
) -> list[Candidate]:
    """Functions with the name of a part of a training that nothing else judges."""
    taken = {each.name for each in candidates}
    return [
        Candidate("", each.name, each.value, only_effect=True)
        for each in find_named_values(names, user_code.defines)
        if each.name not in taken and _may_be_part(each.name.rpartition(".")[2])
    ]


def _may_be_part(name: str) -> bool:
    return _is_part(name) or bool(re.fullmatch(FORWARD, name.lower()))


def _is_part(name: str) -> bool:
    """Whether a function has the name of one that a wrong step would show to be wrong."""
    plain = name.lower()
    named = re.fullmatch(PART, plain) or re.fullmatch(FORWARD, plain)
    return bool(named) and not re.fullmatch(NO_PART, plain)


def _is_mostly_left_out(code: CodeType, step: JudgedStep) -> bool:
    """Whether most lines of a function did not run in the steps, but for its reports."""
    left = {*lines_left_out(code, step.lines.get(code, set()))} - lines_of_reports(code)
    return len(left) > LARGEST_SHARE * (len(left) + len(step.lines.get(code, set())))


def _lines_not_judged(code: CodeType, step: JudgedStep) -> tuple[str, ...]:
    """A remark on the lines of a function that did not run."""
    left = lines_left_out(code, step.lines.get(code, set()))
    if not left:
        return ()
    shown = ", ".join(map(str, left[:MOST_LISTED])) + (", ..." if len(left) > MOST_LISTED else "")
    lines, were = ("Line", "was") if len(left) == 1 else ("Lines", "were")
    return (f"{lines} {shown} did not run in these steps, and {were} not judged.",)


def _verdict(
    candidate: Candidate, before: FunctionVerdict, step: JudgedStep, remarks: tuple[str, ...]
) -> FunctionVerdict:
    explained = step.explained
    count, steps = len(explained.parameters), explained.steps
    times = "one step moves" if steps == 1 else f"{steps} steps move"
    arrays = "its array" if count == 1 else f"all {count} parameter arrays"
    rule = f", {explained.rule}," if explained.rule else ""
    sentence = (
        f"{candidate.name} is right as part of {step.shown}: {times} {arrays}{rule} along minus "
        f"the derivative of {explained.loss} (central differences)."
    )
    return FunctionVerdict(
        _piece_of(candidate), RIGHT, sentence, notes=(*before.notes, *remarks),
        function=candidate.name, place=before.place,
    )  # fmt: skip


def _piece_of(candidate: Candidate) -> str:
    if candidate.piece:
        return candidate.piece
    name = candidate.name.rpartition(".")[2].lower()
    return next((piece for pattern, piece in PIECES if re.fullmatch(pattern, name)), "epoch")
