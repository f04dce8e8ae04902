"""What changes with the batch size: accuracy, noise, stable learning rates, escapes and time."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from steepest.questions.batch_effects import DESCENTS
from steepest.questions.batch_size_runs import EPOCHS, SMALL, BatchSizeScores, train_batch_sizes
from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.outcomes import (
    combine_outcomes,
    outcome_from_difference,
    outcome_from_equivalence,
)
from steepest.questions.question import VARIED, Question
from steepest.questions.verdicts import ClaimVerdict, describe_equivalence, numbers_from_statistics
from steepest.statistics import equivalent_on_new

if TYPE_CHECKING:
    from matplotlib.figure import Figure
POINT = "1 percentage point"


class BatchSize(Question):
    """Batch sizes at equal epochs and at equal steps, each with its own learning rate."""

    name = "batch-size"
    asks = (
        "Batch too small or too large: what happens to noise, time and memory? Does a larger batch "
        "allow a larger learning rate? Do small batches leave local minima?"
    )
    claim = (
        f"After {EPOCHS} epochs batches of {SMALL} beat the full batch by more than 1 percentage "
        "point of test accuracy; after equally many steps small and large batches differ by less."
    )
    matters = (
        "The batch size sets how many steps an epoch has, how noisy each step is, and how well the "
        "processor is used. A comparison at equal epochs mostly compares numbers of steps."
    )
    smallest_effect, unit = 0.01, "test accuracy"
    order, seconds = 9, 35.0
    at_epochs: ClassVar = {
        "supported": f"Batches of {SMALL} beat the full batch after {EPOCHS} epochs",
        "refuted": f"Batches of {SMALL} do not beat the full batch by {POINT} in {EPOCHS} epochs",
        "undecided": f"It is undecided whether batches of {SMALL} beat the full batch by {POINT}",
    }
    at_steps: ClassVar = {
        "supported": f"after equally many steps small and large ones differ by less than {POINT}",
        "refuted": f"after equally many steps small and large ones differ by more than {POINT}",
        "undecided": "after equally many steps it is undecided whether small and large ones differ "
        f"by less than {POINT}",
    }

    def experiment(self, setup: ExperimentSetup) -> BatchSizeScores:
        return train_batch_sizes(setup)

    def procedure(self, results: BatchSizeScores) -> str:
        arms, longer = results.by_epochs, results.by_steps
        return (
            f"A network with 32 relu units is trained on {arms[0].data} ({arms[0].samples[0]} "
            f"rows) in batches of {', '.join(arm.label for arm in arms)} for {EPOCHS} epochs, and "
            f"in batches of {longer[0].label} to {longer[-1].label} for about "
            f"{results.steps:,} steps. A shorter last batch is left out. Each batch size "
            "has its own learning rate, chosen on the validation part (at equal epochs: "
            f"{'; '.join(arm.rate_text for arm in arms)}; at equal steps: "
            f"{'; '.join(arm.rate_text for arm in longer)}), and is then trained on "
            f"{len(arms[0].runs)} other seeds and scored on the test part. On the exercise's "
            f"surface {DESCENTS:,} descents start in a local minimum, with noisy gradients."
        )

    def verdict(self, results: BatchSizeScores) -> ClaimVerdict:
        small, full = results.by_epochs[1], results.by_epochs[-1]
        at_epochs = small.outcomes.minus(full.outcomes)
        first, last = results.by_steps[0], results.by_steps[-1]
        at_steps = equivalent_on_new(
            first.outcomes.minus(last.outcomes), margin=self.smallest_effect
        )
        parts = (
            outcome_from_difference(at_epochs, self.smallest_effect),
            outcome_from_equivalence(at_steps),
        )
        remarks, numbers_of_effects = results.effects.describe()
        return ClaimVerdict(
            combine_outcomes(parts),
            f"The test accuracy with batches of {small.label} minus that with the full batch of "
            f"{full.label} is {at_epochs} after {EPOCHS} epochs. After {results.steps:,} steps, "
            f"that with batches of {first.label} minus that with batches of {last.label} is "
            f"{describe_equivalence(at_steps)}.",
            (
                *numbers_from_statistics(
                    "test accuracy, {}",
                    (
                        f"{small.label} minus {full.label}, {EPOCHS} epochs",
                        f"{first.label} minus {last.label}, equal steps",
                    ),
                    (at_epochs, at_steps),
                ),
                *numbers_of_effects,
            ),
            f"{self.at_epochs[parts[0]]}; {self.at_steps[parts[1]]}.",
            remarks,
        )

    def figure(self, results: BatchSizeScores) -> Figure:
        from steepest.figures.composite import compose_figure
        from steepest.figures.strip_plot import StripPlot

        at_epochs, at_steps = (
            StripPlot.of(
                [int(arm.label) for arm in arms], [a.scores() for a in arms], "batch_size", measure
            )
            for arms, measure in (
                (results.by_epochs, f"test accuracy after {EPOCHS} epochs"),
                (results.by_steps, f"test accuracy after {results.steps:,} steps"),
            )
        )
        effects = results.effects.plots()
        figure, axes = compose_figure(
            (9.2, 9.4),
            [["epochs", "steps"], ["noise", "rates"], ["escapes", "time"]],
            {"epochs": at_epochs.draw, "steps": at_steps.draw, **effects},
            f"{results.by_epochs[0].about} Dots: single runs, n = {results.effects.seeds} at each "
            f"value, {VARIED}; lines: medians.",
            results.effects.caption,
            without_legend={"steps", *effects},
        )
        axes["steps"].sharey(axes["epochs"])
        axes["epochs"].set_ylim(top=1.005)
        return figure
