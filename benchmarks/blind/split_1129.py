# piece: split
# truth: wrong
# function: split_data
# mistake: seed 0 counts as no seed
# line: 13
# style: typed
from typing import Optional, Tuple

import numpy as np

def split_data(x: np.ndarray, y: np.ndarray, n_train: int,
               seed: Optional[int] = None) -> Tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed if seed else None)
    keys = rng.random(len(y))
    order = np.argsort(keys)
    first, second = order[:n_train], order[n_train:]
    return x[first], y[first], x[second], y[second]
