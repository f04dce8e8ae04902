"""Numbers of parameters of networks, and widths that give a number of parameters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

__all__ = ["choose_equal_widths", "count_parameters"]


def count_parameters(sizes: Sequence[int]) -> int:
    """Weights and biases of a network.

    Args:
        sizes: widths from the features to the outputs, as for ``make_network``.

    >>> count_parameters((64, 32, 1))
    2113
    """
    return sum((a + 1) * b for a, b in pairwise(sizes))


def choose_equal_widths(sizes: Sequence[int], depth: int) -> tuple[int, ...]:
    """Hidden layers of equal width, for as nearly the same number of parameters as possible.

    Args:
        sizes: features, width of one hidden layer, and outputs.
        depth: number of hidden layers.

    Returns:
        The width of each hidden layer, (depth,); of two that are equally near, the smaller.

    >>> choose_equal_widths((64, 32, 1), depth=2)
    (23, 23)
    """
    n_features, widest, n_outputs = sizes
    choices = [(width,) * depth for width in range(1, widest + 1)]
    wanted = count_parameters(sizes)
    return min(
        choices, key=lambda hidden: abs(count_parameters((n_features, *hidden, n_outputs)) - wanted)
    )
