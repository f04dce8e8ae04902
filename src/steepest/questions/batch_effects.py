"""What the batch size changes besides accuracy: noise, stable rates, escapes, time and memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.gradient_noise import BATCHES, measure_gradient_noise
from steepest.questions.noisy_descents import count_escapes
from steepest.questions.tuned_arms import TunedArm
from steepest.questions.verdicts import Number, numbers_from_statistics, numbers_from_values
from steepest.statistics import interval, paired, share_interval

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["DESCENTS", "SIZES", "BatchEffects", "measure_batch_effects"]

SIZES: Final = (1, 4, 16, 64, 256)
"""The batch sizes whose noise the descents have."""

DESCENTS: Final = 1000
NOISE_SEEDS: Final = 8


@dataclass(frozen=True, slots=True, eq=False)
class BatchEffects:
    """What was measured for each batch size.

    Attributes:
        sizes: batch sizes in rows, the full batch last.
        noise: of the gradient of a batch, relative to the gradient of all training rows, for all
            sizes but the full batch, (sizes - 1, seeds).
        stable_rates: largest stable learning rates, (sizes, tuning seeds).
        fastest: shortest time per epoch with validation over the test seeds, in ms, (sizes,).
        memory: KB of a batch, (sizes,).
        escaped: of DESCENTS descents with the noise of each of SIZES, those that leave a minimum.
        seeds: test seeds.
    """

    sizes: tuple[int, ...]
    noise: NDArray[np.float64]
    stable_rates: NDArray[np.float64]
    fastest: NDArray[np.float64]
    memory: NDArray[np.float64]
    escaped: tuple[int, ...]
    seeds: int

    def describe(self) -> tuple[tuple[str, ...], list[Number]]:
        """The effects in sentences and as the numbers of a verdict."""
        stable = paired(np.log2(self.stable_rates[-1]), np.log2(self.stable_rates[0]))
        escapes = [share_interval(count, DESCENTS) for count in self.escaped]
        left = ", ".join(f"{100 * share.share:.0f} %" for share in escapes)
        low, high = 2**stable.low, 2**stable.high
        limits = f", 95 % interval {low:.1f} to {high:.1f}" if high > low else " on every seed"
        sentences = (
            f"Noise: the gradient of a batch of {self.sizes[0]} differs from that of all rows by "
            f"{self.noise[0].mean():.1f} times its length, that of a batch of {self.sizes[-2]} by "
            f"{self.noise[-1].mean():.2f} times.",
            "Learning rate: the largest stable one of the full batch is "
            f"{2**stable.difference:.1f} times that of single rows{limits} (each rate tried is "
            "twice the one before).",
            f"Minima: on the exercise's surface {left} of the descents leave a local minimum with "
            f"the noise of batches of {', '.join(map(str, SIZES))}.",
            f"Time and memory: an epoch of single rows takes "
            f"{self.fastest[0] / self.fastest[-1]:.1f} times as long as one of the full batch, "
            f"which needs {self.memory[-1]:,.0f} KB instead of {self.memory[0]:,.1f} KB.",
        )
        rate = "log2 of the largest stable rate, full batch minus single rows"
        leave, time = "descents that leave a minimum, noise of {}", "fastest epoch, batches of {}"
        return sentences, [
            *numbers_from_statistics(
                "noise of the gradient, batches of {}",
                self.sizes[:-1],
                [interval(each) for each in self.noise],
            ),
            Number.from_statistic(rate, stable),
            *numbers_from_statistics(leave, SIZES, escapes, "descents"),
            *numbers_from_values(time, self.sizes, self.fastest, n=self.seeds, unit="ms"),
            *numbers_from_values("memory of a batch of {}", self.sizes, self.memory, unit="KB"),
        ]

    @property
    def caption(self) -> str:
        """What the plots of noise, escapes and time show."""
        return (
            f"Noise: at the initial weights, n = {self.noise.shape[1]}, of {BATCHES} batches each; "
            "dashed: the standard error of a mean without replacement. Escapes: "
            f"{DESCENTS:,} descents from the local minimum at (0.606, −0.303) of the exercise's "
            "surface, with noise of standard deviation 4 / sqrt(batch size), a size chosen to show "
            "both ends; 95 % Wilson intervals. Times depend on the machine."
        )

    def plots(self) -> dict[str, Callable[[Axes], object]]:
        """Name to a function that draws into axes: noise, rates, escapes and time."""
        from steepest.figures.onset_plot import OnsetPlot
        from steepest.figures.strip_plot import StripPlot
        from steepest.figures.style import GREY

        strips = {
            "rates": (self.stable_rates, "largest stable learning rate"),
            "time": (self.fastest[:, None], "fastest epoch (ms)"),
        }
        counts = {"escaped": self.escaped}
        escapes = OnsetPlot.of_counts(SIZES, counts, DESCENTS, setting="batch_size")

        def draw_escapes(ax: Axes) -> None:
            escapes.draw(ax).set_ylabel("descents that leave the minimum (%)")

        def draw_strip(ax: Axes, name: str) -> None:
            values, measure = strips[name]
            StripPlot.of(self.sizes, values, "batch_size", measure).draw(ax).set_yscale("log")

        def draw_noise(ax: Axes) -> None:
            sizes, rows = np.array(self.sizes[:-1]), self.sizes[-1]
            StripPlot.of(sizes.tolist(), self.noise, "batch_size", "noise of the gradient").draw(ax)
            expected = np.sqrt((rows - sizes) / (rows - 1) / sizes)
            ax.plot(sizes, self.noise[0].mean() * expected, "--", color=GREY, linewidth=1)
            ax.set_yscale("log")

        return {
            "noise": draw_noise,
            "escapes": draw_escapes,
            **{name: partial(draw_strip, name=name) for name in strips},
        }


def measure_batch_effects(setup: ExperimentSetup, arms: Sequence[TunedArm]) -> BatchEffects:
    """Measure the effects.

    Args:
        setup: data and seeds.
        arms: one for each batch size, labelled with it in rows, with one hidden layer.
    """
    sizes = tuple(int(arm.label) for arm in arms)
    [units] = arms[0].runs["hidden"][0]
    # A batch keeps inputs, outputs of both layers and their gradients, 4 bytes each.
    floats_per_row = setup.data.x.shape[1] + 2 * units + 2 * setup.n_outputs

    def count() -> dict[str, NDArray[np.int64]]:
        return {"escaped": np.array(count_escapes(SIZES, DESCENTS)[0])}

    times = [arm.runs["milliseconds"] / arm.runs["epochs"] for arm in arms]
    return BatchEffects(
        sizes=sizes,
        noise=measure_gradient_noise(setup, sizes[:-1], NOISE_SEEDS, hidden=(units,)),
        stable_rates=np.array([arm.largest_stable_rates() for arm in arms]),
        fastest=np.array([each.to_numpy().min() for each in times]),
        memory=np.array(sizes) * floats_per_row * 4 / 1024,
        escaped=tuple(setup.keep("escapes", count, sizes=SIZES, n=DESCENTS)["escaped"].tolist()),
        seeds=len(arms[0].runs),
    )
