# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the sign of the exponent is lost for negative inputs, so the result is mirrored there
# line: 12
# style: terse
import numpy as np

def sigmoid(x):
    x = np.asarray(x, float)
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, 1 / (1 + e), 1 / (1 + e))
