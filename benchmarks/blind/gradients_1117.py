# piece: gradients
# truth: wrong
# function: gradients
# mistake: flat labels against a column of outputs, the difference is an n by n table
# line: 13
# style: matlab
import numpy as np

def gradients(W, b, X, y):
    # W column (d, 1), y flat (n,)
    n = X.shape[0]
    A = 1 / (1 + np.exp(-(X @ W + b)))
    D = A - y
    dW = X.T @ D / n
    dW = dW.sum(axis=1, keepdims=True)
    db = D.sum() / n
    return dW, db
