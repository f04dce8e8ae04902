"""The best and the simplest configuration of a study; ``Study`` has them as methods."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from steepest.errors import StudyError
from steepest.nn.sizes import count_parameters
from steepest.study.best_scores import Best, choose_best
from steepest.study.columns import check_by
from steepest.study.edges import at_edge
from steepest.study.row_choices import test_accuracies_by_other_rows
from steepest.training.one_run import train
from steepest.training.runs import Run
from steepest.training.settings import Settings

if TYPE_CHECKING:
    import polars as pl

__all__ = ["best", "simplest"]


def best(study: Any, by: str | None = None) -> Best:
    """The configuration with the best validation accuracy or R², and its test score.

    Args:
        by: another metric that the study was swept with, such as "auc".

    Raises:
        StudyError: no run has a validation score; a metric that the runs do not have.
    """
    return _first(study, by, study.ranking(by=by), judged_by_others=True)


def simplest(study: Any, by: str | None = None) -> Best:
    """The configuration with the fewest weights among those that do not differ significantly from
    the best in validation scores on shared seeds (``like_best`` of ``ranking``). Of equally small
    ones it is the better one.

    Its test score is its own. Where every seed has its own split, the rows that one seed tests had
    a part in the choice by another.

    Args:
        by: another metric that the study was swept with, such as "auc".

    Raises:
        StudyError: no run has a validation score; a metric that the runs do not have.

    >>> import steepest as st
    >>> study = st.sweep("iris", hidden=[(), (64,)], epochs=20, seeds=8)
    >>> study.simplest().settings.hidden, study.simplest().weights
    ((), 15)
    """
    ranking, description = study.ranking(by=by), study.description
    known = description.space.configurations
    weights = {
        number: count_parameters(description.sizes(known[number]))
        for number in ranking.filter(ranking["like_best"])["configuration"].to_list()
    }
    if not weights:
        return best(study, by)  # which says why there is none
    number = min(weights, key=lambda each: weights[each])
    first = ranking["configuration"] == number
    reordered = ranking.filter(first).vstack(ranking.filter(~first))
    found = _first(study, by, reordered, judged_by_others=bool(first[0]))
    return replace(found, weights=weights[number])


def _first(study: Any, by: str | None, ranking: pl.DataFrame, *, judged_by_others: bool) -> Best:
    """The first configuration of a ranking, with its test score.

    Args:
        judged_by_others: whether each test row is judged by what the other rows choose.
    """
    description, tested = study.description, study.samples[2]
    metric = check_by(by, study.kind, description.metrics)
    drawn = description.test_varies and judged_by_others
    alike = description.rows_count_alike and metric.name == study.kind.measure
    runs, numbers = study.judged_runs(), study.configuration_numbers
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
