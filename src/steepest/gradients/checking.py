"""A gradient held against central differences, and the mistake named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.errors import GradientError
from steepest.gradients.analytic import Given, given_gradient
from steepest.gradients.calls import SINGLE, ValidatedFunction, validate_function
from steepest.gradients.causes import (
    NEAR,
    NEAR_SINGLE,
    Diagnosis,
    diagnosed,
    misshapen,
    transposed_jacobian,
)
from steepest.gradients.comparison import Pair, expected_shapes, paired, with_errors, wrong_shape
from steepest.gradients.numerical import Measured, Measuring, projection
from steepest.gradients.points import names_of, read_point
from steepest.gradients.record import GradientCheck, Worst, gradient_verdict, worst_of
from steepest.values import real, shown

__all__ = ["check_gradient"]

SINGLE_AGREES = 1e-4
"""How far a gradient computed in float32 may be off, relative to its largest element."""


def check_gradient(
    function: Callable[..., Any],
    gradient: Any,
    at: Any,
    *,
    tolerance: float = 1e-6,
    jacobian: bool = False,
) -> GradientCheck:
    """Whether a gradient is right at a point, and if not, which mistake was made.

    The function is differentiated numerically in float64 (see `numerical_gradient`). An element's
    error is abs(a - n) / max(abs(a), abs(n), 1e-6 g, u / tolerance) with a the analytic and n the
    numerical derivative, g the largest of all of them and u the estimated error of n: what the
    differences cannot tell is held against nobody.

    Args:
        function: takes ``at`` and gives a number, or an array.
        gradient: takes the same and gives the gradient, in the shape of ``at``; for several
            arguments a tuple. Or the numbers themselves. Of a function with an array of outputs
            the Jacobian, the outputs' axes first, or where every output belongs to one input
            (an activation) the derivatives in the shape of the input.
        at: a number, an array or a torch tensor, or a tuple of them for several arguments.
            Integers become floats, and the functions are handed float64 copies.
        tolerance: the largest error of an element that is right.
        jacobian: compare every element of the Jacobian, not one random sum of the outputs.

    Returns:
        The verdict: ``ok``, ``sentence``, ``cause``, ``worst``, ``frame``, ``plot()``.

    Raises:
        GradientError: the functions raise, change their argument, are not deterministic or give no
            finite number, or the gradient has a shape that nothing explains.

    >>> check = check_gradient(lambda x: (x**2).sum(), lambda x: -2 * x, [1.0, 2.0])
    >>> check.ok, check.cause, check.disagreeing
    (False, 'sign', 2)
    >>> print(check.sentence)  # doctest: +NORMALIZE_WHITESPACE
    The gradient has the wrong sign: it is the negative of the right one; at x[0] it is -2,
    central differences give 2.
    """
    allowed = _tolerance(tolerance)
    point = read_point(at)
    watching = validate_function(function, point)
    names = names_of(function, len(point.values))
    given = given_gradient(gradient, watching, names)
    size = watching.value.size
    measuring = Measuring(watching, np.eye(size) if jacobian else projection(size))
    single = given.single or measuring.noise > SINGLE / 1000 * measuring.size
    near = NEAR_SINGLE if single else NEAR
    measured = measuring.all(names)
    shape = _misshapen(given, measured, measuring, names, near)
    if shape:
        diagnosis, worst = shape
        sentence = f"The gradient with respect to {worst.argument} {diagnosis.words}."
        count = sum(part.size for part in measured.values)
        verdict = gradient_verdict(False, sentence, diagnosis.cause)
        found = GradientCheck(verdict, diagnosis.cause, worst, allowed, count, (), measuring)
        return _with_print_notes(found, watching, given)
    pairs = with_errors(paired(given.parts, measured, measuring, names), allowed, measuring)
    return _with_print_notes(_verdict(pairs, given, measuring, allowed, single), watching, given)


def _with_print_notes(
    check: GradientCheck, function: ValidatedFunction, given: Given
) -> GradientCheck:
    """The same check, with a note for each of the two functions that prints."""
    notes = []
    for name, printed in (("function", function.printed), ("gradient", given.printed)):
        if printed:
            first = " ".join(printed[0].splitlines()[0].split())[:60]
            notes.append(f'The {name} prints, "{first}" for example; remove that when it is right.')
    return replace(check, verdict=replace(check.verdict, notes=tuple(notes)))


def _verdict(
    pairs: Sequence[Pair], given: Given, measuring: Measuring, allowed: float, single: bool
) -> GradientCheck:
    wrong = [pair for pair in pairs if pair.wrong.any()]
    disagreeing = sum(int(pair.wrong.sum()) for pair in pairs)
    worst = worst_of(pairs)
    if given.grows:
        wrong = list(pairs)
    if wrong and not (single and _within_single(pairs) and not given.grows):
        found = diagnosed(wrong, given, NEAR_SINGLE if single else NEAR)
        of = "" if len(pairs) == 1 or len(wrong) == len(pairs) else _with_respect_to(wrong)
        sentence = f"The gradient{of} {found.words}{'' if given.grows else f'; {worst}'}."
        verdict = gradient_verdict(False, sentence, found.cause)
        return GradientCheck(verdict, found.cause, worst, allowed, disagreeing, pairs, measuring)
    cause, sentence = _right(pairs, worst, allowed, bool(wrong), single)
    verdict = gradient_verdict(True, sentence, cause)
    return GradientCheck(verdict, cause, worst, allowed, 0, pairs, measuring)


def _right(
    pairs: Sequence[Pair], worst: Worst, allowed: float, beyond: bool, single: bool
) -> tuple[str | None, str]:
    count = sum(pair.error.size for pair in pairs)
    kinks = sum(int(pair.kink.sum()) for pair in pairs)
    elements = f"{count} elements agree" if count != 1 else "it agrees"
    if kinks:
        return "kink", (
            f"The gradient is right, and {kinks} of {count} elements "
            f"{'stand' if kinks > 1 else 'stands'} at a kink of the function, where any number "
            "between the slopes of the two sides serves."
        )
    if beyond or (single and _apart(pairs) > allowed):
        return "float32", (
            f"The gradient is right as far as float32 can tell: {elements} with central "
            f"differences to {_apart(pairs):.1e} of the largest; compute in float64 to see more."
        )
    return None, (
        f"The gradient is right: {elements} with central differences to {worst.error:.1e} "
        f"(tolerance {allowed:g}){_untold(pairs)}."
    )


def _untold(pairs: Sequence[Pair]) -> str:
    """A warning where the function's rounding errors hide what the gradient claims."""
    count = sum(
        int(((p.uncertainty > 0.1 * abs(p.analytic)) & (p.analytic != 0)).sum()) for p in pairs
    )
    what = f"{count} of them are" if count > 1 else "one of them is"
    return f"; {what} too small to be told from the function's rounding errors" if count else ""


def _apart(pairs: Sequence[Pair]) -> float:
    """The largest difference, relative to the largest element."""
    largest = max(float(abs(pair.numeric).max()) for pair in pairs)
    apart = max(float(np.where(p.kink, 0, abs(p.analytic - p.numeric)).max()) for p in pairs)
    return apart / largest if largest else apart


def _within_single(pairs: Sequence[Pair]) -> bool:
    return _apart(pairs) <= SINGLE_AGREES


def _with_respect_to(wrong: Sequence[Pair]) -> str:
    return f" with respect to {' and '.join(pair.name for pair in wrong)}"


def _misshapen(
    given: Given, measured: Measured, measuring: Measuring, names: Sequence[str], near: float
) -> tuple[Diagnosis, Worst] | None:
    """The first argument whose gradient has another shape, explained or refused."""
    outputs = measuring.function.value.shape
    for place, (part, x) in enumerate(zip(given.parts, measuring.point.values, strict=True)):
        numeric: NDArray[np.float64] = measured.values[place]
        found = transposed_jacobian(part, numeric, measuring.weights, near)
        fits = part.shape in expected_shapes(outputs, x)
        if fits and (found is None or len(measuring.weights) > 1):
            continue
        if measuring.function.value.size == 1:
            found = misshapen(part, numeric.reshape(x.shape), near)
        if found is None:
            raise wrong_shape(part, x, names[place], outputs)
        number = float(numeric.flat[0])
        index = (0,) * x.ndim
        return found, Worst(names[place], index, float("nan"), number, float("inf"))
    return None


def _tolerance(given: object) -> float:
    kept = real(given)
    if kept is None or not 0 < kept < 1:
        raise GradientError(
            f"tolerance must be a number between 0 and 1, got {shown(given)} (the default is 1e-6)"
        )
    return kept
