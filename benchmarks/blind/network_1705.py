# piece: network
# truth: wrong
# function: network
# mistake: the final sigmoid is missing, logits are returned
# line: 13
# style: textbook
import numpy as np

def network(x, w1, b1, w2, b2):
    """y = sigma(relu(x W1 + b1) W2 + b2)"""
    a1 = np.maximum(x @ w1 + b1, 0)
    a2 = a1 @ w2 + b2
    return a2[:, 0]
