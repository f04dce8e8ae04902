# piece: network
# truth: wrong
# function: network
# mistake: the hidden outputs returned beside the result contain the values before the activation
# line: 16
# style: terse NumPy
import numpy as np

def network(x, weights, biases, activations):
    """Returns the output and the list of all layers' outputs, the input first."""
    outs = [x]
    a = x
    for W, b, h in zip(weights, biases, activations):
        z = a @ W + b
        a = h(z)
        outs.append(z)
    return (a[:, 0] if a.shape[1] == 1 else a), outs
