# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: matlab
import numpy as np

def gradients(X, Y, W, b):
    # everything in columns
    n = X.shape[0]
    H = 1 / (1 + np.exp(-(X @ W + b)))
    dW = X.T @ (H - Y) / n
    db = np.mean(H - Y)
    return dW, db
