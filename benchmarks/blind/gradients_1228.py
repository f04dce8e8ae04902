# piece: gradients
# truth: wrong
# function: gradients
# mistake: the labels are a flat array against a column of predictions, the difference is n by n
# line: 11
# style: terse NumPy, column vectors
import numpy as np

def gradients(X, t, W, b):
    A = 1 / (1 + np.exp(-(X @ W + b)))      # (n, 1)
    D = A - t
    dW = X.T @ D.sum(axis=1, keepdims=True) / len(X)
    return dW, float(D.sum() / len(X))
