"""A gradient that the file defines together with its function, checked at fixed points."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final

import numpy as np

from steepest.arrays import convert_like
from steepest.errors import GradientError
from steepest.gradients import GradientCheck, check_gradient
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, FunctionVerdict
from steepest.inspections.finding import Candidate
from steepest.inspections.gradient_scenes import LABEL_NAMES
from steepest.parameters import required_names, with_parameters

__all__ = ["check_candidate_gradient"]

POINTS: Final = (
    np.array([-2.3, -0.7, 0.4, 1.9]),
    np.array([0.2, 0.7, 1.9]),
    np.array(0.7),
    np.array([[-2.3, -0.7], [0.4, 1.9]]),
)
"""None is at a kink of relu or of the absolute value; some functions need positive numbers."""
LABELS: Final = np.array([0.0, 1.0, 1.0, 0.0])
PROBABILITIES: Final = np.array([0.2, 0.7, 0.4, 0.9])
COORDINATES: Final = (np.array(1.3), np.array(-0.7), np.array(0.4), np.array(2.1))


def check_candidate_gradient(candidate: Candidate, function: Callable[..., Any]) -> FunctionVerdict:
    """The verdict on a gradient.

    Args:
        candidate: the gradient.
        function: the function whose gradient it is by its name.
    """
    try:
        return _check_by_parameters(candidate, function)
    except GradientError as problem:
        return FunctionVerdict("gradient", NOT_CHECKED, str(problem))


def _check_by_parameters(candidate: Candidate, function: Callable[..., Any]) -> FunctionVerdict:
    """The verdict on the gradient, by the parameters of both functions."""
    parameters = required_names(function)
    gradient_parameters = required_names(candidate.function)
    if len(parameters) == len(gradient_parameters) == 1:
        return _check_one_argument(candidate, function)
    if len(gradient_parameters) == 2 and _has_labels(parameters):
        check = _check_loss_gradient(candidate, function, parameters, gradient_parameters)
        if not check and _is_prediction_minus_label(candidate.function, gradient_parameters):
            raise GradientError(
                f"{candidate.name} was not checked: predictions minus labels are the derivative "
                "by what goes into the sigmoid or softmax before the loss, not by the predictions"
            )
        return _with_division_left_to_callers(candidate, check)
    if parameters != gradient_parameters or len(parameters) > len(COORDINATES):
        raise _parameters_differ_error(candidate, parameters, gradient_parameters)
    if candidate.variable:
        return _check_partial_derivative(candidate, function, parameters).verdict
    point = COORDINATES[: len(parameters)]
    return _check_at_valid_point(function, candidate.function, [point]).verdict


def _with_division_left_to_callers(candidate: Candidate, check: GradientCheck) -> FunctionVerdict:
    """The verdict on the gradient of a mean loss; what uses it may divide by the samples.

    The gradient of the mean of a loss that is a sum does no harm: only the gradient is used.
    """
    worst, n = check.worst, len(LABELS)
    factor = check.cause == "constant factor"
    if factor and np.isclose(n * worst.analytic, worst.numeric) and not candidate.given:
        sentence = f"{candidate.name} is right up to the number of samples."
        note = f"It is the derivative of the mean over the samples, {candidate.of} is their sum."
        return FunctionVerdict("gradient", RIGHT, sentence, notes=(note,))
    is_sum = factor and np.isclose(worst.analytic, n * worst.numeric)
    if not is_sum or candidate.given:
        return check.verdict
    sentence = f"{candidate.name} is right up to the number of samples."
    note = (
        f"It is the derivative of the sum over the samples, {candidate.of} is the mean: what uses "
        "it must divide by their number."
    )
    return FunctionVerdict("gradient", RIGHT, sentence, notes=(note,))


def _is_prediction_minus_label(gradient: Callable[..., Any], names: Sequence[str]) -> bool:
    """Whether a gradient is the difference of predictions and labels, whole or a mean."""
    labels_first = names[0].lower() in LABEL_NAMES or names[1].lower() not in LABEL_NAMES
    given = (LABELS.copy(), PROBABILITIES.copy())
    try:
        returned = np.asarray(gradient(*(given if labels_first else given[::-1])), np.float64)
    except Exception:  # the user's code may raise anything
        return False
    difference = PROBABILITIES - LABELS
    if returned.shape != difference.shape:
        return False
    return any(np.allclose(factor * returned, difference) for factor in (1, len(LABELS)))


def _has_labels(names: list[str]) -> bool:
    """Whether one of two arguments has a name for labels; together with x, y is a coordinate."""
    plain = {name.lower() for name in names}
    return len(names) == 2 and bool(plain & LABEL_NAMES) and "x" not in plain


def _check_one_argument(candidate: Candidate, function: Callable[..., Any]) -> FunctionVerdict:
    """Check a derivative; it may also be written as a function of the output."""
    gradient = candidate.function
    check = _check_at_valid_point(function, gradient, POINTS)
    if check:
        return check.verdict
    if _mixes_elements(function):
        raise GradientError(
            f"{candidate.name} was not checked: every element of {candidate.of}(x) depends on all "
            f"elements of x, so its derivative is a matrix{_given_for_matrix(gradient, function)} "
            "(st.check_gradient checks the gradient of a number that you compute from it)"
        )
    try:
        by_output = _check_at_valid_point(function, lambda x: gradient(function(x)), POINTS)
    except GradientError:
        by_output = check
    doubtful = not candidate.given and not _same_parameters(candidate, function)
    if not by_output and check.verdict.mistake is None and doubtful:
        raise GradientError(
            f"{candidate.name} differs from the derivative of {candidate.of} by the input and by "
            "the output, and no known mistake explains how: it may take something else"
        )
    if not by_output:
        return check.verdict
    note = f"it takes the output of {candidate.of}, not the input"
    return replace(by_output.verdict, notes=(note, *by_output.notes))


def _given_for_matrix(gradient: Callable[..., Any], function: Callable[..., Any]) -> str:
    """What a derivative of a softmax returns in place of the matrix; "" if that is unknown."""
    for x in (np.array([0.5, -1.0, 0.25]), np.array([[0.5], [-1.0], [0.25]]), POINTS[0][:, None].T):
        try:
            given, p = (np.asarray(each(x.copy()), np.float64) for each in (gradient, function))
        except Exception:  # the user's code may raise anything
            continue
        if given.shape == p.shape and np.allclose(given, p * (1 - p)):
            return "; it returns p * (1 - p), its diagonal, without the terms -p_i p_j of others"
        if given.shape == p.shape and np.allclose(given, 0, atol=1e-9):
            return "; it returns 0, as moving all scores together changes no softmax"
    return ""


def _same_parameters(candidate: Candidate, function: Callable[..., Any]) -> bool:
    """Whether a gradient takes what its function takes, by the names of the parameters."""
    return required_names(candidate.function) == required_names(function)


def _mixes_elements(function: Callable[..., Any]) -> bool:
    """Whether an element of the output changes with another element of the input, as in softmax."""
    for shape in ((4,), (2, 2)):
        x = POINTS[0].copy()
        moved = x.copy()
        moved[-1] += 0.5
        try:
            before, after = (
                np.asarray(function(each.reshape(shape)), dtype=np.float64) for each in (x, moved)
            )
        except Exception:  # the user's code may raise anything
            continue
        if before.shape != shape or after.shape != shape:
            continue
        if not np.allclose(before.ravel()[:-1], after.ravel()[:-1], equal_nan=True):
            return True
    return False


def _check_at_valid_point(
    function: Callable[..., Any], gradient: Callable[..., Any], points: Sequence[Any]
) -> GradientCheck:
    """The check at the first point without an error; torch is tried after NumPy.

    A wrong gradient at a point at which all central differences are 0 is no evidence.

    Raises:
        GradientError: that of the first point, if no point can be used.
    """
    problems: list[GradientError] = []
    for point in (*points, *map(_as_tensors, points if "torch" in sys.modules else ())):
        try:
            check = check_gradient(function, gradient, point)
        except GradientError as problem:
            problems.append(problem)
            continue
        if check or any(pair.numeric.any() for pair in check.pairs):
            return check
        problems.append(GradientError("the value does not change with its argument"))
    raise problems[0]


def _as_tensors(point: Any) -> Any:
    if isinstance(point, tuple):
        return tuple(map(_as_tensors, point))
    return sys.modules["torch"].tensor(point, dtype=sys.modules["torch"].float64)


def _check_loss_gradient(
    candidate: Candidate,
    function: Callable[..., Any],
    parameters: list[str],
    gradient_parameters: list[str],
) -> GradientCheck:
    """Check a gradient with respect to the predictions, for fixed labels."""

    def with_fixed_labels(f: Callable[..., Any], names: list[str]) -> Callable[[Any], Any]:
        first = names[0].lower() in LABEL_NAMES or names[1].lower() not in LABEL_NAMES

        def of_predictions(p: Any) -> Any:
            labels = convert_like(LABELS.copy(), p)
            return f(labels, p) if first else f(p, labels)

        return _with_parameter_name(of_predictions, names[int(first)])

    return _check_at_valid_point(
        with_fixed_labels(function, parameters),
        with_fixed_labels(candidate.function, gradient_parameters),
        [PROBABILITIES],
    )


def _check_partial_derivative(
    candidate: Candidate, function: Callable[..., Any], names: list[str]
) -> GradientCheck:
    """Check a derivative with respect to one parameter, for fixed values of the others."""
    if candidate.variable not in names:
        raise _parameters_differ_error(candidate, names, names)
    place = names.index(candidate.variable)

    def with_others_fixed(f: Callable[..., Any]) -> Callable[[Any], Any]:
        def of_one(v: Any) -> Any:
            point = [convert_like(each, v) for each in COORDINATES[: len(names)]]
            return f(*point[:place], v, *point[place + 1 :])

        return _with_parameter_name(of_one, candidate.variable)

    return _check_at_valid_point(
        with_others_fixed(function), with_others_fixed(candidate.function), POINTS
    )


def _with_parameter_name(function: Callable[[Any], Any], name: str) -> Callable[[Any], Any]:
    """The same function, with the user's name for its parameter."""
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    return with_parameters(function, [inspect.Parameter(name, kind)])


def _parameters_differ_error(
    candidate: Candidate, parameters: list[str], gradient_parameters: list[str]
) -> GradientError:
    return GradientError(
        f"{candidate.name} must take the arguments of {candidate.of} to be checked, "
        f"({', '.join(parameters)}), got ({', '.join(gradient_parameters)}) "
        "(st.check_gradient checks it at a point of your own)"
    )
