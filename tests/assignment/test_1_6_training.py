"""Section 1.6, training on the digits: the data, the split, and repetition over seeds."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from sklearn.datasets import load_digits

import steepest as st
from steepest import compiled
from steepest.training.inputs import make_plan
from steepest.training.split_arguments import rows_of_parts

MEDIANS = 0.006
"""The tolerance of a median over 32 seeds with varied splits."""

needs_engine = pytest.mark.skipif(
    not compiled.available(), reason="128 trainings on the digits take the engine"
)


def load_halves() -> st.Dataset:
    return st.load("digits-halves")


def test_the_label_is_one_where_the_digit_is_below_five() -> None:
    digits = load_digits().target
    data = load_halves()
    assert data.y.tolist() == (digits < 5).astype(int).tolist()
    assert data.classes.tolist() == [0, 1]
    assert (len(data), int(data.y.sum())) == (1797, 901)


def test_one_scaling_is_fitted_to_all_rows_and_features() -> None:
    scaled = load_halves().scaled
    assert scaled.min() == pytest.approx(-0.8117526680606131, abs=1e-12)
    assert scaled.max() == pytest.approx(1.8474621222310277, abs=1e-12)
    assert scaled.mean() == pytest.approx(0, abs=1e-12)
    assert scaled.std(ddof=1) == pytest.approx(1, abs=1e-12)


def test_the_note_says_that_this_leaks() -> None:
    assert "leaks" in load_halves().note


def test_898_rows_train_and_899_validate() -> None:
    plan = make_plan(load_halves())
    training, validation, test = rows_of_parts(plan, 0)
    assert (len(training), len(validation), len(test)) == (898, 899, 0)
    assert sorted([*training, *validation]) == list(range(1797))
    assert training[:10].tolist() != list(range(10))


def test_a_split_given_replaces_that_of_the_data_set() -> None:
    training, validation, test = rows_of_parts(make_plan(load_halves(), (0.5, 0.25, 0.25)), 0)
    assert (len(training), len(validation), len(test)) == (898, 449, 450)


def test_a_split_may_be_given_by_indices() -> None:
    order = np.random.default_rng(1).permutation(1797)
    run = st.train(load_halves(), split=(order[:898], order[898:]), epochs=2)
    assert run.samples == (898, 899, 0)


def test_the_first_ten_rows_are_images_of_8_by_8() -> None:
    image = load_halves().x[:10].reshape(10, 8, 8)
    assert image.min() == 0
    assert image.max() == 16


def test_the_history_has_a_row_for_each_epoch_and_row_0_is_untrained() -> None:
    run = st.train("digits-halves", epochs=5, batch_size=60, learning_rate=0.3, drop_last=True)
    assert run.history.epochs == 5
    untrained = st.train("digits-halves", epochs=0)
    for column, values in untrained.history.items():
        assert values[0] == run.history[column][0]
    assert 0.3 < run.history["validation_accuracy"][0] < 0.7


def test_the_training_loss_is_averaged_during_the_epoch() -> None:
    # The exercise: "validation loss is always higher". In an early epoch the training loss, an
    # average over weights that still improve, is above the loss after the epoch.
    history = st.train("digits-halves", epochs=3, batch_size=10, learning_rate=0.1).history
    assert history["train_loss"][1] > history["train_loss_after"][1]
    assert history["train_loss"][1] > history["validation_loss"][1]


def test_a_batch_larger_than_the_data_is_one_full_batch() -> None:
    full, larger = (
        st.train("digits-halves", epochs=3, batch_size=size, drop_last=True)
        for size in (None, 5000)
    )
    assert full.weights_sha256 == larger.weights_sha256


def test_drop_last_leaves_out_58_of_898_rows() -> None:
    # 898 = 14 * 60 + 58: with drop_last one step an epoch fewer, so other weights.
    kept, dropped = (
        st.train("digits-halves", epochs=1, batch_size=60, drop_last=drop) for drop in (False, True)
    )
    assert kept.weights_sha256 != dropped.weights_sha256


def test_training_continues_from_a_given_run() -> None:
    first = st.train("digits-halves", epochs=10, batch_size=60, learning_rate=0.3)
    second = st.train("digits-halves", initial=first, epochs=10, batch_size=60, learning_rate=0.3)
    assert second.history["validation_loss"][0] == first.history["validation_loss"][-1]
    assert second.scores.train_loss_after < first.scores.train_loss_after


def test_ten_epochs_are_the_first_ten_of_sixty() -> None:
    short, long = (
        st.train("digits-halves", epochs=epochs, batch_size=60, learning_rate=0.3)
        for epochs in (10, 60)
    )
    assert long.history.table[:11].tobytes() == short.history.table.tobytes()


def test_the_repr_is_a_summary() -> None:
    run = st.train("digits-halves", epochs=10, batch_size=60, learning_rate=0.3)
    first, training, validation, _ = repr(run).splitlines()
    assert first.startswith("64-32-1 on digits-halves, seed 0: 10 epochs in ")
    assert training.endswith("(898 samples)")
    assert validation.endswith("(899 samples)")


def test_a_diverged_run_gives_a_warning_and_a_status() -> None:
    with pytest.warns(st.DivergedWarning, match=r"training diverged in epoch 1 of 5"):
        run = st.train("digits-halves", hidden=(32, 32), learning_rate=1e12, epochs=5)
    assert run.status == "diverged"


@needs_engine
@pytest.mark.parametrize(
    ("settings", "median", "within", "training"),
    [
        ({"learning_rate": 0.3, "batch_size": 10, "epochs": 60}, 0.977, MEDIANS, None),
        (
            {"hidden": (), "learning_rate": 0.3, "batch_size": 70, "epochs": 90},
            0.888,
            MEDIANS,
            None,
        ),
        (
            {"activation": "identity", "learning_rate": 0.2, "batch_size": 70, "epochs": 90},
            0.886,
            MEDIANS,
            None,
        ),
        (
            {"hidden": (32, 16, 8), "learning_rate": 0.1, "batch_size": 70, "epochs": 100},
            0.970,
            0.008,
            1.0,
        ),
    ],
)
def test_medians_over_32_seeds_and_splits_are_those_measured(
    settings: dict[str, Any], median: float, within: float, training: float | None
) -> None:
    study = st.sweep("digits-halves", seeds=32, drop_last=True, trainer="engine", **settings)
    accuracies = study.runs["validation_accuracy"]
    assert accuracies.median() == pytest.approx(median, abs=within)
    assert float(accuracies.std()) < 0.02
    if training is not None:
        after = study.runs["train_accuracy_after"]
        assert after.median() == pytest.approx(training, abs=0.002)


@needs_engine
def test_the_grid_of_the_exercise_is_ranked_with_intervals() -> None:
    study = st.sweep(
        "digits-halves",
        epochs=[10, 60],
        learning_rate=[0.3, 0.2],
        batch_size=[10, 60],
        drop_last=True,
        seeds=8,
    )
    assert (study.configurations, study.trained, len(study)) == (8, 32, 64)
    ranking = study.ranking()
    assert (ranking["high"] > ranking["low"]).all()
    assert ranking["epochs"][0] == 60
    assert study.runs.filter(study.runs["epochs"] == 60)["train_accuracy_after"].max() == 1.0
