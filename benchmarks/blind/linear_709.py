# piece: linear
# truth: wrong
# function: linear
# mistake: a single row loses its batch axis through squeeze
# line: 12
# style: typed
import numpy as np
from numpy.typing import NDArray

def linear(x: NDArray[np.float64], W: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    stacked: NDArray[np.float64] = np.expand_dims(x, 1) @ W
    z: NDArray[np.float64] = np.squeeze(stacked)
    return z + b
