"""Binary cross-entropy over logits, as its formula is written and as it should be computed.

Data: value and gradient of both in each dtype, and where the written formula gives NaN, inf or 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.nn.activations import sigmoid
from steepest.nn.losses import bce_with_logits, bce_with_logits_gradient

DTYPES = ("float64", "float32")
STEPS = 1601
LIMIT = 100.0


@dataclass(frozen=True, slots=True)
class Region:
    """Logits for which the written formula goes wrong: "NaN", "inf", or "0" where more is true."""

    kind: str
    low: float
    high: float


@dataclass(frozen=True, slots=True, eq=False)
class LogitCurves:
    """One label, and value or gradient; arrays are (k,) float64 of what was computed in the dtype.

    Attributes:
        label: 0 or 1.
        quantity: "loss" or "gradient".
        z: the logits.
        stable: dtype to what ``bce_with_logits`` and its gradient give.
        naive: dtype to what the written formula gives.
        regions: dtype to where that is not a number, infinite, or 0 though the truth is not.
        worst: the largest relative difference of ``stable`` between the dtypes.
    """

    label: int
    quantity: str
    z: NDArray[np.float64]
    stable: dict[str, NDArray[np.float64]]
    naive: dict[str, NDArray[np.float64]]
    regions: dict[str, tuple[Region, ...]]
    worst: float


def logit_curves(limit: float = LIMIT, steps: int = STEPS) -> tuple[LogitCurves, ...]:
    """Loss for the labels 0 and 1, then gradient for the labels 0 and 1.

    Args:
        limit: the logits go from -limit to limit.
        steps: how many.

    >>> [round(region.low, 1) for region in logit_curves()[1].regions["float32"]]
    [16.8]
    """
    z = np.linspace(-limit, limit, steps)
    return tuple(
        _curves(z, label, quantity) for quantity in ("loss", "gradient") for label in (0, 1)
    )


def _curves(z: NDArray[np.float64], label: int, quantity: str) -> LogitCurves:
    stable, naive, regions = {}, {}, {}
    for dtype in DTYPES:
        narrow = z.astype(dtype)
        y = np.full_like(narrow, label)
        if quantity == "loss":
            good, written = bce_with_logits(y, narrow, "none"), _naive_loss(y, narrow)
        else:
            # One sample at a time: a mean over all would push small float32 numbers to zero.
            pairs = zip(y, narrow, strict=True)
            good = np.array([bce_with_logits_gradient(label, logit) for label, logit in pairs])
            written = _naive_gradient(y, narrow)
        stable[dtype] = np.asarray(good, dtype=np.float64)
        naive[dtype] = np.asarray(written, dtype=np.float64)
        regions[dtype] = regions_of(z, naive[dtype], stable[dtype])
    wide, narrow = stable["float64"], stable["float32"]
    normal = abs(wide) > np.finfo(np.float32).tiny  # below it float32 has fewer digits
    worst = float(np.max(abs(narrow - wide)[normal] / abs(wide)[normal]))
    return LogitCurves(label, quantity, z, stable, naive, regions, worst)


def _naive_loss(y: NDArray[Any], z: NDArray[Any]) -> NDArray[Any]:
    """-(y log p + (1 - y) log(1 - p)) with p = sigmoid(z), one number a logit."""
    p = sigmoid(z)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(-(y * np.log(p) + (1 - y) * np.log(1 - p)))


def _naive_gradient(y: NDArray[Any], z: NDArray[Any]) -> NDArray[Any]:
    """(-y / p + (1 - y) / (1 - p)) p (1 - p): the chain rule, as automatic differentiation does."""
    p = sigmoid(z)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        return np.asarray((-y / p + (1 - y) / (1 - p)) * (p * (1 - p)))


def regions_of(
    z: NDArray[np.float64], naive: NDArray[np.float64], stable: NDArray[np.float64]
) -> tuple[Region, ...]:
    """Where a formula gives what is no number, infinite, or 0 though the truth is not.

    Args:
        z: logits, rising, (k,).
        naive: what the formula gives, (k,).
        stable: the truth, (k,).
    """
    kinds = np.select(
        [np.isnan(naive), np.isinf(naive), (naive == 0) & (stable != 0)], ["NaN", "inf", "0"], ""
    )
    edges = np.flatnonzero(kinds[1:] != kinds[:-1]) + 1
    starts, ends = [0, *edges.tolist()], [*edges.tolist(), len(z)]
    return tuple(
        Region(str(kinds[a]), float(z[a]), float(z[b - 1]))
        for a, b in zip(starts, ends, strict=True)
        if kinds[a]
    )
