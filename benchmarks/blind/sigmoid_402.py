# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the minus in the exponent is missing
# line: 11
# style: vectorised
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    return 1/(1 + np.exp(x))
