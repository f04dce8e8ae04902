# piece: network
# truth: wrong
# function: feed_forward
# mistake: the step function (derivative of the relu) is passed on instead of the relu
# line: 17
# style: c-like
import numpy as np

def feed_forward(W, b, x):
    a = x
    L = len(W)
    for l in range(L):
        z = a @ W[l] + b[l]
        if l == L - 1:
            a = 1 / (1 + np.exp(-z))
        else:
            a = (z > 0) * 1.0
    return a[:, 0]
