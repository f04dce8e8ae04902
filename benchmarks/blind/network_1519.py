# piece: network
# truth: wrong
# function: network
# mistake: the ReLU is applied before the bias is added
# line: 11
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    weighted = np.asarray(x) @ w1
    hidden = np.maximum(weighted, 0) + b1
    weighted = hidden @ w2
    out = 1 / (1 + np.exp(-(weighted + b2)))
    return out[:, 0]
