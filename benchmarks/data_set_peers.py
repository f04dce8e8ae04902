"""What rliable, autorank and baycomp compute from the same numbers, for the tests to compare with.

    python -m benchmarks.data_set_peers

needs rliable, autorank and baycomp in an environment of their own (``pip install rliable autorank
baycomp``); steepest is not used. It writes tests/statistics/data_set_peers.json: inputs, results
and versions. rliable and baycomp draw from NumPy's legacy generators, whose streams never change,
so a test can repeat their draws.
"""

from __future__ import annotations

import json
import warnings
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

FILE = Path(__file__).parents[1] / "tests" / "statistics" / "data_set_peers.json"
RESAMPLES, SAMPLES = 200, 400
SHAPES = ((5, 3), (10, 5), (16, 7), (8, 12))
"""Runs and data sets."""


def scores_of_runs(number: int, shape: tuple[int, int]) -> np.ndarray:
    """Accuracies of runs on data sets, (runs, data sets), with ties as accuracies have them."""
    random = np.random.default_rng(number)
    levels = random.uniform(0.6, 0.95, shape[1])
    return np.clip(np.round(levels + random.normal(0, 0.04, shape), 2), 0, 1)


def from_rliable(number: int, shape: tuple[int, int]) -> dict[str, Any]:
    """Interquartile mean and performance profile, with percentile intervals."""
    from rliable import library, metrics

    scores, thresholds = scores_of_runs(number, shape), np.linspace(0.5, 1, 6)
    np.random.seed(number)  # rliable draws from the global generator
    means, limits = library.get_interval_estimates(
        {"a": scores}, lambda x: np.array([metrics.aggregate_iqm(x)]), reps=RESAMPLES
    )
    np.random.seed(number)
    shares, bands = library.create_performance_profile({"a": scores}, thresholds, reps=RESAMPLES)
    return {
        "scores": scores.tolist(),
        "seed": number,
        "resamples": RESAMPLES,
        "interquartile_mean": float(means["a"][0]),
        "limits": limits["a"].ravel().tolist(),
        "thresholds": thresholds.tolist(),
        "profile": shares["a"].tolist(),
        "bands": bands["a"].tolist(),
    }


def from_baycomp(number: int, shape: tuple[int, int]) -> dict[str, Any]:
    """Correlated t tests on one data set, signed-rank tests over data sets."""
    import baycomp

    b, a = (scores_of_runs(2 * number + side, shape) for side in (0, 1))
    ropes = (0.0, 0.01, 0.03)
    one = [baycomp.two_on_single(b[:, 0], a[:, 0], rope) for rope in ropes]
    means = a.mean(axis=0), b.mean(axis=0)
    draws = [
        baycomp.SignedRankTest(means[1], means[0], rope, nsamples=SAMPLES, random_state=number)
        for rope in ropes
    ]
    return {
        "a": a.tolist(),
        "b": b.tolist(),
        "margins": list(ropes),
        "correlated_t": [[float(p) for p in each] for each in one],
        "seed": number,
        "samples": SAMPLES,
        "signed_ranks": [[float(p) for p in each.probs()] for each in draws],
        "mean_shares": [each.sample.mean(axis=0).tolist() for each in draws],
    }


def from_autorank(number: int) -> dict[str, Any]:
    """Friedman's test, mean ranks and the critical difference by Nemenyi."""
    import pandas as pd
    from autorank import autorank

    random = np.random.default_rng(number)
    scores = random.normal(0.8, 0.03, (6 + 2 * number, 3 + number)).round(2)
    scores += 0.01 * np.arange(scores.shape[1])
    columns = [f"c{place}" for place in range(scores.shape[1])]
    found = autorank(
        pd.DataFrame(scores, columns=columns), verbose=False, force_mode="nonparametric"
    )
    return {
        "scores": scores.tolist(),
        "mean_ranks": found.rankdf["meanrank"].reindex(columns).tolist(),
        "p_value": float(found.pvalue),
        "critical_difference": float(found.cd),
    }


def main() -> None:
    """Compute all and write the file."""
    warnings.simplefilter("ignore")
    names = ("rliable", "baycomp", "autorank", "numpy", "scipy", "arch", "statsmodels")
    corpus = {
        "command": "python -m benchmarks.data_set_peers",
        "versions": {name: version(name) for name in names},
        "rliable": [from_rliable(number, shape) for number, shape in enumerate(SHAPES)],
        "baycomp": [from_baycomp(number, shape) for number, shape in enumerate(SHAPES)],
        "autorank": [from_autorank(number) for number in range(4)],
    }
    FILE.write_text(json.dumps(corpus) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
