# piece: network
# truth: wrong
# function: network
# mistake: the axis of the single output is kept, the result has the shape (n, 1)
# line: 16
# style: typed
from collections.abc import Callable, Sequence
import numpy as np

Activation = Callable[[np.ndarray], np.ndarray]

def network(x: np.ndarray, Ws: Sequence[np.ndarray], bs: Sequence[np.ndarray], acts: Sequence[Activation]) -> np.ndarray:
    out: np.ndarray = x
    for W, b, act in zip(Ws, bs, acts):
        out = act(out @ W + b)
    return out
