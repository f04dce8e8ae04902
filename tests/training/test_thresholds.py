"""Thresholds of two classes, and metrics and scores of networks on weighted rows."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn import metrics as sk

import steepest as st
from steepest.errors import DataError, SettingsError


@pytest.fixture(scope="module")
def run() -> st.Run:
    generator = np.random.default_rng(0)
    y = (np.arange(300) < 30).astype(int)
    x = generator.normal(size=(300, 3)) + 0.8 * y[:, None]
    return st.train(st.Dataset(x, np.array(["no", "yes"])[y]), epochs=20)


def test_a_threshold_is_the_best_of_all_on_validation(run: st.Run) -> None:
    rows = run.parts[1]
    y, p = run.dataset.y[rows], run.network.predict_proba(run.dataset.x[rows])[:, 1]
    for name, score in (
        ("f1", lambda y, z: sk.f1_score(y, z, average="macro")),
        ("accuracy", sk.accuracy_score),
        ("balanced_accuracy", sk.balanced_accuracy_score),
    ):
        found = run.threshold(name)
        best = max(score(y, p > value) for value in np.append(p, 0.5))
        assert found.score == pytest.approx(best, abs=1e-12)
        assert found.score == pytest.approx(score(y, p > found.value), abs=1e-12)
        assert found.at_half == pytest.approx(score(y, p > 0.5), abs=1e-12)
        assert "60 validation rows that chose it" in repr(found)


def test_a_threshold_changes_predictions_and_metrics(run: st.Run) -> None:
    value = run.threshold("f1").value
    rows = run.parts[2]
    x, y = run.dataset.x[rows], run.dataset.y[rows]
    predicted = run.network.predict(x, threshold=value)
    assert (predicted == "yes").tolist() == (run.network.predict_proba(x)[:, 1] > value).tolist()
    by_name = run.metrics("test", ["f1", "auc"], threshold="f1")
    assert by_name == run.metrics("test", ["f1", "auc"], threshold=value)
    assert by_name["f1"] == pytest.approx(sk.f1_score(y, predicted == "yes", average="macro"))
    assert by_name["auc"] == run.metrics("test", "auc")["auc"]


def test_weighted_scores_are_those_of_a_run_with_weights() -> None:
    generator = np.random.default_rng(1)
    weights = generator.uniform(0.5, 2.0, 150)
    iris = st.load("iris")
    numbers = st.load("diabetes")
    labels = (generator.normal(size=(150, 2)) + iris.x[:, :2] > 4.5).astype(int)
    for x, y in (
        (iris.x, iris.classes[iris.y]),
        (numbers.x[:150], numbers.y[:150] + 0.5),
        (iris.x, labels),
    ):
        run = st.train(st.Dataset(x, y, sample_weight=weights), epochs=3, dtype="float64")
        rows = run.parts[1]
        loss, score = run.network.evaluate(x[rows], y[rows], sample_weight=weights[rows])
        kind = run.dataset.kind
        assert loss == pytest.approx(run.scores.validation_loss, abs=1e-12)
        assert score == pytest.approx(getattr(run.scores, kind.score("validation")), abs=1e-12)
        found = run.metrics()
        assert found[kind.measure] == pytest.approx(score, abs=1e-12)


def test_wrong_thresholds_and_weights_are_named(run: st.Run) -> None:
    with pytest.raises(SettingsError, match="threshold must be between 0 and 1, got 2"):
        run.network.predict(run.dataset.x, threshold=2)
    with pytest.raises(SettingsError, match=r"threshold must go with two classes, got 3"):
        st.train("iris", epochs=1).network.predict(st.load("iris").x, threshold=0.5)
    with pytest.raises(SettingsError, match=r"threshold must go with two classes \(leave"):
        st.train("iris", epochs=1).threshold()
    with pytest.raises(
        SettingsError, match=r'the metric of a threshold must be accuracy, .*, got "auc"'
    ):
        run.threshold("auc")
    with pytest.raises(DataError, match="sample_weight must have a number for each of the 300"):
        run.network.evaluate(
            run.dataset.x, run.dataset.classes[run.dataset.y], sample_weight=[1.0, 2.0]
        )
    with pytest.raises(DataError, match="part must be training or validation or test"):
        run.metrics("tests")
