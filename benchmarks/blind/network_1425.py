# piece: network
# truth: wrong
# function: network
# mistake: the sign in the sigmoid is wrong, so 1 - p is returned
# line: 12
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    h = np.maximum(x @ w1 + b1, 0)
    z = np.ravel(h @ w2 + b2)
    return np.exp(-np.logaddexp(0, z))
