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
        description.tested_rows,
        test_accuracies_by_other_rows(runs, numbers, ranking, study._plan)
        if drawn and tested and alike
        else None,
        study.kind,
        metric,
        rows_count_alike=alike,
        overlaps=(description.overlap(1), description.overlap(2)),
    )
    if found is None:
        raise StudyError(
            f"no configuration can be chosen: none of {len(study)} runs has a validation score"
        )
    edges = at_edge(_values_tried(study), found.settings)
    tried = description.halved[0].candidates if description.halved else None
    return replace(found, at_edge=edges, tried=tried, _train=partial(_train_best, study))


def _values_tried(study: Any) -> dict[str, list[Any]]:
    """The values of each setting that varied; with halving those of all candidates."""
    description = study.description
    if description.halved is None:
        return {name: list(description.space.axes[name]) for name in study.varying}
    if study.rungs is None:  # the study was opened, and does not say what else was tried
        return {}
    first = study.rungs.filter(study.rungs["rung"] == 0)
    return dict(first.drop("rung", "epochs", "mean", "diverged", "kept").to_dict(as_series=False))


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
