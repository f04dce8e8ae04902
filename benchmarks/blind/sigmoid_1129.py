# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the result array is made like x, for integers everything is cut to 0
# line: 11
# style: c-like
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    y = np.zeros_like(x)
    for i in range(x.size):
        v = float(x.flat[i])
        if v >= 0:
            y.flat[i] = 1.0 / (1.0 + np.exp(-v))
        else:
            y.flat[i] = np.exp(v) / (1.0 + np.exp(v))
    return y
