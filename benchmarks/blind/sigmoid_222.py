# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the sign in the exponent is missing, the curve falls
# line: 12
# style: vectorised
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    z = np.exp(-np.abs(x))
    return np.where(x >= 0, z / (1 + z), 1 / (1 + z))
