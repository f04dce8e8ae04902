# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: translated from MATLAB
import numpy as np

def linear(W, X, b):
    """One sample a column: W (d_out, d_in), X (d_in, m), b (d_out, 1)."""
    m = X.shape[1]
    return W @ X + b @ np.ones((1, m))
