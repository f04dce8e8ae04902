# piece: network
# truth: wrong
# function: network
# mistake: no activation between the layers
# line: 10
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    h = x @ w1 + b1
    return 1 / (1 + np.exp(-(h @ w2 + b2)[:, 0]))
