# piece: relu
# truth: wrong
# function: relu
# mistake: (x + |x|) / 2 in 8 bits overflows for integers above 63
# line: 11
# style: typed
import numpy as np

def relu(x: np.ndarray) -> np.ndarray:
    """Positive part."""
    total: np.ndarray = x + np.abs(x)
    return total / 2
