# piece: network
# truth: wrong
# function: network
# mistake: the output is rounded to a class
# line: 14
# style: typed
import numpy as np

def network(x: np.ndarray, Ws: list, bs: list, acts: list) -> np.ndarray:
    """Output of the network for a batch."""
    for W, b, g in zip(Ws, bs, acts):
        x = g(x @ W + b)
    out = x[:, 0] if x.shape[1] == 1 else x
    return np.round(out)
