"""The best configuration of a study, with its test score; ``Study`` has it as a method."""

from __future__ import annotations

from typing import Any

from steepest.errors import StudyError
from steepest.study.rankings import Best, choose_best
from steepest.study.row_choices import test_accuracies_by_other_rows

__all__ = ["best"]


def best(study: Any) -> Best:
    """The configuration with the best validation accuracy or R², and its test score.

    Raises:
        StudyError: no run has a validation score.
    """
    description, tested = study.description, study.samples[2]
    drawn, alike = description.test_varies, description.rows_count_alike
    ranking, runs, numbers = study.ranking(), study.judged_runs(), study.configuration_numbers
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
        rows_count_alike=alike,
    )
    if found is None:
        raise StudyError(
            f"no configuration can be chosen: none of {len(study)} runs has a validation score"
        )
    return found
