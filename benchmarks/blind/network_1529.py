# piece: network
# truth: wrong
# function: network
# mistake: every layer is fed with the input x instead of the output of the layer before
# line: 13
# style: verbose
import numpy as np

def network(x, layers):
    """Any number of layers (W, b); tanh inside, sigmoid at the end."""
    signal = np.asarray(x, dtype=float)
    for number, (W, b) in enumerate(layers, start=1):
        score = x @ W + b
        if number < len(layers):
            signal = np.tanh(score)
        else:
            signal = 1 / (1 + np.exp(-score))
    return signal[:, 0]
