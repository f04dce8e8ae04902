# piece: network
# truth: right
# function: network
# style: textbook
import numpy as np

def network(x, w1, b1, w2, b2):
    """Column convention inside: a = W^T x^T + b."""
    a = np.maximum(w1.T @ x.T + b1[:, None], 0)
    z = w2.T @ a + np.asarray(b2)[:, None]
    e = np.exp(-np.abs(z[0]))
    return np.where(z[0] >= 0, 1, e) / (1 + e)
