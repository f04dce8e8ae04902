# piece: network
# truth: wrong
# function: network
# mistake: the softmax over the batch replaces the sigmoid
# line: 14
# style: chatbot
import numpy as np

def network(x, w1, b1, w2, b2):
    """Forward pass that returns one probability for each row of x."""
    hidden = np.maximum(0, np.dot(x, w1) + b1)
    scores = np.dot(hidden, w2) + b2
    e = np.exp(-np.logaddexp(0, -scores))
    probs = e / e.sum()
    return probs[:, 0]
