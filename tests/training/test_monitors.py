"""The monitor of an epoch's scores against torch's ReduceLROnPlateau."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from steepest.data.problems import HISTORY
from steepest.training.monitors import Monitor


def reductions(column: str, values: list[float], min_delta: float, patience: int) -> list[int]:
    monitor, count, found = Monitor(column, min_delta), 0, []
    for epoch, value in enumerate(values):
        monitor.see(np.full(len(HISTORY), value), epoch)
        if monitor.waited == patience:
            count, monitor.waited = count + 1, 0
        found.append(count)
    return found


@pytest.mark.parametrize("column", ["validation_loss", "validation_accuracy"])
@pytest.mark.parametrize("min_delta", [0.0, 0.2])
@pytest.mark.parametrize("patience", [1, 2, 5])
def test_the_rate_falls_where_that_of_torch_does(
    column: str, min_delta: float, patience: int
) -> None:
    values = np.random.default_rng(patience).random(60).round(1).tolist()
    optimizer = torch.optim.SGD([torch.zeros(1)], lr=1.0)
    scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(
        optimizer,
        mode="max" if column.endswith("accuracy") else "min",
        factor=0.5,
        patience=patience - 1,  # torch waits for one more
        threshold=min_delta,
        threshold_mode="abs",
        eps=0.0,
    )
    expected = []
    for value in values:
        scheduler.step(value)
        expected.append(round(-np.log2(optimizer.param_groups[0]["lr"])))
    assert reductions(column, values, min_delta, patience) == expected
