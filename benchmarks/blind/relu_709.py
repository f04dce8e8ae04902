# piece: relu
# truth: wrong
# function: relu
# mistake: the output is cut at 1
# line: 11
# style: typed
import numpy as np
from numpy.typing import NDArray

LOW: float = 0.0
HIGH: float = 1.0

def relu(x: NDArray) -> NDArray:
    return np.clip(x, LOW, HIGH)
