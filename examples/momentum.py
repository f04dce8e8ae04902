"""A question of one's own: does momentum help, if both rules have the learning rate they like?

``steepest answer examples/momentum.py`` answers it; copy the file to ask another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.questions.arms import choose_and_judge
from steepest.questions.laboratory import Laboratory
from steepest.questions.record import Number, Question, Verdict, at_least
from steepest.statistics import paired

if TYPE_CHECKING:
    from matplotlib.figure import Figure

COUNTS = 0.005
COMMON: dict[str, Any] = {"hidden": (32,), "batch_size": 32, "epochs": 20, "loss_after": False}
RATES = (0.003, 0.01, 0.03, 0.1, 0.3, 1.0)


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """Test accuracies on the same seeds, NaN where a run diverged, and the rates chosen."""

    data: str
    rates: tuple[str, str]
    plain: NDArray[np.float64]
    momentum: NDArray[np.float64]


def experiment(laboratory: Laboratory) -> Results:
    """Both rules: a rate chosen on validation, then fresh seeds."""
    arms: dict[str, dict[str, Any]] = {"plain": {"rule": "sgd"}, "momentum": {"rule": "momentum"}}
    plain, momentum = choose_and_judge(laboratory, "momentum", arms, RATES, **COMMON)
    return Results(
        data=laboratory.data.name,
        rates=(plain.told_rate, momentum.told_rate),
        plain=plain.scores(),
        momentum=momentum.scores(),
    )


def procedure(results: Results) -> str:
    """The experiment in a sentence."""
    return (
        f"A network with 32 relu units learns {results.data} for 20 epochs by sgd and by momentum "
        f"0.9, each with its own learning rate chosen on validation ({results.rates[0]} and "
        f"{results.rates[1]}), and again on {len(results.plain)} fresh seeds."
    )


def varied(results: Results) -> str:
    """What the seeds change."""
    return "The split, the first weights and the order of the rows changed with every seed."


def verdict(results: Results) -> Verdict:
    """A pure function of the results, so that a test can feed it others."""
    gain = paired(results.momentum, results.plain)
    outcome = at_least(gain.low, gain.high, COUNTS)
    told = {
        "supported": "Momentum helps",
        "refuted": "Momentum helps less than counts",
        "undecided": "Whether momentum helps is open",
    }[outcome]
    return Verdict(
        outcome,
        f"{told}: with it test accuracy changes by {gain}.",
        (Number.from_("difference on the same seeds", gain),),
    )


def figure(results: Results) -> Figure:
    """The difference on every seed."""
    from steepest.figures.new_figures import figure_of
    from steepest.figures.paired_plot import PairedPlot

    plot = PairedPlot.of(
        {("momentum", "plain"): (results.momentum, results.plain)},
        "test_accuracy",
        margin=COUNTS,
        varied="split, first weights and order of rows varied",
        about=f"{results.data}.",
    )
    return figure_of(plot.draw())


QUESTION = Question(
    name="momentum",
    asks="Does momentum help?",
    claim="After 20 epochs momentum leads in test accuracy by more than half a point of a hundred.",
    matters="It is switched on by habit; with a learning rate of its own, plain descent may do.",
    counts=COUNTS,
    unit="test accuracy",
    experiment=experiment,
    procedure=procedure,
    varied=varied,
    verdict=verdict,
    figure=figure,
)
