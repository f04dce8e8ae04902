"""Errors of binary cross-entropy and its gradient, in three forms, against exact values.

The forms: the formula as written, the formula with the exercise's fix (probabilities of exactly 0
and 1 replaced), and the stable form that takes the logit.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from steepest.figures.logit_curves import DTYPES, LogitCurves, LogitPanel, find_regions
from steepest.nn.losses import bce_loss, naive_bce_loss
from steepest.questions.experiment_setup import ExperimentSetup

__all__ = [
    "CrossEntropyErrors",
    "apply_exercise_fix",
    "compute_cross_entropy_errors",
    "compute_exact_values",
    "relative_errors",
]

REPLACEMENT = 1e-10
DIGITS = 30


@dataclass(frozen=True, slots=True, eq=False)
class CrossEntropyErrors:
    """Curves over the logits with the exact values.

    Attributes:
        panels: loss, gradient, and gradient with the exercise's fix, each for labels 0 and 1.
        exact: the exact values of each panel, (k,).
        perfect, worst: loss of a perfect and of the worst prediction by the formula as written.
        perfect_clipped, worst_clipped: the same by ``bce_loss``.
    """

    panels: tuple[LogitPanel, ...]
    exact: tuple[NDArray[np.float64], ...]
    perfect: float
    worst: float
    perfect_clipped: float
    worst_clipped: float

    def wrong_share(self, panel: int, dtype: str, tolerance: float) -> float:
        """Share of the logits for which the formula's relative error exceeds the tolerance."""
        return float(self._wrong(panel, dtype, tolerance).mean())

    def smallest_wrong_logit(self, panel: int, dtype: str, tolerance: float) -> float:
        """The smallest size of a logit for which it does; inf if for none."""
        sizes = np.abs(self.panels[panel].z[self._wrong(panel, dtype, tolerance)])
        return float(sizes.min(initial=math.inf))

    def _wrong(self, panel: int, dtype: str, tolerance: float) -> NDArray[np.bool_]:
        # An exact value near 0 may be computed as 0.
        errors = relative_errors(self.panels[panel].naive[dtype], self.exact[panel], 1.0)
        return ~(errors <= tolerance)

    @property
    def largest_stable_error(self) -> float:
        """The largest relative error of the stable form."""
        tiny = float(np.finfo(np.float32).tiny)  # below it float32 has fewer digits
        return max(
            float(relative_errors(panel.stable[dtype], exact, tiny).max())
            for panel, exact in zip(self.panels, self.exact, strict=True)
            for dtype in DTYPES
        )


def compute_cross_entropy_errors(setup: ExperimentSetup) -> CrossEntropyErrors:
    """Compute all forms for logits from -100 to 100 in both dtypes, and their exact values.

    Args:
        setup: keeps the exact values, which take most of the time.
    """
    panels = LogitCurves.compute().panels
    exact = _exact_values_of(panels, setup)
    y = np.array([0.0, 1.0])
    return CrossEntropyErrors(
        panels=(*panels, *(apply_exercise_fix(panel) for panel in panels[2:])),
        exact=(*exact, *exact[2:]),
        perfect=float(naive_bce_loss(y, y)),
        worst=float(naive_bce_loss(y, 1 - y)),
        perfect_clipped=float(bce_loss(y, y)),
        worst_clipped=float(bce_loss(y, 1 - y)),
    )


def _exact_values_of(
    panels: Sequence[LogitPanel], setup: ExperimentSetup
) -> list[NDArray[np.float64]]:
    """The exact values of each panel, (k,)."""

    def compute() -> dict[str, NDArray[np.float64]]:
        exact = [compute_exact_values(panel.z, panel.label, panel.quantity) for panel in panels]
        return {"exact": np.array(exact)}

    z = panels[0].z  # equally spaced, and the same in all panels
    logits = [float(z[0]), float(z[-1]), len(z)]
    kept = setup.keep("exact-losses", compute, logits=logits, digits=DIGITS)
    return list(kept["exact"])


def relative_errors(
    computed: NDArray[np.float64], exact: NDArray[np.float64], smallest: float
) -> NDArray[np.float64]:
    """Errors relative to the exact value, or to ``smallest`` if that is larger; NaN stays NaN.

    >>> relative_errors(np.array([1.1, 0.0]), np.array([1.0, 1e-9]), 1.0).round(3).tolist()
    [0.1, 0.0]
    """
    with np.errstate(invalid="ignore"):
        return np.asarray(np.abs(computed - exact) / np.maximum(np.abs(exact), smallest))


def compute_exact_values(z: NDArray[np.float64], label: int, quantity: str) -> NDArray[np.float64]:
    """Loss log(1 + exp(-m)), m = z for label 1 and -z for label 0, or its derivative by z.

    Computed with 30 digits, of which at least 22 are right; a float64 has 16.

    >>> float(compute_exact_values(np.array([100.0]), 1, "loss")[0])
    3.720075976020836e-44
    """
    with localcontext(prec=DIGITS):
        margins = [Decimal(float(each)) if label else -Decimal(float(each)) for each in z]
        if quantity == "loss":
            return np.array([_loss_at(m) for m in margins])
        sign = -1 if label else 1
        return np.array([sign * _slope_at(m) for m in margins])


# Labels, losses and derivatives need the same exponentials, which take most of the time.
@lru_cache(maxsize=4096)
def _exponential(number: Decimal) -> Decimal:
    with localcontext(prec=DIGITS):
        return number.exp()


@lru_cache(maxsize=4096)
def _loss_at(margin: Decimal) -> float:
    """log(1 + exp(-m)) = max(-m, 0) + log(1 + exp(-|m|))."""
    small = _exponential(-abs(margin))
    if small > Decimal("1e-7"):
        logarithm = (1 + small).ln()
    else:  # 1 + small would lose most digits of small; the next term is below 1e-28 of the first
        logarithm = small * sum((-small) ** k / (k + 1) for k in range(4))
    return float(max(-margin, Decimal(0)) + logarithm)


def _slope_at(margin: Decimal) -> float:
    """1 / (1 + exp(m))."""
    small = _exponential(-abs(margin))
    return float((small if margin > 0 else 1) / (1 + small))


def apply_exercise_fix(panel: LogitPanel) -> LogitPanel:
    """The gradient with the exercise's fix, as automatic differentiation computes it.

    With e = exp(-z) and p = 1 / (1 + e): dL/dp is evaluated at the replaced p, and is 0 where p was
    replaced by a constant; dp/de = -p^2, de/dz = -e.
    """
    fixed = {}
    for dtype in DTYPES:
        z, y = panel.z.astype(dtype), panel.z.dtype.type(panel.label).astype(dtype)
        with np.errstate(all="ignore"):
            e = np.exp(-z)
            p = 1 / (1 + e)
            q = np.where(p == 0, REPLACEMENT, np.where(p == 1, 1 - REPLACEMENT, p)).astype(dtype)
            slope = np.where(q == p, -y / q + (1 - y) / (1 - q), 0).astype(dtype)
            replaced = (p == 0) | (p == 1)
            slope = np.where(replaced, np.zeros_like(slope), slope)
            fixed[dtype] = (slope * (-p * p) * -e).astype(np.float64)
    regions = {dtype: find_regions(panel.z, fixed[dtype], panel.stable[dtype]) for dtype in DTYPES}
    return replace(panel, quantity="gradient, 0 and 1 replaced", naive=fixed, regions=regions)
