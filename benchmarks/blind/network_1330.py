# piece: network
# truth: wrong
# function: network
# mistake: the result array has one entry a hidden unit and is indexed by it: the batch is lost
# line: none
# style: c
import numpy as np

def network(x, w1, b1, w2, b2):
    h = np.maximum(np.dot(x, w1) + b1, 0)
    z = np.zeros(len(w2))
    for i in range(len(w2)):
        z[i] = np.dot(h[min(i, len(h) - 1)], w2[:, 0]) + b2[0]
    return 1 / (1 + np.exp(-z))
