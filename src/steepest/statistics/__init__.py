"""Statistics of results over seeds: intervals, comparisons, shares of variance, sample sizes.

Functions take plain numbers and return frozen records; ``str`` of a record is a short sentence
for a caption.
"""

from __future__ import annotations

from steepest.statistics.abouts import ABOUT, About
from steepest.statistics.entropies import entropy
from steepest.statistics.equivalence import (
    Equivalence,
    equivalent,
    equivalent_at_any_look,
    equivalent_on_new,
)
from steepest.statistics.looks import (
    FIRST_LOOK,
    AnytimeMean,
    anytime_interval,
    anytime_interval_on_new_rows,
    anytime_interval_on_same_rows,
)
from steepest.statistics.means import Interval, Summary, interval, summary
from steepest.statistics.medians import Median, median_interval
from steepest.statistics.multiplicity import BestSet, holm, indistinguishable_from_best
from steepest.statistics.new_data_sets import (
    FEWEST_DATA_SETS,
    NewDataSets,
    new_data_sets_interval,
)
from steepest.statistics.new_rows import NewRows, new_rows_interval
from steepest.statistics.pairs import FEWEST_SEEDS, Paired, paired
from steepest.statistics.plateaus import Plateau, plateau_epoch, plateau_epochs
from steepest.statistics.posteriors import (
    Hierarchical,
    Probabilities,
    TPosterior,
    correlated_t_posterior,
    hierarchical_posterior,
)
from steepest.statistics.power import SeedsNeeded, paired_test_power, seeds_needed
from steepest.statistics.proportions import Share, share_interval
from steepest.statistics.rank_tests import RankTests, rank_tests, ranks_of_rows
from steepest.statistics.scores import Score, score_interval
from steepest.statistics.selection import Optimism, expected_maximum, optimism
from steepest.statistics.signed_ranks import signed_rank_probabilities
from steepest.statistics.stratified import Profile, interquartile_mean, performance_profile
from steepest.statistics.variance import (
    VarianceShare,
    VarianceShares,
    variance_shares,
    variance_shares_of_grid,
)

__all__ = [
    "ABOUT",
    "FEWEST_DATA_SETS",
    "FEWEST_SEEDS",
    "FIRST_LOOK",
    "About",
    "AnytimeMean",
    "BestSet",
    "Equivalence",
    "Hierarchical",
    "Interval",
    "Median",
    "NewDataSets",
    "NewRows",
    "Optimism",
    "Paired",
    "Plateau",
    "Probabilities",
    "Profile",
    "RankTests",
    "Score",
    "SeedsNeeded",
    "Share",
    "Summary",
    "TPosterior",
    "VarianceShare",
    "VarianceShares",
    "anytime_interval",
    "anytime_interval_on_new_rows",
    "anytime_interval_on_same_rows",
    "correlated_t_posterior",
    "entropy",
    "equivalent",
    "equivalent_at_any_look",
    "equivalent_on_new",
    "expected_maximum",
    "hierarchical_posterior",
    "holm",
    "indistinguishable_from_best",
    "interquartile_mean",
    "interval",
    "median_interval",
    "new_data_sets_interval",
    "new_rows_interval",
    "optimism",
    "paired",
    "paired_test_power",
    "performance_profile",
    "plateau_epoch",
    "plateau_epochs",
    "rank_tests",
    "ranks_of_rows",
    "score_interval",
    "seeds_needed",
    "share_interval",
    "signed_rank_probabilities",
    "summary",
    "variance_shares",
    "variance_shares_of_grid",
]
