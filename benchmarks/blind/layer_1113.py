# piece: layer
# truth: right
# function: init_layer
# mistake: none
# line: none
# style: typed
from typing import NamedTuple

import numpy as np

class Layer(NamedTuple):
    W: np.ndarray
    b: np.ndarray

def init_layer(shape: tuple[int, int], *, seed: int | None = None, fan: str = "fan_in") -> Layer:
    n: int = shape[("fan_in", "fan_out").index(fan)]
    rng = np.random.default_rng(seed)
    return Layer(rng.normal(0.0, np.sqrt(2.0 / n), shape), np.zeros(shape[1]))
