# piece: network
# truth: wrong
# function: network
# mistake: the activations are exchanged: sigmoid inside, relu at the output
# line: 18
# style: chatbot
import numpy as np

def network(x, w1, b1, w2, b2):
    """
    Forward pass of a two-layer network.

    Args:
        x: (n, d) inputs; w1, b1: hidden layer; w2, b2: output layer
    """
    relu = lambda t: np.maximum(t, 0)
    sigmoid = lambda t: 1 / (1 + np.exp(-t))
    first, last = sigmoid, relu
    h = first(x @ w1 + b1)
    return last(h @ w2 + b2).ravel()
