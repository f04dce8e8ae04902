# piece: network
# truth: wrong
# function: network
# mistake: the ReLU is a leaky one with slope 0.1
# line: 10
# style: c-like
import numpy as np

def network(x, ws, bs):
    leak = 0.1
    h = x @ ws[0] + bs[0]
    for k in np.ndindex(h.shape):
        if h[k] < 0:
            h[k] = leak * h[k]
    z = h @ ws[1] + bs[1]
    p = np.zeros(len(z))
    for i in range(len(z)):
        p[i] = 1 / (1 + np.exp(-z[i, 0]))
    return p
