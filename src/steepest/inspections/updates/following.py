"""Whether the path of a parameter follows a rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np

from steepest.inspections.updates.rules import Numbers, Rule
from steepest.inspections.updates.stand_ins import Pair, World, gradient_values

__all__ = ["agree", "begins_alike", "first_fit", "gradient_of"]

RELATIVE: Final = 2e-5
"""Of the largest move; the small number in a denominator may be another."""
ROUNDING: Final = 3e-7


def gradient_of(world: World, pair: Pair, step: int) -> Numbers:
    """The gradient of a parameter in a step."""
    values = gradient_values(pair.gradient.shape, pair.place, step, world.fading)
    return np.asarray(values, dtype=np.float64)


def first_fit(
    path: Sequence[Numbers], start: Numbers, gradients: Sequence[Numbers], rules: Iterable[Rule]
) -> Rule | None:
    """The first rule that moves a parameter from its start along a path."""
    for rule in rules:
        if begins_alike(path, rule.path(start, gradients[:1])[0], start) and agree(
            path, rule.path(start, gradients), start
        ):
            return rule
    return None


def begins_alike(path: Sequence[Numbers], first: Numbers, start: Numbers) -> bool:
    """Whether a first step may be that of a path; quicker than to compare the whole path."""
    if np.shape(path[0]) != np.shape(first):
        return False
    apart = float(np.abs(path[0] - first).max())
    move = max(float(np.abs(each - start).max()) for each in path)
    return not apart > 2 * (RELATIVE * move + ROUNDING * float(np.abs(start).max()))


def agree(path: Sequence[Numbers], expected: Sequence[Numbers], start: Numbers) -> bool:
    """Whether two paths of a parameter are the same up to rounding."""
    if np.shape(path[-1]) != np.shape(expected[-1]):
        return False
    move = max(float(np.abs(each - start).max()) for each in expected)
    allowed = RELATIVE * move + ROUNDING * float(np.abs(start).max())
    return all(bool(np.abs(a - b).max() <= allowed) for a, b in zip(path, expected, strict=True))
