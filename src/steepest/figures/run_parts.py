"""The rows of a part of the data that a run was made with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest import values
from steepest.data.splits import PARTS
from steepest.errors import DataError
from steepest.figures.labels import join_words

if TYPE_CHECKING:
    from steepest.training.runs import Run


def check_has_classes(run: Run) -> None:
    """Refuse a run whose rows have numbers or several labels.

    Raises:
        DataError: they do.
    """
    if not run.dataset.kind.has_rows:
        raise DataError(
            f"this picture needs classes, {run.dataset.name} has {run.dataset.kind.needs} "
            "(plot() draws the curves of the run)"
        )


def part_of(run: Run, part: str) -> tuple[NDArray[np.float64], NDArray[Any]]:
    """Features, unscaled (n, d), and labels (n,) of a part of the data of a run.

    Raises:
        DataError: there is no such part, or it has no row; data without classes.
    """
    check_has_classes(run)
    known = [name for name, rows in zip(PARTS, run.parts, strict=True) if len(rows)]
    values.one_of(known, f"be {join_words(known, 'or')}", "").require("part", part, DataError)
    rows = run.parts[PARTS.index(part)]
    return run.dataset.x[rows], run.dataset.classes[run.dataset.y[rows]]
