"""When a learning curve stops improving."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.errors import StatisticsError
from steepest.interrupts import uninterrupted
from steepest.statistics.medians import Median, median_interval
from steepest.statistics.samples import Floats, check_positive, to_numbers
from steepest.values import counted

__all__ = ["Plateau", "plateau_epoch", "plateau_epochs"]

END = 5
"""The level a curve ends on is the mean over its last fifth."""


@dataclass(frozen=True, slots=True, eq=False)
class Plateau:
    """From which epoch on the curves of several runs gain no more than a tolerance.

    Attributes:
        epochs: one a run, (n,) int64.
        median: with its interval from order statistics.
        n: runs; left_out: curves with a value that is not finite (diverged).
        late: runs whose plateau begins within the last fifth: they had not stopped gaining.
        tolerance: in the unit of the curve.
        last: the last epoch.
    """

    epochs: NDArray[np.int64]
    median: Median
    n: int
    left_out: int
    late: int
    tolerance: float
    last: int

    def __str__(self) -> str:
        of = self.median
        low, high = (f"{end:g}" for end in (of.low, of.high))
        spread = (
            f", {100 * of.confidence:g} % interval {low} to {high}" if of.low <= of.high else ""
        )
        late = f"; {self.late} of them still gaining at the end" if self.late else ""
        return (
            f"gains at most {self.tolerance:g} after epoch {of.median:g} (median{spread}; "
            f"{counted(self.n, 'run')} of {self.last} epochs{late})"
        )


def plateau_epoch(curve: ArrayLike, tolerance: float, falling: bool = False) -> int:
    """The first epoch from which a curve gains no more than a tolerance until its end.

    The gain from an epoch until the end is the level the curve ends on, its mean over the last
    fifth, less its value at that epoch in the isotonic regression: the rising curve next to it in
    least squares, which takes out the noise without a window to choose (M. Ayer et al., "An
    empirical distribution function for sampling with incomplete information", Annals of
    Mathematical Statistics 26, 1955). A curve that falls again after its best (overfitting) is
    judged by the level it ends on. Noise much larger than the tolerance scatters the epochs but
    hardly moves their median: take several runs, ``plateau_epochs``.

    Args:
        curve: a value an epoch, from epoch 0, (epochs + 1,).
        tolerance: the smallest gain that counts, in the unit of the curve, > 0.
        falling: whether less is better, as with a loss.

    Returns:
        An epoch from 0; in the last fifth it means that the curve had not stopped gaining.

    Raises:
        StatisticsError: fewer than two values, one not finite, or a tolerance that is not positive.

    >>> plateau_epoch([0.1, 0.5, 0.8, 0.9, 0.89, 0.91, 0.9, 0.9, 0.91, 0.9], tolerance=0.02)
    3
    """
    values = to_numbers("curve", curve)
    check_positive("tolerance", tolerance)
    if values.size < 2:
        raise StatisticsError(f"curve must have at least two epochs, got {values.size}")
    if not np.isfinite(values).all():
        epoch = int(np.flatnonzero(~np.isfinite(values))[0])
        raise StatisticsError(f"curve must be finite, got {values[epoch]} at epoch {epoch}")
    return _first_epoch_within(-values if falling else values, tolerance)


def plateau_epochs(
    curves: ArrayLike, tolerance: float, falling: bool = False, confidence: float = 0.95
) -> Plateau:
    """The plateau epoch of every run, and their median with its interval.

    Args:
        curves: a row a run, (runs, epochs + 1); rows with NaN are left out.
        tolerance, falling: as for ``plateau_epoch``.
        confidence: of the interval of the median.

    Raises:
        StatisticsError: no curve is finite, fewer than two epochs, or a tolerance not positive.

    >>> print(plateau_epochs([[0, 1, 1, 1], [0, 0.5, 1, 1]], tolerance=0.1))
    gains at most 0.1 after epoch 1.5 (median; 2 runs of 3 epochs)
    """
    table = to_numbers("curves", curves, 2)
    whole = np.isfinite(table).all(axis=1)
    if not whole.any():
        raise StatisticsError(f"curves must hold a finite one, got none among {len(table)}")
    epochs = np.array([plateau_epoch(row, tolerance, falling) for row in table[whole]])
    last = table.shape[1] - 1
    return Plateau(
        epochs=epochs,
        median=median_interval(epochs, confidence),
        n=int(whole.sum()),
        left_out=int((~whole).sum()),
        late=int((epochs >= table.shape[1] - _end(table.shape[1])).sum()),
        tolerance=tolerance,
        last=last,
    )


def _first_epoch_within(values: Floats, tolerance: float) -> int:
    with uninterrupted():
        from scipy.optimize import isotonic_regression

    rising = isotonic_regression(values).x
    level = values[-_end(values.size) :].mean()
    return int(np.argmax(rising >= level - tolerance))


def _end(values: int) -> int:
    """How many values make the end: a fifth, at least one."""
    return max(1, values // END)
