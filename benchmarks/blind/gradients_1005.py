# piece: gradients
# truth: right
# function: gradients
# mistake: none
# line: none
# style: translated from MATLAB
import numpy as np

def gradients(X, Y, w, b):
    """Samples are columns: X (d, m), Y (1, m), w (d, 1)."""
    m = X.shape[1]
    A = (1 + np.tanh((w.T @ X + b) / 2)) / 2
    dZ = A - Y
    return X @ dZ.T / m, dZ @ np.ones((m, 1)) / m
