# piece: network
# truth: wrong
# function: network
# mistake: the class is returned, not the probability
# line: 13
# style: verbose
import numpy as np

def network(x, w1, b1, w2, b2):
    hidden_layer = np.clip(np.asarray(x) @ w1 + b1, 0, None)
    scores = (hidden_layer @ w2 + b2)[:, 0]
    probabilities = 1 / (1 + np.exp(-scores))
    return np.round(probabilities)
