"""Sweeps over folds: every row is tested once a repeat, and intervals are for new rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from sklearn.datasets import load_iris
from sklearn.model_selection import cross_validate

import steepest as st
from steepest.errors import SettingsError, StudyError
from steepest.sklearn import MLPClassifier
from steepest.statistics import paired
from steepest.study.outcomes import unpack_rows

OPTIONS: dict[str, Any] = {"hidden": [(), (4,)], "epochs": [2, 4], "folds": 4, "repeats": 2}


def test_every_row_is_tested_once_a_repeat() -> None:
    study = st.sweep("iris", **OPTIONS)
    first = study.runs.filter(pl.Series(study.configuration_numbers == 0))
    assert first["seed"].to_list() == list(range(8))
    plan = study._plan()
    assert plan is not None and plan.folds is not None
    tested = (plan.folds == 2).sum(axis=1)
    right = [
        bits[:n].sum()
        for bits, n in zip(unpack_rows(first["test_correct"].to_list(), 38), tested, strict=True)
    ]
    assert tested[:4].sum() == 150
    assert np.allclose(right / tested, first["test_accuracy"].to_numpy())


def test_engine_and_reference_agree_on_folds_of_different_size() -> None:
    engine, reference = (
        st.sweep("iris", metrics=["auc"], trainer=trainer, **OPTIONS).runs
        for trainer in ("engine", "reference")
    )
    assert (engine["test_correct"] == reference["test_correct"]).all()
    for name in ("validation_loss", "test_loss", "test_auc"):
        assert np.allclose(engine[name].to_numpy(), reference[name].to_numpy(), atol=1e-5)


def test_scores_of_folds_are_those_of_cross_validate() -> None:
    x, y = load_iris(return_X_y=True)
    model = MLPClassifier((8,), batch_size=16, max_iter=10, tol=-np.inf, random_state=0)
    data = st.Dataset(x, y, scaling="none")
    runs = [st.train(data, folds=5, seed=seed, epochs=0) for seed in range(5)]
    folds = [(run.parts[0], run.parts[2]) for run in runs]
    scores = cross_validate(model, x, y, cv=folds)["test_score"]
    fitted = model.fit(x, y)
    study = st.sweep(
        data,
        folds=5,
        init_seed=fitted.run_.seeds.init,
        shuffle_seed=fitted.run_.seeds.shuffle,
        **fitted.run_.settings.as_dict(),
    )
    assert np.allclose(study.scores("test_accuracy")[0], scores, atol=1e-12)


def test_a_run_of_a_study_is_trained_again_alone() -> None:
    study = st.sweep("iris", **OPTIONS)
    row = study.runs.row(29, named=True)
    assert row["seed"] == 7
    run = st.train("iris", folds=4, seed=7, hidden=(4,), epochs=2)
    assert run.weights_sha256 == row["weights_sha256"] or row["epochs"] != 2
    assert study.network(29) is not None


def test_a_study_of_folds_is_kept_resumed_and_extended(tmp_path: Path) -> None:
    groups = np.arange(150) % 20
    settings: dict[str, Any] = {"epochs": [1, 2], "folds": 4, "groups": groups}
    st.sweep("iris", folder=tmp_path / "one", **settings)
    more = st.sweep("iris", folder=tmp_path / "one", extend=True, repeats=2, **settings)
    fewer = st.sweep("iris", folder=tmp_path / "one", extend=True, **settings)
    whole = st.sweep("iris", repeats=2, **settings)
    assert more.added == 4 and fewer.added == 0
    for study in (more, fewer, st.open_study(tmp_path / "one")):
        assert study.runs["weights_sha256"].to_list() == whole.runs["weights_sha256"].to_list()
    assert more.command == ""


def test_the_command_repeats_the_sweep() -> None:
    study = st.sweep("iris", **OPTIONS)
    assert study.command == (
        "steepest sweep iris --hidden none --hidden 4 --epochs 2,4 --folds 4 --repeats 2"
    )


def test_intervals_are_corrected_for_training_parts_that_overlap() -> None:
    study = st.sweep("iris", **OPTIONS)
    first, best = study.ranking().row(0, named=True), study.best()
    scores = study.scores()[first["configuration"]]
    ratio = study.samples[1] / study.samples[0]
    half = 2.364624 * scores.std(ddof=1) * np.sqrt(1 / 8 + ratio)
    assert first["low"] == pytest.approx(max(0.0, scores.mean() - half), rel=1e-5)
    assert best.validation.low == pytest.approx(first["low"])
    assert "(8 folds" in repr(best) and "Nadeau and Bengio" in repr(best)


def test_a_comparison_is_about_new_rows() -> None:
    study = st.sweep("iris", **OPTIONS)
    found = study.compare({"hidden": ()}, {"hidden": (4,)}, "test_accuracy", margin=0.05)
    ratio = study.samples[2] / study.samples[0]
    again = paired(found.a_scores, found.b_scores, overlap=ratio)
    assert (found.low, found.high) == (again.low, again.high)
    assert found.about == "rows"
    assert found.equivalence is not None and found.equivalence.about == "rows"
    assert "for new rows of the same kind, corrected for training parts that overlap" in str(found)
    for argument in ({"about": "seeds"}, {"anytime": True}):
        with pytest.raises(StudyError):
            study.compare({"hidden": ()}, {"hidden": (4,)}, **argument)  # type: ignore[arg-type]


def test_the_procedure_is_judged_on_folds_of_different_size() -> None:
    study = st.sweep("iris", learning_rate=[0.01, 0.1, 0.3], epochs=5, folds=4)
    choice = study.choice(resamples=200)
    assert choice.score is not None and choice.score.rows == 150
    assert choice.table["share"].sum() == pytest.approx(1)


def test_diverged_runs_count_as_constant_predictions_on_folds() -> None:
    study = st.sweep("iris", learning_rate=[0.1, 1e9], epochs=3, folds=4)
    judged = study.judged_runs().filter(pl.col("status") == "diverged")
    assert judged["test_accuracy"].to_numpy() == pytest.approx(1 / 3, abs=0.02)
    assert study.choice(resamples=50).table["share"].to_list() == [1.0, 0.0]


def test_folds_validate_beside_held_back_rows() -> None:
    study = st.sweep("iris", folds=4, test_seed=3, split=(0.6, 0.2, 0.2), epochs=2)
    assert study.samples == (90, 30, 30)
    assert study.best().test.rows == 30  # type: ignore[union-attr]  # a Score


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            {"folds": 5, "seeds": 8},
            "seeds must be left out with folds, got 8 (each fold is trained once a repeat: take "
            "repeats=10 for more runs)",
        ),
        (
            {"folds": 5, "split_seed": 1},
            "split_seed must be left out with folds, got 1 (repeats draw the folds)",
        ),
    ],
)
def test_arguments_that_folds_decide_are_refused(arguments: dict[str, Any], sentence: str) -> None:
    with pytest.raises(SettingsError) as error:
        st.sweep("iris", **arguments)
    assert str(error.value) == sentence


def test_folds_are_trained_by_an_executor_with_the_same_bits() -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(2) as pool:
        there = st.sweep("iris", executor=pool, metrics=["auc"], **OPTIONS)
    here = st.sweep("iris", metrics=["auc"], **OPTIONS)
    columns = ["weights_sha256", "test_auc", "test_correct"]
    assert there.runs.select(columns).equals(here.runs.select(columns))
