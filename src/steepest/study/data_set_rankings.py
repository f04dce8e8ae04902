"""Configurations ranked over several data sets, by their mean rank."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import polars as pl
from numpy.typing import NDArray

from steepest.statistics import ranks_of_rows
from steepest.study.columns import configuration_frame

if TYPE_CHECKING:
    from steepest.study.studies import Study

__all__ = ["mean_scores", "rank_over_data_sets"]


def mean_scores(studies: Sequence[Study], score: str) -> NDArray[np.float64]:
    """Mean of a score over the seeds, (data sets, configurations); NaN if a run has no score.

    Raises:
        StudyError: the runs have no such score.
    """
    return np.array([study.scores(score).mean(axis=1) for study in studies])


def rank_over_data_sets(studies: Sequence[Study]) -> pl.DataFrame:
    """The table of ``Studies.ranking``."""
    means = mean_scores(studies, "validation_accuracy")
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
