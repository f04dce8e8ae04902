"""A fair comparison: each arm its own learning rate, chosen on validation, judged on fresh seeds.

A learning rate that suits one arm may starve another, so a rate shared by both compares rates, not
arms. And the rate that did best did so partly by luck: on seeds that chose nothing, the luck is
gone. What is reported is the test part of those.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.questions.laboratory import Laboratory

if TYPE_CHECKING:
    import polars as pl

__all__ = ["RATES", "Arm", "choose_and_judge"]

RATES: Final = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0)


@dataclass(frozen=True, slots=True, eq=False)
class Arm:
    """One side of a comparison, on fresh seeds.

    Attributes:
        label: what it is.
        learning_rate: the chosen one.
        rates: those it was chosen from, rising.
        chosen_by: mean validation accuracy of each rate on the choosing seeds; NaN where no run
            ended well.
        samples: rows of the training, validation and test part.
        tried: runs of the choosing seeds at every rate, as ``study.runs``: to learn what a rate
            does, never to report a score from.
        runs: of the fresh seeds, by seed, as ``study.runs``.
    """

    label: str
    learning_rate: float
    rates: tuple[float, ...]
    chosen_by: tuple[float, ...]
    samples: tuple[int, int, int]
    tried: pl.DataFrame
    runs: pl.DataFrame

    @property
    def at_the_edge(self) -> bool:
        """Whether the chosen rate is the lowest or highest tried: a better one may lie beyond."""
        return len(self.rates) > 1 and self.learning_rate in (self.rates[0], self.rates[-1])

    @property
    def told_rate(self) -> str:
        """The chosen rate in words, with a warning where it is at the edge."""
        edge = {self.rates[0]: "the lowest tried", self.rates[-1]: "the highest tried"}
        told = f"{self.learning_rate:g}"
        return f"{told}, {edge[self.learning_rate]}" if self.at_the_edge else told

    @property
    def diverged(self) -> int:
        """How many of the fresh runs have no score."""
        return int((self.runs["status"] == "diverged").sum())

    def scores(self, column: str = "test_accuracy") -> NDArray[np.float64]:
        """A column of the runs, (seeds,) float64, NaN where a run diverged."""
        found = self.runs[column].to_numpy().astype(np.float64)
        failed = (self.runs["status"] != "done").to_numpy()
        return np.where(failed, np.nan, found)

    def borne(self) -> NDArray[np.float64]:
        """The largest rate that each choosing seed bears, (seeds,).

        A rate is borne if its validation accuracy lies above the middle between the seed's worst
        and best; beyond the first that is too large, none counts.
        """
        rates = np.array(self.rates)
        by_seed = self.tried.sort("seed", "learning_rate").partition_by("seed", maintain_order=True)
        scores = np.array([each["validation_accuracy"].to_numpy() for each in by_seed])
        scores = np.nan_to_num(scores, nan=0.0)
        middle = (scores.max(axis=1, keepdims=True) + scores.min(axis=1, keepdims=True)) / 2
        larger = np.arange(len(rates)) > scores.argmax(axis=1)[:, None]
        failing = (scores <= middle) & larger
        first = np.where(failing.any(axis=1), failing.argmax(axis=1), len(rates))
        return np.asarray(rates[first - 1])


def choose_and_judge(
    laboratory: Laboratory,
    name: str,
    arms: Mapping[str, Mapping[str, Any]],
    rates: Sequence[float] = RATES,
    **common: Any,
) -> list[Arm]:
    """Choose a learning rate for each arm, and train each again on fresh seeds.

    The choice is by mean validation accuracy over the choosing seeds; a rate under which a run
    diverged is taken only if all rates are such, and of equal means the lower validation loss
    decides (``Study.ranking``).

    Args:
        laboratory: data and seeds.
        name: begins the names of the studies.
        arms: label to settings, each one value; a ``learning_rate`` is not among them.
        rates: to choose from.
        common: settings of all arms.

    Returns:
        The arms in the order given, on the same seeds and therefore the same splits.
    """
    return [
        _arm(laboratory, f"{name}-{number}", label, {**common, **settings}, sorted(rates))
        for number, (label, settings) in enumerate(arms.items(), 1)
    ]


def _arm(
    laboratory: Laboratory, name: str, label: str, settings: dict[str, Any], rates: list[float]
) -> Arm:
    tried = laboratory.sweep(
        f"{name}-choose", seeds=laboratory.choosing_seeds, learning_rate=rates, **settings
    )
    # Of one rate there is nothing to choose, and the ranking does not name it.
    ranking = tried.ranking()
    number = [tried.settings(each).learning_rate for each in ranking["configuration"]]
    mean = dict(zip(number, ranking["mean"].to_list(), strict=True))
    judged = laboratory.sweep(f"{name}-judge", learning_rate=number[0], **settings)
    return Arm(
        label=label,
        learning_rate=number[0],
        rates=tuple(rates),
        chosen_by=tuple(np.nan if mean[rate] is None else mean[rate] for rate in rates),
        samples=judged.samples,
        tried=tried.runs,
        runs=judged.runs.sort("seed"),
    )
