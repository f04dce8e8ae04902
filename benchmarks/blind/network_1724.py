# piece: network
# truth: wrong
# function: network
# mistake: a bare squeeze also removes the batch axis of a single sample
# line: 11
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    h = np.clip(x @ w1 + b1, 0, None)
    return np.squeeze(1 / (1 + np.exp(-h @ w2 - b2)))
