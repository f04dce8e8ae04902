# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: C-like
import math
import numpy as np

def sigmoid(x):
    x = np.asarray(x)
    y = np.zeros(x.size)
    k = 0
    for v in x.flat:
        v = float(v)
        if v < 0.0:
            e = math.exp(v)
            y[k] = e / (e + 1.0)
        else:
            e = math.exp(-v)
            y[k] = 1.0 / (e + 1.0)
        k += 1
    y.shape = x.shape
    return y
