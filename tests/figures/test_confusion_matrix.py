"""The confusion matrix: counted as scikit-learn does, readable, with n in words."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.colors import to_rgb
from sklearn.metrics import confusion_matrix

import steepest as st
from steepest.figures.confusion_matrix import ConfusionMatrix

RUN = st.train("iris", hidden=(8,), epochs=10)


def test_it_counts_as_scikit_learn_does() -> None:
    random = np.random.default_rng(0)
    given, guessed = random.integers(0, 5, (2, 200))
    data = ConfusionMatrix.of_labels(given, guessed)
    np.testing.assert_array_equal(data.counts, confusion_matrix(given, guessed))
    np.testing.assert_allclose(
        data.shares, confusion_matrix(given, guessed, normalize="true"), rtol=1e-12
    )


def test_a_class_without_a_row_has_no_share() -> None:
    data = ConfusionMatrix.of_labels(["a", "b"], ["b", "b"], ["a", "b", "c"])
    assert data.counts.tolist() == [[0, 1, 0], [0, 1, 0], [0, 0, 0]]
    assert np.isnan(data.shares[2]).all()
    plt.close(data.draw().figure)


def test_what_cannot_be_counted_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^labels and predicted must be as many, got 2 and 1$"):
        ConfusionMatrix.of_labels([1, 2], [1])
    with pytest.raises(ValueError, match=r"^labels must be among the classes \[1, 2\], got 3$"):
        ConfusionMatrix.of_labels([1, 2], [1, 3], [1, 2])


def test_a_run_is_counted_on_the_part_asked_for() -> None:
    for part, accuracy, n in (
        ("validation", RUN.scores.validation_accuracy, 30),
        ("test", RUN.scores.test_accuracy, 30),
        ("training", RUN.scores.train_accuracy_after, 90),
    ):
        data = ConfusionMatrix.of(RUN, part)
        assert data.counts.sum() == n
        assert np.trace(data.counts) / n == pytest.approx(accuracy)
        assert data.classes == ("setosa", "versicolor", "virginica")


def test_a_part_that_is_empty_is_refused() -> None:
    run = st.train("iris", epochs=1, split=(0.5, 0.5))
    with pytest.raises(st.DataError, match=r"^part must be training or validation, got \"test\"$"):
        run.plot_confusion("test")


def test_the_drawing_can_be_read() -> None:
    data = ConfusionMatrix.of_labels(
        ["a"] * 300 + ["b"] * 10, ["a"] * 299 + ["b"] + ["a"] * 6 + ["b"] * 4, about="Tiny."
    )
    ax = data.draw()
    assert [text.get_text() for text in ax.texts] == ["299\n100 %", "1\n<1 %", "6\n60 %", "4\n40 %"]
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("predicted", "label")
    image = ax.images[0]
    for text, share in zip(ax.texts, data.shares.ravel(), strict=True):
        ground, letters = image.to_rgba(share)[:3], to_rgb(text.get_color())
        assert abs(np.mean(ground) - np.mean(letters)) > 0.35
    assert data.caption == (
        "Tiny. n = 310 validation rows, 303 right (97.7 %). Cells: count and share of the row, "
        "empty where 0; colour: that share. One run: other seeds make other mistakes. Most "
        "frequent mistake: b taken for a (6 of 10)."
    )
    _, own = plt.subplots()
    assert data.draw(own) is own
    plt.close("all")
