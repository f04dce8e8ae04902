"""Rows of large tables lie close together, those of small ones in whole panels: the same bits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from steepest import compiled
from steepest.training import engine
from steepest.training.plans import DONE, Plan
from steepest.training.settings import Settings
from training_cases import jobs_of

pytestmark = pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because())
LARGE = 1 << 20
"""Numbers of a table from which on its rows lie close together."""


@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize(
    "settings",
    [{"hidden": ()}, {"hidden": (9,), "rule": "adam"}, {"hidden": (130,), "batch_size": 40}],
    ids=["no hidden layer", "one", "read from panels"],
)
def test_some_rows_of_a_large_table_train_as_a_table_of_them_alone(
    settings: dict[str, Any], dtype: str, shared: bool, tmp_path: Path
) -> None:
    rng = np.random.default_rng(7)
    few = 150
    for columns in (18, 37):
        x = np.zeros((LARGE // columns + 1, columns))
        x[:few] = rng.normal(size=(few, columns))
        y = (x[:, 0] > x[:, 1]).astype(np.int32)
        rows = np.arange(few)
        parts = (rows[:90], rows[90:140], rows[140:])
        options: dict[str, Any] = {"epochs": 2, "learning_rate": 0.01, **settings}
        jobs = jobs_of(Settings(dtype=dtype, **options), [4])
        folder = tmp_path if shared else None
        large = engine.run(Plan(x, y, 2, True, parts=parts), jobs, threads=1, folder=folder)
        small = engine.run(Plan(x[:few], y[:few], 2, True, parts=parts), jobs, threads=1)
        assert large.status[0] == DONE
        for name in ("sha256", "history", "test", "validation_correct", "test_correct"):
            assert getattr(large, name).tobytes() == getattr(small, name).tobytes()
        for file in tmp_path.iterdir():
            file.unlink()
