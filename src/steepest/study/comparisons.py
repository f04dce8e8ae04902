"""Two choices of settings in a study, compared on shared seeds.

A choice is a configuration, or some settings by name. Settings that are not named are matched: each
configuration of one side is paired with the configuration of the other side that agrees with it in
all other settings, and the differences of all pairs are averaged within a seed. Results that share
a seed are correlated, so the sample is the seeds and not the pairs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from steepest.data.problems import PROBLEMS, Problem, in_words
from steepest.data.splits import PARTS
from steepest.errors import StudyError
from steepest.latex.paragraphs import Methods
from steepest.statistics import (
    FEWEST_SEEDS,
    About,
    AnytimeMean,
    Equivalence,
    NewRows,
    Paired,
    SeedsNeeded,
    Share,
    paired,
    share_interval,
)
from steepest.study.about import (
    check_about,
    check_folds,
    check_has_rows,
    check_known,
    check_unweighted,
)
from steepest.study.choices import Choice, check_choices, describe_settings, matching_pairs
from steepest.study.columns import LESS_IS_BETTER, main_score, table_of_scores
from steepest.study.descriptions import Description
from steepest.study.difference_tests import (
    interval_at_any_look,
    judge_equivalence,
    seeds_to_show_difference,
)
from steepest.study.outcomes import CORRECT_ROWS, difference_on_new_rows
from steepest.training.monitors import chose_epochs
from steepest.training.plans import Plan
from steepest.training.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from matplotlib.axes import Axes

__all__ = ["Comparison", "compare_configurations"]

SAME_ROWS: Final = "for other seeds on the same rows"
FOLDS: Final = (
    "for new rows of the same kind, corrected for training parts that overlap (Nadeau and Bengio; "
    "in simulations it covers more often than it states)"
)
SAME_TRAINING: Final = (
    "with networks trained on these data: the choice of the training rows is not in the interval"
)
CHOSE_EPOCHS: Final = "optimistic: early stopping chose the epochs by the part that is scored"
ONE_LOOK: Final = "intervals hold for one look, at a number of seeds chosen beforehand"
MOST_FROM_ROWS: Final = 0.5
"""From this share on it is said that more seeds hardly narrow the interval."""


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Choice a against choice b on shared seeds.

    Attributes:
        a, b: the settings that differ, by name.
        score: name of the column that is compared.
        paired: difference a - b with t interval, p value and all differences; for other seeds on
            the same rows.
        new_rows: the same difference with an interval for other seeds and new test rows; None for a
            score other than a share of rows, where the study does not know which rows are right,
            and if the comparison was asked to be about other seeds.
        anytime: the same difference with an interval that holds at any number of looks, for new
            rows where ``new_rows`` is known; None if the interval for one look was asked for.
        in_favour: share of seeds on which a is better (higher, or lower for a loss), ties half.
        a_scores, b_scores: one value per shared seed, the mean over the matched configurations,
            (seeds,); NaN if one of them has no score.
        configurations: number of matched pairs of configurations that are averaged per seed.
        diverged: how many runs of these configurations diverged. For an accuracy they count as
            constant predictions of the most frequent class; for a loss their seeds are left out.
        equivalence: result of the equivalence test; None if no margin was given.
        seeds_needed: estimated number of seeds that show this difference with 80 % power; None for
            new test rows, and if the difference or its spread cannot be estimated.
        data: name of the data.
        samples: rows of the training, validation and test part.
        kind: the problem of the data.
        chose_epochs: whether early stopping chose epochs by the scored part: it is optimistic.
        description: data, split, settings and seeds of the study; None without a study.
        folder: of the study, or None.
    """

    a: dict[str, Any]
    b: dict[str, Any]
    score: str
    paired: Paired
    new_rows: NewRows | None
    anytime: AnytimeMean | None
    in_favour: Share
    a_scores: NDArray[np.float64]
    b_scores: NDArray[np.float64]
    configurations: int
    equivalence: Equivalence | None
    seeds_needed: SeedsNeeded | None
    data: str
    samples: tuple[int, int, int]
    diverged: int = 0
    kind: Problem = PROBLEMS["classification"]
    chose_epochs: bool = False
    description: Description | None = None
    folder: Path | None = None

    @property
    def difference(self) -> float:
        """Mean of a - b."""
        return self.paired.difference

    @property
    def margin(self) -> float | None:
        """The smallest difference that matters; None if it was not given."""
        return None if self.equivalence is None else self.equivalence.margin

    @property
    def about(self) -> About:
        """What ``low``, ``high``, ``p_value`` and ``equivalence`` are about: "rows", new
        test rows and other seeds with networks trained on these data (with folds, on data of this
        kind), or "seeds", other seeds on the same rows."""
        return "seeds" if self.new_rows is None and not self.paired.overlap else "rows"

    @property
    def looks(self) -> str:
        """How often ``low``, ``high``, ``p_value`` and ``equivalence`` may be looked at while seeds
        are added: "any number of looks", or "one look"."""
        return "one look" if self.anytime is None else "any number of looks"

    @property
    def low(self) -> float:
        """Lower limit of the interval of the difference."""
        return (self.anytime or self.new_rows or self.paired).low

    @property
    def high(self) -> float:
        """Upper limit of the interval of the difference."""
        return (self.anytime or self.new_rows or self.paired).high

    @property
    def p_value(self) -> float:
        """Two-sided, of no difference."""
        return (self.anytime or self.new_rows or self.paired).p_value

    @property
    def sentence(self) -> str:
        """The finding in one sentence."""
        sides = f"{describe_settings(self.a)} against {describe_settings(self.b)}"
        if self.paired.n == 1:
            out = f" ({self.paired.left_out} left out)" if self.paired.left_out else ""
            return (
                f"{sides}: {in_words(self.score)} {self.difference:+z.4f} on one seed{out}, which "
                "has no interval (sweep with seeds=32 to get one)"
            )
        about = FOLDS if self.paired.overlap else SAME_ROWS
        found = self.anytime or self.new_rows or f"{self.paired}, {about}"
        return f"{sides}: {in_words(self.score)} {found}"

    @property
    def ahead(self) -> tuple[int, int, int]:
        """On how many seeds a is better than b, equal to it, and worse."""
        better = round(self.in_favour.count - self.paired.ties / 2)
        return better, self.paired.ties, self.paired.n - better - self.paired.ties

    @property
    def ahead_text(self) -> str:
        """On how many seeds, or folds, a is better than b, equal to it, and worse, in words."""
        better, equal, worse = self.ahead
        ties = f", equal on {equal}" if equal else ""
        return f"better on {better} of {self.paired.n} {self._run}s{ties}, worse on {worse}"

    @property
    def too_few(self) -> str:
        """Why equivalence is not decided, in a sentence; "" if enough was measured."""
        if self.paired.n < FEWEST_SEEDS:
            return f"fewer than {FEWEST_SEEDS} seeds decide nothing"
        return "all differences are equal, an interval of no width" if self.low == self.high else ""

    @property
    def about_diverged(self) -> str:
        """How many runs diverged and what they count as, in a sentence; "" if none did."""
        if not self.diverged:
            return ""
        runs = "1 run diverged" if self.diverged == 1 else f"{self.diverged} runs diverged"
        if self.paired.left_out:
            seeds = self.paired.left_out
            return f"{runs}; {'its seed is' if seeds == 1 else f'{seeds} seeds are'} left out"
        each = "it counts" if self.diverged == 1 else "each counts"
        return f"{runs}; {each} as {self.kind.constant}"

    @property
    def varied(self) -> str:
        """What varied between the differences, for a caption."""
        one = "fold and seed varied" if self.paired.overlap else "the seed varied"
        many = f"{one}; each the mean over {self.configurations} pairs of configurations"
        return one if self.configurations == 1 else many

    def __str__(self) -> str:
        found, lines = self.paired, [self.sentence]
        if found.n > 1:
            lines += self._about_interval
        if self.diverged:
            lines.append(f"  {self.about_diverged}")
        if self.chose_epochs:
            lines.append(f"  {CHOSE_EPOCHS}")
        if self.new_rows is not None and self.new_rows.rows_share > MOST_FROM_ROWS:
            share = f"{100 * self.new_rows.rows_share:.0f} %"
            lines.append(
                f"  {share} of the squared error stays with any number of seeds on these rows"
            )
        if self.configurations > 1:
            many = f"{self.configurations} pairs of configurations"
            lines.append(f"  each {self._run} the mean over {many}, else alike")
        if self.equivalence is not None and found.n > 1:
            lines.append(f"  {self.equivalence}{f'; {self.too_few}' if self.too_few else ''}")
        if self.seeds_needed is not None:
            lines.append(f"  needed: {self.seeds_needed}")
        if self.anytime is None and found.n > 1:
            lines.append(f"  {ONE_LOOK}")
        return "\n".join(lines)

    @property
    def _run(self) -> str:
        """What is paired."""
        return "fold" if self.paired.overlap else "seed"

    @property
    def _about_interval(self) -> list[str]:
        """The p value, what the interval is about, and on how many seeds a is better."""
        of_this = [f"  p value of this difference: {_p_value_text(self.p_value)}"]
        found, lines = self.paired, of_this if self.low < self.high else []
        if self.new_rows is not None:
            at_one = "" if self.anytime is None else ", at one look"
            lines += [f"  {SAME_TRAINING}", f"  {SAME_ROWS}{at_one}: {found}"]
            if self.anytime is None and found.high - found.low > 1.02 * (self.high - self.low):
                lines.append(f"  (wider, as its spread is known from {found.n} differences only)")
        share = str(self.in_favour).partition(" (")[0]
        halves = ", ties counted half" if found.ties else ""
        lines.append(f"  {self.ahead_text} (share{halves}: {share})")
        return lines

    __repr__ = __str__

    def to_latex(self, label: str = "tab:comparison") -> str:
        """The comparison as a LaTeX table (booktabs) with a caption.

        Args:
            label: of the table.
        """
        from steepest.papers.tables import comparison_table

        return comparison_table(self).text(label)

    def methods(self) -> Methods:
        """What was done, as a paragraph for a paper with its references."""
        from steepest.papers.methods import comparison_methods

        return comparison_methods(self)

    def plot(self, ax: Axes | None = None) -> Axes:
        """Plot the difference on each seed, their mean with its interval, and the margin."""
        from steepest.figures.captions import describe_data
        from steepest.figures.labels import settings_label
        from steepest.figures.paired_plot import PairedPlot

        return PairedPlot.of(
            {(settings_label(self.a), settings_label(self.b)): (self.a_scores, self.b_scores)},
            self.score,
            margin=self.margin,
            varied=self.varied,
            about=describe_data(self.data, self.samples),
            found=self.anytime or self.new_rows,
            overlap=self.paired.overlap,
        ).draw(ax)


def compare_configurations(
    runs: pl.DataFrame,
    configuration: NDArray[np.int64],
    configurations: Sequence[Settings],
    a: Choice,
    b: Choice,
    score: str | None = None,
    margin: float | None = None,
    confidence: float = 0.95,
    about: str | None = None,
    anytime: bool = False,
    *,
    data: str,
    samples: tuple[int, int, int],
    plan: Callable[[], Plan | None] = lambda: None,
    kind: Problem = PROBLEMS["classification"],
    overlap: Callable[[int], float] = lambda part: 0.0,
) -> Comparison:
    """Compare two choices among the configurations of a study.

    Args:
        runs: as ``study.judged_runs()``.
        configuration: number of each run's configuration, (runs,).
        configurations: all configurations of the study.
        a, b: settings by name, the same names in both, or numbers of configurations.
        score: a numeric column of ``runs``; None takes that by which configurations are ranked.
        margin: the smallest difference that matters, to test for equivalence.
        confidence: of the intervals, such as 0.95.
        about: "rows" or "seeds"; None is about rows where these are known and count alike.
        anytime: whether the interval holds at any number of looks while seeds are added.
        data, samples: name of the data and rows of its parts, for captions.
        plan: returns the data and its split, None if they are not at hand; called for a score
            that is a share of rows.
        kind: the problem of the data.
        overlap: of folds, on the validation (1) or test part (2), as for ``paired``; 0 without.

    Raises:
        StudyError: settings that the study does not have, choices that do not differ or share no
            pair of configurations, a column without scores, no seed with all scores; something
            that the runs say nothing about.
        StatisticsError: a margin or confidence out of range.
    """
    check_about(about)
    first, second = check_choices(configurations, a, b)
    pairs = matching_pairs(configurations, first, second)
    score = main_score(runs) if score is None else score
    scores = table_of_scores(runs, configuration, len(configurations), score)
    a_scores, b_scores = (scores[list(side)].mean(axis=0) for side in zip(*pairs, strict=True))
    if not np.isfinite(a_scores - b_scores).any():
        raise StudyError(
            f"a and b must share a seed on which all their {len(pairs)} pairs of configurations "
            f"have a {score}, got none (runs diverged, or the study has no such part)"
        )
    shared = overlap(2 if score.startswith(PARTS[2]) else 1)
    check_folds(shared, about, anytime=anytime)
    found = paired(a_scores, b_scores, confidence, shared)
    check_has_rows(kind, None if shared else about)
    new_rows, right = None, kind.has_rows and score in CORRECT_ROWS and not shared
    if about != "seeds" and right and found.n > 1:
        check_unweighted(known := plan(), about)
        new_rows = difference_on_new_rows(runs, configuration, pairs, score, known, confidence)
    check_known("seeds" if shared and about else about, score, found.n, new_rows, margin)
    always = interval_at_any_look(found, new_rows, score, samples) if anytime else None
    return Comparison(
        a=first,
        b=second,
        score=score,
        paired=found,
        new_rows=new_rows,
        anytime=always,
        in_favour=_share_in_favour(found, score),
        a_scores=a_scores,
        b_scores=b_scores,
        configurations=len(pairs),
        equivalence=None if margin is None else judge_equivalence(found, new_rows, always, margin),
        seeds_needed=None if new_rows is not None else seeds_to_show_difference(found),
        data=data,
        samples=samples,
        diverged=_count_diverged(runs, configuration, pairs),
        kind=kind,
        chose_epochs=any(chose_epochs(configurations[n], score) for n in np.unique(pairs)),
    )


def _share_in_favour(found: Paired, score: str) -> Share:
    """The share of seeds on which the first side is better."""
    ahead = found.in_favour.count
    if any(word in score for word in LESS_IS_BETTER):
        ahead = found.n - ahead
    return share_interval(ahead, found.n, found.confidence)


def _count_diverged(
    runs: pl.DataFrame, configuration: NDArray[np.int64], pairs: Sequence[tuple[int, int]]
) -> int:
    """How many runs of the configurations of some pairs diverged."""
    if "status" not in runs.columns:
        return 0
    compared = np.isin(configuration, np.unique(pairs))
    return int((compared & (runs["status"] == "diverged").to_numpy()).sum())


def _p_value_text(p: float) -> str:
    return "below 0.0001" if p < 0.0001 else f"{p:.2g}"
