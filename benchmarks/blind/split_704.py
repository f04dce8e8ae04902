# piece: split
# truth: wrong
# function: split
# mistake: always half of the samples are used for training, n_train is ignored
# line: 14
# style: typed
import numpy as np
from typing import Optional, Tuple

Array = np.ndarray

def split(x: Array, y: Array, n_train: int, seed: Optional[int] = None) -> Tuple[Array, Array, Array, Array]:
    order: Array = np.random.RandomState(seed).permutation(len(y))
    cut: int = len(y) // 2
    first: Array = order[:cut]
    second: Array = order[cut:]
    return x[first], y[first], x[second], y[second]
