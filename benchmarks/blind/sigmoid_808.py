# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the sign of the exponent is missing, so the curve falls
# line: 20
# style: C-like
import math
import numpy as np

def sigmoid(x):
    shape = np.shape(x)
    v = [float(t) for t in np.ravel(x)]
    n = len(v)
    y = [0.0] * n
    for i in range(n):
        if v[i] > 700:
            v[i] = 700.0
        if v[i] < -700:
            v[i] = -700.0
        y[i] = 1.0 / (1.0 + math.exp(v[i]))
    return np.array(y).reshape(shape)
