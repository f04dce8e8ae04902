"""Two choices of settings compared over several data sets: what to expect on new data sets."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from steepest.arguments import check_flags
from steepest.data.problems import in_words
from steepest.data.splits import PARTS
from steepest.errors import StatisticsError, StudyError, escape_controls, shown
from steepest.latex.paragraphs import Methods
from steepest.statistics import (
    ABOUT,
    FEWEST_DATA_SETS,
    FEWEST_SEEDS,
    About,
    Equivalence,
    Hierarchical,
    NewDataSets,
    Probabilities,
    correlated_t_posterior,
    equivalent_on_new,
    hierarchical_posterior,
    new_data_sets_interval,
    signed_rank_probabilities,
)
from steepest.statistics.equivalence import check_margin
from steepest.statistics.samples import check_confidence, format_interval
from steepest.study.choices import Choice, describe_settings
from steepest.study.columns import LESS_IS_BETTER
from steepest.study.comparisons import Comparison
from steepest.values import counted

if TYPE_CHECKING:
    import polars as pl
    from matplotlib.axes import Axes

    from steepest.study.studies import Study

__all__ = ["DataSetsComparison", "compare_over_data_sets"]

OUTCOMES: Final = ("better", "alike", "worse")


@dataclass(frozen=True, slots=True, eq=False)
class DataSetsComparison:
    """Choice a against choice b over several data sets.

    ``difference``, ``low`` and ``high`` are those of ``mean``.

    Attributes:
        comparisons: one a data set, as ``Study.compare`` gives it.
        mean: mean of the differences over the data sets, with an interval for new data sets.
        equivalence: result of the equivalence test; None if no margin was given.
        posterior: of a hierarchical model of the differences; None for fewer than three data sets,
            for one seed, and if nothing varies.
    """

    comparisons: tuple[Comparison, ...]
    mean: NewDataSets
    equivalence: Equivalence | None
    posterior: Hierarchical | None

    @property
    def a(self) -> dict[str, Any]:
        """The settings of the first choice that differ, by name."""
        return self.comparisons[0].a

    @property
    def b(self) -> dict[str, Any]:
        """The settings of the second choice."""
        return self.comparisons[0].b

    @property
    def score(self) -> str:
        """Name of the column that is compared."""
        return self.comparisons[0].score

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the data sets."""
        return tuple(each.data for each in self.comparisons)

    @property
    def seeds(self) -> tuple[int, ...]:
        """How many seeds each data set was compared on."""
        return tuple(each.paired.n for each in self.comparisons)

    @property
    def differences(self) -> NDArray[np.float64]:
        """The difference a - b on each data set, (data sets,)."""
        return np.array([each.difference for each in self.comparisons])

    @property
    def errors(self) -> NDArray[np.float64]:
        """Standard error of each difference, NaN for one seed, (data sets,).

        It is about new test rows of the data set where the comparison is, else about other seeds.
        """
        return np.array([_standard_error(each) for each in self.comparisons])

    @property
    def difference(self) -> float:
        """Mean of a - b over the data sets, each counted once."""
        return self.mean.mean

    @property
    def low(self) -> float:
        """Lower limit of the interval of the mean difference."""
        return self.mean.low

    @property
    def high(self) -> float:
        """Upper limit of the interval of the mean difference."""
        return self.mean.high

    @property
    def p_value(self) -> float:
        """Two-sided, of no difference in the mean over data sets."""
        return self.mean.p_value

    @property
    def margin(self) -> float | None:
        """The smallest difference that matters; None if it was not given."""
        return None if self.equivalence is None else self.equivalence.margin

    @property
    def about(self) -> About:
        """What ``low``, ``high``, ``p_value`` and ``equivalence`` are about: new "datasets"."""
        return "datasets"

    @property
    def ahead(self) -> tuple[int, int, int]:
        """On how many data sets a is better than b, equal to it, and worse."""
        gains = -self.differences if _less_is_better(self.score) else self.differences
        return int((gains > 0).sum()), int((gains == 0).sum()), int((gains < 0).sum())

    def on_new_data_set(self, margin: float | None = None) -> Probabilities:
        """How probable it is that a is better than b, alike or worse on one new data set.

        Args:
            margin: differences up to it are alike; None takes the comparison's own, else 0.

        Raises:
            StudyError: fewer than three data sets or two seeds, or nothing varies.
        """
        if self.posterior is None:
            raise StudyError(
                "probabilities for a new data set need at least 3 data sets and 2 seeds on each, "
                f"and differences that vary, got {self.mean.n} data sets"
            )
        found = self.posterior.of_new_data_set(self._margin_or_own(margin))
        return _as_better(found, self.score)

    def signed_ranks(self, margin: float | None = None) -> Probabilities:
        """The Bayesian signed-rank test over the data sets: a is better than b, alike or worse.

        Args:
            margin: as for ``on_new_data_set``.
        """
        found = signed_rank_probabilities(self.differences, self._margin_or_own(margin))
        return _as_better(found, self.score)

    def on_each_data_set(self, margin: float | None = None) -> pl.DataFrame:
        """The Bayesian correlated t test of each data set.

        Args:
            margin: as for ``on_new_data_set``.

        Returns:
            One row a data set: ``data``, ``difference``, ``better``, ``alike``, ``worse``; null
            for one seed, and for a score that is not of the validation or test part.
        """
        import polars as pl

        rows = [
            {
                "data": each.data,
                "difference": each.difference,
                **dict(zip(OUTCOMES, self._on_one(each, margin), strict=True)),
            }
            for each in self.comparisons
        ]
        return pl.DataFrame(rows, schema_overrides=dict.fromkeys(OUTCOMES, pl.Float64))

    def _on_one(
        self, found: Comparison, margin: float | None
    ) -> tuple[float | None, float | None, float | None]:
        part = next((k for k, name in enumerate(PARTS) if k and found.score.startswith(name)), None)
        if part is None or found.paired.n < 2:
            return None, None, None
        ratio = found.samples[part] / found.samples[0]
        posterior = correlated_t_posterior(found.paired.differences, ratio)
        return _as_better(posterior.probabilities(self._margin_or_own(margin)), found.score)

    def _margin_or_own(self, margin: float | None) -> float:
        return (self.margin or 0.0) if margin is None else check_margin(margin)

    @property
    def too_few(self) -> str:
        """Why nothing is decided about new data sets, in a sentence; "" if enough was measured."""
        if self.mean.n < FEWEST_DATA_SETS:
            return (
                f"{self.mean.n} data sets decide nothing about new ones: at least "
                f"{FEWEST_DATA_SETS} are needed"
            )
        if min(self.seeds) < FEWEST_SEEDS:
            which = self.names[int(np.argmin(self.seeds))]
            return (
                f"{counted(min(self.seeds), 'seed')} on {which} cannot decide: at least "
                f"{FEWEST_SEEDS} on each data set are needed"
            )
        return "" if self.mean.error else "all differences are equal, an interval of no width"

    @property
    def sentence(self) -> str:
        """The finding in one sentence."""
        sides = f"{describe_settings(self.a)} against {describe_settings(self.b)}"
        return f"{sides}: {in_words(self.score)} {self.mean} ({self._seeds_text})"

    @property
    def _seeds_text(self) -> str:
        least, most = min(self.seeds), max(self.seeds)
        return (
            f"{counted(least, 'seed')} on each"
            if least == most
            else f"{least} to {most} seeds on each"
        )

    def __str__(self) -> str:
        lines = [self.sentence]
        width = max(len(escape_controls(name)) for name in self.names)
        lines += [
            f"  {escape_controls(each.data):<{width}}  {_describe_one(each)}"
            for each in self.comparisons
        ]
        better, equal, worse = self.ahead
        ties = f", equal on {equal}" if equal else ""
        lines.append(f"  better on {better} of {self.mean.n} data sets{ties}, worse on {worse}")
        if math.isfinite(self.mean.between):
            between = f"standard deviation between data sets {self.mean.between:.2g}"
            alike = "they differ no more than the error on each explains"
            lines[-1] += f"; {between if self.mean.between else alike}"
        if self.too_few:
            return "\n".join([*lines, f"  {self.too_few}"])
        if self.posterior is not None:
            lines.append(
                f"  on a new data set of this kind: {self._in_words(self.on_new_data_set())}"
            )
        lines.append(f"  Bayesian signed-rank test: {self._in_words(self.signed_ranks())}")
        if self.equivalence is not None:
            lines.append(f"  {self.equivalence}")
        return "\n".join(lines)

    def _in_words(self, found: Probabilities) -> str:
        better, alike, worse = (f"{100 * p:.0f} %" for p in found)
        if self.margin is None:
            return f"better with probability {better}, worse {worse}"
        by = f"by more than {self.margin:g}"
        return f"better {by} with probability {better}, alike {alike}, worse {by} {worse}"

    __repr__ = __str__

    def to_latex(self, label: str = "tab:datasets") -> str:
        """The differences and their mean as a LaTeX table (booktabs) with a caption.

        Args:
            label: of the table.
        """
        from steepest.papers.data_sets import data_sets_table

        return data_sets_table(self).text(label)

    def methods(self) -> Methods:
        """What was done, as a paragraph for a paper with its references."""
        from steepest.papers.data_sets import data_sets_methods

        return data_sets_methods(self)

    def plot(self, ax: Axes | None = None) -> Axes:
        """Plot the difference on each data set, and their mean with its interval."""
        from steepest.figures.forest_plot import ForestPlot
        from steepest.figures.labels import settings_label

        return ForestPlot.of(
            (settings_label(self.a), settings_label(self.b)),
            self.names,
            [(each.difference, each.low, each.high) for each in self.comparisons],
            self.mean,
            self.score,
            margin=self.margin,
            about=" or ".join(sorted({ABOUT[each.about] for each in self.comparisons})),
            seeds=self._seeds_text,
            too_few=self.too_few,
        ).draw(ax)


def compare_over_data_sets(
    studies: Sequence[Study],
    a: Choice,
    b: Choice,
    score: str,
    margin: float | None,
    confidence: float,
    about: str | None = None,
    anytime: bool = False,
) -> DataSetsComparison:
    """Compare two choices over the data sets of several studies.

    Raises:
        StudyError: fewer than two data sets, something else than data sets asked for, or as
            ``Study.compare``.
        StatisticsError: a margin or confidence out of range.
    """
    check_flags(anytime=anytime)
    if about is not None and not (isinstance(about, str) and about == "datasets"):
        raise StudyError(
            f'about must be "datasets" for studies of several data sets, got {shown(about)} '
            f'(studies["{studies[0].name}"].compare is about one of them)'
        )
    if anytime:
        raise StudyError(
            "anytime=True is for the study of one data set, got studies of "
            f'{len(studies)} (studies["{studies[0].name}"].compare takes it)'
        )
    if len(studies) < 2:
        raise StudyError(
            "a comparison over data sets needs at least 2, got 1 "
            f"({studies[0].name}; its own study compares for new test rows of it)"
        )
    check_confidence(confidence)
    if margin is not None:
        check_margin(margin)
    found = []
    for study in studies:
        try:
            found.append(study.compare(a, b, score, confidence=confidence))
        except StudyError as error:
            raise StudyError(f"data set {study.name}: {error}") from None
    differences = [each.difference for each in found]
    errors = [_standard_error(each) for each in found]
    mean = new_data_sets_interval(differences, errors, confidence)
    return DataSetsComparison(
        tuple(found),
        mean,
        None if margin is None else equivalent_on_new(mean, margin=margin),
        _posterior_or_none(differences, errors),
    )


def _posterior_or_none(differences: list[float], errors: list[float]) -> Hierarchical | None:
    try:
        return hierarchical_posterior(differences, errors)
    except StatisticsError:  # too few data sets or seeds, or nothing varies
        return None


def _as_better(found: Probabilities, score: str) -> Probabilities:
    """Above, within and below the margin as better, alike and worse."""
    return Probabilities(*found[::-1]) if _less_is_better(score) else found


def _standard_error(found: Comparison) -> float:
    """Of the difference on one data set; NaN for one seed."""
    if found.new_rows is not None:
        return found.new_rows.error
    return found.paired.sd / math.sqrt(found.paired.n)


def _describe_one(found: Comparison) -> str:
    if found.paired.n == 1:
        return f"{found.difference:+z.4f} on one seed, which has no interval"
    text = format_interval(
        found.difference, found.low, found.high, found.paired.confidence, sign=True
    )
    return f"{text} for {ABOUT[found.about]}"


def _less_is_better(score: str) -> bool:
    return any(word in score for word in LESS_IS_BETTER)
