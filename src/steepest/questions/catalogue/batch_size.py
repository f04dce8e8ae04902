"""What changes with the batch size: accuracy, stable learning rates, escapes, time and memory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from steepest.questions.batch_effects import DESCENTS, SIZES, BatchEffects, measure_batch_effects
from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.outcomes import combine_outcomes, outcome_from_interval
from steepest.questions.question import VARIED, Question
from steepest.questions.tuned_arms import TunedArm, tune_and_test
from steepest.questions.verdicts import ClaimVerdict, numbers_from_statistics
from steepest.statistics import paired

if TYPE_CHECKING:
    from matplotlib.figure import Figure

SMALL, EPOCHS = 4, 20
# A last batch of two rows among batches of 64 would be a small batch at a large batch's rate.
COMMON: dict[str, Any] = {"hidden": (32,), "drop_last": True, "loss_after": False}


@dataclass(frozen=True, slots=True, eq=False)
class BatchSizeScores:
    """Runs with each batch size, labelled with it, the full batch last; and its other effects.

    The runs of ``by_steps`` begin at SMALL.
    """

    by_epochs: list[TunedArm]
    by_steps: list[TunedArm]
    effects: BatchEffects


class BatchSize(Question):
    """Batch sizes at equal epochs and at equal steps, each with its own learning rate."""

    name = "batch-size"
    asks = (
        "Batch too small or too large: what happens to noise, time and memory? Does a larger batch "
        "allow a larger learning rate? Do small batches leave local minima?"
    )
    claim = (
        "At equal epochs small batches win because they take more steps; at equal numbers of steps "
        "the full batch is at most 1 percentage point worse."
    )
    matters = (
        "The batch size sets how many steps an epoch has, how noisy each step is, and how well the "
        "processor is used. A comparison at equal epochs mostly compares numbers of steps."
    )
    smallest_effect, unit = 0.01, "test accuracy"
    order, seconds = 9, 20.0
    openings: ClassVar = {
        "supported": "Small batches win because they take more steps",
        "refuted": "Small batches do not win, or not only because they take more steps",
        "undecided": "It is undecided whether small batches win because they take more steps",
    }

    def experiment(self, setup: ExperimentSetup) -> BatchSizeScores:
        n = setup.training_rows
        sizes = (*(size for size in SIZES if size < n), n)
        arms = {str(size): {"batch_size": size if size < n else None} for size in sizes}
        longer = {
            str(size): {**arms[str(size)], "epochs": max(1, round(n // SMALL / (n // size)))}
            for size in sizes[1:]
        }
        by_epochs = tune_and_test(setup, "batch-size", arms, epochs=EPOCHS, **COMMON)
        return BatchSizeScores(
            by_epochs=by_epochs,
            by_steps=tune_and_test(setup, "batch-updates", longer, **COMMON),
            effects=measure_batch_effects(setup, by_epochs),
        )

    def procedure(self, results: BatchSizeScores) -> str:
        arms, full = results.by_epochs, results.effects.sizes[-1]
        return (
            f"A network with 32 relu units is trained on {arms[0].data} ({arms[0].samples[0]} "
            f"rows) in batches of {', '.join(arm.label for arm in arms)}: for {EPOCHS} epochs each "
            f"and, from {SMALL} on, for about {full // SMALL} steps each. A shorter last batch is "
            "left out. Each batch size has its own learning rate, chosen on the validation part "
            f"(at equal epochs: {'; '.join(arm.rate_text for arm in arms)}), and is then trained "
            f"on {len(arms[0].runs)} other seeds and scored on the test part. On the exercise's "
            f"surface {DESCENTS:,} descents start in a local minimum, with gradients as noisy as "
            "those of batches."
        )

    def verdict(self, results: BatchSizeScores) -> ClaimVerdict:
        small, full = results.by_epochs[1], results.by_epochs[-1]
        at_epochs = paired(small.scores(), full.scores())
        at_steps = paired(results.by_steps[0].scores(), results.by_steps[-1].scores())
        outcome = combine_outcomes(
            [
                outcome_from_interval(at_epochs.low, at_epochs.high, self.smallest_effect),
                outcome_from_interval(-at_steps.high, -at_steps.low, -self.smallest_effect),
            ]
        )
        effects, numbers_of_effects = results.effects.describe()
        return ClaimVerdict(
            outcome,
            f"{self.openings[outcome]}: the test accuracy with batches of {small.label} minus that "
            f"with the full batch of {full.label} is {at_epochs} after {EPOCHS} epochs, and "
            f"{at_steps} after equal numbers of steps. {effects}",
            (
                *numbers_from_statistics(
                    f"test accuracy, {small.label} minus {full.label}, equal {{}}",
                    ("epochs", "steps"),
                    (at_epochs, at_steps),
                ),
                *numbers_of_effects,
            ),
        )

    def figure(self, results: BatchSizeScores) -> Figure:
        from steepest.figures.composite import compose_figure
        from steepest.figures.strip_plot import StripPlot

        sizes = results.effects.sizes
        at_epochs, at_steps = (
            StripPlot.of(sizes[-len(arms) :], [a.scores() for a in arms], "batch_size", measure)
            for arms, measure in (
                (results.by_epochs, f"test accuracy after {EPOCHS} epochs"),
                (results.by_steps, f"test accuracy after {sizes[-1] // SMALL} steps"),
            )
        )
        effects = results.effects.plots()
        figure, axes = compose_figure(
            (9.2, 9.4),
            [["epochs", "steps"], ["rates", "escapes"], ["time", "memory"]],
            {"epochs": at_epochs.draw, "steps": at_steps.draw, **effects},
            f"{results.by_epochs[0].about} Dots: single runs, n = {results.effects.seeds} at each "
            f"value, {VARIED}; lines: medians.",
            results.effects.caption,
            without_legend={"steps", *effects},
        )
        axes["steps"].sharey(axes["epochs"])
        axes["epochs"].set_ylim(top=1.005)
        return figure
