# piece: network
# truth: wrong
# function: predict
# mistake: the given activation is ignored in favour of the relu
# line: 12
# style: verbose
import numpy as np

def predict(x, weights, biases, activation):
    h = x
    for w, b in zip(weights[:-1], biases[:-1]):
        h = np.maximum(h @ w + b, 0)
    z = h @ weights[-1] + biases[-1]
    return 1 / (1 + np.exp(-z))[:, 0]
