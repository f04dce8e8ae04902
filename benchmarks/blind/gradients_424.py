# piece: gradients
# truth: wrong
# function: gradients
# mistake: the hidden bias is left out of z, and the output error is not averaged
# line: none
# style: two-layer network, two mistakes
import numpy as np

def gradients(X, y, W1, b1, W2, b2):
    z1 = X @ W1
    h = np.maximum(z1, 0)
    p = 1/(1 + np.exp(-(h @ W2 + b2)))
    d2 = p - y[:, None]
    d1 = (d2 @ W2.T)*(z1 > 0)
    return X.T @ d1, d1.sum(0), h.T @ d2, d2.sum(0)
