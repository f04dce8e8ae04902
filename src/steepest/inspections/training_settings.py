"""The settings that an object of the user's keeps, given to it before it trains."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any, Final

from steepest.inspections.training_functions import Training
from steepest.inspections.training_parameters import role_in_training

__all__ = ["SEED", "set_attributes"]

SEED: Final = 1


def set_attributes(
    thing: Any, values: Mapping[str, float], training: Training, deep: bool = True
) -> set[str]:
    """Set what an object keeps of its settings; the roles that were set."""
    found, kind = set[str](), type(thing)
    if thing is None:
        return found
    own = list(getattr(thing, "__dict__", {}).items())
    for part in (each for _, each in own if deep and type(each).__module__ == kind.__module__):
        found |= set_attributes(part, values, training, deep=False)  # an optimiser has its rate
    named = [(name, *_setting(name, value, thing)) for name, value in own]
    rates = [name for name, role, _ in named if role == "rate"]
    for name, role, number in named:
        if role == "seed" and vars(thing)[name] is None:
            setattr(thing, name, SEED)
        if role == "rate" and callable(vars(thing)[name]):
            setattr(thing, name, lambda *step: values["rate"])
            found.add(role)
        if role not in values or not number:
            continue
        if role == "rate" and len(rates) > 1 and "alpha" in name.lower():
            continue
        doubtful = role == "steps" or vars(thing)[name] is None or not deep
        setattr(thing, name, values[role])
        if not doubtful or _is_read(name, thing, training):  # others are those of another method
            found.add(role)
    return found


def _is_read(name: str, thing: Any, training: Training) -> bool:
    """Whether a training reads an attribute of its object, or of a part of it."""
    methods = [v for k, v in vars(type(thing)).items() if k != "__init__" and inspect.isfunction(v)]
    part = type(thing) is not training.cls and any(name in m.__code__.co_names for m in methods)
    return training.reads(name) or part


def _setting(name: str, value: Any, thing: Any) -> tuple[str, bool]:
    """The role of an attribute, and whether it is a number."""
    plain = name.removeprefix(f"_{type(thing).__name__}__")
    role = role_in_training(plain)
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return role, number or (role == "rate" and value is None)  # one that fit sets is None before
