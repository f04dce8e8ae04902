# piece: relu
# truth: wrong
# function: relu
# mistake: zero and one are the limits, so values above one are cut as well
# line: 12
# style: typed
import numpy as np
from numpy.typing import NDArray

def relu(x: NDArray[np.float64]) -> NDArray[np.float64]:
    lower: float = 0.0
    upper: float = 1.0
    return np.clip(x, lower, upper)
