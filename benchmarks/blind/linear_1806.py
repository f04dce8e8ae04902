# piece: linear
# truth: wrong
# function: linear
# mistake: plain = instead of += keeps only the last product
# line: 13
# style: c-like
import numpy as np

def linear(x, w, b):
    z = np.zeros((len(x), w.shape[1]))
    for i in range(len(x)):
        for j in range(w.shape[0]):
            z[i] = x[i, j] * w[j]
        z[i] = z[i] + b
    return z
