"""What a penalty on the weights adds to updates that are explained without it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from steepest.inspections.training_fits import Update, compared_parts
from steepest.inspections.training_matching import Explanation
from steepest.inspections.training_models import Numbers

__all__ = ["PENALTY", "RATE_WITH_PENALTY", "explain_penalty"]

PENALTY: Final = 0.3
RATE_WITH_PENALTY: Final = 0.07
"""Times usual factors it equals none of those without the learning rate."""
TOLERANCE: Final = 1e-6
FEWEST: Final = 2
"""At least so many numbers must be changed by the penalty."""
KINDS: Final = (("squared", lambda w: w), ("absolute", np.sign))


def explain_penalty(
    explained: Explanation, updates: Sequence[Update], rate: float, names: Sequence[str]
) -> Explanation | None:
    """The explanation with a remark or a mistake about the penalty; None if it is no usual one.

    Args:
        explained: the updates without a penalty, made with ``rate``.
        updates: those with the penalty and `RATE_WITH_PENALTY`.
        rate: the learning rate of the explanation.
        names: the user's names of the penalty.
    """
    if explained.model is None or len(explained.steps) != len(updates):
        return None
    n = len(explained.steps[0][0])
    left: list[tuple[Numbers, Numbers]] = []
    size = 0.0
    for update, (x, y, factor) in zip(updates, explained.steps, strict=True):
        for _, moved, slope, own in compared_parts(replace(update, x=x, y=y), *explained.model):
            rest = moved + factor / rate * RATE_WITH_PENALTY * slope
            left.append((rest * explained.steps[0][2] / factor, own))
            size = max(size, float(abs(moved).max()))
    if all(float(abs(rest).max()) <= TOLERANCE * size for rest, _ in left):
        note = f"Its {' and '.join(names)} changed nothing here."
        return replace(explained, notes=(*explained.notes, note))
    for kind, slope_of in KINDS:
        strength = _common_strength([(rest, slope_of(own)) for rest, own in left], size)
        if strength is None:
            continue
        if strength < 0:
            wrong = f"makes the weights larger by {' and '.join(names)}, instead of smaller"
            return replace(explained, wrong=wrong, mistake="sign of the penalty")
        usual = [part * each for part in (0.5, 1.0, 2.0) for each in (1.0, 1 / n, 1 / n**2)]
        share = strength / PENALTY
        if any(abs(share - RATE_WITH_PENALTY * each) < 1e-6 for each in usual):
            note = f"So is its {kind} penalty on the weights."
            return replace(explained, notes=(*explained.notes, note))
        without_rate = any(abs(share - each) < 1e-6 for each in usual)
        if without_rate and not any(re.search("decay", name.lower()) for name in names):
            wrong = (
                f"does not multiply the penalty ({' and '.join(names)}) by the learning rate, "
                "as it does with the rest of the gradient"
            )
            return replace(explained, wrong=wrong, mistake="penalty without the learning rate")
    return None


def _common_strength(pairs: Sequence[tuple[Numbers, Numbers]], size: float) -> float | None:
    """d for which every number is left with -d times its slope, or with nothing; None if none."""
    rest = np.concatenate([each.ravel() for each, _ in pairs])
    slope = np.concatenate([each.ravel() for _, each in pairs])
    changed = abs(rest) > TOLERANCE * size
    if changed.sum() < FEWEST or (abs(slope[changed]) < 1e-12).any():
        return None
    found = -rest[changed] / slope[changed]
    middle = float(np.median(found))
    return middle if np.allclose(found, middle, rtol=1e-4) else None
