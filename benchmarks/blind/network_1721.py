# piece: network
# truth: wrong
# function: network
# mistake: the sigmoid is applied twice to the output
# line: 12
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    s = lambda t: 1 / (1 + np.exp(-t))
    p = s(np.maximum(x @ w1 + b1, 0) @ w2 + b2)
    return s(p)[:, 0]
