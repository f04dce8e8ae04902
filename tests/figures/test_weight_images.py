"""First-layer weights as images: the right pixels, one scale about 0, constant inputs."""

from __future__ import annotations

import matplotlib.pyplot as plt
import numpy as np
import pytest

import steepest as st
from steepest.figures.weight_images import WeightImages

RUN = st.train("digits", hidden=(10,), epochs=2)


def test_an_image_holds_the_weights_of_one_unit() -> None:
    w = np.arange(12.0).reshape(6, 2)
    data = WeightImages.of_matrix(w, shape=(2, 3))
    np.testing.assert_array_equal(data.images[1], [[1, 3, 5], [7, 9, 11]])
    assert data.largest == 11
    assert WeightImages.of_matrix(w).images.shape == (2, 1, 6)
    with pytest.raises(ValueError, match=r"^shape must have as many pixels as W has rows, 6, got"):
        WeightImages.of_matrix(w, shape=(2, 2))


def test_inputs_whose_weights_were_never_updated_are_counted() -> None:
    data = WeightImages.of(RUN.network)
    constant = (RUN.dataset.x[RUN.parts[0]].std(axis=0) == 0).sum()
    assert data.constant == constant > 0
    first = st.train("digits", hidden=(10,), epochs=0).network.weights[0]
    unmoved = (first == RUN.network.weights[0]).all(axis=1)
    assert unmoved.sum() == data.constant
    assert f"{constant} inputs did not vary" in data.caption
    assert WeightImages.of(st.train("digits-halves", epochs=1).network).constant == 0


def test_of_many_units_the_first_64_are_shown() -> None:
    data = WeightImages.of_matrix(np.ones((4, 100)))
    assert (len(data.images), data.units) == (64, 100)
    assert data.caption.startswith("Images: 64 of 100 units of the first layer, 2 x 2 inputs")


@pytest.mark.parametrize("broken", [np.nan, np.inf])
def test_a_diverged_network_can_be_drawn(broken: float) -> None:
    w = np.full((4, 2), 0.5)
    w[0, 0] = broken
    data = WeightImages.of_matrix(w)
    assert data.largest == 0.5
    data.draw()
    assert WeightImages.of_matrix(np.full((4, 2), broken)).largest == 1
    plt.close("all")


def test_the_drawing_has_one_scale_centred_at_zero() -> None:
    drawn = RUN.network.plot_weights()
    assert len(drawn) == 10
    scales = {image.get_clim() for ax in drawn for image in ax.images}
    [(low, high)] = scales
    assert low == -high == -abs(RUN.network.weights[0]).max()
    np.testing.assert_array_equal(
        drawn[3].images[0].get_array(), RUN.network.weights[0][:, 3].reshape(8, 8)
    )
    figure = drawn[0].get_figure(root=True)
    assert figure is not None and len(figure.axes) == 11
    assert figure.axes[-1].get_ylabel() == "weight"
    with pytest.raises(ValueError, match=r"^ax must hold 10 axes, one a unit, got 1$"):
        RUN.network.plot_weights(ax=drawn[:1])
    plt.close("all")
