# piece: network
# truth: right
# function: network
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    z = x @ w1 + b1
    return np.exp(-np.logaddexp(0, -((z + abs(z)) / 2 @ w2 + b2)))[:, 0]
