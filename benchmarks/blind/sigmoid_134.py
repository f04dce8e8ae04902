# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: if one argument is above 30 all entries become 1
# line: 11
# style: shortcut for large input
import numpy as np

def sigmoid(x):
    z = np.asarray(x, dtype=float)
    if np.any(z > 30):
        return np.ones_like(z)
    z = np.maximum(z, -700)
    return 1 / (1 + np.exp(-z))
