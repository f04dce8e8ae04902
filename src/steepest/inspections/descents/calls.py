"""How a descent is called: with a function and its gradient of our own, and a start."""

from __future__ import annotations

import ast
import copy
import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np

from steepest.consistency.results import function_syntax
from steepest.inspections.descents.slopes import RATE, Valley
from steepest.inspections.training_parameters import role_in_training
from steepest.inspections.updates.arguments import number_named, plain_name

__all__ = ["STEPS", "DescentCall", "called_names", "calls_of", "is_gradient", "takes_gradient"]

STEPS: Final = 4
TINY: Final = 1e-9
GRADIENT: Final = (
    r"\w*grad\w*|\w*jac\w*|\w*deriv\w*|\w*nabla\w*|\w*prime|d_?f\w*|df_?d?\w*|d_?j|dj|d_?loss|d_?cost"
    r"|d_?l|d_?func\w*|d_?obj\w*|g|\w*slope\w*"
)
NO_GRADIENT: Final = r"\w*(desc?ent|check|numeric_|clip|step|update|tol|norm|rate|lr)\w*"
RATE_FUNCTION: Final = r"\w*(step|rate|lr|eta|alph|schedul|learn)\w*"
OBJECTIVE: Final = r"f\w{0,3}|\w*(func|cost|loss|obj|criterion|equation|energy)\w*|j|fx|e"
START: Final = (
    r"\w*(x|w|theta|tetha|teta|p|point|params?|parameters|weights?|guess|beta|z|approx\w*|coefs?|position"
    r"|loc|start|init\w*)(_?(0|init\w*|start|in|zero|old|i|k|n|point|vec|guess|prev|current))?"
)
CLEAR_START: Final = r"\w*(init|start|guess|point)\w*|(x|w|theta|p|z)_?(0|in)"
SECOND: Final = r"(b|bias|y|v|q)_?(0|init\w*|start|in|old)?"
"""The second part of a point: a bias, or y beside x."""
WIDTH: Final = 4
CONSTANTS: Final = (("c_?1", 1e-4), ("c_?2", 0.9))
"""Those of a line search by Wolfe's conditions."""
DATA: Final = (
    (np.ones((5, 3)), np.ones(5)),
    (np.ones((3, 5)), np.ones((1, 5))),
    (np.ones((5, 3)), np.ones((5, 1))),
)


@dataclass(frozen=True, slots=True, eq=False)
class DescentCall:
    """One call of a descent.

    Attributes:
        call: calls it.
        valley: the function whose gradient it is given.
        given: the arguments.
        thing: the object whose method it is, or None.
        asks_rate: whether the step size is a function.
        steps: whether the number of steps was set to `STEPS`.
    """

    call: Callable[[], Any]
    valley: Valley
    given: Mapping[str, Any]
    thing: Any
    asks_rate: bool
    steps: bool


def called_names(function: Callable[..., Any]) -> set[str]:
    """The plain names that a function's code calls.

    >>> def descend(f, df, x): return x - df(x)
    >>> called_names(descend)
    {'df'}
    """
    syntax = function_syntax(function)
    return {
        node.func.id
        for node in (ast.walk(syntax) if syntax else ())
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }


def is_gradient(name: str) -> bool:
    """Whether a name is that of a gradient.

    >>> [is_gradient(name) for name in ("df", "grad_f", "gradient_descent", "f")]
    [True, True, False, False]
    """
    plain = plain_name(name)
    return bool(re.fullmatch(GRADIENT, plain)) and not re.fullmatch(NO_GRADIENT, plain)


def parameters_of(function: Callable[..., Any]) -> list[inspect.Parameter]:
    """The parameters without ``self`` and those that take several values."""
    several = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    found = [p for p in inspect.signature(function).parameters.values() if p.kind not in several]
    return found[1:] if found and found[0].name in ("self", "cls") else found


def takes_gradient(function: Callable[..., Any]) -> bool:
    """Whether a parameter of a function is a gradient that it calls."""
    called = called_names(function)
    return any(p.name in called and is_gradient(p.name) for p in parameters_of(function))


@dataclass(slots=True, eq=False)
class _Roles:
    """Which parameter is what."""

    starts: list[str] = field(default_factory=list)
    gradients: list[str] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    objectives: list[str] = field(default_factory=list)
    rates: list[str] = field(default_factory=list)
    clear: list[str] = field(default_factory=list)
    steps: bool = False
    labelled: bool = False


def _roles_of(function: Callable[..., Any], own_gradient: bool) -> _Roles | None:
    """The roles of the parameters by their names and use; None if one is unknown."""
    called, found = called_names(function), _Roles()
    parameters = parameters_of(function)
    roles = [role_in_training(p.name) for p in parameters]
    found.clear = [p.name for p in parameters if re.fullmatch(CLEAR_START, plain_name(p.name))]
    found.labelled = {"data", "labels"} <= {*roles}
    for p in parameters:
        required = p.default is inspect.Parameter.empty
        if p.name in called:
            _add_callable(found, p.name)
        elif _add_by_role(found, p.name, required) or not required or _add_number(found, p.name):
            continue
        elif re.fullmatch(OBJECTIVE, plain_name(p.name)):
            found.objectives.append(p.name)
        elif own_gradient:
            found.values[p.name] = np.ones(7)
        else:
            return None
    return found if found.starts and (found.gradients or own_gradient) else None


def _add_callable(found: _Roles, name: str) -> None:
    """Add a parameter that the code calls."""
    rate = re.fullmatch(RATE_FUNCTION, plain_name(name))
    listed = found.gradients if is_gradient(name) else found.rates if rate else found.objectives
    listed.append(name)


def _add_by_role(found: _Roles, name: str, required: bool) -> bool:
    """Add a parameter if it is a usual setting, data, or a part of the start."""
    plain, role = plain_name(name), role_in_training(name)
    if role in ("rate", "steps"):
        found.values[name] = RATE if role == "rate" else STEPS
        found.steps |= role == "steps"
    elif role in ("zero", "tolerance", "penalty") and number_named(name) is None:
        found.values[name] = TINY
    elif role == "no":
        found.values[name] = False
    elif role in ("data", "labels") and found.labelled and plain not in ("x0", "y0"):
        found.data.append(name)
    elif (
        name in found.clear[:1]
        or (re.fullmatch(START, plain) and required and not found.clear and not found.starts)
        or (re.fullmatch(SECOND, plain) and required and found.starts)
    ):
        found.starts.append(name)
    else:
        return False
    return True


def _add_number(found: _Roles, name: str) -> bool:
    """Add a parameter if its name is that of a number."""
    plain = plain_name(name)
    number = _constant(name)
    if re.fullmatch(r"k|n|t|niter|maxit\w*|k_?max", plain):
        found.values[name] = STEPS
        found.steps = True
    elif number is not None:
        found.values[name] = number
    elif re.fullmatch(r"\w*(term|tol|eps|thresh|stop|prec|conv|cond|min)\w*", plain):
        found.values[name] = TINY
    elif re.fullmatch(RATE_FUNCTION, plain):
        found.values[name] = RATE if "deriv" not in plain else TINY
    else:
        return False
    return True


def _constant(name: str) -> float | None:
    known = [value for pattern, value in CONSTANTS if re.fullmatch(pattern, plain_name(name))]
    return known[0] if known else number_named(name)


def calls_of(
    function: Callable[..., Any], make: Callable[[], Any] | None, own: Mapping[str, Any]
) -> Iterator[Callable[[], DescentCall]]:
    """Ways of calling a descent, for each form of the start.

    Args:
        function: the descent.
        make: makes the object of a method.
        own: the gradient functions of the file that it calls instead of one that it is given.
    """
    roles = _roles_of(function, bool(own))
    if roles is None:
        return
    rng = np.random.default_rng(2)
    forms: list[Any] = [] if roles.data else [1.7, (1.7, -0.8), rng.normal(size=2)]
    forms = [rng.normal(size=WIDTH), rng.normal(size=(WIDTH, 1)), *forms]
    if not re.search("copy|shape|dot|@|len|norm", inspect.getsource(function)):
        forms = [*forms[2:], *forms[:2]]  # a descent of numbers may append what it changes
    for form in forms:
        starts = [form, *(np.float64(1.2 + 0.3 * k) for k in range(len(roles.starts) - 1))]
        for data in DATA if roles.data else DATA[:1]:
            values = dict(zip(roles.data, data, strict=False))

            def build(starts: list[Any] = starts, values: Any = values) -> DescentCall:
                return _build(function, make, own, roles, starts, values)

            yield build


def _build(
    function: Callable[..., Any],
    make: Callable[[], Any] | None,
    own: Mapping[str, Any],
    roles: _Roles,
    starts: Sequence[Any],
    data: Mapping[str, Any],
) -> DescentCall:
    valley = Valley([copy.deepcopy(each) for each in starts])
    valley.order = _order_of_slopes(function, [*roles.gradients, *own], roles.starts)
    given = {**roles.values, **data}
    given |= zip(roles.starts, copy.deepcopy(starts), strict=True)
    given |= dict.fromkeys(roles.objectives, valley.value)
    given |= dict.fromkeys(roles.rates, valley.rate)
    given |= dict.fromkeys(roles.gradients, valley.gradient)
    thing = None if make is None else make()
    steps = _set_settings(thing)
    call = function if thing is None else getattr(thing, function.__name__)
    replaced = dict.fromkeys(own, valley.gradient)

    def run() -> Any:
        with _replaced(function, replaced):
            return call(**given)

    return DescentCall(run, valley, given, thing, bool(roles.rates), roles.steps or steps)


def _set_settings(thing: Any) -> bool:
    """Set the steps and the learning rate that an object keeps; whether there are steps."""
    steps = False
    for name, value in list(vars(thing).items()) if thing is not None else ():
        role = role_in_training(name)
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if number and role in ("steps", "rate", "batch"):
            setattr(thing, name, {"steps": STEPS, "rate": RATE, "batch": 5}[role])
            steps |= role == "steps"
    return steps


def _order_of_slopes(
    function: Callable[..., Any], gradients: Sequence[str], starts: Sequence[str]
) -> list[int]:
    """For ``db, dw = gradient(w, b)`` that the second part comes first."""
    syntax = function_syntax(function)
    for node in ast.walk(syntax) if syntax else ():
        if not (isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)):
            continue
        target, called = node.targets[0], node.value.func
        if (
            isinstance(called, ast.Name)
            and called.id in gradients
            and isinstance(target, ast.Tuple)
        ):
            ends = [str(getattr(each, "id", ""))[-1:] for each in target.elts]
            firsts = [name[:1] for name in starts]
            if sorted(ends) == sorted(firsts):
                return [firsts.index(each) for each in ends]
    return []


@contextmanager
def _replaced(function: Callable[..., Any], others: Mapping[str, Any]) -> Iterator[None]:
    """Replace global functions while another one runs."""
    scope = function.__globals__
    before = {name: scope[name] for name in others}
    scope.update(others)
    try:
        yield
    finally:
        scope.update(before)
