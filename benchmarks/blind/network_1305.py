# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: typed, freely
import numpy as np
from typing import Callable, Sequence, Tuple

Layer = Tuple[np.ndarray, np.ndarray, Callable]

def network(x: np.ndarray, layers: Sequence[Layer]) -> np.ndarray:
    a = x
    for w, b, g in layers:
        a = g(a @ w + b)
    return a[:, 0] if a.shape[1] == 1 else a
