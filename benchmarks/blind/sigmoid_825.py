# piece: sigmoid
# truth: wrong
# function: sigmoid
# mistake: the loop treats inputs beyond 5 as saturated and returns 0 or 1
# line: 12
# style: C-like
import math
import numpy as np

def sigmoid(x):
    a = np.array(x, dtype=float).flatten()
    limit = 5.0
    for i in range(a.size):
        if a[i] > limit:
            a[i] = 1.0
        elif a[i] < -limit:
            a[i] = 0.0
        else:
            a[i] = 1.0 / (1.0 + math.exp(-a[i]))
    return a.reshape(np.shape(x))
