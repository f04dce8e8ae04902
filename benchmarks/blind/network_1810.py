# piece: network
# truth: wrong
# function: network
# mistake: the bias of the hidden layer is not added
# line: 16
# style: c-like
import numpy as np

def network(w1, b1, w2, b2, x):
    n = x.shape[0]
    h = w1.shape[1]
    y = np.zeros(n)
    for i in range(n):
        s = b2[0]
        for j in range(h):
            a = x[i] @ w1[:, j]
            if a > 0:
                s += a * w2[j, 0]
        y[i] = 1.0 / (1.0 + np.exp(-s))
    return y
