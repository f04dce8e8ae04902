# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: typed
import numpy as np
from numpy.typing import ArrayLike, NDArray

def sigmoid(x: ArrayLike, derivative: bool = False) -> NDArray[np.floating]:
    log_s = -np.logaddexp(0, np.negative(x))
    if derivative:
        return np.exp(log_s - np.logaddexp(0, x))
    return np.exp(log_s)
