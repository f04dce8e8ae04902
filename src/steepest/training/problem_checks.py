"""Whether settings fit what is learned: losses, weights of classes, what is monitored."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np

from steepest.data.problems import PROBLEMS
from steepest.errors import DataError, Problems, SettingsError
from steepest.training.plans import Plan
from steepest.training.settings import Settings
from steepest.values import shown

__all__ = ["check_problem_of"]

_LARGEST: Final = {"float32": 1e18, "float64": 1e150}
"""Of targets that are not standardised: their squares must be finite."""
_FIXES: Final = {
    "classification": 'for numbers give the data problem="regression"',
    "regression": 'for classes give the data problem="classification"',
    "multilabel": 'use "binary_cross_entropy" or "auto"',
}


def check_problem_of(configurations: Iterable[Settings], plan: Plan) -> None:
    """Check whether all these settings fit the data.

    Raises:
        SettingsError: a loss, a weight of classes, label smoothing or a monitor that does not fit;
            a binary loss with more than two classes; too few or too many class weights.
        DataError: negative targets with the loss poisson, targets too large for the dtype.
    """
    distinct = {
        (s.loss, s.class_weight, s.label_smoothing > 0, s.monitor, s.dtype): s
        for s in configurations
    }
    for settings in distinct.values():
        _check_settings(settings, plan)
        settings.loss_for(plan.width, plan.problem)
        _check_targets(settings, plan)


def _check_settings(settings: Settings, plan: Plan) -> None:
    kind, problems = plan.kind, Problems()
    if settings.loss not in ("auto", *kind.losses):
        needs = next(each.needs for each in PROBLEMS.values() if settings.loss in each.losses)
        problems.add(
            f'loss "{settings.loss}" needs {needs}, the data has {_describe(plan)} '
            f"({_FIXES[kind.name]})"
        )
    if settings.class_weight is not None and not kind.has_rows:
        problems.add(
            f"class_weight {shown(settings.class_weight)} needs classes, the data has "
            f"{_describe(plan)} (sample_weight of the Dataset weights rows)"
        )
    if settings.label_smoothing and kind.name == "regression":
        problems.add(
            f"label_smoothing {settings.label_smoothing:g} needs labels, the data has "
            f"{_describe(plan)} (leave it out)"
        )
    part, _, what = settings.monitor.partition("_")
    if what not in ("loss", kind.measure):
        problems.add(
            f'monitor "{settings.monitor}" is not a score of {kind.name} '
            f'(use "{kind.score(part)}" or "{part}_loss")'
        )
    problems.raise_as(SettingsError)


def _describe(plan: Plan) -> str:
    if plan.problem == "classification":
        return f"{plan.classes} classes"
    what = "labels" if plan.problem == "multilabel" else "numbers"
    return f"{plan.width} {what} a row" if plan.width > 1 else "a number a row"


def _check_targets(settings: Settings, plan: Plan) -> None:
    if plan.problem != "regression" or plan.targets is None or plan.scales_targets(settings):
        return
    if plan.target_scale is not None:
        return
    least, size = float(plan.targets.min()), float(np.abs(plan.targets).max())
    if settings.loss == "poisson" and least < 0:
        row = int(np.argwhere(plan.targets == least)[0][0])
        raise DataError(
            f"y must have no number below 0 with the loss poisson, row {row} has {least:g} "
            '(use loss="squared_error")'
        )
    if size > _LARGEST[settings.dtype]:
        raise DataError(
            f"y must have numbers of at most {_LARGEST[settings.dtype]:g} where they are not "
            f"standardised, got {size:g} (rescale y)"
        )
