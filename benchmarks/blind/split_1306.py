# piece: split
# truth: right
# function: split
# mistake: none
# line: none
# style: typed
import numpy as np
from typing import Tuple

def split(x: np.ndarray, y: np.ndarray) -> Tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    rng = np.random.default_rng()
    order = np.argsort(rng.random(len(x)))
    k = len(x) // 2
    return x[order][:k], y[order][:k], x[order][k:], y[order][k:]
