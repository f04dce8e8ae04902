"""The columns of a table as a network was trained with them, and new rows of such a table."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from steepest.data.column_plans import ColumnPlan
from steepest.data.column_values import to_polars
from steepest.data.datasets import Dataset
from steepest.data.preparation import Preparation, prepare_columns
from steepest.data.tables import Columns, is_frame, read_columns
from steepest.errors import DataWarning, Problems

__all__ = ["TrainedColumns"]


@dataclass(frozen=True, slots=True, eq=False)
class TrainedColumns:
    """What each column of a table became, and what the training part said about it.

    Attributes:
        plan: kinds, categories and forms of dates.
        fill: what stands for a missing number, (d,); NaN where none may be missing.
        into: the input that a category counts as, (d,) int32.
    """

    plan: ColumnPlan
    fill: NDArray[np.float64]
    into: NDArray[np.int32]

    @classmethod
    def of(cls, data: Dataset, training: NDArray[np.int64]) -> Self | None:
        """Of data and the rows that train; None where every column is a number."""
        plan = data.columns
        if plan is None:
            return None
        scale = data.scaling == "standard"
        prepared = prepare_columns(data.x[training], plan.roles, plan.rare, scale)
        return cls(plan, prepared.fill, prepared.into)

    def read(self, x: Any, problems: Problems) -> Columns:
        """The inputs of new rows, from a frame or from an array as ``Dataset.x`` has them.

        What is wrong becomes sentences in ``problems``.

        Warns:
            DataWarning: categories that training had not.
        """
        if is_frame(x):
            frame = to_polars(x)
            array = self.plan.encode(frame, problems)
            if problems.sentences:
                return Columns(np.zeros((0, 0)))
            for note in self.plan.unknown(frame):
                warnings.warn(note, DataWarning, stacklevel=5)
        else:
            read = read_columns(x, self.plan.inputs, problems)
            if problems.sentences:
                return read
            array = read.rows(0, len(read)).astype(np.float64)
        return Columns(self._complete(array))

    def _complete(self, array: NDArray[np.float64]) -> NDArray[np.float64]:
        nothing = np.zeros(0)
        return Preparation(nothing, nothing, self.fill, self.into).complete(array)
