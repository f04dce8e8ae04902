# piece: network
# truth: wrong
# function: network
# mistake: the loop variables are bound late: every stored layer uses the last weights
# line: 13
# style: chatbot
import numpy as np

def network(x, layers, activations):
    """Build the layers as functions and chain them."""
    functions = []
    for (W, b), h in zip(layers, activations):
        functions.append(lambda z: h(z @ W + b))
    out = np.asarray(x)
    for function in functions:
        out = function(out)
    return out[:, 0]
