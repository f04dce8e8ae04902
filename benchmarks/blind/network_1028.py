# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: translated from MATLAB
import numpy as np

def network(X, W, b, h):
    """Samples are columns: X (d, m), W[l] (d_out, d_in), b[l] (d_out, 1)."""
    A = X
    for l in range(len(W)):
        m = A.shape[1]
        A = h[l](np.hstack((b[l], W[l])) @ np.vstack((np.ones((1, m)), A)))
    return A[0] if A.shape[0] == 1 else A
