"""Sentences for captions: which data, what a run is, what varied from run to run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from steepest.figures.labels import capitalise, join_words, settings_label
from steepest.figures.study_runs import runs_with, varying_settings
from steepest.training.seeds import SEEDED
from steepest.training.settings import Settings

if TYPE_CHECKING:
    import polars as pl

    from steepest.training.runs import Run

ALWAYS_NAMED = ("hidden", "activation", "rule", "learning_rate", "batch_size", "epochs")
DEFAULTS = Settings()


def describe_data(name: str, samples: tuple[int, int, int]) -> str:
    """A sentence on a dataset and the rows of its training, validation and test part.

    >>> describe_data("iris", (90, 30, 30)), describe_data("iris", (75, 75, 0))
    ('iris: 90 rows train, 30 validate and 30 test.', 'iris: 75 rows train and 75 validate.')
    """
    training, validation, test = samples
    further = (f"{n} {does}" for n, does in ((validation, "validate"), (test, "test")) if n)
    return f"{name}: {join_words([f'{training} rows train', *further])}."


def describe_study(name: str, samples: tuple[int, int, int], runs: pl.DataFrame) -> str:
    """The data of a study, and what its seeds changed from run to run."""
    return f"{describe_data(name, samples)} {capitalise(describe_variation(runs))}."


def describe_run(run: Run) -> str:
    """The data of a run, its settings (the main ones and those not at their default), its seed."""
    settings = run.settings.as_dict()
    changed = [name for name, value in settings.items() if value != getattr(DEFAULTS, name)]
    named = dict.fromkeys((*ALWAYS_NAMED, *changed))
    label = settings_label({name: settings[name] for name in named})
    return f"{describe_data(run.data, run.samples)} {label}; seed {run.seed}."


def describe_variation(runs: pl.DataFrame) -> str:
    """What the seeds changed from run to run.

    >>> import polars as pl
    >>> seeds = {"init_seed": [0, 1], "shuffle_seed": [0, 1], "split_seed": [7, 7]}
    >>> describe_variation(pl.DataFrame(seeds))
    'initialisation and order of the rows varied, split held'
    """
    present = {word: runs[name].n_unique() > 1 for name, word in SEEDED.items() if name in runs}
    changed = [word for word, changes in present.items() if changes]
    held = [word for word, changes in present.items() if not changes]
    if not changed:
        return "nothing varied from run to run"
    return f"{join_words(changed)} varied{f', {join_words(held)} held' if held else ''}"


def describe_variation_in_rows(runs: pl.DataFrame, selections: Sequence[Mapping[str, Any]]) -> str:
    """What the seeds changed, and the settings that vary among the runs of one row of a figure.

    Args:
        selections: settings that select the runs of each row.

    >>> import polars as pl
    >>> runs = pl.DataFrame({"init_seed": [0, 1, 0, 1], "epochs": [1, 1, 2, 2]})
    >>> describe_variation_in_rows(runs, [{"epochs": 1}, {"epochs": 2}])
    'initialisation varied'
    >>> describe_variation_in_rows(runs, [{}])
    'initialisation varied, within a row epochs too'
    """
    mixed = dict.fromkeys(
        name.replace("_", " ")
        for settings in selections
        for name in varying_settings(runs_with(runs, settings))
    )
    return describe_variation(runs) + (
        f", within a row {join_words([*mixed])} too" if mixed else ""
    )
