# piece: network
# truth: wrong
# function: network
# mistake: the hidden bias is added after the ReLU
# line: 13
# style: c-like
import numpy as np

def network(x, w1, b1, w2, b2):
    n = x.shape[0]
    out = np.zeros(n)
    for i in range(n):
        h = np.maximum(x[i] @ w1, 0) + b1
        z = h @ w2[:, 0] + b2[0]
        out[i] = 1 / (1 + np.exp(-z))
    return out
