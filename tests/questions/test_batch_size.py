"""Batch too small, too large: the verdict follows the results."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import polars as pl
import pytest

from steepest.questions.arms import Arm
from steepest.questions.catalogue.batch_size import QUESTION, Results, verdict
from steepest.questions.escapes import SIZES, escapes


def scores(*means: float) -> np.ndarray:
    """Test accuracies with exactly these means, each row with a spread of its own."""
    spread = np.random.default_rng(0).normal(0, 0.004, (len(means), 64))
    return np.array(means)[:, None] + spread - spread.mean(axis=1, keepdims=True)


RESULTS = Results(
    data="digits-halves",
    samples=(898, 449, 450),
    sizes=(1, 4, 16, 64, 256, 898),
    rates=("0.1", "0.3", "0.3", "1", "1", "3, the highest tried"),
    by_epochs=scores(0.97, 0.97, 0.97, 0.97, 0.95, 0.90),
    by_updates=scores(0.93, 0.96, 0.97, 0.97, 0.97),
    updates=224,
    borne=np.repeat([[0.1], [0.3], [1.0], [1.0], [1.0], [1.0]], 64, axis=1),
    milliseconds=np.repeat([[0.3], [0.15], [0.1], [0.1], [0.1], [0.1]], 64, axis=1),
    kilobytes=(0.5, 2.0, 8.0, 32.0, 130.0, 456.0),
    escaped=(990, 1000, 980, 190, 0),
    starts=1000,
)


@pytest.mark.parametrize(
    ("altered", "outcome"),
    [
        ({}, "supported"),
        ({"by_epochs": scores(0.97, 0.97, 0.97, 0.97, 0.97, 0.97)}, "refuted"),
        ({"by_updates": scores(0.97, 0.96, 0.95, 0.93, 0.90)}, "refuted"),
        ({"by_updates": scores(0.93, 0.93, 0.93, 0.93, 0.92)}, "undecided"),
    ],
)
def test_the_verdict_turns_with_the_results(altered: dict[str, np.ndarray], outcome: str) -> None:
    assert verdict(replace(RESULTS, **altered)).outcome == outcome


def test_the_sentence_tells_rates_escapes_time_and_memory() -> None:
    assert verdict(RESULTS).sentence.endswith(
        "The full batch bears learning rates 10.0 times as large as single rows do. With the noise "
        "of batches of 16, 64 and 256 rows 98 %, 19 % and 0 % of descents leave a local minimum. "
        "An epoch of single rows takes 3.0 times as long as one of the full batch, which keeps "
        "456 KB."
    )


def test_noise_drives_descents_out_of_a_local_minimum() -> None:
    found = escapes(200)
    share = dict(zip(SIZES, found.escaped, strict=True))
    assert share[16] > 190 and 20 < share[64] < 60 and share[256] == 0
    assert found.lowest[2:] == found.escaped[2:]  # little noise leads nowhere but down


def test_a_rate_is_borne_up_to_the_first_that_fails() -> None:
    tried = pl.DataFrame(
        {
            "seed": [0, 0, 0, 0, 1, 1, 1, 1],
            "learning_rate": [0.1, 0.3, 1.0, 3.0] * 2,
            # Seed 1 diverges at 1 and is lucky at 3: what lies beyond a failure does not count.
            "validation_accuracy": [0.5, 0.9, 0.95, 0.5, 0.6, 0.9, None, 0.85],
        }
    )
    arm = Arm("any", 0.3, (0.1, 0.3, 1.0, 3.0), (0.5,) * 4, (1, 1, 1), tried, tried)
    assert arm.borne().tolist() == [1.0, 0.3]


def test_the_figure_is_of_the_results() -> None:
    labels = [ax.get_ylabel() for ax in QUESTION.figure(RESULTS).axes]
    assert labels[:2] == ["test accuracy after 20 epochs", "test accuracy after 224 updates"]
