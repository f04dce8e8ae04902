"""Compare arms (kinds of training) fairly: tune each on its own, then test it on other seeds.

A learning rate that suits one arm may be wrong for another, so a shared rate would compare rates,
not arms. The best rate on some seeds is best partly by luck, so results come from other seeds and
from the test part.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.nn.sizes import count_parameters
from steepest.questions.experiment_setup import ExperimentSetup
from steepest.study.columns import curve_lists, is_complete
from steepest.study.outcomes import RowOutcomes
from steepest.study.rankings import best_first

if TYPE_CHECKING:
    import polars as pl

    from steepest.study.studies import Study

__all__ = ["LEARNING_RATES", "TunedArm", "describe_tuning", "tune_and_test"]

LEARNING_RATES: Final = (0.01, 0.03, 0.1, 0.3, 1.0, 3.0)


@dataclass(frozen=True, slots=True, eq=False)
class TunedArm:
    """One arm of a comparison with its learning rate and its test runs.

    Attributes:
        label: name of the arm.
        data: name of the dataset.
        learning_rate: the chosen one.
        learning_rates: all that were tried, rising.
        samples: rows of the training, validation and test part.
        n_parameters: weights and biases of a network.
        tuning_runs: all learning rates on the tuning seeds, as ``study.runs`` without histories;
            do not report scores of them.
        runs: the chosen learning rate on the test seeds, as ``study.runs``, sorted by seed.
        outcomes: which test rows these runs classify correctly; a run that diverged counts as a
            constant prediction.
    """

    label: str
    data: str
    learning_rate: float
    learning_rates: tuple[float, ...]
    samples: tuple[int, int, int]
    n_parameters: int
    tuning_runs: pl.DataFrame
    runs: pl.DataFrame
    outcomes: RowOutcomes

    @property
    def rate_text(self) -> str:
        """The chosen learning rate, with a remark if a better one may lie beyond those tried."""
        text = f"{self.learning_rate:g}"
        if len(self.learning_rates) == 1:
            return text
        edges = {
            self.learning_rates[0]: ", the lowest tried",
            self.learning_rates[-1]: ", the highest tried",
        }
        return text + edges.get(self.learning_rate, "")

    @property
    def about(self) -> str:
        """The data and its training rows, for captions."""
        return f"{self.data}, {self.samples[0]} training rows."

    @property
    def diverged(self) -> int:
        """How many of the test runs diverged."""
        return int((self.runs["status"] == "diverged").sum())

    @property
    def perfect(self) -> tuple[int, int]:
        """Test runs that classify every training row correctly, and those that did not diverge."""
        scores = self.scores("train_accuracy_after")
        return int((scores == 1).sum()), int(np.isfinite(scores).sum())

    @property
    def perfect_on_test_rows(self) -> int:
        """How many test runs classify every test row correctly."""
        return int(self.outcomes.correct.all(axis=1).sum())

    def scores(self, column: str = "test_accuracy") -> NDArray[np.float64]:
        """A column of the test runs, (seeds,) float64.

        Where a run diverged it is the accuracy of a constant prediction for "test_accuracy" and
        NaN for any other.
        """
        if column == "test_accuracy":
            return self.outcomes.accuracy
        scores = self.runs[column].to_numpy().astype(np.float64)
        return np.where(is_complete(self.runs), scores, np.nan)

    def curves(self, column: str) -> NDArray[np.float64]:
        """A curve of the test runs, such as "train_loss", (seeds, epochs + 1) float64."""
        return np.array(curve_lists(self.runs, column), dtype=np.float64)

    def largest_stable_rates(self) -> NDArray[np.float64]:
        """Largest learning rate at which validation accuracy has not collapsed, per tuning seed.

        Accuracy has collapsed at a rate if it is at most halfway between the seed's worst and best
        accuracy. Rates above the first such rate do not count, even if one of them does well.
        """
        rates = np.array(self.learning_rates)
        runs = self.tuning_runs.sort("seed", "learning_rate")
        scores = np.array(
            [
                seed["validation_accuracy"].to_numpy()
                for seed in runs.partition_by("seed", maintain_order=True)
            ]
        )
        scores = np.nan_to_num(scores, nan=0.0)
        middle = (scores.max(axis=1, keepdims=True) + scores.min(axis=1, keepdims=True)) / 2
        beyond_best = np.arange(len(rates)) > scores.argmax(axis=1)[:, None]
        collapsed = (scores <= middle) & beyond_best
        first = np.where(collapsed.any(axis=1), collapsed.argmax(axis=1), len(rates))
        return np.asarray(rates[first - 1])


def describe_tuning(rates: Sequence[str], n_seeds: int, by: str = "accuracy") -> str:
    """How arms were tuned and tested, a sentence for ``Question.procedure``.

    Args:
        rates: ``rate_text`` of each arm.
        n_seeds: number of test seeds.
        by: what chose the rates.
    """
    return (
        f"Each has its own learning rate, chosen by validation {by} ({'; '.join(rates)}), and "
        f"is then trained on {n_seeds} other seeds and scored on the test part."
    )


def tune_and_test(
    setup: ExperimentSetup,
    name: str,
    arms: Mapping[str, Mapping[str, Any]],
    learning_rates: Sequence[float] = LEARNING_RATES,
    n_tuning_seeds: int | None = None,
    by_loss: bool = False,
    **common: Any,
) -> list[TunedArm]:
    """Choose a learning rate for each arm, and train each arm again on the test seeds.

    The learning rate with the best mean validation accuracy over the tuning seeds is chosen; one
    with diverged runs only if all have some. Of equal means the lower validation loss decides
    (``Study.ranking``).

    Args:
        setup: data and seeds.
        name: first part of the folder names of the studies.
        arms: label to settings, one value each, without ``learning_rate``.
        learning_rates: to choose from.
        n_tuning_seeds: how many seeds choose the learning rate; as many as test it by default.
        by_loss: whether the lowest mean validation loss chooses instead.
        common: settings of all arms.

    Returns:
        The arms in the order given. All have the same seeds, and so the same splits.
    """
    rates, seeds = sorted(learning_rates), setup.tuning_seeds[:n_tuning_seeds]
    return [
        _tune_and_test_arm(
            setup, f"{name}-{number}", label, {**common, **settings}, rates, seeds, by_loss
        )
        for number, (label, settings) in enumerate(arms.items(), 1)
    ]


def _tune_and_test_arm(
    setup: ExperimentSetup,
    name: str,
    label: str,
    settings: dict[str, Any],
    rates: list[float],
    seeds: Sequence[int],
    by_loss: bool,
) -> TunedArm:
    # Validation chooses, so the training part is not evaluated again after each epoch.
    choosing = {"loss_after": False, **settings}
    tuning = setup.sweep(
        f"{name}-choose", seeds=seeds, curves=False, learning_rate=rates, **choosing
    )
    rate = _rate_of_lowest_loss(tuning.runs) if by_loss else _rate_of_highest_score(tuning)
    test = setup.sweep(f"{name}-judge", learning_rate=rate, **settings)
    sizes = setup.data.x.shape[1], *test.settings(0).hidden, setup.n_outputs
    return TunedArm(
        label=label,
        data=setup.data.name,
        learning_rate=rate,
        learning_rates=tuple(rates),
        samples=test.samples,
        n_parameters=count_parameters(sizes),
        tuning_runs=tuning.runs,
        runs=test.runs.sort("seed"),
        outcomes=setup.outcomes(test),
    )


def _rate_of_highest_score(study: Study) -> float:
    """The learning rate that ``study.ranking()`` has first."""
    order = best_first(study.judged_runs(), study.configuration_numbers, study.configurations)
    return study.settings(int(order[0])).learning_rate


def _rate_of_lowest_loss(runs: pl.DataFrame) -> float:
    """The learning rate with the lowest mean validation loss; one with diverged runs comes last."""
    import polars as pl

    table = (
        runs.group_by("learning_rate")
        .agg(
            diverged=(pl.col("status") == "diverged").sum(),
            loss=pl.col("validation_loss").fill_nan(None).mean(),
        )
        .sort("diverged", "loss", "learning_rate", nulls_last=True)
    )
    return float(table["learning_rate"][0])
