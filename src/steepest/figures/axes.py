"""Which settings of a study vary, in which values, and what else varied from run to run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import starmap
from typing import TYPE_CHECKING, Any

from steepest.errors import StudyError, nearest
from steepest.study.columns import setting_from_cell
from steepest.training.seeds import SEEDED
from steepest.training.settings import FIELDS

if TYPE_CHECKING:
    import polars as pl

# The settings that readers ask about first: the columns of a heat map, then its rows.
PREFERRED = ("learning_rate", "hidden", "batch_size", "epochs")


def distinct(runs: pl.DataFrame, name: str) -> list[Any]:
    """The values of a setting in a study: numbers and widths ascending, None last, names as met.

    >>> import polars as pl
    >>> distinct(pl.DataFrame({"hidden": [[32, 16], [32], []]}), "hidden")
    [(), (32,), (32, 16)]
    >>> distinct(pl.DataFrame({"batch_size": [None, 60, 10, 60]}), "batch_size")
    [10, 60, None]
    """
    met = list(dict.fromkeys(setting_from_cell(name, value) for value in runs[name].to_list()))
    if name == "hidden":
        return sorted(met, key=lambda value: (len(value), value))
    if all(isinstance(value, int | float | None) for value in met):
        return sorted(met, key=lambda value: (value is None, value or 0))
    return met


def varying(runs: pl.DataFrame) -> dict[str, list[Any]]:
    """Settings with more than one value, the preferred first, and their values.

    >>> import polars as pl
    >>> varying(pl.DataFrame({"hidden": [[], [32]], "epochs": [9, 9], "rule": ["sgd", "adam"]}))
    {'hidden': [(), (32,)], 'rule': ['sgd', 'adam']}
    """
    names = [*PREFERRED, *(name for name in FIELDS if name not in PREFERRED)]
    values = {name: distinct(runs, name) for name in names if name in runs.columns}
    return {name: each for name, each in values.items() if len(each) > 1}


def runs_with(runs: pl.DataFrame, settings: Mapping[str, Any]) -> pl.DataFrame:
    """The runs that have these settings.

    Raises:
        StudyError: no run has them, or there is no such column.

    >>> import polars as pl
    >>> runs_with(pl.DataFrame({"hidden": [[], [32]], "epochs": [9, 9]}), {"hidden": (32,)}).height
    1
    """
    some = runs
    for name, value in settings.items():
        if name not in runs.columns:
            raise StudyError(f"{name} is no column of the study ({nearest(name, runs.columns)})")
        wanted = setting_from_cell(name, value)
        cells = some[name].to_list()
        some = some.filter([setting_from_cell(name, cell) == wanted for cell in cells])
    if some.is_empty():
        raise StudyError(f"no run of the study has {dict(settings)}")
    return some


def configurations(runs: pl.DataFrame) -> list[dict[str, Any]]:
    """The combinations of the settings that vary, in the order they are met.

    >>> import polars as pl
    >>> configurations(pl.DataFrame({"hidden": [[], [32], []], "epochs": [9, 9, 9]}))
    [{'hidden': ()}, {'hidden': (32,)}]
    """
    names = list(varying(runs))
    if not names:
        return [{}]
    cells = (zip(names, row, strict=True) for row in runs.select(names).rows())
    met = dict.fromkeys(tuple(starmap(setting_from_cell, row)) for row in cells)
    return [dict(zip(names, values, strict=True)) for values in met]


def what_varied(runs: pl.DataFrame) -> str:
    """What the seeds changed from run to run, for a caption.

    >>> import polars as pl
    >>> seeds = {"init_seed": [0, 1], "shuffle_seed": [0, 1], "split_seed": [7, 7]}
    >>> what_varied(pl.DataFrame(seeds))
    'initialisation and order of the rows varied, split held'
    """
    present = {word: runs[name].n_unique() > 1 for name, word in SEEDED.items() if name in runs}
    changed = [word for word, changes in present.items() if changes]
    held = [word for word, changes in present.items() if not changes]
    if not changed:
        return "nothing varied from run to run"
    tail = f", {listed(held)} held" if held else ""
    return f"{listed(changed)} varied{tail}"


def varied_in_rows(runs: pl.DataFrame, chosen: Sequence[Mapping[str, Any]]) -> str:
    """What the seeds changed, and the settings that vary among the runs of one row of a figure.

    Args:
        runs: as ``study.runs``.
        chosen: settings that pick the runs of each row.

    >>> import polars as pl
    >>> runs = pl.DataFrame({"init_seed": [0, 1, 0, 1], "epochs": [1, 1, 2, 2]})
    >>> varied_in_rows(runs, [{"epochs": 1}, {"epochs": 2}]), varied_in_rows(runs, [{}])
    ('initialisation varied', 'initialisation varied, within a row epochs too')
    """
    mixed = dict.fromkeys(
        name.replace("_", " ") for settings in chosen for name in varying(runs_with(runs, settings))
    )
    return what_varied(runs) + (f", within a row {listed(list(mixed))} too" if mixed else "")


def listed(words: list[str]) -> str:
    """Words as a sentence has them: commas, and an "and" before the last.

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))
