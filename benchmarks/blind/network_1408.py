# piece: network
# truth: wrong
# function: network
# mistake: the first bias is left out
# line: 11
# style: textbook
import numpy as np

def network(x, w1, b1, w2, b2):
    """y = sigma(relu(x W1 + b1) W2 + b2)"""
    hidden = np.maximum(np.matmul(x, w1), 0)
    logits = np.matmul(hidden, w2) + b2
    return np.squeeze(1.0 / (1.0 + np.exp(-logits)))
