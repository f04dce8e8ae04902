# piece: network
# truth: right
# function: network
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    z = (x @ w1 + b1).clip(0) @ w2 + b2
    return np.exp(-np.logaddexp(0, -z)).reshape(-1)
