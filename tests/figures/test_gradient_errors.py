"""Relative error against step size: a valley where the gradient is right, flat where it is not."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np

import steepest as st
from steepest.figures.gradient_errors import GradientErrors

AT = np.array([0.5, 1.0, 2.0])
RIGHT = st.check_gradient(lambda x: np.exp(x).sum(), np.exp, AT)
WRONG = st.check_gradient(lambda x: np.exp(x).sum(), lambda x: np.exp(x) * [1, 1.01, 1], AT)


def test_a_right_gradient_is_a_valley_with_slope_two() -> None:
    data = GradientErrors.of(RIGHT)
    assert data.errors.shape == (3, len(data.steps))
    assert data.check.ok and data.elements == 3
    middle = data.errors[:, np.searchsorted(data.steps, 1e-6)]
    assert (middle < 1e-8).all() and (data.errors[:, 0] > 1e-6).all()
    # exp''' / exp = 1, so the error at h s is (h s)^2 / 6 with s = max(1, x).
    rise = data.errors[:, -1] / data.errors[:, np.argmin(abs(data.steps - 1e-3))]
    assert ((rise > 2e3) & (rise < 4e4)).all()


def test_a_wrong_element_stays_where_it_is() -> None:
    data = GradientErrors.of(WRONG)
    assert (data.label, data.worst, data.check.ok) == ("x[1]", 1, False)
    between = (data.steps > 1e-10) & (data.steps < 1e-3)
    np.testing.assert_allclose(data.errors[1][between], 0.01 / 1.01, rtol=1e-3)


def test_of_many_elements_some_are_shown_and_the_worst_always() -> None:
    factor = np.ones(1000)
    factor[777] = 3
    check = st.check_gradient(
        lambda x: np.exp(x).sum(), lambda x: np.exp(x) * factor, np.linspace(0, 1, 1000)
    )
    data = GradientErrors.of(check)
    assert data.label == "x[777]" and 40 <= len(data.errors) <= 41
    assert data.caption.startswith("Lines: 41 of 1000 elements: relative error")


def test_the_drawing_says_what_it_is() -> None:
    ax = WRONG.plot()
    assert ax.get_xlabel() == "step h, relative to the element (at least 1)"
    assert ax.get_ylabel() == "relative error"
    assert (ax.get_xscale(), ax.get_yscale()) == ("log", "log")
    figure = ax.get_figure(root=True)
    assert figure is not None
    assert WRONG.sentence in " ".join(figure.get_supxlabel().split())
    _, own = plt.subplots()
    assert GradientErrors.of(RIGHT).draw(own) is own
    plt.close("all")
