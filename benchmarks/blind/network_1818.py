# piece: network
# truth: wrong
# function: network
# mistake: squeeze without an axis turns a batch of one row into a scalar
# line: 11
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    h = np.maximum(x @ w1 + b1, 0)
    return np.squeeze(1 / (1 + np.exp(-(h @ w2 + b2))))
