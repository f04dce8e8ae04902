# piece: relu
# truth: wrong
# function: relu
# mistake: 0 - x wraps around for unsigned integers
# line: 10
# style: type hints
import numpy as np

def relu(x: np.ndarray) -> np.ndarray:
    mirrored: np.ndarray = 0 - np.asarray(x)
    return np.where(mirrored < 0, np.asarray(x), 0)
