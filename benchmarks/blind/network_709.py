# piece: network
# truth: wrong
# function: network
# mistake: the activation of the first layer is used in all layers
# line: 13
# style: typed
import numpy as np
from typing import Callable, Sequence

def network(x: np.ndarray, Ws: Sequence[np.ndarray], bs: Sequence[np.ndarray], acts: Sequence[Callable]) -> np.ndarray:
    z: np.ndarray = x
    for k, (W, b) in enumerate(zip(Ws, bs)):
        h: Callable = acts[0]
        z = h(np.matmul(z, W) + b)
    return z.reshape(-1) if z.shape[-1] == 1 else z
