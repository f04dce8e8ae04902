# piece: network
# truth: right
# function: network
# style: chatbot
import numpy as np

def network(x, w1, b1, w2, b2):
    """Forward pass; each layer is a helper so that the formula stays readable."""

    def dense(a, w, b):
        return a @ w + b

    def relu(t):
        return (np.abs(t) + t) / 2

    def sigmoid(t):
        return 1 / (1 + np.exp(-t))

    return sigmoid(dense(relu(dense(x, w1, b1)), w2, b2)).flatten()
