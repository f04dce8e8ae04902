"""How learning rate, batch size and epochs influence the result, and how important each is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.questions.laboratory import Laboratory
from steepest.questions.record import Question, Verdict, at_least
from steepest.questions.shares import effects, plain, share_numbers
from steepest.statistics import shares_of_grid

if TYPE_CHECKING:
    from matplotlib.figure import Figure

COUNTS = 0.05
AXES = {
    "learning_rate": (0.04, 0.08, 0.16, 0.32),
    "batch_size": (10, 20, 40, 80),
    "epochs": (8, 16, 32, 64),
}
"""Each over a factor of 8: a share belongs to its grid, so the grid must favour none."""


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """Test accuracies over learning rate, batch size, epochs and seed; NaN where a run diverged."""

    data: str
    samples: tuple[int, int, int]
    guess: float
    accuracy: NDArray[np.float64]

    @property
    def scores(self) -> NDArray[np.float64]:
        """The same; a run that diverged counts as the constant answer it amounts to."""
        return np.where(np.isnan(self.accuracy), self.guess, self.accuracy)


def experiment(laboratory: Laboratory) -> Results:
    """Every combination on every seed."""
    axes: dict[str, Any] = {name: list(values) for name, values in AXES.items()}
    study = laboratory.sweep("settings", hidden=(32,), loss_after=False, **axes)
    runs = study.runs.sort(*AXES, "seed")
    shape = (*(len(values) for values in AXES.values()), laboratory.seeds)
    failed = (runs["status"] != "done").to_numpy().reshape(shape)
    accuracy = runs["test_accuracy"].to_numpy().astype(np.float64).reshape(shape)
    counts = np.bincount(laboratory.data.y)
    return Results(
        data=laboratory.data.name,
        samples=study.samples,
        guess=float(counts.max() / counts.sum()),
        accuracy=np.where(failed, np.nan, accuracy),
    )


def procedure(results: Results) -> str:
    """The experiment in a sentence."""
    failed = int(np.isnan(results.accuracy).sum())
    lost = f" {failed} runs diverged and count as the most frequent class." if failed else ""
    return (
        f"A network with 32 relu units learns {results.data} ({results.samples[0]} rows) with "
        f"every combination of four learning rates, batch sizes and numbers of epochs, each over a "
        f"factor of 8, on {results.accuracy.shape[-1]} seeds: {results.accuracy.size:,} test "
        f"accuracies.{lost}"
    )


def varied(_: Results) -> str:
    """What the seeds change."""
    return (
        "The split, the first weights and the order of the rows changed with every seed. Shares "
        "belong to this grid: wider axes would give larger ones."
    )


def verdict(results: Results) -> Verdict:
    """Whether the learning rate's share is larger than both others."""
    of = shares_of_grid(results.scores, list(AXES), "test accuracy")
    rate, rivals = of["learning_rate"], [of["batch_size"], of["epochs"]]
    outcome = at_least(
        min(rate.low - rival.high for rival in rivals),
        min(rate.high - rival.low for rival in rivals),
        COUNTS,
    )
    lines = sorted((of[name] for name in AXES), key=lambda line: -line.share)
    told = ", ".join(f"{plain(line.name)} {100 * line.share:.0f} %" for line in lines)
    pairs = 100 * sum(line.share for line in of.lines if len(line.settings) == 2)
    chance = 100 * (of["seed"].share + of["residual"].share)
    means = results.scores.mean(axis=-1)
    leads = {
        "supported": "The learning rate matters most",
        "refuted": "The learning rate does not matter more than the others",
        "undecided": "Whether the learning rate matters most is open",
    }[outcome]
    return Verdict(
        outcome,
        f"{leads}: of the variance of test accuracy, {told}, pairs of them {pairs:.0f} %, and "
        f"{chance:.0f} % is chance, which no setting accounts for. Mean accuracy goes from "
        f"{means.min():.3f} to {means.max():.3f} over the grid.",
        (*share_numbers(of), *effects(results.scores, AXES)),
    )


def figure(results: Results) -> Figure:
    """The shares, and the mean along each setting."""
    from steepest.questions.drawings.settings import draw

    of = shares_of_grid(results.scores, list(AXES), "test accuracy")
    return draw(of, results.scores, AXES, results.data)


QUESTION = Question(
    name="settings",
    asks="How do epochs, learning rate and batch size influence the result, and how important is "
    "each?",
    claim="The learning rate matters more than the batch size and than the number of epochs.",
    matters="One has time to tune some settings and not others; and what is due to chance cannot "
    "be tuned at all, though one run of each makes it look like an effect.",
    counts=COUNTS,
    unit="as a share of the variance",
    experiment=experiment,
    procedure=procedure,
    varied=varied,
    verdict=verdict,
    figure=figure,
    order=4,
    seconds=8.0,
)
