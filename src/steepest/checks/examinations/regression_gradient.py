"""Probes of the gradient of linear and logistic regression with respect to all parameters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

import numpy as np

from steepest.checks.catalogue.regression_descent import (
    WRONG_GRADIENTS,
    GradientVariant,
    Predict,
    clear_bias,
)
from steepest.checks.examinations.regression_descent import FACTORS, observe_parameters
from steepest.checks.examinations.regression_forms import (
    Answers,
    Problem,
    Solution,
    adapt_by_trial,
    make_problem,
)
from steepest.checks.examinations.regression_layouts import Start
from steepest.checks.examinations.regression_signatures import gradient_signatures
from steepest.checks.observations import ExaminedFunction, Observation
from steepest.checks.pieces import Mistake, Piece
from steepest.checks.signatures import AcceptedSignature
from steepest.checks.variants import Variant

__all__ = ["NAMES", "gradient_mistakes", "make_gradient_piece"]

NAMES: Final = (
    "gradient", "gradients", "grad", "compute_gradient", "compute_gradients", "propagate",
    "gradient_function", "calculate_gradient", "calculate_gradients", "loss_gradient",
    "cost_gradient", "compute_grad", "gradient_vector", "gradient_of_loss", "get_gradient",
)  # fmt: skip
"""Names that linear and logistic regression share."""
PROBES: Final = (
    ("two samples", 2, 2),
    ("three samples", 3, 2),
    ("five samples", 5, 2),
    ("one feature, two samples", 2, 1),
    ("one feature, five samples", 5, 1),
)
"""Name, samples, features."""


def gradient_mistakes(predict: Predict) -> tuple[Mistake, ...]:
    """The mistakes in the gradient with such predictions."""
    return (
        Mistake(
            "sign",
            "returns the negative gradient, which points downhill",
            "Take errors = predictions - y, or a minus sign: -X.T @ (y - predictions).",
            GradientVariant(predict, change=lambda gradient, n: -gradient),
        ),
        *(Mistake(*words, GradientVariant(predict, **parts)) for words, parts in WRONG_GRADIENTS),
        Mistake(
            "no gradient of the bias",
            "returns 0 for the bias",
            "The gradient of the bias is the mean of the errors.",
            GradientVariant(predict, change=clear_bias),
        ),
    )


def scale_gradient(solve: Callable[..., Any], factor: Callable[[int], float]) -> Solution:
    """A gradient multiplied by a factor, which depends on the number of samples."""
    return lambda x, y, theta: factor(len(y)) * np.asarray(solve(x, y, theta))


def _examine_gradient(classes: bool) -> Callable[[ExaminedFunction], Iterator[Observation]]:
    def examine(call: ExaminedFunction) -> Iterator[Observation]:
        several = True
        for place, (name, n, features) in enumerate(PROBES):
            problem = make_problem(n, features, classes=classes)
            result = call(*problem.arguments)
            several = several if place else result.failure is None
            yield observe_parameters(name, result, several == (features > 1), "gradient")

    return examine


def make_gradient_piece(
    *,
    name: str,
    title: str,
    names: tuple[str, ...],
    reference: Solution,
    mistakes: tuple[Mistake, ...],
    classes: bool,
) -> Piece:
    """The piece of one kind of regression; the arguments are those of `Piece`."""
    wrong = [mistake.implementation(reference) for mistake in mistakes]
    answers = Answers(
        tuple(scale_gradient(reference, factor) for factor in FACTORS),
        tuple(scale_gradient(each, factor) for each in wrong for factor in FACTORS),
    )

    def call(function: Callable[..., Any], given: tuple[Any, ...], problem: Problem) -> Any:
        return function(*given, len(problem.y), 0.0)

    def adapter(start: Start) -> Any:
        return adapt_by_trial(
            call, start, lambda features: make_problem(5, features, classes=classes), answers
        )

    return Piece(
        name=name,
        title=title,
        names=(*names, *NAMES),
        signatures=(
            # The reference's own; names are compared in lower case, so that none is called X.
            AcceptedSignature(("X", "y", "theta"), by_name_only=True),
            *gradient_signatures(adapter),
        ),
        reference=reference,
        examine=_examine_gradient(classes),
        mistakes=mistakes,
        variants=VARIANTS,
        variants_first=True,
        numpy_reference=True,
        sample_arguments=make_problem(5, 1, classes=classes).arguments,
        deterministic=False,
        may_change_arguments=True,
    )


VARIANTS: Final = tuple(
    Variant(
        words,
        f"It is {factor} times the gradient of the exercise, which is the mean over the samples, "
        "with a factor 1/2 for squared errors.",
        lambda function, of=of: scale_gradient(function, lambda n: 1 / of(n)),  # type: ignore[misc]  # mypy gives lambdas with defaults no type
    )
    for words, factor, of in (
        ("with the factor 2", "2", FACTORS[1]),
        ("as a sum over the samples", "n", FACTORS[2]),
        ("as twice the sum over the samples", "2n", FACTORS[3]),
    )
)
