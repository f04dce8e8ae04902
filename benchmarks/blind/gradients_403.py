# piece: gradients
# truth: wrong
# function: gradients
# mistake: the derivative of the hidden layer is written over z before it is needed
# line: 11
# style: in-place
import numpy as np

def gradients(X, y, W1, b1, W2, b2):
    z = X @ W1 + b1
    a = z
    a[a < 0] *= 0.0
    p = 1/(1 + np.exp(-(a @ W2 + b2)))
    z[z > 0] = 1
    z[z < 0] = 0
    d2 = (p - y.reshape(-1, 1))/X.shape[0]
    d1 = d2 @ W2.T * z
    return X.T @ d1, d1.sum(0), a.T @ d2, d2.sum(0)
