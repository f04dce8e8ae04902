# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: typed
from collections.abc import Callable

import numpy as np

Layer = tuple[np.ndarray, np.ndarray, Callable[[np.ndarray], np.ndarray]]

def network(x: np.ndarray, *layers: Layer) -> np.ndarray:
    for W, b, h in layers:
        x = h(np.dot(x, W) + b)
    return x[..., 0] if x.shape[-1] == 1 else x
