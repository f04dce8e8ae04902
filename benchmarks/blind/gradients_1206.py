# piece: gradients
# truth: wrong
# function: gradients
# mistake: the forward pass forgets the bias
# line: 11
# style: verbose with comments
import numpy as np

def gradients(x, y, w, b):
    # forward pass
    z = np.dot(x, w)
    y_hat = 1 / (1 + np.exp(-z))
    # backward pass: dL/dz = y_hat - y for every sample
    delta = (y_hat - y) / len(y)
    # dz/dw = x, dz/db = 1
    return x.T @ delta, np.sum(delta)
