"""What may be said of results over seeds: intervals, comparisons, shares, and how many seeds.

Pure numbers in, frozen records out; each record's ``str`` is a short sentence for a caption.
"""

from __future__ import annotations

from steepest.inference.entropies import entropy
from steepest.inference.equivalence import Equivalence, equivalent
from steepest.inference.means import Interval, Summary, interval, summary
from steepest.inference.medians import Median, median_interval
from steepest.inference.multiplicity import BestSet, holm, indistinguishable_from_best
from steepest.inference.pairs import Paired, paired
from steepest.inference.plateaus import Plateau, plateau_epoch, plateau_epochs
from steepest.inference.power import SeedsNeeded, power_of, seeds_needed
from steepest.inference.proportions import Share, share_interval
from steepest.inference.scores import Score, score_interval
from steepest.inference.selection import Optimism, expected_maximum, optimism
from steepest.inference.variance import (
    VarianceShare,
    VarianceShares,
    shares_of_grid,
    variance_shares,
)

__all__ = [
    "BestSet",
    "Equivalence",
    "Interval",
    "Median",
    "Optimism",
    "Paired",
    "Plateau",
    "Score",
    "SeedsNeeded",
    "Share",
    "Summary",
    "VarianceShare",
    "VarianceShares",
    "entropy",
    "equivalent",
    "expected_maximum",
    "holm",
    "indistinguishable_from_best",
    "interval",
    "median_interval",
    "optimism",
    "paired",
    "plateau_epoch",
    "plateau_epochs",
    "power_of",
    "score_interval",
    "seeds_needed",
    "share_interval",
    "shares_of_grid",
    "summary",
    "variance_shares",
]
