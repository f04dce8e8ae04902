# piece: network
# truth: wrong
# function: network
# mistake: the output is rounded to a label
# line: 11
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    s = np.maximum(x @ w1 + b1, 0) @ w2 + b2
    return np.round(1 / (1 + np.exp(-s.ravel())))
