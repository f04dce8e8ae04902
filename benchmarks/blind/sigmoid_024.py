# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the branch for negative numbers lacks the denominator
# line: 12
# style: np.where masks
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + e), e)
