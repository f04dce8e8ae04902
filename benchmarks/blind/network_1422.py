# piece: network
# truth: wrong
# function: network
# mistake: the hidden bias is added after the ReLU
# line: 10
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    h = np.maximum(x @ w1, 0) + b1
    z = h @ w2 + b2
    return 0.5 * (1 + np.tanh(z[:, 0] / 2))
