"""Score tables of real trainings: data sets that come with steepest, many seeds a configuration."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

import steepest as st
from benchmarks.calibrate import Map, kept
from steepest.training.inputs import make_plan

__all__ = ["GRIDS", "PARTS", "score_tables", "validation_rows"]

GRIDS: Final[dict[str, dict[str, Any]]] = {
    "iris": {"hidden": [(), (8,), (32,)], "learning_rate": [0.03, 0.1, 0.3, 1.0], "epochs": 20},
    "wine": {"hidden": [(), (8,), (32,)], "learning_rate": [0.01, 0.03, 0.1, 0.3], "epochs": 20},
    "breast-cancer": {
        "hidden": [(), (8,), (32,), (32, 16)], "learning_rate": [0.01, 0.03, 0.1, 0.3, 1.0],
        "batch_size": [16, 64], "epochs": 10,
    },
    "digits-halves": {
        "hidden": [(), (16,), (32,)], "learning_rate": [0.03, 0.1, 0.3], "epochs": 10
    },
    "digits": {
        "hidden": [(), (16,), (64,)], "learning_rate": [0.03, 0.1, 0.3], "batch_size": [16, 64],
        "epochs": 10,
    },
}  # fmt: skip
"""The settings that students sweep."""

PARTS: Final = (0.6, 0.2, 0.2)
FEWER_SEEDS: Final = 300
TABLE_SEEDS: Final = {"iris": 2000, "wine": 2000, "breast-cancer": 600}


def score_table(name: str) -> list[float]:
    """Validation accuracies: the seeds of one configuration after the other."""
    seeds = TABLE_SEEDS.get(name, FEWER_SEEDS)
    study = st.sweep(name, seeds=seeds, split=PARTS, threads=1, **GRIDS[name])
    scores: list[float] = study.scores().ravel().tolist()
    return scores


def score_tables(run: Map) -> dict[str, NDArray[np.float64]]:
    """Validation accuracies of each grid that is known, (configurations, seeds).

    Args:
        run: as ``map``; the workers train, as a process that has trained must not be forked.
    """
    tables = {}
    for name in GRIDS:
        found = kept({f"score table {name}": (score_table, [name])}, run)
        if found:
            seeds = TABLE_SEEDS.get(name, FEWER_SEEDS)
            tables[name] = found[f"score table {name}"].reshape(-1, seeds)
    return tables


def validation_rows(name: str) -> int:
    """Rows of the validation part of a real grid."""
    return make_plan(st.load(name), PARTS).samples[1]
