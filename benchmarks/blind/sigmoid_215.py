# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: e^x / (1 + e^x) in one branch: NaN for large arguments
# line: 11
# style: no stable branch
import numpy as np

def sigmoid(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(x)
    return e / (1 + e)
