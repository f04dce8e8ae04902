# piece: network
# truth: wrong
# function: network
# mistake: a softmax over the batch replaces the sigmoid of each sample
# line: 14
# style: chatbot
import numpy as np

def network(x, w1, b1, w2, b2):
    """Forward pass, returns probabilities of shape (n,)."""
    h = np.maximum(x @ w1 + b1, 0)
    z = (h @ w2 + b2)[:, 0]
    e = np.exp(z)
    return e / e.sum()
