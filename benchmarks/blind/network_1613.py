# piece: network
# truth: wrong
# function: network
# mistake: the loop over the hidden units stops one too early
# line: 13
# style: c-like
import numpy as np

def network(x, w1, b1, w2, b2):
    out = np.zeros(len(x))
    for i in range(len(x)):
        z = b2[0]
        for j in range(len(b1) - 1):
            a = np.dot(x[i], w1[:, j]) + b1[j]
            if a > 0:
                z += a * w2[j, 0]
        out[i] = 1 / (1 + np.exp(-z))
    return out
