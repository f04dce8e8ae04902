"""What a figure is about, for its caption: the data, the rows of its parts, settings and seeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from steepest.figures.axes import listed
from steepest.figures.style import settings_label
from steepest.settings import Settings

if TYPE_CHECKING:
    from steepest.runs import Run
    from steepest.studies import Study

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


def about_study(study: Study) -> str:
    """Data and the rows of its parts."""
    return about_data(study.name, study.samples)


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
