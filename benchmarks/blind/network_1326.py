# piece: network
# truth: right
# function: nn_forward
# mistake: none
# line: none
# style: matlab, freely
import numpy as np

def nn_forward(X, W1, b1, W2, b2):
    # X (d, n), W1 (k, d), W2 (1, k)
    A1 = np.maximum(W1 @ X + b1[:, None], 0)
    Z2 = W2 @ A1 + b2
    return 1 / (1 + np.exp(-Z2.ravel()))
