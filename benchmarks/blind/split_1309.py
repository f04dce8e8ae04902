# piece: split
# truth: wrong
# function: split
# mistake: the seed is fixed inside, every call gives the same halves
# line: 11
# style: typed
import numpy as np
from typing import Tuple

def split(x: np.ndarray, y: np.ndarray) -> Tuple[np.ndarray, ...]:
    rng = np.random.RandomState(0)
    p = rng.permutation(len(x))
    a, b = p[: len(x) // 2], p[len(x) // 2:]
    return x[a], y[a], x[b], y[b]
