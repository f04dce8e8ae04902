# piece: network
# truth: wrong
# function: network
# mistake: the mask keeps the negative part of the hidden layer
# line: 11
# style: mask
import numpy as np

def network(x, w1, b1, w2, b2):
    z = x @ w1 + b1
    h = np.where(z > 0, 0, z)
    o = h @ w2 + b2
    return 1 / (1 + np.exp(-o[:, 0]))
