# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: MATLAB
import numpy as np

def gradients(X, Y, W, b):
    """X: d x m, one sample a column; Y: 1 x m; W: d x 1."""
    X, Y, W = np.asmatrix(X), np.asmatrix(Y), np.asmatrix(W)
    m = X.shape[1]
    Z = W.T*X + b
    A = np.where(Z > 0, 1/(1 + np.exp(-np.abs(Z))), np.exp(-np.abs(Z))/(1 + np.exp(-np.abs(Z))))
    dZ = A - Y
    dW = X*dZ.T/m
    db = np.sum(dZ)/m
    return {"dW": np.asarray(dW), "db": db}
