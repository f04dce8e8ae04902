"""Images with labels, and those a network gets wrong."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest

import steepest as st
from steepest.figures.image_grid import ImageGrid, rows_as_images

RUN = st.train("digits", hidden=(16,), epochs=8, learning_rate=0.1)


def test_the_first_rows_come_with_their_labels() -> None:
    data = st.load("digits")
    pictures = ImageGrid.of(data)
    assert pictures.titles == tuple("0123456789")
    np.testing.assert_array_equal(pictures.images[4].ravel(), data.x[4])
    assert pictures.caption.endswith(
        "The first 10 of 1797 rows, 8 x 8 pixels; above each its label."
    )
    halves = ImageGrid.of(st.load("digits-halves"))
    assert halves.titles == ("1",) * 5 + ("0",) * 5
    assert "class 1 is a digit below 5" in halves.caption


def test_features_that_do_not_make_an_image_are_refused() -> None:
    with pytest.raises(ValueError) as error:  # noqa: PT011  # the whole sentence is compared
        rows_as_images(np.zeros((2, 6)))
    assert str(error.value) == (
        "shape must have as many pixels as there are features, 6, got 2 x 2 (digits have 8 x 8)"
    )
    assert rows_as_images(np.zeros((2, 6)), (2, 3)).shape == (2, 2, 3)


def test_mistakes_are_sorted_by_probability() -> None:
    x = np.arange(20.0).reshape(5, 4)
    given, guessed = [1, 2, 3, 4, 5], [1, 9, 3, 8, 7]
    data = ImageGrid.of_wrong_rows(x, given, guessed, [0.9, 0.6, 0.9, 0.999, 0.8], most=2)
    assert data.titles == ("4, taken\nfor 8 (> 99 %)", "5, taken\nfor 7 (80 %)")
    np.testing.assert_array_equal(data.images[1].ravel(), x[4])
    assert data.caption.startswith("2 of 3 misclassified of 5 validation rows (60.0 %)")


def test_a_run_shows_its_mistakes() -> None:
    part = RUN.parts[1]
    guesses = RUN.network.predict(RUN.dataset.x[part])
    wrong = int((guesses != RUN.dataset.y[part]).sum())
    assert wrong > 5
    drawn = RUN.plot_misclassified(most=5)
    assert len(drawn) == 5
    figure = drawn[0].get_figure(root=True)
    assert figure is not None
    caption = " ".join(figure.get_supxlabel().split())
    assert f"5 of {wrong} misclassified of {len(part)} validation rows" in caption
    assert caption.startswith("digits: 1078 rows train, 359 validate and 360 test. hidden 16,")
    row = part[np.flatnonzero(guesses != RUN.dataset.y[part])]
    shown = drawn[0].images[0].get_array()
    assert any((RUN.dataset.x[each].reshape(8, 8) == shown).all() for each in row)
    with pytest.raises(st.DataError) as error:
        RUN.plot_misclassified("validate")
    assert str(error.value) == 'part must be training, validation or test, got "validate"'
    plt.close("all")


def test_without_a_mistake_the_figure_says_so() -> None:
    data = ImageGrid.of_wrong_rows(np.zeros((2, 4)), [1, 2], [1, 2], [0.9, 0.9])
    assert data.caption == "None of 2 validation rows is misclassified."
    [ax] = data.draw()
    assert [text.get_text() for text in ax.texts] == ["nothing to show"]
    plt.close("all")


def test_it_draws_on_axes_of_your_own() -> None:
    data = ImageGrid.of_rows(np.ones((3, 4)), ["a", "b", "c"], n=2)
    _, own = plt.subplots(1, 2)
    assert data.draw(list(own)) == list(own)
    assert [ax.get_title() for ax in own] == ["a", "b"]
    with pytest.raises(ValueError, match=r"^ax must hold 2 axes, one an image, got 1$"):
        data.draw([own[0]])
    plt.close("all")
