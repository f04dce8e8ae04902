"""Layers that are given a random generator, and layers that are made together."""

from __future__ import annotations

import re
from functools import partial
from typing import Any, Final

import numpy as np

from steepest.checks.examinations.layer_forms import parts_of
from steepest.checks.observations import ExaminedFunction, Observation
from steepest.gradients.safe_calls import call_safely
from steepest.parameters import parameters_of

__all__ = ["observe_given_generator", "observe_scales_of_layers"]

GENERATOR: Final = re.compile("rng|(random_)?gen(erator)?|random_state|rs")
DRAWN: Final = "weights drawn from it"
OWN_SCALES: Final = "each by its own widths"
WIDTHS: Final = (60, 20, 120, 40)
RATIOS: Final = ((20 / 60) ** 0.5, (120 / 20) ** 0.5, (140 / 80) ** 0.5)
"""Of the deviations of the first two layers, if they follow inputs, outputs or both."""
WITHIN: Final = 0.15
"""Six standard errors of a ratio; that of equal deviations, 1, is further from each ratio."""


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


def observe_scales_of_layers(call: ExaminedFunction) -> Observation:
    """Whether layers that are made together have deviations by their own widths."""
    probe, function = "deviations of layers made together", getattr(call, "function", None)
    binding = getattr(call, "binding", None)
    if function is None or binding is None or "widths" not in binding.roles:
        return Observation(probe, "", OWN_SCALES)
    made = call_safely(function, [WIDTHS], 1.0).returned
    first, second = (_deviation(made, WIDTHS[k : k + 2]) for k in (0, 1))
    words = OWN_SCALES
    if first and second:
        near = any(abs(first / second / ratio - 1) < WITHIN for ratio in RATIOS)
        words = words if near else "by the widths of other layers"
    return Observation(probe, f"{function.__name__}({WIDTHS})", words)


def _arrays_in(made: Any) -> list[Any]:
    """The arrays in nested tuples, lists and dictionaries."""
    if isinstance(made, dict | list | tuple):
        return [array for part in parts_of(made) for array in _arrays_in(part)]
    return [made] if isinstance(made, np.ndarray) else []


def _first_matrix(made: Any) -> Any:
    """The first array of two axes; None if there is none, or its numbers are not drawn."""
    found = next((each for each in _arrays_in(made) if each.ndim == 2), None)
    return found if found is not None and np.ptp(found) > 0 else None


def _deviation(made: Any, widths: tuple[int, ...]) -> float:
    """The deviation of the weights between layers of these widths; 0 if there are none."""
    found = [each for each in _arrays_in(made) if each.shape in (widths, widths[::-1])]
    return float(found[0].std()) if len(found) == 1 else 0.0
