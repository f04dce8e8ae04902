# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added once per feature inside the loop
# line: 13
# style: c-like
import numpy as np

def linear(x, w, b):
    n, d = x.shape
    z = np.zeros(n)
    for j in range(d):
        z += x[:, j] * w[j] + b
    return z
