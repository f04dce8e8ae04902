# piece: network
# truth: wrong
# function: network
# mistake: the last activation is always the sigmoid, whatever is asked for
# line: 18
# style: typed, output forced
import numpy as np

def sig(t: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-t))

def network(x: np.ndarray, params: list) -> np.ndarray:
    """Forward pass through all layers."""
    z: np.ndarray = x
    for W, b, h in params[:-1]:
        z = h(z @ W + b)
    W, b, h = params[-1]
    z = sig(z @ W + b)
    return z[..., 0] if z.shape[-1] == 1 else z
