# piece: network
# truth: wrong
# function: network
# mistake: the accumulator of the hidden sum is not reset for the next unit
# line: 15
# style: c-like
import numpy as np

def network(x, w1, b1, w2, b2):
    res = []
    for row in x:
        z = b2[0]
        s = 0.0
        for j in range(w1.shape[1]):
            s = s + row @ w1[:, j] + b1[j]
            z += max(s, 0.0) * w2[j, 0]
        res.append(1 / (1 + np.exp(-z)))
    return np.array(res)
