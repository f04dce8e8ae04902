"""What a figure is about, for its caption: the data, the rows of its parts, settings and seeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from steepest.data.splits import PARTS
from steepest.errors import DataError
from steepest.figures.axes import listed, what_varied
from steepest.figures.style import settings_label
from steepest.training.settings import Settings

if TYPE_CHECKING:
    from steepest.study.study_figures import StudyFigures
    from steepest.training.runs import Run

DEFAULT = Settings()
TOLD = ("hidden", "activation", "rule", "learning_rate", "batch_size", "epochs")


def about_run(run: Run) -> tuple[str, ...]:
    """Data, the settings that say how it learned, the seed, and what one run is."""
    chosen = run.settings.as_dict()
    further = [
        name
        for name, value in chosen.items()
        if value != getattr(DEFAULT, name) and name not in TOLD
    ]
    told = {name: chosen[name] for name in (*TOLD, *further)}
    return (
        about_data(run.data, run.samples),
        f"{settings_label(told)}; seed {run.seed}.",
        "n = 1 run: other seeds give other curves.",
    )


def part_of(run: Run, part: str) -> tuple[NDArray[np.float64], NDArray[Any]]:
    """Features, unscaled (n, d), and labels (n,) of a part of the data that a run was made with.

    Raises:
        DataError: there is no such part, or it has no row.
    """
    if part not in PARTS or not len(run.parts[PARTS.index(part)]):
        known = [name for name, rows in zip(PARTS, run.parts, strict=True) if len(rows)]
        raise DataError(f"part must be {listed_or(known)}, got {part!r}")
    rows = run.parts[PARTS.index(part)]
    return run.dataset.x[rows], run.dataset.classes[run.dataset.y[rows]]


def listed_or(words: list[str]) -> str:
    """Words to choose from.

    >>> listed_or(["training", "validation", "test"])
    'training, validation or test'
    """
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def about_study(study: StudyFigures) -> str:
    """Data and the rows of its parts."""
    return about_data(study.name, study.samples)


def about_seeds(study: StudyFigures) -> list[str]:
    """Data, and what the seeds changed from run to run."""
    varied = what_varied(study.runs)
    return [about_study(study), f"{varied[:1].upper()}{varied[1:]}."]


def about_data(name: str, samples: tuple[int, int, int]) -> str:
    """A sentence on the data.

    >>> about_data("iris", (90, 30, 30)), about_data("iris", (75, 75, 0))
    ('iris: 90 rows train, 30 validate and 30 test.', 'iris: 75 rows train and 75 validate.')
    """
    training, validation, test = samples
    parts = (
        f"{training} rows train",
        *(f"{n} {does}" for n, does in ((validation, "validate"), (test, "test")) if n),
    )
    return f"{name}: {listed(list(parts))}."
