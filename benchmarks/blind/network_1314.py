# piece: network
# truth: wrong
# function: nn_forward
# mistake: one column is one sample, but the bias row is added without turning it, which fails or mixes up units and samples
# line: 11
# style: matlab, freely
import numpy as np

def nn_forward(X, W1, b1, W2, b2):
    # X (d, n), W1 (k, d), W2 (1, k), b1 (k,), b2 (1,)
    A1 = np.maximum(W1 @ X + b1, 0)
    A2 = 1 / (1 + np.exp(-(W2 @ A1 + b2)))
    return A2[0]
