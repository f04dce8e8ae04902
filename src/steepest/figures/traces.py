"""Several curves on one pair of axes, each of many runs: the median, and a band of most of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from steepest.figures.style import COLOURS, DASHES, finish, measure_label, own_axes, tidy

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["Trace", "Traces", "draw_traces", "sentences", "traces"]

PERCENTILES = (10, 50, 90)


@dataclass(frozen=True, slots=True, eq=False)
class Trace:
    """A curve of ``n`` runs, (epochs + 1,): its median and 10th and 90th percentile."""

    label: str
    low: NDArray[np.float64]
    median: NDArray[np.float64]
    high: NDArray[np.float64]
    n: int
    failed: int


@dataclass(frozen=True, slots=True, eq=False)
class Traces:
    """Curves of one measure, what the seeds changed, what was studied."""

    traces: tuple[Trace, ...]
    measure: str
    varied: str
    about: str = ""


def traces(
    curves: Mapping[str, ArrayLike],
    measure: str,
    *,
    varied: str = "the seed varied",
    about: str = "",
) -> Traces:
    """Summarise curves.

    Args:
        curves: label to a row a run, (runs, epochs + 1), from the untrained network on; rows with
            NaN are left out and counted.
        measure: what the curves are of, for the axis.
        varied: what differs from run to run.
        about: a sentence on the data.

    >>> traces({"loss": [[3.0, 1.0], [5.0, 2.0], [4.0, 1.5]]}, "train_loss").traces[0].median
    array([4. , 1.5])
    """
    return Traces(
        tuple(_trace(label, np.asarray(each, dtype=np.float64)) for label, each in curves.items()),
        measure,
        varied,
        about,
    )


def _trace(label: str, curves: NDArray[np.float64]) -> Trace:
    whole = curves[np.isfinite(curves).all(axis=1)]
    failed = len(curves) - len(whole)
    if not len(whole):
        nothing = np.full(curves.shape[1], np.nan)
        return Trace(label, nothing, nothing, nothing, 0, failed)
    low, median, high = np.percentile(whole, PERCENTILES, axis=0)
    return Trace(label, low, median, high, len(whole), failed)


def sentences(data: Traces) -> list[str]:
    """The caption: what line and band are, of how many runs, what varied, what is left out."""
    counts = sorted({each.n for each in data.traces})
    n = " to ".join(str(count) for count in dict.fromkeys((counts[0], counts[-1])))
    told = [data.about] if data.about else []
    told.append(f"Lines: median; bands: 10-90 % of runs. n = {n} runs a line, {data.varied}.")
    failed = [f"{each.failed} of {each.label}" for each in data.traces if each.failed]
    if failed:
        told.append(f"Runs that diverged, left out: {', '.join(failed)}.")
    return told


def draw_traces(data: Traces, ax: Axes | None = None, *, log: bool = False) -> Axes:
    """Draw the curves over epochs.

    Args:
        data: the numbers.
        ax: axes of your own; None makes a figure.
        log: whether the measure has a logarithmic axis.
    """
    drawn = own_axes(1, width=6.4, height=4.0)[0] if ax is None else ax
    for number, each in enumerate(data.traces):
        epoch, colour = np.arange(len(each.median)), COLOURS[number % len(COLOURS)]
        dashes = DASHES[number % len(DASHES)]
        drawn.plot(epoch, each.median, dashes, color=colour, linewidth=1.6, label=each.label)
        drawn.fill_between(epoch, each.low, each.high, color=colour, alpha=0.18, linewidth=0)
    if log:
        drawn.set_yscale("log")
    drawn.set_xlabel("epoch (0 is untrained)")
    drawn.set_ylabel(f"{measure_label(data.measure)}{' (log scale)' if log else ''}")
    drawn.margins(x=0.01)
    tidy(drawn)
    finish(drawn, sentences(data), own=ax is None)
    return drawn
