"""Which samples an array of the user's code holds, and their labels."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from steepest.consistency.drivers import Data

__all__ = ["labels_of", "outputs_as_rows", "rows_in", "samples_of"]

Numbers = NDArray[np.float64]


def samples_of(data: Data) -> Numbers:
    """The samples as rows.

    >>> from steepest.consistency.drivers import usual_data
    >>> _, columns, *_ = usual_data()
    >>> columns.x.shape, samples_of(columns).shape
    ((3, 7), (7, 3))
    """
    x = np.asarray(data.x, dtype=np.float64)
    if x.ndim < 2:
        return x.reshape(1, -1)
    return x.T if "column" in data.words.split(",")[0] else x


def rows_in(value: Any, data: Data) -> tuple[int, ...]:
    """The numbers of the samples that an array holds, as rows or as columns, with ones or not.

    >>> from steepest.consistency.drivers import usual_data
    >>> data = next(usual_data())
    >>> rows_in(data.x[2:4].T, data), rows_in(np.ones((4, 3)), data)
    ((2, 3), ())
    """
    try:
        array = np.asarray(value, dtype=np.float64)
    except (TypeError, ValueError):
        return ()
    rows, width = samples_of(data), data.features
    if array.ndim not in (1, 2) or array.size < width:
        return ()
    turned = [array.reshape(1, -1)] if array.ndim == 1 else [array, array.T]
    for each in turned:
        for part in (each[:, :width], each[:, -width:]) if each.shape[1] <= width + 1 else ():
            found = _numbers_of(part, rows)
            if found:
                return found
    return ()


def _numbers_of(part: Numbers, rows: Numbers) -> tuple[int, ...]:
    """For each row the number of the sample that it is; none if one is no sample."""
    if part.shape[1] != rows.shape[1]:
        return ()
    same = np.isclose(part[:, None, :], rows[None], rtol=1e-12, atol=0).sum(axis=2)
    return tuple(map(int, same.argmax(axis=1))) if (same.max(axis=1) == len(rows.T)).all() else ()


def labels_of(data: Data, samples: tuple[int, ...], outputs: int) -> Numbers | None:
    """The labels of samples as (n, outputs); None if they do not fit so many outputs."""
    count = len(samples_of(data))
    y = np.asarray(data.y)
    y = y.reshape(count, -1) if y.ndim < 2 or y.shape[0] == count else y.T
    if y.shape[0] != count:
        return None
    if y.shape[1] == 1 and outputs > 1:
        classes = y[:, 0].astype(int)
        if classes.min() < 0 or classes.max() >= outputs:
            return None
        y = np.eye(outputs)[classes]
    if y.shape[1] != outputs:
        return None
    return np.asarray(y[list(samples)], dtype=np.float64)


def outputs_as_rows(out: Numbers, count: int, columns: bool) -> Numbers | None:
    """An output as (n, outputs); None for another shape."""
    if count == 1 and out.size and max(out.shape, default=1) == out.size:
        return out.reshape(1, -1)
    if out.ndim == 1 and len(out) == count:
        return out[:, None]
    if out.ndim != 2 or count not in out.shape:
        return None
    turned = out.shape[0] != count or (columns and out.shape[1] == count)
    return out.T if turned else out
