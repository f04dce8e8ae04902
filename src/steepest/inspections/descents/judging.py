"""The verdict on a descent: whether its steps follow the gradients that it asked for."""

from __future__ import annotations

import itertools
import re
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from steepest.consistency.calls import keep_random_state
from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import NOT_CHECKED, RIGHT, WRONG, FunctionVerdict
from steepest.inspections.descents.calls import DescentCall, calls_of
from steepest.inspections.descents.returned import describe_returned
from steepest.inspections.descents.slopes import MOST_CALLS, RATE, Enough, Numbers
from steepest.inspections.objects import find_constructor_calls
from steepest.inspections.updates.judging import first_fit, promised_families, rates_and_numbers
from steepest.inspections.updates.rules import usual_rules
from steepest.inspections.updates.scenes import numbers_of

__all__ = ["Descent", "judge_descent"]

SECONDS: Final = 1.5
FEWEST: Final = 3
"""At least so many different points must be seen."""
ASCENT: Final = r"ascen[dt]|asc_|maximi[sz]e|hill"
LINE_SEARCH: Final = r"back_?track|armijo|wolfe|line|steepest|exact|optimal|golden|adaptive|decay"


@dataclass(frozen=True, slots=True, eq=False)
class Descent:
    """A function or method that descends along gradients.

    Attributes:
        name: as the user calls it.
        function: it.
        cls: the class of a method, or None.
        own: the gradient functions of the file that it calls.
    """

    name: str
    function: Callable[..., Any]
    cls: type | None
    own: Mapping[str, Any]


def judge_descent(descent: Descent) -> FunctionVerdict:
    """Right if the points at which gradients were asked for follow from them by a usual rule."""
    until = time.process_time() + SECONDS
    first: FunctionVerdict | None = None
    makes: list[Callable[[], Any] | None] = [None]
    if descent.cls is not None:
        makes = [each.make for each in find_constructor_calls(descent.cls, most=2)]
    with keep_random_state():
        for make in makes:
            for build in calls_of(descent.function, make, descent.own):
                left = until - time.process_time()
                if left <= 0:
                    break
                trial = call_safely(_play, (build,), left)
                if trial.returned is None:
                    continue
                verdict = _verdict(descent, *trial.returned)
                if verdict is not None and (
                    verdict.ok or verdict.mistake == "history of one array"
                ):
                    return verdict
                first = first or verdict
    sentence = (
        f"{descent.name} was not recognised as a descent: no call was found whose steps follow the "
        "gradients that it asks for."
    )
    return first or FunctionVerdict("descent", NOT_CHECKED, sentence)


def _play(build: Callable[[], DescentCall]) -> tuple[DescentCall, Any] | None:
    """A call and what it returned; None if it asked for too few gradients."""
    made, returned = build(), None
    with suppress(Enough):
        try:
            returned = made.call()
        except Exception:  # what comes after some steps may fail, and says nothing
            if len(made.valley.points) < FEWEST:
                raise
    return (made, returned) if len(made.valley.points) >= FEWEST else None


def _asked(made: DescentCall) -> tuple[list[Numbers], list[Numbers]]:
    """The points at which a gradient was asked for, each once in a row, and the gradients."""
    points: list[Numbers] = []
    slopes: list[Numbers] = []
    for point, slope in zip(made.valley.points[:MOST_CALLS], made.valley.slopes, strict=False):
        if not points or not np.array_equal(points[-1], point):
            points.append(point)
            slopes.append(slope)
    return points, slopes


def _verdict(descent: Descent, made: DescentCall, returned: Any) -> FunctionVerdict | None:
    points, slopes = _asked(made)
    if len(points) < FEWEST:
        return None
    followed = _follow(descent, made, points, slopes)
    if followed is None:
        return None
    words, iterates = followed
    name, mistake = descent.name, ""
    if words.startswith("adds"):
        mistake, sentence = "sign", f"{name} {words}."
    elif words.startswith(("multiplies", "asks")):
        mistake = (
            "learning rate twice" if words.startswith("multiplies") else "always the same step"
        )
        sentence = f"{name} {words}."
    else:
        seen = describe_returned(returned, iterates, made.valley)
        if seen.wrong:
            sentence = f"{name} {seen.wrong}."
            return FunctionVerdict("descent", WRONG, sentence, seen.mistake, subject=name)
        if seen.unknown and "Nesterov" not in words:  # which asks beside the point it is at
            return None
        *others, last = ["its steps", *seen.right]
        what = f"{', '.join(others)} and {last}" if others else last
        sentence = (
            f"{name} is right: on a quadratic function {what} follow the gradients that it asks "
            f"for, by {words}."
        )
        return FunctionVerdict("descent", RIGHT, sentence)
    return FunctionVerdict("descent", WRONG, sentence, mistake, subject=name)


def _follow(
    descent: Descent, made: DescentCall, points: list[Numbers], slopes: list[Numbers]
) -> tuple[str, list[Numbers]] | None:
    """The rule that leads from each point to the next, and all points with the one after them."""
    start, path = points[0], points[1:]
    if not made.asks_rate:
        numbers = numbers_of(descent.function, made.given, made.thing)
        rates, others = rates_and_numbers(numbers)
        rules = list(usual_rules([*dict.fromkeys([*rates, RATE])], others))
        found = first_fit(path, start, slopes[:-1], rules)
        promised = promised_families(descent.name)
        if found is not None and promised and found.family not in promised:
            return None
        if found is not None:
            return found.words, [start, *found.path(start, slopes)]
    return _follow_steps(descent, made, points, slopes)


def _follow_steps(
    descent: Descent, made: DescentCall, points: list[Numbers], slopes: list[Numbers]
) -> tuple[str, list[Numbers]] | None:
    """The same for steps straight along the gradient, with one factor each."""
    factors = []
    for before, after, slope in zip(points, points[1:], slopes, strict=False):
        moved, size = after - before, float(slope @ slope)
        factor = -float(moved @ slope) / size if size else 0.0
        if abs(moved + factor * slope).max() > 1e-7 * max(abs(moved).max(), 1e-9):
            return None
        factors.append(factor)
    if len(points[0]) < 2 and not made.asks_rate:  # any step on a line is along the gradient
        return None
    plain = descent.name.lower()
    iterates = [*points, points[-1] - factors[-1] * slopes[-1]]
    if made.asks_rate:
        answers = [answer for _, answer in made.valley.rates[: len(factors)]]
        if not np.allclose(factors, answers[: len(factors)], rtol=1e-7):
            return None
        asked = {step for step, _ in made.valley.rates}
        last = made.valley.rates[len(factors)][1] if len(made.valley.rates) > len(factors) else None
        iterates[-1] = points[-1] - (last or 0.0) * slopes[-1]
        if len(asked) == 1 and len(factors) > 1:
            step = f"{made.valley.rates[0][0]:g}"
            never = "so the step size never changes"
            return f"asks for the step size of step {step} in every step, {never}", iterates
        return "gradient descent with the step sizes that it asks for", iterates
    steady = np.allclose(factors, factors[0], rtol=1e-6)
    if steady and np.isclose(factors[0], -RATE) and not re.search(ASCENT, plain):
        return "adds the gradient instead of subtracting it", iterates
    if steady and np.isclose(factors[0], RATE**2):
        return "multiplies every step by the learning rate twice", iterates
    values = [made.valley.value_at(point) for point in points]
    falls = all(b < a for a, b in itertools.pairwise(values))
    if falls and all(factor > 0 for factor in factors) and re.search(LINE_SEARCH, plain):
        return "gradient descent with a step size for each step", iterates
    return None
