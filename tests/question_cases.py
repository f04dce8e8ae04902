"""A question that is answered at once, for the tests of everything around questions."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

import steepest as st
from steepest.figures.new_figures import create_axes
from steepest.figures.style import write_caption
from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.tuned_arms import TunedArm
from steepest.questions.verdicts import ClaimVerdict, Number
from steepest.study.outcomes import RowOutcomes

X = np.random.default_rng(0).standard_normal((40, 3))
Y = (X[:, 0] > 0).astype(int)
SETTINGS: dict[str, Any] = {"hidden": (2,), "epochs": 2, "batch_size": 5}


def data(name: str = "toy") -> st.Dataset:
    return st.Dataset(X, Y, name=name)


@dataclass(frozen=True)
class ToyScores:
    data: str
    accuracy: tuple[float, ...]


class Toy(st.Question):
    name = "toy"
    asks = "Is it <b>below</b> 1?"
    claim = "Accuracy is below 1 & above 0."
    matters = "It does not."
    smallest_effect, unit = 0.1, "accuracy"
    seconds = 0.1

    def experiment(self, setup: ExperimentSetup) -> ToyScores:
        study = setup.sweep("toy", **SETTINGS)
        return ToyScores(setup.data.name, tuple(study.runs["test_accuracy"].to_list()))

    def procedure(self, results: ToyScores) -> str:
        return f"{len(results.accuracy)} runs on {results.data}."

    def varied(self, results: ToyScores) -> str:
        return "The seed varied."

    def verdict(self, results: ToyScores) -> ClaimVerdict:
        n = len(results.accuracy)
        mean = float(np.mean(results.accuracy))
        number = Number("accuracy < 1 & more", mean, 0.0, 1.0, n, method="a guess")
        outcome = "supported" if mean < 1 else "refuted"
        return ClaimVerdict(outcome, f"On {results.data} it is {mean:.2f}.", (number,))

    def figure(self, results: ToyScores) -> Figure:
        ax = create_axes(1, width=3, height=2)[0]
        ax.plot(results.accuracy)
        ax.set_title(results.data)
        write_caption(ax.figure, f"Data: {results.data}, n = {len(results.accuracy)}.")
        return ax.figure


def with_attributes(question: st.Question, **attributes: Any) -> st.Question:
    """A copy of a question with other attributes or methods."""
    altered = copy.copy(question)
    vars(altered).update(attributes)
    return altered


def tuned_arm(
    test_accuracy: np.ndarray,
    rate: float = 0.3,
    label: str = "arm",
    n_parameters: int = 2113,
    **columns: np.ndarray,
) -> TunedArm:
    """An arm of digits-halves with these test accuracies, NaN for a run that diverged."""
    status = np.where(np.isnan(test_accuracy), "diverged", "done")
    runs = pl.DataFrame({"status": status, "test_accuracy": test_accuracy, **columns})
    rates = (0.01, rate, 1.0)
    samples = 898, 449, 450
    outcomes = row_outcomes(np.nan_to_num(test_accuracy, nan=0.5))
    return TunedArm(
        label, "digits-halves", rate, rates, samples, n_parameters, runs, runs, outcomes
    )


def row_outcomes(test_accuracy: np.ndarray, seed: int = 0) -> RowOutcomes:
    """Outcomes with these accuracies, as nearly as 450 of 1,797 rows allow.

    All arms have the same test rows, and which of them a run gets wrong is random.
    """
    n, generator = len(test_accuracy), np.random.default_rng(0)
    rows = np.array([generator.permutation(1797)[:450] for _ in range(n)])
    wrong = np.random.default_rng(seed).permuted(np.tile(np.arange(450), (n, 1)), axis=1)
    return RowOutcomes(wrong < np.round(450 * test_accuracy)[:, None], rows)


def sorted_dots(ax: Axes) -> np.ndarray:
    """x of all dots in some axes, sorted."""
    return np.sort(
        np.concatenate([np.asarray(dots.get_offsets())[:, 0] for dots in ax.collections])
    )


QUESTION = Toy()
OTHER = with_attributes(QUESTION, name="other", trains=False)
