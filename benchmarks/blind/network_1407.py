# piece: network
# truth: wrong
# function: network
# mistake: the output keeps its column, shape (n, 1) instead of (n,)
# line: 12
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    h = np.clip(x @ w1 + b1, 0, None)
    p = 1 / (1 + np.exp(-(h @ w2 + b2)))
    return p
