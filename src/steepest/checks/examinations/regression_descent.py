"""Probes of gradient descent for linear and logistic regression: one step, several, other rates.

A function of several features is judged with two, a function of one feature with one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from steepest.checks.examinations.random_starts import random_start_variant
from steepest.checks.examinations.regression_classes import call_method_of_new_object
from steepest.checks.examinations.regression_forms import (
    Answers,
    Problem,
    Solution,
    adapt_by_trial,
    make_problem,
)
from steepest.checks.examinations.regression_layouts import Start
from steepest.checks.examinations.regression_signatures import (
    COMMON,
    descent_signatures,
    method_signature,
)
from steepest.checks.observations import CallResult, ExaminedFunction, Observation, make_observation
from steepest.checks.pieces import Leniency, Mistake, Piece
from steepest.checks.reading import format_nested
from steepest.checks.signatures import AcceptedSignature
from steepest.checks.variants import Variant

__all__ = ["FACTORS", "NAMES", "OtherLoss", "make_descent_piece", "observe_parameters"]

NAMES: Final = (
    "gradient_descent", "batch_gradient_descent", "gd", "bgd", "optimize", "optimise", "train",
    "fit", "run_gradient_descent", "gradient_descent_step", "update_weights", "update_parameters",
    "gradient_step", "sgd_step", "train_model",
)  # fmt: skip
"""Names that linear and logistic regression share."""
PROBES: Final = (
    ("two samples", 2, 2, 0.1, 1),
    ("one step", 5, 2, 0.1, 1),
    ("three steps", 5, 2, 0.1, 3),
    ("another learning rate", 5, 2, 0.03, 2),
    ("ten steps", 5, 2, 0.3, 10),
    ("one feature, one step", 5, 1, 0.1, 1),
    ("one feature, three steps", 5, 1, 0.1, 3),
    ("one feature, another learning rate", 5, 1, 0.03, 2),
    ("one feature, ten steps", 5, 1, 0.3, 10),
)
"""Name, samples, features, learning rate, steps."""
FACTORS: Final = (lambda n: 1.0, lambda n: 2.0, float, lambda n: 2.0 * n)
"""Right factors of the mean gradient: of half the mean squared error, the mean, the sums."""


def scale_rate(
    solve: Callable[..., Any], factor: Callable[[int], float], power: int = 1
) -> Solution:
    """A function with another learning rate, so that its gradient has another factor."""

    def descend(x: Any, y: Any, theta: Any, learning_rate: float, steps: int) -> Any:
        return solve(x, y, theta, learning_rate * factor(len(y)) ** power, steps)

    return descend


def examine_descent(classes: bool) -> Callable[[ExaminedFunction], Iterator[Observation]]:
    """The examination for numbers or for the classes 0 and 1."""

    def examine(call: ExaminedFunction) -> Iterator[Observation]:
        several = True
        for place, (name, n, features, rate, steps) in enumerate(PROBES):
            problem = make_problem(
                n, features, rate, steps, classes=classes, zero="theta" not in call.roles
            )
            result = call(*problem.arguments)
            several = several if place else result.failure is None
            yield observe_parameters(name, result, several == (features > 1))

    return examine


def observe_parameters(
    name: str, result: CallResult, judged: bool, title: str = "parameters"
) -> Observation:
    """One number for each parameter, the bias first; a failed call that is not judged is a text."""
    if result.failure is not None and not judged:
        return Observation(name, result.call, "takes one feature only", judged=False)
    value = result.arrays[0] if result.failure is None else np.zeros(0)
    tolerance = 1e-4 if result.single else 1e-9
    shown = f"{title} {format_nested(value.tolist())} (bias first)" if value.size else None
    return make_observation(name, result, value, tolerance=tolerance, judged=judged, shown=shown)


@dataclass(frozen=True, slots=True)
class OtherLoss:
    """Another loss that a right function may minimise.

    Attributes:
        words: see `Variant.words`.
        note: see `Variant.note`.
        descend: the gradient descent for it.
    """

    words: str
    note: str
    descend: Solution

    def variant(self, reference: Solution, factor: Callable[[int], float]) -> Variant:
        """The form of functions for this loss; the reference takes the place of a right one."""
        other = scale_rate(self.descend, factor)

        def adapt(function: Callable[..., Any]) -> Callable[..., Any]:
            def descend(*arguments: Any) -> Any:
                found = function(*arguments)
                right = np.allclose(found, other(*arguments), rtol=1e-6, atol=1e-8)
                return reference(*arguments) if right else found

            return descend

        return Variant(self.words, self.note, adapt)


def _known_answers(
    reference: Solution, mistakes: Sequence[Mistake], other_loss: OtherLoss | None
) -> Answers:
    """Right and wrong descents with every right factor of the gradient."""
    right = (reference, *([] if other_loss is None else [other_loss.descend]))
    wrong = [mistake.implementation(reference) for mistake in mistakes]
    return Answers(
        tuple(scale_rate(descend, factor) for descend in right for factor in FACTORS),
        tuple(scale_rate(descend, factor) for descend in wrong for factor in FACTORS),
    )


def _adapters(classes: bool, answers: Answers) -> Callable[[Start, bool], Any]:
    """The adapters by the start that a function takes, and whether it takes a number of steps."""

    def adapter(start: Start, takes_steps: bool) -> Any:
        def call(function: Callable[..., Any], given: tuple[Any, ...], problem: Problem) -> Any:
            more = problem.more if takes_steps else problem.more[:1]
            extras = (0.0,) if start.points else (len(problem.y), 0.0)
            return function(*given, *more, *extras)

        def trial(features: int) -> Problem:
            steps = 4 if takes_steps else 1
            return make_problem(5, features, 0.1, steps, classes=classes, zero=not start.given)

        return adapt_by_trial(call, start, trial, answers, repeats=not takes_steps)

    return adapter


def _adapt_method(classes: bool, answers: Answers) -> Any:
    """The adapter of methods such as ``fit(X, y)``."""

    def call(function: Callable[..., Any], given: tuple[Any, ...], problem: Problem) -> Any:
        return call_method_of_new_object(function, given, problem.more, COMMON)

    def trial(features: int) -> Problem:
        return make_problem(5, features, 0.1, 4, classes=classes, zero=True)

    return adapt_by_trial(call, Start(given=False), trial, answers)


def make_descent_piece(
    *,
    name: str,
    title: str,
    names: tuple[str, ...],
    reference: Solution,
    mistakes: tuple[Mistake, ...],
    classes: bool,
    other_loss: OtherLoss | None = None,
) -> Piece:
    """The piece of one kind of regression.

    Args:
        name: of the piece.
        title: of the piece.
        names: usual names that other kinds of regression do not have.
        reference: the right gradient descent.
        mistakes: the catalogue.
        classes: whether y holds the classes 0 and 1.
        other_loss: another loss that may be minimised.
    """
    answers = _known_answers(reference, mistakes, other_loss)
    others = [] if other_loss is None else [other_loss.variant(reference, f) for f in FACTORS]
    # The reference's own signature. Users' functions are bound to the others, which find their
    # layout by trial: parameters are compared in lower case, so that none is called X.
    roles = ("X", "y", "theta", "learning_rate", "steps")
    return Piece(
        name=name,
        title=title,
        names=(*names, *NAMES),
        signatures=(
            AcceptedSignature(roles, ("theta",), by_name_only=True),
            method_signature(_adapt_method(classes, answers)),
            *descent_signatures(_adapters(classes, answers)),
        ),
        reference=reference,
        examine=examine_descent(classes),
        mistakes=mistakes,
        leniency=Leniency(other_functions=("the parameters do not move", "bias left out")),
        variants=(*FACTOR_VARIANTS, *others, random_start_variant(reference, answers.right)),
        variants_first=True,
        numpy_reference=True,
        sample_arguments=make_problem(5, 1, 0.1, 2, classes=classes, zero=True).arguments,
        deterministic=False,
        may_change_arguments=True,
    )


def _factor_variant(words: str, note: str, factor: Callable[[int], float]) -> Variant:
    return Variant(words, note, lambda function: scale_rate(function, factor, -1))


FACTOR_VARIANTS: Final = (
    _factor_variant(
        "with twice the gradient",
        "Its gradient has the factor 2/n where the exercise has 1/n: that doubles the learning "
        "rate.",
        FACTORS[1],
    ),
    _factor_variant(
        "with a sum over the samples",
        "Its gradient is a sum over the samples, not a mean: the learning rate that works depends "
        "on their number.",
        FACTORS[2],
    ),
    _factor_variant(
        "with twice the sum over the samples",
        "Its gradient is twice a sum over the samples, not a mean: the learning rate that works "
        "depends on their number.",
        FACTORS[3],
    ),
)
