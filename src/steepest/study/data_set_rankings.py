"""Configurations ranked over several data sets, by their mean rank."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import polars as pl
from numpy.typing import NDArray

from steepest.errors import StudyError
from steepest.statistics import interquartile_mean, ranks_of_rows
from steepest.study.choices import check_configurations
from steepest.study.columns import configuration_frame, main_score, table_of_scores

if TYPE_CHECKING:
    from steepest.study.studies import Study

__all__ = [
    "chosen_means",
    "chosen_runs",
    "interquartile_means",
    "mean_scores",
    "or_main_score",
    "rank_over_data_sets",
    "scores_of_runs",
]


def or_main_score(studies: Sequence[Study], given: str | None) -> str:
    """The score that was asked for, else that by which configurations are ranked."""
    return main_score(studies[0].runs) if given is None else given


def mean_scores(studies: Sequence[Study], score: str | None) -> NDArray[np.float64]:
    """Mean of a score over the seeds, (data sets, configurations); NaN if a run has no score.

    Raises:
        StudyError: the runs have no such score.
    """
    return np.array([study.scores(score).mean(axis=1) for study in studies])


def rank_over_data_sets(studies: Sequence[Study]) -> pl.DataFrame:
    """The table of ``Studies.ranking``."""
    means = mean_scores(studies, None)
    first = studies[0]
    settings = configuration_frame([first.settings(n) for n in range(first.configurations)])
    # A configuration with a run that diverged on a data set comes after those without one there.
    mean_ranks = ranks_of_rows(np.nan_to_num(means, nan=-np.inf)).mean(axis=0)
    diverged = np.zeros(first.configurations, dtype=np.int64)
    for study in studies:
        numbers = study.configuration_numbers[(study.runs["status"] == "diverged").to_numpy()]
        diverged += np.bincount(numbers, minlength=first.configurations)
    columns = [
        *settings.select(first.varying).get_columns(),
        pl.Series("mean_rank", mean_ranks),
        *(pl.Series(study.name, own) for study, own in zip(studies, means, strict=True)),
        pl.Series("diverged", diverged),
        pl.Series("configuration", np.arange(first.configurations)),
    ]
    order = np.lexsort((-np.nan_to_num(means).mean(axis=0), mean_ranks))
    return pl.DataFrame(columns)[order].with_columns(pl.col(pl.Float64).fill_nan(None))


def chosen_means(
    studies: Sequence[Study], configurations: Sequence[int] | None, score: str | None, *, most: int
) -> tuple[dict[int, dict[str, Any]], NDArray[np.float64]]:
    """Settings of some configurations, and their mean scores, (data sets, configurations)."""
    chosen = _chosen_settings(studies, configurations, most)
    return chosen, mean_scores(studies, score)[:, list(chosen)]


def chosen_runs(
    studies: Sequence[Study], configurations: Sequence[int] | None, score: str | None, *, most: int
) -> tuple[dict[int, dict[str, Any]], list[NDArray[np.float64]]]:
    """Settings of some configurations, and the scores of their runs, (seeds, data sets) each."""
    chosen = _chosen_settings(studies, configurations, most)
    return chosen, [scores_of_runs(studies, number, score) for number in chosen]


def _chosen_settings(
    studies: Sequence[Study], configurations: Sequence[int] | None, most: int
) -> dict[int, dict[str, Any]]:
    """The settings that vary, of some configurations by their number.

    Args:
        studies: of several data sets.
        configurations: numbers as in the ranking; None takes all, of more than ``most`` the best.
        most: how many at most.

    Raises:
        StudyError: no configuration has such a number.
    """
    first = studies[0]
    if configurations is None:
        numbers = rank_over_data_sets(studies)["configuration"].head(most).to_list()
    else:
        numbers = check_configurations(configurations, first.configurations)
    names = first.varying
    return {
        number: {name: getattr(first.settings(number), name) for name in names}
        for number in numbers
    }


def scores_of_runs(
    studies: Sequence[Study], configuration: int, score: str | None
) -> NDArray[np.float64]:
    """A score of one configuration, (seeds, data sets).

    The accuracy of a run that diverged is that of a constant prediction.

    Raises:
        StudyError: a run has no such score.
    """
    columns, score = [], or_main_score(studies, score)
    for study in studies:
        runs, numbers = study.judged_runs(), study.configuration_numbers
        own = table_of_scores(runs, numbers, study.configurations, score)[configuration]
        if not np.isfinite(own).all():
            raise StudyError(
                f"every run must have a {score}, got none for "
                f"{int((~np.isfinite(own)).sum())} runs on {study.name} (runs diverged, or the "
                "study has no such part)"
            )
        columns.append(own)
    return np.array(columns).T


def interquartile_means(studies: Sequence[Study], score: str, confidence: float) -> pl.DataFrame:
    """The table of ``Studies.interquartile_means``."""
    chosen = range(studies[0].configurations)
    found = [
        interquartile_mean(scores_of_runs(studies, number, score), confidence) for number in chosen
    ]
    settings = configuration_frame([studies[0].settings(number) for number in chosen])
    table = pl.DataFrame(
        [
            *settings.select(studies[0].varying).get_columns(),
            pl.Series("interquartile_mean", [each.mean for each in found]),
            pl.Series("low", [each.low for each in found]),
            pl.Series("high", [each.high for each in found]),
            pl.Series("n", [each.n for each in found]),
            pl.Series("configuration", chosen),
        ]
    )
    return table.sort("interquartile_mean", descending=True, maintain_order=True)
