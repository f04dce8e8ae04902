# piece: gradients
# truth: right
# function: gradients
# style: textbook
import numpy as np


def gradients(x, y, theta):
    """theta = (w, b); the last entry of the gradient belongs to the bias."""
    X = np.column_stack([x, np.ones(len(x))])
    p = 1 / (1 + np.exp(-X @ theta))
    g = -(X.T @ (y - p)) / len(y)
    return g[:-1], g[-1]
