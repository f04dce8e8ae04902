"""Updates of parameters, and the factors of a gradient by which their parts move."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from steepest.inspections.training_models import Hidden, Layer, Output, gradients_of_layers

__all__ = ["FEWEST", "REPLACED", "Part", "Update", "are_close", "compared_parts", "fit_parts"]

Numbers = NDArray[np.float64]
TOLERANCE: Final = 1e-6
FEWEST: Final = 3
"""At least so many changed numbers must be explained."""
REPLACED: Final = float("inf")
"""In place of a factor, for a part that is replaced by its step."""


Part = tuple[str, Numbers, Numbers, Numbers]
"""The name of a part of the parameters; its update, its gradient and itself before."""


@dataclass(frozen=True, slots=True, eq=False)
class Update:
    """The parameters before and after a step on samples.

    Attributes:
        before: by their names.
        after: likewise.
        x: the samples as rows.
        y: the labels (n, outputs), numbers or one-hot.
        rate: the learning rate; None if it is not known.
        one_row: whether it may also be a step on any one of the samples.
    """

    before: Mapping[str, Numbers]
    after: Mapping[str, Numbers]
    x: Numbers
    y: Numbers
    rate: float | None
    one_row: bool = False

    def on_samples(self, first: Layer) -> list[Update]:
        """The step on all samples, and that on each one of which the first layer's may be one."""
        found = [self]
        moved = first.read(self.after)[0] - first.read(self.before)[0]
        for place in range(len(self.x)) if self.one_row and len(self.x) > 1 else ():
            x = self.x[place]
            rest = moved - np.outer(x, x @ moved) / (x @ x)
            if abs(rest).max() <= TOLERANCE * abs(moved).max():
                rows = slice(place, place + 1)
                found.append(replace(self, x=self.x[rows], y=self.y[rows], one_row=False))
        return found


def compared_parts(
    update: Update, layers: Sequence[Layer], hidden: Hidden, output: Output, late: bool = False
) -> list[Part]:
    """For each array of weights and biases its name, its update, its gradient and itself."""
    before = [layer.read(update.before) for layer in layers]
    after = [layer.read(update.after) for layer in layers]
    with np.errstate(all="ignore"):
        carried_by = after if late else None
        slopes = gradients_of_layers(before, update.x, update.y, hidden, output, carried_by)
    found: list[Part] = []
    for layer, old, new, slope in zip(layers, before, after, slopes, strict=True):
        for name, a, b, g in zip(layer.names, old, new, slope, strict=True):
            if a is not None and b is not None and g is not None:
                found.append((name, b - a, g, a))
    return found


def fit_parts(parts: Sequence[Part]) -> tuple[float, float, list[tuple[str, float]]] | None:
    """The factor of the gradients, that of weights added to them, and parts with another factor.

    Returns:
        None if the parts have no common factor.
    """
    fits: dict[str, tuple[float, float] | None] = {}
    for name, moved, gradient, own in parts:
        if not (np.isfinite(moved).all() and np.isfinite(gradient).all()):
            return None
        fits[name] = _fit_part(moved, gradient, own)
        if fits[name] is None and not _are_proportional(own + moved, gradient):
            return None
    known = {name: fit for name, fit in fits.items() if fit is not None}
    sizes = {name: moved.size for name, moved, _, _ in parts}
    moving = [name for name, fit in known.items() if fit[0] != 0.0]
    if not moving:
        return None
    votes = {
        name: sum(sizes[k] for k in moving if are_close(known[k][0], known[name][0]))
        for name in moving
    }
    best = max(moving, key=lambda name: votes[name])
    rate = known[best][0]
    strengths = [strength for _, strength in known.values() if strength]
    if 2 * votes[best] <= sum(sizes.values()) or len({round(s, 9) for s in strengths}) > 1:
        return None
    odd = []
    for name, moved, gradient, own in parts:
        fit = fits[name]
        if fit is not None and (are_close(fit[0], rate) or _is_zero(parts, name)):
            continue
        if own.any() and np.allclose(own + moved, -rate * gradient, rtol=1e-6, atol=1e-12):
            odd.append((name, REPLACED))
        elif fit is None:
            return None
        else:
            odd.append((name, round(fit[0] / rate, 6)))
    return rate, strengths[0] if strengths else 0.0, odd


def _is_zero(parts: Sequence[Part], name: str) -> bool:
    """Whether a part has no gradient and did not move."""
    return any(
        each == name and not moved.any() and abs(gradient).max() < 1e-12
        for each, moved, gradient, _ in parts
    )


def _are_proportional(new: Numbers, gradient: Numbers) -> bool:
    """Whether a part may be replaced by a multiple of its gradient."""
    total = max(float((gradient**2).sum()), 1e-24)
    rest = new - float((new * gradient).sum()) / total * gradient
    return bool(abs(rest).max() <= 1e-5 * max(float(abs(new).max()), 1e-6))


def _fit_part(moved: Numbers, gradient: Numbers, own: Numbers) -> tuple[float, float] | None:
    """c and d for which a part moves by -c * gradient - d * itself; d is 0 if c is enough."""
    size = max(float(abs(moved).max()), 1e-12)
    total = float((gradient**2).sum())
    if total < 1e-24:
        return (0.0, 0.0) if size <= 1e-12 else None
    c = -float((moved * gradient).sum()) / total
    if abs(moved + c * gradient).max() <= TOLERANCE * size:
        return c, 0.0
    if moved.size < FEWEST:
        return None
    table = np.column_stack([gradient.ravel(), own.ravel()])
    solution = np.linalg.lstsq(table, -moved.ravel(), rcond=None)[0]
    if abs(table @ solution + moved.ravel()).max() > TOLERANCE * size:
        return None
    return float(solution[0]), float(solution[1])


def are_close(a: float, b: float) -> bool:
    """Whether two factors are the same up to rounding."""
    return abs(a - b) <= 1e-5 * max(abs(a), abs(b))
