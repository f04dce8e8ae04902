"""The best configuration of a study, with its test score; ``Study`` has it as a method."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from steepest.errors import StudyError
from steepest.study.columns import check_by
from steepest.study.edges import at_edge
from steepest.study.rankings import Best, choose_best
from steepest.study.row_choices import test_accuracies_by_other_rows
from steepest.training.one_run import train
from steepest.training.runs import Run
from steepest.training.settings import Settings

__all__ = ["best"]


def best(study: Any, by: str | None = None) -> Best:
    """The configuration with the best validation accuracy or R², and its test score.

    Args:
        by: another metric that the study was swept with, such as "auc".

    Raises:
        StudyError: no run has a validation score; a metric that the runs do not have.
    """
    description, tested = study.description, study.samples[2]
    metric = check_by(by, study.kind, description.metrics)
    drawn = description.test_varies
    alike = description.rows_count_alike and metric.name == study.kind.measure
    ranking, runs, numbers = study.ranking(by=by), study.judged_runs(), study.configuration_numbers
    found = choose_best(
        ranking,
        runs,
        numbers,
        description.space.configurations,
        study.varying,
        tested,
        sum(study.samples) if drawn else tested,
        test_accuracies_by_other_rows(runs, numbers, ranking, study._plan)
        if drawn and tested and alike
        else None,
        study.kind,
        metric,
        rows_count_alike=alike,
    )
    if found is None:
        raise StudyError(
            f"no configuration can be chosen: none of {len(study)} runs has a validation score"
        )
    edges = at_edge(description.space, found.settings)
    return replace(found, at_edge=edges, _train=partial(_train_best, study))


def _train_best(study: Any, settings: Settings, seed: int | None, data: Any) -> Run:
    description = study.description
    return train(
        study._data_for(data),
        split=description.split_given,
        seed=description.seeds[0] if seed is None else seed,
        initial=description.initial,
        trainer=description.trainer,
        **description.fixed.by_name(),
        **settings.as_dict(),
    )
