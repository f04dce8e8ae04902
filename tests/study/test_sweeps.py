"""``sweep``: rows for every configuration and seed, folders that go on, Ctrl-C that keeps."""

from __future__ import annotations

import math
import signal
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest

import steepest as st
from steepest.errors import DataError, SettingsError, StudyError
from steepest.study import run_queue
from steepest.study.columns import COLUMNS
from steepest.study.sweeps import estimate
from steepest.training import trainers
from steepest.training.plans import Jobs, TrainingResults
from steepest.training.trainers import Session

QUICK: dict[str, Any] = {"hidden": (6,), "epochs": 4, "batch_size": 32, "seeds": 3}


def swept(data: Any = "iris", **options: Any) -> st.Study:
    return st.sweep(data, **{**QUICK, **options})


def message_of(kind: type[Exception], data: Any = "iris", **options: Any) -> str:
    with pytest.raises(kind) as caught:
        swept(data, **options)
    return str(caught.value)


def timeless(runs: pl.DataFrame) -> pl.DataFrame:
    return runs.drop("milliseconds")


def test_every_configuration_and_seed_has_a_row() -> None:
    study = swept(learning_rate=[0.1, 0.3], epochs=[2, 4], hidden=[(), (6, 3)])
    runs = study.runs
    assert runs.columns == list(COLUMNS)
    assert (runs.height, study.trained, study.added, study.configurations) == (24, 12, 12, 8)
    assert study.complete
    keys = ["hidden", "learning_rate", "epochs", "seed"]
    assert runs.select(keys).unique().height == 24
    assert runs["hidden"].to_list()[0] == []
    assert set(runs["status"]) == {"done"}
    assert (runs["epoch_ended"] == runs["epochs"]).all()
    assert runs["weights_sha256"].str.len_chars().unique().to_list() == [64]
    assert runs["weights_sha256"].n_unique() == 24
    assert (runs["split_seed"] == runs["seed"]).all()
    lengths = runs["validation_loss_curve"].list.len()
    assert (lengths == runs["epochs"] + 1).all()
    assert (runs["validation_loss_curve"].list.last() == runs["validation_loss"]).all()


def test_rows_come_seed_by_seed() -> None:
    study = swept(learning_rate=[0.1, 0.3], seeds=[5, 2])
    assert study.runs["seed"].to_list() == [5, 5, 2, 2]
    assert study.runs["learning_rate"].to_list() == [0.1, 0.3, 0.1, 0.3]
    assert tuple(study.seeds) == (5, 2)


def test_seeds_may_be_fixed() -> None:
    runs = swept(split_seed=9, init_seed=8).runs
    assert runs["split_seed"].to_list() == [9, 9, 9]
    assert runs["init_seed"].to_list() == [8, 8, 8]
    assert runs["shuffle_seed"].to_list() == [0, 1, 2]


def test_the_test_part_is_optional() -> None:
    study = swept(split=(0.6, 0.4))
    assert study.runs["test_loss"].null_count() == 3
    assert study.samples == (90, 60, 0)
    assert study.best().test is None


def test_a_diverged_run_is_a_row() -> None:
    study = swept("breast-cancer", learning_rate=[0.1, 1e8], hidden=(16, 16), seeds=4)
    wild = study.runs.filter(pl.col("learning_rate") == 1e8)
    diverged = wild.filter(pl.col("status") == "diverged")
    assert diverged.height > 0
    assert diverged["validation_loss"].null_count() == diverged.height
    assert diverged["weights_sha256"].null_count() == diverged.height
    assert diverged["epoch_ended"].is_between(1, 4).all()
    assert study.ranking()["learning_rate"].to_list() == [0.1, 1e8]
    assert study.best().chosen == {"learning_rate": 0.1}
    assert swept("iris").runs["last_finite_loss"].null_count() == 3


def test_diverging_later_than_a_mark_is_done_at_the_mark() -> None:
    study = swept(
        "wine", learning_rate=[3.0, 30.0, 300.0], epochs=[1, 40], hidden=(16, 16), seeds=20,
        dtype="float64", activation="identity",
    )  # fmt: skip
    runs = study.runs.with_columns(pl.col("status").cast(pl.String))
    short, long = (runs.filter(pl.col("epochs") == e) for e in (1, 40))
    late = (long["status"] == "diverged") & (long["epoch_ended"] > 1)
    assert late.any()
    assert set(short.filter(late)["status"]) == {"done"}
    assert short.filter(late)["validation_loss"].is_finite().all()
    early = (long["status"] == "diverged") & (long["epoch_ended"] == 1)
    assert set(short.filter(early)["status"]) <= {"diverged"}


def test_an_empty_hidden_axis_value_and_none_are_values() -> None:
    runs = swept(hidden=[()], batch_size=[None, 10]).runs
    assert runs["batch_size"].to_list() == [None, 10] * 3


def test_every_training_may_start_from_given_weights() -> None:
    first = st.train("iris", hidden=(6,), epochs=2)
    study = swept(initial=first, hidden=(6,), epochs=0, split_seed=0)
    assert study.runs["weights_sha256"].unique().to_list() == [first.weights_sha256]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"seeds": 0}, "seeds must be how many, at least 1, or a list of seeds, got 0"),
        ({"seeds": "32"}, 'seeds must be how many, at least 1, or a list of seeds, got "32"'),
        ({"seeds": []}, "seeds must hold at least one seed, got an empty list"),
        ({"seeds": [1, 2, 1]}, "seeds must list each seed once, got 1 again"),
        ({"seeds": [1, -2]}, "seeds must be a whole number from 0 to 2**64 - 1, got -2"),
        ({"seed": 3}, 'unknown option seed (did you mean "seeds"?)'),
        ({"learning_rates": 3}, 'unknown option learning_rates (did you mean "learning_rate"?)'),
        (
            {"loss": ["auto", "binary_cross_entropy"]},
            'loss "binary_cross_entropy" needs two classes, the data has 3 '
            '(use "softmax_cross_entropy" or "auto")',
        ),
    ],
)
def test_wrong_arguments_of_a_sweep_are_refused(options: dict[str, Any], message: str) -> None:
    assert message_of(SettingsError, **options) == message


def test_wrong_data_of_a_sweep_is_refused() -> None:
    assert message_of(DataError, "irsi") == 'unknown data set "irsi" (did you mean "iris"?)'


def test_progress_is_reported_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[int, int, float, float]] = []
    swept(learning_rate=[0.1, 0.2], epochs=[2, 4], progress=lambda *report: seen.append(report))
    done, total, seconds, left = seen[-1]
    assert (done, total, left) == (6, 6, 0)
    assert seconds > 0
    assert [each[0] for each in seen] == sorted(each[0] for each in seen)


def test_an_estimate_trains_nothing() -> None:
    found = estimate("digits", epochs=[10, 60], hidden=[(), 32], seeds=8, threads=1)
    assert (found.runs, found.trained, found.configurations) == (32, 16, 4)
    assert 0.01 < found.seconds < 100
    double = estimate("digits", epochs=[10, 60], hidden=[(), 32], seeds=8, threads=2)
    assert double.seconds == pytest.approx(found.seconds / 2)
    slow = estimate("digits", epochs=1, seeds=1, trainer="reference", threads=1)
    quick = estimate("digits", epochs=1, seeds=1, trainer="engine", threads=1)
    assert slow.seconds > 10 * quick.seconds
    alone = estimate("digits", epochs=1, seeds=1, threads=8)
    assert alone.seconds == pytest.approx(quick.seconds)


# --- folders -------------------------------------------------------------------------------------


def test_a_folder_holds_the_study(tmp_path: Path) -> None:
    folder = tmp_path / "studies" / "first"
    study = swept(folder=folder, learning_rate=[0.1, 0.3], epochs=[2, 4])
    again = st.open_study(folder)
    assert again.runs.equals(study.runs)
    assert again.runs.schema == study.runs.schema
    assert again.ranking().equals(study.ranking())
    assert (again.trained, again.samples, again.name) == (6, study.samples, "iris")
    assert math.isnan(again.seconds)


def test_a_folder_that_holds_a_study_names_resume_and_extend(tmp_path: Path) -> None:
    swept(folder=tmp_path)
    assert message_of(StudyError, folder=tmp_path) == (
        f"folder {tmp_path} already holds a study (resume=True finishes it, extend=True adds "
        "settings or seeds to it, or choose another folder)"
    )


def test_a_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").touch()
    assert message_of(StudyError, folder=tmp_path) == (
        f"folder {tmp_path} holds no study but other files, such as holiday.jpg (choose another)"
    )


def test_a_folder_that_cannot_be_written_to_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    folder = tmp_path / "file" / "study"
    assert message_of(StudyError, folder=folder) == (
        f"folder {folder} cannot be written to (Not a directory); choose another"
    )


def test_resuming_a_finished_study_trains_nothing(tmp_path: Path) -> None:
    first = swept(folder=tmp_path)
    again = swept(folder=tmp_path, resume=True)
    assert again.added == 0
    assert again.runs.equals(first.runs)


def test_resume_refuses_another_sweep(tmp_path: Path) -> None:
    swept(folder=tmp_path)
    other = {"learning_rate": [0.1, 0.2], "seeds": 4}
    assert message_of(StudyError, folder=tmp_path, resume=True, **other) == (
        f"folder {tmp_path} holds a study over other learning_rate and seeds "
        "(extend=True adds to it)"
    )


@pytest.mark.parametrize("how", ["resume", "extend"])
def test_runs_with_another_fingerprint_are_refused(tmp_path: Path, how: str) -> None:
    swept(folder=tmp_path)
    message = message_of(StudyError, "wine", folder=tmp_path, split=(0.5, 0.5), **{how: True})
    assert message == (
        f"folder {tmp_path} holds a study with another data and another split, which cannot be "
        "mixed (choose another folder)"
    )


def test_extending_adds_settings_seeds_and_epochs(tmp_path: Path) -> None:
    swept(folder=tmp_path, learning_rate=0.1, seeds=2)
    study = swept(folder=tmp_path, extend=True, learning_rate=[0.3, 0.1], seeds=3, epochs=[4, 6])
    assert study.complete
    assert (study.configurations, study.runs.height) == (4, 12)
    whole = swept(learning_rate=[0.1, 0.3], seeds=3, epochs=[4, 6])
    assert timeless(study.runs).equals(timeless(whole.runs))
    assert st.open_study(tmp_path).runs.equals(study.runs)


def test_the_runs_of_a_damaged_part_are_trained_again(tmp_path: Path) -> None:
    whole = swept(folder=tmp_path)
    (part,) = tmp_path.glob("part-*")
    part.write_bytes(part.read_bytes()[:-1])
    with pytest.warns(UserWarning, match="its SHA-256 is not the one in its name"):
        again = swept(folder=tmp_path, resume=True)
    assert again.added == 3
    assert timeless(again.runs).equals(timeless(whole.runs))
    assert (tmp_path / "quarantine" / part.name).is_file()


def test_a_full_disk_keeps_what_was_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_queue, "PART_SECONDS", 0.0)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("steepest.study.trainings.write_part", full)
        with pytest.raises(OSError, match="No space left on device"):
            swept(folder=tmp_path)
    assert st.open_study(tmp_path).runs.is_empty()
    assert swept(folder=tmp_path, resume=True).complete


# --- Ctrl-C --------------------------------------------------------------------------------------


class Interrupted:
    """A session in which the user presses Ctrl-C while a later batch is waited for."""

    def __init__(self, session: Session, after: int) -> None:
        self._session = session
        self._left = after

    def submit(self, jobs: Jobs) -> Any:
        return self._session.submit(jobs)

    def wait(self, ticket: Any, timeout: float) -> tuple[int, bool]:
        if self._left == 0:
            raise KeyboardInterrupt
        finished, done = self._session.wait(ticket, timeout)
        self._left -= done
        return finished, done

    def collect(self, ticket: Any) -> TrainingResults:
        return self._session.collect(ticket)

    def cancel(self) -> None:
        self._session.cancel()

    def __enter__(self) -> Interrupted:
        self._session.__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        self._session.__exit__(*error)


@pytest.mark.parametrize("stored", [False, True])
def test_ctrl_c_keeps_what_has_finished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stored: bool
) -> None:
    monkeypatch.setattr("steepest.study.batches.BATCH_SECONDS", 0.0)  # a batch a worker or two
    options: dict[str, Any] = {"learning_rate": [0.1, 0.2], "seeds": 8, "threads": 2}
    if stored:
        options["folder"] = tmp_path
    plain = trainers.open_session
    with monkeypatch.context() as patched:
        patched.setattr(trainers, "open_session", lambda *a: Interrupted(plain(*a), after=2))
        with pytest.raises(KeyboardInterrupt) as caught:
            swept(**options)
    partial = caught.value.study  # type: ignore[attr-defined]  # documented
    assert 4 <= partial.runs.height < 16
    assert not partial.complete
    assert "of 16 runs" in repr(partial)
    whole = swept(**{name: value for name, value in options.items() if name != "folder"})
    if stored:
        assert st.open_study(tmp_path).runs.equals(partial.runs)
        resumed = swept(**options, resume=True)
        assert resumed.added == 16 - partial.runs.height
        assert timeless(resumed.runs).equals(timeless(whole.runs))
    common = timeless(whole.runs).join(
        partial.runs.select("seed", "learning_rate"), on=["seed", "learning_rate"], how="semi"
    )
    assert timeless(partial.runs).equals(common)


def test_a_real_signal_keeps_what_has_finished_and_the_next_call_works(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("steepest.study.batches.BATCH_SECONDS", 0.0)

    def press_ctrl_c(done: int, *_: float) -> None:
        if done >= 6:
            signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt) as caught:
        swept(seeds=500, threads=2, progress=press_ctrl_c)
    partial = caught.value.study  # type: ignore[attr-defined]  # documented
    assert 6 <= len(partial) < 500
    assert swept().complete


def test_costs_do_not_change_results(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = swept("wine", seeds=20)
    monkeypatch.setattr("steepest.study.batches.BATCH_SECONDS", 0.0)
    assert timeless(swept("wine", seeds=20).runs).equals(timeless(whole.runs))
    assert np.isfinite(whole.seconds)
