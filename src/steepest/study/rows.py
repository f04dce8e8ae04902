"""Results of trainings as rows of a study, column by column, without a Python object per run."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from steepest.data.problems import Problem
from steepest.study.columns import CORRECT, SEEDS, curves_of, metric_columns
from steepest.study.spaces import Family
from steepest.training.plans import DIVERGED, DONE, FAILED, HALTED, STATUS, STOPPED, TrainingResults

__all__ = ["rows_from_results"]


def rows_from_results(
    results: TrainingResults,
    family: Family,
    training: NDArray[np.int64],
    seeds: dict[str, NDArray[np.uint64]],
    configurations: pl.DataFrame,
    kind: Problem,
    metrics: tuple[str, ...] = (),
) -> tuple[pl.DataFrame, NDArray[np.int64], NDArray[np.int64]]:
    """Rows of a study, with the job and the configuration of each.

    Args:
        results: of a batch of jobs; halted jobs give no rows.
        family: the family that the jobs belong to.
        training: number of each job's training in the family, (jobs,).
        seeds: the columns in ``SEEDS``, (jobs,) each.
        configurations: as :func:`configuration_frame` gives them.
        kind: the problem, which names the scores.
        metrics: names of those that the results have besides.

    Returns:
        A frame with one row per job and mark, marks varying fastest; the number of each row's job,
        (rows,) int64; and the number of each row's configuration, (rows,) int64.
    """
    kept = np.flatnonzero(results.status != HALTED).astype(np.int64)
    if len(kept) < len(training):
        results, training = _select_jobs(results, kept), training[kept]
        seeds = {name: column[kept] for name, column in seeds.items()}
    marks = np.asarray(family.marks)
    jobs = np.repeat(np.arange(len(training)), len(marks))
    configuration = family.rows[training].ravel()
    frame = configurations[configuration].with_columns(
        *(pl.Series(name, seeds[name][jobs]) for name in SEEDS),
        *_outcome_columns(results, marks, kind.scores),
        *_metric_columns(results, marks, metrics),
        *_curve_columns(results, family.marks, curves_of(kind)),
        *_correct_columns(results, marks),
        _hash_column(results.sha256),
        # A run that is the beginning of a longer one has its share of the time, by epochs.
        pl.Series("milliseconds", _milliseconds_at_marks(results, marks).ravel()),
    )
    return frame, kept[jobs], configuration


def _select_jobs(results: TrainingResults, kept: NDArray[np.int64]) -> TrainingResults:
    return TrainingResults(
        history=results.history[kept],
        status=results.status[kept],
        epoch_ended=results.epoch_ended[kept],
        best_epoch=results.best_epoch[kept],
        last_finite_loss=results.last_finite_loss[kept],
        test=results.test[kept],
        validation_correct=results.validation_correct[kept],
        test_correct=results.test_correct[kept],
        sha256=results.sha256[kept],
        milliseconds=results.milliseconds[kept],
        metrics=results.metrics[kept],
        failures={
            number: results.failures[job]
            for number, job in enumerate(kept.tolist())
            if job in results.failures
        },
    )


def _outcome_columns(
    results: TrainingResults, marks: NDArray[np.int64], names: tuple[str, ...]
) -> list[pl.Series]:
    """Status, epoch, last loss and scores at each mark; null where a column does not apply."""
    diverged, failed = _diverged_by_mark(results, marks), results.status == FAILED
    stopped, scored = results.status == STOPPED, _scored_epochs(results, marks)
    why = results.failures
    status = np.where(diverged, DIVERGED, DONE)
    status[failed] = FAILED
    status[stopped] = STOPPED
    epoch = np.where(diverged, results.epoch_ended[:, None], marks).astype(np.int32)
    epoch[failed] = 0
    epoch[stopped] = results.epoch_ended[stopped, None]
    loss = np.where(diverged, results.last_finite_loss[:, None], np.nan)
    rows = np.take_along_axis(results.history, scored[:, :, None], axis=1)
    scores = np.concatenate([rows, results.test], axis=2)
    scores[diverged] = np.nan
    columns = np.ascontiguousarray(scores.reshape(-1, len(names)).T)
    return [
        pl.Series("status", STATUS, dtype=pl.Enum(STATUS))[status.ravel()],
        pl.Series("epoch_ended", epoch.ravel()),
        pl.Series("best_epoch", results.best_epoch.repeat(len(marks))).replace(-1, None),
        pl.Series("last_finite_loss", loss.ravel()).fill_nan(None),
        pl.Series("failure", [why.get(job) for job in range(len(loss)) for _ in marks], pl.String),
        *(pl.Series(n, c).fill_nan(None) for n, c in zip(names, columns, strict=True)),
    ]


def _metric_columns(
    results: TrainingResults, marks: NDArray[np.int64], metrics: tuple[str, ...]
) -> list[pl.Series]:
    """Further metrics at each mark; null without such a part, or without a network."""
    without = _diverged_by_mark(results, marks) | (results.status == FAILED)[:, None]
    table = np.where(without[:, :, None, None], np.nan, results.metrics)
    names = metric_columns(metrics)
    columns = np.ascontiguousarray(table.reshape(without.size, len(names)).T)
    return [
        pl.Series(name, column).fill_nan(None) for name, column in zip(names, columns, strict=True)
    ]


def _scored_epochs(results: TrainingResults, marks: NDArray[np.int64]) -> NDArray[np.int64]:
    """The epoch whose scores a run has at each mark, (jobs, marks): the best, if it was kept."""
    best = results.best_epoch.astype(np.int64)[:, None]
    return np.where(best < 0, marks, best)


def _curve_columns(
    results: TrainingResults, marks: tuple[int, ...], names: tuple[str, ...]
) -> list[pl.Series]:
    """Each column of the history as one list per row, from epoch 0 to the mark."""
    by_column = np.ascontiguousarray(_held_history(results).transpose(2, 0, 1))
    jobs = len(results.status)
    order = np.arange(len(marks) * jobs).reshape(len(marks), jobs).T.ravel()
    series = []
    for name, table in zip(names, by_column, strict=True):
        cuts = [_rows_as_lists(name, table[:, : mark + 1]) for mark in marks]
        series.append(cuts[0] if len(cuts) == 1 else pl.concat(cuts)[order])
    return series


def _held_history(results: TrainingResults) -> NDArray[np.float64]:
    """The history; a run that stopped early keeps the scores of the epoch whose weights it has."""
    history = results.history
    for job in np.flatnonzero(results.status == STOPPED):
        history = history.copy() if history is results.history else history
        history[job, results.epoch_ended[job] + 1 :] = history[job, results.best_epoch[job]]
    return history


def _rows_as_lists(name: str, table: NDArray[np.float64]) -> pl.Series:
    """Rows of a table as lists; a contiguous table is not copied."""
    if not len(table):
        return pl.Series(name, [], dtype=pl.List(pl.Float64))
    return pl.Series(name, np.ascontiguousarray(table).ravel()).reshape(table.shape).arr.to_list()


def _correct_columns(results: TrainingResults, marks: NDArray[np.int64]) -> list[pl.Series]:
    """The rows that a run is right on, as bytes; null without such a part, or without a network."""
    without = _diverged_by_mark(results, marks) | (results.status == FAILED)[:, None]
    columns = []
    for name in CORRECT:
        bits = getattr(results, name)
        packed = bits.reshape(without.size, bits.shape[2])
        cells = [
            None if gone or not row.size else row.tobytes()
            for gone, row in zip(without.ravel(), packed, strict=True)
        ]
        columns.append(pl.Series(name, cells, dtype=pl.Binary))
    return columns


def _diverged_by_mark(results: TrainingResults, marks: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether each job had diverged at each mark, (jobs, marks)."""
    ended = results.epoch_ended[:, None]
    by_mark: NDArray[np.bool_] = (results.status[:, None] == DIVERGED) & (ended <= marks)
    return by_mark


def _hash_column(sha256: NDArray[np.uint8]) -> pl.Series:
    """Hashes in hexadecimal; null for a run that ended before the mark, whose hash is zeros."""
    text = sha256.tobytes().hex()
    found = pl.Series("weights_sha256", [text]).str.extract_all("[0-9a-f]{64}").explode()
    if not text:
        return pl.Series("weights_sha256", [], dtype=pl.String)
    return found.set(pl.Series(~sha256.reshape(-1, 32).any(axis=1)), None)


def _milliseconds_at_marks(
    results: TrainingResults, marks: NDArray[np.int64]
) -> NDArray[np.float64]:
    share = marks / marks[-1] if marks[-1] else np.ones(len(marks))
    times: NDArray[np.float64] = results.milliseconds[:, None] * share
    return times
