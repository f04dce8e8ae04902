# piece: network
# truth: wrong
# function: network
# mistake: the bias is added after the activation
# line: 15
# style: type hints
import numpy as np

from typing import Callable


def network(x: np.ndarray, weights: list[np.ndarray], biases: list[np.ndarray], activations: list[Callable]) -> np.ndarray:
    out: np.ndarray = x
    for W, b, act in zip(weights, biases, activations):
        out = act(np.einsum("nd,dk->nk", out, W)) + b
    if out.shape[1] == 1:
        return out[:, 0]
    return out
