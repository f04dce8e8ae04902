# piece: network
# truth: wrong
# function: network
# mistake: [0] takes the first sample instead of the first column
# line: 12
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    h = np.maximum(0, x @ w1 + b1)
    p = 1 / (1 + np.exp(-(h @ w2 + b2)))
    return p[0]
