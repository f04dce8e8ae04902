# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: recursion
import numpy as np

def back(a, y, layers):
    """gradients of the layers, and of the input a"""
    (W, b), rest = layers[0], layers[1:]
    z = a @ W + b
    if rest:
        below, grad = back(np.maximum(z, 0), y, rest)
        d = np.where(z > 0, grad, 0)
    else:
        below, d = [], (1 / (1 + np.exp(-z)) - y[:, None]) / len(y)
    return [(a.T @ d, d.sum(axis=0))] + below, d @ W.T

def gradients(x, y, Ws, bs):
    pairs, _ = back(x, y, list(zip(Ws, bs)))
    return [p[0] for p in pairs], [p[1] for p in pairs]
