# piece: relu
# truth: right
# function: relu
# mistake: none
# line: none
# style: typed
import numpy as np
from numpy.typing import ArrayLike

def relu(x: ArrayLike, floor: float = 0) -> np.ndarray:
    return np.clip(x, floor, None)
