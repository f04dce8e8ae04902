# piece: gradients
# truth: wrong
# function: backprop
# mistake: the ReLU mask is taken from the gradient instead of the forward values
# line: 14
# style: terse
import numpy as np


def backprop(x, y, w1, b1, w2, b2):
    h = np.maximum(x @ w1 + b1, 0)
    d = (1 / (1 + np.exp(-(h @ w2 + b2))) - y[:, None]) / len(x)
    g = d @ w2.T
    g = g * (g > 0)
    return x.T @ g, g.sum(0), h.T @ d, d.sum(0)
