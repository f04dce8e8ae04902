"""Learning rate too low, too high: what is lost on either side, and where training breaks down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.questions.laboratory import Laboratory
from steepest.questions.record import Number, Question, Verdict, all_of, at_least
from steepest.statistics import entropy, paired, share_interval

if TYPE_CHECKING:
    from matplotlib.figure import Figure

COUNTS = 0.01
RATES: Final = tuple(round(10.0 ** (k / 4), 6) for k in range(-12, 7))
"""A quarter of a decade apart, from 0.001 to 31.6."""

DECADE = 4
COMMON: dict[str, Any] = {"hidden": (32,), "batch_size": 70, "epochs": 60}


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """Of each rate, rising, validation accuracies (rates, seeds) of the choosing seeds.

    ``failed`` counts runs that diverged or ended with a training loss no better than the best
    constant answer's. ``test`` has test accuracies (3, seeds) on fresh seeds: at the chosen rate,
    at a tenth of it, at ten times it; NaN where a run diverged.
    """

    data: str
    samples: tuple[int, int, int]
    validation: NDArray[np.float64]
    failed: tuple[int, ...]
    chosen: int
    test: NDArray[np.float64]


def experiment(laboratory: Laboratory) -> Results:
    """All rates on seeds that choose; the best, a tenth and ten times of it on fresh ones."""
    tried = laboratory.sweep(
        "learning-rate-choose",
        seeds=laboratory.choosing_seeds,
        learning_rate=list(RATES),
        **COMMON,
    )
    runs = [tried.runs.filter(tried.runs["learning_rate"] == rate).sort("seed") for rate in RATES]
    validation = np.array([each["validation_accuracy"].to_numpy() for each in runs])
    counts = np.bincount(laboratory.data.y)
    losses = np.array([each["train_loss_after"].to_numpy() for each in runs])
    mean = np.where(np.isfinite(validation).all(axis=1), validation.mean(axis=1), -1.0)
    # A decade must be left on either side, or there is nothing to compare the choice with.
    chosen = DECADE + int(mean[DECADE:-DECADE].argmax())
    judged = [
        laboratory.sweep(f"learning-rate-judge-{side}", learning_rate=RATES[place], **COMMON)
        for side, place in (("best", chosen), ("low", chosen - DECADE), ("high", chosen + DECADE))
    ]
    return Results(
        data=laboratory.data.name,
        samples=tried.samples,
        validation=validation,
        failed=tuple(int(n) for n in (~(losses < entropy(counts))).sum(axis=1)),
        chosen=chosen,
        test=np.array([each.runs.sort("seed")["test_accuracy"].to_numpy() for each in judged]),
    )


def procedure(results: Results) -> str:
    """The experiment in a sentence."""
    return (
        f"A network with 32 relu units learns {results.data} ({results.samples[0]} rows) for 60 "
        f"epochs in batches of 70 at {len(RATES)} learning rates from {RATES[0]:g} to "
        f"{RATES[-1]:.3g}; the best on validation, {RATES[results.chosen]:.3g}, is trained again "
        f"on {results.test.shape[1]} fresh seeds, beside a tenth and ten times of it."
    )


def varied(results: Results) -> str:
    """What the seeds change."""
    return "The split, the first weights and the order of the rows changed with every seed."


def verdict(results: Results) -> Verdict:
    """Whether a tenth and ten times of the best rate both lose by what counts."""
    # A run that diverged answers nothing rightly: leaving it out would flatter the rate.
    best, low, high = np.nan_to_num(results.test, nan=0.0)
    rate = RATES[results.chosen]
    below, over = paired(best, low), paired(best, high)
    outcome = all_of(at_least(each.low, each.high, COUNTS) for each in (below, over))
    told = {
        "supported": "Both sides lose",
        "refuted": "One side does not lose",
        "undecided": "Whether both sides lose is open",
    }[outcome]
    n = results.validation.shape[1]
    shares = [share_interval(count, n) for count in results.failed]
    broken = next((place for place, each in enumerate(shares) if broken_from(shares, place)), None)
    onset = (
        f"From {RATES[broken]:.3g} on more than half of the runs end no better than a constant "
        "answer."
        if broken is not None
        else f"Up to {RATES[-1]:.3g} fewer than half of the runs break down."
    )
    return Verdict(
        outcome,
        f"{told}: at {rate:.3g} test accuracy is {best.mean():.3f}; a tenth of it loses {below} "
        f"in the same 60 epochs, ten times of it {over}. {onset}",
        (
            Number.from_(
                f"test accuracy, {rate:.3g} less {RATES[results.chosen - DECADE]:.3g}", below
            ),
            Number.from_(
                f"test accuracy, {rate:.3g} less {RATES[results.chosen + DECADE]:.3g}", over
            ),
            *(
                Number.from_(f"runs no better than a constant, {r:.3g}", each)
                for r, each in zip(RATES, shares, strict=True)
                if each.count > 0
            ),
        ),
    )


def broken_from(shares: list[Any], place: int) -> bool:
    """Whether from this rate on always more than half of the runs fail."""
    return all(each.share > 0.5 for each in shares[place:])


def figure(results: Results) -> Figure:
    """Every run over the learning rate, and below it the share that failed."""
    from steepest.figures.new_figures import create_stacked_axes, figure_of
    from steepest.figures.onset_plot import OnsetPlot
    from steepest.figures.strip_plot import StripPlot
    from steepest.figures.style import write_caption

    n = results.validation.shape[1]
    above, below = create_stacked_axes((1.6, 1), width=7.2, height=6.6, share_x=True)
    runs = StripPlot.of(
        RATES,
        results.validation,
        "learning_rate",
        "validation_accuracy",
        chosen=RATES[results.chosen],
        varied="split, first weights and order of rows varied",
        about=f"{results.data}, {results.samples[0]} training rows.",
    )
    runs.draw(above).set_xlabel("")
    OnsetPlot.of_counts(RATES, {"no better than a constant answer": results.failed}, n).draw(below)
    figure = figure_of(above)
    write_caption(
        figure, runs.caption, f"Below: share of the {n} runs, with 95 % Wilson intervals."
    )
    return figure


QUESTION = Question(
    name="learning-rate",
    asks="Learning rate too low, too high: what happens?",
    claim="A tenth and ten times of the best learning rate each lose a point of test accuracy or "
    "more.",
    matters="It is the setting that decides most. Too low wastes the epochs one pays for; too high "
    "does not show as an error, but as a network that answers the same whatever it is asked.",
    counts=COUNTS,
    unit="test accuracy",
    experiment=experiment,
    procedure=procedure,
    varied=varied,
    verdict=verdict,
    figure=figure,
    order=8,
    seconds=10.0,
)
