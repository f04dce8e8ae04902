"""Two linear layers without an activation between them: why no better than one?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.questions.arms import choose_and_judge
from steepest.questions.laboratory import SPLIT, Laboratory
from steepest.questions.record import REFUTED, SUPPORTED, Number, Question, Verdict, all_of
from steepest.statistics import equivalent, paired
from steepest.training.one_run import train

if TYPE_CHECKING:
    from matplotlib.figure import Figure

COUNTS = 0.02
ROUNDING = 1e-12
"""Of logits in float64, relative to the largest: sums of a few hundred terms, rounded."""

COLLAPSED = 8
ONE, TWO = "one layer", "two linear layers"
COMMON: dict[str, Any] = {"batch_size": 32, "epochs": 60, "dtype": "float64", "loss_after": False}


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """Test losses on the same seeds, NaN where a run diverged, and how far the one matrix is off.

    ``error`` has the largest relative difference of logits for each network that was collapsed;
    ``deep`` and ``flat`` are logits of one of them, as two layers and as one matrix.
    """

    data: str
    samples: tuple[int, int, int]
    rates: tuple[str, str]
    one: NDArray[np.float64]
    two: NDArray[np.float64]
    error: NDArray[np.float64]
    deep: NDArray[np.float64]
    flat: NDArray[np.float64]


def experiment(laboratory: Laboratory) -> Results:
    """One layer against two linear ones, and the product of the two."""
    arms: dict[str, dict[str, Any]] = {
        ONE: {"hidden": ()},
        TWO: {"hidden": (32,), "activation": "identity"},
    }
    one, two = choose_and_judge(laboratory, "linear-layers", arms, **COMMON)
    settings = {**COMMON, **arms[TWO], "learning_rate": two.learning_rate}
    pairs = [collapse(laboratory, seed, settings) for seed in laboratory.fresh_seeds[:COLLAPSED]]
    return Results(
        data=laboratory.data.name,
        samples=one.samples,
        rates=(one.told_rate, two.told_rate),
        one=one.scores("test_loss"),
        two=two.scores("test_loss"),
        error=np.array([abs(flat - deep).max() / abs(deep).max() for deep, flat in pairs]),
        deep=pairs[0][0].ravel().astype(np.float64),
        flat=pairs[0][1].ravel().astype(np.float64),
    )


def collapse(
    laboratory: Laboratory, seed: int, settings: dict[str, Any]
) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
    """Logits of all rows by two layers, and by (x W + b) V + c = x (W V) + (b V + c)."""
    deep = train(laboratory.data, split=SPLIT, seed=seed, **settings).network
    (w, b, _), (v, c, _) = deep.layers
    flat = replace(deep, layers=[(w @ v, b @ v + c, "identity")])
    return deep.logits(laboratory.data.x), flat.logits(laboratory.data.x)


def procedure(results: Results) -> str:
    """The experiment in a sentence."""
    return (
        f"One layer, and two with 32 units and no activation between them, learn {results.data} "
        f"({results.samples[0]} rows) for 60 epochs in batches of 32, each with a learning rate of "
        f"its own chosen on validation ({results.rates[0]} and {results.rates[1]}), and again "
        f"on {len(results.one)} fresh seeds; {len(results.error)} of the trained pairs of layers "
        "are multiplied into one matrix."
    )


def varied(results: Results) -> str:
    """What the seeds change."""
    return "The split, the first weights and the order of the rows changed with every seed."


def verdict(results: Results) -> Verdict:
    """Whether one matrix does the same to rounding, and one layer trained does as well."""
    error = float(results.error.max())
    exact = error <= ROUNDING
    same = equivalent(results.two, results.one, margin=COUNTS)
    gain = paired(results.one, results.two)
    better = REFUTED if gain.low > COUNTS else SUPPORTED if same.verdict == "equivalent" else None
    if gain.high < -COUNTS:  # two layers lose: surely no better
        better = SUPPORTED
    outcome = all_of([SUPPORTED if exact else REFUTED, better or "undecided"])
    told = {
        "supported": "Two linear layers are one layer written as a product",
        "refuted": "Two linear layers differ from one",
        "undecided": "Whether two linear layers train to the same loss is open",
    }[outcome]
    return Verdict(
        outcome,
        f"{told}: multiplied into one matrix they give the same logits to {error:.1g} of the "
        f"largest, in each of {len(results.error)} networks; test losses of two layers and of one: "
        f"{same}.",
        (
            Number("largest relative difference of logits", error, n=len(results.error), of="runs"),
            Number.from_("test loss, two layers less one", same),
            Number.from_("test loss, one layer less two", gain),
        ),
    )


def figure(results: Results) -> Figure:
    """The logits against each other, and the difference of the losses on every seed."""
    from steepest.figures.agreement_plot import AgreementPlot
    from steepest.figures.new_figures import create_figure
    from steepest.figures.paired_plot import PairedPlot
    from steepest.figures.style import add_legend_background, write_caption

    differences = PairedPlot.of(
        {(TWO, ONE): (results.two, results.one)},
        "test_loss",
        margin=COUNTS,
        varied="split, first weights and order of rows varied",
        about=f"{results.data}, {results.samples[0]} training rows.",
    )
    logits = AgreementPlot.of(
        results.deep, results.flat, "logit of two layers", "logit of one matrix"
    )
    drawn = create_figure(9.2, 4.4)
    left, right = drawn.subplots(1, 2, width_ratios=(1, 1.5))
    logits.draw(left)
    add_legend_background(differences.draw(right))
    write_caption(drawn, "Left:", logits.caption, "Right:", differences.caption)
    return drawn


QUESTION = Question(
    name="linear-layers",
    asks="Two linear layers with no activation in between: why no better than one?",
    claim="Two linear layers compute what one layer computes, and train to the same test loss.",
    matters="A layer without an activation costs time and parameters and adds nothing that the "
    "network can represent: it is the activation between layers that makes depth.",
    counts=COUNTS,
    unit="test loss",
    experiment=experiment,
    procedure=procedure,
    varied=varied,
    verdict=verdict,
    figure=figure,
    order=6,
    seconds=9.0,
)
