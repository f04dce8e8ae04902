# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result array takes the integer type of the input, every value is cut to 0 or 1
# line: 10
# style: terse NumPy
import numpy as np

def sigmoid(x):
    r = np.zeros_like(x)
    for i, v in np.ndenumerate(x):
        r[i] = 1 / (1 + np.exp(-float(v))) if v > -700 else 0.0
    return r
