# piece: relu
# truth: wrong
# function: relu
# mistake: the absolute value: negative inputs are turned round
# line: 12
# style: typed
import numpy as np

def relu(x: np.ndarray) -> np.ndarray:
    """max(0, x), entry by entry"""
    positive: np.ndarray = np.abs(x)
    return positive
