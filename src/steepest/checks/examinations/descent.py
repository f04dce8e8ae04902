"""Probes of a descent: few steps first, then decay, then many steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np

from steepest.checks.catalogue.descent import MISTAKE_PAIRS, MISTAKES
from steepest.checks.catalogue.descent_variants import make_descent
from steepest.checks.catalogue.exercise_function import (
    exact_slopes,
    exercise_function,
)
from steepest.checks.examinations.descent_rates import signatures_with_rates
from steepest.checks.examinations.descent_returns import (
    adapt_returned_parts,
    complete_results,
    find_descent_parts,
)
from steepest.checks.examinations.settings_of_trainings import settings_of_descent
from steepest.checks.observations import (
    CallResult,
    ExaminedFunction,
    FloatArray,
    Observation,
    Probe,
    make_observation,
    observe_each_array,
)
from steepest.checks.pieces import Leniency, Piece
from steepest.checks.reading import read_arrays
from steepest.checks.signatures import AcceptedSignature
from steepest.checks.variants import Variant
from steepest.roles.names import RATE_NAMES, STEPS_NAMES

__all__ = ["PIECE"]

THREE, TWO = np.float64(3.0), np.float64(2.0)
WHOLE_START = "a start of Python integers"
NO_STEP = "no step at all"
MAY_FAIL = (WHOLE_START, NO_STEP)
PROBES = (
    Probe("one step", (THREE, TWO, 0.1, 1, 1.0)),
    Probe("two steps", (THREE, TWO, 0.1, 2, 1.0)),
    Probe("two steps with decay", (np.float64(0.123), np.float64(0.456), 0.01, 2, 0.1)),
    Probe("three steps with decay", (THREE, TWO, 0.1, 3, 0.5)),
    Probe("ten steps", (THREE, TWO, 0.1, 10, 1.0)),
    Probe("a step size too large", (THREE, TWO, 0.2, 10, 1.0)),
    Probe("ten steps with decay", (np.float64(-2.0), np.float64(1.5), 0.15, 10, 0.7)),
    Probe("forty steps with decay", (np.float64(0.0), np.float64(-1.0), 0.1, 40, 0.9)),
    Probe("eighty steps", (THREE, TWO, 0.1, 80, 1.0)),
    Probe(WHOLE_START, (3, 2, 0.1, 2, 1.0)),
    Probe("no step", (THREE, TWO, 0.1, 0, 1.0), judged=False),
)
FURTHER_PROBES = (
    Probe(NO_STEP, (THREE, TWO, 0.1, 0, 1.0)),
    Probe("a far start", (np.float64(30.0), np.float64(-20.0), 0.05, 3, 1.0)),
    Probe("a far start on the other side", (np.float64(-45.0), np.float64(60.0), 0.02, 2, 0.9)),
    Probe("a start at 0", (np.float64(0.0), np.float64(0.0), 0.1, 3, 1.0)),
    Probe("growing steps", (THREE, TWO, 0.01, 4, 1.3)),
    Probe("small steps", (THREE, TWO, 1e-3, 3, 1.0)),
    Probe("500 steps", (THREE, TWO, 0.1, 500, 1.0)),
)
"""Of a descent in the exercise's form: what limits the gradient, the steps or their number."""
PARTS = ("x", "y", "value", "x_hist", "y_hist")
CONSISTENT = "value and start"
START = (
    "x0", "p0", "point", "p", "initial", "start_point", "init", "x", "theta", "initial_point",
    "starting_point", "position", "xy", "s", "pos", "start_pos",
)  # fmt: skip
STEP_SIZE = (*RATE_NAMES, "step", "h", "initial_step")
STEPS = (*STEPS_NAMES, "step_count", "t")
DECAY = ("decay_rate", "d", "gamma", "decay_factor", "lr_decay", "step_decay")
SYNONYMS = {
    "x": ("x0", "x_start", "x_init", "start_x", "x_0", "a"),
    "y": ("y0", "y_start", "y_init", "start_y", "y_0", "b"),
    "start": START,
    "gradient": (
        "grad", "df", "grad_f", "gradient_f", "f_grad", "gradf", "derivative", "jac", "jacobian",
        "nabla", "slope", "gradient_fn", "grad_fn", "g", "fprime", "f_prime", "dfun",
    ),
    "function": ("func", "f", "fun", "objective", "cost", "loss"),
    "step_size": STEP_SIZE,
    "steps": STEPS,
    "decay": DECAY,
    "slope_x": ("dfdx", "df_dx", "dx", "f_x", "fx", "grad_x", "gradx", "df_x", "partial_x", "dfx"),
    "slope_y": ("dfdy", "df_dy", "dy", "f_y", "fy", "grad_y", "grady", "df_y", "partial_y", "dfy"),
}  # fmt: skip


def examine(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield the observations of all probes; those with decay only if the function takes it."""
    yield from examine_parts(call, PARTS)


def examine_parts(
    call: ExaminedFunction, parts: Sequence[str], consistency: bool = True
) -> Iterator[Observation]:
    """Yield the observations of some parts, and whether value and start fit to the lists."""
    yield from _examine_probes(call, PROBES, parts, consistency)


def examine_further(call: ExaminedFunction, parts: Sequence[str]) -> Iterator[Observation]:
    """Yield the observations of further probes; whether no step may raise an error is not said."""
    yield from _examine_probes(call, FURTHER_PROBES, parts, consistency=False)
    yield _observe_precision(call)


def _observe_precision(call: ExaminedFunction) -> Observation:
    """Whether a function of the user's keeps points in float32; torch does so by default."""
    result = call(3.0, 2.0, 0.1, 3, 1.0)
    words = "points in float64"
    known = getattr(getattr(call, "function", None), "__globals__", {"torch": None})
    own = "torch" not in known and not str(known.get("__name__", "")).startswith("steepest.")
    if own and result.failure is None and result.arrays[0].size == 1:
        exact = float(make_descent()(3.0, 2.0, 0.1, 3, 1.0)[0])
        error = abs(float(result.arrays[0].item()) - exact)
        words = "points in float32, of seven digits" if 1e-9 < error < 1e-5 else words
    return make_observation("precision", result, words, judged=result.failure is None)


def _examine_probes(
    call: ExaminedFunction, probes: Sequence[Probe], parts: Sequence[str], consistency: bool
) -> Iterator[Observation]:
    for probe in probes:
        decay = probe.arguments[-1]
        if decay == 1.0 or "decay" in call.roles:
            result = call(*probe.arguments)
            if probe.name in MAY_FAIL and result.failure is not None:
                probe = replace(probe, judged=False)
            for name, seen in zip(
                PARTS,
                observe_each_array(probe, result, PARTS, double=1e-6, single=1e-3),
                strict=True,
            ):
                if name in parts:
                    yield seen
            if consistency:
                yield _observe_consistency(probe, result)


def _observe_consistency(probe: Probe, result: CallResult) -> Observation:
    """Whether the value is that of f at the returned point, and the lists begin at the start."""
    words = ""
    if result.failure is None:
        x, y, value, xs, ys = result.arrays
        numbers = all(each.shape == () for each in (x, y, value)) and xs.size and ys.size
        fits = numbers and np.isclose(exercise_function(x, y), value, rtol=1e-3, atol=1e-3)
        starts = numbers and np.allclose((xs[0], ys[0]), probe.arguments[:2], rtol=1e-5)
        words = "the value of f at x and y" if fits else "another value"
        words += ", lists that begin at the start" if starts else ", lists that begin elsewhere"
    return make_observation(f"{probe.name}: {CONSISTENT}", result, words, judged=probe.judged)


def read_descent(returned: Any) -> tuple[FloatArray, ...]:
    """The arrays x, y, value, x_hist, y_hist: three numbers and two lists."""
    parts = read_arrays(returned, len(PARTS))
    numbers = [part.reshape(()) if part.size == 1 else part for part in parts[:3]]
    lists = [
        part.reshape(-1) if part.size == len(part) else part
        for part in map(np.atleast_1d, parts[3:])
    ]
    return (*numbers, *lists)


def value(x: Any, y: Any = None) -> Any:
    """The exercise's function of a point, or of x and y."""
    return exercise_function(*(x if y is None else (x, y)))


def gradient(x: Any, y: Any = None) -> Any:
    return _as_point(exact_slopes(*((x[0], x[1]) if y is None else (x, y))))


def adapt_descent_with(*given: Callable[..., Any]) -> Callable[..., Any]:
    """What adapts a descent that takes these functions and the start as one point."""

    def adapt(function: Callable[..., Any]) -> Callable[..., Any]:
        def optimize_f(x: Any, y: Any, *more: Any) -> Any:
            returned = function(*given, _as_point((x, y)), *more)
            return results_from_path(returned, (x, y), knows_f=value in given)

        return optimize_f

    return adapt


def adapt_descent_of_two_numbers(*given: Callable[..., Any]) -> Callable[..., Any]:
    """What adapts a descent that takes these functions of x and y, and both numbers."""

    def adapt(function: Callable[..., Any]) -> Callable[..., Any]:
        def optimize_f(x: Any, y: Any, *more: Any) -> Any:
            return results_from_path(function(*given, x, y, *more), (x, y), knows_f=value in given)

        return optimize_f

    return adapt


def slope_x(x: Any, y: Any) -> Any:
    """The derivative of the exercise's function by x."""
    return exact_slopes(x, y)[0]


def slope_y(x: Any, y: Any) -> Any:
    """The derivative of the exercise's function by y."""
    return exact_slopes(x, y)[1]


def adapt_descent_from_one_point(function: Callable[..., Any]) -> Callable[..., Any]:
    """Adapt a descent on the exercise's function that takes the start as one point, or column."""

    def optimize_f(x: Any, y: Any, *more: Any) -> Any:
        point = _as_point((x, y))
        try:
            return results_from_path(function(point, *more), (x, y))
        except (IndexError, ValueError):
            return results_from_path(function(point.reshape(2, 1), *more), (x, y))

    return optimize_f


class Results(tuple[Any, ...]):
    """The results that the exercise asks for, with what was returned instead."""

    returned: Any


def results_from_path(returned: Any, start: Sequence[Any], *, knows_f: bool = True) -> Any:
    """The results that the exercise asks for, from the path among returned values.

    Args:
        returned: by the descent.
        start: its first point.
        knows_f: whether it descends on the exercise's f. One that is given a gradient alone may
            return values of another function, which say nothing.

    >>> path = np.array([[3.0, 2.0], [1.0, 2.0]])
    >>> x, y, *_ = results_from_path((path[-1], path), (3.0, 2.0))
    >>> float(x), float(y)
    (1.0, 2.0)
    """
    own = float(start[0]), float(start[1])
    parts = find_descent_parts(returned, own)
    if parts is None or parts.xs is None:
        return returned
    results = Results(complete_results(parts if knows_f else replace(parts, value=None), own))
    results.returned = returned
    return results


def _as_point(pair: Sequence[Any]) -> Any:
    if hasattr(pair[0], "detach"):
        return pair[0].new_tensor([float(each) for each in pair])
    return np.array(pair)


def _make_variant(words: str, parts: Sequence[str], consistency: bool) -> Variant:
    """A descent that returns only these parts."""
    return Variant(
        f"returning {words}",
        "The exercise asks for x, y, value, x_hist, y_hist.",
        adapt_returned_parts(end="x" in parts, value="value" in parts, path="x_hist" in parts),
        left_out=() if "x_hist" in parts else ("start returned",),
        examine=partial(examine_parts, parts=parts, consistency=consistency),
        further=partial(examine_further, parts=parts),
    )


OF_TWO_NUMBERS = {
    ("slope_x", "slope_y"): (slope_x, slope_y),
    ("function", "slope_x", "slope_y"): (value, slope_x, slope_y),
    ("gradient",): (gradient,),
    ("function", "gradient"): (value, gradient),
}
"""Functions that a descent of two numbers may take before them."""

# Where f at the returned point is not returned, only a known mistake or agreement on half of the
# probes says that the function descends on f and not on another function.
VARIANTS = (
    _make_variant("the points and their values", ("value", "x_hist", "y_hist"), True),
    _make_variant("the points", ("x_hist", "y_hist"), False),
    _make_variant("the last point, its value and the points", PARTS, True),
    _make_variant("the last point and the points", ("x", "y", "x_hist", "y_hist"), False),
    _make_variant("the last point and its value", ("x", "y", "value"), False),
    _make_variant("the last point", ("x", "y"), False),
)
PIECE = Piece(
    name="descent",
    title="descent",
    names=(
        "optimize_f", "descent", "gradient_descent", "descend", "optimize", "optimise",
        "optimise_f", "minimize", "minimise", "minimize_f", "gd", "steepest_descent",
    ),
    signatures=(
        AcceptedSignature(("x", "y", "step_size", "steps", "decay"), ("decay",), SYNONYMS),
        AcceptedSignature(
            ("gradient", "start", "step_size", "steps", "decay"), ("decay",), SYNONYMS,
            adapt_descent_with(gradient),
        ),
        AcceptedSignature(
            ("function", "gradient", "start", "step_size", "steps", "decay"), ("decay",), SYNONYMS,
            adapt_descent_with(value, gradient), by_name_only=True,
        ),
        AcceptedSignature(
            ("function", "start", "step_size", "steps", "decay"), ("decay",), SYNONYMS,
            adapt_descent_with(value), by_name_only=True,
        ),
        AcceptedSignature(
            ("start", "step_size", "steps", "decay"), ("decay",), SYNONYMS,
            adapt_descent_from_one_point, by_name_only=True,
        ),
        *(
            AcceptedSignature(
                (*names, "x", "y", "step_size", "steps", "decay"), ("decay",), SYNONYMS,
                adapt_descent_of_two_numbers(*given), by_name_only=True, described=False,
            )
            for names, given in OF_TWO_NUMBERS.items()
        ),
        *signatures_with_rates(
            {
                ("gradient",): adapt_descent_with(gradient),
                ("function", "gradient"): adapt_descent_with(value, gradient),
                (): adapt_descent_from_one_point,
            },
            SYNONYMS,
        ),
    ),
    reference=make_descent(),
    examine=examine,
    further=partial(examine_further, parts=PARTS),
    settings=settings_of_descent(),
    mistakes=MISTAKES,
    mistake_pairs=MISTAKE_PAIRS,
    sample_arguments=PROBES[1].arguments,
    read_result=read_descent,
    identified_by=CONSISTENT,
    variants=VARIANTS,
    leniency=Leniency(probes=(WHOLE_START,)),
    no_other_convention=True,
)  # fmt: skip
