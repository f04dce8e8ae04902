# piece: network
# truth: wrong
# function: network
# mistake: the sigmoid is applied after both layers, so the hidden layer has no ReLU
# line: none
# style: loop
import numpy as np

def network(x, w1, b1, w2, b2):
    a = x
    for w, b in zip((w1, w2), (b1, b2)):
        a = 1 / (1 + np.exp(-(a @ w + b)))
    return a.reshape(-1)
