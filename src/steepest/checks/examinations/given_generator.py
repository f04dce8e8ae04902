"""Layers that are given a random generator."""

from __future__ import annotations

import re
from functools import partial
from typing import Any, Final

import numpy as np

from steepest.checks.examinations.layer_forms import parts_of
from steepest.checks.observations import ExaminedFunction, Observation
from steepest.gradients.safe_calls import call_safely
from steepest.parameters import parameters_of

__all__ = ["GENERATOR", "arrays_in", "observe_given_generator"]

GENERATOR: Final = re.compile("rng|(random_)?gen(erator)?|random_state|rs")
DRAWN: Final = "weights drawn from it"


def observe_given_generator(call: ExaminedFunction) -> Observation:
    """Whether a layer draws from the generator that it is given: equal ones give equal weights."""
    probe, function = "a generator that is given", getattr(call, "function", None)
    parameters = [] if function is None else parameters_of(function)
    name = next((p.name for p in parameters if GENERATOR.fullmatch(p.name.lower())), None)
    needed = [p for p in parameters if p.default is p.empty and p.name != name]
    if function is None or name is None or len(needed) != 2:
        return Observation(probe, "", DRAWN)
    shown = f"{function.__name__}(6, 5, {name}=a generator)"
    for make in (np.random.default_rng, np.random.RandomState):
        pair = [
            call_safely(partial(function, **{name: make(seed)}), [6, 5], 1.0).returned
            for seed in (3, 3)
        ]
        weights = [_first_matrix(each) for each in pair]
        if all(each is not None for each in weights):
            same = np.array_equal(*weights)
            return Observation(probe, shown, DRAWN if same else "weights drawn elsewhere")
    return Observation(probe, shown, DRAWN, judged=False)


def arrays_in(made: Any) -> list[Any]:
    """The arrays in nested tuples, lists and dictionaries."""
    if isinstance(made, dict | list | tuple):
        return [array for part in parts_of(made) for array in arrays_in(part)]
    return [made] if isinstance(made, np.ndarray) else []


def _first_matrix(made: Any) -> Any:
    """The first array of two axes; None if there is none, or its numbers are not drawn."""
    found = next((each for each in arrays_in(made) if each.ndim == 2), None)
    return found if found is not None and np.ptp(found) > 0 else None
