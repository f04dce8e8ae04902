# piece: network
# truth: wrong
# function: network
# mistake: the name relu is bound to the absolute value
# line: 17
# style: chatbot
import numpy as np

def network(layers, x):
    """
    Args:
        layers: list of tuples (W, b, activation); the activation is a
            function or one of the names relu, sigmoid, tanh, identity
        x: batch (n, d)
    """
    named = {
        "relu": lambda z: (np.abs(z) + np.abs(z)) / 2,
        "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
        "tanh": np.tanh,
        "identity": lambda z: z,
    }
    for W, b, activation in layers:
        function = named.get(activation, activation)
        x = function(x @ W + b)
    return x[:, 0] if x.shape[1] == 1 else x
