"""Results of trainings as rows of a study: columns in, columns out, no Python object per run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from steepest.study.spaces import Family
from steepest.training.plans import DIVERGED, DONE, HALTED, HISTORY, STATUS, TrainingResults
from steepest.training.settings import FIELDS, Settings, one_of_names

__all__ = ["COLUMNS", "SCHEMA", "configuration_frame", "empty_rows", "rows_of", "settings_of"]

_FIRST: Final = ("hidden", "activation", "rule", "learning_rate", "batch_size", "epochs")
SETTINGS: Final = (*_FIRST, *(name for name in FIELDS if name not in _FIRST))
"""Columns of the settings, those that readers ask for first in front."""

SEEDS: Final = ("seed", "init_seed", "shuffle_seed", "split_seed")
SCORES: Final = (*HISTORY, "test_loss", "test_accuracy")
CURVES: Final = tuple(f"{name}_curve" for name in HISTORY)

_TYPES: Final[dict[str, Any]] = {
    "hidden": pl.List(pl.Int32),
    "activation": pl.String,
    "batch_size": pl.Int32,
    "epochs": pl.Int32,
    "drop_last": pl.Boolean,
    "loss_after": pl.Boolean,
}
SCHEMA: Final[dict[str, Any]] = {
    **{name: _TYPES.get(name, pl.Float64) for name in SETTINGS},
    **{name: pl.Enum(known) for name, known in one_of_names().items()},
    **dict.fromkeys(SEEDS, pl.UInt64),
    "status": pl.Enum(STATUS),
    "epoch_ended": pl.Int32,
    "last_finite_loss": pl.Float64,
    **dict.fromkeys(SCORES, pl.Float64),
    **dict.fromkeys(CURVES, pl.List(pl.Float64)),
    "weights_sha256": pl.String,
    "milliseconds": pl.Float64,
}
"""Columns of ``study.runs`` and their polars types, in order."""

COLUMNS: Final = tuple(SCHEMA)


def empty_rows() -> pl.DataFrame:
    """No runs, with the columns of a study."""
    return pl.DataFrame(schema=SCHEMA)


def configuration_frame(configurations: Sequence[Settings]) -> pl.DataFrame:
    """Settings as a frame, one row each, with the columns and types of a study.

    >>> configuration_frame([Settings(hidden=()), Settings(activation=("tanh",))]).shape
    (2, 18)
    """
    return pl.DataFrame([_setting_column(name, configurations) for name in SETTINGS])


def _setting_column(name: str, configurations: Sequence[Settings]) -> pl.Series:
    """One setting of all configurations; values that repeat are converted once."""
    values = [getattr(settings, name) for settings in configurations]
    place = {value: number for number, value in enumerate(dict.fromkeys(values))}
    distinct: list[Any] = list(place)
    if name == "activation":
        distinct = [one if isinstance(one, str) else ",".join(one) for one in distinct]
    column = pl.Series(name, distinct, dtype=SCHEMA[name])
    if len(distinct) == 1:
        return column.new_from_index(0, len(values))
    return column[[place[value] for value in values]]


def settings_of(row: dict[str, Any]) -> dict[str, Any]:
    """The settings in a row of a study, as ``train`` takes them.

    >>> row = configuration_frame([Settings(hidden=(8, 4), activation=("relu", "tanh"))]).row(
    ...     0, named=True
    ... )
    >>> settings_of(row)["hidden"], settings_of(row)["activation"]
    ((8, 4), ('relu', 'tanh'))
    """
    options = {name: row[name] for name in SETTINGS}
    options["hidden"] = tuple(options["hidden"])
    names = tuple(options["activation"].split(","))
    options["activation"] = names if len(names) > 1 else names[0]
    return options


def rows_of(
    results: TrainingResults,
    family: Family,
    training: NDArray[np.int64],
    seeds: dict[str, NDArray[np.uint64]],
    configurations: pl.DataFrame,
) -> tuple[pl.DataFrame, NDArray[np.int64], NDArray[np.int64]]:
    """Rows of a study, the job of each and its configuration.

    Args:
        results: of a batch of jobs; halted ones are left out.
        family: to which the jobs belong.
        training: which of the family's trainings each job is, (jobs,).
        seeds: the columns in ``SEEDS``, (jobs,) each.
        configurations: as :func:`configuration_frame` gives them.

    Returns:
        A frame with one row a job and mark, marks varying fastest; which of the jobs each row is
        of, (rows,) int64; and the configuration of each row, (rows,) int64.
    """
    kept = np.flatnonzero(results.status != HALTED).astype(np.int64)
    if len(kept) < len(training):
        results, training = _taken(results, kept), training[kept]
        seeds = {name: column[kept] for name, column in seeds.items()}
    marks = np.asarray(family.marks)
    jobs = np.repeat(np.arange(len(training)), len(marks))
    configuration = family.rows[training].ravel()
    frame = configurations[configuration].with_columns(
        *(pl.Series(name, seeds[name][jobs]) for name in SEEDS),
        *_outcome(results, marks),
        *_curves(results, family.marks),
        _hashes(results.sha256),
        # A run that was read off on the way has its share of the time, by epochs.
        pl.Series("milliseconds", _share_of_time(results, marks).ravel()),
    )
    return frame, kept[jobs], configuration


def _taken(results: TrainingResults, kept: NDArray[np.int64]) -> TrainingResults:
    return TrainingResults(
        history=results.history[kept],
        status=results.status[kept],
        epoch_ended=results.epoch_ended[kept],
        last_finite_loss=results.last_finite_loss[kept],
        test=results.test[kept],
        sha256=results.sha256[kept],
        milliseconds=results.milliseconds[kept],
    )


def _outcome(results: TrainingResults, marks: NDArray[np.int64]) -> list[pl.Series]:
    """Status, its epoch and loss, and the scores at each mark; what does not apply is null."""
    ended = results.epoch_ended[:, None]
    diverged = (results.status[:, None] == DIVERGED) & (ended <= marks)
    epoch = np.where(diverged, ended, marks).astype(np.int32)
    loss = np.where(diverged, results.last_finite_loss[:, None], np.nan)
    scores = np.concatenate([results.history[:, marks], results.test], axis=2)
    scores[diverged] = np.nan
    columns = np.ascontiguousarray(scores.reshape(-1, len(SCORES)).T)
    return [
        pl.Series("status", STATUS, dtype=pl.Enum(STATUS))[
            np.where(diverged, DIVERGED, DONE).ravel()
        ],
        pl.Series("epoch_ended", epoch.ravel()),
        pl.Series("last_finite_loss", loss.ravel()).fill_nan(None),
        *(pl.Series(n, c).fill_nan(None) for n, c in zip(SCORES, columns, strict=True)),
    ]


def _curves(results: TrainingResults, marks: tuple[int, ...]) -> list[pl.Series]:
    """Each column of the history as a list a row, from epoch 0 to the mark."""
    by_column = np.ascontiguousarray(results.history.transpose(2, 0, 1))
    jobs = len(results.status)
    order = np.arange(len(marks) * jobs).reshape(len(marks), jobs).T.ravel()
    series = []
    for name, table in zip(CURVES, by_column, strict=True):
        cuts = [_lists(name, table[:, : mark + 1]) for mark in marks]
        series.append(cuts[0] if len(cuts) == 1 else pl.concat(cuts)[order])
    return series


def _lists(name: str, table: NDArray[np.float64]) -> pl.Series:
    """Rows of a table as lists; a table that is contiguous is not copied."""
    if not len(table):
        return pl.Series(name, [], dtype=pl.List(pl.Float64))
    return pl.Series(name, np.ascontiguousarray(table).ravel()).reshape(table.shape).arr.to_list()


def _hashes(sha256: NDArray[np.uint8]) -> pl.Series:
    """Hashes in hexadecimal; null for the zeros of a run that ended before."""
    text = sha256.tobytes().hex()
    found = pl.Series("weights_sha256", [text]).str.extract_all("[0-9a-f]{64}").explode()
    if not text:
        return pl.Series("weights_sha256", [], dtype=pl.String)
    return found.set(pl.Series(~sha256.reshape(-1, 32).any(axis=1)), None)


def _share_of_time(results: TrainingResults, marks: NDArray[np.int64]) -> NDArray[np.float64]:
    share = marks / marks[-1] if marks[-1] else np.ones(len(marks))
    times: NDArray[np.float64] = results.milliseconds[:, None] * share
    return times
