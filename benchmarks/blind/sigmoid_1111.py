# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the steepness is added to x and not multiplied
# line: 14
# style: defensive
import numpy as np

def sigmoid(x, k=1.0):
    """1 / (1 + exp(-k x))"""
    if k <= 0:
        raise ValueError("the steepness must be positive")
    x = np.asarray(x, dtype=float)
    z = k + x
    return np.exp(-np.logaddexp(0.0, -z))
