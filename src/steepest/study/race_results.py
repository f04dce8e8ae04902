"""The result of a race: its winner, its verdict, who was stopped when and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

import numpy as np
import polars as pl

from steepest.statistics import About
from steepest.study.best_scores import CHOSE_EPOCHS, Best
from steepest.study.choices import describe_settings
from steepest.study.race_looks import Look, Standing
from steepest.study.studies import Study

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["Race", "RaceVerdict"]

RaceVerdict: TypeAlias = Literal["best", "equivalent", "best within the margin", "undecided"]

WHERE: Final[dict[About, str]] = {
    "seeds": "for other seeds on the same rows",
    "rows": "for other seeds and new test rows",
}
WHY: Final[dict[Standing, str]] = {
    "leads": "leads",
    "worse": "worse than the winner",
    "diverged": "a run diverged",
    "not better": "not better by the margin",
    "open": "may be better by the margin",
    "not decidable": "may be better by the margin",
}


@dataclass(frozen=True, slots=True, eq=False)
class Race:
    """The result of ``race``.

    Attributes:
        study: all runs; its ranking puts configurations that got all seeds first. It was looked at
            while it grew, so compare in it with ``anytime=True``.
        winner: the configuration that leads at the end, with its validation and its test score; the
            test part chose nothing.
        looks: one a round, where every configuration stands.
        margin: the smallest difference that matters.
        about: what the verdict is about: "seeds", other seeds on the same rows, or "rows", other
            seeds and new test rows.
        error_rate: chance at most that a decided race is wrong, over all looks together.
        trained: trainings that the race needed.
        full_grid: trainings of all configurations with all seeds.
    """

    study: Study
    winner: Best
    looks: tuple[Look, ...]
    margin: float
    about: About
    error_rate: float
    trained: int
    full_grid: int

    @property
    def last(self) -> Look:
        """The last look."""
        return self.looks[-1]

    @property
    def verdict(self) -> RaceVerdict:
        """ "best": every other configuration is worse than the winner. "equivalent": those that are
        not worse differ from it by less than the margin. "best within the margin": no other is
        better by the margin. "undecided": another may be."""
        last = self.last
        if not last.decided:
            return "undecided"
        left = last.numbers("not better")
        if not left:
            return "best"
        lowest = min(self._mean(number) - last.half_widths[number] for number in left)
        return "equivalent" if lowest > -self.margin else "best within the margin"

    @property
    def settings(self) -> dict[str, Any]:
        """The winner's settings that vary, by name."""
        return self.winner.chosen

    @property
    def share(self) -> float:
        """Trainings of the race over those of the full grid."""
        return self.trained / self.full_grid

    @property
    def configurations(self) -> pl.DataFrame:
        """One row a configuration, the winner first, then by mean.

        Returns:
            The settings that vary; ``mean`` validation accuracy or R² over its ``seeds``;
            ``round``, the last in which it got seeds, from 1; ``standing`` at the end;
            ``difference`` from the winner with ``low`` and ``high``, which hold for all looks and
            configurations together; ``configuration``.
        """
        last, study = self.last, self.study
        runs, varying = study.runs, study.varying
        rows = []
        for number, seeds in enumerate(last.seeds.tolist()):
            settings = study.settings(number)
            own = runs.filter(pl.Series(study.configuration_numbers == number))
            half = float(last.half_widths[number])
            difference = None if number == last.leader else self._mean(number)
            rows.append(
                {name: getattr(settings, name) for name in varying}
                | {
                    "mean": own[self.winner.score].mean(),
                    "seeds": seeds,
                    "round": self._last_round(number),
                    "standing": last.standing[number],
                    "difference": difference,
                    "low": None if difference is None else difference - half,
                    "high": None if difference is None else difference + half,
                    "configuration": number,
                }
            )
        leads = np.array([row["standing"] == "leads" for row in rows])
        means = np.array([row["mean"] if row["mean"] is not None else -np.inf for row in rows])
        order = np.lexsort((np.arange(len(rows)), -means, ~leads))
        return pl.DataFrame([rows[k] for k in order], infer_schema_length=None, strict=False)

    def _last_round(self, number: int) -> int:
        """The last round in which a configuration got seeds, from 1."""
        seeds = [look.seeds[number] for look in self.looks]
        return 1 + seeds.index(seeds[-1])

    def _mean(self, number: int) -> float:
        found = self.last.differences[number]
        return 0.0 if found is None else found.mean

    @property
    def sentence(self) -> str:
        """The verdict in one sentence."""
        what, word = describe_settings(self.settings), self.winner.word
        count, where, m = len(self.last.seeds), WHERE[self.about], f"{self.margin:g}"
        left = len(self.last.numbers("not better", "open", "not decidable"))
        others = "the other is" if count == 2 else "every other is"
        if self.verdict == "best":
            return f"{what} is the best of {count} configurations {where}: {others} worse"
        if self.verdict == "equivalent":
            if left == count - 1:
                these = "both" if count == 2 else f"all {count}"
            else:
                these = f"{left + 1} of {count}"
            return (
                f"{these} configurations are equivalent within {m} in {word} {where}; {what} has "
                "the highest mean"
            )
        if self.verdict == "best within the margin":
            return (
                f"{what} is at most {m} in {word} worse than the best of {count} configurations "
                f"{where}"
            )
        may = len(self.last.numbers("open", "not decidable"))
        return (
            f"undecided: {what} leads, and {may} of {count - 1} others may be better by {m} or "
            f"more in {word} {where}"
        )

    def __str__(self) -> str:
        last, best, word = self.last, self.winner, self.winner.word
        lines = [self.sentence]
        lines.append(
            f"  validation {word} of the winner {best.validation.mean:.4f} ({best.validation.n} "
            f"seeds), by which it was chosen{f'; {CHOSE_EPOCHS}' if best.chose_epochs else ''}"
        )
        if best.test is not None:
            lines.append(f"  test {word} of the winner {best.test}")
        reasons = Counter(WHY[each] for each in last.standing if each != "leads")
        lines.append("  others: " + ", ".join(f"{n} {why}" for why, n in reasons.items()))
        lines.append(
            f"  {self.trained:,} of {self.full_grid:,} trainings ({100 * self.share:.0f} %), "
            f"{len(self.looks)} round{'s' * (len(self.looks) > 1)}"
        )
        if self.verdict == "undecided":
            lines.append(f"  {self._advice}")
        else:
            lines.append(
                f"  chance of a wrong decision at most {100 * self.error_rate:g} %, over all looks"
            )
        return "\n".join(lines)

    __repr__ = __str__

    @property
    def _advice(self) -> str:
        """What would decide an undecided race."""
        last = self.last
        rows = [
            found.lasting / found.error**2
            for number in last.numbers("open", "not decidable")
            if (found := last.differences[number]) is not None and found.error
        ]
        if self.about == "rows" and max(rows, default=0.0) > 0.5:
            return 'more rows would decide, more seeds hardly (about="seeds" asks for these rows)'
        most = len(self.study.seeds)
        if last.seeds.max() < most:
            return f"the chance is small that {most} seeds decide (a larger margin or more may)"
        return "more seeds may decide (extend=True), or a larger margin"

    def plot(self, ax: Any = None) -> list[Axes]:
        """Plot how many seeds each configuration got, and its difference from the winner.

        Args:
            ax: two of your own axes; None makes a figure.
        """
        from steepest.figures.race_plot import RacePlot

        return RacePlot.of(self).draw(ax)
