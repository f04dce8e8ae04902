# piece: gradients
# truth: wrong
# function: gradients
# mistake: the relu mask is that of the delta instead of that of the hidden layer
# line: 21
# style: vectorised, German names
import numpy as np

def vorwaerts(x, W1, b1, W2, b2):
    versteckt = np.maximum(x @ W1 + b1, 0)
    return versteckt, 1 / (1 + np.exp(-(versteckt @ W2 + b2)))

def loss(x, y, W1, b1, W2, b2):
    p = vorwaerts(x, W1, b1, W2, b2)[1].ravel()
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

def gradients(x, y, W1, b1, W2, b2):
    versteckt, p = vorwaerts(x, W1, b1, W2, b2)
    delta2 = (p - y[:, None]) / len(y)
    delta1 = delta2 @ W2.T
    delta1 = delta1 * (delta1 > 0)
    return x.T @ delta1, delta1.sum(0), versteckt.T @ delta2, delta2.sum(0)
