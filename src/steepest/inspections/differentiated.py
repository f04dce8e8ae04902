"""A gradient found beside its function, checked at points of our choice."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

import numpy as np

from steepest.arrays import like
from steepest.errors import GradientError
from steepest.gradients import GradientCheck, check_gradient
from steepest.inspections.finding import Candidate
from steepest.inspections.record import RIGHT, UNCHECKED, WRONG, Verdict

__all__ = ["judge_gradient"]

POINTS: Final = (np.array([-2.3, -0.7, 0.4, 1.9]), np.array([0.2, 0.7, 1.9]), np.array(0.7))
"""None of them at a kink of relu or of the absolute value; some functions want positive numbers."""
LABELS: Final = np.array([0.0, 1.0, 1.0, 0.0])
PROBABILITIES: Final = np.array([0.2, 0.7, 0.4, 0.9])
CALLED_LABELS: Final = frozenset(
    ("y", "t", "label", "labels", "target", "targets", "y_true", "ytrue", "truth")
)
COORDINATES: Final = (np.array(1.3), np.array(-0.7), np.array(0.4), np.array(2.1))


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
        mistake, remarks = check.verdict.mistake, (*remarks, *check.notes)
    return Verdict("gradient", candidate.name, place, verdict, mistake, sentence, "", remarks)


def _checked(
    candidate: Candidate, function: Callable[..., Any]
) -> tuple[GradientCheck, tuple[str, ...]]:
    ours, theirs = _parameters(function), _parameters(candidate.function)
    if len(ours) == len(theirs) == 1:
        return _of_one(candidate, function)
    if len(theirs) == 2 and _takes_labels(ours):
        return _of_loss(candidate, function, ours, theirs), ()
    if ours != theirs or len(ours) > len(COORDINATES):
        raise _other_arguments(candidate, ours, theirs)
    if candidate.respect:
        return _partial(candidate, function, ours), ()
    point = COORDINATES[: len(ours)]
    return _first(function, candidate.function, [point]), ()


def _takes_labels(names: list[str]) -> bool:
    """Whether one of two arguments is called as labels are; y beside x is a coordinate."""
    plain = {name.lower() for name in names}
    return len(names) == 2 and bool(plain & CALLED_LABELS) and "x" not in plain


def _of_one(
    candidate: Candidate, function: Callable[..., Any]
) -> tuple[GradientCheck, tuple[str, ...]]:
    """At the first point that suits; a derivative may also be written in terms of the output."""
    check = _first(function, candidate.function, POINTS)
    if check:
        return check, ()
    try:
        other = _first(function, lambda x: candidate.function(function(x)), POINTS)
    except GradientError:
        return check, ()
    if not other:
        return check, ()
    return other, (f"it takes the output of {candidate.of}, not the input",)


def _first(
    function: Callable[..., Any], gradient: Callable[..., Any], points: Sequence[Any]
) -> GradientCheck:
    """At the first of the points that suits, in NumPy or else in torch if that is in use."""
    problems: list[GradientError] = []
    for point in (*points, *map(_in_torch, points if "torch" in sys.modules else ())):
        try:
            return check_gradient(function, gradient, point)
        except GradientError as problem:
            problems.append(problem)
    raise problems[0]


def _in_torch(point: Any) -> Any:
    if isinstance(point, tuple):
        return tuple(map(_in_torch, point))
    return sys.modules["torch"].tensor(point, dtype=sys.modules["torch"].float64)


def _of_loss(
    candidate: Candidate, function: Callable[..., Any], ours: list[str], theirs: list[str]
) -> GradientCheck:
    """With respect to the predictions, the labels held."""

    def held(f: Callable[..., Any], names: list[str]) -> Callable[[Any], Any]:
        first = names[0].lower() in CALLED_LABELS or names[1].lower() not in CALLED_LABELS

        def of_predictions(p: Any) -> Any:
            labels = like(LABELS.copy(), p)
            return f(labels, p) if first else f(p, labels)

        return _of(of_predictions, names[int(first)])

    return _first(held(function, ours), held(candidate.function, theirs), [PROBABILITIES])


def _partial(candidate: Candidate, function: Callable[..., Any], names: list[str]) -> GradientCheck:
    """With respect to one parameter, the others held."""
    if candidate.respect not in names:
        raise _other_arguments(candidate, names, names)
    place = names.index(candidate.respect)

    def along(f: Callable[..., Any]) -> Callable[[Any], Any]:
        def of_one(v: Any) -> Any:
            point = [like(each, v) for each in COORDINATES[: len(names)]]
            return f(*point[:place], v, *point[place + 1 :])

        return _of(of_one, candidate.respect)

    return _first(along(function), along(candidate.function), POINTS)


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
