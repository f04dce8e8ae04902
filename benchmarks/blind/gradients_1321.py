# piece: gradients
# truth: right
# function: grads
# mistake: none
# line: none
# style: matlab, freely
import numpy as np

def grads(X, Y, W, b):
    # one sample a row, Y and W columns
    n = X.shape[0]
    A = 1 / (1 + np.exp(-(X @ W + b)))
    dW = 1 / n * X.T @ (A - Y)
    db = 1 / n * np.sum(A - Y)
    return dW, db
