# piece: network
# truth: wrong
# function: net
# mistake: a leaky slope of 0.1 is left in the hidden layer
# line: 11
# style: terse
import numpy as np

def net(w1, w2, b1, b2, x):
    z = x @ w1 + b1
    h = np.maximum(z, 0.1 * z)
    return 1 / (1 + np.exp(-(h @ w2 + b2)[:, 0]))
