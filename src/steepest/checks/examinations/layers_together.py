"""Layers that a function makes together from their widths: number, weights and deviations."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any, Final

import numpy as np

from steepest.checks.examinations.given_generator import GENERATOR, arrays_in
from steepest.checks.observations import ExaminedFunction, Observation
from steepest.checks.signatures import Binding
from steepest.gradients.safe_calls import call_safely
from steepest.parameters import parameters_of

__all__ = ["observe_layers_together"]

EQUAL: Final = (7, 7, 7)
WIDTHS: Final = (60, 20, 120, 40)
RATIOS: Final = ((20 / 60) ** 0.5, (120 / 20) ** 0.5, (140 / 80) ** 0.5)
"""Of the deviations of the first two layers, if they follow inputs, outputs or both."""
WITHIN: Final = 0.15
"""Six standard errors of a ratio; that of equal deviations, 1, is further from each ratio."""
OWN_WEIGHTS: Final = "weights of their own"
OWN_SCALES: Final = "each by its own widths"
ALL_LAYERS: Final = "one between each two widths"


def observe_layers_together(call: ExaminedFunction) -> Iterator[Observation]:
    """Yield whether layers that are made together differ, have their own scales, and are all there.

    A function that makes one layer has nothing to observe, and is right.
    """
    function, binding = getattr(call, "function", None), getattr(call, "binding", None)
    several = isinstance(binding, Binding) and "widths" in binding.roles
    make = function if several else None
    yield _observe(make, "layers made together", EQUAL, OWN_WEIGHTS, _describe_weights)
    words = "deviations of layers made together"
    yield _observe(make, words, WIDTHS, OWN_SCALES, _describe_scales)
    yield _observe(make, "number of layers made together", WIDTHS, ALL_LAYERS, _describe_number)


def _observe(
    function: Callable[..., Any] | None,
    probe: str,
    widths: tuple[int, ...],
    right: str,
    describe: Callable[[Any], str],
) -> Observation:
    """What is seen of the layers that a function makes from widths."""
    if function is None:
        return Observation(probe, "", right)
    given, shown = _arguments(function, widths)
    made = call_safely(lambda: function(**given), (), 1.0).returned
    return Observation(probe, f"{function.__name__}({shown})", describe(made))


def _arguments(function: Callable[..., Any], widths: tuple[int, ...]) -> tuple[dict[str, Any], str]:
    """The arguments by name, with a seed or a generator where one is taken, and as text."""
    given: dict[str, Any] = {}
    for each in parameters_of(function):
        if "seed" in each.name.lower():
            given[each.name] = 0
        elif GENERATOR.fullmatch(each.name.lower()):
            given[each.name] = np.random.default_rng(0)
        elif each.default is each.empty:
            given[each.name] = widths
    texts = {"Generator": "a generator"}
    shown = (f"{k}={texts.get(type(v).__name__, v)}" for k, v in given.items())
    return given, ", ".join(shown)


def _describe_weights(made: Any) -> str:
    """Whether the two layers of one size have the same weights."""
    weights = [each for each in arrays_in(made) if each.shape == EQUAL[:2]]
    same = len(weights) == 2 and np.array_equal(weights[0], weights[1])
    alike = same and len(np.unique(weights[0])) > EQUAL[0]
    return "the same weights" if alike else OWN_WEIGHTS


def _describe_scales(made: Any) -> str:
    """Whether the deviations of the first two layers follow their widths."""
    first, second = (_deviation(made, WIDTHS[k : k + 2]) for k in (0, 1))
    if not (first and second):
        return OWN_SCALES
    near = any(abs(first / second / ratio - 1) < WITHIN for ratio in RATIOS)
    return OWN_SCALES if near else "by the widths of other layers"


def _describe_number(made: Any) -> str:
    """Whether the last or the first layer is missing, where all others are there."""
    shapes = [each.shape for each in arrays_in(made) if each.ndim == 2 and 1 not in each.shape]
    wanted = list(pairwise(WIDTHS))
    if shapes and shapes in (wanted[:-1], [each[::-1] for each in wanted[:-1]]):
        return "all but the last"
    if shapes and shapes in (wanted[1:], [each[::-1] for each in wanted[1:]]):
        return "all but the first"
    return ALL_LAYERS


def _deviation(made: Any, widths: tuple[int, ...]) -> float:
    """The deviation of the weights between layers of these widths; 0 if there are none."""
    found = [each for each in arrays_in(made) if each.shape in (widths, widths[::-1])]
    return float(found[0].std()) if len(found) == 1 else 0.0
