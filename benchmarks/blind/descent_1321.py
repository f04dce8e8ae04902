# piece: descent
# truth: wrong
# function: descent
# mistake: the start is not kept: only steps points
# line: 11
# style: typed
import numpy as np
from typing import Callable

def descent(grad: Callable, start: np.ndarray, lr: float, steps: int, decay: float = 1.0) -> np.ndarray:
    path = []
    p = np.asarray(start, dtype=float)
    for t in range(steps):
        p = p - lr * decay ** t * np.asarray(grad(p))
        path.append(p)
    return np.array(path)
