"""Joined parts: the same runs in fewer files, whatever else happens in the folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import steepest as st
from steepest.errors import StudyWarning
from steepest.study import batches, part_joins, run_queue, storage
from steepest.study.columns import MISSING, SCHEMA
from steepest.study.part_joins import join_parts
from steepest.study.storage import copy_parts, read_parts, write_part

SWEEP: dict[str, Any] = {"learning_rate": [0.1, 0.3], "epochs": [1, 3], "seeds": 6}


def parts_of(folder: Path) -> set[Path]:
    return set(folder.glob("part-*.parquet"))


@pytest.fixture(scope="module")
def runs() -> pl.DataFrame:
    return st.sweep("iris", **SWEEP).runs


@pytest.fixture
def folder(tmp_path: Path, runs: pl.DataFrame) -> Path:
    """A finished study in six parts, as a sweep of six seconds leaves them before it ends."""
    place = tmp_path / "study"
    st.sweep("iris", folder=place, **SWEEP)
    (whole,) = parts_of(place)
    for seed in range(6):
        write_part(place, fingerprint_of(place), runs.filter(pl.col("seed") == seed))
    whole.unlink()
    assert len(parts_of(place)) == 6
    return place


def fingerprint_of(folder: Path) -> str:
    return next(folder.glob("part-*")).name.split("-")[1]


def join(folder: Path) -> None:
    join_parts(folder, fingerprint_of(folder), SCHEMA, MISSING)


def test_a_sweep_that_ends_leaves_one_part(
    tmp_path: Path, runs: pl.DataFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_queue, "PART_SECONDS", 0.0)
    monkeypatch.setattr(batches, "BATCH_SECONDS", 0.0)  # a part after every training
    written = []
    monkeypatch.setattr(
        "steepest.study.trainings.write_part",
        lambda *given: written.append(write_part(*given)),
    )
    study = st.sweep("iris", folder=tmp_path, threads=1, **SWEEP)
    assert len(written) > 1
    assert len(parts_of(tmp_path)) == 1
    assert not parts_of(tmp_path) & set(written)
    opened = st.open_study(tmp_path)
    assert opened.complete
    assert opened.runs.equals(study.runs)
    assert opened.runs.drop("milliseconds").equals(runs.drop("milliseconds"))


def test_parts_of_an_unfinished_study_stay_as_they_are(folder: Path) -> None:
    removed = sorted(parts_of(folder))[0]
    removed.unlink()
    left = parts_of(folder)

    def stop(*_: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        st.sweep("iris", folder=folder, resume=True, progress=stop, **SWEEP)
    assert left <= parts_of(folder)


def test_joined_parts_have_the_rows_of_all(folder: Path, runs: pl.DataFrame) -> None:
    join(folder)
    (joined,) = parts_of(folder)
    join(folder)
    assert parts_of(folder) == {joined}
    assert st.open_study(folder).runs.equals(runs)


def test_parts_are_joined_up_to_a_size(
    folder: Path, runs: pl.DataFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    largest = max(part.stat().st_size for part in parts_of(folder))
    monkeypatch.setattr(part_joins, "JOINED_BYTES", 2 * largest)
    join(folder)
    assert len(parts_of(folder)) == 3
    assert st.open_study(folder).runs.equals(runs)


def test_a_kill_before_the_old_parts_are_removed_costs_nothing(
    folder: Path, runs: pl.DataFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def kill(*_: object) -> None:
        raise Killed

    before = parts_of(folder)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", kill)
        with pytest.raises(Killed):
            join(folder)
    assert before < parts_of(folder)
    assert st.open_study(folder).runs.equals(runs)
    sorted(before)[0].unlink()  # or after some of them are gone
    again = st.sweep("iris", folder=folder, resume=True, **SWEEP)
    assert again.added == 0
    assert again.runs.equals(runs)
    assert len(parts_of(folder)) == 1


def test_a_full_disk_leaves_the_parts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = parts_of(folder)
    monkeypatch.setattr(storage, "write_whole_file", full)
    assert st.sweep("iris", folder=folder, resume=True, **SWEEP).complete
    assert parts_of(folder) == before


def test_a_damaged_part_is_no_part_of_the_join(folder: Path) -> None:
    bad = sorted(parts_of(folder))[2]
    bad.write_bytes(bad.read_bytes()[:-9])
    join(folder)
    assert len(parts_of(folder)) == 2
    assert bad.is_file()
    with pytest.warns(StudyWarning, match=f"{bad.name} is left out: it is damaged"):
        assert st.open_study(folder).runs["seed"].n_unique() == 5


def while_read(
    monkeypatch: pytest.MonkeyPatch, after: int, act: Callable[[], object]
) -> Callable[[], int]:
    """Do something when so many files of runs have been read, as another process might."""
    read, count = storage.read_regular_file, 0

    def read_and_act(file: Path, most_bytes: int) -> bytes:
        nonlocal count
        count += 1
        if count == after:
            act()
        return read(file, most_bytes)

    monkeypatch.setattr(storage, "read_regular_file", read_and_act)
    return lambda: count


@pytest.mark.parametrize("after", [1, 3, 6])
def test_a_reader_finds_every_run_while_another_process_joins(
    folder: Path, runs: pl.DataFrame, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    read = while_read(monkeypatch, after, lambda: join(folder))
    opened = st.open_study(folder)
    assert read() > after
    assert len(parts_of(folder)) == 1
    assert opened.complete
    assert opened.runs.equals(runs)


def test_shards_are_merged_while_another_process_joins(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "copy").mkdir()
    fingerprint = fingerprint_of(folder)
    read = while_read(monkeypatch, 3, lambda: join(folder))
    copy_parts(folder, tmp_path / "copy", fingerprint)
    assert read() > 3
    copied = read_parts(tmp_path / "copy", fingerprint, SCHEMA, MISSING, quarantine=False)
    assert pl.concat(copied)["seed"].n_unique() == 6


def test_parts_of_an_earlier_version_are_joined_with_new_ones(
    folder: Path, runs: pl.DataFrame
) -> None:
    first = sorted(parts_of(folder))[0]
    rows = pl.read_parquet(first).drop("rho", "test_correct", "failure")
    write_part(folder, fingerprint_of(folder), rows)
    first.unlink()
    join(folder)
    assert len(parts_of(folder)) == 1
    opened = st.open_study(folder)
    assert opened.runs.drop("test_correct").equals(runs.drop("test_correct"))
    assert opened.runs["test_correct"].null_count() == rows.height
