# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: column vectors, freely
import numpy as np

def linear(X, W, B):
    """X (d, n), W (k, d), B (k, 1)"""
    return np.column_stack([W, B]) @ np.append(X, np.ones((1, X.shape[1])), axis=0)
