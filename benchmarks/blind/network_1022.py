# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: type hints
import numpy as np

from typing import Callable

Params = list[tuple[np.ndarray, np.ndarray, Callable]]


def network(x: np.ndarray, layers: Params) -> tuple[np.ndarray, list[np.ndarray]]:
    """The output and, for the backward pass, the values before each activation."""
    before: list[np.ndarray] = []
    for W, b, act in layers:
        before.append(np.einsum("nd,dk->nk", x, W) + b)
        x = act(before[-1])
    return (x[:, 0] if x.shape[1] == 1 else x), before
