"""Which activation gives probabilities: the verdict follows the results."""

from __future__ import annotations

from dataclasses import replace

import pytest

from steepest.data.datasets import load
from steepest.questions.catalogue.activations import (
    QUESTION,
    Activation,
    Results,
    experiment,
    verdict,
)
from steepest.questions.laboratory import Laboratory

INSIDE = Activation(0.0, 1.0, 0.25, 0.0)
RESULTS = Results({"sigmoid": INSIDE, "relu": Activation(0.0, 100.0, 1.0, 99.0)})


@pytest.mark.parametrize(
    ("name", "outside", "outcome"),
    [
        ("relu", 99.0, "supported"),
        ("relu", 0.0, "refuted"),
        ("sigmoid", 0.5, "refuted"),
        ("relu", 0.01, "undecided"),
    ],
)
def test_the_verdict_turns_with_the_results(name: str, outside: float, outcome: str) -> None:
    altered = RESULTS.of | {name: replace(RESULTS.of[name], outside=outside)}
    assert verdict(Results(altered)).outcome == outcome


def test_the_experiment_finds_the_ranges_and_slopes() -> None:
    of = experiment(Laboratory(load("iris"), 2)).of
    assert (of["relu"].low, of["relu"].high, of["relu"].steepest) == (0, 100, 1)
    assert (of["tanh"].low, of["tanh"].steepest, of["tanh"].outside) == (-1, 1, 1)
    assert (of["sigmoid"].steepest, of["sigmoid"].outside) == (0.25, 0)


def test_the_figure_shades_the_probabilities() -> None:
    figure = QUESTION.figure(RESULTS)
    assert [ax.get_title() for ax in figure.axes] == ["sigmoid", "relu", "tanh"]
    assert figure.get_supxlabel().endswith("Grey: from 0 to 1, the probabilities.")
