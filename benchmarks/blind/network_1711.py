# piece: network
# truth: wrong
# function: network
# mistake: the output bias is added after the sigmoid
# line: 14
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    # hidden layer
    h = np.maximum(np.matmul(x, w1) + b1, 0)
    # output layer
    z = np.matmul(h, w2)[:, 0]
    p = 1 / (1 + np.exp(-z)) + b2[0]
    return p
