"""Which activation gives probabilities: the verdict follows the results."""

from __future__ import annotations

from dataclasses import replace

import pytest

from steepest.data.built_in import load
from steepest.questions.catalogue.activations import ActivationRange, Activations
from steepest.questions.experiment_setup import ExperimentSetup

QUESTION = Activations()
RESULTS = {
    "sigmoid": ActivationRange(0.0, 1.0, 0.25, 0.0),
    "relu": ActivationRange(0.0, 100.0, 1.0, 99.0),
}


@pytest.mark.parametrize(
    ("name", "outside", "outcome"),
    [
        ("relu", 99.0, "supported"),
        ("relu", 0.0, "refuted"),
        ("sigmoid", 0.5, "refuted"),
        ("relu", 0.01, "undecided"),
    ],
)
def test_the_verdict_changes_with_the_results(name: str, outside: float, outcome: str) -> None:
    altered = RESULTS | {name: replace(RESULTS[name], outside=outside)}
    assert QUESTION.verdict(altered).outcome == outcome


def test_the_sentence_names_ranges_and_slopes() -> None:
    assert QUESTION.verdict(RESULTS).text == (
        "Sigmoid: of the three only its values are probabilities for every input. For inputs from "
        "-100 to 100 the values range from 0 to 1 (sigmoid) and from 0 to 100 (relu). The largest "
        "slopes are 0.25 (sigmoid) and 1 (relu). In 5 layers of sigmoid, the slopes alone, "
        "without the weights, multiply a gradient by at most 0.00098."
    )


def test_the_experiment_finds_the_ranges_and_slopes() -> None:
    found = QUESTION.experiment(ExperimentSetup(load("iris"), 2))
    assert (found["relu"].low, found["relu"].high, found["relu"].slope) == (0, 100, 1)
    assert (found["tanh"].low, found["tanh"].slope, found["tanh"].outside) == (-1, 1, 1)
    assert (found["sigmoid"].slope, found["sigmoid"].outside) == (0.25, 0)


def test_the_figure_shades_the_probabilities() -> None:
    figure = QUESTION.figure(RESULTS)
    assert [ax.get_title() for ax in figure.axes] == ["sigmoid", "relu", "tanh"]
    assert figure.get_supxlabel().endswith("Grey: values that are probabilities.")
