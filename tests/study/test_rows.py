"""Rows made of results by hand: marks, divergence, hashes, and what is null."""

from __future__ import annotations

import numpy as np

from steepest.data.problems import HISTORY, PROBLEMS
from steepest.study.columns import (
    COLUMNS,
    SCHEMA,
    configuration_frame,
    empty_rows,
)
from steepest.study.rows import rows_from_results
from steepest.study.spaces import space_from_options
from steepest.training.plans import DIVERGED, DONE, HALTED, TrainingResults


def results(status: list[int], ended: list[int], marks: int, epochs: int) -> TrainingResults:
    jobs = len(status)
    history = np.arange(jobs * (epochs + 1) * 6, dtype=float).reshape(jobs, epochs + 1, 6)
    sha256 = np.arange(jobs * marks * 32, dtype=np.uint8).reshape(jobs, marks, 32)
    for job, (how, epoch) in enumerate(zip(status, ended, strict=True)):
        if how == DIVERGED:
            history[job, epoch:] = np.nan
            sha256[job, -1] = 0
    return TrainingResults(
        history=history,
        status=np.array(status, dtype=np.int8),
        epoch_ended=np.array(ended, dtype=np.int32),
        best_epoch=np.full(len(ended), -1, dtype=np.int32),
        last_finite_loss=np.full(jobs, 7.5),
        test=np.full((jobs, marks, 2), 0.5),
        validation_correct=np.zeros((jobs, marks, 0), dtype=np.uint8),
        test_correct=np.full((jobs, marks, 2), 5, dtype=np.uint8),
        sha256=sha256,
        milliseconds=np.full(jobs, 8.0),
        metrics=np.zeros((jobs, marks, 2, 0)),
    )


def columns(seeds: list[int]) -> dict[str, np.ndarray]:
    names = ("seed", "init_seed", "shuffle_seed", "split_seed")
    return {name: np.array(seeds, dtype=np.uint64) for name in names}


def test_every_job_and_mark_has_a_row() -> None:
    space = space_from_options({"epochs": [1, 4], "learning_rate": [0.1, 0.3]})
    frame, job, configuration = rows_from_results(
        results([DONE, DIVERGED, HALTED], [4, 3, 2], marks=2, epochs=4),
        space.families[0],
        np.array([1, 0, 0]),
        columns([5, 6, 7]),
        configuration_frame(space.configurations),
        PROBLEMS["classification"],
    )
    assert frame.columns == list(COLUMNS)
    assert dict(frame.schema) == SCHEMA
    assert job.tolist() == [0, 0, 1, 1]
    assert configuration.tolist() == [2, 3, 0, 1]
    assert frame["learning_rate"].to_list() == [0.3, 0.3, 0.1, 0.1]
    assert frame["epochs"].to_list() == [1, 4, 1, 4]
    assert frame["seed"].to_list() == [5, 5, 6, 6]
    assert frame["status"].to_list() == ["done", "done", "done", "diverged"]
    assert frame["epoch_ended"].to_list() == [1, 4, 1, 3]
    assert frame["last_finite_loss"].to_list() == [None, None, None, 7.5]
    # History is 0, 1, 2, … by job, epoch and column: train_loss of job 1 at epoch 1 is 30 + 6.
    assert frame["train_loss"].to_list() == [6, 24, 36, None]
    assert frame["test_loss"].to_list() == [0.5, 0.5, 0.5, None]
    assert frame["milliseconds"].to_list() == [2, 8, 2, 8]
    assert frame["weights_sha256"].to_list() == [
        bytes(range(32)).hex(),
        bytes(range(32, 64)).hex(),
        bytes(range(64, 96)).hex(),
        None,
    ]
    curves = frame["validation_accuracy_curve"].to_list()
    assert curves[:3] == [[5, 11], [5, 11, 17, 23, 29], [35, 41]]
    assert curves[3][:3] == [35, 41, 47]
    assert np.isnan(curves[3][3:]).all()
    assert HISTORY[5] == "validation_accuracy"


def test_halted_jobs_give_no_rows() -> None:
    space = space_from_options({"epochs": 2})
    frame, job, configuration = rows_from_results(
        results([HALTED, HALTED], [0, 1], marks=1, epochs=2),
        space.families[0],
        np.array([0, 0]),
        columns([1, 2]),
        configuration_frame(space.configurations),
        PROBLEMS["classification"],
    )
    assert (frame.height, len(job), len(configuration)) == (0, 0, 0)
    assert frame.columns == empty_rows(PROBLEMS["classification"]).columns


def test_a_run_has_the_bits_of_its_rows_and_one_that_diverged_has_none() -> None:
    space = space_from_options({"epochs": [1, 4], "learning_rate": [0.1, 0.3]})
    frame, _, _ = rows_from_results(
        results([DONE, DIVERGED], [4, 3], marks=2, epochs=4),
        space.families[0],
        np.array([0, 1]),
        columns([5, 5]),
        configuration_frame(space.configurations),
        PROBLEMS["classification"],
    )
    assert frame["test_correct"].to_list() == [b"\x05\x05"] * 3 + [None]
    assert frame["validation_correct"].to_list() == [None] * 4
