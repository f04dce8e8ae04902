# piece: layer
# truth: wrong
# function: init_layer
# mistake: the weights are in single precision instead of float64
# line: 13
# style: typed
import numpy as np
from numpy.typing import NDArray

def init_layer(d_in: int, d_out: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    rng: np.random.Generator = np.random.default_rng()
    scale: float = (2.0 / d_out) ** 0.5
    W: NDArray = scale * rng.standard_normal((d_in, d_out), dtype=np.float32)
    b: NDArray = np.zeros(d_out)
    return W, b
