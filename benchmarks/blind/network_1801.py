# piece: network
# truth: right
# function: network
# style: c-like
import numpy as np

def network(x, params):
    w1, b1, w2, b2 = params
    n = len(x)
    out = np.empty(n)
    for i in range(n):
        acc = b2[0]
        for j in range(w1.shape[1]):
            t = b1[j] + np.dot(w1[:, j], x[i])
            # an inactive unit adds nothing
            if t <= 0:
                continue
            acc += w2[j, 0] * t
        out[i] = 0.5 + 0.5 * np.tanh(acc / 2)
    return out
