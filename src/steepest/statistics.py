"""What may be said of results over seeds: intervals, comparisons, shares, and how many seeds.

Pure numbers in, frozen records out; each record's ``str`` is a short sentence for a caption.
"""

from __future__ import annotations

from steepest.inference.entropies import entropy
from steepest.inference.equivalence import Equivalence, equivalent
from steepest.inference.means import Interval, Summary, interval, summary
from steepest.inference.medians import Median, median_interval
from steepest.inference.pairs import Paired, paired
from steepest.inference.power import SeedsNeeded, power_of, seeds_needed
from steepest.inference.proportions import Share, share_interval
from steepest.inference.scores import Score, score_interval

__all__ = [
    "Equivalence",
    "Interval",
    "Median",
    "Paired",
    "Score",
    "SeedsNeeded",
    "Share",
    "Summary",
    "entropy",
    "equivalent",
    "interval",
    "median_interval",
    "paired",
    "power_of",
    "score_interval",
    "seeds_needed",
    "share_interval",
    "summary",
]
