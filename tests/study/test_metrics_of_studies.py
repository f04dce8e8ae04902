"""Further metrics of the runs of a study: computed, ranked by, compared, kept in a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

import steepest as st
from steepest.data.problems import PROBLEMS
from steepest.errors import SettingsError, StudyError
from steepest.metrics.catalogue import metrics_of
from steepest.statistics import Interval

OF_CLASSES = metrics_of("classification")


def imbalanced(rows: int = 200, share: float = 0.05) -> st.Dataset:
    generator = np.random.default_rng(1)
    y = (np.arange(rows) < share * rows).astype(int)
    x = generator.normal(size=(rows, 3)) + y[:, None]
    return st.Dataset(x, np.array(["no", "yes"])[y], name="rare")


@pytest.fixture(scope="module")
def study() -> st.Study:
    return st.sweep(
        "breast-cancer",
        learning_rate=[0.001, 0.1],
        epochs=[2, 5],
        loss=["binary_cross_entropy", "softmax_cross_entropy"],
        seeds=3,
        metrics=OF_CLASSES,
    )


def test_metrics_of_runs_are_those_of_their_networks(study: st.Study) -> None:
    data = st.load("breast-cancer")
    for number in (0, 7, 13, 22):
        options = study.options(number)
        run = st.train(data, **options)
        for part in ("validation", "test"):
            for name, value in run.metrics(part).items():
                assert study.runs[f"{part}_{name}"][number] == pytest.approx(value, abs=1e-12)


def test_the_reference_trainer_gives_the_same_metrics() -> None:
    for data, metrics in (("iris", OF_CLASSES), ("linnerud", metrics_of("regression"))):
        kept: Any = {"seeds": 2, "epochs": [1, 3], "dtype": "float64", "metrics": metrics}
        ours, readable = st.sweep(data, **kept), st.sweep(data, trainer="reference", **kept)
        for name in metrics:
            for part in ("validation", "test"):
                column = f"{part}_{name}"
                assert np.allclose(ours.runs[column], readable.runs[column], atol=1e-8), column


def test_metrics_do_not_change_other_columns(study: st.Study) -> None:
    plain = st.sweep(
        "breast-cancer",
        learning_rate=[0.001, 0.1],
        epochs=[2, 5],
        loss=["binary_cross_entropy", "softmax_cross_entropy"],
        seeds=3,
    )
    kept = [name for name in plain.runs.columns if name != "milliseconds"]
    assert study.runs.select(kept).equals(plain.runs.select(kept))
    assert not [name for name in plain.runs.columns if name.endswith("_auc")]


def test_a_ranking_by_a_loss_puts_the_lowest_first(study: st.Study) -> None:
    means = study.ranking(by="log_loss")["mean"].to_list()
    assert means == sorted(means)
    assert study.best("log_loss").validation.mean == means[0]
    means = study.ranking(by="auc")["mean"].to_list()
    assert means == sorted(means, reverse=True)


def test_the_best_by_a_metric_has_intervals_over_seeds(study: st.Study) -> None:
    best = study.best("auc")
    assert "validation AUC" in repr(best)
    assert isinstance(best.test, Interval)
    assert best.test_method == "t interval over 3 seeds"
    assert study.choice(by="brier").drawn == "seeds"


def test_a_comparison_takes_a_metric_by_name(study: st.Study) -> None:
    found = study.compare({"learning_rate": 0.1}, {"learning_rate": 0.001}, score="brier")
    assert found.score == "validation_brier"
    assert "validation Brier score" in found.sentence
    assert (found.in_favour.share == 1.0) == (found.difference < 0)


def test_a_diverged_run_counts_as_the_shares_of_the_classes() -> None:
    found = st.sweep(
        "iris",
        learning_rate=[0.1, 1e9],
        activation="identity",
        epochs=2,
        seeds=2,
        metrics=["auc", "log_loss"],
    )
    assert found.runs["validation_auc"].is_null().to_list() == [False, True, False, True]
    judged = found.judged_runs()
    assert judged["validation_auc"][1::2].to_list() == [0.5, 0.5]
    assert judged["validation_log_loss"][1] == pytest.approx(np.log(3))


def test_a_study_in_a_folder_keeps_its_metrics(tmp_path: Path) -> None:
    options: Any = {"seeds": 2, "epochs": 1, "folder": tmp_path / "s"}
    made = st.sweep("iris", metrics="auc", **options)
    opened = st.open_study(tmp_path / "s")
    assert opened.ranking(by="auc").equals(made.ranking(by="auc"))
    assert opened.command == "steepest sweep iris --epochs 1 --metric auc --seeds 2"
    with pytest.raises(StudyError, match="holds a study with another metrics"):
        st.sweep("iris", resume=True, **options)


def test_a_race_by_auc_ends_with_the_best_auc() -> None:
    found = st.race(
        imbalanced(), margin=0.2, learning_rate=[1e-6, 0.3], seeds=16, epochs=10, by="auc"
    )
    assert found.settings == {"learning_rate": 0.3}
    assert "in AUC" in str(found) or "AUC of the winner" in str(found)
    assert found.winner.score == "validation_auc"


def test_an_imbalanced_table_shows_what_the_most_frequent_class_scores() -> None:
    data = imbalanced()
    study = st.sweep(data, epochs=2, seeds=2)
    sentence = "Always the most frequent class has accuracy 0.9500 on the training part."
    assert repr(study).endswith(sentence)
    assert sentence in study._repr_html_()
    run = st.train(data, epochs=2)
    assert repr(run).count('; always "no" has accuracy 0.9500') == 3
    assert "always" not in repr(st.train("iris", epochs=1))
    assert st.sweep("iris", epochs=1, seeds=2).description.constant_sentence == ""


def test_unknown_metrics_are_named(study: st.Study) -> None:
    with pytest.raises(SettingsError, match='metrics must be known, got "aug"'):
        st.sweep("iris", metrics=["aug"], epochs=1, seeds=2)
    plain = st.sweep("iris", epochs=1, seeds=2)
    with pytest.raises(StudyError) as caught:
        plain.ranking(by="auc")
    assert str(caught.value) == (
        'by must be a metric of the study (accuracy), got "auc" (sweep with metrics=["auc"])'
    )
    with pytest.raises(SettingsError, match="better if higher"):
        st.race("iris", margin=0.1, hidden=[(), (4,)], by="log_loss")
    with pytest.raises(SettingsError, match='by must be a metric, got "x"'):
        st.race("iris", margin=0.1, hidden=[(), (4,)], by="x")


def test_metrics_have_names_of_their_problem() -> None:
    assert all(kind.measure in metrics_of(kind.name) for kind in PROBLEMS.values())
