# piece: layer
# truth: wrong
# function: init_layer
# mistake: the biases are random too
# line: 14
# style: typed
import numpy as np
from typing import Tuple

def init_layer(d_in: int, d_out: int) -> Tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng()
    s: float = (2 / d_out) ** 0.5
    w = rng.normal(0.0, s, size=(d_in, d_out))
    b = rng.normal(0.0, s, size=d_out)
    return w, b
