# piece: network
# truth: wrong
# function: network
# mistake: the sum for the output is not reset, it runs on from sample to sample
# line: 14
# style: c-like
import numpy as np

def network(x, w1, b1, w2, b2):
    h = np.maximum(x @ w1 + b1, 0)
    z = np.zeros(len(x))
    s = 0.0
    for i in range(len(x)):
        s += np.dot(h[i], w2[:, 0])
        z[i] = s + b2[0]
    return 1 / (1 + np.exp(-z))
