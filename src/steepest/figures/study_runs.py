"""Select runs of a study, and find which of its settings vary."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from steepest import values
from steepest.arguments import check_list, check_table
from steepest.errors import StudyError, shown
from steepest.study.columns import setting_from_cell
from steepest.training.settings import FIELDS

if TYPE_CHECKING:
    import polars as pl

# The settings that readers ask about first: the columns of a heat map, then its rows.
PREFERRED = ("learning_rate", "hidden", "batch_size", "epochs")


def check_selections(given: Any) -> list[dict[str, Any]]:
    """Settings that select runs, one dictionary a selection.

    Raises:
        StudyError: anything else.

    >>> check_selections([0])
    Traceback (most recent call last):
    ...
    steepest.errors.StudyError: configurations must be dictionaries of settings, got 0 (for \
example [{"hidden": ()}, {"hidden": (32,)}])
    """
    words = 'dictionaries of settings (for example [{"hidden": ()}, {"hidden": (32,)}])'
    selections = check_list("configurations", given, dict, words, StudyError)
    if not selections:
        raise StudyError("configurations must be at least one, got none (None chooses them)")
    for each in selections:
        check_table("configurations", each, StudyError)
    return selections


def distinct_values(runs: pl.DataFrame, name: str) -> list[Any]:
    """The values of a setting in a study: numbers and widths ascending, None last, names as met.

    >>> import polars as pl
    >>> distinct_values(pl.DataFrame({"hidden": [[32, 16], [32], []]}), "hidden")
    [(), (32,), (32, 16)]
    >>> distinct_values(pl.DataFrame({"batch_size": [None, 60, 10, 60]}), "batch_size")
    [10, 60, None]
    """
    column = runs[name]
    if not column.dtype.is_nested():  # polars finds distinct numbers and names fastest
        column = column.unique(maintain_order=True)
    met = list(dict.fromkeys(setting_from_cell(name, cell) for cell in column.to_list()))
    if name == "hidden":
        return sorted(met, key=lambda value: (len(value), value))
    if all(isinstance(value, int | float | None) for value in met):
        return sorted(met, key=lambda value: (value is None, value or 0))
    return met


def varying_settings(runs: pl.DataFrame) -> dict[str, list[Any]]:
    """The settings with more than one value, the preferred ones first, and their values.

    >>> import polars as pl
    >>> runs = pl.DataFrame({"hidden": [[], [32]], "epochs": [9, 9], "rule": ["sgd", "adam"]})
    >>> varying_settings(runs)
    {'hidden': [(), (32,)], 'rule': ['sgd', 'adam']}
    """
    names = [*PREFERRED, *(name for name in FIELDS if name not in PREFERRED)]
    values = {name: distinct_values(runs, name) for name in names if name in runs.columns}
    return {name: each for name, each in values.items() if len(each) > 1}


def runs_with(runs: pl.DataFrame, settings: Mapping[str, Any]) -> pl.DataFrame:
    """The runs that have these settings.

    Raises:
        StudyError: no run has them, or there is no such column.

    >>> import polars as pl
    >>> runs = pl.DataFrame({"hidden": [[], [32]], "epochs": [9, 9]})
    >>> runs_with(runs, {"hidden": (32,)}).height
    1
    """
    which = values.one_of(runs.columns, "be settings of the study")
    for name, value in settings.items():
        which.require("configurations", name, StudyError)
        if not isinstance(value, (int, float, str, tuple, list, np.generic, type(None))):
            raise StudyError(f"{name} must be a value of a setting, got {shown(value)}")
    some = runs
    # Columns of lists last: comparing them takes longest, and by then few runs are left.
    for name in sorted(settings, key=lambda name: bool(runs[name].dtype.is_nested())):
        wanted, cells = setting_from_cell(name, settings[name]), some[name].to_list()
        some = some.filter([setting_from_cell(name, cell) == wanted for cell in cells])
    if some.is_empty():
        raise StudyError(f"no run of the study has {shown(dict(settings))}")
    return some


def configurations_of(runs: pl.DataFrame) -> list[dict[str, Any]]:
    """The combinations of the settings that vary, in the order of the runs.

    >>> import polars as pl
    >>> configurations_of(pl.DataFrame({"hidden": [[], [32], []], "epochs": [9, 9, 9]}))
    [{'hidden': ()}, {'hidden': (32,)}]
    """
    names = list(varying_settings(runs))
    if not names:
        return [{}]
    met = dict.fromkeys(
        tuple(map(setting_from_cell, names, row)) for row in runs.select(names).rows()
    )
    return [dict(zip(names, values, strict=True)) for values in met]
