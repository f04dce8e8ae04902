# piece: network
# truth: wrong
# function: network
# mistake: the activation is put through np.vectorize, so a function of the whole row sees single numbers
# line: 13
# style: typed
import numpy as np
from typing import Callable

def network(x: np.ndarray, Ws: list[np.ndarray], bs: list[np.ndarray], acts: list[Callable[[np.ndarray], np.ndarray]]) -> np.ndarray:
    z: np.ndarray = x.astype(float)
    for W, b, act in zip(Ws, bs, acts):
        z = np.vectorize(act, otypes=[float])(z @ W + b)
    if z.shape[1] == 1:
        z = z[:, 0]
    return z
