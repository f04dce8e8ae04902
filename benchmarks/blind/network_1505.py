# piece: network
# truth: wrong
# function: network
# mistake: the single output is not squeezed: the shape is (n, 1)
# line: 11
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    a = np.maximum(x @ w1 + b1, 0)
    return 1 / (1 + np.exp(-(a @ w2 + b2)))
