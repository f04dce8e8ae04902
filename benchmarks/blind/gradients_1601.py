# piece: gradients
# truth: wrong
# function: gradients
# mistake: the derivative of the sigmoid is multiplied in although it cancels with that of the cross-entropy
# line: 13
# style: verbose
import numpy as np

def gradients(x, y, w, b):
    z = x @ w + b
    p = 1 / (1 + np.exp(-z))
    # chain rule
    delta = (p - y) * p * (1 - p)
    dw = np.dot(x.T, delta) / x.shape[0]
    db = np.sum(delta) / x.shape[0]
    return dw, db
