# piece: gradients
# truth: wrong
# function: gradients
# mistake: relu's derivative is taken at the output error, not at z
# line: 15
# style: two-layer network, vectorised
import numpy as np

def gradients(X, y, W1, b1, W2, b2):
    z1 = X @ W1 + b1
    a1 = np.maximum(z1, 0)
    p = 1/(1 + np.exp(-(a1 @ W2 + b2)))
    d2 = (p - y[:, None])/len(X)
    back = d2 @ W2.T
    d1 = back * (back > 0)
    return X.T @ d1, d1.sum(axis=0), a1.T @ d2, d2.sum(axis=0)
