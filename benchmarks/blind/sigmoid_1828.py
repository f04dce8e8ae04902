# piece: sigmoid
# truth: right
# function: sigmoid
# style: textbook
import numpy as np

def sigmoid(x: np.ndarray) -> np.ndarray:
    """sigma(x) = 1 - sigma(-x); both halves from e^-|x|."""
    x = np.asarray(x, float)
    tail = np.exp(-abs(x)) / (1 + np.exp(-abs(x)))
    return np.where(x > 0, 1 - tail, tail)
