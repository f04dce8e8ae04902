"""Bayesian comparisons with a region of practical equivalence: on one data set, and on a new one.

Both posteriors are exact up to quadrature, so nothing is drawn and nothing depends on a seed.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from steepest.errors import StatisticsError
from steepest.interrupts import uninterrupted
from steepest.statistics.new_data_sets import check_differences
from steepest.statistics.quadrature import gauss_legendre
from steepest.statistics.samples import Floats, to_numbers

__all__ = [
    "Hierarchical",
    "Probabilities",
    "TPosterior",
    "correlated_t_posterior",
    "hierarchical_posterior",
]

NODES = 400


class Probabilities(NamedTuple):
    """How probable it is that a difference is above a margin, within ± the margin, or below it."""

    ahead: float
    alike: float
    behind: float


@dataclass(frozen=True, slots=True)
class TPosterior:
    """Student's t distribution as the posterior of a difference.

    Attributes:
        mean: of the difference.
        scale: of the distribution; 0 if all differences are equal.
        freedom: degrees of freedom.
    """

    mean: float
    scale: float
    freedom: float

    def probabilities(self, margin: float = 0.0) -> Probabilities:
        """Of a difference above the margin, within ± the margin, and below it."""
        with uninterrupted():
            from scipy.special import stdtr

        if not self.scale:
            half = 0.5 * (self.mean == margin == 0)
            ahead, behind = (self.mean > margin) + half, (self.mean < -margin) + half
        else:
            ahead = float(stdtr(self.freedom, (self.mean - margin) / self.scale))
            behind = float(stdtr(self.freedom, (-margin - self.mean) / self.scale))
        return Probabilities(ahead, max(0.0, 1 - ahead - behind), behind)


def correlated_t_posterior(differences: ArrayLike, test_to_training: float) -> TPosterior:
    """The Bayesian correlated t test of one data set.

    Training parts of different seeds share rows, so their differences are correlated. The variance
    is therefore that of C. Nadeau and Y. Bengio, "Inference for the generalization error", Machine
    Learning 52, 2003: s² (1/n + rows tested / rows trained). The posterior is that of G. Corani and
    A. Benavoli, "A Bayesian approach for comparing cross-validated algorithms on multiple data
    sets", Machine Learning 100, 2015, equation 7.

    Args:
        differences: one a seed, each seed with a split of its own, (n,); at least two.
        test_to_training: rows that are scored, divided by the rows that train.

    Raises:
        StatisticsError: fewer than two differences, or one that is not finite.

    >>> round(correlated_t_posterior([0.02, 0.01, 0.03, 0.01], 0.25).probabilities(0.01).ahead, 3)
    0.826
    """
    values = to_numbers("differences", differences)
    if values.size < 2 or not np.isfinite(values).all():
        raise StatisticsError(f"differences must be at least 2 finite numbers, got {values.size}")
    n = values.size
    variance = 0.0 if np.ptp(values) == 0 else float(values.var(ddof=1))
    return TPosterior(float(values.mean()), math.sqrt(variance * (1 / n + test_to_training)), n - 1)


@dataclass(frozen=True, slots=True, eq=False)
class Hierarchical:
    """Posterior of the differences of data sets, as a mixture over their spread.

    Attributes:
        spreads: standard deviation between data sets at each node of the quadrature, (nodes,).
        weights: their posterior probabilities, (nodes,).
        centres: mean over data sets given each spread, (nodes,).
        errors: its standard deviation given each spread, (nodes,).
        values: posterior mean of the true difference of each data set, (data sets,): what was
            measured, moved towards the others the more the less precise it is.
    """

    spreads: Floats
    weights: Floats
    centres: Floats
    errors: Floats
    values: Floats

    @property
    def between(self) -> float:
        """Posterior mean of the standard deviation between data sets."""
        return float(self.weights @ self.spreads)

    def of_mean(self, margin: float = 0.0) -> Probabilities:
        """Probabilities for the mean over all data sets of this kind."""
        return self._probabilities(margin, self.errors)

    def of_new_data_set(self, margin: float = 0.0) -> Probabilities:
        """Probabilities for the true difference on one new data set of this kind."""
        return self._probabilities(margin, np.hypot(self.errors, self.spreads))

    def _probabilities(self, margin: float, scale: Floats) -> Probabilities:
        with uninterrupted():
            from scipy.special import ndtr

        ahead = float(self.weights @ ndtr((self.centres - margin) / scale))
        behind = float(self.weights @ ndtr((-margin - self.centres) / scale))
        return Probabilities(ahead, max(0.0, 1 - ahead - behind), behind)


def hierarchical_posterior(values: ArrayLike, errors: ArrayLike) -> Hierarchical:
    """The posterior of a normal hierarchical model of the differences on data sets.

    The true difference of a data set is normal about the mean of all data sets of its kind, the
    measured one is normal about the true one with the standard error given. The prior of the mean
    is flat, that of the standard deviation between data sets uniform (A. Gelman, "Prior
    distributions for variance parameters in hierarchical models", Bayesian Analysis 1, 2006).
    Given that deviation all else is normal (A. Gelman et al., "Bayesian Data Analysis", third
    edition, section 5.4, equations 5.20 and 5.21); it is integrated by Gauss–Legendre quadrature.

    Args:
        values: measured differences, one a data set, (n,); at least three, or the prior leaves the
            posterior improper.
        errors: their standard errors, (n,), finite; at least one above 0 unless values differ.

    Raises:
        StatisticsError: fewer than three data sets, an error that is not known, or nothing varies.

    >>> posterior = hierarchical_posterior([0.03, 0.01, 0.02, 0.05, 0.01], [0.01] * 5)
    >>> [round(p, 2) for p in posterior.of_new_data_set(0.005)]
    [0.83, 0.07, 0.1]
    """
    value, error = check_differences(values, errors)
    if value.size < 3 or not np.isfinite(error).all():
        raise StatisticsError(
            "a hierarchical posterior needs at least 3 data sets with a standard error each (two "
            f"seeds or more), got {int(np.isfinite(error).sum())}"
        )
    unit = float(np.ptp(value)) + float(error.mean())
    if not unit:
        raise StatisticsError("values and errors must vary, got equal values without any error")
    node, share = gauss_legendre(NODES)
    u = (node + 1) / 2
    spread = unit * u / (1 - u)
    # An error of exactly 0 would make a spread of 0 infinitely probable.
    within = np.maximum(error, 1e-6 * unit)
    variance = within**2 + spread[:, None] ** 2
    precision = 1 / variance
    total = precision.sum(axis=1)
    centre = precision @ value / total
    log_density = (
        -0.5 * (np.log(variance) + (value - centre[:, None]) ** 2 * precision).sum(axis=1)
        - 0.5 * np.log(total)
        + np.log(share)
        - 2 * np.log(1 - u)
    )
    weight = np.exp(log_density - log_density.max())
    weight /= weight.sum()
    towards = within**2 / variance
    shrunken = weight @ (towards * centre[:, None] + (1 - towards) * value)
    return Hierarchical(spread, weight, centre, np.sqrt(1 / total), shrunken)
