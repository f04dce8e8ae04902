# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: helpers
import numpy as np

def dense(a, w, b, g):
    return g(a @ w + b)

def network(x, w1, b1, w2, b2):
    h = dense(x, w1, b1, lambda z: z * (z > 0))
    p = dense(h, w2, b2, lambda z: (1 + np.tanh(z / 2)) / 2)
    return p.squeeze(axis=1)
