"""``Studies``: the studies of one sweep over several data sets, a study a data set."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from steepest.arguments import check_list, check_path
from steepest.data.problems import Problem
from steepest.errors import StudyError, escape_controls, nearest, shown
from steepest.statistics import RankTests, rank_tests
from steepest.study import data_set_plots
from steepest.study.choices import Choice, check_configurations
from steepest.study.data_set_comparisons import DataSetsComparison, compare_over_data_sets
from steepest.study.data_set_list import read_names
from steepest.study.data_set_rankings import (
    interquartile_means,
    mean_scores,
    or_main_score,
    rank_over_data_sets,
)
from steepest.study.description_files import holds_study
from steepest.study.html_tables import table_as_html
from steepest.study.opening import open_study
from steepest.study.studies import Study
from steepest.values import counted

if TYPE_CHECKING:
    import polars as pl

__all__ = [
    "Studies",
    "check_names",
    "check_problems",
    "open_studies",
]

SHOWN_ROWS: Final = 10


class Studies:
    """One study a data set, with the same configurations and seeds on each.

    ``sweep`` returns it for a list of data sets, and ``open_studies`` for a folder; studies of the
    same configurations can also be joined by hand.

    Args:
        studies: at least one, of data sets with different names.
        folder: where they are kept, or None.

    Raises:
        StudyError: data sets of the same name or of different kinds of problem, or studies that
            differ in configurations or seeds.

    >>> import steepest as st
    >>> studies = st.sweep(["iris", "wine"], hidden=[(), (8,)], epochs=5, seeds=4)
    >>> studies.names, len(studies), studies["wine"].configurations
    (('iris', 'wine'), 2, 2)
    """

    plot = data_set_plots.plot_ranks
    plot_profiles = data_set_plots.plot_profiles

    def __init__(self, studies: Sequence[Study], folder: Path | None = None) -> None:
        self.studies = tuple(
            check_list("studies", studies, Study, "studies (as of sweep)", StudyError)
        )
        self.folder = None if folder is None else check_path("folder", folder)
        _check_studies(self.studies)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the data sets."""
        return tuple(study.name for study in self.studies)

    @property
    def varying(self) -> tuple[str, ...]:
        """Names of the settings with more than one value."""
        return self.studies[0].varying

    @property
    def seconds(self) -> float:
        """Duration of the sweeps without start-up; NaN for studies that were opened."""
        return sum(study.seconds for study in self.studies)

    @property
    def complete(self) -> bool:
        """Whether every configuration has a run for every seed on every data set."""
        return all(study.complete for study in self.studies)

    @property
    def runs(self) -> pl.DataFrame:
        """The runs of all studies, as ``study.runs`` with the column ``data`` before the others."""
        import polars as pl

        return pl.concat(
            study.runs.select(pl.lit(study.name).alias("data"), pl.all()) for study in self.studies
        )

    def __len__(self) -> int:
        return len(self.studies)

    def __iter__(self) -> Iterator[Study]:
        return iter(self.studies)

    def __getitem__(self, name: str) -> Study:
        for study in self.studies:
            if isinstance(name, str) and study.name == name:
                return study
        raise StudyError(f"no data set is called {shown(name)} ({nearest(name, self.names)})")

    @property
    def headline(self) -> str:
        """Data sets, runs, configurations and seeds, in one line."""
        first, runs = self.studies[0], sum(map(len, self.studies))
        wanted = first.configurations * len(first.seeds) * len(self)
        part = "" if self.complete else f" of {wanted:,}"
        return (
            f"Studies of {counted(len(self), 'data set')} ({', '.join(self.names)}): "
            f"{runs:,}{part} runs, {counted(first.configurations, 'configuration')}, "
            f"{counted(len(first.seeds), 'seed')} on each"
        )

    def __repr__(self) -> str:
        return escape_controls(f"{self.headline}\n{self.ranking().head(SHOWN_ROWS)}")

    def _repr_html_(self) -> str:
        table = self.ranking().drop("configuration").head(SHOWN_ROWS)
        page = f"<p>{html.escape(self.headline)}</p>{table_as_html(table)}"
        return escape_controls(page)

    def ranking(self) -> pl.DataFrame:
        """One row per configuration, sorted by its mean rank over the data sets, best first.

        Returns:
            The settings that vary; ``mean_rank`` (1 is the best mean validation accuracy or R² on a
            data set, ties share their mean rank, a configuration without a score comes last); a
            column a data set with that mean; ``diverged``; ``configuration``.
        """
        return rank_over_data_sets(self.studies)

    def rank_tests(
        self,
        score: str | None = None,
        configurations: Sequence[int] | None = None,
        alpha: float = 0.05,
    ) -> RankTests:
        """Whether configurations differ by their ranks over the data sets.

        Tests of Friedman and Nemenyi, and Wilcoxon's with Holm's adjustment for all pairs; higher
        scores are better.

        Args:
            score: a numeric column of ``runs``, whose mean over the seeds is ranked; None takes
                validation accuracy or R².
            configurations: numbers as in ``ranking()``; None takes all.
            alpha: level of the tests.

        Raises:
            StudyError, StatisticsError: fewer than two data sets or configurations, or one with a
                run without a score.
        """
        means = mean_scores(self.studies, or_main_score(self.studies, score))
        if configurations is not None:
            means = means[:, check_configurations(configurations, self.studies[0].configurations)]
        return rank_tests(means, alpha)

    def interquartile_means(
        self, score: str | None = None, confidence: float = 0.95
    ) -> pl.DataFrame:
        """One row per configuration: the mean of the middle half of its runs on all data sets.

        The intervals come from a stratified bootstrap: they are for other seeds on these data sets,
        not for new data sets. The accuracy of a run that diverged is that of a constant prediction.

        Args:
            score: a numeric column of ``runs``; None takes validation accuracy or R².
            confidence: of the intervals.

        Returns:
            The settings that vary, ``interquartile_mean``, ``low``, ``high``, ``n`` (runs on each
            data set), ``configuration``; the highest mean first.

        Raises:
            StudyError: a run without a score.
        """
        return interquartile_means(self.studies, or_main_score(self.studies, score), confidence)

    def compare(
        self,
        a: Choice,
        b: Choice,
        score: str | None = None,
        margin: float | None = None,
        confidence: float = 0.95,
        about: str | None = None,
        anytime: bool = False,
    ) -> DataSetsComparison:
        """Compare a with b over the data sets: what to expect on new data sets of their kind.

        Each data set is compared as ``Study.compare`` does, and counts once in the mean.

        Args:
            a, b: settings by name, the same names in both, or numbers of configurations.
            score: a numeric column of ``runs``; None takes validation accuracy or R².
            margin: the smallest difference that matters; if given, equivalence is tested too.
            confidence: of the intervals, such as 0.95.
            about: what the interval is about, "datasets".
            anytime: must be False; an interval for any number of looks is that of one data set.

        Raises:
            StudyError: fewer than two data sets, settings that the studies do not have, or a data
                set on which no seed has both scores.
        """
        name = or_main_score(self.studies, score)
        return compare_over_data_sets(self.studies, a, b, name, margin, confidence, about, anytime)


def _check_studies(studies: Sequence[Study]) -> None:
    """Whether studies can be one comparison.

    Raises:
        StudyError: they cannot.
    """
    if not studies:
        raise StudyError("studies must be given, at least one, got none")
    check_names([study.name for study in studies])
    check_problems({study.name: (study.kind, study.n_features_and_outputs[1]) for study in studies})
    first = studies[0]
    for study in studies[1:]:
        if not _have_same_configurations(study, first):
            raise StudyError(
                f"studies must have the same configurations, got others for {study.name} than for "
                f"{first.name} (sweep all data sets in one call)"
            )
        if set(study.seeds) != set(first.seeds):
            raise StudyError(
                f"studies must have the same seeds, got {len(study.seeds)} for {study.name} and "
                f"{len(first.seeds)} for {first.name} (sweep all data sets in one call)"
            )


def _have_same_configurations(one: Study, other: Study) -> bool:
    count = one.configurations
    return count == other.configurations and all(
        one.settings(number) == other.settings(number) for number in range(count)
    )


def check_names(names: Sequence[str]) -> None:
    """Whether data sets have different names.

    Raises:
        StudyError: two have the same.
    """
    [(name, count)] = Counter(names).most_common(1)
    if count > 1:
        raise StudyError(
            f"data sets must have different names, got {shown(name)} {count} times "
            '(name them with Dataset(x, y, name="..."))'
        )


def check_problems(given: dict[str, tuple[Problem, int]]) -> None:
    """Whether data sets pose the same kind of problem: two classes, more, numbers, or labels.

    Args:
        given: name of each data set to its problem and the number of outputs of its networks.

    Raises:
        StudyError: some have two classes and others more, or numbers, or labels.
    """
    kinds = {kind.name: name for name, (kind, _) in reversed(given.items())}
    if len(kinds) > 1:
        each = " and ".join(f"{kind} for {name}" for kind, name in reversed(kinds.items()))
        raise StudyError(
            f"data sets must pose the same kind of problem, got {each}: their scores do not "
            "measure the same (compare those of one kind)"
        )
    of_classes = {name: count for name, (kind, count) in given.items() if kind.has_rows}
    two = [name for name, count in of_classes.items() if count == 1]
    more = [f"{name} {count}" for name, count in of_classes.items() if count > 1]
    if two and more:
        raise StudyError(
            "data sets must pose the same kind of problem, got two classes for "
            f"{', '.join(two)} and more for others ({', '.join(more)}): their accuracies do not "
            "measure the same (compare those with two classes, or those with more)"
        )


def open_studies(folder: str | Path) -> Studies:
    """Open the studies of several data sets in a folder for reading.

    Data sets whose sweep had not begun when it was interrupted are left out.

    Raises:
        StudyError: the folder holds no such studies, or studies that were not extended alike.

    Warns:
        StudyWarning: a part of a study is damaged; its runs are missing.
    """
    place = check_path("folder", folder)
    begun = [place / own for own in read_names(place).values() if holds_study(place / own)]
    if not begun:
        raise StudyError(f"folder {folder} holds no runs of any data set yet (sweep it again)")
    studies = [open_study(own) for own in begun]
    try:
        return Studies(studies, place)
    except StudyError as error:
        raise StudyError(
            f"{error}; if an extension of {folder} was interrupted, the same sweep with "
            "extend=True finishes it"
        ) from None
