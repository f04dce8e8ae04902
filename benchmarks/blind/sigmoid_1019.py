# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the minus sign in the exponent is missing, the curve is mirrored
# line: 11
# style: terse NumPy
import numpy as np

def sigmoid(x):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(np.asarray(x, float)))
