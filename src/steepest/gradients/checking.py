"""A check of a gradient by central differences, which names the mistake."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.arguments import check_flags
from steepest.errors import GradientError
from steepest.gradients.analytic import UserGradient, evaluate_gradient
from steepest.gradients.calls import SINGLE, ValidatedFunction, validate_function
from steepest.gradients.causes import (
    TOLERANCE,
    TOLERANCE_FLOAT32,
    Diagnosis,
    diagnose,
    diagnose_shape,
    diagnose_transposed_jacobian,
)
from steepest.gradients.chain_rule import describe_chain_rule_mistake
from steepest.gradients.comparison import (
    GradientPair,
    allowed_gradient_shapes,
    compute_errors,
    pair_gradients,
    shape_error,
)
from steepest.gradients.numerical import Differentiator, NumericalGradient, random_weights
from steepest.gradients.points import argument_names, read_point
from steepest.gradients.record import (
    GradientCheck,
    WorstElement,
    find_worst_element,
    gradient_verdict,
)
from steepest.interrupts import restored_output
from steepest.values import real, shown

__all__ = ["check_gradient"]

FLOAT32_TOLERANCE = 1e-4
"""The largest error of a gradient computed in float32, relative to its largest element."""


@restored_output()
def check_gradient(
    function: Callable[..., Any],
    gradient: Any,
    at: Any,
    *,
    tolerance: float = 1e-6,
    jacobian: bool = False,
) -> GradientCheck:
    """Whether a gradient is right at a point, and if not, which mistake was made.

    The function is differentiated numerically in float64 (see `numerical_gradient`). The error of
    an element is abs(a - n) / max(abs(a), abs(n), 1e-6 g, u / tolerance), where a is the analytic
    and n the numerical derivative, g the largest absolute value of all of them, and u the
    estimated error of n: a gradient is not wrong by less than the differences can resolve.

    Args:
        function: takes ``at`` and returns a number or an array.
        gradient: takes ``at`` and returns the gradient in the shape of ``at``; for several
            arguments a tuple. It may also be the numbers themselves. If the function returns an
            array, the gradient is the Jacobian with the axes of the output first, or, if every
            output depends on one input only (as an activation), the derivatives in the shape of
            the input.
        at: a number, an array or a torch tensor, or a tuple of them for several arguments.
            Integers become floats, and the functions get float64 copies.
        tolerance: the largest error of an element that is right.
        jacobian: compare every element of the Jacobian, not one random sum of the outputs.

    Returns:
        The check: ``ok``, ``sentence``, ``cause``, ``worst``, ``frame``, ``plot()``.

    Raises:
        GradientError: a function raises, changes its argument, is not deterministic or does not
            return finite numbers, or no known mistake explains the shape of the gradient.

    >>> check = check_gradient(lambda x: (x**2).sum(), lambda x: -2 * x, [1.0, 2.0])
    >>> check.ok, check.cause, check.disagreeing
    (False, 'sign', 2)
    >>> print(check.sentence)  # doctest: +NORMALIZE_WHITESPACE
    The gradient has the wrong sign: it is the negative of the right one; at x[0] it is -2,
    central differences give 2.
    """
    check_flags(jacobian=jacobian)
    allowed = _check_tolerance(tolerance)
    point = read_point(at)
    validated = validate_function(function, point)
    names = argument_names(function, len(point.values))
    given = evaluate_gradient(gradient, validated, names)
    size = validated.value.size
    differentiator = Differentiator(validated, np.eye(size) if jacobian else random_weights(size))
    is_float32 = given.is_float32 or differentiator.noise > SINGLE / 1000 * differentiator.size
    closeness = TOLERANCE_FLOAT32 if is_float32 else TOLERANCE
    numerical = differentiator.differentiate_all(names)
    wrong_shape = _diagnose_shapes(given, numerical, differentiator, names, closeness)
    if wrong_shape:
        diagnosis, worst = wrong_shape
        sentence = f"The gradient with respect to {worst.argument} {diagnosis.description}."
        count = sum(part.size for part in numerical.values)
        verdict = gradient_verdict(False, sentence, diagnosis.cause)
        found = GradientCheck(verdict, diagnosis.cause, worst, allowed, count, (), differentiator)
    else:
        pairs = pair_gradients(given.parts, numerical, differentiator, names)
        pairs = compute_errors(pairs, allowed, differentiator)
        found = _check_pairs(pairs, given, differentiator, allowed, is_float32)
        found = _add_chain_rule_mistake(found, function, gradient)
    return _add_print_notes(found, validated, given)


def _add_chain_rule_mistake(
    check: GradientCheck, function: Callable[..., Any], gradient: Any
) -> GradientCheck:
    """The same check; a wrong gradient of a network's layers with its mistake in the chain rule."""
    if check.ok or check.cause not in ("unknown", "missing term", "not finite"):
        return check
    words = describe_chain_rule_mistake(function, gradient, [pair.x for pair in check.pairs])
    if words is None:
        return check
    of = _name_arguments([pair for pair in check.pairs if pair.wrong.any()])
    verdict = gradient_verdict(False, f"The gradient{of} {words}; {check.worst}.", "chain rule")
    return replace(check, verdict=verdict, cause="chain rule")


def _add_print_notes(
    check: GradientCheck, function: ValidatedFunction, given: UserGradient
) -> GradientCheck:
    """The same check, with a note for each of the two functions that prints."""
    notes = []
    for name, printed in (("function", function.printed), ("gradient", given.printed)):
        if printed:
            first = " ".join(printed[0].splitlines()[0].split())[:60]
            notes.append(f'The {name} prints, "{first}" for example; remove that when it is right.')
    return replace(check, verdict=replace(check.verdict, notes=tuple(notes)))


def _check_pairs(
    pairs: Sequence[GradientPair],
    given: UserGradient,
    differentiator: Differentiator,
    allowed: float,
    is_float32: bool,
) -> GradientCheck:
    wrong = [pair for pair in pairs if pair.wrong.any()]
    disagreeing = sum(int(pair.wrong.sum()) for pair in pairs)
    worst = find_worst_element(pairs)
    explained_by_float32 = is_float32 and _relative_error(pairs) <= FLOAT32_TOLERANCE
    if given.accumulates or (wrong and not explained_by_float32):
        if given.accumulates:
            wrong = list(pairs)
        found = diagnose(wrong, given, TOLERANCE_FLOAT32 if is_float32 else TOLERANCE)
        of = "" if len(wrong) == len(pairs) else _name_arguments(wrong)
        evidence = "" if given.accumulates else f"; {worst}"
        verdict = gradient_verdict(
            False, f"The gradient{of} {found.description}{evidence}.", found.cause
        )
        return GradientCheck(
            verdict, found.cause, worst, allowed, disagreeing, pairs, differentiator
        )
    cause, sentence = _describe_right_gradient(pairs, worst, allowed, bool(wrong), is_float32)
    verdict = gradient_verdict(True, sentence, cause)
    return GradientCheck(verdict, cause, worst, allowed, 0, pairs, differentiator)


def _describe_right_gradient(
    pairs: Sequence[GradientPair],
    worst: WorstElement,
    allowed: float,
    exceeds_tolerance: bool,
    is_float32: bool,
) -> tuple[str | None, str]:
    """The cause to report for a right gradient ("kink", "float32" or None), and the sentence."""
    count = sum(pair.error.size for pair in pairs)
    kinks = sum(int(pair.kink.sum()) for pair in pairs)
    elements = f"{count} elements agree" if count != 1 else "it agrees"
    if kinks:
        return "kink", (
            f"The gradient is right; {kinks} of {count} elements {'are' if kinks > 1 else 'is'} at "
            "a kink of the function, where any value between the slopes of the two sides is "
            "accepted."
        )
    if exceeds_tolerance or (is_float32 and _relative_error(pairs) > allowed):
        return "float32", (
            f"The gradient is right to the precision of float32: {elements} with central "
            f"differences to {_relative_error(pairs):.1e} of the largest; compute in float64 for a "
            "stricter check."
        )
    return None, (
        f"The gradient is right: {elements} with central differences to {worst.error:.1e} "
        f"(tolerance {allowed:g}){_mention_unresolved_elements(pairs)}."
    )


def _mention_unresolved_elements(pairs: Sequence[GradientPair]) -> str:
    """A clause on the elements that are small beside the function's rounding errors."""
    count = sum(
        int(((p.uncertainty > 0.1 * abs(p.analytic)) & (p.analytic != 0)).sum()) for p in pairs
    )
    if not count:
        return ""
    subject = f"{count} of them are" if count > 1 else "one of them is"
    return f"; {subject} too small to distinguish from the function's rounding errors"


def _relative_error(pairs: Sequence[GradientPair]) -> float:
    """The largest difference, relative to the largest element."""
    largest = max(float(abs(pair.numeric).max()) for pair in pairs)
    difference = max(float(np.where(p.kink, 0, abs(p.analytic - p.numeric)).max()) for p in pairs)
    return difference / largest if largest else difference


def _name_arguments(wrong: Sequence[GradientPair]) -> str:
    return f" with respect to {' and '.join(pair.name for pair in wrong)}"


def _diagnose_shapes(
    given: UserGradient,
    numerical: NumericalGradient,
    differentiator: Differentiator,
    names: Sequence[str],
    closeness: float,
) -> tuple[Diagnosis, WorstElement] | None:
    """The diagnosis for the first argument whose gradient has a wrong shape.

    Raises:
        GradientError: no known mistake explains the shape.
    """
    outputs = differentiator.function.value.shape
    for place, (part, x) in enumerate(zip(given.parts, differentiator.point.values, strict=True)):
        numeric: NDArray[np.float64] = numerical.values[place]
        found = diagnose_transposed_jacobian(part, numeric, differentiator.weights, closeness)
        fits = part.shape in allowed_gradient_shapes(outputs, x)
        if fits and (found is None or len(differentiator.weights) > 1):
            continue
        if differentiator.function.value.size == 1:
            found = diagnose_shape(part, numeric.reshape(x.shape), closeness)
        if found is None:
            raise shape_error(part, x, names[place], outputs)
        first = float(numeric.flat[0])
        return found, WorstElement(names[place], (0,) * x.ndim, float("nan"), first, float("inf"))
    return None


def _check_tolerance(given: object) -> float:
    kept = real(given)
    if kept is None or not 0 < kept < 1:
        raise GradientError(
            f"tolerance must be a number between 0 and 1, got {shown(given)} (the default is 1e-6)"
        )
    return kept
