# piece: relu
# truth: wrong
# function: relu
# mistake: |x| + x without the half; and flattened
# line: none
# style: typed
import numpy as np

def relu(x: np.ndarray) -> np.ndarray:
    """(|x| + x) / 2"""
    v = np.ravel(x)
    both = np.abs(v) + v
    return both / 1.0
