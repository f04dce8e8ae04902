# piece: network
# truth: wrong
# function: network
# mistake: the mean over the batch is returned, one number for all the samples
# line: 14
# style: textbook
import numpy as np

def network(x, weights, biases):
    h = x
    for w, b in zip(weights[:-1], biases[:-1]):
        h = np.maximum(h @ w + b, 0)
    p = 1 / (1 + np.exp(-(h @ weights[-1] + biases[-1])))
    return p.mean(axis=0)
