# piece: linear
# truth: right
# function: model
# mistake: none
# line: none
# style: matlab
import numpy as np

def model(X, W, b):
    # X (d, n): samples in columns, W (d, 1), result (1, n)
    Z = W.T @ X + b
    A = np.ones(Z.shape)
    A = A / (A + np.exp(-Z))
    return A
