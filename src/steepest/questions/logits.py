"""Binary cross-entropy over logits: to 50 digits, and with the exercise's fix of its formula."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

import numpy as np
from numpy.typing import NDArray

from steepest.figures.logit_curves import DTYPES, LogitCurves, LogitPanel, find_regions
from steepest.nn.losses import bce_loss, naive_bce_loss

__all__ = ["LogitErrors", "exact_values", "logit_errors", "mended", "relative_errors"]

REPLACED = 1e-10


@dataclass(frozen=True, slots=True, eq=False)
class LogitErrors:
    """Curves over the logits, and what is right.

    Attributes:
        panels: loss, gradient, and gradient after the exercise's fix, each for labels 0 and 1.
        exact: what each should be, (k,).
        perfect, worst: the formula as written of a perfect and of the worst prediction.
        proper: ``bce_loss`` of the same.
    """

    panels: tuple[LogitPanel, ...]
    exact: tuple[NDArray[np.float64], ...]
    perfect: float
    worst: float
    proper: tuple[float, float]

    def wrong(self, panel: int, dtype: str, counts: float) -> float:
        """The share of logits for which the formula is off by more than ``counts``."""
        # What should be next to nothing and is 0 is near enough.
        errors = relative_errors(self.panels[panel].naive[dtype], self.exact[panel], 1.0)
        return float((~(errors <= counts)).mean())

    @property
    def error(self) -> float:
        """The largest relative error of what is computed from the logit."""
        tiny = float(np.finfo(np.float32).tiny)  # below it float32 has fewer digits
        return max(
            float(relative_errors(panel.stable[dtype], right, tiny).max())
            for panel, right in zip(self.panels, self.exact, strict=True)
            for dtype in DTYPES
        )


def logit_errors() -> LogitErrors:
    """Loss and gradient for logits from -100 to 100 in both dtypes, as written, mended, right."""
    panels = LogitCurves.compute().panels
    y = np.array([0.0, 1.0])
    return LogitErrors(
        panels=(*panels, *(mended(panel) for panel in panels[2:])),
        exact=tuple(
            exact_values(panel.z, panel.label, panel.quantity) for panel in (*panels, *panels[2:])
        ),
        perfect=float(naive_bce_loss(y, y)),
        worst=float(naive_bce_loss(y, 1 - y)),
        proper=(float(bce_loss(y, y)), float(bce_loss(y, 1 - y))),
    )


def relative_errors(
    given: NDArray[np.float64], right: NDArray[np.float64], least: float
) -> NDArray[np.float64]:
    """Errors relative to what is right, or to ``least`` where that is larger; NaN stays NaN.

    >>> relative_errors(np.array([1.1, 0.0]), np.array([1.0, 1e-9]), 1.0).round(3).tolist()
    [0.1, 0.0]
    """
    with np.errstate(invalid="ignore"):
        return np.asarray(np.abs(given - right) / np.maximum(np.abs(right), least))


def exact_values(z: NDArray[np.float64], label: int, quantity: str) -> NDArray[np.float64]:
    """log(1 + exp(-m)) with m = z for label 1 and -z for 0, or its derivative by z, 50 digits."""
    with localcontext(prec=50):
        margins = [Decimal(float(each)) if label else -Decimal(float(each)) for each in z]
        if quantity == "loss":
            return np.array([float((1 + (-m).exp()).ln()) for m in margins])
        sign = -1 if label else 1
        return np.array([float(sign / (1 + m.exp())) for m in margins])


def mended(panel: LogitPanel) -> LogitPanel:
    """The gradient after the exercise's fix, as automatic differentiation computes it.

    With e = exp(-z) and p = 1 / (1 + e): dL/dp is taken at the replaced p and is 0 where p was
    replaced by a constant; dp/de = -p^2, de/dz = -e.
    """
    mended = {}
    for dtype in DTYPES:
        z, y = panel.z.astype(dtype), panel.z.dtype.type(panel.label).astype(dtype)
        with np.errstate(all="ignore"):
            e = np.exp(-z)
            p = 1 / (1 + e)
            ends = np.where(p == 0, REPLACED, np.where(p == 1, 1 - REPLACED, p)).astype(dtype)
            slope = np.where(ends == p, -y / ends + (1 - y) / (1 - ends), 0).astype(dtype)
            constant = (p == 0) | (p == 1)
            slope = np.where(constant, np.zeros_like(slope), slope)
            mended[dtype] = (slope * (-p * p) * -e).astype(np.float64)
    regions = {dtype: find_regions(panel.z, mended[dtype], panel.stable[dtype]) for dtype in DTYPES}
    return replace(panel, quantity="mended gradient", naive=mended, regions=regions)
