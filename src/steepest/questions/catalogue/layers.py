"""One layer against two: is a hidden layer worth having, by how much, with what certainty?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.questions.arms import choose_and_judge
from steepest.questions.laboratory import Laboratory
from steepest.questions.record import Number, Question, Verdict, at_least
from steepest.statistics import paired, score_interval

if TYPE_CHECKING:
    from matplotlib.figure import Figure

COUNTS = 0.01
ONE, TWO = "one layer", "two layers"
COMMON: dict[str, Any] = {"batch_size": 32, "epochs": 60, "loss_after": False}


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """Test accuracies on the same seeds, one a seed, NaN where a run diverged."""

    data: str
    rows: int
    samples: tuple[int, int, int]
    rates: tuple[str, str]
    one: NDArray[np.float64]
    two: NDArray[np.float64]


def experiment(laboratory: Laboratory) -> Results:
    """No hidden layer against one of 32 units, each with its own learning rate."""
    arms: dict[str, dict[str, Any]] = {ONE: {"hidden": ()}, TWO: {"hidden": (32,)}}
    one, two = choose_and_judge(laboratory, "layers", arms, **COMMON)
    return Results(
        data=laboratory.data.name,
        rows=len(laboratory.data),
        samples=one.samples,
        rates=(one.told_rate, two.told_rate),
        one=one.scores(),
        two=two.scores(),
    )


def procedure(results: Results) -> str:
    """The experiment in a sentence."""
    return (
        f"A network without and one with a hidden layer of 32 relu units learn {results.data} "
        f"({results.samples[0]} rows) for 60 epochs in batches of 32; the learning rate of each "
        f"(chosen on validation: {results.rates[0]} and {results.rates[1]}) is its own, and "
        f"both are trained again on {len(results.one)} fresh seeds and scored on the test part."
    )


def varied(results: Results) -> str:
    """What the seeds change."""
    return "The split, the first weights and the order of the rows changed with every seed."


def verdict(results: Results) -> Verdict:
    """Whether the gain is at least what counts."""
    gain = paired(results.two, results.one)
    one, two = (
        score_interval(each, results.samples[2], results.rows)
        for each in (results.one, results.two)
    )
    outcome = at_least(gain.low, gain.high, COUNTS)
    told = {
        "supported": "A hidden layer is worth having",
        "refuted": "A hidden layer brings less than counts",
        "undecided": "Whether a hidden layer brings enough to count is open",
    }[outcome]
    return Verdict(
        outcome,
        f"{told}: test accuracy {two.mean:.3f} with it and {one.mean:.3f} without, a difference of "
        f"{gain}; it is ahead on {gain.in_favour.count:g} of {gain.n} seeds, ties counted half.",
        (
            Number.from_(f"test accuracy, {ONE}", one),
            Number.from_(f"test accuracy, {TWO}", two),
            Number.from_("difference on the same seeds", gain),
            Number.from_("share of seeds in favour of two layers", gain.in_favour),
        ),
    )


def figure(results: Results) -> Figure:
    """The difference on every seed."""
    from steepest.figures.new_figures import figure_of
    from steepest.figures.paired_plot import PairedPlot

    plot = PairedPlot.of(
        {(TWO, ONE): (results.two, results.one)},
        "test_accuracy",
        margin=COUNTS,
        varied="split, first weights and order of rows varied",
        about=f"{results.data}, {results.samples[0]} training rows.",
    )
    return figure_of(plot.draw())


QUESTION = Question(
    name="layers",
    asks="One sigmoid layer against two layers: by how much, with what certainty?",
    claim="A hidden layer raises test accuracy by more than one point of a hundred.",
    matters="One run of each names a winner, but the next split may name the other. Whether the "
    "larger network is worth its time is a question of the difference on the same splits.",
    counts=COUNTS,
    unit="test accuracy",
    experiment=experiment,
    procedure=procedure,
    varied=varied,
    verdict=verdict,
    figure=figure,
    order=5,
    seconds=6.0,
)
