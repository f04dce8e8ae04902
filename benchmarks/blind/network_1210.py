# piece: network
# truth: wrong
# function: network
# mistake: the single output is not squeezed, a column is returned
# line: 14
# style: type hints
import numpy as np
from typing import Callable, Sequence

def network(x: np.ndarray, weights: Sequence[np.ndarray], biases: Sequence[np.ndarray], activations: Sequence[Callable]) -> np.ndarray:
    out: np.ndarray = x
    for W, b, act in zip(weights, biases, activations):
        out = act(np.matmul(out, W) + b)
    return out
