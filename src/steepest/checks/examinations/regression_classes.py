"""Methods such as ``fit(X, y)`` of classes for linear and logistic regression.

A new object is made for every call, with the probe's learning rate and number of steps as arguments
of ``__init__``, of the method, or as attributes. The parameters are read from its attributes.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Any

from steepest.checks.reading import format_argument
from steepest.checks.signatures import AcceptedSignature
from steepest.gradients.safe_calls import CannotCall
from steepest.parameters import parameters_of

__all__ = ["call_method_of_new_object", "takes_learning_rate"]

SETTINGS = ("learning_rate", "steps")
KNOWN = (*SETTINGS, "penalty")


def takes_learning_rate(synonyms: Mapping[str, tuple[str, ...]]) -> Callable[[Any], bool]:
    """Whether a function is a method whose class or itself takes a learning rate."""
    signature = AcceptedSignature(KNOWN, synonyms={each: synonyms[each] for each in KNOWN})

    def takes(function: Any) -> bool:
        cls = getattr(function, "class_of_method", None)
        if not inspect.isclass(cls):
            return False
        written = getattr(cls.__init__, "__code__", None)
        attributes = written.co_names if written is not None else ()
        names = (*_parameters_of(cls), *_parameters_of(function), *attributes)
        return any(signature.role_of(name) == "learning_rate" for name in names)

    return takes


def call_method_of_new_object(
    function: Callable[..., Any],
    data: tuple[Any, ...],
    settings: tuple[float, int],
    synonyms: Mapping[str, tuple[str, ...]],
) -> tuple[Any, Any]:
    """What the method returns for the data, and its object.

    Args:
        function: the method, or a function that wraps it.
        data: its first arguments.
        settings: learning rate and number of steps.
        synonyms: usual names of both.

    Raises:
        CannotCall: no object can be made with these settings.
    """
    note_call = None
    while not hasattr(function, "class_of_method"):
        note_call = getattr(function, "note_call", note_call)
        function = function.__wrapped__  # type: ignore[attr-defined]  # set by functools
    cls, method = function.class_of_method, function.__name__.rpartition(".")[2]
    signature = AcceptedSignature(KNOWN, synonyms={each: synonyms[each] for each in KNOWN})
    values: dict[str | None, Any] = dict(zip(KNOWN, (*settings, 0.0), strict=True))

    def known(names: Any) -> dict[str, Any]:
        return {name: values[role] for name in names if (role := signature.role_of(name))}

    given, taken = known(_parameters_of(cls)), known(_parameters_of(function))
    try:
        made = cls(**given)
    except TypeError as problem:
        names = ", ".join(_parameters_of(cls))
        raise CannotCall(
            f"is a method of {cls.__name__}({names}), which is not made from the settings of a "
            "regression alone"
        ) from problem
    attributes = {} if given and taken else known(vars(made))
    for name, value in attributes.items():
        setattr(made, name, value)
    roles = {signature.role_of(name) for name in (*given, *taken, *attributes)}
    if not roles >= {*SETTINGS}:
        raise CannotCall("has no learning rate and number of steps that can be set")
    if note_call is not None:
        named = dict(zip(_parameters_of(function), data, strict=False)) | taken
        shown = {} if given or taken else attributes
        with_attributes = f" with {_as_text(shown)}" if shown else ""
        note_call(f"{cls.__name__}({_as_text(given)}).{method}({_as_text(named)}){with_attributes}")
    return getattr(made, method)(*data, **taken), made


def _as_text(named: Mapping[str, Any]) -> str:
    return ", ".join(f"{name}={format_argument(value)}" for name, value in named.items())


def _parameters_of(function: Any) -> tuple[str, ...]:
    return tuple(each.name for each in parameters_of(function))
