# piece: relu
# truth: wrong
# function: relu
# mistake: smooth softplus, which gives log 2 at zero
# line: 12
# style: typed
import numpy as np
from numpy.typing import ArrayLike

def relu(x: ArrayLike) -> np.ndarray:
    sharpness: float = 1.0
    return np.logaddexp(0.0, sharpness * np.asarray(x)) / sharpness
