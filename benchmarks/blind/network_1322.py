# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    return 1 / (1 + np.exp(-(np.maximum(x @ w1 + b1, 0) @ w2 + b2)[:, 0]))
