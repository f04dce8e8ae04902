# piece: network
# truth: wrong
# function: network
# mistake: hard classes are returned, the comparison with one half belongs elsewhere
# line: 13
# style: functional
import numpy as np

def network(x, w1, b1, w2, b2):
    relu = lambda t: t * (t > 0)
    sigmoid = lambda t: 1 / (1 + np.exp(-t))
    p = sigmoid(relu(x @ w1 + b1) @ w2 + b2)[:, 0]
    return (p > 0.5).astype(float)
