# piece: gradients
# truth: wrong
# function: gradients
# mistake: the bias gradient is a column: the sum runs over the wrong axis
# line: 15
# style: matlab, freely
import numpy as np

def gradients(X, Y, W, b):
    # X (n, d), Y (n, 1), W (d, 1)
    n = X.shape[0]
    A = 1 / (1 + np.exp(-(X @ W + b)))
    dZ = (A - Y) / n
    dW = X.T @ dZ
    db = np.sum(dZ, axis=1)
    return dW, db
