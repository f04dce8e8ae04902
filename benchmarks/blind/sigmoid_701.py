# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: neither branch covers exactly 0, which is left at 0
# line: 14
# style: C-like
import numpy as np

def sigmoid(x):
    y = np.zeros(x.size)
    k = 0
    while k < x.size:
        v = float(x.flat[k])
        if v > 0:
            y[k] = 1.0 / (1.0 + np.exp(-v))
        if v < 0:
            y[k] = np.exp(v) / (1.0 + np.exp(v))
        k = k + 1
    return y.reshape(x.shape)
