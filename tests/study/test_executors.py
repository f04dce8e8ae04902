"""Sweeps on the workers of an executor: the same bits, also when workers die."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from joblib.externals.loky import ProcessPoolExecutor as LokyExecutor

import steepest as st
from executor_cases import (
    Breaks,
    CancelsAll,
    Far,
    FarDask,
    ReturnsNumbers,
    RunsOne,
    Scattered,
    TakesNothing,
    kill_at_seed,
    kill_once,
    kill_process,
)
from steepest.study import batches, chunk_runs
from steepest.study.chunk_runs import ENDED_ITS_PROCESS
from steepest.training import chunks, plan_files
from steepest.training.plans import Plan

SPACE: dict[str, Any] = {
    "hidden": [(), (8,)],
    "learning_rate": [0.1, 1e9],
    "epochs": [1, 3],
    "batch_size": 20,
    "seeds": 10,
}


@contextmanager
def processes(
    initializer: Any = None, *given: Any, count: int = 2
) -> Iterator[ProcessPoolExecutor]:
    with ProcessPoolExecutor(count, get_context("spawn"), initializer, given) as pool:
        yield pool


@contextmanager
def loky(initializer: Any = None, *given: Any) -> Iterator[LokyExecutor]:
    with LokyExecutor(2, initializer=initializer, initargs=given) as pool:
        yield pool


@pytest.fixture(autouse=True)
def several_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Chunks of a few runs, so that a small study has several of them."""
    monkeypatch.setattr(batches, "CHUNK_SECONDS", (0.0004, 1.0))
    monkeypatch.setattr(batches, "_SLOWEST", 1.0)


@pytest.fixture(autouse=True)
def temporary(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A folder for temporary files, in which no data is left at the end."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    yield place
    assert not list(place.glob("steepest-*"))


def runs_of(study: st.Study) -> pl.DataFrame:
    return study.runs.drop("milliseconds")


@pytest.fixture(scope="module")
def whole() -> pl.DataFrame:
    return runs_of(st.sweep("wine", **SPACE))


def test_ten_shards_on_three_executors_are_the_study_made_at_once(
    whole: pl.DataFrame, tmp_path: Path
) -> None:
    with ThreadPoolExecutor(2) as first, processes() as second, loky() as third:
        places = [tmp_path / str(number) for number in range(1, 11)]
        for number, place in enumerate(places, start=1):
            executor = (first, second, third)[number % 3]
            shard = st.sweep("wine", shard=(number, 10), folder=place, executor=executor, **SPACE)
            assert shard.complete and (len(shard), shard.trained) == (8, 4)
    merged = st.merge_studies(tmp_path / "merged", places[::-1])
    assert runs_of(merged).equals(whole)
    at_once = tmp_path / "at once"
    st.sweep("wine", folder=at_once, **SPACE)
    for name in ("study.json", "study-copy.json", "data.parquet"):
        assert (tmp_path / "merged" / name).read_bytes() == (at_once / name).read_bytes()
    parts = {part.name for place in places for part in place.glob("part-*")}
    assert {part.name for part in (tmp_path / "merged").glob("part-*")} == parts


@pytest.mark.parametrize("pool", [processes, loky])
def test_a_worker_that_is_killed_costs_only_time(
    pool: Any, whole: pl.DataFrame, tmp_path: Path
) -> None:
    mark = tmp_path / "killed"
    with pool(kill_once, mark) as executor:
        study = st.sweep("wine", executor=executor, folder=tmp_path / "study", **SPACE)
    assert mark.exists()
    assert runs_of(study).equals(whole)
    assert runs_of(st.open_study(tmp_path / "study")).equals(whole)


def test_a_run_that_ends_its_process_is_one_failed_row(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(batches, "CHUNK_SECONDS", (0.5, 1.0))
    monkeypatch.setattr(batches, "FEWEST_CHUNKS", 1)
    place, options = tmp_path / "study", {"hidden": (8,), "epochs": 3, "seeds": 6}
    with (
        processes(kill_at_seed, 4, count=1) as executor,
        pytest.warns(st.StudyWarning) as caught,
    ):
        study = st.sweep("wine", executor=executor, folder=place, **options)
    assert str(caught[0].message) == (
        f"1 of 6 runs failed: {ENDED_ITS_PROCESS} (a sweep with resume=True trains them again)"
    )
    assert ENDED_ITS_PROCESS == (
        "its training ended the process that it ran in, every time that it was tried (a crash, or "
        "no more memory)"
    )
    failed = study.runs["status"] == "failed"
    assert study.runs.filter(failed)["seed"].to_list() == [4]
    assert study.runs["failure"].to_list() == [*[None] * 4, ENDED_ITS_PROCESS, None]
    assert study.headline.endswith("from 5 trainings, 1 configuration, 6 seeds, 1 run failed")
    again = runs_of(st.sweep("wine", folder=place, resume=True, **options))
    assert again.equals(runs_of(st.sweep("wine", **options)))
    assert again.filter(~failed).equals(runs_of(study).filter(~failed))


def test_workers_that_end_as_they_begin_are_named() -> None:
    with processes(kill_process, count=1) as executor, pytest.raises(st.StudyError) as caught:
        st.sweep("wine", executor=executor, **SPACE)
    assert str(caught.value) == (
        "the workers of the executor end as soon as they begin (a script that makes an executor "
        'of processes needs if __name__ == "__main__":)'
    )


def test_workers_without_the_files_get_the_data_with_a_chunk(whole: pl.DataFrame) -> None:
    with Far() as executor:
        assert runs_of(st.sweep("wine", executor=executor, **SPACE)).equals(whole)
    assert executor.sent[0] is None and isinstance(executor.sent[-1], Plan)


def test_workers_of_dask_without_the_files_get_the_data_once(whole: pl.DataFrame) -> None:
    with FarDask() as executor:
        assert runs_of(st.sweep("wine", executor=executor, **SPACE)).equals(whole)
    assert executor.sent[0] is None and isinstance(executor.sent[-1], Scattered)
    assert executor.scattered == 1


def test_the_reference_trainer_runs_on_an_executor() -> None:
    options = {**SPACE, "trainer": "reference", "seeds": 2, "epochs": 1}
    with ThreadPoolExecutor(2) as executor:
        study = st.sweep("wine", executor=executor, **options)
    assert runs_of(study).equals(runs_of(st.sweep("wine", **options)))


def test_ctrl_c_begins_no_further_chunk_and_leaves_a_study_that_resumes(
    whole: pl.DataFrame, tmp_path: Path
) -> None:
    place = tmp_path / "study"

    def interrupt(done: int, *_: float) -> None:
        if done:
            raise KeyboardInterrupt

    executor = RunsOne()
    with pytest.raises(KeyboardInterrupt) as caught:
        st.sweep("wine", executor=executor, progress=interrupt, folder=place, **SPACE)
    assert len(executor.futures) > 1
    assert all(future.cancelled() for future in executor.futures[1:])
    runs = runs_of(caught.value.study)  # type: ignore[attr-defined]  # documented
    assert 0 < runs.height < whole.height
    assert runs_of(st.open_study(place)).equals(runs)
    with ThreadPoolExecutor(1) as pool:
        resumed = st.sweep("wine", executor=pool, resume=True, folder=place, **SPACE)
    assert runs_of(resumed).equals(whole)
    assert resumed.added == resumed.trained - caught.value.study.trained  # type: ignore[attr-defined]  # as above


def test_progress_is_reported_to_the_end() -> None:
    seen: list[tuple[int, int, float, float]] = []
    with ThreadPoolExecutor(2) as executor:
        st.sweep("wine", executor=executor, progress=lambda *now: seen.append(now), **SPACE)
    assert (seen[-1][0], seen[-1][1], seen[-1][3]) == (40, 40, 0)
    assert [now[0] for now in seen] == sorted(now[0] for now in seen)


def test_data_that_a_killed_sweep_left_is_removed(temporary: Path) -> None:
    left, foreign = temporary / "steepest-data-left", temporary / "other"
    for folder in (left, foreign):
        folder.mkdir()
        (folder / "lock").write_text('{"process": 1}')
    with ThreadPoolExecutor(1) as executor:
        st.sweep("iris", executor=executor, epochs=1, seeds=1)
    assert foreign.exists() and not left.exists()


def test_several_data_sets_are_swept_on_an_executor() -> None:
    with ThreadPoolExecutor(2) as executor:
        studies = st.sweep(["iris", "wine"], executor=executor, **SPACE)
    assert runs_of(studies["wine"]).equals(runs_of(st.sweep("wine", **SPACE)))


def test_a_worker_with_another_version_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "__version__", "9.9")
    with ThreadPoolExecutor(1) as executor, pytest.raises(st.StudyError) as caught:
        st.sweep("iris", executor=executor, epochs=1, seeds=1)
    assert str(caught.value) == (
        f"a worker has steepest 9.9, the sweep was begun with {st.__version__} (install the same "
        "version on every machine)"
    )


@pytest.mark.parametrize(
    ("executor", "message"),
    [
        (
            4,
            "executor must have the submit of concurrent.futures, got 4 (ProcessPoolExecutor(4), "
            "or a Client of Dask; threads=4 trains in this process)",
        ),
        (
            TakesNothing(),
            "executor.submit must take 4 arguments (function, chunk, files, data), got a function "
            "of () -> 'None'",
        ),
        (
            ReturnsNumbers(),
            "executor.submit must return a future with done, result and cancel, got 3 (as those of "
            "concurrent.futures)",
        ),
        (CancelsAll(), "the executor cancels all that it is given (was it shut down?)"),
        (
            Breaks(),
            "the executor of type Breaks broke, as a worker died, and cannot be used any more (the "
            "runs so far are in the folder, if there is one: sweep again with another executor and "
            "resume=True)",
        ),
    ],
)
def test_what_is_no_executor_is_refused(executor: Any, message: str) -> None:
    with pytest.raises(st.SteepestError) as caught:
        st.sweep("iris", executor=executor, epochs=1, seeds=1)
    assert str(caught.value) == message


def test_a_class_and_an_executor_that_was_shut_down_are_refused() -> None:
    with pytest.raises(st.SettingsError, match=r"^executor must have the submit .* got <class "):
        st.sweep("iris", executor=ThreadPoolExecutor, epochs=1, seeds=1)
    executor = ThreadPoolExecutor(1)
    executor.shutdown()
    with pytest.raises(st.StudyError) as caught:
        st.sweep("iris", executor=executor, epochs=1, seeds=1)
    assert str(caught.value) == (
        "the executor cannot be used any more: cannot schedule new futures after shutdown"
    )


@pytest.mark.parametrize(
    "options",
    [
        {"dtype": ["float32", "float64"]},
        {"test_seed": 3, "split_seed": 5},
        {"split": ([*range(150)], [*range(150, 178)])},
    ],
)
def test_splits_that_workers_share_are_those_that_they_make(
    monkeypatch: pytest.MonkeyPatch, options: dict[str, Any]
) -> None:
    seen: set[str] = set()
    removed = plan_files.remove_splits

    def note_and_remove(files: plan_files.PlanFiles, but: Any) -> None:
        seen.update(file.name for file in files.folder.glob("split-*"))
        removed(files, but)
        left = {file.name.split("-")[1] for file in files.folder.glob("split-*")}
        assert left <= set(map(str, but))

    monkeypatch.setattr(chunk_runs, "remove_splits", note_and_remove)
    monkeypatch.setattr(chunks, "SHARED_BYTES", 0)
    space = {**SPACE, **options}
    with ThreadPoolExecutor(2) as executor:
        study = st.sweep("wine", executor=executor, **space)
    assert runs_of(study).equals(runs_of(st.sweep("wine", **space)))
    assert seen or "split" in options
