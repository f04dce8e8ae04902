"""Samples and labels as frames of pandas, for a training that asks arrays for what frames have."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from steepest.inspections.training_data import TrainingData

__all__ = ["as_frames"]

OF_FRAMES: Final = r".*ndarray' object has no attribute '(iloc|loc|values|columns|index|to_numpy)'"


def as_frames(
    given: Mapping[str, Any], data: TrainingData, error: AttributeError
) -> dict[str, Any] | None:
    """The arguments with frames; None if no frame is asked for.

    Args:
        given: the arguments.
        data: its arrays are those that become frames.
        error: what the training raised.

    >>> as_frames({}, None, AttributeError("'list' object has no attribute 'shape'")) is None
    True
    """
    pandas = sys.modules.get("pandas")
    if pandas is None or not re.match(OF_FRAMES, str(error)):
        return None

    def frame(value: Any) -> Any:
        same = value is not None and any(np.array_equal(value, each) for each in (data.x, data.y))
        if not same or np.ndim(value) not in (1, 2):
            return value
        return pandas.DataFrame(value) if np.ndim(value) == 2 else pandas.Series(value)

    return {name: frame(value) for name, value in given.items()}
