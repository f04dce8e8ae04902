"""One look at a race: who leads, which configurations can still be best, which need more seeds."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from steepest.statistics import AnytimeMean, summary
from steepest.study.race_scores import RaceScores

__all__ = ["Look", "Standing", "look"]

Standing: TypeAlias = Literal["leads", "worse", "diverged", "not better", "open", "not decidable"]

LITTLE_CHANCE: Final = 0.2
"""A race ends undecided if the chance that the last seed decides about a configuration is below."""


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """Where each configuration stands after a round.

    Attributes:
        seeds: of each configuration so far, (configurations,).
        leader: number of the configuration with the best mean among those with the most seeds.
        standing: of each configuration: "leads"; "worse" than the leader; "diverged", where a
            run of it did and none of the leader's; "not better" than the leader by the margin or
            more; "open", more seeds may decide; "not decidable" with these seeds and rows.
        differences: of each from the leader, on the seeds it has; None for the leader.
        half_widths: half the width of the interval of each difference at the level of the race,
            (configurations,); 0 for the leader.
    """

    seeds: NDArray[np.int64]
    leader: int
    standing: tuple[Standing, ...]
    differences: tuple[AnytimeMean | None, ...]
    half_widths: NDArray[np.float64]

    @property
    def decided(self) -> bool:
        """Whether no configuration may be better than the leader by the margin or more."""
        return not {"open", "not decidable"} & set(self.standing)

    @property
    def ended(self) -> bool:
        """Whether further seeds are of no use: the race is decided, or one configuration is not
        decidable, and with it the race."""
        return self.decided or "not decidable" in self.standing

    def numbers(self, *standings: Standing) -> list[int]:
        """Numbers of the configurations that stand so."""
        return [number for number, each in enumerate(self.standing) if each in standings]


def look(
    scores: RaceScores, seeds: NDArray[np.int64], last: int, margin: float, alpha: float
) -> Look:
    """Compare every configuration with the leader.

    A configuration can still be best if the interval of its difference from the leader reaches
    the margin. The intervals hold at any number of looks, and each leaves out the truth on the side
    that matters with a chance of alpha / (configurations - 1) at most. So the chance that the truly
    best configuration is ever called worse, or that the race is decided for one that is worse than
    it by more than the margin, is at most alpha (Bonferroni over its differences from all others,
    whichever of them leads). It is the racing of O. Maron, A. W. Moore, "Hoeffding races", NIPS 6,
    1993, with a confidence sequence in place of Hoeffding's bound at each look.

    Args:
        scores: of all runs so far.
        seeds: how many of the first seeds each configuration has, (configurations,).
        last: the most seeds that a configuration may get.
        margin: the smallest difference that matters.
        alpha: chance of a wrong end.
    """
    count, leader = len(seeds), find_leader(scores, seeds)
    confidence = 1 - 2 * alpha / (count - 1)
    failed = [bool(scores.diverged[each, : seeds[each]].any()) for each in range(count)]
    standing: list[Standing] = ["leads"] * count
    differences: list[AnytimeMean | None] = [None] * count
    half_widths = np.zeros(count)
    for number in range(count):
        if number == leader:
            continue
        found = scores.difference(number, leader, int(seeds[number]))
        differences[number] = found
        half_widths[number] = found.half_width(confidence)
        standing[number] = _standing(found, last, margin, confidence)
        if failed[number] and not failed[leader]:
            standing[number] = "diverged"
    return Look(seeds.copy(), leader, tuple(standing), tuple(differences), half_widths)


def find_leader(scores: RaceScores, seeds: NDArray[np.int64]) -> int:
    """The best mean accuracy among the configurations with the most seeds; ties are broken by the
    loss. As in a ranking, configurations with diverged runs come after those without."""
    most = int(seeds.max())
    full = np.flatnonzero(seeds == most)
    place = np.repeat(np.arange(len(full)), most)
    failed = scores.diverged[full, :most]
    mean, loss = (
        summary(place, table[full, :most].ravel(), len(full)).mean
        for table in (scores.accuracy, scores.loss)
    )
    order = (full, np.nan_to_num(loss, nan=np.inf), -np.nan_to_num(mean, nan=-np.inf))
    return int(full[np.lexsort((*order, failed.any(axis=1)))[0]])


def _standing(found: AnytimeMean, last: int, margin: float, confidence: float) -> Standing:
    highest = found.mean + found.half_width(confidence)
    if highest < 0:
        return "worse"
    if highest < margin:
        return "not better"
    if found.n >= last or _chance_of_decision(found, last, margin, confidence) < LITTLE_CHANCE:
        return "not decidable"
    return "open"


def _chance_of_decision(found: AnytimeMean, last: int, margin: float, confidence: float) -> float:
    """The chance that one of two is shown at the last seed not to be better by the margin.

    The mean at the last seed is normal about the one now, with the variance that is due to the
    seeds between: S²/n - S²/last.
    """
    half = found.expected(last).half_width(confidence)
    spread = math.sqrt(max(0.0, found.error**2 - found.expected(last).error ** 2))
    room = margin - half
    if not spread:
        return float(abs(found.mean) > -room)
    sides = ((room - found.mean) / spread, (room + found.mean) / spread)
    return min(1.0, sum(0.5 * math.erfc(-side / math.sqrt(2)) for side in sides))
