"""The columns of a table as Python source, for the code that needs NumPy alone."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.training.columns import TrainedColumns

__all__ = ["encode_code", "numbers"]

_ENCODE = '''
def encode(rows):
    """The inputs of rows, each a dictionary with a value, or None, of every column."""
    x = [[each for column in COLUMNS for each in encode_value(row, *column)] for row in rows]
    x = np.array(x, float).reshape(len(x), len(FEATURES))
    x = np.where(np.isnan(x), FILL, x)
    for column, other in RARE:
        x[:, other] = np.maximum(x[:, other], x[:, column])
        x[:, column] = 0
    return x


def encode_value(row, name, kind, may_miss, values, form):
    """The inputs of one column of a row."""
    value = row[name]
    missing = value is None or value == "" or value != value
    if kind == "categorical":
        if isinstance(value, bool):
            text = str(value).lower()
        elif isinstance(value, float) and not missing and value.is_integer():
            text = str(int(value))
        else:
            text = str(value)
        known = [not missing and text == each for each in values] + [missing] * may_miss
        return [*known, not any(known)]
    if missing and not may_miss:
        raise ValueError(f"column {name!r} must have a value in every row")
    if kind == "date":
        if isinstance(value, str) and not missing:
            value = read_date(value.strip(), form)
        hour = getattr(value, "hour", 0)
        parts = [] if missing else [value.year, value.month, value.day, value.isoweekday(), hour]
        found = [np.nan] * 5 if missing else parts
    elif kind == "boolean":
        if isinstance(value, str):
            value = {"true": True, "false": False}[value.lower() or "false"]
        found = [0 if missing else float(value)]
    else:
        found = [np.nan if missing else float(value)]
    return [*found, missing] if may_miss else found


def read_date(text, form):
    """A date as the table has it, or with the year first."""
    try:
        return datetime.datetime.strptime(text, form)
    except ValueError:
        return datetime.datetime.strptime(text, "%Y-%m-%d" + form[8:])


'''


def encode_code(columns: TrainedColumns) -> list[str]:
    """Lines of a function that turns rows into inputs."""
    known = [
        (each.name, each.kind, each.missing, list(each.values), each.form)
        for each in columns.plan.used
    ]
    pooled = np.flatnonzero(columns.into != np.arange(len(columns.into)))
    pairs = [(column, int(columns.into[column])) for column in pooled.tolist()]
    return [
        f"COLUMNS = {known!r}",
        f"FILL = {numbers(columns.fill)}",
        f"RARE = {pairs!r}",
        "",
        *_ENCODE.removesuffix("\n").splitlines(),
    ]


def numbers(values: NDArray[Any]) -> str:
    """An array as an expression."""
    text = repr(values.tolist()).replace("inf", "np.inf").replace("nan", "np.nan")
    return f"np.array({text})"
