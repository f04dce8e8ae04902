"""The best configuration of a study, with its scores and their intervals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from steepest.data.problems import PROBLEMS, Problem, in_words
from steepest.metrics.catalogue import METRICS, Metric
from steepest.statistics import Interval, Score, interval, score_interval
from steepest.statistics.samples import format_interval
from steepest.study.columns import float_column
from steepest.training.monitors import chose_epochs
from steepest.training.settings import Settings
from steepest.values import counted

if TYPE_CHECKING:
    from steepest.training.runs import Run

__all__ = ["CHOSE_EPOCHS", "Best", "choose_best"]

CHOSE_EPOCHS: Final = "optimistic, the validation part chose the epochs"

FOLDS: Final = "intervals allow for training parts that share rows (Nadeau and Bengio)"


@dataclass(frozen=True, slots=True)
class Best:
    """The configuration with the best mean validation score, and its test score.

    Attributes:
        settings: all of them.
        chosen: the settings that vary in the study, by name, as ``train`` takes them.
        configuration: its number.
        validation: mean validation score over its seeds with t interval (cut to what the
            score can be), for other seeds and splits of these data, with folds for new rows (see
            ``summary``); optimistic, since it was
            selected by this score.
        test: mean score on the test part, an accuracy with an interval for new rows; None without a
            test part. Where every seed has its own split, a row that one seed tests has a part in
            the choice by another seed. So each row is judged by the configuration that all other
            rows choose; most often that is this one. What the choice adds to this score is then
            below 0.001 (``make calibrate``). Like any score on a part that has each class in the
            same proportion as the training part, it may be 0.005 off with 200 rows. Numbers and
            labels have no rows that are right or wrong, rows with weights do not count alike, and
            other metrics are not shares of rows: there it is the t interval over seeds, and where
            every seed has its own split, the rows that one seed tests chose by another.
        samples: rows of the test part.
        configurations: how many were compared; the more, the more optimistic is ``validation``.
        alike: how many others do not differ significantly from it on validation.
        kind: the problem.
        metric: what configurations were ranked by.
        tried: with halving, how many configurations were tried at first.
        folds: whether its runs are folds: intervals are for new rows, corrected for training parts
            that overlap (Nadeau and Bengio).
        at_edge: a sentence for each number that is the smallest or the largest of three or more
            that were tried.
        weights: of the simplest configuration, how many weights and biases it has; else None.
    """

    settings: Settings
    chosen: dict[str, Any]
    configuration: int
    validation: Interval
    test: Score | Interval | None
    samples: int
    configurations: int
    alike: int
    kind: Problem = PROBLEMS["classification"]
    metric: Metric | None = None
    tried: int | None = None
    folds: bool = False
    at_edge: tuple[str, ...] = ()
    weights: int | None = None
    _train: Callable[[Settings, int | None, Any], Run] | None = field(default=None, repr=False)

    def train(self, seed: int | None = None, data: Any = None) -> Run:
        """Train a network with the best settings, on the data and the split of the study.

        The network is ``train().network``; its own scores are those of one seed.

        Args:
            seed: None takes the first seed of the study.
            data: the data of the study, if the study does not keep it.

        Raises:
            StudyError: the data is missing or differs.
            SettingsError: a wrong seed.

        Warns:
            DivergedWarning: the run diverged.

        >>> import steepest as st
        >>> best = st.sweep("iris", epochs=[1, 5], seeds=4).best()
        >>> best.train().settings == best.settings
        True
        """
        assert self._train is not None  # given by ``Study.best``
        return self._train(self.settings, seed, data)

    @property
    def word(self) -> str:
        """What the score is called in sentences."""
        return self.kind.word if self.metric is None else in_words(self.metric.name)

    @property
    def score(self) -> str:
        """The column of the runs that was ranked by."""
        name = self.kind.measure if self.metric is None else self.metric.name
        return f"validation_{name}"

    @property
    def by_rows(self) -> bool:
        """Whether the score is a share of rows, each of which is right or wrong."""
        return self.kind.has_rows and self.word == self.kind.word

    @property
    def chose_epochs(self) -> bool:
        """Whether early stopping chose the epochs by the validation part."""
        return chose_epochs(self.settings, "validation_loss")

    @property
    def test_method(self) -> str:
        """How the interval of the test score was made, for a caption; "" without a test part."""
        if isinstance(self.test, Score):
            return self.test.method
        return "" if self.test is None else f"t interval over {counted(self.test.n, self._run)}"

    @property
    def _run(self) -> str:
        """What was trained more than once."""
        return "fold" if self.folds else "seed"

    def __repr__(self) -> str:
        what = ", ".join(f"{name} {value}" for name, value in self.chosen.items())
        tried = f"best of {self.configurations} configurations" if self.configurations > 1 else ""
        if self.weights is not None:
            tried = f"simplest of {self.alike + 1} like the best, {self.weights:,} weights"
        elif self.tried is not None:
            tried = f"best of {self.tried:,} configurations, {self.configurations} left by halving"
        seeds, word = counted(self.validation.n, self._run), self.word
        lines = [" | ".join(filter(None, (what or "the one configuration", tried)))]
        note = f"; {CHOSE_EPOCHS}" if self.chose_epochs else ""
        lines.append(f"  validation {word} {_with_interval(self.validation)} ({seeds}{note})")
        if self.test is not None:
            rows = f"{self.samples:,} test rows"
            if isinstance(self.test, Interval):
                rows += ", for new rows" if self.folds else ", for other seeds"
            elif self.test.rows != self.samples:
                rows += f" of {self.test.rows:,}"
            lines.append(f"  test {word}{' ' * 6} {_with_interval(self.test)} ({seeds}, {rows})")
        if self.configurations > 1 and self.validation.n > 1 and self.weights is None:
            lines.append(f"  {self._alike_text} (paired on {self._run}s, Holm's adjustment)")
        if self.folds:
            lines.append(f"  {FOLDS}")
        lines += [f"  {sentence}" for sentence in self.at_edge]
        return "\n".join(lines)

    @property
    def _alike_text(self) -> str:
        if self.configurations == 2:
            differs = "does not differ" if self.alike else "differs"
            return f"the other one {differs} significantly from it"
        others = f"{self.alike} of {self.configurations - 1} others"
        return f"{others} {'does' if self.alike == 1 else 'do'} not differ significantly from it"

    def to_latex(self, label: str = "tab:best") -> str:
        """Validation and test accuracy as a LaTeX table (booktabs) with a caption.

        Args:
            label: of the table.
        """
        from steepest.papers.tables import best_table

        return best_table(self).text(label)


def _with_interval(score: Interval | Score) -> str:
    return format_interval(score.mean, score.low, score.high, score.confidence)


def choose_best(
    ranking: pl.DataFrame,
    runs: pl.DataFrame,
    configuration: NDArray[np.int64],
    configurations: Sequence[Settings],
    varying: Sequence[str],
    samples: int,
    rows: int,
    test_scores: NDArray[np.float64] | None = None,
    kind: Problem = PROBLEMS["classification"],
    metric: Metric | None = None,
    *,
    rows_count_alike: bool = True,
    overlaps: tuple[float, float] = (0.0, 0.0),
) -> Best | None:
    """The first configuration of a ranking with its scores; None if none has a score.

    Args:
        ranking: as :func:`rank_configurations` gives it.
        runs, configuration, configurations, varying: what was ranked.
        samples: rows of the test part; 0 without one.
        rows: number of different rows in the test parts of all seeds.
        test_scores: test accuracy of every seed; None takes those of the chosen configuration.
        kind: the problem.
        metric: what was ranked by; None is accuracy or R².
        rows_count_alike: whether a test score is a share of rows, so that its interval can be about
            new rows; else it is about other seeds.
        overlaps: of folds, on the validation and the test part, as for ``summary``.
    """
    if ranking.is_empty() or ranking["mean"][0] is None:
        return None
    number = int(ranking["configuration"][0])
    settings = configurations[number]
    metric = METRICS[kind.measure] if metric is None else metric
    own = runs.filter(pl.Series(configuration == number))
    validation = interval(float_column(own, f"validation_{metric.name}"), overlap=overlaps[0])
    tested = float_column(own, f"test_{metric.name}") if test_scores is None else test_scores
    test: Score | Interval | None = None
    if samples and np.isfinite(tested).any():
        if rows_count_alike:
            test = score_interval(tested, samples, rows)
        else:
            test = interval(tested, overlap=overlaps[1])
    return Best(
        settings=settings,
        chosen={name: getattr(settings, name) for name in varying},
        configuration=number,
        validation=replace(
            validation,
            low=max(validation.low, metric.least),  # NaN, of one seed, stays
            high=min(validation.high, metric.most),
        ),
        test=test,
        samples=samples,
        configurations=ranking.height,
        alike=int(ranking["like_best"].sum()) - 1,
        kind=kind,
        metric=metric,
        folds=overlaps[0] > 0,
    )
