"""Pictures of checked functions: the data first, then that they can be drawn."""

from __future__ import annotations

from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pytest

import steepest as st
from steepest.figures.check_plot import CheckPlot


def leaky(x: Any) -> Any:
    return np.where(x > 0, x, 0.1 * x)


def naive(y: Any, y_hat: Any) -> Any:
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


def climbing(x: Any, y: Any, step_size: Any, steps: Any) -> Any:
    xs, ys = [x], [y]
    for _ in range(steps):
        slope = 2 * x - 3 * np.sin(3 * x) + y + 2, 2 * y + x
        x, y = x + step_size * slope[0], y + step_size * slope[1]
        xs.append(x)
        ys.append(y)
    return x, y, x**2 + y**2 + x * (y + 2) + np.cos(3 * x), xs, ys


def broken(x: Any) -> Any:
    raise ValueError("no")


def test_a_curve_beside_the_right_one() -> None:
    data = CheckPlot.of(st.check(leaky, "relu", locate=False))
    (pair,) = data.pairs
    assert pair.yours.shape == pair.reference.shape == (2, 241)
    assert pair.yours[1, 0] == pytest.approx(-0.6)
    assert pair.reference[1, 0] == 0.0
    assert not data.check.ok


def test_a_loss_over_the_probability_of_the_right_class() -> None:
    data = CheckPlot.of(st.check(naive, "bce", locate=False))
    assert [pair.label for pair in data.pairs] == ["label 1", "label 0"]
    one = data.pairs[0]
    assert one.yours[1, 0] == pytest.approx(20 * np.log(10))
    assert one.reference[1, 0] == pytest.approx(52 * np.log(2))
    assert np.isnan(data.pairs[1].yours[1, -1])
    assert "Where your line has a gap, it is NaN or infinite." in data.caption


def test_the_path_of_a_descent_without_decay() -> None:
    data = CheckPlot.of(st.check(climbing, "descent", locate=False))
    (pair,) = data.pairs
    assert pair.reference[:, 0].tolist() == pair.yours[:, 0].tolist() == [3.0, 2.0]
    assert pair.yours[0, -1] > 3 > pair.reference[0, -1]
    assert data.contours is not None
    assert data.contours[2].shape == (120, 120)
    assert "10 steps, decay 1" in data.about


def test_a_function_that_raises_leaves_only_the_reference() -> None:
    data = CheckPlot.of(st.check(broken, "sigmoid", locate=False))
    assert data.pairs[0].yours.size == 0
    assert "Yours returned nothing that can be drawn." in data.caption


@pytest.mark.parametrize(
    ("function", "piece", "lines"),
    [(leaky, "relu", 2), (naive, "bce", 4), (climbing, "descent", 3), (broken, "sigmoid", 1)],
)
def test_it_is_drawn(function: Any, piece: str, lines: int) -> None:
    check = st.check(function, piece, locate=False)
    own = check.plot()
    assert len(own.lines) == lines
    _, ax = plt.subplots()
    assert CheckPlot.of(check).draw(ax) is ax
    plt.close("all")


def test_the_weights_of_a_layer() -> None:
    def layer(d_in: int, d_out: int, h: Any) -> Any:
        return np.random.default_rng(0).normal(size=(d_in, d_out)), np.zeros(d_out), h

    data = CheckPlot.of(st.check(layer, "layer", locate=False))
    (pair,) = data.pairs
    width = pair.reference[0, 1] - pair.reference[0, 0]
    assert pair.yours[1].sum() * width == pytest.approx(1, abs=1e-3)
    assert pair.reference[1].max() > 5 * pair.yours[1].max()


def test_there_is_no_picture_of_an_accuracy() -> None:
    with pytest.raises(st.CheckError) as error:
        st.check(st.accuracy).plot()
    assert str(error.value) == (
        "plot must have a picture to draw, got a check of 'accuracy' (there are pictures of "
        "descent, sigmoid, relu, bce, layer; frame lists every probe)"
    )
