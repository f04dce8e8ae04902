# piece: network
# truth: wrong
# function: network
# mistake: the single output keeps its axis, (n, 1) is returned instead of (n,)
# line: 17
# style: typed
from collections.abc import Callable, Sequence

import numpy as np

def network(x: np.ndarray, weights: Sequence[np.ndarray], biases: Sequence[np.ndarray],
            activations: Sequence[Callable]) -> np.ndarray:
    """One output is squeezed."""
    z: np.ndarray = x
    for W, b, h in zip(weights, biases, activations, strict=True):
        z = h(z @ W + b)
    return z
