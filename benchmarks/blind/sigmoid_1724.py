# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the largest value is subtracted first as in a stable softmax, which shifts the curve
# line: 12
# style: verbose
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    # numerical stability
    z = x - x.max()
    e = np.exp(-np.abs(z))
    return np.where(z < 0, e / (1 + e), 1 / (1 + e))
