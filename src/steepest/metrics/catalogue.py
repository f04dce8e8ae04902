"""The metrics by name: which problems they fit, their range, and which way is better."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from steepest.errors import Problems, SettingsError, nearest, shown
from steepest.metrics import classes, numbers, probabilities
from steepest.metrics.predictions import Predictions

__all__ = ["METRICS", "Metric", "check_metrics", "metrics_of"]

_CLASSES: Final = ("classification",)
_LABELS: Final = ("classification", "multilabel")
_NUMBERS: Final = ("regression",)


@dataclass(frozen=True, slots=True)
class Metric:
    """A score of predictions.

    Attributes:
        name: as in the names of columns.
        problems: those it fits.
        compute: from known and predicted values.
        higher_better: else the lower the better.
        least, most: its range.
    """

    name: str
    problems: tuple[str, ...]
    compute: Callable[[Predictions], float]
    higher_better: bool = True
    least: float = 0.0
    most: float = 1.0

    @property
    def sign(self) -> int:
        """1 if the higher is the better, else -1."""
        return 1 if self.higher_better else -1


# fmt: off
METRICS: Final = {metric.name: metric for metric in (
    Metric("accuracy", _LABELS, classes.accuracy),
    Metric("balanced_accuracy", _CLASSES, classes.balanced_accuracy),
    Metric("f1", _LABELS, classes.f1),
    Metric("auc", _LABELS, probabilities.roc_auc),
    Metric("average_precision", _LABELS, probabilities.average_precision),
    Metric("log_loss", _LABELS, probabilities.log_loss, False, 0.0, math.inf),
    Metric("brier", _LABELS, probabilities.brier, False, 0.0, 2.0),
    Metric("calibration_error", _LABELS, probabilities.calibration_error, False),
    Metric("r2", _NUMBERS, numbers.r2, True, -math.inf),
    Metric("mae", _NUMBERS, numbers.mae, False, 0.0, math.inf),
    Metric("rmse", _NUMBERS, numbers.rmse, False, 0.0, math.inf),
    Metric("pinball", _NUMBERS, numbers.pinball, False, 0.0, math.inf),
)}
"""Every metric by name."""
# fmt: on


def metrics_of(problem: str) -> tuple[str, ...]:
    """Names of the metrics that fit a problem.

    >>> metrics_of("regression")
    ('r2', 'mae', 'rmse', 'pinball')
    """
    return tuple(name for name, metric in METRICS.items() if problem in metric.problems)


def check_metrics(given: object, problem: str, argument: str = "metrics") -> tuple[str, ...]:
    """Names of metrics, each once, that fit the problem; one name alone is a list of it.

    Args:
        given: the names.
        problem: name of the problem.
        argument: its name, for messages.

    Raises:
        SettingsError: anything else.

    >>> check_metrics(["auc", "f1", "auc"], "classification")
    ('auc', 'f1')
    """
    names: Any = [given] if isinstance(given, str) else given
    if not isinstance(names, (list, tuple)) and getattr(names, "ndim", 0) != 1:
        raise SettingsError(
            f'{argument} must be a list of names, such as ["auc"], got {shown(given)}'
        )
    problems, fitting, kept = Problems(), metrics_of(problem), dict[str, None]()
    for name in names:
        if not isinstance(name, str) or name not in METRICS:
            problems.add(f"{argument} must be known, got {shown(name)} ({nearest(name, fitting)})")
        elif name not in fitting:
            problems.add(f"{argument} must fit {problem} ({', '.join(fitting)}), got {shown(name)}")
        else:
            kept[name] = None
    problems.raise_as(SettingsError)
    return tuple(kept)
