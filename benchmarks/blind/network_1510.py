# piece: network
# truth: wrong
# function: network
# mistake: the ReLU is applied to the output score too, so no probability is below 0.5
# line: 15
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    # first layer
    hidden = np.asarray(x) @ w1 + b1
    hidden = np.where(hidden > 0, hidden, 0)
    # second layer
    score = hidden @ w2 + b2
    score = np.where(score > 0, score, 0)
    prob = 1 / (1 + np.exp(-score))
    return prob[..., 0]
