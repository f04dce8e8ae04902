"""Shares of variance as the numbers of a verdict, and what each setting does to the mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from steepest.questions.record import Number
from steepest.statistics import VarianceShares, interval

__all__ = ["effects", "means_along", "plain", "share_numbers"]


def plain(name: str) -> str:
    """The name of a setting in words.

    >>> plain("learning_rate x batch_size")
    'learning rate x batch size'
    """
    return name.replace("_", " ")


def share_numbers(of: VarianceShares) -> list[Number]:
    """A number for every share, in per cent."""
    return [
        Number(
            f"share of the variance, {plain(line.name)}",
            100 * line.share,
            100 * line.low,
            100 * line.high,
            of.n,
            unit="%",
            method=f"{100 * of.confidence:g} % jackknife over seeds",
        )
        for line in of.lines
    ]


def effects(scores: NDArray[np.float64], axes: Mapping[str, Sequence[float]]) -> list[Number]:
    """How much the mean accuracy changes from the first to the last value of each setting.

    Args:
        scores: one axis a setting, the last axis the seeds.
        axes: the settings and their values, in the order of the axes.
    """
    found = []
    for axis, (name, values) in enumerate(axes.items()):
        means = means_along(scores, axis)
        what = f"test accuracy, {plain(name)} {values[-1]:g} less {values[0]:g}"
        found.append(Number.from_(what, interval(means[-1] - means[0])))
    return found


def means_along(scores: NDArray[np.float64], axis: int) -> NDArray[np.float64]:
    """Means over all settings but one, (values of it, seeds).

    >>> means_along(np.arange(8.0).reshape(2, 2, 2), 1).tolist()
    [[2.0, 3.0], [4.0, 5.0]]
    """
    others = tuple(set(range(scores.ndim - 1)) - {axis})
    return np.asarray(scores.mean(axis=others))
