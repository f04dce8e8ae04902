"""What rliable, baycomp and autorank compute from the same numbers is equal to 1e-9.

Their results are in data_set_peers.json, with versions and the command that made them. Where they
draw at random, their draws are repeated here: NumPy's legacy generators never change.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from steepest.statistics import (
    correlated_t_posterior,
    interquartile_mean,
    performance_profile,
    rank_tests,
)
from steepest.statistics.signed_ranks import signed_rank_shares
from steepest.statistics.stratified import (
    bootstrap_means,
    bootstrap_profiles,
    percentile_limits,
)

PEERS: dict[str, Any] = json.loads(
    Path(__file__).with_name("data_set_peers.json").read_text(encoding="utf-8")
)
EQUAL: dict[str, float] = {"rel": 1e-9, "abs": 1e-9}


def draws_of_rliable(case: dict[str, Any]) -> np.ndarray:
    shape = np.shape(case["scores"])
    random = np.random.RandomState(case["seed"])
    return np.array([random.choice(shape[0], shape) for _ in range(case["resamples"])])


@pytest.mark.parametrize("case", PEERS["rliable"])
def test_interquartile_means_and_their_limits_are_those_of_rliable(case: dict[str, Any]) -> None:
    scores = np.array(case["scores"])
    assert interquartile_mean(scores).mean == pytest.approx(case["interquartile_mean"], **EQUAL)
    limits = percentile_limits(bootstrap_means(scores, draws_of_rliable(case)), 0.95)
    assert np.array(limits) == pytest.approx(np.array(case["limits"]), **EQUAL)


@pytest.mark.parametrize("case", PEERS["rliable"])
def test_performance_profiles_and_their_bands_are_those_of_rliable(case: dict[str, Any]) -> None:
    scores, thresholds = np.array(case["scores"]), np.array(case["thresholds"])
    found = performance_profile(scores, thresholds, resamples=10)
    assert found.share == pytest.approx(np.array(case["profile"]), **EQUAL)
    shares = bootstrap_profiles(scores, thresholds, draws_of_rliable(case))
    bands = np.array(percentile_limits(shares, 0.95))
    assert bands == pytest.approx(np.array(case["bands"]), **EQUAL)


@pytest.mark.parametrize("case", PEERS["baycomp"])
def test_correlated_t_tests_are_those_of_baycomp(case: dict[str, Any]) -> None:
    differences = np.array(case["a"])[:, 0] - np.array(case["b"])[:, 0]
    # baycomp takes the scores as those of one cross-validation with n folds.
    posterior = correlated_t_posterior(differences, 1 / (len(differences) - 1))
    for margin, expected in zip(case["margins"], case["correlated_t"], strict=True):
        found = posterior.probabilities(margin)
        if len(expected) == 2:
            assert (found.behind, found.ahead) == pytest.approx(tuple(expected), **EQUAL)
        else:
            same_order = (found.behind, found.alike, found.ahead)
            assert same_order == pytest.approx(tuple(expected), **EQUAL)


@pytest.mark.parametrize("case", PEERS["baycomp"])
def test_signed_rank_tests_are_those_of_baycomp(case: dict[str, Any]) -> None:
    differences = np.array(case["a"]).mean(axis=0) - np.array(case["b"]).mean(axis=0)
    prior = np.array([0.5, *np.ones(len(differences))])
    weights = np.random.RandomState(case["seed"]).dirichlet(prior, case["samples"])
    for place, margin in enumerate(case["margins"]):
        shares = signed_rank_shares(differences, margin, weights)
        assert shares.mean(axis=0) == pytest.approx(np.array(case["mean_shares"][place]), **EQUAL)
        found = np.bincount(shares.argmax(axis=1), minlength=3) / case["samples"]
        assert found == pytest.approx(np.array(case["signed_ranks"][place]), **EQUAL)


@pytest.mark.parametrize("case", PEERS["autorank"])
def test_mean_ranks_and_friedmans_test_are_those_of_autorank(case: dict[str, Any]) -> None:
    found = rank_tests(case["scores"])
    assert found.mean_ranks == pytest.approx(np.array(case["mean_ranks"]), **EQUAL)
    assert found.p_value == pytest.approx(case["p_value"], **EQUAL)
    # autorank interpolates the studentised range from a table; steepest integrates it.
    assert found.critical_difference == pytest.approx(case["critical_difference"], rel=1e-3)
