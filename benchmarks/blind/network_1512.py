# piece: network
# truth: wrong
# function: network
# mistake: dropout is active during prediction
# line: 9
# style: chatbot
import numpy as np

def network(x, w1, b1, w2, b2, dropout=0.5):
    """Forward pass with inverted dropout on the hidden layer."""
    h = np.maximum(np.asarray(x) @ w1 + b1, 0)
    keep = np.random.random(h.shape) >= dropout
    h = h * keep / (1 - dropout)
    return 1 / (1 + np.exp(-(h @ w2 + b2)[:, 0]))
