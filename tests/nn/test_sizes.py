"""Numbers of parameters, and widths that give them."""

from __future__ import annotations

import pytest

from steepest.nn.networks import make_network
from steepest.nn.sizes import choose_equal_widths, count_parameters


@pytest.mark.parametrize("sizes", [(5, 1), (64, 32, 1), (4, 7, 2, 3)])
def test_the_count_is_that_of_the_weights_and_biases_of_a_network(sizes: tuple[int, ...]) -> None:
    layers = make_network(sizes, seed=0)
    assert count_parameters(sizes) == sum(w.size + b.size for w, b, _ in layers)


@pytest.mark.parametrize("depth", range(1, 7))
def test_no_other_width_comes_nearer_to_the_number_of_parameters(depth: int) -> None:
    [width, *others] = choose_equal_widths((64, 32, 1), depth)
    assert others == [width] * (depth - 1)
    distances = [abs(count_parameters((64, *(w,) * depth, 1)) - 2113) for w in range(1, 33)]
    assert distances[width - 1] == min(distances)
