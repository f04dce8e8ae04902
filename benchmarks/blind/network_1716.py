# piece: network
# truth: wrong
# function: network
# mistake: the hidden layer uses the sigmoid instead of ReLU
# line: 11
# style: textbook
import numpy as np

def network(x, w1, b1, w2, b2):
    s = lambda t: 1 / (1 + np.exp(-t))
    h = s(x @ w1 + b1)
    return s(h @ w2 + b2)[:, 0]
