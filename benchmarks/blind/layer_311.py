# piece: layer
# truth: wrong
# function: layer
# mistake: the variance is 2/(d_in + d_out), of Glorot
# line: 12
# style: typed, Glorot
import numpy as np
from typing import Callable

def layer(d_in: int, d_out: int, activation: Callable) -> tuple:
    rng = np.random.default_rng()
    std: float = np.sqrt(2.0 / (d_in + d_out))
    return rng.normal(0.0, std, (d_in, d_out)), np.zeros(d_out), activation
