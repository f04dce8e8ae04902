"""Functions and derivatives: right numbers, a gap at a jump, one scale."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest

import steepest as st
from steepest.figures.activation_curves import ActivationCurves


def test_the_slope_is_the_derivative_of_the_value() -> None:
    names = ("sigmoid", "tanh", "leaky_relu", "relu", "identity")
    for curves in ActivationCurves.of(names, -4, 4).panels:
        numerical = np.gradient(curves.value, curves.x)
        # Differences across the kink are wrong; elsewhere they are off by h^2.
        away = np.isfinite(curves.slope) & (abs(curves.x) > 0.05)
        np.testing.assert_allclose(curves.slope[away][1:-1], numerical[away][1:-1], atol=1e-3)


def test_a_jump_is_a_gap() -> None:
    relu, tanh = ActivationCurves.of(("relu", "tanh")).panels
    assert np.flatnonzero(np.isnan(relu.slope)).tolist() == [300]
    assert relu.x[300] == pytest.approx(0, abs=1e-12)
    assert np.isfinite(tanh.slope).all()


def test_a_function_of_ones_own_can_be_shown() -> None:
    def cube(x: np.ndarray) -> np.ndarray:
        return x**3

    [curves] = ActivationCurves.of([cube], -1, 1).panels
    assert curves.name == "cube"
    np.testing.assert_allclose(curves.slope, 3 * curves.x**2, atol=1e-6)
    with pytest.raises(st.SettingsError, match='did you mean "relu"'):
        ActivationCurves.of(["rleu"])


def test_the_drawing_has_one_scale_and_a_computed_caption() -> None:
    curves = ActivationCurves.of()
    drawn = curves.draw()
    assert [ax.get_title() for ax in drawn] == ["sigmoid", "relu", "tanh"]
    assert len({ax.get_ylim() for ax in drawn}) == 1
    assert curves.caption == (
        "Each function and its derivative by x. Largest derivative for x from -6 to 6: sigmoid "
        "0.25, relu 1, tanh 1. Computed, nothing varied."
    )
    with pytest.raises(ValueError, match=r"^ax must hold 3 axes, one a panel, got 1$"):
        curves.draw(drawn[0])
    plt.close("all")
