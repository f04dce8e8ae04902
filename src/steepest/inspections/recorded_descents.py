"""Descents that take the gradient as a function: the points at which they call it show their rule.

Such a function is given the gradient of a small quadratic, which notes its calls. It is right if
every point follows from those before it by a usual rule with the numbers that it was given, or
lies on the ray of the negative gradient where the value no longer falls. Others are not judged.
"""

from __future__ import annotations

import inspect
import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.gradients.safe_calls import call_safely
from steepest.gradients.verdicts import RIGHT, FunctionVerdict
from steepest.inspections.updates.rules import Rule, usual_rules
from steepest.parameters import single_parameters_of
from steepest.roles.names import RATES, STEPS
from steepest.roles.reading import plain_name

__all__ = ["check_recorded_descent"]

Numbers = NDArray[np.float64]
SCALES: Final = np.array([1.0, 3.0])
CENTRE: Final = np.array([0.4, -0.3])
START: Final = np.array([1.3, -0.9])
RATES_GIVEN: Final = (0.1, 0.07)
STEPS_GIVEN: Final = 6
SECONDS: Final = 0.4
FEWEST: Final = 4
"""Points at which the gradient must have been asked for."""
MOST: Final = 400
MOST_SEARCHED: Final = 25
"""Points that are compared where each step size is searched for."""
ROLES: Final = (
    ("gradient", r"(\w+_)?(grad(ient)?s?|jac(obian)?|deriv\w*|f_?prime)"
                 r"(_?(f|fn?|func\w*|cost|of_f|x))?|d_?f(_?dx)?|f_?d|nabla(_?f)?|grad_\w+|gradf"),
    ("start", r"x_?0|(x_|theta_|w_)?(init(ial)?|start(ing)?)(_?(x|w|point|guess|value|pos\w*|params"
              r"|theta|weights?))?|p_?0|theta_?0|w_?0|point|guess|x"),
    ("function", r"f|fn|fun|func|function|objective(_\w+)?|(cost|loss)(_?(f\w*|func\w*))?"),
    ("rate", rf"{RATES}|alph|step|h|lambd?a?"),
    ("steps", rf"{STEPS}|n|t|k|num"),
    ("first", r"beta_?1?|momentum|mu|gamma|rho|decay(_rate)?|b1"),
    ("second", r"beta_?2|b2"),
    ("eps", r"eps(ilon)?|delta"),
    ("tolerance", r"tol\w*|precision|threshold|min_\w+|grad_tol"),
)  # fmt: skip
VALUES: Final = {"steps": STEPS_GIVEN, "first": 0.9, "second": 0.999, "eps": 1e-8}
NUMBERS: Final = (0.9, 0.999)
FAMILIES: Final = r"nadam|adamax|adam|rmsprop|adagrad|adadelta|nesterov|momentum"
"""Rules that a name may say; their words hold them too."""


@dataclass(slots=True, eq=False)
class Recorder:
    """A quadratic whose gradient notes the points at which it is asked for.

    Attributes:
        apart: whether the coordinates are arguments of their own.
        points: at which the gradient was asked for.
    """

    apart: bool
    points: list[Numbers] = field(default_factory=list)

    def value(self, *given: Any) -> float:
        """The quadratic."""
        return float((SCALES * (self._point(given) - CENTRE) ** 2).sum() / 2)

    def gradient(self, *given: Any) -> Numbers:
        """Its gradient, in the shape of the point."""
        point = self._point(given)
        if len(self.points) == MOST:
            raise RecursionError("too many steps")
        self.points.append(point)
        return slope_at(point)

    def _point(self, given: tuple[Any, ...]) -> Numbers:
        if (len(given) == 2) != self.apart:
            raise TypeError("the coordinates come together or apart")
        return np.array(given if self.apart else given[0], dtype=np.float64).reshape(2)


def slope_at(point: Numbers) -> Numbers:
    """The gradient of the quadratic."""
    return np.asarray(SCALES * (point - CENTRE))


def check_recorded_descent(function: Callable[..., Any], name: str) -> FunctionVerdict | None:
    """The verdict that a descent on a gradient that it is given is right; None if it is not known.

    >>> def momentum(grad, x0, lr, beta, epochs):
    ...     x, v = x0.copy(), 0
    ...     for _ in range(epochs):
    ...         v = beta * v + grad(x)
    ...         x = x - lr * v
    ...     return x
    >>> check_recorded_descent(momentum, "momentum").sentence[:59]
    'momentum is right: each of its 6 steps is that of momentum '
    """
    roles = _roles(function)
    if "gradient" not in roles.values() or "start" not in roles.values():
        return None
    for apart, start in itertools.product((False, True), (START, tuple(START.tolist()))):
        call = partial(_rule_followed, function, roles, apart, start)
        first, second = (call(rate) for rate in RATES_GIVEN)
        if first and second and first[0] == second[0] and _fits_name(first[0], name):
            sentence = f"{name} is right: each of its {first[1]} steps {first[0]}, on 2 probes."
            return FunctionVerdict("descent", RIGHT, sentence)
    return None


def _fits_name(words: str, name: str) -> bool:
    """Whether the rule in the words is that in the name, if the name says one."""
    own = re.sub(r"rms_prop", "rmsprop", plain_name(name.rpartition(".")[2]))
    named = re.findall(FAMILIES, own)
    return not named or re.search(named[-1], words.lower()) is not None


def _roles(function: Callable[..., Any]) -> dict[str, str]:
    """The role of each parameter that gets a value; {} if one is unknown."""
    roles: dict[str, str] = {}
    for each in single_parameters_of(function):
        plain = plain_name(each.name)
        fitting = [role for role, names in ROLES if re.fullmatch(names, plain)]
        role = next((role for role in fitting if role not in roles.values()), "")
        if role:
            roles[each.name] = role
        elif each.default is inspect.Parameter.empty:
            return {}
    return roles


def _rule_followed(
    function: Callable[..., Any], roles: dict[str, str], apart: bool, start: Any, rate: float
) -> tuple[str, int] | None:
    """The rule that explains one call, to follow "each of its steps", and how many it made."""
    recorder = Recorder(apart)
    functions = {"gradient": recorder.gradient, "function": recorder.value}
    values = {**VALUES, **functions, "rate": rate, "start": np.array(start), "tolerance": 0.0}
    values["start"] = start.copy() if isinstance(start, np.ndarray) else start
    given = {name: values[role] for name, role in roles.items()}
    called = call_safely(lambda: function(**given), (), SECONDS)
    points = recorder.points
    if called.failure is not None or len(points) < FEWEST or not np.array_equal(points[0], START):
        return None
    last = _last_point(called.returned)
    if "steps" not in roles.values() and "rate" not in roles.values():
        return _searched(points, last)
    return _followed(points, last, roles, rate)


def _last_point(returned: Any) -> Numbers | None:
    """The last point in what a descent returns; None if there is none."""
    parts = [returned, *(returned if isinstance(returned, tuple | list) else ())]
    for part in parts:
        try:
            array = np.asarray(part, dtype=np.float64)
        except (TypeError, ValueError):
            continue
        if array.ndim in (1, 2) and array.shape[-1] == 2 and len(array):
            return np.asarray(array.reshape(-1, 2)[-1])
    return None


def _followed(
    points: Sequence[Numbers], last: Numbers | None, roles: dict[str, str], rate: float
) -> tuple[str, int] | None:
    """The rule with the numbers that were given of which the points are a path."""
    used = [value for role, value in (("first", 0.9), ("second", 0.999)) if role in roles.values()]
    for rule in _rules(rate, used):
        path = rule.path(points[0], [slope_at(each) for each in points])
        ends = (len(points), len(points) - 1)  # the last gradient may only decide to stop
        steps = next((k for k in ends if _same(path[k - 1], last)), 0)
        asked = "steps" not in roles.values() or steps == STEPS_GIVEN
        if steps and asked and all(map(_same, path, points[1:])):
            words, _, _ = rule.words.partition(", learning rate")
            return f"is that of {words} with the learning rate that it is given", steps
    return None


def _rules(rate: float, used: Sequence[float]) -> Iterator[Rule]:
    """The usual rules with the numbers that a function was given, or that it may have itself."""
    for rule in usual_rules([rate], [*used, *NUMBERS]):
        if "weight decay" not in rule.words and rule.family != "adadelta":
            yield rule


def _searched(points: Sequence[Numbers], last: Numbers | None) -> tuple[str, int] | None:
    """Whether each step ends where the value along the negative gradient is least."""
    compared = [*points[:MOST_SEARCHED], *([] if last is None or len(points) > MOST else [last])]
    steps = 0
    for before, after in itertools.pairwise(compared):
        slope, moved = slope_at(before), after - before
        size = float(np.linalg.norm(slope))
        if size < 1e-3 or not np.linalg.norm(moved):
            break
        along = float(moved @ slope) / size
        across = np.linalg.norm(moved - along / size * slope)
        if (
            along >= 0
            or across > 1e-6 * abs(along)
            or abs(slope_at(after) @ slope) > 0.02 * size**2
        ):
            return None
        steps += 1
    if steps < FEWEST or last is None or np.linalg.norm(slope_at(last)) > 0.1:
        return None
    return "goes against the gradient to where the value is least", steps


def _same(one: Numbers, other: Numbers | None) -> bool:
    return other is not None and bool(np.allclose(one, other, rtol=1e-6, atol=1e-9))
