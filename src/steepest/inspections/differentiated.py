"""A gradient found beside its function, checked at points of our choice."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Any, Final

import numpy as np

from steepest.gradients import GradientCheck, GradientError, check_gradient
from steepest.inspections.finding import Candidate
from steepest.inspections.record import RIGHT, UNCHECKED, WRONG, Verdict

__all__ = ["judge_gradient"]

POINTS: Final = (np.array([-2.3, -0.7, 0.4, 1.9]), np.array([0.2, 0.7, 1.9]), 0.7)
"""None of them at a kink of relu or of the absolute value; some functions want positive numbers."""
LABELS: Final = np.array([0.0, 1.0, 1.0, 0.0])
PROBABILITIES: Final = np.array([0.2, 0.7, 0.4, 0.9])
CALLED_LABELS: Final = frozenset(
    ("y", "t", "label", "labels", "target", "targets", "y_true", "ytrue", "truth")
)
COORDINATES: Final = (1.3, -0.7, 0.4, 2.1)


def judge_gradient(candidate: Candidate, function: Callable[..., Any], place: str) -> Verdict:
    """The verdict on a gradient.

    Args:
        candidate: the gradient.
        function: whose gradient it is by its name.
        place: where the gradient is defined.
    """
    try:
        check, remarks = _checked(candidate, function)
    except GradientError as problem:
        verdict, mistake, sentence, remarks = UNCHECKED, None, str(problem), ()
    else:
        verdict, sentence = RIGHT if check else WRONG, check.sentence
        mistake = None if check or check.cause == "unknown" else check.cause
    return Verdict("gradient", candidate.name, place, verdict, mistake, sentence, "", remarks)


def _checked(
    candidate: Candidate, function: Callable[..., Any]
) -> tuple[GradientCheck, tuple[str, ...]]:
    ours, theirs = _parameters(function), _parameters(candidate.function)
    if candidate.respect:
        return _partial(candidate, function, ours, theirs), ()
    if len(ours) == len(theirs) == 1:
        return _of_one(candidate, function)
    if len(ours) == len(theirs) == 2 and any(each.lower() in CALLED_LABELS for each in ours):
        return _of_loss(candidate, function, ours, theirs), ()
    if ours != theirs or len(ours) > len(COORDINATES):
        raise _other_arguments(candidate, ours, theirs)
    return check_gradient(function, candidate.function, COORDINATES[: len(ours)]), ()


def _of_one(
    candidate: Candidate, function: Callable[..., Any]
) -> tuple[GradientCheck, tuple[str, ...]]:
    """At the first point that suits; a derivative may also be written in terms of the output."""
    check = _first(lambda point: check_gradient(function, candidate.function, point))
    if check:
        return check, ()
    try:
        other = _first(
            lambda point: check_gradient(function, lambda x: candidate.function(function(x)), point)
        )
    except GradientError:
        return check, ()
    if not other:
        return check, ()
    return other, (f"it takes the output of {candidate.of}, not the input",)


def _first(check: Callable[[Any], GradientCheck]) -> GradientCheck:
    problems: list[GradientError] = []
    for point in POINTS:
        try:
            return check(point)
        except GradientError as problem:
            problems.append(problem)
    raise problems[0]


def _of_loss(
    candidate: Candidate, function: Callable[..., Any], ours: list[str], theirs: list[str]
) -> GradientCheck:
    """With respect to the predictions, the labels held."""

    def held(f: Callable[..., Any], names: list[str]) -> Callable[[Any], Any]:
        first = names[0].lower() in CALLED_LABELS or names[1].lower() not in CALLED_LABELS
        return _of(
            lambda p: f(LABELS.copy(), p) if first else f(p, LABELS.copy()), names[int(first)]
        )

    return check_gradient(held(function, ours), held(candidate.function, theirs), PROBABILITIES)


def _partial(
    candidate: Candidate, function: Callable[..., Any], ours: list[str], theirs: list[str]
) -> GradientCheck:
    """With respect to one parameter, the others held."""
    if ours != theirs or candidate.respect not in ours or len(ours) > len(COORDINATES):
        raise _other_arguments(candidate, ours, theirs)
    point, place = list(COORDINATES[: len(ours)]), ours.index(candidate.respect)

    def along(f: Callable[..., Any]) -> Callable[[Any], Any]:
        return _of(lambda v: f(*point[:place], v, *point[place + 1 :]), candidate.respect)

    return _first(lambda point: check_gradient(along(function), along(candidate.function), point))


def _of(function: Callable[[Any], Any], name: str) -> Callable[[Any], Any]:
    """The same function with its parameter called as the user calls it."""
    parameter = inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    function.__signature__ = inspect.Signature([parameter])  # type: ignore[attr-defined]  # read by inspect
    return function


def _other_arguments(candidate: Candidate, ours: list[str], theirs: list[str]) -> GradientError:
    return GradientError(
        f"{candidate.name} must take the arguments of {candidate.of} to be checked, "
        f"({', '.join(ours)}), got ({', '.join(theirs)}) "
        "(st.check_gradient checks it at a point of your own)"
    )


def _parameters(function: Callable[..., Any]) -> list[str]:
    return list(_required(function))


def _required(function: Callable[..., Any]) -> Iterator[str]:
    """Names of the positional parameters without a default."""
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return
    for each in parameters:
        positional = each.kind in (each.POSITIONAL_ONLY, each.POSITIONAL_OR_KEYWORD)
        if positional and each.default is each.empty:
            yield each.name
