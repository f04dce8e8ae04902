# piece: relu
# truth: wrong
# function: activate
# mistake: the flag is read the wrong way round, without it the derivative comes back
# line: 10
# style: typed
import numpy as np

def activate(z: np.ndarray, derivative: bool = False) -> np.ndarray:
    if not derivative:
        return (z > 0).astype(np.float64)
    return np.maximum(z, 0)
