# piece: relu
# truth: wrong
# function: relu
# mistake: the output is stored in int8, so integers above 127 wrap around
# line: 11
# style: typed
import numpy as np

def relu(x: np.ndarray) -> np.ndarray:
    if np.issubdtype(x.dtype, np.integer):
        x = x.astype(np.int8)
    return np.maximum(x, np.zeros((), dtype=x.dtype))
