# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: np.vectorize takes the type from the first value, which is the integer 0 when it is far below zero
# line: 11
# style: np.vectorize
import numpy as np

def _one(v):
    if v < -50:
        return 0
    return 1.0 / (1.0 + np.exp(-v))

sigmoid = np.vectorize(_one)
