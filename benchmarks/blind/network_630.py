# piece: network
# truth: wrong
# function: feed
# mistake: columns: the bias is added along the wrong axis (as a row)
# line: 12
# style: vectorised, freely
import numpy as np

def feed(X, W1, b1, W2, b2):
    Z1 = W1 @ X
    if b1.size == X.shape[1]:
        Z1 = Z1 + b1
    else:
        Z1 = Z1 + b1[:, None]
    A1 = np.maximum(Z1, 0)
    return 1 / (1 + np.exp(-(W2 @ A1 + b2)))[0]
