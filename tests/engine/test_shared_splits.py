"""Splits in files: made once, read by every other session, and made again if one was not whole."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import steepest as st
from steepest.data.built_in import load
from steepest.training import engine
from steepest.training.inputs import make_plan
from steepest.training.plans import Jobs, Plan, TrainingResults
from steepest.training.seeds import Seeds
from steepest.training.settings import Settings

MARK = 8  # bytes that say that the file is whole


def train(folder: Path | None, seeds: int = 2) -> TrainingResults:
    seed = np.arange(seeds, dtype=np.uint64)
    jobs = Jobs(
        settings=(Settings(hidden=(4,), epochs=2),),
        configuration=np.zeros(seeds, dtype=np.int32),
        seeds=Seeds(seed, seed, seed),
        marks=(2,),
    )
    return engine.run(make_plan(load("iris")), jobs, threads=2, folder=folder)


def test_a_split_is_made_once_and_read_by_the_others(tmp_path: Path) -> None:
    alone = train(None).sha256
    assert (train(tmp_path).sha256 == alone).all()
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["split-0-4", "split-1-4"]
    before = [file.read_bytes() for file in files]
    assert (train(tmp_path).sha256 == alone).all()
    assert [file.read_bytes() for file in files] == before
    # It is what is read: other features give other weights.
    changed = bytearray(before[0])
    changed[600:4000] = bytes(3400)
    files[0].write_bytes(changed)
    other = train(tmp_path).sha256
    assert (other[0] != alone[0]).any() and (other[1] == alone[1]).all()


def test_sessions_read_a_split_while_its_maker_still_has_it(tmp_path: Path) -> None:
    plan = make_plan(load("iris"))
    seed = np.zeros(1, dtype=np.uint64)
    settings, column = (Settings(hidden=(), epochs=1),), np.zeros(1, dtype=np.int32)
    jobs = Jobs(settings, column, Seeds(seed, seed, seed), marks=(1,))
    with engine.Session(plan, 1, tmp_path) as first, engine.Session(plan, 1, tmp_path) as second:
        for session in (first, second):
            ticket = session.submit(jobs)
            assert any(session.wait(ticket, 0.1)[1] for _ in range(600)), "it waits for the other"


def test_a_split_whose_maker_was_killed_is_made_again(tmp_path: Path) -> None:
    alone = train(tmp_path).sha256
    file = tmp_path / "split-1-4"
    whole = file.read_bytes()
    for left in (b"", bytes(100), bytes(8) + b"\xff" * (len(whole) - 8)):
        file.write_bytes(left)
        assert (train(tmp_path).sha256 == alone).all()
        assert file.read_bytes()[:MARK] == whole[:MARK]


def test_without_a_folder_that_can_be_written_to_each_session_makes_its_own(
    tmp_path: Path,
) -> None:
    alone = train(None).sha256
    assert (train(tmp_path / "missing").sha256 == alone).all()
    (tmp_path / "split-0-4").mkdir()
    (tmp_path / "split-1-4").symlink_to(tmp_path / "elsewhere")
    assert (train(tmp_path).sha256 == alone).all()
    assert not (tmp_path / "elsewhere").exists()


def numbers(scaling: str) -> Plan:
    random = np.random.default_rng(0)
    x, weights = random.normal(size=(120, 3)), random.uniform(0.5, 2.0, 120)
    y = np.stack([x[:, 0], x[:, 2] ** 2], axis=1)
    return make_plan(st.Dataset(x, y, scaling=scaling, sample_weight=weights))


@pytest.mark.parametrize("scaling", ["standard", "none"])
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_targets_that_are_numbers_are_shared_with_their_scale_and_weights(
    tmp_path: Path, dtype: str, scaling: str
) -> None:
    jobs = Jobs(
        settings=(Settings(loss="squared_error", dtype=dtype, epochs=2),),
        configuration=np.zeros(1, dtype=np.int32),
        seeds=Seeds(*3 * (np.zeros(1, dtype=np.uint64),)),
        marks=(2,),
    )
    alone, made, read = (
        engine.run(numbers(scaling), jobs, threads=1, folder=folder)
        for folder in (None, tmp_path, tmp_path)
    )
    assert len([*tmp_path.iterdir()]) == 1
    for each in (made, read):
        assert (each.sha256 == alone.sha256).all()
        assert np.array_equal(each.history, alone.history, equal_nan=True)
        assert np.array_equal(each.test, alone.test, equal_nan=True)


def test_given_parts_are_one_split(tmp_path: Path) -> None:
    rows = [0, 50, 100]
    plan = make_plan(load("iris"), (np.arange(0, 150, 2), np.arange(1, 150, 4)))
    jobs = Jobs(
        settings=(Settings(hidden=(), epochs=1),),
        configuration=np.zeros(len(rows), dtype=np.int32),
        seeds=Seeds(*3 * (np.array(rows, dtype=np.uint64),)),
        marks=(1,),
    )
    alone, shared = (engine.run(plan, jobs, threads=1, folder=f) for f in (None, tmp_path))
    assert (alone.sha256 == shared.sha256).all()
    assert [file.name for file in tmp_path.iterdir()] == ["split-0-4"]
