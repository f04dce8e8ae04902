"""Methods that read samples, labels or parameters from their object, as functions of these.

Such a method is judged as the loss, gradient or output that it is with the attributes as further
parameters: ``cost(self)`` of ``self.X``, ``self.y`` and ``self.theta`` is a cost(X, y, theta). The
attributes are chosen by their names, so what is found is right or nothing.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Final

from steepest.consistency.regressions import (
    RegressionGradient,
    check_regression_gradient,
    find_regression_gradients as find_gradients,
)
from steepest.consistency.results import function_syntax
from steepest.gradients.verdicts import RIGHT, FunctionVerdict
from steepest.inspections.finding import Candidate, UserCode
from steepest.inspections.finding_trainings import (
    GRADIENT_NAMES,
    NO_GRADIENT,
    is_named_as_gradient,
)
from steepest.inspections.function_outputs import (
    check_function_output,
    has_name_of_output,
    takes_samples_and_weights,
)
from steepest.inspections.methods import NamedFunction, class_of_method, find_named_values
from steepest.inspections.objects import find_constructor_calls
from steepest.inspections.training_functions import Training
from steepest.inspections.trainings import check_training
from steepest.parameters import parameters_of, with_parameters
from steepest.quantities.claims import allowed_measures
from steepest.quantities.finding import find_quantity_check
from steepest.roles.names import DATA_WORDS, LABEL_WORDS
from steepest.roles.reading import plain_name, roles_of

__all__ = ["add_kept_arguments", "with_kept_arguments"]

KINDS: Final = ("data", "labels", "predictions", "weights", "bias", "regularisation")
COUNT: Final = r"m|n_?samples|num_?(samples|examples|rows)|(train(ing)?|data(set)?)_?(size|count)"
NOTE: Final = "It was called with other values of {} than those its object is made with."


@dataclass(frozen=True, slots=True)
class Kept:
    """What a method reads that is not among its parameters.

    Attributes:
        attributes: the parameter for each attribute of its object.
        settings: the parameter for each global number that is a penalty.
    """

    attributes: Mapping[str, str]
    settings: Mapping[str, str]


def add_kept_arguments(
    candidates: Sequence[Candidate], names: Mapping[str, Any], user_code: UserCode
) -> list[Candidate]:
    """The candidates; methods may also be judged as functions of what they read from their object.

    Args:
        candidates: found in other ways; each keeps its own checks, which come first.
        names: the file's global names.
        user_code: decides which functions are the user's.
    """
    found = {each.name: each for each in candidates}
    for each in find_named_values(names, user_code.defines):
        known = found.get(each.name)
        if class_of_method(each.value) is None or (known is not None and known.given):
            continue
        if known is None and not _has_known_name(each):
            continue
        kept = partial(_check_with_kept_arguments, each.value, each.name, each.described_by, names)
        known = known or Candidate("", each.name, each.value)
        found[each.name] = replace(known, kept=kept)
    return list(found.values())


def _has_known_name(named: NamedFunction) -> bool:
    """Whether a method has the name of a loss, a metric, a gradient or an output."""
    own = named.name.rpartition(".")[2]
    kept = _read_by(named.value)
    if kept is None or not kept.attributes:
        return False
    gradient = re.fullmatch(GRADIENT_NAMES, own.lower()) and not re.search(NO_GRADIENT, own.lower())
    return bool(gradient) or has_name_of_output(own) or bool(allowed_measures(own))


def _check_with_kept_arguments(
    function: Callable[..., Any], name: str, described_by: str, names: Mapping[str, Any]
) -> FunctionVerdict | None:
    """The verdict that a method is right as a function of what it reads from its object.

    Args:
        function: a method as `steepest.inspections.methods.find_named_values` gives it.
        name: as the user calls it.
        described_by: the part of it that says what the function does.
        names: the file's global names.

    Returns:
        None if nothing explains it.
    """
    lifted = with_kept_arguments(function)
    if lifted is None:
        return None
    for verdict in _verdicts(lifted, name, described_by, names):
        if verdict is not None and verdict.outcome == RIGHT:
            note = _note(function)
            return replace(verdict, notes=(*verdict.notes, note)) if note else verdict
    return None


def _note(function: Callable[..., Any]) -> str:
    """A remark on what was set before the calls; "" for nothing."""
    kept = _read_by(function) or Kept({}, {})
    listed = ", ".join((*(f"self.{each}" for each in kept.attributes.values()), *kept.settings))
    return NOTE.format(listed) if listed else ""


def _verdicts(
    lifted: Callable[..., Any], name: str, described_by: str, names: Mapping[str, Any]
) -> Iterator[FunctionVerdict | None]:
    """What each mechanism says about a function of the attributes."""
    quantity = find_quantity_check(lifted, name, described_by)
    yield None if quantity is None else quantity.explain()
    own = name.rpartition(".")[2].strip("_")
    if find_gradients({own: lifted}):
        found = check_regression_gradient(RegressionGradient(name, lifted))
        yield None if found is None else found.verdict()
    training = Training(name, lifted, gives_gradient=True)
    if is_named_as_gradient(training):
        yield check_training(training)
    if has_name_of_output(name) or takes_samples_and_weights(lifted):
        yield check_function_output(lifted, name, names)


def with_kept_arguments(function: Callable[..., Any]) -> Callable[..., Any] | None:
    """A method with the attributes that it reads as further parameters; None for a function.

    >>> class Regression:
    ...     def cost(self): return ((self.X @ self.w - self.y) ** 2).mean()
    >>> from steepest.inspections.methods import find_named_values
    >>> [cost] = find_named_values({"Regression": Regression}, callable)
    >>> [each.name for each in parameters_of(with_kept_arguments(cost.value))]
    ['X', 'w', 'y']
    """
    cls = class_of_method(function)
    raw = inspect.unwrap(function)
    kept = _read_by(function)
    if cls is None or kept is None or inspect.isabstract(cls):
        return None
    made = next(find_constructor_calls(cls, most=1), None)
    thing = object.__new__(cls) if made is None else made.make()
    static = isinstance(inspect.getattr_static(cls, raw.__name__, None), staticmethod)
    bound = () if static else (thing,)

    def call(**given: Any) -> Any:
        for attribute, parameter in kept.attributes.items():
            setattr(thing, attribute, given.pop(parameter))
        with _settings(raw, {key: given.pop(name) for key, name in kept.settings.items()}):
            return raw(*bound, **given)

    call.__name__, call.__doc__ = getattr(function, "__name__", ""), raw.__doc__
    call.__wrapped__ = raw  # type: ignore[attr-defined]  # as functools.wraps sets it
    added = [*kept.attributes.values(), *kept.settings.values()]
    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    own = parameters_of(function)
    return with_parameters(call, [*(inspect.Parameter(a, kind) for a in added), *own], by_name=True)


@contextmanager
def _settings(function: Callable[..., Any], values: Mapping[str, Any]) -> Iterator[None]:
    """Set global numbers of a function's file for the time of a call."""
    scope = getattr(function, "__globals__", {})
    before = {name: scope[name] for name in values}
    scope.update(values)
    try:
        yield
    finally:
        scope.update(before)


def _read_by(function: Callable[..., Any]) -> Kept | None:
    """What a method, and the methods that it calls, read from their object and do not set.

    None for a function, or if a name would stand for two arguments.
    """
    cls, raw = class_of_method(function), inspect.unwrap(function)
    if cls is None:
        return None
    waiting, seen, stored = [raw], set[str](), set[str]()
    attributes: dict[str, str] = {}
    settings: dict[str, str] = {}
    taken = {each.name for each in parameters_of(function)}
    while waiting:
        syntax = function_syntax(waiting.pop())
        for node in ast.walk(syntax) if syntax is not None else ():
            if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "self":
                method = inspect.getattr_static(cls, node.attr, None)
                if inspect.isfunction(method) and node.attr not in seen:
                    seen.add(node.attr)
                    waiting.append(method)
                elif method is None and isinstance(node.ctx, ast.Store):
                    stored.add(node.attr)
                elif method is None and _is_argument(node.attr):
                    attributes[node.attr] = _parameter_for(node.attr)
            elif isinstance(node, ast.Name) and _is_global_penalty(node.id, raw):
                settings[node.id] = node.id
    attributes = {_mangled(a, cls): p for a, p in sorted(attributes.items()) if a not in stored}
    names = [*attributes.values(), *settings.values()]
    doubled = len({*names}) < len(names) or taken & {*names}
    return None if doubled else Kept(attributes, settings)


def _mangled(name: str, cls: type) -> str:
    """The name under which Python keeps a private attribute."""
    private = name.startswith("__") and not name.endswith("__")
    return f"_{cls.__name__.lstrip('_')}{name}" if private else name


def _is_argument(name: str) -> bool:
    """Whether an attribute has the name of samples, labels, predictions or parameters."""
    plain = plain_name(name)
    words = any(re.fullmatch(each, plain) for each in (DATA_WORDS, LABEL_WORDS, COUNT))
    return words or any(role in KINDS for role in roles_of(plain))


def _parameter_for(attribute: str) -> str:
    """The name of the parameter for an attribute."""
    return "n_samples" if re.fullmatch(COUNT, plain_name(attribute)) else attribute.strip("_")


def _is_global_penalty(name: str, function: Callable[..., Any]) -> bool:
    """Whether a global name holds the number by which a penalty is multiplied."""
    value = getattr(function, "__globals__", {}).get(name)
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return number and "regularisation" in roles_of(name)
