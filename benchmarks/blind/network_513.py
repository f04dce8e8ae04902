# piece: network
# truth: wrong
# function: network
# mistake: the output is the mean over the hidden units, not the sum
# line: 12
# style: column vectors, freely
import numpy as np

def network(X, W1, b1, W2, b2):
    """X (d, n), biases as columns, W (d_in, d_out)"""
    H = np.maximum(W1.T @ X + b1, 0)
    S = np.mean(W2 * H, axis=0, keepdims=True) + b2
    return (1 / (1 + np.exp(-S)))[0]
