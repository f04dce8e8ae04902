# piece: network
# truth: wrong
# function: network
# mistake: the output keeps its column, shape (n, 1)
# line: 16
# style: chatbot
import numpy as np

def network(x, w1, b1, w2, b2):
    """
    Two-layer classifier returning one probability per sample.
    """
    hidden = np.maximum(0, x @ w1 + b1)
    logits = hidden @ w2 + b2
    probs = 1 / (1 + np.exp(-logits))
    return probs
