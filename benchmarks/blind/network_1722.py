# piece: network
# truth: right
# function: network
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    return 1 / (1 + np.exp(-(np.fmax(x @ w1 + b1, 0) @ w2 + b2).ravel()))
