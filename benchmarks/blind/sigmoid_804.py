# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result has the type of the input, so integers give 0 or 1 only
# line: 13
# style: typed
import numpy as np
from numpy.typing import NDArray

def sigmoid(x: NDArray) -> NDArray:
    z: NDArray = np.exp(-np.abs(x * 1.0))
    s: NDArray = np.where(x >= 0, 1 / (1 + z), z / (1 + z))
    return s.astype(x.dtype)
