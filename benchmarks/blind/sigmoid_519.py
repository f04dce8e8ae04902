# piece: sigmoid
# truth: right
# function: sigmoid
# mistake: none
# line: none
# style: loop, symmetric halves
import math
import numpy as np

def half(size):
    return 0.5 * math.tanh(0.5 * size)

def sigmoid(x):
    x = np.asarray(x)
    out = np.full(x.shape, 0.5)
    for i in np.ndindex(*x.shape):
        out[i] += math.copysign(half(abs(float(x[i]))), x[i])
    return out
