# piece: network
# truth: right
# function: network
# mistake: none
# line: none
# style: column vectors, freely
import numpy as np

def network(X, W1, b1, W2, b2):
    """X (d, n), biases as columns, W (d_in, d_out)"""
    H = W1.T @ X + b1
    H = H * (H > 0)
    S = (W2 * H).sum(axis=0) + b2.item()
    return np.where(S > 0, 1 / (1 + np.exp(-np.abs(S))), 1 - 1 / (1 + np.exp(-np.abs(S))))
