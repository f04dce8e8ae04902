"""What a learning rate that is too low or too high costs, and where training breaks down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Final

from steepest.questions.experiment_setup import ExperimentSetup
from steepest.questions.outcomes import combine_outcomes, outcome_from_difference
from steepest.questions.question import Question
from steepest.questions.rate_sweeps import RateSweep, sweep_rates
from steepest.questions.verdicts import ClaimVerdict, Number, describe_points
from steepest.study.outcomes import RowOutcomes

if TYPE_CHECKING:
    from matplotlib.figure import Figure

RATES: Final = tuple(round(10.0 ** (k / 4), 6) for k in range(-12, 7))
SIDES: Final = ("A tenth of", "Ten times")
DECADE = 4  # learning rates from 0.001 to 31.6, four a decade
COMMON: dict[str, Any] = {"hidden": (32,), "batch_size": 70, "epochs": 60}


@dataclass(frozen=True, slots=True, eq=False)
class LearningRateScores:
    """Runs at all rates on the tuning seeds, and at three rates on the test seeds.

    ``chosen`` is the place of the best rate. ``test`` are the outcomes at the best rate, a tenth of
    it, and ten times it.
    """

    tuning: RateSweep
    chosen: int
    test: tuple[RowOutcomes, RowOutcomes, RowOutcomes]


class LearningRate(Question):
    """All learning rates on the tuning seeds; the best, a tenth and ten times it on test seeds."""

    name = "learning-rate"
    asks = "What happens if the learning rate is too low or too high?"
    claim = (
        "A tenth of the best learning rate costs more than 1 percentage point of test accuracy, "
        "and so does ten times the best learning rate."
    )
    matters = (
        "The learning rate often decides whether a network learns at all. If it is too low, epochs "
        "are wasted. If it is too high, there is no error message, only a network that gives the "
        "same output for every input."
    )
    smallest_effect, unit = 0.01, "test accuracy"
    order, seconds = 8, 10.0
    headlines: ClassVar = {
        "supported": "{} the best learning rate costs more than 1 percentage point: {}.",
        "refuted": "{} the best learning rate does not cost 1 percentage point: {}.",
        "undecided": "{} the best learning rate may cost more or less than 1 percentage point: {}.",
    }

    def experiment(self, setup: ExperimentSetup) -> LearningRateScores:
        tuning = sweep_rates(setup, "learning-rate-choose", RATES, **COMMON)
        chosen = tuning.find_best(margin=DECADE)  # to compare rates a decade away on either side
        places = {"best": chosen, "low": chosen - DECADE, "high": chosen + DECADE}
        best, low, high = (
            setup.sweep(f"learning-rate-judge-{side}", learning_rate=RATES[place], **COMMON)
            for side, place in places.items()
        )
        test = (setup.outcomes(best), setup.outcomes(low), setup.outcomes(high))
        return LearningRateScores(tuning, chosen, test)

    def procedure(self, results: LearningRateScores) -> str:
        data, rows = results.tuning.data, results.tuning.samples[0]
        return (
            f"A network with 32 relu units is trained on {data} ({rows} rows) for 60 epochs in "
            f"batches of 70 at {len(RATES)} learning rates from "
            f"{RATES[0]:g} to {RATES[-1]:.3g}. The best on the validation part, "
            f"{RATES[results.chosen]:.3g}, a tenth of it and ten times it are trained on "
            f"{len(results.test[0].rows)} other seeds and scored on the test part."
        )

    def verdict(self, results: LearningRateScores) -> ClaimVerdict:
        best, low, high = results.test
        rate, tenth, tenfold = (RATES[results.chosen + k * DECADE] for k in (0, -1, 1))
        below, above = best.minus(low), best.minus(high)
        outcomes = [outcome_from_difference(each, self.smallest_effect) for each in (below, above)]
        return ClaimVerdict(
            combine_outcomes(outcomes),
            f"The best learning rate is {rate:.3g}. At a tenth of it test accuracy is "
            f"{low.accuracy.mean():.3f} instead of {best.accuracy.mean():.3f} after the same 60 "
            f"epochs: the best gains {below}. At ten times it, test accuracy is "
            f"{high.accuracy.mean():.3f}: the best gains {above}.",
            (
                Number.from_statistic(f"test accuracy, {rate:.3g} minus {tenth:.3g}", below),
                Number.from_statistic(f"test accuracy, {rate:.3g} minus {tenfold:.3g}", above),
                *results.tuning.numbers(),
            ),
            " ".join(
                self.headlines[found].format(side, describe_points(cost, sign=""))
                for side, found, cost in zip(SIDES, outcomes, (below, above), strict=True)
            ),
            (results.tuning.describe_onset(),),
        )

    def figure(self, results: LearningRateScores) -> Figure:
        from steepest.figures.composite import compose_figure

        runs = results.tuning.plot_accuracies(results.chosen)
        figure, axes = compose_figure(
            (7.2, 6.6),
            [["runs"], ["failed"]],
            {"runs": runs.draw, "failed": results.tuning.plot_failures().draw},
            runs.caption,
            "Runs that diverged are drawn at the accuracy of a constant prediction.",
            f"Below: share of the {results.tuning.n} runs, with 95 % Wilson intervals.",
            height_ratios=(1.6, 1),
            sharex=True,
        )
        axes["runs"].set_xlabel("")
        return figure
