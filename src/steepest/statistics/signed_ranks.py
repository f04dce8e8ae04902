"""The Bayesian signed-rank test over data sets, with a region of practical equivalence."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from steepest import random
from steepest.errors import StatisticsError
from steepest.statistics.posteriors import Probabilities
from steepest.statistics.samples import Floats, to_numbers

__all__ = ["dirichlet_weights", "signed_rank_probabilities", "signed_rank_shares"]

WEIGHTS_PURPOSE: Final = 9
"""Of the stream that the weights of data sets are drawn from."""

PRIOR: Final = 0.5
"""Weight of a data set with a difference of 0 that the prior adds."""


def signed_rank_probabilities(
    differences: ArrayLike, margin: float = 0.0, *, samples: int = 50_000, seed: int = 0
) -> Probabilities:
    """How probable it is that the mean of two differences is above, within or below ± the margin.

    A Dirichlet process gives each data set, and one of the prior with a difference of 0, a random
    weight. For each draw of the weights it is known how often the mean of the differences on two
    data sets lies above the margin, within it and below it; the probability of an outcome is the
    share of draws in which it is the most frequent one (A. Benavoli, G. Corani, F. Mangili,
    M. Zaffalon, F. Ruggeri, "A Bayesian Wilcoxon signed-rank test based on the Dirichlet process",
    ICML 2014; with a region of practical equivalence A. Benavoli, G. Corani, J. Demšar,
    M. Zaffalon, "Time for a change", JMLR 18, 2017, section 4.2).

    Args:
        differences: a - b, one a data set, (n,), finite.
        margin: half the width of the region of practical equivalence, at least 0.
        samples: draws of the weights.
        seed: of the draws; the same seed gives the same probabilities.

    Raises:
        StatisticsError: no differences, or one that is not finite.

    >>> found = signed_rank_probabilities([0.03, 0.01, 0.02, 0.05, 0.01], 0.005, samples=2000)
    >>> found.ahead > 0.98, found.behind
    (True, 0.0)
    """
    values = to_numbers("differences", differences)
    if not values.size or not np.isfinite(values).all():
        raise StatisticsError("differences must be finite numbers, at least one")
    shares = signed_rank_shares(values, margin, dirichlet_weights(values.size, samples, seed))
    behind, alike, ahead = np.bincount(shares.argmax(axis=1), minlength=3) / samples
    return Probabilities(float(ahead), float(alike), float(behind))


def signed_rank_shares(differences: Floats, margin: float, weights: Floats) -> Floats:
    """For each draw of the weights, how often the mean of two differences is below, within, above.

    Args:
        differences: one a data set, (n,).
        margin: at least 0.
        weights: of the prior's difference of 0 and of each data set, (draws, n + 1), rows sum to 1.

    Returns:
        (draws, 3), rows sum to 1: below, within and above the margin; ties count half.
    """
    every = np.concatenate([[0.0], differences])
    sums = every[:, None] + every
    above = np.heaviside(sums - 2 * margin, 0.5)
    below = np.heaviside(-sums - 2 * margin, 0.5)
    ahead, behind = (((weights @ each) * weights).sum(axis=1) for each in (above, below))
    alike = 1 - ahead - behind if margin else np.zeros(len(weights))
    return np.stack([behind, alike, ahead], axis=1)


def dirichlet_weights(n: int, samples: int, seed: int) -> Floats:
    """Weights of the prior and of n data sets, (samples, n + 1): gamma variates, normalised.

    A gamma variate of shape 1 is exponential; one of shape 1/2 is half a squared normal.
    """
    exponential = -np.log1p(-random.uniforms(seed, WEIGHTS_PURPOSE, 0, samples * n))
    normal = random.normals(seed, WEIGHTS_PURPOSE, 1, samples)
    gamma = np.column_stack([normal**2 / 2, exponential.reshape(samples, n)])
    weights: Floats = gamma / gamma.sum(axis=1, keepdims=True)
    return weights
