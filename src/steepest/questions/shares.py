"""Shares of variance as the numbers of a verdict, and what each setting does to the mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from steepest.questions.record import Number
from steepest.statistics import VarianceShares, interval

__all__ = ["effects", "plain", "share_numbers"]


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
        others = tuple(set(range(len(axes))) - {axis})
        first, last = scores.take([0, -1], axis=axis).mean(axis=others)
        what = f"test accuracy, {plain(name)} {values[-1]:g} less {values[0]:g}"
        found.append(Number.from_(what, interval(last - first)))
    return found
