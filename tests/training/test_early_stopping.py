"""Early stopping: where it stops, which weights it keeps, and what it says about its scores."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest import compiled

TRAINERS = [
    pytest.param(
        "engine",
        marks=pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because()),
    ),
    "reference",
]
# A rate this large makes the loss of a few rows rise and fall.
WILD: dict[str, Any] = {"hidden": (8,), "learning_rate": 0.5, "batch_size": 8, "epochs": 40}


@pytest.mark.parametrize("trainer", TRAINERS)
@pytest.mark.parametrize("monitor", ["validation_loss", "validation_accuracy", "train_loss"])
def test_a_run_stops_after_patience_epochs_and_has_the_weights_of_the_best(
    trainer: str, monitor: str
) -> None:
    whole = st.train("wine", trainer=trainer, seed=2, **WILD)
    run = st.train("wine", trainer=trainer, seed=2, patience=3, monitor=monitor, **WILD)
    scores = whole.history[monitor] * (-1 if monitor.endswith("accuracy") else 1)
    best, status = 0, "done"
    for epoch, score in enumerate(scores):
        best = epoch if score < scores[best] else best
        if epoch - best == 3:
            status = "stopped early"
            break
    assert (run.status, run.epoch_ended, run.best_epoch) == (status, epoch, best)
    assert status == "stopped early" or monitor == "train_loss"
    np.testing.assert_array_equal(run.history.table[: epoch + 1], whole.history.table[: epoch + 1])
    assert np.isnan(run.history.table[epoch + 1 :]).all()
    at_best = st.train("wine", trainer=trainer, seed=2, **{**WILD, "epochs": best})
    assert run.weights_sha256 == at_best.weights_sha256
    assert run.scores == at_best.scores


def test_a_run_that_never_waits_so_long_is_done_and_has_the_best_weights_too() -> None:
    run = st.train("iris", epochs=15, learning_rate=0.05, patience=15)
    best = int(np.argmin(run.history["validation_loss"]))
    assert (run.status, run.epoch_ended, run.best_epoch) == ("done", 15, best)


def test_the_score_that_chose_the_epoch_is_called_optimistic() -> None:
    run = st.train("wine", seed=2, patience=3, **WILD)
    assert f"stopped early after {run.epoch_ended} epochs in " in run.headline
    assert run.headline.endswith(f", weights of epoch {run.best_epoch}")
    [line] = [line for line in repr(run).splitlines() if "optimistic" in line]
    assert line.startswith("  validation")
    assert line.endswith("samples; optimistic, it chose the epoch)")


def test_a_sweep_has_the_rows_of_train_and_other_epochs_are_runs_of_their_own() -> None:
    study = st.sweep("wine", seeds=[2, 3], patience=[None, 3], **{**WILD, "epochs": [5, 40]})
    assert study.trained == study.added == 6
    for row in study.runs.filter(study.runs["patience"].is_not_null()).rows(named=True):
        run = st.train("wine", seed=row["seed"], patience=3, **{**WILD, "epochs": row["epochs"]})
        assert row["status"] == run.status
        assert (row["epoch_ended"], row["best_epoch"]) == (run.epoch_ended, run.best_epoch)
        assert row["weights_sha256"] == run.weights_sha256
        assert row["validation_loss"] == run.scores.validation_loss
        curve = row["validation_loss_curve"]
        assert curve[run.epoch_ended] == run.history["validation_loss"][run.epoch_ended]
        if run.status == "stopped early":
            assert set(curve[run.epoch_ended + 1 :]) == {row["validation_loss"]}
    assert "stopped early" in study.runs["status"].to_list()
    stopped = st.sweep("wine", seeds=2, patience=3, **WILD)
    assert "2 seeds; optimistic, the validation part chose the epochs)" in repr(stopped.best())
    assert "optimistic" not in repr(st.sweep("wine", seeds=2, **WILD).best())


@pytest.mark.parametrize("trainer", TRAINERS)
def test_the_weights_of_the_last_epoch_can_be_kept_instead(trainer: str) -> None:
    options: dict[str, Any] = {"trainer": trainer, "seed": 2, "patience": 3, **WILD}
    best, last = st.train("wine", **options), st.train("wine", restore_best=False, **options)
    assert last.status == best.status == "stopped early"
    assert last.best_epoch == last.epoch_ended == best.epoch_ended > (best.best_epoch or 0)
    np.testing.assert_array_equal(last.history.table, best.history.table)
    whole = st.train("wine", trainer=trainer, seed=2, **{**WILD, "epochs": last.epoch_ended})
    assert last.weights_sha256 == whole.weights_sha256
    assert last.scores == whole.scores
    assert "optimistic" not in repr(last)


def test_which_weights_are_kept_must_go_with_patience() -> None:
    with pytest.raises(st.SettingsError) as caught:
        st.train("wine", restore_best=False)
    assert str(caught.value) == (
        "restore_best False has no effect with patience None (use patience=10)"
    )
