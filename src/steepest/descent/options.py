"""The options of a descent: step size, steps, decay, rule, schedule and target, checked."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from steepest import values
from steepest.errors import Problems, SurfaceError
from steepest.nn.rules import Adam, Momentum, Rule, Sgd, make_rule
from steepest.nn.schedules import DECAY, Schedule, make_schedule
from steepest.surfaces import Surface

RULES: Final = ("sgd", "momentum", "adam")
SCHEDULES: Final = ("constant", "exponential", "cosine")


@dataclass(frozen=True, slots=True)
class DescentOptions:
    """The checked options of a descent; the surface and the start are kept apart.

    Attributes:
        step_size: size of the first step (the learning rate).
        steps: number of steps.
        decay: factor from one step size to the next.
        rule: name of the rule; ``update_rule`` is the rule itself.
        schedule: name of the schedule; ``step_schedule`` is the schedule itself.
        target: the descent stops at the first value below it; None means no target.
    """

    step_size: float
    steps: int
    decay: float
    rule: str
    schedule: str
    target: float | None
    update_rule: Rule
    step_schedule: Schedule


def check_options(
    step_size: Any,
    steps: Any,
    decay: Any = 1.0,
    rule: Any = "sgd",
    schedule: Any = None,
    target: Any = None,
    problems: Problems | None = None,
) -> DescentOptions:
    """Check the options of a descent, and report all problems in one error.

    Raises:
        SurfaceError: with one sentence for each problem, including those already in ``problems``.

    >>> check_options(0.2, 10, decay=0.9).step_schedule
    Exponential(learning_rate=0.2, decay=0.9)
    """
    problems = Problems() if problems is None else problems
    step_size = _check_one_value("step_size", step_size, values.learning_rate, problems)
    steps = _check_one_value("steps", steps, values.count(0, "how many steps to take"), problems)
    decay = _check_one_value("decay", decay, DECAY, problems)
    if target is not None and not _is_finite(target):
        problems.add(f"target must be a finite number or None, got {values.shown(target)}")
    name, update_rule = _check_rule(rule, problems)
    if schedule is None:
        schedule = "constant" if values.real(decay) == 1 else "exponential"
    schedule = values.one_of(SCHEDULES)("schedule", schedule, problems)
    if (
        isinstance(schedule, str)
        and schedule != "exponential"
        and values.real(decay) not in (None, 1.0)
    ):
        problems.add(
            f'decay must be 1 with schedule "{schedule}", got {values.shown(decay)} '
            '(schedule "exponential" decays)'
        )
    problems.raise_as(SurfaceError)
    step_schedule = make_schedule(schedule, step_size, decay=decay, total=max(steps, 1))
    return DescentOptions(
        step_size, steps, decay, name, schedule, target, update_rule, step_schedule
    )


def _is_finite(given: Any) -> bool:
    kept = values.real(given)
    return kept is not None and math.isfinite(kept)


def _check_one_value(name: str, given: Any, check: values.Constraint, problems: Problems) -> Any:
    """Check a value, and refuse a list: only a grid of descents has several values."""
    if isinstance(given, list):
        problems.add(f"{name} must be one value, got {values.shown(given)} (use descend_grid)")
        return given
    return check(name, given, problems)


def _check_rule(rule: Any, problems: Problems) -> tuple[str, Rule]:
    """The name and the instance of a rule that was given as either."""
    if isinstance(rule, (Sgd, Momentum, Adam)):
        return str(rule).lower().removesuffix("()"), rule
    known = len(problems.sentences)
    values.one_of(RULES)("rule", rule, problems)
    return rule, make_rule(rule) if len(problems.sentences) == known else Sgd()


def check_start(surface: Surface, start: Any, problems: Problems) -> tuple[float, ...]:
    """Convert a start to n floats, and add what is wrong with it to the problems.

    >>> from steepest.surfaces import surface
    >>> check_start(surface("x*y"), (3, 2), Problems())
    (3.0, 2.0)
    """
    n, names = surface.dimensions, ", ".join(_elide_middle_names(surface.variables))
    numbers = f"{n} number{'s' if n > 1 else ''} ({names})"
    try:
        point = np.asarray(start)
        point = point.reshape(-1) if point.ndim < 2 else point
    except ValueError:  # lists of different lengths
        point = np.empty((0, 0))
    if point.ndim != 1 or point.dtype.kind not in "biuf":
        problems.add(f"start must be {numbers}, got {values.shown(start)}")
    elif len(point) != n:
        problems.add(f"start must be {numbers}, got {len(point)}: {values.shown(start)}")
    elif not np.isfinite(point).all():
        problems.add(f"start must be finite, got {values.shown(start)}")
    else:
        return tuple(float(x) for x in point)
    return (0.0,) * n


def _elide_middle_names(names: tuple[str, ...]) -> tuple[str, ...]:
    return names if len(names) <= 4 else (names[0], names[1], "...", names[-1])
