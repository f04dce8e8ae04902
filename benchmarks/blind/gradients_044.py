# piece: gradients
# truth: wrong
# function: gradients
# mistake: the parameter is not set back after it was moved, later entries are taken at moved weights with a wide step
# line: none
# style: numerical gradient of a network
import numpy as np

def loss(x, y, W1, b1, W2, b2):
    p = 1 / (1 + np.exp(-(np.tanh(x @ W1 + b1) @ W2 + b2)))[:, 0]
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def gradients(x, y, W1, b1, W2, b2, h=1e-2):
    params = [np.array(p, dtype=float) for p in (W1, b1, W2, b2)]
    result = []
    for p in params:
        g = np.zeros(p.shape)
        for i in np.ndindex(p.shape):
            before = loss(x, y, *params)
            p[i] += h
            g[i] = (loss(x, y, *params) - before) / h
        result.append(g)
    return result
