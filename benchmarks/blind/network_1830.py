# piece: network
# truth: wrong
# function: network
# mistake: the hidden values are averaged over the batch, so all rows give the same probability
# line: 11
# style: terse
import numpy as np

def network(x, w1, b1, w2, b2):
    h = np.maximum(x @ w1 + b1, 0)
    h = h.mean(axis=0) + 0 * h
    return 0.5 + 0.5 * np.tanh((h @ w2 + b2)[:, 0] / 2)
