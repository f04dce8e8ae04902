"""Studies of numbers and of several labels: columns, ranking, comparison, choice, race, folders."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pytest

import steepest as st
from steepest import compiled
from steepest.errors import ClaimError, QuestionError, SettingsError, StudyError

RNG = np.random.default_rng(0)
X = RNG.normal(size=(80, 3))
NUMBERS = X[:, 0] + 0.3 * RNG.normal(size=80)
LABELS = (X @ RNG.normal(size=(3, 2)) + 0.3 * RNG.normal(size=(80, 2)) > 0).astype(int)
GRID: dict[str, Any] = {"hidden": [(), (8,)], "learning_rate": [0.01, 1e30], "epochs": 8}


@pytest.fixture(scope="module")
def numbers() -> st.Study:
    return st.sweep(st.Dataset(X, NUMBERS, name="numbers"), seeds=8, **GRID)


@pytest.fixture(scope="module")
def labels() -> st.Study:
    return st.sweep(st.Dataset(X, LABELS, name="labels"), seeds=8, **GRID)


def test_the_columns_of_a_study_have_the_name_of_its_score(
    numbers: st.Study, labels: st.Study
) -> None:
    assert {"validation_r2", "test_r2", "train_r2_after_curve"} <= set(numbers.runs.columns)
    assert not any("accuracy" in name for name in numbers.runs.columns)
    assert "validation_accuracy" in labels.runs.columns
    for study in (numbers, labels):
        assert study.runs["validation_correct"].null_count() == len(study)


@pytest.mark.skipif(not compiled.available(), reason=compiled.unavailable_because())
def test_a_run_has_the_same_bits_alone_in_a_sweep_and_on_any_number_of_threads() -> None:
    for data in (st.Dataset(X, NUMBERS), st.Dataset(X, LABELS), st.load("linnerud")):
        hashes = [
            st.sweep(data, seeds=4, threads=threads, **GRID).runs["weights_sha256"].to_list()
            for threads in (1, 2, 3, 8)
        ]
        assert all(each == hashes[0] for each in hashes)
        settings = GRID | {"hidden": (8,), "learning_rate": 0.01}
        assert st.train(data, seed=3, **settings).weights_sha256 in hashes[0]


def test_losses_share_splits_but_not_the_scaling_of_targets() -> None:
    y = abs(NUMBERS)
    both = st.sweep((X, y), loss=["squared_error", "poisson"], learning_rate=0.01, seeds=3)
    for loss in ("squared_error", "poisson"):
        alone = st.sweep((X, y), loss=loss, learning_rate=0.01, seeds=3).runs
        together = both.runs.filter(both.runs["loss"] == loss)
        assert together["weights_sha256"].to_list() == alone["weights_sha256"].to_list()


def test_a_run_that_diverged_counts_as_the_mean_whose_r2_is_0(numbers: st.Study) -> None:
    judged, gone = numbers.judged_runs(), numbers.runs["status"] == "diverged"
    assert gone.sum() == 16
    assert numbers.runs.filter(gone)["validation_r2"].null_count() == 16
    assert set(judged.filter(gone)["validation_r2"]) == {0.0}
    assert set(judged.filter(gone)["test_r2"]) == {0.0}
    assert judged.filter(gone)["validation_loss"].null_count() == 16
    found = numbers.compare({"learning_rate": 0.01}, {"learning_rate": 1e30})
    assert found.about_diverged == (
        "16 runs diverged; each counts as the constant prediction of the mean, whose R² is 0"
    )


def test_a_run_that_diverged_counts_as_the_more_frequent_value_of_each_label(
    labels: st.Study,
) -> None:
    judged, gone = labels.judged_runs(), labels.runs["status"] == "diverged"
    expected = np.maximum(LABELS.mean(axis=0), 1 - LABELS.mean(axis=0)).mean()
    scores = judged.filter(gone)["validation_accuracy"].to_numpy()
    assert scores.mean() == pytest.approx(expected, abs=0.1)
    assert labels.majority_share == pytest.approx(expected)


@pytest.mark.parametrize("name", ["numbers", "labels"])
def test_ranking_best_and_choice_follow_the_score(name: str, request: Any) -> None:
    study = request.getfixturevalue(name)
    score = study.kind.score("validation")
    ranking, best = study.ranking(), study.best()
    own = study.scores(score)[best.configuration]
    assert best.validation.mean == pytest.approx(own.mean())
    assert ranking["mean"][0] == pytest.approx(own.mean())
    assert best.test is not None
    assert best.test.mean == pytest.approx(
        study.scores(study.kind.score("test"))[best.configuration].mean()
    )
    assert f"validation {study.kind.word} " in str(best)
    assert "for other seeds)" in str(best)
    chosen = study.choice(resamples=200)
    assert chosen.table["share"].sum() == pytest.approx(1.0)
    assert "resamples of seeds" in chosen.sentence
    assert chosen.score is None


def test_an_untrained_network_of_numbers_is_stuck() -> None:
    study = st.sweep((X, NUMBERS), hidden=(8,), learning_rate=[1e-9, 0.01], seeds=2)
    stuck = dict(study.ranking().select("learning_rate", "stuck").rows())
    assert stuck == {1e-9: 2, 0.01: 0}


def test_a_comparison_is_about_seeds_and_refuses_rows(numbers: st.Study, labels: st.Study) -> None:
    for study in (numbers, labels):
        found = study.compare({"hidden": ()}, {"hidden": (8,)}, margin=0.05)
        assert found.about == "seeds"
        assert found.score == study.kind.score("validation")
        assert f"validation {study.kind.word} " in found.sentence
        with pytest.raises(StudyError) as caught:
            study.compare(0, 1, about="rows")
        assert str(caught.value) == (
            f'about="rows" needs rows that are right or wrong, and a row of {study.kind.name} is '
            'not (use about="seeds")'
        )
    assert "test R²" in numbers.compare(0, 2, score="test_r2").sentence
    assert numbers.compare(0, 2, score="test_loss").score == "test_loss"


def test_a_race_of_numbers_is_decided_and_refuses_rows() -> None:
    settings = {"hidden": (8,), "learning_rate": [1e-6, 0.01], "epochs": 8}
    found = st.race((X, NUMBERS), margin=0.05, seeds=16, **settings)
    assert found.verdict == "best"
    assert "validation R² of the winner" in str(found)
    assert found.plot()[1].get_xlabel().endswith("validation R² (share of the variance)")
    plt.close("all")
    with pytest.raises(SettingsError) as caught:
        st.race((X, NUMBERS), margin=0.05, about="rows", **settings)
    assert str(caught.value) == (
        'about must be "seeds", since a row of regression is not right or wrong, got "rows"'
    )


@pytest.mark.parametrize("y", [NUMBERS, LABELS, np.column_stack([NUMBERS, X[:, 1] ** 2])])
def test_a_study_in_a_folder_is_the_same_study(y: Any, tmp_path: Path) -> None:
    data = st.Dataset(X, y, name="data")
    first = st.sweep(data, seeds=2, folder=tmp_path / "study", **GRID)
    opened = st.open_study(tmp_path / "study")
    assert opened.runs.drop("milliseconds").equals(first.runs.drop("milliseconds"))
    assert opened.kind.name == data.problem
    assert opened.ranking().drop("milliseconds").equals(first.ranking().drop("milliseconds"))
    assert opened.n_features_and_outputs == first.n_features_and_outputs
    opened.network(0)
    more = st.sweep(data, seeds=3, folder=tmp_path / "study", extend=True, **GRID)
    assert (len(more), more.added) == (12, 4)


def test_a_study_of_classes_is_written_as_before(tmp_path: Path) -> None:
    st.sweep("iris", seeds=1, epochs=1, folder=tmp_path / "study")
    text = (tmp_path / "study" / "study.json").read_text()
    entry = json.loads(text[: text.rindex("}") + 1])
    assert set(entry["data"]) == {
        "name", "fingerprint", "features", "classes", "scaling", "split", "note"
    }  # fmt: skip
    assert not {"delta", "quantile"} & set(entry["space"])


def test_data_sets_of_different_problems_are_not_compared() -> None:
    with pytest.raises(StudyError) as caught:
        st.sweep(["iris", "diabetes"], seeds=1, epochs=1)
    assert str(caught.value) == (
        "data sets must pose the same kind of problem, got classification for iris and regression "
        "for diabetes: their scores do not measure the same (compare those of one kind)"
    )
    both = st.sweep(
        [st.Dataset(X, NUMBERS, name="a"), st.Dataset(X, X[:, 1] ** 2, name="b")],
        learning_rate=[1e-6, 0.01],
        seeds=3,
        epochs=8,
    )
    assert both.ranking()["learning_rate"][0] == 0.01
    assert both.compare(0, 1).score == "validation_r2"


def test_figures_and_papers_speak_of_r2(numbers: st.Study, tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        axes = [
            *numbers.plot(),
            *numbers.plot_curves(),
            numbers.plot_seeds(),
            numbers.plot_costs(),
            *numbers.plot_plateaus(configurations=[{"learning_rate": 0.01}]),
        ]
    axes += [numbers.choice(resamples=50).plot()]
    labels = {label for each in axes for label in (each.get_xlabel(), each.get_ylabel())}
    assert "validation R² (share of the variance)" in labels
    assert not any("accuracy" in label for label in labels)
    plt.close("all")
    methods = numbers.methods().text
    assert "1 number a row as target" in methods
    assert "Every seed drew its own split: " in methods
    assert "accuracy" not in numbers.to_latex() + methods
    page = st.write_report(numbers, tmp_path / "page.html").read_text()
    assert "<p>Validation R² " in page
    assert "ccuracy" not in page


def test_a_question_needs_classes_and_a_claim_a_score_of_its_problem(tmp_path: Path) -> None:
    with pytest.raises(QuestionError) as caught:
        st.answer("depth", "diabetes", folder=None)
    assert str(caught.value) == (
        "a question needs data with classes, diabetes has numbers (compare settings on it with "
        "sweep and compare)"
    )
    claim: dict[str, Any] = {
        "claim": "A hidden layer raises R².",
        "data": st.Dataset(X, NUMBERS, name="numbers"),
        "a": {"hidden": (8,)},
        "b": {"hidden": ()},
        "margin": 0.02,
        "seeds": 8,
        "common": {"epochs": 5, "learning_rate": 0.01},
    }
    with pytest.raises(ClaimError) as refused:
        st.run_claim(st.Claim(**claim, about="seeds"), tmp_path / "wrong")
    assert str(refused.value) == (
        "score must be one of regression, got test_accuracy (use test_r2 or test_loss)"
    )
    found = st.run_claim(st.Claim(**claim, score="test_r2", about="seeds"), tmp_path / "right")
    assert "test R²" in str(found)


def test_the_test_score_of_weighted_rows_is_about_seeds() -> None:
    weighted = st.Dataset(X, NUMBERS > 0, sample_weight=np.arange(1.0, 81.0))
    best = st.sweep(weighted, seeds=5, epochs=5).best()
    assert best.test_method == "t interval over 5 seeds"
    assert st.sweep((X, NUMBERS > 0), seeds=5, epochs=5).best().test_method.startswith("Wilson")


def test_scores_that_early_stopping_chose_are_called_optimistic(tmp_path: Path) -> None:
    study = st.sweep((X, NUMBERS), hidden=[(), (8,)], seeds=5, learning_rate=0.01, patience=3)
    assert "optimistic, the validation part chose the epochs" in str(study.best())
    note = "optimistic: early stopping chose the epochs by the part that is scored"
    assert note in str(study.compare(0, 1))
    assert note not in str(study.compare(0, 1, score="test_r2"))
    page = st.write_report(study, tmp_path / "page.html").read_text()
    assert "; optimistic, the validation part chose the epochs.</p>" in page
