"""What changes with the batch size: accuracy, stable learning rates, escapes, time and memory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final

import numpy as np
from numpy.typing import NDArray

from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.noisy_descents import count_escapes
from steepest.questions.outcomes import combine_outcomes, outcome_from_interval
from steepest.questions.question import VARIED, Question
from steepest.questions.tuned_arms import tune_and_test
from steepest.questions.verdicts import ClaimVerdict, Number, numbers_from_statistics
from steepest.statistics import paired, share_interval

if TYPE_CHECKING:
    from matplotlib.figure import Figure

SIZES: Final = (1, 4, 16, 64, 256)
SMALL, EPOCHS, DESCENTS = 4, 20, 1000
RATES: Final = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0)
# A last batch of two rows among batches of 64 would be a small batch at a large batch's rate.
COMMON: dict[str, Any] = {"hidden": (32,), "drop_last": True, "loss_after": False}


@dataclass(frozen=True, slots=True, eq=False)
class BatchSizeScores:
    """For each batch size (in rows, the full batch last), runs on the same seeds.

    ``by_epochs`` and ``by_steps`` are test accuracies (sizes, seeds) at equal numbers of epochs and
    of steps, NaN where a run diverged; the sizes of ``by_steps`` begin at SMALL. ``stable_rates``
    are the largest stable learning rates (sizes, seeds), ``milliseconds`` times per epoch with
    validation (sizes, seeds), ``memory`` the KB of a batch (sizes,). ``escaped`` counts descents
    that leave a local minimum with the noise of each of SIZES.
    """

    data: str
    samples: tuple[int, int, int]
    sizes: tuple[int, ...]
    rates: tuple[str, ...]
    by_epochs: NDArray[np.float64]
    by_steps: NDArray[np.float64]
    steps: int
    stable_rates: NDArray[np.float64]
    milliseconds: NDArray[np.float64]
    memory: NDArray[np.float64]
    escaped: tuple[int, ...]

    @property
    def fastest(self) -> NDArray[np.float64]:
        """Shortest time per epoch over the seeds, in ms."""
        return np.asarray(self.milliseconds.min(axis=1))


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
        settings = {
            size: {"batch_size": size} if size < n else {"batch_size": None} for size in sizes
        }
        arms = {str(size): each for size, each in settings.items()}
        by_epochs = tune_and_test(setup, "batch-size", arms, RATES, epochs=EPOCHS, **COMMON)
        steps = n // SMALL
        longer = {
            str(size): {**settings[size], "epochs": max(1, round(steps / (n // size)))}
            for size in sizes[1:]
        }
        by_steps = tune_and_test(setup, "batch-updates", longer, RATES, **COMMON)
        # A batch keeps inputs, outputs of both layers and their gradients, 4 bytes each.
        floats_per_row = setup.data.x.shape[1] + 2 * 32 + 2 * setup.n_outputs
        return BatchSizeScores(
            data=setup.data.name,
            samples=by_epochs[0].samples,
            sizes=sizes,
            rates=tuple(arm.rate_text for arm in by_epochs),
            by_epochs=np.array([arm.scores() for arm in by_epochs]),
            by_steps=np.array([arm.scores() for arm in by_steps]),
            steps=steps,
            stable_rates=np.array([arm.largest_stable_rates() for arm in by_epochs]),
            milliseconds=np.array(
                [arm.runs["milliseconds"].to_numpy() / EPOCHS for arm in by_epochs]
            ),
            memory=np.array(sizes) * floats_per_row * 4 / 1024,
            escaped=count_escapes(SIZES, DESCENTS)[0],
        )

    def procedure(self, results: BatchSizeScores) -> str:
        return (
            f"A network with 32 relu units is trained on {results.data} ({results.samples[0]} "
            f"rows) in batches of {', '.join(map(str, results.sizes))}: for {EPOCHS} epochs each "
            f"and, from {SMALL} on, for about {results.steps} steps each. A shorter last batch is "
            "left out. Each batch size has its own learning rate, chosen on the validation part "
            f"(at equal epochs: {'; '.join(results.rates)}), and is then trained on "
            f"{results.by_epochs.shape[1]} other seeds and scored on the test part. On the "
            f"exercise's surface {DESCENTS:,} descents start in a local minimum, with gradients as "
            "noisy as those of batches."
        )

    def verdict(self, results: BatchSizeScores) -> ClaimVerdict:
        place = SIZES.index(SMALL)
        small, full = results.sizes[place], results.sizes[-1]
        at_epochs = paired(results.by_epochs[place], results.by_epochs[-1])
        at_steps = paired(results.by_steps[0], results.by_steps[-1])
        outcome = combine_outcomes(
            [
                outcome_from_interval(at_epochs.low, at_epochs.high, self.smallest_effect),
                outcome_from_interval(-at_steps.high, -at_steps.low, -self.smallest_effect),
            ]
        )
        stable = paired(np.log10(results.stable_rates[-1]), np.log10(results.stable_rates[0]))
        escapes = [share_interval(count, DESCENTS) for count in results.escaped]
        some, few, fewest = (f"{100 * share.share:.0f} %" for share in escapes[2:])
        fastest = results.fastest
        return ClaimVerdict(
            outcome,
            f"{self.openings[outcome]}: the test accuracy with batches of {small} minus that with "
            f"the full batch of {full} is {at_epochs} after {EPOCHS} epochs, and {at_steps} after "
            "equal numbers of steps. The largest stable learning rate of the full batch is "
            f"{10**stable.difference:.1f} times that of single rows. With the noise of batches of "
            f"16, 64 and 256 rows, {some}, {few} and {fewest} of the descents leave a local "
            f"minimum. An epoch of single rows takes {fastest[0] / fastest[-1]:.1f} times as long "
            f"as one of the full batch, which needs {results.memory[-1]:,.0f} KB.",
            (
                *numbers_from_statistics(
                    f"test accuracy, {small} minus {full}, equal {{}}",
                    ("epochs", "steps"),
                    (at_epochs, at_steps),
                ),
                Number.from_statistic(
                    "log10 of the largest stable rate, full batch minus single rows", stable
                ),
                *numbers_from_statistics(
                    "descents that leave a minimum, noise of {}", SIZES, escapes, "descents"
                ),
                *_time_and_memory(results),
            ),
        )

    def figure(self, results: BatchSizeScores) -> Figure:
        from steepest.figures.new_figures import create_figure
        from steepest.figures.onset_plot import OnsetPlot
        from steepest.figures.strip_plot import StripPlot
        from steepest.figures.style import remove_legend, write_caption

        figure = create_figure(9.2, 9.4)
        axes = figure.subplots(3, 2)
        later = results.sizes[SIZES.index(SMALL) :]
        for ax, sizes, values, measure in (
            (axes[0, 0], results.sizes, results.by_epochs, f"test accuracy after {EPOCHS} epochs"),
            (axes[0, 1], later, results.by_steps, f"test accuracy after {results.steps} steps"),
            (axes[1, 0], results.sizes, results.stable_rates, "largest stable learning rate"),
            (axes[2, 0], results.sizes, results.fastest[:, None], "fastest epoch (ms)"),
            (axes[2, 1], results.sizes, results.memory[:, None], "memory of a batch (KB)"),
        ):
            StripPlot.of(sizes, values, "batch_size", measure).draw(ax)
            if not measure.startswith("test accuracy"):
                ax.set_yscale("log")
        escapes = OnsetPlot.of_counts(
            SIZES, {"escaped": results.escaped}, DESCENTS, setting="batch_size"
        )
        escapes.draw(axes[1, 1]).set_ylabel("descents that leave the minimum (%)")
        for ax in axes.flat[1:]:
            remove_legend(ax)
        axes[0, 1].sharey(axes[0, 0])
        axes[0, 0].set_ylim(top=1.005)
        write_caption(
            figure,
            f"{results.data}, {results.samples[0]} training rows. Dots: single runs, n = "
            f"{results.by_epochs.shape[1]} at each value, {VARIED}; lines: medians. Escapes: "
            f"{DESCENTS:,} descents from the local minimum at (0.606, -0.303) of the exercise's "
            "surface, noise 4 / sqrt(batch size), 95 % Wilson intervals. Times depend on the "
            "machine. Memory: inputs, outputs and their gradients.",
        )
        return figure


def _time_and_memory(results: BatchSizeScores) -> list[Number]:
    runs = results.milliseconds.shape[1]
    times = [
        Number(f"fastest epoch, batches of {size}", float(ms), n=runs, unit="ms")
        for size, ms in zip(results.sizes, results.fastest, strict=True)
    ]
    memory = [
        Number(f"memory of a batch of {size}", float(kb), unit="KB")
        for size, kb in zip(results.sizes, results.memory, strict=True)
    ]
    return times + memory
